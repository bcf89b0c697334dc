package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin/wire"
)

func TestCommand(t *testing.T) {
	with := func(more string) string { return `{"name":"ask","description":"asks",` + more + `}` }
	option := func(o string) string { return with(`"options":[` + o + `]`) }
	const text = `{"type":3,"name":"o%d","description":"x"}`
	const choice = `{"name":"n%d","value":"v%d"}`
	const at = "options.0"
	run(t, []rule{
		{"what discordgo sends", `{"type":1,"name":"ask","description":"asks","options":[{"type":3,"name":"q","description":"x","channel_types":null,"required":true,"options":null,"autocomplete":false,"choices":null,"max_length":200}]}`, nil},
		{"what Discord answers", with(`"id":"1","application_id":"1","version":"1","guild_id":"1","default_member_permissions":null,"dm_permission":true,"nsfw":false,"contexts":[0,1,2],"integration_types":[0,1]`), nil},
		{"no name", `{"description":"x"}`, []string{"name BASE_TYPE_REQUIRED"}},
		{"name of 33", `{"name":"` + x(33) + `","description":"x"}`, []string{"name APPLICATION_COMMAND_INVALID_NAME", "name BASE_TYPE_BAD_LENGTH", "name STRING_TYPE_REGEX"}},
		{"upper case", `{"name":"Ask","description":"x"}`, []string{"name APPLICATION_COMMAND_INVALID_NAME"}},
		{"blank in the name", `{"name":"ask me","description":"x"}`, []string{"name APPLICATION_COMMAND_INVALID_NAME", "name STRING_TYPE_REGEX"}},
		{"letters of other scripts", `{"name":"wer-sagt's_日本語","description":"x"}`, nil},
		{"no description", `{"name":"ask"}`, []string{"description BASE_TYPE_BAD_LENGTH"}},
		{"description of 101", `{"name":"ask","description":"` + x(101) + `"}`, []string{"description BASE_TYPE_MAX_LENGTH"}},
		{"type 4", `{"name":"ask","description":"x","type":4}`, []string{"type BASE_TYPE_CHOICES"}},
		{"unknown field", with(`"permission":1`), []string{"permission STANDIN_UNKNOWN_FIELD"}},
		{"unknown language", with(`"name_localizations":{"tlh":"ask"}`), []string{"name_localizations.tlh ENUM_TYPE_COERCE"}},
		{"upper case, translated", with(`"name_localizations":{"de":"Frag"}`), []string{"name_localizations.de APPLICATION_COMMAND_INVALID_NAME"}},
		{"description of 101, translated", with(`"description_localizations":{"de":"` + x(101) + `"}`), []string{"description_localizations.de BASE_TYPE_BAD_LENGTH"}},
		{"contexts", with(`"contexts":[3]`), []string{"contexts.0 BASE_TYPE_CHOICES"}},
		{"contexts twice", with(`"contexts":[0,0]`), []string{"contexts.1 SET_TYPE_ALREADY_CONTAINS_VALUE"}},
		{"no contexts", with(`"contexts":[]`), []string{"contexts BASE_TYPE_BAD_LENGTH"}},
		{"permissions as number", with(`"default_member_permissions":8`), nil},
		{"permissions as words", with(`"default_member_permissions":"admin"`), []string{"default_member_permissions NUMBER_TYPE_COERCE"}},
		{"25 options", option(many(25, text)), nil},
		{"26 options", option(many(26, text)), []string{"options BASE_TYPE_MAX_LENGTH"}},
		{"option type 12", option(`{"type":12,"name":"o","description":"x"}`), []string{at + ".type BASE_TYPE_CHOICES"}},
		{"option without description", option(`{"type":3,"name":"o"}`), []string{at + ".description BASE_TYPE_REQUIRED"}},
		{"option in upper case", option(`{"type":3,"name":"O","description":"x"}`), []string{at + ".name APPLICATION_COMMAND_INVALID_NAME"}},
		{"same option name", option(text + "," + text), []string{
			"options.0.name APPLICATION_COMMAND_INVALID_NAME", "options.0.name STRING_TYPE_REGEX", "options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
			"options.1.name APPLICATION_COMMAND_INVALID_NAME", "options.1.name STRING_TYPE_REGEX"}}, // "o%d" is not a name either
		{"required last", option(`{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}`), []string{"options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"}},
		{"required last, in a subcommand", option(`{"type":1,"name":"s","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}]}`), []string{"options.0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"}},
		{"subcommand beside a text", option(`{"type":1,"name":"s","description":"x"},{"type":3,"name":"a","description":"x"}`), []string{"options.1 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"}},
		{"group in a group", option(`{"type":2,"name":"g","description":"x","options":[{"type":2,"name":"h","description":"x"}]}`), []string{"options.0.options.0 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"}},
		{"group of a subcommand", option(`{"type":2,"name":"g","description":"x","options":[{"type":1,"name":"s","description":"x","options":[{"type":3,"name":"a","description":"x"}]}]}`), nil},
		{"25 choices", option(`{"type":3,"name":"o","description":"x","choices":[` + many(25, choice) + `]}`), nil},
		{"26 choices", option(`{"type":3,"name":"o","description":"x","choices":[` + many(26, choice) + `]}`), []string{at + ".choices BASE_TYPE_MAX_LENGTH"}},
		{"choice name of 101", option(`{"type":3,"name":"o","description":"x","choices":[{"name":"` + x(101) + `","value":"v"}]}`), []string{at + ".choices.0.name BASE_TYPE_BAD_LENGTH"}},
		{"choice value of 101", option(`{"type":3,"name":"o","description":"x","choices":[{"name":"n","value":"` + x(101) + `"}]}`), []string{at + ".choices.0.value BASE_TYPE_MAX_LENGTH"}},
		{"choice value of the wrong type", option(`{"type":4,"name":"o","description":"x","choices":[{"name":"n","value":"v"}]}`), []string{at + ".choices.0.value NUMBER_TYPE_COERCE"}},
		{"number for a text", option(`{"type":3,"name":"o","description":"x","choices":[{"name":"n","value":1}]}`), []string{at + ".choices.0.value STRING_TYPE_CONVERT"}},
		{"fraction for an integer", option(`{"type":4,"name":"o","description":"x","choices":[{"name":"n","value":1.5}]}`), []string{at + ".choices.0.value NUMBER_TYPE_COERCE"}},
		{"same choice name", option(`{"type":3,"name":"o","description":"x","choices":[{"name":"n","value":"v"},{"name":"n","value":"w"}]}`), []string{at + ".choices.1 APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS"}},
		{"choices and autocomplete", option(`{"type":3,"name":"o","description":"x","autocomplete":true,"choices":[` + many(1, choice) + `]}`), []string{at + ".autocomplete STANDIN_OPTION_AUTOCOMPLETE_CHOICES"}},
		{"choices of users", option(`{"type":6,"name":"o","description":"x","choices":[` + many(1, choice) + `]}`), []string{at + ".choices STANDIN_OPTION_FIELD_INVALID"}},
		{"autocomplete of users", option(`{"type":6,"name":"o","description":"x","autocomplete":true}`), []string{at + ".autocomplete STANDIN_OPTION_FIELD_INVALID"}},
		{"length of 6001", option(`{"type":3,"name":"o","description":"x","max_length":6001}`), []string{at + ".max_length NUMBER_TYPE_MAX"}},
		{"length of a number", option(`{"type":4,"name":"o","description":"x","max_length":1}`), []string{at + ".min_length STANDIN_OPTION_FIELD_INVALID"}},
		{"least over most", option(`{"type":4,"name":"o","description":"x","min_value":2,"max_value":1}`), []string{at + ".min_value STANDIN_OPTION_BOUNDS"}},
		{"required subcommand", option(`{"type":1,"name":"o","description":"x","required":true}`), []string{at + ".required STANDIN_OPTION_FIELD_INVALID"}},
	}, func(b []byte) *wire.Error { _, err := Checker{}.Command(b); return err })
}

