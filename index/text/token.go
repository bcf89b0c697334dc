package text

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// A Token is one word or number.
type Token struct {
	Start, End int    // byte offsets in the tokenized text
	Norm       string // lower case, no accents, no possessive, no dots in acronyms
	Stem       string // Norm's stem (Porter 2); a number's own digits
	Shape      Shape
}

// Shape says how a token was written.
type Shape uint8

// The shapes; a token may have several.
const (
	Capital  Shape = 1 << iota // starts with an upper-case letter
	Acronym                    // all upper case, two letters or more, dots aside: NATO, U.S.
	Number                     // digits, or a number word such as "forty"
	Possess                    // had a possessive 's or '
	SentHead                   // first word of its sentence, where a capital means nothing
)

// Is reports whether the token has all of the given shapes.
func (t Token) Is(s Shape) bool { return t.Shape&s == s }

// Tokens splits s into tokens. It never fails: bytes that are no letters or
// digits separate, invalid UTF-8 included.
func Tokens(s string) []Token {
	out := make([]Token, 0, len(s)/5+1)
	head := true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !wordRune(r) {
			if sentenceEnd(s, i, r) {
				head = true
			}
			if name := currency(r); name != "" {
				out = append(out, Token{Start: i, End: i + n, Norm: name, Stem: Stem(name)})
			}
			i += n
			continue
		}
		end := wordEnd(s, i)
		t := word(s, i, end)
		if head {
			t.Shape |= SentHead
			head = false
		}
		i = end
		if t.Norm == "" {
			continue
		}
		out = appendWord(out, t, s)
	}
	return out
}

// appendWord adds t, joining it to the number before it where the two are one
// figure: "10 thousand", "1.5 million", "twenty five".
func appendWord(out []Token, t Token, s string) []Token {
	if n := len(out); n > 0 && joinable(s[out[n-1].End:t.Start]) {
		if t.Norm == "cent" && out[n-1].Norm == "per" {
			out[n-1].End = t.End
			out[n-1].Norm, out[n-1].Stem = "percent", Stem("percent")
			return out
		}
		if v, ok := joinNumbers(out[n-1], t); ok {
			out[n-1].End = t.End
			out[n-1].Norm, out[n-1].Stem = v, v
			return out
		}
	}
	return append(out, t)
}

// joinable reports whether what stands between two tokens lets them be one
// figure.
func joinable(gap string) bool { return gap == " " || gap == "\u00a0" || gap == "-" || gap == "" }

func wordRune(r rune) bool {
	if r < utf8.RuneSelf { // nearly all of them, and quickly told
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// sentenceEnd reports whether the mark r at s[i] ends a sentence: a full stop
// between letters, as in U.S., does not.
func sentenceEnd(s string, i int, r rune) bool {
	switch r {
	case '!', '?', '\n', ':', '"', '“':
		return true
	case '.':
		return i+1 >= len(s) || s[i+1] == ' ' || s[i+1] == '\n'
	}
	return false
}

// wordEnd returns the offset behind the word that starts at s[i]: it goes on
// over apostrophes between letters, separators between digits and the dots
// of an acronym.
func wordEnd(s string, i int) int {
	start := i
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if wordRune(r) {
			if ideograph(r) {
				if i == start {
					return i + n
				}
				return i
			}
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		prev, _ := utf8.DecodeLastRuneInString(s[start:i])
		switch {
		case apostrophe(r) && unicode.IsLetter(prev) && unicode.IsLetter(next):
		case (r == ',' || r == '.' || r == ':') && unicode.IsDigit(prev) && unicode.IsDigit(next):
		case r == '.' && dotted(s[start:i], next):
		default:
			return i
		}
		i += n
	}
	return i
}

// dotted reports whether the word so far is a run of single letters with dots
// between ("U", "U.S") and another letter follows, so that the dot belongs to
// an acronym.
func dotted(word string, next rune) bool {
	if !unicode.IsLetter(next) {
		return false
	}
	for i := 0; i < len(word); i++ {
		letter := word[i] >= 'A' && word[i] <= 'Z' || word[i] >= 'a' && word[i] <= 'z'
		if letter != (i%2 == 0) || (i%2 == 1 && word[i] != '.') {
			return false
		}
	}
	return len(word)%2 == 1
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '＇' }

func ideograph(r rune) bool {
	return r >= utf8.RuneSelf && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// currency names the currency a sign stands for, "" for any other rune.
func currency(r rune) string {
	switch r {
	case '$':
		return "dollars"
	case '€':
		return "euros"
	case '£':
		return "pounds"
	case '%':
		return "percent"
	}
	return ""
}

// word makes the token of s[start:end].
func word(s string, start, end int) Token {
	t := Token{Start: start, End: end, Shape: shape(s[start:end])}
	w := fold(s[start:end])
	w, t.Shape = possessive(w, t.Shape)
	if v, ok := figure(w); ok {
		t.Norm, t.Stem = v, v
		t.Shape |= Number
		return t
	}
	if v, ok := numberWord(w); ok {
		t.Norm, t.Stem = strconv.FormatInt(v, 10), strconv.FormatInt(v, 10)
		t.Shape |= Number
		return t
	}
	t.Norm = w
	t.Stem = Stem(w)
	return t
}

// possessive cuts 's off a folded word and marks that it was there.
func possessive(w string, sh Shape) (string, Shape) {
	if len(w) > 2 && w[len(w)-2:] == "'s" {
		return w[:len(w)-2], sh | Possess
	}
	return w, sh
}

// shape looks at how a word is written.
func shape(w string) Shape {
	var upper, lower, letters int
	first := true
	var sh Shape
	for _, r := range w {
		if unicode.IsUpper(r) {
			upper++
			if first {
				sh |= Capital
			}
		} else if unicode.IsLower(r) {
			lower++
		}
		if unicode.IsLetter(r) {
			letters++
		}
		first = false
	}
	if upper >= 2 && (lower == 0 || lower == 1 && w[len(w)-1] == 's') {
		sh |= Acronym
	}
	return sh
}
