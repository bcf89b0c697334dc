package message

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const joiner = '\u200d' // ZERO WIDTH JOINER, which glues emoji into one

// isBorder reports whether a text can be cut at an offset without cutting
// through what a reader sees as one character: a letter with its accents, an
// emoji with its skin, a flag, a Hangul syllable. It follows the grapheme
// clusters of Unicode Standard Annex 29, and where it is simpler than they
// are it keeps more together.
func isBorder(s string, at int) bool {
	if at == 0 || at == len(s) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	switch {
	case before == '\r' && after == '\n':
		return false
	case before == '\n' || after == '\n':
		return true
	case extends(after), before == joiner:
		return false
	case isJamo(after) && unicode.Is(unicode.Hangul, before):
		return startsSyllable(after) && !startsSyllable(before)
	case isFlagPart(before) && isFlagPart(after):
		return flagParts(s[:at])%2 == 0
	case joinsNext(before):
		return false
	}
	return true
}

// extends reports whether a character belongs to the one before it.
func extends(r rune) bool {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc), r == joiner, r == '\u200c':
		return true
	case r == '\u0e33' || r == '\u0eb3': // Thai and Lao AM, letters that hang on another
		return true
	case r >= 0x1F3FB && r <= 0x1F3FF: // skin tones
		return true
	}
	return r >= 0xE0020 && r <= 0xE007F // tags, which make the flags of regions
}

// joinsNext reports whether a letter behind the character belongs to it:
// behind a virama, the sign of India's scripts that joins two consonants.
func joinsNext(r rune) bool {
	const virama = 9 // its canonical combining class
	return unicode.Is(unicode.Mn, r) && norm.NFD.PropertiesString(string(r)).CCC() == virama
}

// isJamo reports whether a character is a part of a Hangul syllable.
func isJamo(r rune) bool {
	return r >= 0x1100 && r <= 0x11FF || r >= 0xA960 && r <= 0xA97F || r >= 0xD7B0 && r <= 0xD7FF
}

// startsSyllable reports whether a jamo is a leading consonant.
func startsSyllable(r rune) bool { return r >= 0x1100 && r <= 0x115F || r >= 0xA960 && r <= 0xA97C }

// isFlagPart reports whether a character is a regional indicator, two of
// which make a flag.
func isFlagPart(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// flagParts counts the regional indicators a text ends with.
func flagParts(s string) int {
	n := 0
	for {
		r, size := utf8.DecodeLastRuneInString(s)
		if !isFlagPart(r) {
			return n
		}
		n, s = n+1, s[:len(s)-size]
	}
}
