package standin

import (
	"slices"

	"whosaid/bot/standin/rules"
	"whosaid/bot/standin/wire"
)

// This file is what a person sees in the client: places, messages, commands.

// A Room is a channel a person sees.
type Room struct {
	ChannelID string     `json:"channel_id"`
	Name      string     `json:"name"`
	Type      int        `json:"type"` // one of the wire.Channel kinds
	ParentID  string     `json:"parent_id,omitempty"`
	GuildID   string     `json:"guild_id,omitempty"`
	GuildName string     `json:"guild_name,omitempty"`
	With      *wire.User `json:"with,omitempty"` // private channels: the other
	MayWrite  bool       `json:"may_write"`
	BotSees   bool       `json:"bot_sees"`
}

// People returns the human users in the order of the world.
func (s *Server) People() []Person {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []Person
	for _, id := range s.state.people {
		out = append(out, s.state.users[id].Person)
	}
	return out
}

// Bot returns the bot's user.
func (s *Server) Bot() wire.User {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.botUser()
}

// SetLocale changes the language of a person's client.
func (s *Server) SetLocale(userID, locale string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	u := s.state.users[userID]
	if u == nil || u.bot || !rules.Locale(locale) {
		return refused("there is no person %s or no language %q", userID, locale)
	}
	u.Locale = locale
	return nil
}

// Rooms returns the channels a person sees: those of guilds in the order of
// the world, then private ones by age.
func (s *Server) Rooms(userID string) []Room {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []Room
	for _, gid := range s.state.order {
		for _, ch := range s.state.guilds[gid].Channels {
			if c := s.state.channels[ch.ID]; s.state.sees(userID, c) {
				out = append(out, s.room(userID, c))
			}
		}
	}
	first := len(out)
	for _, c := range s.state.channels {
		if c.private() && c.has(userID) {
			out = append(out, s.room(userID, c))
		}
	}
	slices.SortFunc(out[first:], func(a, b Room) int {
		if before(a.ChannelID, b.ChannelID) {
			return -1
		}
		return 1
	})
	return out
}

func (s *Server) room(userID string, c *channel) Room {
	r := Room{
		ChannelID: c.ID, Name: c.Name, Type: c.Type, ParentID: c.Parent,
		MayWrite: s.state.mayWrite(userID, c) && !c.Locked, BotSees: s.state.sees(s.state.app.BotID, c),
	}
	if c.guild != nil {
		r.GuildID, r.GuildName = c.guild.ID, c.guild.Name
		return r
	}
	for _, id := range c.recipients {
		if id != userID {
			u := s.state.wireUser(id)
			r.With = &u
		}
	}
	return r
}

// Messages returns what a person sees in a channel, oldest first: all
// messages but the ephemeral ones of others. It is empty for a channel they
// do not see.
func (s *Server) Messages(userID, channelID string) []wire.Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := []wire.Message{}
	c := s.state.channels[channelID]
	if c == nil || !s.state.sees(userID, c) {
		return out
	}
	for _, m := range c.messages {
		if m.visibleFor(userID) {
			out = append(out, m.Message)
		}
	}
	return out
}

// Message returns a message as it stands, whoever may see it.
func (s *Server) Message(id string) (wire.Message, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.state.messages[id]
	if m == nil {
		return wire.Message{}, false
	}
	return m.Message, true
}

// Commands returns the commands a person is offered in a channel, with names
// and descriptions in their language beside the plain ones.
func (s *Server) Commands(userID, channelID string) []wire.Command {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := []wire.Command{}
	u, c, err := s.at(userID, channelID)
	if err != nil {
		return out
	}
	for _, scope := range scopes(c) {
		for _, command := range s.commands.commands[scope] {
			if _, err := s.offered(u, c, command); err == nil {
				out = append(out, localized(*command, u.Locale))
			}
		}
	}
	return out
}

// Connected reports whether a bot is connected to the gateway and ready.
func (s *Server) Connected() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, in := range s.sessions {
		if in.conn != nil {
			return true
		}
	}
	return false
}
