package preview

import (
	"context"
	"encoding/json"
	"slices"
	"sync"

	"whosaid/bot"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// keptExchanges bounds how many exchanges can be looked at again.
const keptExchanges = 200

// A book keeps the latest exchanges. What belongs to one comes in from several
// sides: the person's act, the changes of the stand-in, the handler around the
// bot, the index and the transport; all of them know the id.
type book struct {
	mu        sync.Mutex
	exchanges []*Exchange // oldest first
	tell      func(event string, data any)
}

// edit changes an exchange, which it opens if need be, and tells the pages.
func (b *book) edit(id string, change func(*Exchange)) {
	b.mu.Lock()
	i := slices.IndexFunc(b.exchanges, func(e *Exchange) bool { return e.ID == id })
	if i < 0 {
		if len(b.exchanges) == keptExchanges {
			b.exchanges = slices.Delete(b.exchanges, 0, 1)
		}
		b.exchanges = append(b.exchanges, &Exchange{ID: id, Messages: []string{}, Asked: []Asked{}, Requests: []Request{}})
		i = len(b.exchanges) - 1
	}
	change(b.exchanges[i])
	b.exchanges[i].Revision++
	summary := *b.exchanges[i]
	b.mu.Unlock()
	if summary.shows() {
		b.tell("exchange", summary.summary())
	}
}

// get returns a copy of an exchange.
func (b *book) get(id string) (Exchange, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range b.exchanges {
		if e.ID == id {
			c := *e
			c.Messages, c.Asked, c.Requests = slices.Clone(e.Messages), slices.Clone(e.Asked), slices.Clone(e.Requests)
			return c, true
		}
	}
	return Exchange{}, false
}

// summaries returns a person's exchanges, the oldest first, without what
// takes room.
func (b *book) summaries(personID string) []Exchange {
	b.mu.Lock()
	defer b.mu.Unlock()
	out := []Exchange{}
	for _, e := range b.exchanges {
		if e.PersonID == personID && e.shows() {
			out = append(out, e.summary())
		}
	}
	return out
}

// shows reports whether an exchange is worth listing. Completions are not,
// there is one for every keystroke, and messages the bot left alone are not.
func (e *Exchange) shows() bool {
	switch e.Kind {
	case "", string(bot.Autocomplete):
		return false
	case "message":
		return len(e.Messages)+len(e.Requests) > 0
	}
	return true
}

func (e *Exchange) summary() Exchange {
	s := *e
	s.Messages = slices.Clone(e.Messages)
	s.In, s.Asked, s.Requests = nil, nil, nil
	return s
}

// follow enters what the stand-in tells until the context ends.
func (b *book) follow(ctx context.Context, changes *standin.Subscription) {
	for {
		c, err := changes.Next(ctx)
		if err != nil {
			return
		}
		switch c.Kind {
		case standin.InteractionSent:
			b.edit(c.InteractionID, func(e *Exchange) { e.PersonID, e.ChannelID, e.At = c.UserID, c.ChannelID, c.At })
		case standin.InteractionDone:
			b.edit(c.InteractionID, func(e *Exchange) { e.answered(c) })
		case standin.InteractionFailed:
			b.edit(c.InteractionID, func(e *Exchange) { e.Failure = c.Failure })
		case standin.MessageCreated:
			if c.UserID == botID {
				b.spoken(c)
			}
		}
	}
}

func (e *Exchange) answered(c standin.Change) {
	if e.TookMS == 0 && !e.At.IsZero() {
		e.TookMS = milliseconds(c.At.Sub(e.At))
	}
}

// spoken enters a message of the bot with the exchange it is part of.
func (b *book) spoken(c standin.Change) {
	m := c.Message
	switch {
	case m.InteractionMetadata != nil:
		b.edit(m.InteractionMetadata.ID, func(e *Exchange) { e.add(m.ID) })
	case m.Reference != nil:
		b.edit(m.Reference.MessageID, func(e *Exchange) {
			e.add(m.ID)
			e.answered(c)
		})
	}
}

// add notes a message of the bot.
func (e *Exchange) add(messageID string) {
	if !slices.Contains(e.Messages, messageID) {
		e.Messages = append(e.Messages, messageID)
	}
}

// said opens the exchange of a person's message.
func (b *book) said(m wire.Message, personID string) {
	in := rawJSON(m)
	b.edit(m.ID, func(e *Exchange) {
		e.Kind, e.Text, e.PersonID, e.ChannelID, e.At, e.In = "message", m.Content, personID, m.ChannelID, m.Timestamp, in
	})
}

// used enters what an interaction carried.
func (b *book) used(in wire.Interaction, kind bot.Kind, name string) {
	raw, text := rawJSON(in), typed(in)
	b.edit(in.ID, func(e *Exchange) { e.Kind, e.Name, e.Text, e.In = string(kind), name, text, raw })
}

// rawJSON is a value of package wire as JSON.
func rawJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		return nil // unreachable: the stand-in has sent it
	}
	return b
}
