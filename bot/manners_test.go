package bot

import (
	"strings"
	"testing"
)

func TestQuestionIn(t *testing.T) {
	for text, want := range map[string]string{
		"<@1> who denied it?":                              "who denied it?",
		"who <@!1> denied\n\nit?":                          "who denied it?",
		"<@1>who denied it?<@1>":                           "who denied it?",
		"<@1> <@&2> <#3> </ask:4> <:x:5> <a:y:6> who?":     "who?",
		"what at <t:1729500000:R> or <t:1>, <id:browse>?":  "what at or , ?",
		"@everyone @here who?":                             "who?",
		"who wrote to desk@heretoday.example, a < b > c ?": "who wrote to desk@heretoday.example, a < b > c ?",
		"<@1>":           "",
		"\u3000 <@1> \n": "",
		"<@1 who?":       "<@1 who?",
	} {
		if got := questionIn(&Message{Content: text}); got != want {
			t.Errorf("%q asks %q, want %q", text, got, want)
		}
	}
}

// FuzzQuestionIn: whatever is written, the question is one line without a
// mention of anybody.
func FuzzQuestionIn(f *testing.F) {
	f.Add("<@<@1>2> who?")
	f.Add("@every<@1>one </a:1>")
	f.Fuzz(func(t *testing.T, text string) {
		got := questionIn(&Message{Content: text})
		if strings.ContainsAny(got, "\n\t\r") || strings.TrimSpace(got) != got {
			t.Errorf("%q asks %q", text, got)
		}
	})
}

// TestWants goes through who writes what where.
func TestWants(t *testing.T) {
	b := &Bot{}
	asks := Message{ID: "1", ChannelID: "2", GuildID: "3", Author: User{ID: "4"}, Plain: true, Content: "who?", Mentions: []string{"5", "9"}, SelfID: "9"}
	for name, tt := range map[string]struct {
		change func(*Message)
		want   bool
	}{
		"a mention":                {func(*Message) {}, true},
		"no mention":               {func(m *Message) { m.Mentions = []string{"5"} }, false},
		"private, without mention": {func(m *Message) { m.GuildID, m.Mentions = "", nil }, true},
		"a bot":                    {func(m *Message) { m.Author.Bot = true }, false},
		"ourselves":                {func(m *Message) { m.Author.ID = "9" }, false},
		"a webhook":                {func(m *Message) { m.Webhook = true }, false},
		"a notice of the system":   {func(m *Message) { m.Plain = false }, false},
		"text kept back":           {func(m *Message) { m.Content = "" }, false},
		"nothing to see":           {func(m *Message) { m.Content = " \n" }, false},
		"nobody":                   {func(m *Message) { m.Author = User{} }, false},
		"before READY":             {func(m *Message) { m.SelfID, m.Mentions = "", []string{""} }, false},
	} {
		m := asks
		tt.change(&m)
		if got := b.Wants(&m); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
