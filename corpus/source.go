package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// excerptWidth is how many columns of a line an excerpt shows: with the
// indentation it stays within 80, the width of most terminals.
const excerptWidth = 74

// A source is a story file's text in lines, kept so that a fault can show the
// line it speaks of.
type source struct {
	name  string
	lines []string
}

func newSource(name, text string) *source {
	return &source{name: name, lines: strings.Split(text, "\n")}
}

// line returns a line by its number, from 1, and "" for one that is not there.
func (s *source) line(n int) string {
	if n < 1 || n > len(s.lines) {
		return ""
	}
	return s.lines[n-1]
}

// A spot is where something stands in a file: line and column, in characters,
// from 1.
type spot struct{ line, column int }

// fault returns a fault at a spot, which is moved into the file if it lies
// outside.
func (s *source) fault(at spot, field, problem, fix string) Fault {
	at.line = min(max(at.line, 1), len(s.lines))
	at.column = max(at.column, 1)
	return Fault{
		File: s.name, Line: at.line, Column: at.column, Field: field,
		Excerpt: excerpt(s.line(at.line), at.column), Problem: problem, Fix: fix,
	}
}

// excerpt returns a line and below it a caret under the given column. Of a
// long line it returns what stands around the column.
func excerpt(line string, column int) string {
	before, after := around(line, column)
	if columns(before)+columns(after) > excerptWidth {
		before = cutFront(before, max(excerptWidth/2, excerptWidth-columns(after)))
		after = cutBack(after, excerptWidth-columns(before))
	}
	return string(before) + string(after) + "\n" + strings.Repeat(" ", columns(before)) + "^"
}

// around returns the characters on both sides of a column's left edge, as
// they are shown: those nearest to it, as a line may be megabytes long.
func around(line string, column int) (before, after []rune) {
	const most = 4 * excerptWidth
	for i, r := range line {
		if column > 1 {
			column--
			if before = append(before, visible(r)); len(before) == 2*most {
				before = append(before[:0], before[most:]...)
			}
			continue
		}
		for _, r := range line[i:min(len(line), i+utf8.UTFMax*most)] {
			after = append(after, visible(r))
		}
		break
	}
	return before, after
}

// visible replaces a character that would break the excerpt's layout.
func visible(r rune) rune {
	switch {
	case r == '\t':
		return '→'
	case r == utf8.RuneError || unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
		return unicode.ReplacementChar
	}
	return r
}

// cutFront drops characters in front until the rest fits.
func cutFront(rs []rune, room int) []rune {
	if columns(rs) <= room {
		return rs
	}
	used, from := 1, len(rs) // the column of the dots
	for from > 0 && used+runeColumns(rs[from-1]) <= room {
		from--
		used += runeColumns(rs[from])
	}
	return append([]rune{'…'}, rs[from:]...)
}

// cutBack drops characters at the end until the rest fits.
func cutBack(rs []rune, room int) []rune {
	if columns(rs) <= room {
		return rs
	}
	used, to := 1, 0
	for to < len(rs) && used+runeColumns(rs[to]) <= room {
		used += runeColumns(rs[to])
		to++
	}
	return append(rs[:to:to], '…')
}

// columns returns how many columns a terminal takes for the characters.
func columns(rs []rune) int {
	n := 0
	for _, r := range rs {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	if r < utf8.RuneSelf {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
