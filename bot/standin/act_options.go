package standin

import (
	"math"
	"slices"
	"unicode/utf16"

	"whosaid/bot/standin/wire"
)

// A filler checks the values a user gives to options against what the command
// registered, and collects what ids stand for.
type filler struct {
	state    *state
	channel  *channel
	partial  bool // autocomplete: required options may be missing
	resolved wire.Resolved
	any      bool
}

func (f *filler) found() *wire.Resolved {
	if !f.any {
		return nil
	}
	return &f.resolved
}

// fill returns the options as the interaction carries them, in the order they
// were given.
func (f *filler) fill(schema []wire.CommandOption, given []Option) ([]wire.DataOption, error) {
	var out []wire.DataOption
	seen := map[string]bool{}
	for _, g := range given {
		o := wire.Find(schema, g.Name)
		if o == nil || seen[g.Name] {
			return nil, refused("there is no option %q, or it was given twice", g.Name)
		}
		value, err := f.value(o, g.Value)
		if err != nil {
			return nil, err
		}
		seen[g.Name] = true
		out = append(out, wire.DataOption{Name: o.Name, Type: o.Type, Value: value})
	}
	for i := range schema {
		if schema[i].Required && !seen[schema[i].Name] && !f.partial {
			return nil, refused("option %q is required", schema[i].Name)
		}
	}
	return out, nil
}

func (f *filler) value(o *wire.CommandOption, given any) (any, error) {
	switch o.Type {
	case wire.OptionString:
		return textValue(o, given)
	case wire.OptionInteger, wire.OptionNumber:
		return numberValue(o, given)
	case wire.OptionBoolean:
		if b, ok := given.(bool); ok {
			return b, nil
		}
	case wire.OptionUser, wire.OptionChannel, wire.OptionRole, wire.OptionMentionable:
		if id, ok := given.(string); ok && f.resolve(o, id) {
			return id, nil
		}
	}
	return nil, refused("option %q cannot be %v", o.Name, given)
}

const maxOptionText = 6000 // of a string option that sets no max_length

func textValue(o *wire.CommandOption, given any) (any, error) {
	s, ok := given.(string)
	if !ok {
		return nil, refused("option %q takes a text", o.Name)
	}
	n, least, most := len(utf16.Encode([]rune(s))), 0, maxOptionText
	if o.MinLength != nil {
		least = *o.MinLength
	}
	if o.MaxLength != nil {
		most = *o.MaxLength
	}
	switch {
	case s == "" && o.Required:
		return nil, refused("option %q is empty", o.Name)
	case n < least || n > most:
		return nil, refused("option %q takes %d to %d characters", o.Name, least, most)
	case !offeredChoice(o, s):
		return nil, refused("%q is no choice of option %q", s, o.Name)
	}
	return s, nil
}

func numberValue(o *wire.CommandOption, given any) (any, error) {
	n, ok := asFloat(given)
	switch {
	case !ok || o.Type == wire.OptionInteger && n != math.Trunc(n):
		return nil, refused("option %q takes a number", o.Name)
	case o.MinValue != nil && n < *o.MinValue, o.MaxValue != nil && n > *o.MaxValue:
		return nil, refused("%v is out of the range of option %q", n, o.Name)
	case !offeredChoice(o, n):
		return nil, refused("%v is no choice of option %q", n, o.Name)
	}
	return n, nil
}

func asFloat(v any) (float64, bool) {
	switch v := v.(type) {
	case int:
		return float64(v), true
	case int64:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

// offeredChoice reports whether a value may be given: where there are choices
// nothing else can be.
func offeredChoice(o *wire.CommandOption, value any) bool {
	return len(o.Choices) == 0 || slices.ContainsFunc(o.Choices, func(c wire.Choice) bool { return c.Value == value })
}

// resolve finds what an id stands for and adds it to what was found.
func (f *filler) resolve(o *wire.CommandOption, id string) bool {
	users := o.Type == wire.OptionUser || o.Type == wire.OptionMentionable
	roles := o.Type == wire.OptionRole || o.Type == wire.OptionMentionable
	switch {
	case users && f.addUser(id):
		return true
	case roles && f.addRole(id):
		return true
	case o.Type == wire.OptionChannel:
		return f.addChannel(id, o.ChannelTypes)
	}
	return false
}

func (f *filler) addUser(id string) bool {
	if f.state.users[id] == nil {
		return false
	}
	put(&f.resolved.Users, id, f.state.wireUser(id))
	if m := f.state.wireMember(f.channel.guild, id); m != nil {
		m.Permissions = f.state.rights(id, f.channel).String()
		put(&f.resolved.Members, id, *m)
	}
	f.any = true
	return true
}

func (f *filler) addRole(id string) bool {
	if f.channel.guild == nil || f.channel.guild.roles[id] == nil {
		return false
	}
	put(&f.resolved.Roles, id, wireRole(*f.channel.guild.roles[id]))
	f.any = true
	return true
}

func (f *filler) addChannel(id string, kinds []int) bool {
	c := f.state.channels[id]
	if c == nil || c.guild == nil || c.guild != f.channel.guild || len(kinds) > 0 && !slices.Contains(kinds, c.Type) {
		return false
	}
	put(&f.resolved.Channels, id, f.state.wireChannel(c))
	f.any = true
	return true
}

func put[V any](m *map[string]V, key string, value V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[key] = value
}
