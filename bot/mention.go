package bot

import (
	"context"
	"errors"

	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/bot/words"
	"whosaid/index"
)

// Message answers a message that [Bot.Wants]: the question around a mention,
// in a reply to an answer, or in a private message.
func (b *Bot) Message(ctx context.Context, m *Message, r Responder) {
	defer func() {
		if p := recover(); p != nil {
			b.panicked("mention", p)
		}
	}()
	// A message does not tell the language of its author's client.
	c := &mention{bot: b, m: m, r: r, reader: render.Reader{Words: words.For(""), Asker: m.Author.ID}}
	// Discord may ask for more patience than anybody has. Whoever waits for it
	// here keeps others waiting.
	soon, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if !c.mayAnswer(soon) {
		return
	}
	t := begin(ctx, b.clock, c.make)
	defer t.end()
	if answer, ok := t.soon(); ok {
		c.post(soon, answer)
		return
	}
	b.log.Warn("slow answer", "way", "mention")
	r.Typing(soon, m.ChannelID) // a courtesy
	answer, ok := t.result()
	if !ok {
		answer = c.reader.Notice(b.calledOff(t.ctx, "mention"))
	}
	last, cancelLast := finally(ctx)
	defer cancelLast()
	c.post(last, answer)
}

// A mention is one message on its way to an answer.
type mention struct {
	bot    *Bot
	m      *Message
	r      Responder
	reader render.Reader
}

// make makes the answer. Whatever happens, there is one.
func (c *mention) make(ctx context.Context) (answer message.Message) {
	defer func() {
		if p := recover(); p != nil {
			c.bot.panicked("mention", p)
			answer = c.reader.Notice(render.Error)
		}
	}()
	q := index.Query{Text: questionIn(c.m), Earlier: earlier(ctx, c.r, c.m)}
	answer, err := c.bot.question(ctx, *c.bot.asker.Load(), c.reader, q)
	switch {
	case err == nil:
		return answer
	case ctx.Err() != nil:
		return c.reader.Notice(c.bot.calledOff(ctx, "mention"))
	}
	c.bot.log.Error("answer failed", "way", "mention", "cause", err)
	return c.reader.Notice(render.Error)
}

// mayAnswer reports whether there is room for an answer, in the channel and
// for its author. If not, they are told, privately.
func (c *mention) mayAnswer(ctx context.Context) bool {
	switch {
	case !c.bot.people.allow(c.m.Author.ID):
		c.whisper(ctx, "slow", c.reader.Slow(c.bot.people.seconds()))
	case c.bot.shut.has(c.m.ChannelID):
		c.noRight(ctx)
	case c.m.GuildID != "" && !c.bot.channels.allow(c.m.ChannelID):
		c.whisper(ctx, "slow channel", c.reader.Notice(render.SlowChannel))
	default:
		return true
	}
	return false
}

// post replies to the message. The nonce is the message's own id, so that
// however often it is sent, it is there once.
func (c *mention) post(ctx context.Context, answer message.Message) {
	answer.Nonce, answer.ReplyTo = c.m.ID, c.m.ID
	if c.bot.plain.has(c.m.ChannelID) {
		answer.ReplyTo = ""
	}
	err := c.r.Post(ctx, c.m.ChannelID, answer)
	if errors.Is(err, ErrNoHistory) && answer.ReplyTo != "" {
		c.bot.cannotReply(c.m.ChannelID, c.m.GuildID)
		answer.ReplyTo = ""
		err = c.r.Post(ctx, c.m.ChannelID, answer)
	}
	switch {
	case err == nil:
	case errors.Is(err, ErrForbidden):
		c.bot.cannotWrite(c.m.ChannelID, c.m.GuildID)
		c.noRight(ctx)
	case errors.Is(err, ErrGone), errors.Is(err, ErrHeld):
		c.bot.log.Info("answer not delivered", "way", "mention", "cause", err)
	default:
		c.bot.log.Error("answer not delivered", "way", "mention", "cause", err)
	}
}

// noRight tells the author that nothing can be written there. If that is the
// private channel, there is no other way to tell them.
func (c *mention) noRight(ctx context.Context) {
	if c.m.GuildID != "" {
		c.whisper(ctx, "no right", c.reader.Notice(render.NoPermission))
	}
}

// whisper tells the author something privately, once in a while. Many do not
// let bots write to them; then they are not told.
func (c *mention) whisper(ctx context.Context, what string, m message.Message) {
	if !c.bot.told.begin(what + " " + c.m.Author.ID) {
		return // they know
	}
	m.Nonce = c.m.ID
	var err error
	if c.m.GuildID == "" {
		err = c.r.Post(ctx, c.m.ChannelID, m)
	} else {
		err = c.r.Direct(ctx, c.m.Author.ID, m)
	}
	if err != nil {
		c.bot.log.Debug("not told privately", "cause", err)
	}
}
