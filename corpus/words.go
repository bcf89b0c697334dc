package corpus

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/corpus/quotation"
)

// quoted returns s in quotation marks, shortened to fit in a sentence.
func quoted[S ~string](s S) string {
	const most = 60
	rs := []rune(string(s))
	if len(rs) > most {
		rs = append(rs[:most-1], '…')
	}
	return fmt.Sprintf("%q", string(rs))
}

// describe names a character in a sentence: a space by its Unicode name,
// anything that can be seen as it is.
func describe(r rune) string {
	switch {
	case r == ' ':
		return "a space"
	case !unicode.IsGraphic(r) || unicode.IsSpace(r):
		return quotation.Name(r)
	}
	return fmt.Sprintf("%q", string(r))
}

// describeAll names the few characters in which two texts differ: letters as
// they are, others by their Unicode names.
func describeAll(s string) string {
	if s == "" {
		return "nothing"
	}
	var names []string
	for _, r := range s {
		switch {
		case r == ' ':
			names = append(names, "an ordinary space")
		case isLetter(r):
			names = append(names, string(r))
		case unicode.IsGraphic(r) && !unicode.IsSpace(r):
			names = append(names, fmt.Sprintf("%c (%s)", r, quotation.Name(r)))
		default:
			names = append(names, quotation.Name(r))
		}
	}
	return listed(names)
}

// pasteable returns a text as it can be pasted into a story file: between
// double marks, with characters that cannot be seen written as escapes.
func pasteable(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == ' ' || unicode.IsGraphic(r) && !unicode.IsSpace(r):
			b.WriteRune(r)
		case r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// standsIn reports whether words stand in a text, byte for byte and not cut
// out of the middle of a word.
func standsIn(words, text string) bool {
	_, ok := findWords(words, text, 0)
	return ok
}

// findWords returns where whole words stand in a text, from an offset on.
func findWords(words, text string, from int) (at int, ok bool) {
	for words != "" {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return 0, false
		}
		at = from + i
		if isWordBorder(text, at) && isWordBorder(text, at+len(words)) {
			return at, true
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		from = at + size
	}
	return 0, false
}

// isWordBorder reports whether no word goes on over the offset.
func isWordBorder(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return !isLetter(before) || !isLetter(after)
}

func isLetter(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}
