package markdown

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// The characters that set a stretch of text apart from the direction of what
// is around it.
const (
	firstStrong = "\u2068" // FIRST STRONG ISOLATE: it opens a stretch that has its own direction
	popIsolate  = "\u2069" // POP DIRECTIONAL ISOLATE: it closes one
	popEmbed    = "\u202c" // POP DIRECTIONAL FORMATTING: it closes an embedding or override
)

// isolate sets a line apart if letters or invisible characters in it could
// change the order in which what stands beside it is shown. line is the text
// itself, shown what becomes of it. All that the text leaves open is closed;
// a line break would close it too.
func isolate(line, shown string) string {
	if !turns(line) {
		return shown
	}
	return firstStrong + shown + closers(line) + popIsolate
}

// turns reports whether a text has characters with an effect on direction
// other than the usual one, left to right: letters and digits of scripts that
// run the other way, and the invisible characters made for it.
func turns(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.R, bidi.AL, bidi.AN, bidi.LRO, bidi.RLO, bidi.LRE, bidi.RLE, bidi.PDF, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI:
			return true
		}
		return false
	})
}

// closers are the characters that close what a line opens and does not close:
// embeddings, overrides and isolates (Unicode Standard Annex 9, X1 to X7).
func closers(line string) string {
	var open []string // what closes each, innermost last
	for _, r := range line {
		switch r {
		case '\u202a', '\u202b', '\u202d', '\u202e':
			open = append(open, popEmbed)
		case '\u2066', '\u2067', '\u2068':
			open = append(open, popIsolate)
		case '\u202c':
			if n := len(open); n > 0 && open[n-1] == popEmbed {
				open = open[:n-1]
			}
		case '\u2069':
			open = closeIsolate(open)
		}
	}
	var b strings.Builder
	for i := len(open) - 1; i >= 0; i-- {
		b.WriteString(open[i])
	}
	return b.String()
}

// closeIsolate closes the innermost isolate and what was opened in it.
func closeIsolate(open []string) []string {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i] == popIsolate {
			return open[:i]
		}
	}
	return open
}
