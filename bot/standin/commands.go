package standin

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"whosaid/bot/standin/rules"
	"whosaid/bot/standin/wire"
)

// registry holds the commands of every scope: "" for the global ones, a
// guild's id for its own.
type registry struct {
	commands map[string][]*wire.Command
	created  map[string][]time.Time // of the last day, for the daily limit
}

func newRegistry() *registry {
	return &registry{commands: map[string][]*wire.Command{}, created: map[string][]time.Time{}}
}

func (r *registry) byID(scope, id string) *wire.Command {
	for _, c := range r.commands[scope] {
		if c.ID == id {
			return c
		}
	}
	return nil
}

func (r *registry) byName(scope string, kind int, name string) *wire.Command {
	for _, c := range r.commands[scope] {
		if c.Type == kind && c.Name == name {
			return c
		}
	}
	return nil
}

// overwrite replaces all commands of a scope. A command that was there under
// the same type and name keeps its id, and its version when nothing changed.
func (s *Server) overwrite(scope string, commands []wire.Command) ([]*wire.Command, *wire.Error) {
	out := make([]*wire.Command, len(commands))
	news := 0
	for i, c := range commands {
		c = s.normal(scope, c)
		old := s.commands.byName(scope, c.Type, c.Name)
		if old == nil {
			news++
		}
		out[i] = s.version(old, c)
	}
	if err := s.roomFor(scope, out, news); err != nil {
		return nil, err
	}
	s.commands.commands[scope] = out
	s.commandsChanged(scope)
	return out, nil
}

// upsert adds a command, or replaces the one of the same type and name. It
// reports whether it was added.
func (s *Server) upsert(scope string, c wire.Command) (*wire.Command, bool, *wire.Error) {
	c = s.normal(scope, c)
	all := slices.Clone(s.commands.commands[scope])
	old := s.commands.byName(scope, c.Type, c.Name)
	if old != nil {
		return s.replace(scope, old, c), false, nil
	}
	made := s.version(nil, c)
	if err := s.roomFor(scope, append(all, made), 1); err != nil {
		return nil, false, err
	}
	s.commands.commands[scope] = append(all, made)
	s.commandsChanged(scope)
	return made, true, nil
}

func (s *Server) replace(scope string, old *wire.Command, c wire.Command) *wire.Command {
	all := slices.Clone(s.commands.commands[scope])
	made := s.version(old, c)
	all[slices.Index(all, old)] = made
	s.commands.commands[scope] = all
	s.commandsChanged(scope)
	return made
}

func (s *Server) deleteCommand(scope string, c *wire.Command) {
	all := slices.Clone(s.commands.commands[scope])
	s.commands.commands[scope] = slices.DeleteFunc(all, func(o *wire.Command) bool { return o == c })
	s.commandsChanged(scope)
}

func (s *Server) commandsChanged(scope string) {
	s.change(Change{Kind: CommandsChanged, GuildID: scope})
}

// roomFor checks the number of commands of a scope and of those made today.
func (s *Server) roomFor(scope string, all []*wire.Command, news int) *wire.Error {
	count := map[int]int{}
	for _, c := range all {
		count[c.Type]++
	}
	if count[wire.CommandChat] > rules.MaxChatCommands || max(count[wire.CommandUser], count[wire.CommandMessage]) > rules.MaxMenuCommands {
		return wire.Refuse(wire.CodeTooManyCommands)
	}
	now := s.clock.Now()
	today := slices.DeleteFunc(s.commands.created[scope], func(t time.Time) bool { return now.Sub(t) >= 24*time.Hour })
	if len(today)+news > rules.MaxDailyCreates {
		s.commands.created[scope] = today
		return wire.Refuse(wire.CodeTooManyCommandCreates)
	}
	for range news {
		today = append(today, now)
	}
	s.commands.created[scope] = today
	return nil
}

// normal fills in what a bot may leave out, as Discord answers it.
func (s *Server) normal(scope string, c wire.Command) wire.Command {
	c.ApplicationID, c.GuildID = s.state.app.ID, scope
	if len(c.IntegrationTypes) == 0 {
		c.IntegrationTypes = slices.Clone(s.state.app.Installs)
	}
	if scope != "" {
		c.Contexts, c.DMPermission = nil, nil
		return c
	}
	if c.DMPermission == nil {
		yes := true
		c.DMPermission = &yes
	}
	return c
}

// version gives a command its id and version, those of the old one where
// they still fit.
func (s *Server) version(old *wire.Command, c wire.Command) *wire.Command {
	if old == nil {
		c.ID = s.ids.snowflake()
		c.Version = s.ids.snowflake()
		return &c
	}
	c.ID, c.Version = old.ID, old.Version
	if !sameJSON(*old, c) {
		c.Version = s.ids.snowflake()
	}
	return &c
}

func sameJSON(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && string(x) == string(y)
}

// contextsOf is where a command can be used. A command that does not say can
// be used everywhere its installation reaches.
func contextsOf(c *wire.Command) []int {
	switch {
	case len(c.Contexts) > 0:
		return c.Contexts
	case c.GuildID != "" || c.DMPermission != nil && !*c.DMPermission:
		return []int{wire.ContextGuild}
	}
	return []int{wire.ContextGuild, wire.ContextBotDM, wire.ContextPrivate}
}

// localized returns a command as it is answered without with_localizations:
// the dictionaries are left out, and the name and description in the asked
// language are added.
func localized(c wire.Command, locale string) wire.Command {
	c.NameLocalized, c.NameLocalizations = c.NameLocalizations[locale], nil
	c.DescriptionLocalized, c.DescriptionLocalizations = c.DescriptionLocalizations[locale], nil
	c.Options = localizedOptions(c.Options, locale)
	return c
}

func localizedOptions(in []wire.CommandOption, locale string) []wire.CommandOption {
	out := slices.Clone(in)
	for i := range out {
		o := &out[i]
		o.NameLocalized, o.NameLocalizations = o.NameLocalizations[locale], nil
		o.DescriptionLocalized, o.DescriptionLocalizations = o.DescriptionLocalizations[locale], nil
		o.Choices = slices.Clone(o.Choices)
		for j := range o.Choices {
			ch := &o.Choices[j]
			ch.NameLocalized, ch.NameLocalizations = ch.NameLocalizations[locale], nil
		}
		o.Options = localizedOptions(o.Options, locale)
	}
	return out
}

// fullName joins a command's name and those of the subcommand it was used
// with.
func fullName(name string, options []wire.DataOption) string {
	parts := []string{name}
	for len(options) == 1 && (options[0].Type == wire.OptionSubcommand || options[0].Type == wire.OptionSubcommandGroup) {
		parts = append(parts, options[0].Name)
		options = options[0].Options
	}
	return strings.Join(parts, " ")
}
