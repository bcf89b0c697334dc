package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold brings a word into the form that words are compared in: lower case,
// compatibility forms and accents folded, apostrophes straight, the dots of
// an acronym gone.
func fold(w string) string {
	if ascii(w) {
		return undot(strings.ToLower(w))
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(w) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case apostrophe(r):
			b.WriteByte('\'')
		default:
			b.WriteString(plain(unicode.ToLower(r)))
		}
	}
	return undot(b.String())
}

// plain spells letters that do not decompose into a base letter and a mark.
func plain(r rune) string {
	switch r {
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ı':
		return "i"
	}
	return string(r)
}

func ascii(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// undot drops the dots of an acronym; the dots of a number stay.
func undot(w string) string {
	if strings.IndexByte(w, '.') < 0 || w[0] >= '0' && w[0] <= '9' {
		return w
	}
	return strings.ReplaceAll(w, ".", "")
}

// Fold is the comparison form of a whole text: its tokens' Norms joined by
// single spaces.
func Fold(s string) string {
	var b strings.Builder
	for _, t := range Tokens(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Norm)
	}
	return b.String()
}
