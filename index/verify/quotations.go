package verify

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/corpus/quotation"
)

// A quoted is one stretch of a message that stands between marks.
type quoted struct {
	open, close int // with the marks
	start, end  int // without

	// unsure says that what marks it may be none: it counts as a quotation
	// only if a story has the words.
	unsure bool
	// named says that it counts also without that where the message names who
	// said it: a block, say.
	named bool
	// inner are quotations inside this one.
	inner []quoted
}

// maxQuotations is how many quotations of one message are checked.
const maxQuotations = 200

// quotationsIn finds the quotations of a masked message, in order.
func quotationsIn(text string, ticked []span) []quoted {
	var out []quoted
	for _, s := range quotation.Spans(text) {
		unclosed := s.Unclosed && !s.Continues
		out = append(out, quoted{open: s.Open, close: s.Close, start: s.Start, end: s.End, unsure: unclosed, named: unclosed})
	}
	out = append(out, singlesBeside(text, out)...)
	out = append(out, blockQuotes(text, out)...)
	out = append(out, tickedQuotes(text, ticked, out)...)
	slices.SortFunc(out, func(a, b quoted) int { return cmp.Compare(a.open, b.open) })
	for i := range out {
		out[i].inner = innerOf(text, out[i])
	}
	return out[:min(len(out), maxQuotations)]
}

// singlesBeside finds quotations in single marks in a message that has others
// too. They may be apostrophes.
func singlesBeside(text string, others []quoted) []quoted {
	if len(others) == 0 || !strings.ContainsAny(text, "'‘’‹") {
		return nil
	}
	b := []byte(text)
	for _, q := range others {
		blank(b[q.open:q.close])
	}
	var out []quoted
	for _, s := range quotation.Spans(string(b)) {
		out = append(out, quoted{open: s.Open, close: s.Close, start: s.Start, end: s.End, unsure: true})
	}
	return out
}

// blockQuotes finds what stands behind ">" at the start of lines, and holds no
// quotation itself.
func blockQuotes(text string, others []quoted) []quoted {
	var out []quoted
	at := 0
	for line := range strings.Lines(text) {
		from := at
		at += len(line)
		body := strings.TrimLeft(line, " \t")
		quotes := strings.HasPrefix(body, "> ") || strings.HasPrefix(body, ">>> ")
		start := from + len(line) - len(strings.TrimLeft(body, "> \t"))
		end := from + len(strings.TrimRight(line, " \t\r\n"))
		if !quotes || start >= end || overlaps(others, start, end) {
			continue
		}
		if n := len(out); n > 0 && strings.Trim(text[out[n-1].end:start], "> \t\r\n") == "" && strings.Count(text[out[n-1].end:start], "\n") == 1 {
			out[n-1].end, out[n-1].close = end, end
			continue
		}
		out = append(out, quoted{open: from, close: end, start: start, end: end, unsure: true, named: true})
	}
	return out
}

// tickedQuotes are the stretches between grave accents that read like prose.
func tickedQuotes(text string, ticked []span, others []quoted) []quoted {
	var out []quoted
	for _, t := range ticked {
		words := text[t.from:t.to]
		start := t.from + len(words) - len(strings.TrimLeft(words, " "))
		end := t.from + len(strings.TrimRight(words, " "))
		if start < end && !overlaps(others, t.from, t.to) {
			out = append(out, quoted{open: t.from, close: t.to, start: start, end: end, unsure: true, named: true})
		}
	}
	return out
}

func overlaps(some []quoted, from, to int) bool {
	return slices.ContainsFunc(some, func(q quoted) bool { return q.open < to && from < q.close })
}

// innerOf finds the quotations inside a quotation.
func innerOf(text string, q quoted) []quoted {
	var out []quoted
	for _, s := range quotation.Spans(text[q.start:q.end]) {
		if !s.Unclosed {
			out = append(out, quoted{open: q.start + s.Open, close: q.start + s.Close, start: q.start + s.Start, end: q.start + s.End, unsure: true})
		}
	}
	return out
}
