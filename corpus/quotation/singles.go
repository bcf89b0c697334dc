package quotation

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed elisions.txt
var elisionsTXT string

// elisions are the words of elisions.txt, without the apostrophe.
var elisions = parseElisions(elisionsTXT)

// singlesPerDouble is how many quotations in single marks a text must have
// for each one in double marks before single marks are taken for its main
// ones: British texts have next to no double ones outside a quotation.
const singlesPerDouble = 10

func parseElisions(txt string) map[string]bool {
	words := make(map[string]bool)
	for line := range strings.Lines(txt) {
		if word, ok := strings.CutPrefix(strings.TrimSpace(line), "'"); ok {
			words[word] = true
		}
	}
	return words
}

// withSingles adds the quotations in single marks if those are the text's
// main marks. Quotations of one sort inside the other do not count for or
// against it.
func withSingles(text string, doubles []Span) []Span {
	var singles []Span
	for from, to := range paragraphs(text) {
		singles = append(singles, pairSingles(text, singleMarks(text, from, to))...)
	}
	if len(singles) == 0 {
		return doubles
	}
	main := outside(singles, doubles)
	other := outside(doubles, singles)
	if len(main) == 0 || len(main) < singlesPerDouble*len(other) {
		return doubles
	}
	spans := append(main, other...)
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Open, b.Open) })
	spans = outermost(spans)
	linkParagraphs(text, spans)
	return spans
}

// outside returns the spans that lie inside none of the others. Both lists
// are in order.
func outside(spans, others []Span) []Span {
	var kept []Span
	for _, s := range spans {
		for len(others) > 0 && others[0].Close <= s.Open {
			others = others[1:]
		}
		if len(others) == 0 || others[0].Open > s.Open || others[0].Close < s.Close {
			kept = append(kept, s)
		}
	}
	return kept
}

// singleMarks returns the single marks of a paragraph that may enclose a
// quotation. Apostrophes are never among them, except where a plural's
// (the workers' rights) looks like a closing mark: see pairSingles.
func singleMarks(text string, from, to int) []mark {
	var marks []mark
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r < utf8.RuneSelf && r != '\'' || characters[r].family != single {
			i += size
			continue
		}
		end := i + runLength(text[i:to], r, size)
		m := newMark(text, i, end, r, single, none)
		switch {
		case end > i+size: // '' is a double mark
		case opensQuotation(text, m):
			m.role = opens
		case closesQuotation(text, m):
			m.role = closes
		}
		if m.role != none {
			marks = append(marks, m)
		}
		i = end
	}
	return marks
}

// opensQuotation: behind a space or the line's start, before a letter.
func opensQuotation(text string, m mark) bool {
	right, ok := after(text, m.to)
	if !ok || !m.freeLeft || characters[m.rune].role == closes {
		return false
	}
	starts := unicode.IsLetter(right) || unicode.IsDigit(right) || unicode.Is(unicode.Sc, right) || strings.ContainsRune(`"“[(…`, right)
	return starts && !isElision(text[m.to:])
}

// isElision reports whether what follows an apostrophe is a word or a year
// that is written with one in front: 'tis, '90s.
func isElision(rest string) bool {
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(rest)
	}
	word := strings.ToLower(rest[:end])
	digits := strings.TrimSuffix(word, "s")
	isYear := len(digits) == 2 && strings.Trim(digits, "0123456789") == ""
	return isYear || elisions[word]
}

// closesQuotation: behind a letter or punctuation, before a space, punctuation
// or the line's end.
func closesQuotation(text string, m mark) bool {
	left, ok := before(text, m.from)
	return ok && m.freeRight && !unicode.IsSpace(left) && characters[m.rune].role != opens
}

// pairSingles pairs each opening mark with the best closing one before the
// next opening mark. The first is best, unless it may be a plural's or a
// dropped g's apostrophe and a clear one follows.
func pairSingles(text string, marks []mark) []Span {
	var spans []Span
	for i, o := range marks {
		if o.role != opens {
			continue
		}
		closing := mark{}
		for _, m := range marks[i+1:] {
			if m.role == opens {
				break
			}
			doubtful := mayBeApostrophe(text, m)
			if closing.to == 0 || !doubtful {
				closing = m
			}
			if !doubtful {
				break
			}
		}
		if closing.to == 0 {
			continue // an apostrophe after all
		}
		if s, ok := newSpan(text, o, closing); ok {
			spans = append(spans, s)
		}
	}
	return spans
}

// mayBeApostrophe reports whether a mark that looks closing may end a plural
// (the workers' rights) or a participle (goin' home).
func mayBeApostrophe(text string, m mark) bool {
	right, ok := after(text, m.to)
	if !ok || !unicode.IsSpace(right) {
		return false
	}
	head := text[:m.from]
	return strings.HasSuffix(head, "s") || strings.HasSuffix(head, "in")
}
