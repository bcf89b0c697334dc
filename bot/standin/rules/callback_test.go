package rules

import (
	"testing"

	"whosaid/bot/standin/wire"
)

func checkCallback(ask Ask) func([]byte) *wire.Error {
	return func(b []byte) *wire.Error { _, err := Checker{}.Callback(b, ask); return err }
}

func TestCallbackTypes(t *testing.T) {
	wrong := []string{"type STANDIN_CALLBACK_TYPE_INVALID"}
	source := &wire.Message{Content: "x"}
	run(t, []rule{
		{"message", `{"type":4,"data":{"content":"x"}}`, nil},
		{"deferral", `{"type":5}`, nil},
		{"update", `{"type":7,"data":{"content":"x"}}`, wrong},
		{"deferred update", `{"type":6}`, wrong},
		{"choices", `{"type":8,"data":{"choices":[]}}`, wrong},
		{"pong", `{"type":1}`, wrong},
		{"no type", `{}`, []string{"type BASE_TYPE_REQUIRED"}},
		{"type 99", `{"type":99}`, []string{"type NUMBER_TYPE_MAX"}},
		{"type as text", `{"type":"4"}`, []string{"type NUMBER_TYPE_COERCE"}},
		{"unknown field", `{"type":5,"x":1}`, []string{"x STANDIN_UNKNOWN_FIELD"}},
		{"no data", `{"type":4}`, []string{"data BASE_TYPE_REQUIRED"}},
	}, checkCallback(Ask{Type: wire.InteractionCommand}))
	run(t, []rule{
		{"choices", `{"type":8,"data":{"choices":[]}}`, nil},
		{"message", `{"type":4,"data":{"content":"x"}}`, wrong},
		{"deferral", `{"type":5}`, wrong},
	}, checkCallback(Ask{Type: wire.InteractionAutocomplete, OptionType: wire.OptionString}))
	run(t, []rule{
		{"update", `{"type":7,"data":{"content":"y"}}`, nil},
		{"deferred update", `{"type":6}`, nil},
		{"modal", `{"type":9,"data":{"custom_id":"m","title":"t","components":[{"type":1,"components":[{"type":4,"custom_id":"i","style":1,"label":"l"}]}]}}`, nil},
	}, checkCallback(Ask{Type: wire.InteractionComponent, Message: source}))
	run(t, []rule{
		{"message", `{"type":4,"data":{"content":"x"}}`, nil},
		{"update", `{"type":7,"data":{"content":"x"}}`, wrong},
		{"modal", `{"type":9,"data":{}}`, wrong},
	}, checkCallback(Ask{Type: wire.InteractionModal}))
	run(t, []rule{
		{"update of a modal on a message", `{"type":7,"data":{"content":"x"}}`, nil},
	}, checkCallback(Ask{Type: wire.InteractionModal, Message: source}))
}

func TestCallbackMessage(t *testing.T) {
	run(t, []rule{
		{"what discordgo sends", `{"type":4,"data":{"tts":false,"content":"x","components":null,"embeds":null,"allowed_mentions":{"parse":null,"replied_user":false},"flags":64}}`, nil},
		{"2001 characters", `{"type":4,"data":{"content":"` + x(2001) + `"}}`, []string{"data.content BASE_TYPE_MAX_LENGTH"}},
		{"deep in a row", `{"type":4,"data":{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"x"}]}]}}`, []string{"data.components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"}},
		{"empty", `{"type":4,"data":{"content":""}}`, []string{"50006"}},
		{"loading", `{"type":4,"data":{"content":"x","flags":128}}`, []string{"data.flags STANDIN_FLAG_NOT_SETTABLE"}},
		{"choices with a message", `{"type":4,"data":{"content":"x","choices":[{"name":"n","value":"v"}]}}`, []string{"data.choices STANDIN_UNKNOWN_FIELD"}},
		{"ephemeral deferral", `{"type":5,"data":{"tts":false,"content":"","components":null,"embeds":null,"flags":64}}`, nil},
		{"V2 deferral", `{"type":5,"data":{"flags":32768}}`, []string{"data.flags STANDIN_FLAG_NOT_SETTABLE"}},
		{"deferral with text", `{"type":5,"data":{"content":"x"}}`, []string{"data.content BASE_TYPE_MAX_LENGTH"}},
	}, checkCallback(Ask{Type: wire.InteractionCommand}))
}

func TestCallbackChoices(t *testing.T) {
	with := func(c string) string { return `{"type":8,"data":{"choices":[` + c + `]}}` }
	const choice = `{"name":"n%d","value":"v%d"}`
	run(t, []rule{
		{"what discordgo sends without choices", `{"type":8,"data":{"tts":false,"content":"","components":null,"embeds":null}}`, nil},
		{"25", with(many(25, choice)), nil},
		{"26", with(many(26, choice)), []string{"data.choices BASE_TYPE_MAX_LENGTH"}},
		{"name of 100", with(`{"name":"` + x(100) + `","value":"v"}`), nil},
		{"name of 101", with(`{"name":"` + x(101) + `","value":"v"}`), []string{"data.choices.0.name BASE_TYPE_BAD_LENGTH"}},
		{"empty name", with(`{"name":"","value":"v"}`), []string{"data.choices.0.name BASE_TYPE_BAD_LENGTH"}},
		{"value of 101", with(`{"name":"n","value":"` + x(101) + `"}`), []string{"data.choices.0.value BASE_TYPE_MAX_LENGTH"}},
		{"value of the wrong type", with(`{"name":"n","value":1}`), []string{"data.choices.0.value STRING_TYPE_CONVERT"}},
		{"a list for a value", with(`{"name":"n","value":[]}`), []string{"data.choices.0.value STRING_TYPE_CONVERT"}},
		{"no value", with(`{"name":"n"}`), []string{"data.choices.0.value BASE_TYPE_REQUIRED"}},
		{"with text", `{"type":8,"data":{"content":"x","choices":[]}}`, []string{"data.content BASE_TYPE_MAX_LENGTH"}},
		{"no data", `{"type":8}`, []string{"data BASE_TYPE_REQUIRED"}},
	}, checkCallback(Ask{Type: wire.InteractionAutocomplete, OptionType: wire.OptionString}))
	run(t, []rule{
		{"numbers", with(`{"name":"n","value":1}`), nil},
		{"text for a number", with(`{"name":"n","value":"1"}`), []string{"data.choices.0.value NUMBER_TYPE_COERCE"}},
	}, checkCallback(Ask{Type: wire.InteractionAutocomplete, OptionType: wire.OptionInteger}))
}

