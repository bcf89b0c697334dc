package markdown_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/render/markdown"
	"whosaid/bot/render/seen"
)

// Each case is text that would come alive, or once did in some client, with
// the markdown that keeps it still.
var cases = []struct{ name, text, want string }{
	{"plain", "It rains, again; \"why\" (he asked)?", "It rains, again; \"why\" (he asked)?"},
	{"bold", "**now**", `\*\*now\*\*`},
	{"italic", "*now* and _then_", `\*now\* and \_then\_`},
	{"underline", "__now__", `\_\_now\_\_`},
	{"snake case", "snake_case_name", `snake\_case\_name`},
	{"strike", "~~now~~", `\~\~now\~\~`},
	{"spoiler", "||now||", `\|\|now\|\|`},
	{"code", "`rm`", "\\`rm\\`"},
	{"code block", "```go\nx\n```", "\\`\\`\\`go\nx\n\\`\\`\\`"},
	{"backslash", `a\b\*c\`, `a\\b\\\*c\\`},
	{"shrug", `¯\_(ツ)_/¯`, `¯\\\_(ツ)\_\/¯`},
	{"quote", "> now", `\> now`},
	{"quote in a sentence", "a > b", "a > b"},
	{"long quote", ">>> now", `\>\>\> now`},
	{"heading", "# now", `\# now`},
	{"number sign in a sentence", "the #1 reason", "the #1 reason"},
	{"small print", "-# now", `\-\# now`},
	{"list", "- now", `\- now`},
	{"list with stars", "* now", `\* now`},
	{"list with plus", "+ now", `\+ now`},
	{"hyphen in a word", "Kim Hong-kyun", "Kim Hong-kyun"},
	{"numbered list", "1. now", `1\. now`},
	{"number in a sentence", "He is 1. She 2.5.", "He is 1. She 2.5."},
	{"decimal at the start", "1.5 million", `1\.5 million`},
	{"indented list", "  - now", `  \- now`},
	{"list on the second line", "so:\n- now\n12. then", "so:\n\\- now\n12\\. then"},
	{"heading behind carriage returns", "so\r# now\r\n# then", "so\n\\# now\n\\# then"},
	{"heading behind a zero-width space", "\u200b# now", "\u200b\\# now"},
	{"heading behind a line separator", "\u2028# now", "\u2028\\# now"},
	{"heading in a list in a quote", "> - # now", `\> \- \# now`},
	{"user", "<@123456789012345678>", `\<\@123456789012345678>`},
	{"user, old form", "<@!123456789012345678>", `\<\@!123456789012345678>`},
	{"role", "<@&123456789012345678>", `\<\@&123456789012345678>`},
	{"channel", "<#123456789012345678>", `\<#123456789012345678>`},
	{"command", "</ask:123456789012345678>", `\<\/ask\:123456789012345678>`},
	{"date", "<t:1729500000:R>", `\<t\:1729500000\:R>`},
	{"navigation", "<id:browse>", `\<id\:browse>`},
	{"custom emoji", "<a:wave:123456789012345678>", `\<a\:wave\:123456789012345678>`},
	{"emoji by name", ":smile: and :+1:", `\:smile: and \:+1:`},
	{"emoji itself", "😀 👍🏽", "😀 👍🏽"},
	{"time of day", "at 10:30", `at 10\:30`},
	{"colon in a sentence", "He said: no", "He said: no"},
	{"everyone", "@everyone and @here", `\@everyone and \@here`},
	{"everyone, with a zero-width space", "@\u200beveryone", "\\@\u200beveryone"},
	{"mail", "a@example.org", `a\@example.org`},
	{"bare link", "https://example.org/a_b", `https\:\/\/example.org\/a\_b`},
	{"link to the app", "discord://-/channels/1", `discord\:\/\/-\/channels\/1`},
	{"invitation", "discord.gg/abc", `discord.gg\/abc`},
	{"link in angle brackets", "<https://example.org>", `\<https\:\/\/example.org>`},
	{"phone", "<+15551234567>", `\<+15551234567>`},
	{"masked link", "[his words](https://example.org)", `\[his words\](https\:\/\/example.org)`},
	{"masked link over lines", "[his\nwords](https://example.org \"title\")", "\\[his\nwords\\](https\\:\\/\\/example.org \"title\")"},
	{"marks split by zero-width spaces", "*\u200b*now*\u200b*", "\\*\u200b\\*now\\*\u200b\\*"},
	{"control characters", "a\x00b\x1bc\x7fd\u0085e", "abcde"},
	{"form feed before a heading", "so\n\f# now", "so\n\\# now"},
	{"not UTF-8", "a\xffb", "a\uFFFDb"},
	{"blank lines", "a\n\n \nb", "a\n\n \nb"},
	{"right to left", "مرحبا", "\u2068مرحبا\u2069"},
	{"right to left by line", "yes\nשלום", "yes\n\u2068שלום\u2069"},
	{"override", "a\u202eb", "\u2068a\u202eb\u202c\u2069"},
	{"override, closed", "a\u202eb\u202cc", "\u2068a\u202eb\u202cc\u2069"},
	{"isolate in an embedding", "\u202aa\u2067b", "\u2068\u202aa\u2067b\u2069\u202c\u2069"},
	{"closing too much", "a\u2069\u202c", "\u2068a\u2069\u202c\u2069"},
}

func TestExact(t *testing.T) {
	for _, c := range cases {
		got := markdown.Exact(c.text)
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: Exact(%q) (-want +got):\n%s", c.name, c.text, d)
		}
		inert(t, c.text)
	}
}

