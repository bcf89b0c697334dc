package standin

import (
	"slices"

	"whosaid/bot/standin/wire"
)

// Press presses the button with that custom id on a message of the bot.
func (s *Server) Press(userID, messageID, customID string) (*Pending, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, c, err := s.touch(userID, messageID, customID)
	if err != nil {
		return nil, err
	}
	if c.Type != wire.ComponentButton {
		return nil, refused("%q is no button", customID)
	}
	in.Data = wire.ComponentData{ID: c.ID, CustomID: c.CustomID, Type: c.Type}
	return s.ask(in), nil
}

// Select chooses values in the select menu with that custom id on a message
// of the bot: option values, or the ids of users, roles and channels.
func (s *Server) Select(userID, messageID, customID string, values ...string) (*Pending, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, c, err := s.touch(userID, messageID, customID)
	if err != nil {
		return nil, err
	}
	f := filler{state: s.state, channel: in.channel}
	if err := f.choose(c, values); err != nil {
		return nil, err
	}
	in.Data = wire.ComponentData{ID: c.ID, CustomID: c.CustomID, Type: c.Type, Values: append([]string{}, values...), Resolved: f.found()}
	return s.ask(in), nil
}

// touch starts an interaction with a component the user sees and can use.
func (s *Server) touch(userID, messageID, customID string) (*interaction, *wire.Component, error) {
	_, m, err := s.looking(userID, messageID)
	if err != nil {
		return nil, nil, err
	}
	c := findComponent(m.Components, customID)
	switch {
	case m.Author.ID != s.state.app.BotID || c == nil:
		return nil, nil, refused("the message has no component %q", customID)
	case c.Disabled:
		return nil, nil, refused("%q is disabled", customID)
	}
	in := &interaction{channel: m.channel, userID: userID, source: m}
	in.Type = wire.InteractionComponent
	in.Owners = s.ownersOf(m)
	in.Message = s.shown(m)
	in.hushed = !m.channel.private() && in.userInstallOnly() && !s.state.rights(userID, m.channel).Has(wire.UseExternalApps)
	return in, c, nil
}

// ownersOf says who installed the application for the components of a
// message: those of the interaction it answers, else the place it is in.
func (s *Server) ownersOf(m *message) map[string]string {
	switch {
	case m.owners != nil:
		return m.owners
	case m.channel.guild != nil:
		return map[string]string{"0": m.channel.guild.ID}
	}
	return map[string]string{"0": "0"}
}

// shown is a message of the bot as an interaction with it carries it.
func (s *Server) shown(m *message) *wire.Message {
	out := m.Message
	return &out
}

func findComponent(components []wire.Component, customID string) *wire.Component {
	var found *wire.Component
	for i := range components {
		components[i].Walk(nil, func(_ []string, c *wire.Component) {
			if c.CustomID == customID && customID != "" {
				found = c
			}
		})
	}
	return found
}

// choose checks the values chosen in a select menu.
func (f *filler) choose(c *wire.Component, values []string) error {
	if len(values) < c.Least() || len(values) > c.Most() {
		return refused("%q takes %d to %d values", c.CustomID, c.Least(), c.Most())
	}
	for i, v := range values {
		if slices.Contains(values[:i], v) || !f.selectable(c, v) {
			return refused("%q is no value of %q, or was chosen twice", v, c.CustomID)
		}
	}
	return nil
}

func (f *filler) selectable(c *wire.Component, value string) bool {
	switch c.Type {
	case wire.ComponentStringSelect:
		return slices.ContainsFunc(c.Options, func(o wire.SelectOption) bool { return o.Value == value })
	case wire.ComponentUserSelect:
		return f.addUser(value)
	case wire.ComponentRoleSelect:
		return f.addRole(value)
	case wire.ComponentMentionableSelect:
		return f.addUser(value) || f.addRole(value)
	case wire.ComponentChannelSelect:
		return f.addChannel(value, c.ChannelTypes)
	}
	return false
}
