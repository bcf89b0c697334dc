package quotation

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark is one quotation mark where it stands in a text.
type mark struct {
	from, to int // byte offsets
	rune     rune
	family   family
	role     role
	// What stands around the mark. An opening mark has its left side free
	// (a space, a bracket, a dash), a closing one its right side.
	freeLeft, freeRight bool
}

// Characters that may stand outside a quotation, next to its mark. Straight
// marks are in both, for a quotation inside a quotation.
const (
	outsideLeft  = `([{<>—–―-/\|=:;*_~"'“‘„‚«‹「『`
	outsideRight = `)]}<>—–―-/\|=:;*_~"'”’»›」』.,!?…%`
)

// doubleMarks returns the marks between two offsets that are not single ones.
// Two apostrophes or two grave accents in a row count as one double mark, as
// newswires and LaTeX write it.
func doubleMarks(text string, from, to int) []mark {
	var marks []mark
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r < utf8.RuneSelf && r != '"' && r != '\'' && r != '`' {
			i += size
			continue
		}
		c := characters[r]
		switch {
		case c.role != none && c.family < single:
			marks = append(marks, newMark(text, i, i+size, r, c.family, c.role))
		case isTwin(r):
			end := i + runLength(text[i:to], r, size)
			if m, ok := twin(text, i, end, r, size); ok {
				marks = append(marks, m)
			}
			i = end
			continue
		}
		i += size
	}
	return marks
}

// isTwin reports whether two of r in a row stand for a double mark.
func isTwin(r rune) bool { return r == '\'' || r == '`' || r == '‘' || r == '’' }

// twin reads a run of single marks as a double mark. In a run of three, the
// double mark is the outer one.
func twin(text string, from, to int, r rune, size int) (m mark, ok bool) {
	as := characters[r].role
	if r == '`' {
		as = opens
	}
	switch (to - from) / size {
	case 2:
		return newMark(text, from, to, r, double, as), true
	case 3:
		first := newMark(text, from, from+2*size, r, double, as)
		if first.freeLeft {
			return first, true
		}
		return newMark(text, to-2*size, to, r, double, as), true
	}
	return mark{}, false
}

// runLength returns the length in bytes of the run of r at the text's start.
func runLength(text string, r rune, size int) int {
	n := 0
	for strings.HasPrefix(text[n:], string(r)) {
		n += size
	}
	return n
}

func newMark(text string, from, to int, r rune, f family, as role) mark {
	m := mark{from: from, to: to, rune: r, family: f, role: as}
	left, ok := before(text, from)
	m.freeLeft = !ok || unicode.IsSpace(left) || strings.ContainsRune(outsideLeft, left)
	right, ok := after(text, to)
	m.freeRight = !ok || unicode.IsSpace(right) || strings.ContainsRune(outsideRight, right)
	return m
}

// looksOpening and looksClosing tell from the surroundings alone. Both are
// false where the surroundings say nothing.
func (m mark) looksOpening() bool { return m.freeLeft && !m.freeRight }
func (m mark) looksClosing() bool { return !m.freeLeft && m.freeRight }

// A pairing matches the marks of one paragraph like brackets.
type pairing struct {
	text  string
	open  []mark           // waiting for their partner, outermost first
	inner [noFamily][]rune // the runes of the open marks, by family
	spans []Span           // in the order of their closing marks
}

// pairUp returns the outermost quotations of a paragraph that ends at end.
func pairUp(text string, marks []mark, end int) []Span {
	p := &pairing{text: text}
	for i, m := range marks {
		switch p.direction(m, marks[i+1:]) {
		case opens:
			p.open = append(p.open, m)
			p.inner[m.family] = append(p.inner[m.family], m.rune)
		case closes:
			p.close(m)
		}
	}
	spans := outermost(p.spans)
	spans = append(spans, p.unmatched(spans, end)...)
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Open, b.Open) })
	return spans
}

// direction decides what a mark does here. none means it is no mark: an inch
// sign, or a closing mark that nothing opened.
func (p *pairing) direction(m mark, rest []mark) role {
	var innermost rune // 0: none of the family is open
	if opened := p.inner[m.family]; len(opened) > 0 {
		innermost = opened[len(opened)-1]
	}
	switch {
	case innermost == 0 && m.role == closes && m.looksOpening():
		return opens // »so« and ”so”
	case innermost == 0 && (m.role == closes || m.role == shape && m.looksClosing()):
		return none
	case m.role == closes:
		return closes
	case m.role == opens && innermost != 0 && (m.looksClosing() || closedBy(innermost, m.rune)):
		return closes // „so“
	case m.role == opens:
		return opens
	}
	return p.straight(m, innermost != 0, rest)
}

// closedBy reports whether a mark that looks opening closes a quotation that
// the other one opened.
func closedBy(opening, m rune) bool {
	switch opening {
	case '„', '‟':
		return m == '“'
	case '»':
		return m == '«'
	case '`':
		return m == '`'
	}
	return false
}

// straight decides for a mark that looks the same at both ends: by its
// surroundings, and where they say nothing by what came before.
func (p *pairing) straight(m mark, isOpen bool, rest []mark) role {
	left, _ := before(p.text, m.from)
	afterDigit := unicode.IsDigit(left)
	switch {
	case m.looksOpening():
		return opens
	case m.looksClosing() && afterDigit && len(rest) > 0 && rest[0].role == shape && rest[0].looksClosing():
		return none // "It is 6" long," she said.
	case m.looksClosing(), isOpen:
		return closes
	case afterDigit:
		return none // 12"x8"
	}
	return opens
}

// close pairs m with the innermost open mark of its family. Marks of other
// families that were opened in between never got a partner.
func (p *pairing) close(m mark) {
	for len(p.open) > 0 {
		o := p.open[len(p.open)-1]
		p.open = p.open[:len(p.open)-1]
		p.inner[o.family] = p.inner[o.family][:len(p.inner[o.family])-1]
		if o.family != m.family {
			continue
		}
		if s, ok := newSpan(p.text, o, m); ok {
			p.spans = append(p.spans, s)
		}
		return
	}
}

// outermost drops the spans that lie inside another one.
func outermost(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Open, b.Open) })
	kept := spans[:0]
	for _, s := range spans {
		if len(kept) == 0 || s.Open >= kept[len(kept)-1].Close {
			kept = append(kept, s)
		}
	}
	return kept
}

// unmatched turns the opening marks that found no partner into spans that end
// where the next quotation begins, or at the paragraph's end. Two straight
// ones in a row with nothing between them are a pair after all: a space got
// in on the wrong side ("so "they said).
func (p *pairing) unmatched(matched []Span, end int) []Span {
	var spans []Span
	for i := 0; i < len(p.open); i++ {
		o, closing := p.open[i], mark{from: end, to: end}
		for len(matched) > 0 && matched[0].Open < o.from {
			matched = matched[1:]
		}
		if len(matched) > 0 {
			closing.from, closing.to = matched[0].Open, matched[0].Open
		}
		if i+1 < len(p.open) && p.open[i+1].from < closing.from {
			next := p.open[i+1]
			closing.from, closing.to = next.from, next.from
			if o.role == shape && next.role == shape && o.rune == next.rune {
				closing.to = next.to
				i++
			}
		}
		if s, ok := newSpan(p.text, o, closing); ok {
			spans = append(spans, s)
		}
	}
	return spans
}
