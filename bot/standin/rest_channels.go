package standin

import (
	"whosaid/bot/standin/wire"
)

// Channels, typing, and direct channels.

var channelRoutes = []route{
	{"GET", "/channels/{channel}", false, (*call).getChannel},
	{"POST", "/channels/{channel}/typing", false, (*call).typing},
	{"POST", "/users/@me/channels", false, (*call).openDirect},
}

// seen returns the channel a path names, if the bot sees it.
func (c *call) seen() (*channel, *wire.Error) {
	st := c.server.state
	ch := st.channels[c.PathValue("channel")]
	if ch == nil {
		return nil, wire.Refuse(wire.CodeUnknownChannel)
	}
	if !st.sees(st.app.BotID, ch) {
		return nil, wire.Refuse(wire.CodeMissingAccess)
	}
	return ch, nil
}

// writable returns the channel a path names, if the bot may write in it.
func (c *call) writable() (*channel, *wire.Error) {
	ch, err := c.seen()
	if err != nil {
		return nil, err
	}
	st := c.server.state
	switch {
	case ch.Type == wire.ChannelCategory:
		return nil, wire.Refuse(wire.CodeNonTextChannel)
	case !st.mayWrite(st.app.BotID, ch):
		return nil, wire.Refuse(wire.CodeMissingPermissions)
	case ch.Locked:
		return nil, wire.Refuse(wire.CodeThreadLocked)
	}
	for _, id := range ch.recipients {
		if st.users[id].DMsClosed {
			return nil, wire.Refuse(wire.CodeCannotMessageUser)
		}
	}
	return ch, nil
}

func (c *call) getChannel() (reply, *wire.Error) {
	ch, err := c.seen()
	if err != nil {
		return reply{}, err
	}
	return ok(c.server.state.wireChannel(ch))
}

func (c *call) typing() (reply, *wire.Error) {
	ch, err := c.writable()
	if err != nil {
		return reply{}, err
	}
	change := Change{Kind: Typing, ChannelID: ch.ID, UserID: c.server.state.app.BotID}
	if ch.guild != nil {
		change.GuildID = ch.guild.ID
	}
	c.server.change(change)
	return noContent()
}

func (c *call) openDirect() (reply, *wire.Error) {
	s := c.server
	id, err := s.rules.DirectChannel(c.body)
	if err != nil {
		return reply{}, err
	}
	if s.state.users[id] == nil || id == s.state.app.BotID {
		return refuse(wire.CodeInvalidRecipients)
	}
	return ok(s.state.wireChannel(s.direct(id)))
}

// direct returns the private channel of a person and the bot, and opens it
// when there is none yet.
func (s *Server) direct(userID string) *channel {
	if c := s.state.directWithBot(userID); c != nil {
		return c
	}
	c := &channel{
		Channel:    Channel{ID: s.ids.snowflake(), Type: wire.ChannelDM},
		recipients: []string{userID, s.state.app.BotID},
	}
	s.state.channels[c.ID] = c
	return c
}
