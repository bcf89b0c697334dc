package standin

import "whosaid/bot/standin/wire"

// gate returns the message as an application may read it that was not granted
// the message content intent. Text, embeds, attachments and components are
// empty, unless the application wrote the message itself, was written to
// directly, or is mentioned. A reply with ping to one of its plain messages
// mentions it; a reply to an answer to an interaction does not. The target of
// a message command is never gated: it goes through interactions.
func (st *state) gate(m wire.Message, c *channel, granted bool) wire.Message {
	if granted {
		return m
	}
	if !st.mayRead(&m, c) {
		m.Content = ""
		m.Embeds, m.Attachments, m.Components = []wire.Embed{}, []wire.Empty{}, []wire.Component{}
	}
	if m.Referenced != nil && m.Referenced.Message != nil {
		quoted := st.gate(*m.Referenced.Message, c, granted)
		m.Referenced = &wire.Referenced{Message: &quoted}
	}
	return m
}

func (st *state) mayRead(m *wire.Message, c *channel) bool {
	bot := st.app.BotID
	if m.Author.ID == bot || c.private() && c.has(bot) {
		return true
	}
	for _, u := range m.Mentions {
		if u.ID == bot {
			return true
		}
	}
	return false
}

// granted reports whether the owner of the application was granted an intent.
func (st *state) granted(intent int64) bool { return st.app.Privileged&intent == intent }
