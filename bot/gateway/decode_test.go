package gateway

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot"
)

func TestDecodeInteraction(t *testing.T) {
	none, noFields := map[string]any{}, map[string]string{}
	tests := map[string]struct {
		raw  string
		want *bot.Interaction
	}{
		"slash": {
			`{"id":"1","application_id":"2","token":"t","type":2,"guild_id":"3","channel_id":"4","channel":{"type":11},"authorizing_integration_owners":{"0":"3"},"app_permissions":"2048","locale":"de",
			"member":{"user":{"id":"5","username":"ada","global_name":"Ada"},"permissions":"8192"},
			"data":{"type":1,"name":"ask","options":[{"name":"question","type":3,"value":" who? "},{"name":"private","type":5,"value":true}]}}`,
			&bot.Interaction{ID: "1", ApplicationID: "2", Token: "t", Kind: bot.Slash, GuildID: "3", ChannelID: "4", Thread: true, Installed: true, OurRights: 2048, Rights: 8192, Locale: "de",
				User: bot.User{ID: "5"}, Command: "ask", Options: map[string]any{"question": " who? ", "private": true}, Fields: noFields},
		},
		"typing": {
			`{"id":"1","token":"t","type":4,"user":{"id":"5","username":"ada"},"data":{"type":1,"name":"ask","options":[{"name":"question","value":"wh","focused":true}]}}`,
			&bot.Interaction{ID: "1", Token: "t", Kind: bot.Autocomplete, User: bot.User{ID: "5"}, Command: "ask", Focused: "question",
				Options: map[string]any{"question": "wh"}, Fields: noFields},
		},
		"a select menu": {
			`{"id":"1","token":"t","type":3,"user":{"id":"5"},"data":{"custom_id":"c","component_type":3,"values":["a"]},
			"message":{"id":"9","channel_id":"4","type":20,"interaction_metadata":{"user":{"id":"7"}},"components":[{"type":1,"components":[{"type":2,"custom_id":"c"}]},
			{"type":9,"accessory":{"custom_id":"d"}},{"type":99,"custom_id":{"odd":1}}]}}`,
			&bot.Interaction{ID: "1", Token: "t", Kind: bot.Press, User: bot.User{ID: "5"}, Options: none, CustomID: "c", Values: []string{"a"}, Fields: noFields,
				Message: &bot.Message{ID: "9", ChannelID: "4"}},
		},
		"a form": {
			`{"id":"1","token":"t","type":5,"user":{"id":"5"},"data":{"custom_id":"m","components":[{"type":1,"components":[{"custom_id":"a","value":"x"}]},
			{"type":18,"component":{"custom_id":"b","value":"y"}}]}}`,
			&bot.Interaction{ID: "1", Token: "t", Kind: bot.Submit, User: bot.User{ID: "5"}, Options: none, CustomID: "m", Fields: map[string]string{"a": "x", "b": "y"}},
		},
		"a message's menu": {
			`{"id":"1","token":"t","type":2,"user":{"id":"5"},"data":{"type":3,"name":"Check","target_id":"9","resolved":{"messages":{"9":{"id":"9","channel_id":"4","content":"x"}}}}}`,
			&bot.Interaction{ID: "1", Token: "t", Kind: bot.Menu, User: bot.User{ID: "5"}, Command: "Check", Options: none, Fields: noFields,
				Target: &bot.Message{ID: "9", ChannelID: "4", Plain: true, Content: "x"}},
		},
		"a menu on what forwards and embeds": {
			`{"id":"1","token":"t","type":2,"user":{"id":"5"},"data":{"type":3,"name":"Check","target_id":"9","resolved":{"messages":{"9":{"id":"9","channel_id":"4","content":"",
			"message_snapshots":[{"message":{"content":"f","embeds":[{"title":"g"}]}},{}],"embeds":[{"title":"a","description":"b","fields":[{"name":"c","value":"d"}]},7]}}}}}`,
			&bot.Interaction{ID: "1", Token: "t", Kind: bot.Menu, User: bot.User{ID: "5"}, Command: "Check", Options: none, Fields: noFields,
				Target: &bot.Message{ID: "9", ChannelID: "4", Plain: true, Carried: []string{"a", "b", "c", "d", "f", "g"}}},
		},
		"a menu on what is made of components": {
			`{"id":"1","token":"t","type":2,"user":{"id":"5"},"data":{"type":3,"name":"Check","target_id":"9","resolved":{"messages":{"9":{"id":"9","channel_id":"4","content":"",
			"components":[{"type":17,"components":[{"type":10,"content":"a"},{"type":14},{"type":9,"components":[{"type":10,"content":"b"}],"accessory":{"type":2,"label":"no"}}]},
			{"type":10,"content":7},{"type":1,"components":[{"type":2,"content":"no"}]},{"type":10,"content":"c"}]}}}}}`,
			&bot.Interaction{ID: "1", Token: "t", Kind: bot.Menu, User: bot.User{ID: "5"}, Command: "Check", Options: none, Fields: noFields,
				Target: &bot.Message{ID: "9", ChannelID: "4", Plain: true, Carried: []string{"a", "b", "c"}}},
		},
		"wrong types": {
			`{"id":"1","token":"t","type":"two","user":7,"member":[],"locale":{},"app_permissions":12,"data":{"name":1,"options":[{"name":"a","value":{}},3]}}`,
			&bot.Interaction{ID: "1", Token: "t", Options: map[string]any{"a": map[string]any{}, "": nil}, Fields: noFields},
		},
		"bare":     {`{"id":"1","token":"t"}`, &bot.Interaction{ID: "1", Token: "t", Options: none, Fields: noFields}},
		"no token": {`{"id":"1"}`, nil},
		"no JSON":  {`{"id":`, nil},
		"null":     {`null`, nil},
	}
	for name, tt := range tests {
		got, err := decodeInteraction([]byte(tt.raw))
		if d := cmp.Diff(tt.want, got); d != "" || (err != nil) != (tt.want == nil) {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, d)
		}
	}
}