func TestLine(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "Mark Rutte", "Mark Rutte"},
		{"blanks", "  who \t\r\n\u00a0said\u2028it ", "who said it"},
		{"French", "qui\u00a0?\u202f ", "qui\u00a0?"},
		{"heading on a second line", "who\n# now", "who # now"},
		{"invisible characters", "e\u200bv\u2060e\ufeffr\u00ady\u202eone", "everyone"},
		{"joined emoji", "👨‍👩‍👧", "👨‍👩‍👧"},
		{"Persian", "می\u200cخواهم", "\u2068می\u200cخواهم\u2069"},
		{"towers of accents", "e" + strings.Repeat("\u0301", 30) + "x", "e\u0301\u0301\u0301\u0301x"},
		{"Vietnamese", "e\u0302\u0323\u0301", "e\u0302\u0323\u0301"},
		{"nothing", " \u200b\u200d\n", ""},
		{"mark", "*", `\*`},
	}
	for _, test := range tests {
		if d := cmp.Diff(test.want, markdown.Line(test.text)); d != "" {
			t.Errorf("%s: Line(%q) (-want +got):\n%s", test.name, test.text, d)
		}
	}
}

func TestQuote(t *testing.T) {
	tests := []struct{ name, before, words, behind, want string }{
		{"words", "", "We condemn it.", "", "> “We condemn it.”"},
		{"lines", "", "One.\n\n> Two.\n- Three.", "", "> “One.\n> \n> \\> Two.\n> \\- Three.”"},
		{"cut", "…", "condemn", "…", "> … “condemn” …"},
		{"cut, two lines", "…", "a\nb", "…", "> … “a\n> b” …"},
		{"right to left", "", "نحن\nندين", "…", "> \u2068“نحن\u2069\n> \u2068ندين”\u2069 …"},
	}
	for _, test := range tests {
		if d := cmp.Diff(test.want, markdown.Quote(test.before, test.words, test.behind)); d != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, d)
		}
	}
}

func TestLooks(t *testing.T) {
	tests := []struct{ got, want string }{
		{markdown.Bold("A*B"), `**A\*B**`},
		{markdown.Bold("*"), `**\***`},
		{markdown.Bold(" \n"), ""},
		{markdown.Heading("- a"), `### \- a`},
		{markdown.Small(markdown.Bold("a") + " · b"), "-# **a** · b"},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

// FuzzInert: whatever the text, a reader sees that text, in the looks we gave
// it and no others.
func FuzzInert(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) <= 2000 { // longer texts have nothing new, and the reader is slow on them
			inert(t, text)
		}
	})
}

