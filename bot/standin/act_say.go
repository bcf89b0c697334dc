package standin

import (
	"strings"
	"unicode/utf16"

	"whosaid/bot/standin/wire"
)

// maxTyped bounds what a person without a subscription may write, in UTF-16
// units.
const maxTyped = 2000

// Direct returns the private channel of a person and the bot. The first call
// opens it.
func (s *Server) Direct(userID string) (channelID string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if u := s.state.users[userID]; u == nil || u.bot {
		return "", refused("there is no person %s", userID)
	}
	return s.direct(userID).ID, nil
}

// Say writes a message in a channel. <@id> mentions a user, <@&id> a role.
func (s *Server) Say(userID, channelID, text string) (wire.Message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, c, err := s.at(userID, channelID)
	if err != nil {
		return wire.Message{}, err
	}
	return s.say(userID, c, text, nil, false)
}

// Reply writes a message that answers another. With ping its author is
// mentioned, unless the message answers an interaction: Discord does not
// count those.
func (s *Server) Reply(userID, messageID, text string, ping bool) (wire.Message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, to, err := s.looking(userID, messageID)
	if err != nil {
		return wire.Message{}, err
	}
	if to.visibleTo != "" {
		return wire.Message{}, refused("only you see this message: it cannot be replied to")
	}
	return s.say(userID, to.channel, text, to, ping)
}

func (s *Server) say(userID string, c *channel, text string, to *message, ping bool) (wire.Message, error) {
	text = strings.TrimSpace(text)
	if err := s.writable(userID, c, text); err != nil {
		return wire.Message{}, err
	}
	m := s.blank(c, userID)
	m.Content = text
	found := s.state.find(text, c, s.state.pingAll(userID, c))
	if to != nil {
		refer(m, to)
		if ping && !to.answer && to.Author.ID != userID {
			found.addUser(*to.Author)
		}
	}
	found.put(&m.Message)
	s.post(m)
	return m.Message, nil
}

func (s *Server) writable(userID string, c *channel, text string) error {
	switch {
	case text == "":
		return refused("the message is empty")
	case len(utf16.Encode([]rune(text))) > maxTyped:
		return refused("the message is longer than %d characters", maxTyped)
	case c.Type == wire.ChannelCategory:
		return refused("nobody can write in a category")
	case !s.state.mayWrite(userID, c) || c.Locked:
		return refused("you may not write here")
	}
	return nil
}

// Edit changes the text of a person's own message.
func (s *Server) Edit(userID, messageID, text string) (wire.Message, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, m, err := s.looking(userID, messageID)
	if err != nil {
		return wire.Message{}, err
	}
	if m.Author.ID != userID {
		return wire.Message{}, refused("the message is not yours")
	}
	text = strings.TrimSpace(text)
	if err := s.writable(userID, m.channel, text); err != nil {
		return wire.Message{}, err
	}
	m.Content = text
	found := s.state.find(text, m.channel, s.state.pingAll(userID, m.channel))
	if m.Referenced != nil && m.Referenced.Message != nil && mentioned(&m.Message, m.Referenced.Author.ID) {
		found.addUser(*m.Referenced.Author) // the ping of a reply stays
	}
	found.put(&m.Message)
	s.edited(m)
	return m.Message, nil
}

func mentioned(m *wire.Message, id string) bool {
	for _, u := range m.Mentions {
		if u.ID == id {
			return true
		}
	}
	return false
}

// Delete removes a person's own message, any message where they may manage
// messages, or dismisses an ephemeral one.
func (s *Server) Delete(userID, messageID string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, m, err := s.looking(userID, messageID)
	if err != nil {
		return err
	}
	if m.Author.ID != userID && m.visibleTo != userID && !s.state.rights(userID, m.channel).Has(wire.ManageMessages) {
		return refused("the message is not yours")
	}
	s.remove(m)
	return nil
}
