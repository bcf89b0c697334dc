package seen_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/message"
	"whosaid/bot/render/seen"
)

// TestRead: what is alive is seen to be. The cases come from Discord's help
// pages and from the grammars of its open source renderers.
func TestRead(t *testing.T) {
	tests := []struct {
		markdown, visible string
		kinds             []seen.Kind
	}{
		{"plain (text) - a_b, 2.5", "plain (text) - a_b, 2.5", nil},
		{"**a** *b* _c_ __d__ ~~e~~ ||f||", "a b c d e f", []seen.Kind{seen.Bold, seen.Italic, seen.Italic, seen.Underline, seen.Strike, seen.Spoiler}},
		{"**a *b***", "a b", []seen.Kind{seen.Bold, seen.Italic}},
		{"***a***", "a", []seen.Kind{seen.Bold, seen.Italic}},
		{`\*a\* \\*b*`, `*a* \b`, []seen.Kind{seen.Italic}},
		{`**a\***`, "a*", []seen.Kind{seen.Bold}},
		{"`a*b*`", "a*b*", []seen.Kind{seen.Code}},
		{"```\na\n```", "\na\n", []seen.Kind{seen.Code}},
		{"> a\n> **b**\nc", "a\nb\nc", []seen.Kind{seen.Quote, seen.Bold}},
		{"> > a", "> a", []seen.Kind{seen.Quote}},
		{">>> a\nb", "a\nb", []seen.Kind{seen.Quote}},
		{"a > b >>> c", "a > b >>> c", nil},
		{"# a\n## b\n-# c\n- d\n1. e\n#f", "a\nb\nc\nd\ne\n#f", []seen.Kind{seen.Heading, seen.Heading, seen.Small, seen.List, seen.List}},
		{"> - # a", "a", []seen.Kind{seen.Quote, seen.List, seen.Heading}},
		{"so\r# a", "so\na", []seen.Kind{seen.Heading}},
		{"so\n\f# a", "so\na", []seen.Kind{seen.Heading}},
		{"<@1> <#2> </ask it:3> <t:4:R> <id:browse> <:a:5>", "<@1> <#2> </ask it:3> <t:4:R> <id:browse> <:a:5>", []seen.Kind{seen.Angle, seen.Angle, seen.Angle, seen.Angle, seen.Angle, seen.Angle}},
		{"@everyone @HERE a@b", "@everyone @HERE a@b", []seen.Kind{seen.Ping, seen.Ping}},
		{"[a](https://b.example)", "[a](https://b.example)", []seen.Kind{seen.Link}},
		{"see https://b.example", "see https://b.example", []seen.Kind{seen.Link}},
		{"discord.gg/abc", "discord.gg/abc", []seen.Kind{seen.Link}},
		{"at 10:30, :smile:", "at 10:30, :smile:", []seen.Kind{seen.Emoji}},
		{`¯\_(ツ)_/¯`, `¯\_(ツ)_/¯`, nil},
		{`\😀`, `\😀`, []seen.Kind{seen.Stray}},
		{`\a \`, `\a \`, nil},
	}
	for _, test := range tests {
		nodes := seen.Read(test.markdown)
		if d := cmp.Diff(test.visible, seen.Visible(nodes)); d != "" {
			t.Errorf("%q: visible (-want +got):\n%s", test.markdown, d)
		}
		if d := cmp.Diff(test.kinds, seen.Kinds(nodes)); d != "" {
			t.Errorf("%q: kinds (-want +got):\n%s", test.markdown, d)
		}
	}
}

func TestMessage(t *testing.T) {
	m := message.Message{Private: true, Components: []message.Component{
		message.Container{Components: []message.Component{
			message.Text{Content: "### Who\n> “One.\n> Two.”\n-# **Ada**, \\*minister\\*"},
			message.Separator{Line: true},
			message.Text{Content: "*odd*"},
			message.Section{Texts: []message.Text{{Content: "a"}}, Button: message.Button{Style: message.Link, Label: "Read", URL: "https://a.example"}},
		}},
		message.Separator{},
		message.Row{Components: []message.Component{message.Button{Label: "Back", Disabled: true}, message.Button{Label: "Next"}}},
		message.Row{Components: []message.Component{message.Select{Placeholder: "Which?", Options: []message.Option{{Label: "A", Description: "the first"}, {Label: "B"}}}}},
	}}
	want := `(only you can see this)
▌ # Who
▌ ┃ “One.
▌ ┃ Two.”
▌ · Ada, *minister*
▌ ────────────────────────────────────────
▌ {italic: odd}
▌ a
▌     [ Read → https://a.example ]

( Back )  [ Next ]
[ Which? ▾ ]
    A: the first
    B
`
	if d := cmp.Diff(want, seen.Message(m)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
