package standin

import (
	"fmt"

	"whosaid/bot/standin/wire"
)

// This file and act_*.go are what people do in the client. Each action is
// checked as the client would: what it would not offer is an error of type
// *Refused, and the bot hears nothing of it.

// Refused says why the client would not let a user do something.
type Refused struct{ Why string }

// Error gives the reason.
func (r *Refused) Error() string { return "the client refuses: " + r.Why }

func refused(format string, args ...any) error { return &Refused{fmt.Sprintf(format, args...)} }

// at returns a person and a channel they see. The caller holds s.mu.
func (s *Server) at(userID, channelID string) (*user, *channel, error) {
	u, c := s.state.users[userID], s.state.channels[channelID]
	switch {
	case u == nil || u.bot:
		return nil, nil, refused("there is no person %s", userID)
	case c == nil:
		return nil, nil, refused("there is no channel %s", channelID)
	case !s.state.sees(userID, c):
		return nil, nil, refused("%s does not see channel %s", u.Name, channelID)
	}
	return u, c, nil
}

// looking returns a person and a message they see. The caller holds s.mu.
func (s *Server) looking(userID, messageID string) (*user, *message, error) {
	m := s.state.messages[messageID]
	if m == nil {
		return nil, nil, refused("there is no message %s", messageID)
	}
	u, _, err := s.at(userID, m.ChannelID)
	if err == nil && !m.visibleFor(userID) {
		err = refused("%s does not see message %s", u.Name, messageID)
	}
	return u, m, err
}

func (m *message) visibleFor(userID string) bool { return m.visibleTo == "" || m.visibleTo == userID }

// authorized maps the installations that let a user reach the application in
// a channel to who made them: the guild, "0" for direct messages with the bot,
// or the user. It is empty when the application is out of reach.
func (st *state) authorized(u *user, c *channel, installs []int) map[string]string {
	out := map[string]string{}
	for _, kind := range installs {
		switch {
		case kind == wire.InstallUser && u.AppInstalled:
			out["1"] = u.ID
		case kind == wire.InstallUser:
		case c.private() && c.has(st.app.BotID) && st.meets(u):
			out["0"] = "0"
		case !c.private() && c.guild.installed(st.app):
			out["0"] = c.guild.ID
		}
	}
	return out
}

// meets reports whether a user shares a guild with the application, without
// which its guild installation does not reach their direct messages.
func (st *state) meets(u *user) bool {
	for _, g := range st.guilds {
		if g.installed(st.app) && g.members[u.ID] != nil {
			return true
		}
	}
	return false
}
