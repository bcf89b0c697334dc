package standin

import "whosaid/bot/standin/wire"

// dispatch sends an event to every session that is to have it. build makes
// the data for one session, since sessions may see different things.
func (s *Server) dispatch(kind, guildID string, intent int64, build func(*session) any) {
	for _, in := range s.sessions {
		if in.wants(intent) && in.carries(guildID) {
			s.emit(in, kind, build(in))
			s.flush(in)
		}
	}
}

// messageIntent returns the intent messages of a channel need, and whether
// the bot is there to hear of them.
func (s *Server) messageIntent(c *channel) (int64, bool) {
	if c.private() {
		return wire.IntentDirectMessages, c.has(s.state.app.BotID)
	}
	return wire.IntentGuildMessages, s.state.sees(s.state.app.BotID, c)
}

func (s *Server) dispatchMessage(kind string, m *message) {
	intent, there := s.messageIntent(m.channel)
	if !there {
		return
	}
	s.dispatch(kind, m.guildID(), intent, func(in *session) any {
		return s.state.gate(s.inEvent(m), m.channel, in.wants(wire.IntentMessageContent))
	})
}

func (s *Server) dispatchDeleted(m *message) {
	intent, there := s.messageIntent(m.channel)
	if !there {
		return
	}
	s.dispatch("MESSAGE_DELETE", m.guildID(), intent, func(*session) any {
		return wire.MessageDeleted{ID: m.ID, ChannelID: m.ChannelID, GuildID: m.guildID()}
	})
}

// dispatchInteraction needs no intent and no right: an interaction reaches
// the application wherever a user may cause it.
func (s *Server) dispatchInteraction(in *interaction) {
	s.dispatch("INTERACTION_CREATE", in.GuildID, 0, func(*session) any { return in.Interaction })
}
