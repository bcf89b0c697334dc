package message_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/message"
	"whosaid/bot/standin/rules"
	"whosaid/bot/standin/wire"
)

var everything = message.Message{Components: []message.Component{
	message.Container{Colour: 0x4F6BED, Components: []message.Component{
		message.Text{Content: "who said **that**?"},
		message.Separator{Line: true},
		message.Section{Texts: []message.Text{{Content: "a"}, {Content: "b"}}, Button: message.Button{Style: message.Link, Label: "Read", URL: "https://example.org/story"}},
		message.Row{Components: []message.Component{
			message.Button{Style: message.Primary, Label: "More", CustomID: "1"},
			message.Button{Style: message.Secondary, Label: "Less", CustomID: "2", Disabled: true},
		}},
		message.Row{Components: []message.Component{
			message.Select{CustomID: "3", Placeholder: "Choose", Options: []message.Option{{Label: "A", Value: "a", Description: "the first"}, {Label: "B", Value: "b"}}},
		}},
	}},
	message.Separator{},
	message.Text{Content: "<@1> & \"quotes\""},
}}

func TestJSON(t *testing.T) {
	form := message.Modal{CustomID: "f", Title: "Ask", Inputs: []message.Input{{CustomID: "q", Label: "Your question", Hint: "who?", Long: true, Most: 300}}}
	tests := []struct {
		name  string
		value any
		want  string
	}{
		{"everything", everything, `{"flags":32768,"components":[
			{"type":17,"accent_color":5204973,"components":[
				{"type":10,"content":"who said **that**?"},
				{"type":14,"divider":true},
				{"type":9,"components":[{"type":10,"content":"a"},{"type":10,"content":"b"}],
					"accessory":{"type":2,"style":5,"label":"Read","url":"https://example.org/story"}},
				{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"1"},{"type":2,"style":2,"label":"Less","custom_id":"2","disabled":true}]},
				{"type":1,"components":[{"type":3,"custom_id":"3","placeholder":"Choose","options":[{"label":"A","value":"a","description":"the first"},{"label":"B","value":"b"}]}]}]},
			{"type":14,"divider":false},
			{"type":10,"content":"<@1> & \"quotes\""}],
			"allowed_mentions":{"parse":[]}}`},
		{"nothing", message.Message{}, `{"flags":32768,"components":[],"allowed_mentions":{"parse":[]}}`},
		{"private", message.Message{Private: true}, `{"flags":32832,"components":[],"allowed_mentions":{"parse":[]}}`},
		{"posted as a reply", message.Message{ReplyTo: "12", Nonce: "n"}, `{"flags":32768,"components":[],"allowed_mentions":{"parse":[]},
			"message_reference":{"message_id":"12","fail_if_not_exists":false},"nonce":"n","enforce_nonce":true}`},
		{"answer", message.Answer(message.Message{Private: true}), `{"type":4,"data":{"flags":32832,"components":[],"allowed_mentions":{"parse":[]}}}`},
		{"update", message.Update(message.Message{Private: true, ReplyTo: "1", Nonce: "n"}), `{"type":7,"data":{"flags":32768,"components":[],"allowed_mentions":{"parse":[]}}}`},
		{"later", message.Later(false), `{"type":5}`},
		{"later, privately", message.Later(true), `{"type":5,"data":{"flags":64}}`},
		{"update later", message.UpdateLater(), `{"type":6}`},
		{"form", message.Open(form), `{"type":9,"data":{"custom_id":"f","title":"Ask","components":[{"type":1,"components":[
			{"type":4,"custom_id":"q","style":2,"label":"Your question","placeholder":"who?","required":true,"max_length":300}]}]}}`},
		{"suggestions", message.Suggest([]message.Choice{{Name: "Mark Rutte", Value: "rutte"}}), `{"type":8,"data":{"choices":[{"name":"Mark Rutte","value":"rutte"}]}}`},
		{"no suggestions", message.Suggest(nil), `{"type":8,"data":{"choices":[]}}`},
	}
	for _, test := range tests {
		got, err := json.Marshal(test.value)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if d := cmp.Diff(decoded(t, []byte(test.want)), decoded(t, got)); d != "" {
			t.Errorf("%s: JSON (-want +got):\n%s", test.name, d)
		}
	}
}

func decoded(t *testing.T, b []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	return v
}

