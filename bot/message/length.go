package message

import (
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Len counts a text as Discord's limits are counted here: in UTF-16 units, so
// that most emoji count twice.
func Len(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// Ellipsis ends a text that was cut.
const Ellipsis = "…"

// Cut shortens a text to at most so many UTF-16 units, at the end of a word
// where one is near, with an ellipsis at the end. It never cuts through what
// a reader sees as one character.
func Cut(s string, most int) string {
	if Len(s) <= most {
		return s
	}
	head, _ := Split(s, most-Len(Ellipsis))
	return head + Ellipsis
}

// Split divides a text where its first part has at most so many UTF-16 units:
// between words where that leaves at least a third of the room in use, else
// between characters as readers see them; only a character that is longer than
// the room itself, a letter under a heap of accents, is cut. Blanks at the cut
// are in neither part.
func Split(s string, most int) (head, rest string) {
	if Len(s) <= most {
		return s, ""
	}
	at, word, last := 0, 0, 0 // the last border, the last one between words, the last of any kind
	n := 0
	for i, r := range s {
		if n > most {
			break
		}
		last = i
		if isBorder(s, i) {
			at = i
			if isWordBorder(s, i) {
				word = i
			}
		}
		n += max(1, utf16.RuneLen(r))
	}
	switch {
	case Len(s[:word]) > most/3:
		at = word
	case at == 0:
		at = last
	}
	return strings.TrimRightFunc(s[:at], unicode.IsSpace), strings.TrimLeftFunc(s[at:], unicode.IsSpace)
}

// isWordBorder reports whether a line could be broken at an offset: behind or
// before a blank, and between the characters of scripts that have none.
func isWordBorder(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	return isBlank(before) || isBlank(after) || unicode.In(after, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// isBlank reports whether a line may be broken at a character.
func isBlank(r rune) bool {
	const noBreak, narrowNoBreak = '\u00a0', '\u202f'
	return unicode.IsSpace(r) && r != noBreak && r != narrowNoBreak
}
