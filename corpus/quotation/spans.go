package quotation

import (
	"strings"
	"unicode"
)

// A Span is one quotation in a text, given in byte offsets. Open and Close
// enclose the marks, Start and End the words without the marks and without
// the white space next to them.
type Span struct {
	Open, Start int
	End, Close  int

	// Unclosed says that the closing mark is missing: the words run to the
	// paragraph's end or to the next quotation. Close equals End then.
	Unclosed bool
	// Continues says that the quotation is unclosed because the next
	// paragraph goes on with it, as newspapers set a long quotation.
	Continues bool
}

// Words returns the quoted words out of the text the span was found in.
func (s Span) Words(text string) string { return text[s.Start:s.End] }

// Spans returns the quotations of a text in order. They never overlap; a
// quotation inside a quotation belongs to the outer one's words. Every
// paragraph (line) stands for itself: a missing mark changes nothing outside
// its own. Single marks count only in a text that uses them in place of
// double ones; see singles.go.
func Spans(text string) []Span {
	return withSingles(text, Doubles(text))
}

// Doubles is like Spans but leaves out single marks altogether.
func Doubles(text string) []Span {
	var spans []Span
	for from, to := range paragraphs(text) {
		if marks := doubleMarks(text, from, to); len(marks) > 0 {
			spans = append(spans, pairUp(text, marks, to)...)
		}
	}
	linkParagraphs(text, spans)
	return spans
}

// paragraphs yields the byte range of every line that holds anything.
func paragraphs(text string) func(yield func(from, to int) bool) {
	return func(yield func(from, to int) bool) {
		for from := 0; from < len(text); {
			n := strings.IndexFunc(text[from:], isBreak)
			if n < 0 {
				n = len(text) - from
			}
			if n > 0 && !yield(from, from+n) {
				return
			}
			from += max(n, 1)
			for from < len(text) && text[from]&0xC0 == 0x80 {
				from++ // the break was longer than a byte
			}
		}
	}
}

// linkParagraphs marks the spans that the next paragraph goes on with.
func linkParagraphs(text string, spans []Span) {
	for i := range len(spans) - 1 {
		between := text[spans[i].End:spans[i+1].Open]
		spans[i].Continues = spans[i].Unclosed && strings.ContainsFunc(between, isBreak) && strings.TrimSpace(between) == ""
	}
}

// newSpan returns the span from an opening mark to a closing one. For an
// unclosed span, the closing mark is the empty place where it ends. ok is
// false if there is nothing but white space between them.
func newSpan(text string, opening, closing mark) (s Span, ok bool) {
	words := text[opening.to:closing.from]
	trimmed := strings.TrimLeftFunc(words, unicode.IsSpace)
	start := opening.to + len(words) - len(trimmed)
	end := start + len(strings.TrimRightFunc(trimmed, unicode.IsSpace))
	s = Span{Open: opening.from, Start: start, End: end, Close: closing.to}
	if closing.from == closing.to {
		s.Unclosed, s.Close = true, end
	}
	return s, end > start
}