func TestModal(t *testing.T) {
	with := func(c string) string {
		return `{"type":9,"data":{"custom_id":"m","title":"t","components":[` + c + `]}}`
	}
	row := func(in string) string { return `{"type":1,"components":[` + in + `]}` }
	const input = `{"type":4,"custom_id":"i%d","style":1,"label":"l"}`
	const at = "data.components.0.components.0"
	run(t, []rule{
		{"what discordgo sends", `{"type":9,"data":{"tts":false,"content":"","embeds":null,"custom_id":"m","title":"t","components":[{"components":[{"custom_id":"i","label":"l","style":2,"required":true,"max_length":10,"type":4}],"type":1}]}}`, nil},
		{"label", with(`{"type":18,"label":"l","description":"d","component":{"type":4,"custom_id":"i","style":1}}`), nil},
		{"menu in a label", with(`{"type":18,"label":"l","component":{"type":3,"custom_id":"i","options":[{"label":"x","value":"v"}]}}`), nil},
		{"text", with(`{"type":10,"content":"x"},` + row(input)), nil},
		{"5 rows", with(many(5, row(input))), nil},
		{"6 rows", with(many(6, row(input))), []string{"data.components BASE_TYPE_BAD_LENGTH"}},
		{"nothing", with(``), []string{"data.components BASE_TYPE_BAD_LENGTH"}},
		{"two inputs in a row", with(row(`{"type":4,"custom_id":"a","style":1,"label":"l"},{"type":4,"custom_id":"b","style":1,"label":"l"}`)), []string{"data.components.0.components BASE_TYPE_BAD_LENGTH"}},
		{"a button", with(row(`{"type":2,"style":1,"label":"x","custom_id":"b"}`)), []string{at + " UNION_TYPE_CHOICES"}},
		{"same custom id", with(row(input) + `,` + row(input)), []string{"data.components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"}},
		{"title of 46", `{"type":9,"data":{"custom_id":"m","title":"` + x(46) + `","components":[` + row(input) + `]}}`, []string{"data.title BASE_TYPE_BAD_LENGTH"}},
		{"no custom id", `{"type":9,"data":{"title":"t","components":[` + row(input) + `]}}`, []string{"data.custom_id BASE_TYPE_REQUIRED"}},
		{"label of 46", with(row(`{"type":4,"custom_id":"i","style":1,"label":"` + x(46) + `"}`)), []string{at + ".label BASE_TYPE_BAD_LENGTH"}},
		{"no label in a row", with(row(`{"type":4,"custom_id":"i","style":1}`)), []string{at + ".label BASE_TYPE_REQUIRED"}},
		{"placeholder of 101", with(row(`{"type":4,"custom_id":"i","style":1,"label":"l","placeholder":"` + x(101) + `"}`)), []string{at + ".placeholder BASE_TYPE_MAX_LENGTH"}},
		{"least over most", with(row(`{"type":4,"custom_id":"i","style":1,"label":"l","min_length":2,"max_length":1}`)), []string{at + ".min_length STANDIN_INPUT_BOUNDS"}},
		{"value too long", with(row(`{"type":4,"custom_id":"i","style":1,"label":"l","value":"xx","max_length":1}`)), []string{at + ".value BASE_TYPE_MAX_LENGTH"}},
		{"length of 4001", with(row(`{"type":4,"custom_id":"i","style":1,"label":"l","max_length":4001}`)), []string{at + ".max_length NUMBER_TYPE_MAX"}},
	}, checkCallback(Ask{Type: wire.InteractionCommand}))
}

// FuzzCallback feeds the checks with anything: they must not panic, and a
// body that passes must be one of the kinds that were asked for.
func FuzzCallback(f *testing.F) {
	f.Add([]byte(`{"type":4,"data":{"content":"x","components":[{"type":1,"components":[{"type":2}]}]}}`))
	f.Add([]byte(`{"type":9,"data":{"components":[{"type":18,"component":{"type":4}}]}}`))
	f.Add([]byte(`{"type":8,"data":{"choices":[{"name":1,"value":{}}]}}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, kind := range []int{wire.InteractionCommand, wire.InteractionComponent, wire.InteractionAutocomplete, wire.InteractionModal} {
			cb, err := Checker{}.Callback(body, Ask{Type: kind})
			if err == nil && cb.Type == wire.CallbackModal && cb.Modal == nil {
				t.Error("a modal without a modal passed")
			}
		}
		Checker{}.MessageCreate(body)
		Checker{}.Commands(body)
	})
}
