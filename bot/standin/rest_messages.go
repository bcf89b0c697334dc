package standin

import (
	"slices"
	"strconv"
	"time"

	"whosaid/bot/standin/wire"
)

// Messages in channels.

var messageRoutes = []route{
	{"GET", "/channels/{channel}/messages", false, (*call).listMessages},
	{"POST", "/channels/{channel}/messages", false, (*call).createMessage},
	{"GET", "/channels/{channel}/messages/{message}", false, (*call).getMessage},
	{"PATCH", "/channels/{channel}/messages/{message}", false, (*call).editMessage},
	{"DELETE", "/channels/{channel}/messages/{message}", false, (*call).deleteMessage},
}

// nonceLife is how long a nonce is remembered; Discord says "the past few
// minutes".
const nonceLife = 5 * time.Minute

// nonceUse remembers what was posted under a nonce.
type nonceUse struct {
	message *message
	at      time.Time
}

func (c *call) createMessage() (reply, *wire.Error) {
	s := c.server
	ch, err := c.writable()
	if err != nil {
		return reply{}, err
	}
	params, err := s.rules.MessageCreate(c.body)
	if err != nil {
		return reply{}, err
	}
	if m := s.posted(params); m != nil {
		return ok(m.Message)
	}
	if params.Embeds != nil && len(*params.Embeds) > 0 && !s.state.rights(s.state.app.BotID, ch).Has(wire.EmbedLinks) {
		return refuse(wire.CodeMissingPermissions)
	}
	m := s.blank(ch, s.state.app.BotID)
	if err := c.reply(m, params.Reference); err != nil {
		return reply{}, err
	}
	s.fill(m, params, false)
	m.Nonce = params.Nonce
	s.post(m)
	if len(params.Nonce) > 0 {
		s.nonces[string(params.Nonce)] = nonceUse{m, s.clock.Now()}
	}
	return ok(m.Message)
}

// posted returns the message a nonce was used for lately, when the bot asked
// to be guarded against posting twice.
func (s *Server) posted(p wire.MessageParams) *message {
	if p.EnforceNonce == nil || !*p.EnforceNonce || len(p.Nonce) == 0 {
		return nil
	}
	use, found := s.nonces[string(p.Nonce)]
	if !found || s.clock.Now().Sub(use.at) > nonceLife {
		return nil
	}
	return use.message
}

// reply makes a message the reply it asks to be.
func (c *call) reply(m *message, ref *wire.MessageReference) *wire.Error {
	if ref == nil {
		return nil
	}
	st := c.server.state
	if !st.rights(st.app.BotID, m.channel).Has(wire.ReadMessageHistory) {
		return wire.Refuse(wire.CodeReplyNeedsMessageHistory)
	}
	to := st.messages[ref.MessageID]
	switch {
	case ref.ChannelID != "" && ref.ChannelID != m.channel.ID:
		return badField("message_reference", "REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL", "Cannot reply to a message in a different channel")
	case to != nil && to.channel == m.channel && to.visibleTo == "":
		refer(m, to)
	case ref.FailIfNotExists == nil || *ref.FailIfNotExists:
		return badField("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
	}
	return nil
}

// message returns the message a path names, if the bot may know of it.
// Ephemeral ones are not to be had here.
func (c *call) message() (*message, *wire.Error) {
	ch, err := c.seen()
	if err != nil {
		return nil, err
	}
	m := c.server.state.messages[c.PathValue("message")]
	if m == nil || m.channel != ch || m.visibleTo != "" {
		return nil, wire.Refuse(wire.CodeUnknownMessage)
	}
	return m, nil
}

// readable is the message as REST shows it to this application.
func (s *Server) readable(m *message) wire.Message {
	return s.state.gate(m.Message, m.channel, s.state.granted(wire.IntentMessageContent))
}

func (c *call) getMessage() (reply, *wire.Error) {
	m, err := c.message()
	if err != nil {
		return reply{}, err
	}
	if !c.server.state.rights(c.server.state.app.BotID, m.channel).Has(wire.ReadMessageHistory) {
		return refuse(wire.CodeMissingPermissions)
	}
	return ok(c.server.readable(m))
}

func (c *call) listMessages() (reply, *wire.Error) {
	ch, err := c.seen()
	if err != nil {
		return reply{}, err
	}
	out := []wire.Message{}
	if !c.server.state.rights(c.server.state.app.BotID, ch).Has(wire.ReadMessageHistory) {
		return ok(out) // Discord shows nothing rather than refusing
	}
	for _, m := range c.page(ch) {
		out = append(out, c.server.readable(m))
	}
	return ok(out)
}

// page picks messages, newest first, by the limits of the query.
func (c *call) page(ch *channel) []*message {
	q := c.URL.Query()
	limit, err := strconv.Atoi(q.Get("limit"))
	if err != nil || limit < 1 || limit > 100 {
		limit = 50
	}
	var out []*message
	for _, m := range ch.messages {
		after, until := q.Get("after"), q.Get("before")
		if m.visibleTo == "" && (after == "" || before(after, m.ID)) && (until == "" || before(m.ID, until)) {
			out = append(out, m)
		}
	}
	if q.Get("after") != "" {
		out = out[:min(limit, len(out))] // those right after it
	}
	slices.Reverse(out)
	return out[:min(limit, len(out))]
}

func (c *call) editMessage() (reply, *wire.Error) {
	s := c.server
	m, err := c.message()
	if err != nil {
		return reply{}, err
	}
	if m.Author.ID != s.state.app.BotID {
		return refuse(wire.CodeNotTheAuthor)
	}
	params, err := s.rules.MessageEdit(c.body, &m.Message)
	if err != nil {
		return reply{}, err
	}
	s.fill(m, params, false)
	s.edited(m)
	return ok(m.Message)
}

func (c *call) deleteMessage() (reply, *wire.Error) {
	s := c.server
	m, err := c.message()
	if err != nil {
		return reply{}, err
	}
	if m.Author.ID != s.state.app.BotID && !s.state.rights(s.state.app.BotID, m.channel).Has(wire.ManageMessages) {
		return refuse(wire.CodeMissingPermissions)
	}
	s.remove(m)
	return noContent()
}
