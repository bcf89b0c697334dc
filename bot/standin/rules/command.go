package rules

import (
	"regexp"
	"strconv"
	"strings"

	"whosaid/bot/standin/wire"
)

// Limits on commands.
const (
	maxCommandName        = 32
	maxCommandDescription = 100
	maxCommandOptions     = 25
	maxChoices            = 25
	maxChoiceName         = 100
	maxChoiceValue        = 100
	maxCommandText        = 8000 // names, descriptions and choice values of one command
	maxOptionLength       = 6000

	// MaxChatCommands and MaxMenuCommands bound the commands of one scope:
	// the latter for user and for message commands each.
	MaxChatCommands = 100
	MaxMenuCommands = 15
	// MaxDailyCreates bounds how many commands a scope may gain in 24 hours.
	MaxDailyCreates = 200
)

// The names of chat commands and of options.
var chatName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

var commandFields = fields{
	"name":                       req(text(1, maxCommandName)),
	"name_localizations":         opt(dict(locales, text(1, maxCommandName))),
	"description":                opt(text(0, maxCommandDescription)),
	"description_localizations":  opt(dict(locales, text(1, maxCommandDescription))),
	"type":                       opt(oneOf(wire.CommandChat, wire.CommandUser, wire.CommandMessage)),
	"default_member_permissions": opt(snowflake),
	"default_permission":         opt(boolean),
	"dm_permission":              opt(boolean),
	"nsfw":                       opt(boolean),
	"contexts":                   opt(set(1, 3, oneOf(0, 1, 2))),
	"integration_types":          opt(set(1, 2, oneOf(0, 1))),
	// What Discord answers with may be sent back as it is.
	"id":             opt(snowflake),
	"application_id": opt(snowflake),
	"guild_id":       opt(snowflake),
	"version":        opt(snowflake),
}

// commandOption is any option; what is not allowed for its type is found by
// checkOption.
func commandOption(p place, v any) { object(optionFields)(p, v) }

