package seen

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Read reads a text as a client does.
func Read(markdown string) []Node {
	// Clients do this first, so that a form feed hides nothing from them.
	markdown = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "").Replace(markdown)
	return (&reader{}).read(markdown)
}

// A reader reads one level of a text.
type reader struct {
	inQuote bool // block quotes do not nest
	out     []Node
	start   bool // nothing but blanks since the line began
}

func (r reader) inside(markdown string) []Node {
	in := reader{inQuote: r.inQuote}
	return in.read(markdown)
}

func (r *reader) read(src string) []Node {
	r.start = true
	for src != "" {
		n := 0
		if r.start {
			n = r.block(src)
		}
		if n == 0 {
			n = r.inline(src)
		}
		if n == 0 {
			n = r.character(src)
		}
		src = src[n:]
	}
	return r.out
}

// character takes the next character as it is.
func (r *reader) character(src string) int {
	c, size := utf8.DecodeRuneInString(src)
	r.text(src[:size])
	switch {
	case c == '\n':
		r.start = true
	case !unicode.IsSpace(c) && !unicode.IsControl(c) && !unicode.In(c, unicode.Cf, unicode.Mn):
		r.start = false
	}
	return size
}

func (r *reader) text(s string) {
	if n := len(r.out); n > 0 && r.out[n-1].Kind == Text {
		r.out[n-1].Text += s
		return
	}
	r.out = append(r.out, Node{Kind: Text, Text: s})
}

func (r *reader) add(kind Kind, nodes []Node) {
	r.out = append(r.out, Node{Kind: kind, Nodes: nodes})
}

// What a line may begin with. The text behind is the last group.
var (
	quoteRest = regexp.MustCompile(`^ *>>> ((?s:.+))`)
	quoteLine = regexp.MustCompile(`^ *> ([^\n]*)`)
	heading   = regexp.MustCompile(`^ *#{1,3} +([^\n]+)`)
	small     = regexp.MustCompile(`^ *-# +([^\n]+)`)
	listItem  = regexp.MustCompile(`^ *(?:[*+-]|\d+\.) +([^\n]+)`)
)

// block reads what takes whole lines. It returns how much it read.
func (r *reader) block(src string) int {
	if m := quoteRest.FindStringSubmatch(src); m != nil && !r.inQuote {
		r.quote(m[1])
		return len(m[0])
	}
	if n := r.quoteLines(src); n > 0 {
		return n
	}
	for _, rule := range []struct {
		match *regexp.Regexp
		kind  Kind
	}{{heading, Heading}, {small, Small}, {listItem, List}} {
		if m := rule.match.FindStringSubmatch(src); m != nil {
			r.add(rule.kind, r.inside(m[1]))
			r.start = false
			return len(m[0])
		}
	}
	return 0
}

// quoteLines reads lines that begin with the mark of a quote.
func (r *reader) quoteLines(src string) int {
	var lines []string
	n := 0
	for !r.inQuote {
		m := quoteLine.FindStringSubmatch(src[n:])
		if m == nil {
			break
		}
		lines = append(lines, m[1])
		n += len(m[0])
		if !strings.HasPrefix(src[n:], "\n") || !quoteLine.MatchString(src[n+1:]) {
			break
		}
		n++
	}
	if n > 0 {
		r.quote(strings.Join(lines, "\n"))
	}
	return n
}

func (r *reader) quote(markdown string) {
	in := reader{inQuote: true}
	r.add(Quote, in.read(markdown))
	r.start = false
}
