package rules

import (
	"math"

	"whosaid/bot/standin/wire"
)

// How deep options may nest: command, group, subcommand, parameter.
const maxOptionDepth = 3

// checkOptions looks at the options of a command, a group or a subcommand.
func checkOptions(p place, options []wire.CommandOption) { checkOptionsAt(p, options, 1) }

func checkOptionsAt(p place, options []wire.CommandOption, depth int) {
	seen := map[string]bool{}
	optional := false
	for i := range options {
		o, p := &options[i], p.item(i)
		p.chatName("name", o.Name, o.NameLocalizations)
		if seen[o.Name] && o.Name != "" {
			p.fault("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists")
		}
		seen[o.Name] = true
		if o.Required && optional {
			p.fault("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options")
		}
		optional = optional || !o.Required
		if isNest(o) != isNest(&options[0]) {
			p.fault("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types")
		}
		checkOption(p, o, depth)
	}
}

func isNest(o *wire.CommandOption) bool {
	return o.Type == wire.OptionSubcommand || o.Type == wire.OptionSubcommandGroup
}

// checkOption refuses what an option's type has no use for.
func checkOption(p place, o *wire.CommandOption, depth int) {
	worded := o.Type == wire.OptionString || o.Type == wire.OptionInteger || o.Type == wire.OptionNumber
	numeric := o.Type == wire.OptionInteger || o.Type == wire.OptionNumber
	p.notHere(isNest(o) && o.Required, "required")
	p.notHere(!isNest(o) && len(o.Options) > 0, "options")
	p.notHere(!worded && len(o.Choices) > 0, "choices")
	p.notHere(!worded && o.Autocomplete, "autocomplete")
	p.notHere(!numeric && (o.MinValue != nil || o.MaxValue != nil), "min_value")
	p.notHere(o.Type != wire.OptionString && (o.MinLength != nil || o.MaxLength != nil), "min_length")
	p.notHere(o.Type != wire.OptionChannel && len(o.ChannelTypes) > 0, "channel_types")
	p.exclusive(o.Autocomplete && len(o.Choices) > 0, "autocomplete",
		"STANDIN_OPTION_AUTOCOMPLETE_CHOICES", "autocomplete and choices cannot both be given")
	p.exclusive(o.MinValue != nil && o.MaxValue != nil && *o.MinValue > *o.MaxValue, "min_value",
		"STANDIN_OPTION_BOUNDS", "min_value cannot be more than max_value")
	p.exclusive(o.MinLength != nil && o.MaxLength != nil && *o.MinLength > *o.MaxLength, "min_length",
		"STANDIN_OPTION_BOUNDS", "min_length cannot be more than max_length")
	checkChoices(p.field("choices"), o.Type, o.Choices)
	if isNest(o) {
		checkNest(p, o, depth)
	}
}

func (p place) notHere(wrong bool, name string) {
	if wrong {
		p.field(name).fault("STANDIN_OPTION_FIELD_INVALID", "%s cannot be configured for this type of option", name)
	}
}

// checkNest keeps groups at the top, subcommands in groups or at the top, and
// parameters in subcommands.
func checkNest(p place, o *wire.CommandOption, depth int) {
	for i := range o.Options {
		in := &o.Options[i]
		wrong := in.Type == wire.OptionSubcommandGroup ||
			o.Type == wire.OptionSubcommandGroup && in.Type != wire.OptionSubcommand ||
			o.Type == wire.OptionSubcommand && isNest(in)
		if wrong {
			p.field("options").item(i).fault("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Options of this type cannot be nested here")
		}
	}
	if depth < maxOptionDepth {
		checkOptionsAt(p.field("options"), o.Options, depth+1)
	}
}

// checkChoices checks the choices of an option or of an autocomplete answer.
func checkChoices(p place, optionType int, choices []wire.Choice) {
	names := map[string]bool{}
	for i, c := range choices {
		p := p.item(i)
		checkChoiceValue(p.field("value"), optionType, c.Value)
		if names[c.Name] && c.Name != "" {
			p.fault("APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Option choice name already exists")
		}
		names[c.Name] = true
	}
}

func checkChoiceValue(p place, optionType int, value any) {
	switch v := value.(type) {
	case nil: // told by the shape
	case string:
		if optionType == wire.OptionInteger || optionType == wire.OptionNumber {
			p.fault("NUMBER_TYPE_COERCE", "Value %q is not %s.", v, numberWord(optionType))
			return
		}
		p.within(textLen(v), 0, maxChoiceValue)
	case float64:
		switch {
		case optionType == wire.OptionString:
			p.fault("STRING_TYPE_CONVERT", "Could not interpret \"%v\" as string.", v)
		case optionType == wire.OptionInteger && v != math.Trunc(v):
			p.fault("NUMBER_TYPE_COERCE", "Value \"%v\" is not int.", v)
		}
	default:
		p.fault("STRING_TYPE_CONVERT", "Could not interpret \"%v\" as string.", v)
	}
}

func numberWord(optionType int) string {
	if optionType == wire.OptionInteger {
		return "int"
	}
	return "float"
}
