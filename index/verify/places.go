package verify

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Marks returns where a finding's differences stand in the words it was held
// against and in its quote, as byte ranges in order, and those of which
// neither side stands there: a verb of speech beside the words, say.
func (f *Finding) Marks(said string) (inSaid, inQuote [][2]int, beside []Difference) {
	for _, d := range f.Differences {
		var a, b bool
		inSaid, a = markNext(inSaid, said, d.Said)
		inQuote, b = markNext(inQuote, f.Quote, d.Message)
		if !a && !b {
			beside = append(beside, d)
		}
	}
	byPlace := func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) }
	slices.SortFunc(inSaid, byPlace)
	slices.SortFunc(inQuote, byPlace)
	return inSaid, inQuote, beside
}

// markNext adds where a phrase stands as whole words, behind the last mark if
// it stands there too.
func markNext(marks [][2]int, text, phrase string) (_ [][2]int, found bool) {
	from := 0
	if n := len(marks); n > 0 {
		from = marks[n-1][1]
	}
	at := wordsAt(text, phrase, from)
	if at < 0 {
		at = wordsAt(text, phrase, 0)
	}
	if at < 0 || slices.ContainsFunc(marks, func(m [2]int) bool { return m[0] < at+len(phrase) && at < m[1] }) {
		return marks, false
	}
	return append(marks, [2]int{at, at + len(phrase)}), true
}

// wordsAt is where a phrase stands as whole words from an offset on, -1 if
// nowhere.
func wordsAt(text, phrase string, from int) int {
	for phrase != "" {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			break
		}
		at := from + i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		behind, _ := utf8.DecodeRuneInString(text[at+len(phrase):])
		if !ofWord(before) && !ofWord(behind) {
			return at
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		from = at + size
	}
	return -1
}

func ofWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
