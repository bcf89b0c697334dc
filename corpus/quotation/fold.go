package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Folded is a text in the form in which it is compared, with the way back
// to the text it was made from.
type Folded struct {
	Text string

	// For every byte of Text, the piece of the original that it stands for.
	// Both are nil where Text is the original itself.
	from, to []uint32
}

// Fold returns text with typographic variants made equal: quotation marks
// and apostrophes straight, two single marks in a row as a double one, dashes
// as hyphens, an ellipsis as three full stops; any run of white space, line
// breaks included, as one space and any run of dashes as one hyphen;
// characters without width left out. A byte that is not UTF-8 counts as
// U+FFFD; everything else stays as it is.
func Fold(text string) Folded { return fold(text, false) }

// FoldCase is like Fold and makes upper and lower case equal too.
func FoldCase(text string) Folded { return fold(text, true) }

// Original returns the byte range of the original that Text[start:end] was
// made from. White space and dashes are taken as whole runs, and characters
// without width at the borders are left out.
func (f Folded) Original(start, end int) (from, to int) {
	switch {
	case f.from == nil:
		return start, end
	case start < end:
		return int(f.from[start]), int(f.to[end-1])
	case start < len(f.from):
		return int(f.from[start]), int(f.from[start])
	case len(f.to) > 0:
		return int(f.to[len(f.to)-1]), int(f.to[len(f.to)-1])
	}
	return 0, 0
}

// A piece is a part of a text that folds as one.
type piece struct {
	from, to int // byte offsets
	folded   string
}

func fold(text string, lower bool) Folded {
	if isFolded(text, lower) {
		return Folded{Text: text}
	}
	var b strings.Builder
	b.Grow(len(text))
	f := Folded{from: make([]uint32, 0, len(text)), to: make([]uint32, 0, len(text))}
	for i := 0; i < len(text); {
		p := nextPiece(text, i, lower)
		b.WriteString(p.folded)
		for range len(p.folded) {
			f.from = append(f.from, uint32(p.from))
			f.to = append(f.to, uint32(p.to))
		}
		i = p.to
	}
	f.Text = b.String()
	return f
}

// isFolded reports whether folding would change nothing: the usual case for
// an ASCII sentence without marks.
func isFolded(text string, lower bool) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c >= utf8.RuneSelf, c == '`', c < ' ':
			return false
		case c == ' ' || c == '-' || c == '\'':
			if i+1 < len(text) && text[i+1] == c {
				return false
			}
		case lower && 'A' <= c && c <= 'Z':
			return false
		}
	}
	return true
}

// nextPiece returns the piece that starts at i. Its folded form is empty for
// a character without width.
func nextPiece(text string, i int, lower bool) piece {
	r, size := utf8.DecodeRuneInString(text[i:])
	c, known := characters[r]
	switch {
	case r == utf8.RuneError && size == 1:
		return piece{i, i + 1, "\uFFFD"}
	case isInvisible(r):
		return piece{i, i + size, ""}
	case unicode.IsSpace(r):
		return piece{i, runEnd(text, i, unicode.IsSpace), " "}
	case isDash(r):
		return piece{i, runEnd(text, i, isDash), "-"}
	case isSingleForm(r):
		return singleRun(text, i, size)
	case known:
		return piece{i, i + size, c.fold}
	case lower:
		return piece{i, i + size, string(unicode.ToLower(r))}
	}
	return piece{i, i + size, text[i : i+size]}
}

// isSingleForm reports whether r folds to an apostrophe.
func isSingleForm(r rune) bool {
	c, ok := characters[r]
	return ok && c.fold == "'"
}

// runEnd returns where the run of such characters that starts at i ends.
// Characters without width inside the run belong to it.
func runEnd(text string, i int, in func(rune) bool) int {
	end := i
	for j, r := range text[i:] {
		switch {
		case in(r):
			end = i + j + utf8.RuneLen(r)
		case !isInvisible(r):
			return end
		}
	}
	return end
}

// singleRun folds the start of a run of single marks: two are a double mark;
// of three, the outer two are. Longer runs mean nothing and stay what they
// are.
func singleRun(text string, i, size int) piece {
	end := runEnd(text, i, isSingleForm)
	marks := strings.Count(strings.Map(straightenSingle, text[i:end]), "'")
	switch {
	case marks == 2:
		return piece{i, end, `"`}
	case marks == 3 && newMark(text, i, end, '\'', single, shape).freeLeft:
		last := strings.LastIndexFunc(text[i:end], isSingleForm)
		return piece{i, i + last, `"`}
	case marks == 3:
		return piece{i, i + size, "'"}
	}
	return piece{i, end, strings.Repeat("'", marks)}
}

// straightenSingle makes a single mark straight and drops everything else.
func straightenSingle(r rune) rune {
	if isSingleForm(r) {
		return '\''
	}
	return -1
}