var optionFields = fields{
	"type":                      req(oneOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
	"name":                      req(text(1, maxCommandName)),
	"name_localizations":        opt(dict(locales, text(1, maxCommandName))),
	"description":               req(text(1, maxCommandDescription)),
	"description_localizations": opt(dict(locales, text(1, maxCommandDescription))),
	"required":                  opt(boolean),
	"autocomplete":              opt(boolean),
	"min_length":                opt(integer(0, maxOptionLength)),
	"max_length":                opt(integer(1, maxOptionLength)),
	"min_value":                 opt(number),
	"max_value":                 opt(number),
	"channel_types":             opt(set(0, 20, integer(0, 20))),
	"choices":                   opt(choicesShape),
}

var choicesShape = list(0, maxChoices, object(fields{
	"name":               req(text(1, maxChoiceName)),
	"name_localizations": opt(dict(locales, text(1, maxChoiceName))),
	"value":              req(anything),
}))

// Options hold options, so the tables meet here.
func init() {
	options := opt(list(0, maxCommandOptions, commandOption))
	commandFields["options"], optionFields["options"] = options, options
}

// Command checks one command to be made.
func (c Checker) Command(body []byte) (wire.Command, *wire.Error) {
	v, err := parse(body)
	if err != nil {
		return wire.Command{}, err
	}
	p := c.root()
	command := checkCommand(p, v)
	return command, refusal(p.faults)
}

// Commands checks the list that is to replace all commands of a scope.
func (c Checker) Commands(body []byte) ([]wire.Command, *wire.Error) {
	v, err := parse(body)
	if err != nil {
		return nil, err
	}
	p := c.root()
	items, ok := v.([]any)
	if !ok {
		p.fault("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
		return nil, refusal(p.faults)
	}
	commands := make([]wire.Command, len(items))
	for i, item := range items {
		commands[i] = checkCommand(p.item(i), item)
	}
	checkCommandNames(p, commands)
	return commands, refusal(p.faults)
}

// CommandEdit checks the change of a command: the fields given replace those
// of the command as it stands, and the outcome must keep the rules.
func (c Checker) CommandEdit(body []byte, before wire.Command) (wire.Command, *wire.Error) {
	v, err := parse(body)
	if err != nil {
		return before, err
	}
	p := c.root()
	partial := commandFields.with(fields{"name": opt(text(1, maxCommandName))})
	object(partial)(p, v)
	after, ok := overlay(before, v)
	if ok {
		checkCommandMeaning(p, &after)
	}
	return after, refusal(p.faults)
}

// overlay puts the fields of a change over those of a command. A command
// never changes its type.
func overlay(before wire.Command, v any) (wire.Command, bool) {
	change, _ := v.(map[string]any)
	merged := map[string]any{}
	if !decode(before, &merged) {
		return before, false
	}
	for name, value := range change {
		merged[name] = value
	}
	merged["type"] = before.Type
	var after wire.Command
	if !decode(merged, &after) {
		return before, false
	}
	return after, true
}

func checkCommand(p place, v any) wire.Command {
	object(commandFields)(p, v)
	var c wire.Command
	if !decode(v, &c) {
		return c
	}
	if c.Type == 0 {
		c.Type = wire.CommandChat
	}
	checkCommandMeaning(p, &c)
	return c
}

func checkCommandMeaning(p place, c *wire.Command) {
	switch c.Type {
	case wire.CommandChat:
		p.chatName("name", c.Name, c.NameLocalizations)
		if c.Description == "" {
			p.field("description").badLength(1, maxCommandDescription)
		}
		checkOptions(p.field("options"), c.Options)
	case wire.CommandUser, wire.CommandMessage:
		checkMenuCommand(p, c)
	}
	if n := commandText(c); n > maxCommandText {
		p.fault("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (%d)", maxCommandText)
	}
}

// checkMenuCommand keeps user and message commands bare: their name is all
// there is room for in a menu.
func checkMenuCommand(p place, c *wire.Command) {
	if c.Description != "" || len(c.DescriptionLocalizations) > 0 {
		p.field("description").fault("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", "Context menu commands cannot have description")
	}
	if len(c.Options) > 0 {
		p.field("options").fault("STANDIN_CONTEXT_MENU_OPTIONS", "Context menu commands cannot have options")
	}
	if strings.TrimSpace(c.Name) == "" {
		p.field("name").required()
	}
}

// chatName checks a name and its translations: letters, digits, - _ and ',
// and lower case where a letter has one.
func (p place) chatName(field, name string, translated map[string]string) {
	check := func(p place, name string) {
		if name == "" {
			return // told by the shape
		}
		if !chatName.MatchString(name) {
			p.fault("STRING_TYPE_REGEX", "String value did not match validation regex.")
		}
		if name != strings.ToLower(name) || !chatName.MatchString(name) {
			p.fault("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
		}
	}
	check(p.field(field), name)
	for locale, name := range translated {
		check(p.field(field+"_localizations", locale), name)
	}
}

// checkCommandNames finds two commands of one type with the same name.
func checkCommandNames(p place, commands []wire.Command) {
	seen := map[string]bool{}
	for i, c := range commands {
		key := strconv.Itoa(c.Type) + " " + c.Name
		if c.Name != "" && seen[key] {
			p.item(i).fault("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
		}
		seen[key] = true
	}
}

// commandText counts the characters that the size limit of a command is
// about; of a text and its translations the longest counts.
func commandText(c *wire.Command) int {
	n := longest(c.Name, c.NameLocalizations) + longest(c.Description, c.DescriptionLocalizations)
	return n + optionsText(c.Options)
}

func optionsText(options []wire.CommandOption) int {
	n := 0
	for _, o := range options {
		n += longest(o.Name, o.NameLocalizations) + longest(o.Description, o.DescriptionLocalizations)
		for _, c := range o.Choices {
			n += longest(c.Name, c.NameLocalizations)
			if s, ok := c.Value.(string); ok {
				n += textLen(s)
			}
		}
		n += optionsText(o.Options)
	}
	return n
}

func longest(s string, translated map[string]string) int {
	n := textLen(s)
	for _, t := range translated {
		n = max(n, textLen(t))
	}
	return n
}