func TestMenuCommand(t *testing.T) {
	run(t, []rule{
		{"message", `{"type":3,"name":"Who said this?","options":null}`, nil},
		{"user", `{"type":2,"name":"About","description":""}`, nil},
		{"described", `{"type":3,"name":"Who said this?","description":"x"}`, []string{"description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID"}},
		{"with options", `{"type":2,"name":"About","options":[{"type":3,"name":"o","description":"x"}]}`, []string{"options STANDIN_CONTEXT_MENU_OPTIONS"}},
		{"blank name", `{"type":2,"name":" "}`, []string{"name BASE_TYPE_REQUIRED"}},
	}, func(b []byte) *wire.Error { _, err := Checker{}.Command(b); return err })
}

func TestCommands(t *testing.T) {
	run(t, []rule{
		{"none", `[]`, nil},
		{"two types, one name", `[{"name":"x","description":"d"},{"name":"x","type":2}]`, nil},
		{"same name", `[{"name":"x","description":"d"},{"name":"y","description":"d"},{"name":"x","description":"d"}]`, []string{"2 APPLICATION_COMMANDS_DUPLICATE_NAME"}},
		{"faults of the second", `[{"name":"x","description":"d"},{"name":"Y","description":""}]`, []string{"1.description BASE_TYPE_BAD_LENGTH", "1.name APPLICATION_COMMAND_INVALID_NAME"}},
		{"no list", `{}`, []string{"LIST_TYPE_CONVERT"}},
		{"null", `[null]`, []string{"0 MODEL_TYPE_CONVERT", "0.description BASE_TYPE_BAD_LENGTH"}},
	}, func(b []byte) *wire.Error { _, err := Checker{}.Commands(b); return err })
}

