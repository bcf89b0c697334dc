package bot

import (
	"context"

	"whosaid/bot/message"
	"whosaid/bot/render"
)

// A slashWay is what a chat command does.
type slashWay struct {
	make way
	// private keeps the answer to who asked: it would fill a channel, or is
	// of no use to others.
	private bool
}

var slashWays = map[string]slashWay{
	commandAsk:      {make: ask},
	commandSaid:     {make: said},
	commandSides:    {make: sides},
	commandStory:    {make: record},
	commandTimeline: {make: timeline, private: true},
	commandSpeakers: {make: speakers, private: true},
	commandCheck:    {make: check, private: true},
	commandHelp:     {make: help, private: true},
	commandPrivacy:  {make: privacy, private: true},
}

// known reports whether a command is one of ours. Only then is its name told
// in a log.
func known(command string) bool {
	_, ok := slashWays[command]
	return ok
}

// Interaction answers an interaction of any kind.
func (b *Bot) Interaction(ctx context.Context, in *Interaction, r Responder) {
	x := b.exchange(in, r)
	defer func() {
		if p := recover(); p != nil {
			b.panicked(x.name(), p)
			x.excuse(ctx, render.Error)
		}
	}()
	b.learn(in)
	if in.Kind == Autocomplete {
		x.first(ctx, message.Suggest(x.suggest()))
		return
	}
	if !b.people.allow(in.User.ID) {
		x.first(ctx, message.Answer(x.privately().Slow(b.people.seconds())))
		return
	}
	switch in.Kind {
	case Slash:
		x.slash(ctx)
	case Menu:
		x.private = true
		x.answer(ctx, checkMessage, false)
	case Press:
		x.press(ctx)
	case Submit:
		x.submit(ctx)
	default:
		x.tell(ctx, render.Unknown)
	}
}

// Busy tells somebody that there is more to do than can be done.
func (b *Bot) Busy(ctx context.Context, in *Interaction, r Responder) {
	b.exchange(in, r).excuse(ctx, render.Busy)
}

// excuse tells somebody why there is no answer. Somebody who types cannot be
// told anything and gets no suggestions.
func (x *exchange) excuse(ctx context.Context, n render.Notice) {
	if x.in.Kind == Autocomplete {
		x.first(ctx, message.Suggest(nil))
		return
	}
	x.tell(ctx, n)
}

// slash answers a chat command.
func (x *exchange) slash(ctx context.Context) {
	w, ok := slashWays[x.in.Command]
	if !ok {
		x.tell(ctx, render.Unknown)
		return
	}
	private := w.private || x.in.Flag(optionPrivate)
	if !private && !x.mayFill() {
		x.tell(ctx, render.SlowChannel)
		return
	}
	x.private = private
	x.answer(ctx, w.make, false)
}

// mayFill counts a public answer in a channel of a server. Who may manage
// messages there may also fill it.
func (x *exchange) mayFill() bool {
	return x.in.GuildID == "" || x.in.Rights.Has(ManageMessages) || x.bot.channels.allow(x.in.ChannelID)
}
