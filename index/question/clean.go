package question

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Bounds on what is read of a question. Readers who paste more mean the end of
// it: the question comes last.
const (
	maxRunes = 1000
	maxWords = 80
	maxMarks = 2 // combining marks kept on one letter
)

// Clean returns a question fit for reading: valid UTF-8 in normal form C,
// without control, zero-width and direction characters, links and Discord's
// angle forms, its white space single, and no longer than maxRunes.
func Clean(s string) string {
	s = strings.ToValidUTF8(tail(s, 4*maxRunes), " ")
	s = norm.NFC.String(s)
	var b strings.Builder
	marks := 0
	for _, r := range s {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || unicode.Is(unicode.Zs, r):
			b.WriteByte(newlineOr(r, ' '))
			continue
		case unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Cc, r) || r == unicode.ReplacementChar:
			continue
		case unicode.Is(unicode.Mn, r):
			if marks++; marks > maxMarks {
				continue
			}
		default:
			marks = 0
		}
		b.WriteRune(r)
	}
	plus := strings.ReplaceAll(squeeze(b.String()), " + ", " and ") // "doctor + ombudsman"
	return lastRunes(plus, maxRunes)
}

func newlineOr(r rune, other byte) byte {
	if r == '\n' {
		return '\n'
	}
	return other
}

// tail cuts s to its last n bytes, on a rune's border.
func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return s
}

// lastRunes cuts s to its last n runes, at a space where there is one.
func lastRunes(s string, n int) string {
	over := utf8.RuneCountInString(s) - n
	if over <= 0 {
		return s
	}
	for ; over > 0; over-- {
		_, w := utf8.DecodeRuneInString(s)
		s = s[w:]
	}
	if i := strings.IndexByte(s, ' '); i >= 0 && i < 40 {
		s = s[i+1:]
	}
	return s
}

// squeeze drops links and Discord's angle forms and joins what is left by
// single spaces, keeping line ends.
func squeeze(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		var words []string
		for w := range strings.FieldsSeq(line) {
			if !strings.Contains(w, "://") && !angleForm(w) {
				words = append(words, w)
			}
		}
		if len(words) > 0 {
			out = append(out, strings.Join(words, " "))
		}
	}
	return strings.Join(out, "\n")
}

// angleForm reports whether a word is a mention, an emoji or a timestamp as
// Discord writes them: <@1>, <:smile:2>, <t:3:R>.
func angleForm(w string) bool {
	return len(w) > 2 && w[0] == '<' && strings.HasSuffix(w, ">") && strings.ContainsAny(w[1:2], "@#:at/")
}
