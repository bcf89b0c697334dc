package standin

import (
	"slices"
	"strings"

	"whosaid/bot/standin/wire"
)

// An Option is a value a user gives to a command's option. Users, channels,
// roles and mentionables are given by id.
type Option struct {
	Name  string
	Value any // string, bool, int or float64
}

// Opt is short for Option{name, value}.
func Opt(name string, value any) Option { return Option{name, value} }

// Slash uses a chat command in a channel. A subcommand follows its command
// after a blank: "settings show".
func (s *Server) Slash(userID, channelID, command string, options ...Option) (*Pending, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, schema, err := s.invoke(userID, channelID, command)
	if err != nil {
		return nil, err
	}
	f := filler{state: s.state, channel: in.channel}
	data, err := f.fill(schema, options)
	if err != nil {
		return nil, err
	}
	return s.send(in, wire.InteractionCommand, nest(command, in.command, data), f.found()), nil
}

// Autocomplete types into an option of a chat command. The bot gets what was
// typed as it is, and the options filled in so far, required ones or not.
func (s *Server) Autocomplete(userID, channelID, command, option, typed string, others ...Option) (*Pending, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, schema, err := s.invoke(userID, channelID, command)
	if err != nil {
		return nil, err
	}
	o := wire.Find(schema, option)
	if o == nil || !o.Autocomplete {
		return nil, refused("/%s has no option %q that completes", command, option)
	}
	f := filler{state: s.state, channel: in.channel, partial: true}
	data, err := f.fill(schema, others)
	if err != nil {
		return nil, err
	}
	in.optionType = o.Type
	data = append(data, wire.DataOption{Name: o.Name, Type: o.Type, Value: typed, Focused: true})
	return s.send(in, wire.InteractionAutocomplete, nest(command, in.command, data), f.found()), nil
}

// MessageMenu uses a message command from a message's menu.
func (s *Server) MessageMenu(userID, messageID, command string) (*Pending, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, m, err := s.looking(userID, messageID)
	if err != nil {
		return nil, err
	}
	in, err := s.begin(userID, m.ChannelID, wire.CommandMessage, command)
	if err != nil {
		return nil, err
	}
	in.target = m
	target := s.inEvent(m)
	target.Member = nil
	r := &wire.Resolved{Messages: map[string]wire.Message{m.ID: target}}
	return s.sendTargeted(in, m.ID, r), nil
}

// UserMenu uses a user command from a user's menu in a channel.
func (s *Server) UserMenu(userID, channelID, targetID, command string) (*Pending, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, err := s.begin(userID, channelID, wire.CommandUser, command)
	if err != nil {
		return nil, err
	}
	if s.state.users[targetID] == nil {
		return nil, refused("there is no user %s", targetID)
	}
	in.targetUser = targetID
	f := filler{state: s.state, channel: in.channel}
	f.addUser(targetID)
	return s.sendTargeted(in, targetID, f.found()), nil
}

// invoke finds a chat command a user can use in a channel and, inside it, the
// options of the subcommand named.
func (s *Server) invoke(userID, channelID, command string) (*interaction, []wire.CommandOption, error) {
	words := strings.Fields(command)
	if len(words) == 0 {
		return nil, nil, refused("no command was named")
	}
	in, err := s.begin(userID, channelID, wire.CommandChat, words[0])
	if err != nil {
		return nil, nil, err
	}
	schema := in.command.Options
	for _, word := range words[1:] {
		o := wire.Find(schema, word)
		if o == nil || o.Type > wire.OptionSubcommandGroup {
			return nil, nil, refused("/%s has no subcommand %q", words[0], word)
		}
		schema = o.Options
	}
	if len(schema) > 0 && schema[0].Type <= wire.OptionSubcommandGroup {
		return nil, nil, refused("/%s needs a subcommand", command)
	}
	return in, schema, nil
}

// begin starts an interaction with a command the user can reach in a channel.
func (s *Server) begin(userID, channelID string, kind int, name string) (*interaction, error) {
	u, c, err := s.at(userID, channelID)
	if err != nil {
		return nil, err
	}
	command, owners, err := s.reach(u, c, kind, name)
	if err != nil {
		return nil, err
	}
	in := &interaction{channel: c, userID: userID, command: command, name: name}
	in.Owners = owners
	in.hushed = !c.private() && in.userInstallOnly() && !s.state.rights(userID, c).Has(wire.UseExternalApps)
	return in, nil
}

// reach finds a command by name among those a user is offered in a channel.
// The guild's own come first.
func (s *Server) reach(u *user, c *channel, kind int, name string) (*wire.Command, map[string]string, error) {
	why := refused("there is no command %q", name)
	for _, scope := range scopes(c) {
		command := s.commands.byName(scope, kind, name)
		if command == nil {
			continue
		}
		owners, err := s.offered(u, c, command)
		if err == nil {
			return command, owners, nil
		}
		why = err
	}
	return nil, nil, why
}

func scopes(c *channel) []string {
	if c.private() {
		return []string{""}
	}
	return []string{c.guild.ID, ""}
}

// offered checks that the client offers a command to a user in a channel and
// returns who installed the application there.
func (s *Server) offered(u *user, c *channel, command *wire.Command) (map[string]string, error) {
	owners := s.state.authorized(u, c, command.IntegrationTypes)
	rights := s.state.rights(u.ID, c)
	switch {
	case len(owners) == 0:
		return nil, refused("the application is not installed here for command %q", command.Name)
	case !slices.Contains(contextsOf(command), s.state.context(c)):
		return nil, refused("command %q is not for this kind of channel", command.Name)
	case !rights.Has(wire.UseApplicationCommands):
		return nil, refused("%s may not use commands here", u.Name)
	case !allowed(command, rights, c):
		return nil, refused("%s may not use command %q", u.Name, command.Name)
	}
	return owners, nil
}

// allowed checks the rights a command asks of members; "0" means
// administrators alone.
func allowed(command *wire.Command, rights wire.Permissions, c *channel) bool {
	if c.private() || command.DefaultMemberPermissions == nil || rights.Has(wire.Administrator) {
		return true
	}
	need := command.DefaultMemberPermissions.Bits()
	return need != 0 && rights.Has(need)
}

// nest wraps the options of a subcommand in it and its group.
func nest(path string, command *wire.Command, data []wire.DataOption) []wire.DataOption {
	words := strings.Fields(path)[1:]
	var kinds []int
	schema := command.Options
	for _, word := range words {
		o := wire.Find(schema, word)
		kinds, schema = append(kinds, o.Type), o.Options
	}
	for i := len(words) - 1; i >= 0; i-- {
		data = []wire.DataOption{{Name: words[i], Type: kinds[i], Options: data}}
	}
	return data
}

func (s *Server) send(in *interaction, kind int, options []wire.DataOption, found *wire.Resolved) *Pending {
	in.Type, in.name = kind, fullName(in.command.Name, options)
	in.Data = wire.CommandData{
		ID: in.command.ID, Name: in.command.Name, Type: in.command.Type, GuildID: in.command.GuildID,
		Options: options, Resolved: found,
	}
	return s.ask(in)
}

func (s *Server) sendTargeted(in *interaction, targetID string, found *wire.Resolved) *Pending {
	in.Type = wire.InteractionCommand
	in.Data = wire.CommandData{
		ID: in.command.ID, Name: in.command.Name, Type: in.command.Type, GuildID: in.command.GuildID,
		TargetID: targetID, Resolved: found,
	}
	return s.ask(in)
}
