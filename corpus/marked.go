package corpus

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/token"
)

// What goccy's scanner lets pass in texts between YAML's own marks is looked
// at here, in the file as it is written.

// escapes matches every escape between double marks. Those with a code have
// their letter and digits as submatches; the digits may be too few.
var escapes = regexp.MustCompile(`\\(?s:(x)([0-9A-Fa-f]{0,2})|(u)([0-9A-Fa-f]{0,4})|(U)([0-9A-Fa-f]{0,8})|.)`)

// checkMarked returns a fault for the first text between marks that runs on
// over the next keys or has an escape that stands for no character.
func checkMarked(src *source, tokens token.Tokens) *Fault {
	for _, t := range tokens {
		if t.Type != token.DoubleQuoteType && t.Type != token.SingleQuoteType || !strings.ContainsAny(t.Origin, "\n\\") {
			continue
		}
		m := newMarked(src, t)
		if f := m.overrun(); f != nil {
			return f
		}
		if f := m.wrongEscape(); f != nil && t.Type == token.DoubleQuoteType {
			return f
		}
	}
	return nil
}

// A marked is a text between marks as the file writes it.
type marked struct {
	src *source
	at  spot
	raw string // with the marks
}

func newMarked(src *source, t *token.Token) marked {
	at := spotOf(t)
	// The token's origin has at least as many line breaks as the text.
	lines := src.lines[at.line-1:]
	lines = lines[:min(len(lines), strings.Count(t.Origin, "\n")+1)]
	raw := strings.Join(lines, "\n")[byteOffset(lines[0], at.column):]
	if end := closingMark(raw); end > 0 {
		raw = raw[:end+1]
	}
	return marked{src, at, raw}
}

// spot returns where an offset in the raw text is in the file.
func (m marked) spot(offset int) spot {
	before := m.raw[:offset]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		return spot{m.at.line + strings.Count(before, "\n"), utf8.RuneCountInString(before[i+1:]) + 1}
	}
	return spot{m.at.line, m.at.column + utf8.RuneCountInString(before)}
}

// overrun finds a text whose closing mark is missing, so that another text's
// opening one, which may be far below, was taken for it.
func (m marked) overrun() *Fault {
	if m.raw == "" {
		return nil
	}
	for n := m.at.line + 1; n <= m.at.line+strings.Count(m.raw, "\n"); n++ {
		if key := newValueLine(m.src, n).knownKey(); key != "" {
			f := m.src.fault(m.at, "", fmt.Sprintf("this text has no closing %c: it runs on over the key %s in line %d", m.raw[0], key, n),
				fmt.Sprintf("put a %c at the end of the text, or take out the one at its start", m.raw[0]))
			return &f
		}
	}
	return nil
}

// wrongEscape finds an escape whose code lacks digits or is no character's.
func (m marked) wrongEscape() *Fault {
	highEnd := -1 // where the first half of a character in UTF-16 ends
	for _, at := range escapes.FindAllStringSubmatchIndex(m.raw, -1) {
		letter, code, ok := m.code(at)
		if letter == 0 {
			continue
		}
		isLow := code >= 0xDC00 && code <= 0xDFFF
		isHigh := code >= 0xD800 && code <= 0xDBFF
		if ok && code <= unicode.MaxRune && (!isLow || at[0] == highEnd) && (letter == 'u' || !isHigh) {
			if isHigh {
				highEnd = at[1]
			}
			continue
		}
		f := m.src.fault(m.spot(at[0]), "", "this is the code of no character: \\x has two digits or letters from a to f, \\u has four and \\U eight", "write the character itself")
		return &f
	}
	return nil
}

// code returns the letter and the code of an escape; the letter is 0 for one
// without a code, ok is false if digits are missing.
func (m marked) code(at []int) (letter byte, code uint64, ok bool) {
	for i, digits := range []int{2, 4, 8} {
		from, to := at[4*i+4], at[4*i+5]
		if from < 0 {
			continue
		}
		code, _ = strconv.ParseUint(m.raw[from:to], 16, 32)
		return m.raw[from-1], code, to-from == digits
	}
	return 0, 0, false
}

// unfolded returns the text between single marks. The scanner drops spaces
// behind a mark at the start of a line.
func (m marked) unfolded() string {
	lines := strings.Split(m.raw[1:len(m.raw)-1], "\n")
	var b strings.Builder
	breaks := 0
	for i, line := range lines {
		if i > 0 {
			line = strings.TrimLeft(line, " \t")
		}
		if i < len(lines)-1 {
			line = strings.TrimRight(line, " \t")
		}
		switch {
		case i > 0 && line == "" && i < len(lines)-1:
			breaks++
			continue
		case i > 0 && breaks == 0:
			b.WriteByte(' ')
		case i > 0:
			b.WriteString(strings.Repeat("\n", breaks))
		}
		breaks = 0
		b.WriteString(line)
	}
	return strings.ReplaceAll(b.String(), "''", "'")
}