func TestDiscordTakesIt(t *testing.T) {
	form := message.Modal{CustomID: "f", Title: "Ask", Inputs: []message.Input{{CustomID: "q", Label: "Your question"}}}
	command, press := rules.Ask{Type: wire.InteractionCommand}, rules.Ask{Type: wire.InteractionComponent, Message: &wire.Message{Flags: wire.FlagComponentsV2}}
	typing := rules.Ask{Type: wire.InteractionAutocomplete, OptionType: wire.OptionString}
	private := everything
	private.Private = true
	tests := []struct {
		name  string
		value message.Callback
		ask   rules.Ask
	}{
		{"answer", message.Answer(everything), command},
		{"private answer", message.Answer(private), command},
		{"update", message.Update(private), press},
		{"later", message.Later(true), command},
		{"update later", message.UpdateLater(), press},
		{"form", message.Open(form), press},
		{"suggestions", message.Suggest([]message.Choice{{Name: "a", Value: "b"}}), typing},
		{"no suggestions", message.Suggest(nil), typing},
	}
	for _, test := range tests {
		b, err := json.Marshal(test.value)
		if err != nil {
			t.Fatal(err)
		}
		if _, refused := (rules.Checker{}).Callback(b, test.ask); refused != nil {
			t.Errorf("%s: %v\n%s", test.name, refused.Errors.List(), b)
		}
	}
	posted := everything
	posted.ReplyTo, posted.Nonce = "123456789012345678", "q-123456789012345678"
	b, err := json.Marshal(posted)
	if err != nil {
		t.Fatal(err)
	}
	if _, refused := (rules.Checker{}).MessageCreate(b); refused != nil {
		t.Errorf("posted: %v\n%s", refused.Errors.List(), b)
	}
}

func TestCheckFinds(t *testing.T) {
	text := func(n int) message.Component { return message.Text{Content: strings.Repeat("x", n)} }
	button := func(id string) message.Button {
		return message.Button{Style: message.Primary, Label: "b", CustomID: id}
	}
	row := func(parts ...message.Component) message.Component { return message.Row{Components: parts} }
	of := func(parts ...message.Component) message.Message { return message.Message{Components: parts} }
	choice := func(id string, options ...message.Option) message.Select {
		return message.Select{CustomID: id, Options: options}
	}
	one := message.Option{Label: "a", Value: "a"}
	tests := []struct {
		name string
		m    message.Message
		want string // of each breach, in order: a part
	}{
		{"nothing wrong", everything, ""},
		{"the most text", of(text(4000)), ""},
		{"empty", of(), "components: a message needs"},
		{"empty container", of(message.Container{}), "components.0.components: a container needs"},
		{"container in a container", of(message.Container{Components: []message.Component{message.Container{Components: []message.Component{text(1)}}}}), "components.0.components.0: a component of type message.Container"},
		{"colour", of(message.Container{Colour: 1 << 24, Components: []message.Component{text(1)}}), "accent_color"},
		{"one text too long", of(text(4001)), "components.0.content: 4001 characters|components: 4001 characters of text"},
		{"all texts too long", of(text(2000), text(2001)), "components: 4001 characters of text"},
		{"text counted in UTF-16", of(message.Text{Content: strings.Repeat("😀", 2001)}), "components.0.content: 4002|components: 4002"},
		{"blank text", of(message.Text{Content: " \n"}), "components.0.content: there is nothing to see"},
		{"not UTF-8", of(message.Text{Content: "a\xff"}), "components.0.content: the text is not UTF-8"},
		{"too many components", of(components(41)...), "components: 41 components"},
		{"button on its own", of(button("1")), "components.0: a component of type message.Button cannot stand here"},
		{"empty row", of(row()), "components.0.components: 0 components"},
		{"six buttons", of(row(button("1"), button("2"), button("3"), button("4"), button("5"), button("6"))), "components.0.components: 6 components"},
		{"text in a row", of(row(text(1))), "components.0.components.0: a component of type message.Text"},
		{"same custom id", of(row(button("1")), row(button("1"))), `components.1.components.0.custom_id: another component has the custom id "1"`},
		{"long custom id", of(row(button(strings.Repeat("x", 101)))), "custom_id: 101"},
		{"no custom id", of(row(button(""))), "custom_id: 0"},
		{"long label", of(row(message.Button{Style: message.Danger, Label: strings.Repeat("x", 81), CustomID: "1"})), "label: 81"},
		{"blank label", of(row(message.Button{Style: message.Danger, Label: " ", CustomID: "1"})), "label: there is nothing"},
		{"no style", of(row(message.Button{Label: "a", CustomID: "1"})), "style: there is no style 0"},
		{"URL of a button that leads nowhere", of(row(message.Button{Style: message.Primary, Label: "a", CustomID: "1", URL: "https://a.example"})), "url: only a link button"},
		{"link without URL", of(row(message.Button{Style: message.Link, Label: "a"})), `url: 0 characters|url: "" is no web address`},
		{"link to a script", of(row(message.Button{Style: message.Link, Label: "a", URL: "javascript:alert(1)"})), "is no web address"},
		{"link with custom id", of(row(message.Button{Style: message.Link, Label: "a", URL: "https://a.example", CustomID: "1"})), "custom_id: a link button has none"},
		{"section without text", of(message.Section{Button: button("1")}), "components.0.components: 0 texts"},
		{"section with four", of(message.Section{Texts: make([]message.Text, 4), Button: button("1")}), "components.0.components: 4 texts|.0.content: 0|.0.content: there is|.1.|.1.|.2.|.2.|.3.|.3."},
		{"select beside a button", of(row(choice("1", one), button("2"))), "components.0.components.0: a select menu takes a row"},
		{"select without options", of(row(choice("1"))), "options: 0 options"},
		{"same option twice", of(row(choice("1", one, one))), `options.1.value: another option has the value "a"`},
		{"long option", of(row(choice("1", message.Option{Label: strings.Repeat("x", 101), Value: strings.Repeat("x", 101), Description: strings.Repeat("x", 101)}))), "label: 101|value: 101|description: 101"},
		{"private post", message.Message{Components: []message.Component{text(1)}, Private: true, Nonce: "x"}, "flags: a message posted"},
		{"reply to nothing", message.Message{Components: []message.Component{text(1)}, ReplyTo: "x"}, `message_reference: "x" is no id`},
		{"long nonce", message.Message{Components: []message.Component{text(1)}, Nonce: strings.Repeat("x", 26)}, "nonce: 26"},
	}
	for _, test := range tests {
		told(t, test.name, test.m.Check(), test.want)
	}
}

