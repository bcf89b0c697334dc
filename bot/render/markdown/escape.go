package markdown

import (
	"strings"
	"unicode"
)

// Characters with a backslash before them wherever they stand: those of
// styles, spoilers, code, links, pings, emoji, dates and commands.
const always = "\\*_~|`<[]@/"

// Characters with one at the start of a line: those of quotes, headings, small
// print and lists. "1." is seen to in marks.
const atLineStart = ">#-+"

// escape puts backslashes into one line of text. Where the text begins counts
// as the start of a line: our own marks may stand before it, and Discord lets
// headings, quotes and lists begin inside each other.
func escape(line string) string {
	var b strings.Builder
	b.Grow(len(line) + len(line)/8)
	start := true   // nothing but blanks and marks of line starts so far
	number := false // nothing but those and then digits so far
	for i, r := range line {
		next := line[i+len(string(r)):]
		if strings.ContainsRune(always, r) || r == ':' && opensName(next) ||
			start && strings.ContainsRune(atLineStart, r) || number && r == '.' {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		number = (start || number) && r >= '0' && r <= '9'
		start = start && (isInvisible(r) || strings.ContainsRune(atLineStart, r))
	}
	return b.String()
}

// unescape takes the backslashes out that escape has put in.
func unescape(line string) string {
	var b strings.Builder
	escaped := false
	for _, r := range line {
		if escaped = r == '\\' && !escaped; !escaped {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// opensName reports whether a colon before the text may begin the name of an
// emoji or be that of an address: ":smile:", "https://".
func opensName(text string) bool {
	if text == "" {
		return false
	}
	c := text[0]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("/_+-", c) >= 0
}

// isInvisible reports whether a character leaves a line empty as far as
// anybody can see. Clients may drop such characters before they look for
// headings and lists.
func isInvisible(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Mn, unicode.Me)
}