// TestCommandSize counts up to the limit of a command's text, with the
// longest translation of each text.
func TestCommandSize(t *testing.T) {
	// A command of 8000: name 1, description 99, and 79 options of 100 in
	// 4 subcommands would not fit, so choices fill the room.
	command := func(description int) wire.Command {
		c := wire.Command{Type: wire.CommandChat, Name: "c", Description: x(description)}
		for range 4 {
			o := wire.CommandOption{Type: wire.OptionString, Name: x(20), Description: x(55)}
			for range 19 {
				o.Choices = append(o.Choices, wire.Choice{Name: x(1), NameLocalizations: map[string]string{"de": x(50), "fr": x(2)}, Value: x(50)})
			}
			c.Options = append(c.Options, o)
		}
		return c
	}
	if got := commandText(func() *wire.Command { c := command(99); return &c }()); got != 8000 {
		t.Fatalf("size = %d, want 8000", got)
	}
	for description, want := range map[int]bool{99: false, 100: true} {
		p := Checker{}.root()
		c := command(description)
		checkCommandMeaning(p, &c)
		told := told(refusal(p.faults))
		found := false
		for _, line := range told {
			found = found || line == "APPLICATION_COMMAND_TOO_LARGE"
		}
		if found != want {
			t.Errorf("size %d: faults %v", 7901+description, told)
		}
	}
}

func TestCommandEdit(t *testing.T) {
	before := wire.Command{ID: "1", Type: wire.CommandChat, Name: "ask", Description: "asks", NameLocalizations: map[string]string{"de": "frag"},
		Options: []wire.CommandOption{{Type: 3, Name: "q", Description: "x", Required: true}}}
	after, err := Checker{}.CommandEdit([]byte(`{"description":"asks more","name_localizations":{"fr":"demande"},"options":[{"type":3,"name":"r","description":"y"}]}`), before)
	if err != nil {
		t.Fatal(err)
	}
	want := before
	want.Description = "asks more"
	want.NameLocalizations = map[string]string{"fr": "demande"}
	want.Options = []wire.CommandOption{{Type: 3, Name: "r", Description: "y"}}
	if d := cmp.Diff(want, after); d != "" {
		t.Errorf("edited (-want +got):\n%s", d)
	}
	run(t, []rule{
		{"nothing", `{}`, nil},
		{"upper case", `{"name":"Ask"}`, []string{"name APPLICATION_COMMAND_INVALID_NAME"}},
		{"type stays", `{"type":3}`, nil},
	}, func(b []byte) *wire.Error { _, err := Checker{}.CommandEdit(b, before); return err })
}
