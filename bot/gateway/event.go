package gateway

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot"
)

// event takes one raw event of a session in. The library has decoded it too,
// but its decoder gives up on the whole of a message that has a component of
// a kind it does not know: an empty message, or an interaction without data.
// What comes in is decoded anew, field by field.
func (g *Gateway) event(s *session, e *discordgo.Event) {
	defer g.guard("event")
	if s.dead.Load() {
		return
	}
	switch e.Type {
	case "READY", "RESUMED":
		g.introduced.hear(e.RawData)
		signal(s.ready)
	case "INTERACTION_CREATE":
		in, err := decodeInteraction(e.RawData)
		if err != nil {
			g.undecoded(e.Type, err)
			return
		}
		in.Received = g.clock.Now()
		g.interaction(in)
	case "MESSAGE_CREATE":
		m, err := decodeMessage(e.RawData)
		if err != nil {
			g.undecoded(e.Type, err)
			return
		}
		m.SelfID = s.selfID()
		g.message(m)
	}
}

// selfID is our own user id. READY came before any other event and is stored
// before its handlers run, whatever the order those run in.
func (s *session) selfID() string {
	state := s.discord.State
	state.RLock()
	defer state.RUnlock()
	if state.User == nil {
		return ""
	}
	return state.User.ID
}

func (g *Gateway) interaction(in *bot.Interaction) {
	if !g.seen.first(in.ID) {
		return
	}
	h := g.opts.Handler
	if g.queue.add(func(ctx context.Context) { g.inTime(ctx, in, h.Interaction) }) {
		return
	}
	if g.queue.excuse(func(ctx context.Context) { g.inTime(ctx, in, h.Busy) }) {
		g.dropped("interaction, told so")
	} else {
		g.dropped("interaction")
	}
}

// inTime handles an interaction unless it has waited so long that Discord
// does not take an answer any more.
func (g *Gateway) inTime(ctx context.Context, in *bot.Interaction, do func(context.Context, *bot.Interaction, bot.Responder)) {
	if g.clock.Now().Sub(in.Received) > answerWithin {
		g.dropped("interaction, too late")
		return
	}
	do(ctx, in, g)
}

func (g *Gateway) message(m *bot.Message) {
	h := g.opts.Handler
	if !h.Wants(m) || !g.seen.first(m.ID) {
		return
	}
	if !g.queue.add(func(ctx context.Context) { h.Message(ctx, m, g) }) {
		g.dropped("message")
	}
}

// dropped counts work there was no room for.
func (g *Gateway) dropped(what string) {
	if n, tell := g.sparing.once("dropped " + what); tell {
		g.log.Warn("event dropped", "what", what, "count", n)
	}
}

// undecoded counts events that cannot be read. The error names no content.
func (g *Gateway) undecoded(kind string, err error) {
	if n, tell := g.sparing.once("undecoded " + kind); tell {
		g.log.Warn("event not understood", "event_type", kind, "cause", err, "count", n)
	}
}