func TestDecodeMessage(t *testing.T) {
	tests := map[string]struct {
		raw  string
		want *bot.Message
	}{
		"a reply": {
			`{"id":"1","channel_id":"2","guild_id":"3","type":19,"author":{"id":"4","username":"ada","bot":true},"content":"x","mentions":[{"id":"5"},{"id":"6"}],
			"message_reference":{"message_id":"7"},"referenced_message":{"id":"7","channel_id":"2","author":{"id":"5"},"message_reference":{"message_id":"8"}}}`,
			&bot.Message{ID: "1", ChannelID: "2", GuildID: "3", Plain: true, Author: bot.User{ID: "4", Bot: true}, Content: "x", Mentions: []string{"5", "6"},
				RepliedID: "7", Replied: &bot.Message{ID: "7", ChannelID: "2", Plain: true, Author: bot.User{ID: "5"}, RepliedID: "8"}},
		},
		"to a deleted message": {
			`{"id":"1","channel_id":"2","type":19,"author":{"id":"4"},"message_reference":{"message_id":"7"},"referenced_message":null,"webhook_id":"9"}`,
			&bot.Message{ID: "1", ChannelID: "2", Plain: true, Author: bot.User{ID: "4"}, RepliedID: "7", Webhook: true},
		},
		"a notice":   {`{"id":"1","channel_id":"2","type":7}`, &bot.Message{ID: "1", ChannelID: "2"}},
		"no channel": {`{"id":"1"}`, nil},
		"no JSON":    {`[`, nil},
	}
	for name, tt := range tests {
		got, err := decodeMessage([]byte(tt.raw))
		if d := cmp.Diff(tt.want, got); d != "" || (err != nil) != (tt.want == nil) {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, d)
		}
	}
}

// FuzzDecode gives the decoders anything: they may refuse it, not fall over.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"id":"1","token":"t","channel_id":"2","type":2,"data":{"type":3,"target_id":"9","resolved":{"messages":{"9":null}},"components":[{"component":null}]}}`))
	f.Add([]byte(`{"id":"1","channel_id":"2","referenced_message":{"referenced_message":{"referenced_message":null}}}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if in, err := decodeInteraction(raw); err == nil {
			if in.ID == "" || in.Token == "" {
				t.Errorf("%+v cannot be answered", in)
			}
			in.Text("a")
			in.Flag("a")
		}
		if m, err := decodeMessage(raw); err == nil && m.Mentioned("") {
			t.Error("nobody is mentioned")
		}
	})
}