func TestCheckOthers(t *testing.T) {
	x := func(n int) string { return strings.Repeat("x", n) }
	input := message.Input{CustomID: "q", Label: "Question"}
	modal := func(title string, inputs ...message.Input) error {
		return message.Modal{CustomID: "f", Title: title, Inputs: inputs}.Check()
	}
	told(t, "modal", modal("Ask", input), "")
	told(t, "no inputs", modal("Ask"), "components: 0 inputs")
	told(t, "long title", modal(x(46), input), "title: 46")
	told(t, "same input twice", modal("Ask", input, input), "components.1.components.0.custom_id: another")
	told(t, "long words", modal("Ask", message.Input{CustomID: "q", Label: x(46), Hint: x(101), Value: x(11), Most: 10}), "label: 46|placeholder: 101|value: 11")
	told(t, "too much to type", modal("Ask", message.Input{CustomID: "q", Label: "Question", Most: 4001}), "max_length: 4001")

	told(t, "choices", message.CheckChoices([]message.Choice{{Name: "a", Value: "a"}}), "")
	told(t, "bad choices", message.CheckChoices([]message.Choice{{Name: "a", Value: x(101)}, {Name: "a", Value: "b"}, {Name: x(101), Value: ""}}),
		"choices.0.value: 101|choices.1.name: another|choices.2.name: 101|choices.2.value: 0")
	told(t, "too many choices", message.CheckChoices(make([]message.Choice, 26)), "choices: 26 choices"+strings.Repeat("|", 26+26+25))
}

// told compares breaches with parts of each, divided by |.
func told(t *testing.T, name string, err error, want string) {
	t.Helper()
	if err == nil {
		if want != "" {
			t.Errorf("%s: nothing was found, want %q", name, want)
		}
		return
	}
	got, parts := strings.Split(err.Error(), "\n"), strings.Split(want, "|")
	if len(got) != len(parts) || want == "" {
		t.Errorf("%s: found %q, want %q", name, got, parts)
		return
	}
	for i, part := range parts {
		if !strings.Contains(got[i], part) {
			t.Errorf("%s: found %q, want %q in it", name, got[i], part)
		}
	}
}

func components(n int) []message.Component {
	out := make([]message.Component, n)
	for i := range out {
		out[i] = message.Text{Content: "x"}
	}
	return out
}