// inert checks a text in every place where we put foreign text.
func inert(t *testing.T, text string) {
	t.Helper()
	exact, line := shown(text), seen.Visible(seen.Read(markdown.Line(text)))
	expect(t, text, markdown.Exact(text), exact)
	expect(t, text, markdown.Quote("", text, ""), "“"+exact+"”", seen.Quote)
	expect(t, text, "He said: "+markdown.Exact(text)+"\n-# ours", "He said: "+exact+"\nours", seen.Small)
	expect(t, text, markdown.Quote("", text, "")+"\n**ours**", "“"+exact+"”\nours", seen.Quote, seen.Bold)
	if tidy := markdown.Line(text); tidy != "" {
		expect(t, text, markdown.Small(tidy), line, seen.Small)
		expect(t, text, markdown.Heading(text), line, seen.Heading)
		expect(t, text, markdown.Bold(text)+", "+tidy, line+", "+line, seen.Bold)
		expect(t, text, markdown.Small("to "+tidy+" · by "+markdown.Bold(text)+" · "+tidy), "to "+line+" · by "+line+" · "+line, seen.Small, seen.Bold)
	}
	if strings.ContainsAny(line, "\n\r\t") || line != strings.TrimSpace(line) {
		t.Errorf("Line(%q) = %q is not one tidy line", text, line)
	}
}

// expect reads markdown and compares what is seen and how.
func expect(t *testing.T, text, md, want string, kinds ...seen.Kind) {
	t.Helper()
	nodes := seen.Read(md)
	if d := cmp.Diff(kinds, seen.Kinds(nodes)); d != "" {
		t.Errorf("%q became %q, in which other things are alive (-want +got):\n%s", text, md, d)
	}
	if got := seen.Visible(nodes); !sameButIsolates(got, want) {
		t.Errorf("%q became %q, seen as %q, want %q", text, md, got, want)
	}
}

// shown is what a reader should see of a text: all of it, but for control
// characters, with line breaks of one kind.
func shown(text string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n"), "\r", "\n") {
		if r == '\n' || r == '\t' || r >= 0x20 && r < 0x7f || r >= 0xa0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// sameButIsolates reports whether two texts are the same but for invisible
// characters in got that set a line apart and close what it leaves open.
func sameButIsolates(got, want string) bool {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(g) != len(w) {
		return false
	}
	for i := range g {
		if g[i] != w[i] && (!closed(g[i]) || !contains(g[i], w[i])) {
			return false
		}
	}
	return true
}

// contains reports whether want is left of got when the characters that open
// and close a direction are taken out of got where want has none.
func contains(got, want string) bool {
	w := []rune(want)
	for _, r := range got {
		if len(w) > 0 && w[0] == r {
			w = w[1:]
		} else if !strings.ContainsRune("\u2068\u2069\u202c", r) {
			return false
		}
	}
	return len(w) == 0
}

// closed reports whether nothing a line opens is still open at its end, by
// taking out what is opened and closed, innermost first.
func closed(line string) bool {
	line = strings.Map(func(r rune) rune {
		switch {
		case r == '\u202a' || r == '\u202b' || r == '\u202d' || r == '\u202e':
			return 'e'
		case r >= '\u2066' && r <= '\u2068':
			return 'i'
		case r == '\u202c':
			return 'E'
		case r == '\u2069':
			return 'I'
		}
		return -1
	}, line)
	for {
		next := line
		for _, pair := range []string{"eE", "iI"} {
			next = strings.ReplaceAll(next, pair, "")
		}
		// An isolate's end closes the embeddings in it; an embedding's end
		// that closes none means nothing.
		next = strings.ReplaceAll(strings.ReplaceAll(next, "eI", "I"), "iE", "i")
		next = strings.TrimLeft(next, "EI")
		if next == line {
			return line == ""
		}
		line = next
	}
}
