package render

import (
	"strings"

	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
)

// omitted is the sign for words left out. It stands outside quotation marks:
// inside it would be a word nobody said.
const omitted = "[…]"

// A passage is a stretch of a statement's words: quoted ones, or the story's
// report of them.
type passage struct {
	text                string
	quoted              bool
	cutBefore, cutAfter bool // there are words before or behind it that are not shown
}

// passagesOf returns the words of a statement in the order they are shown.
// Words quoted within a report stand in it already, in its quotation marks.
func passagesOf(st *corpus.Statement) []passage {
	var out []passage
	direct := allQuoted(st)
	if !direct {
		out = append(out, passage{text: st.Text})
	}
	for _, q := range st.Quotes {
		if direct || !strings.Contains(st.Text, q) {
			out = append(out, passage{text: q, quoted: true})
		}
	}
	return out
}

// allQuoted reports whether all of a statement's words are the speaker's own.
// Its text then is the story's way of telling them.
func allQuoted(st *corpus.Statement) bool { return st.Kind == corpus.Direct && len(st.Quotes) > 0 }

func (p passage) markdown() string {
	before, after := "", ""
	if p.cutBefore {
		before = markdown.Line(omitted)
	}
	if p.cutAfter {
		after = markdown.Line(omitted)
	}
	if p.quoted {
		return markdown.Quote(before, p.text, after)
	}
	return strings.TrimSpace(before + " " + markdown.Exact(p.text) + " " + after)
}

// An extract is what is shown of a statement's words, one passage a block.
type extract []passage

func (e extract) markdown() string {
	blocks := make([]string, len(e))
	for i, p := range e {
		blocks[i] = p.markdown()
	}
	return strings.Join(blocks, "\n")
}

// fits reports whether an extract has at most so many characters as markdown.
// Texts only grow when they are escaped, so most that do not fit are known
// without it.
func (e extract) fits(most int) bool {
	plain := 0
	for _, p := range e {
		plain += message.Len(p.text)
	}
	return plain <= most && message.Len(e.markdown()) <= most
}

// split divides an extract where its first part has at most so many
// characters as markdown, between words; the first part is never empty.
func (e extract) split(most int) (head, rest extract) {
	if e.fits(most) {
		return e, nil
	}
	for i, p := range e {
		used := message.Len(head.markdown())
		if (extract{p}).fits(most - used - 1) {
			head = append(head, p)
			continue
		}
		first, second, ok := p.split(most - used - 1)
		if !ok && i > 0 {
			head[i-1].cutAfter, p.cutBefore = true, true
			return head, append(extract{p}, e[i+1:]...)
		}
		return append(head, first), append(extract{second}, e[i+1:]...)
	}
	return e, nil // unreachable: the last passage did not fit
}

// fewest is how many characters of a passage are worth beginning it.
const fewest = 40

// split divides a passage. ok is false if so little room is left that the
// passage had better begin elsewhere.
func (p passage) split(most int) (first, second passage, ok bool) {
	first, second = p, p
	first.cutAfter, second.cutBefore = true, true
	low, high := 1, max(most, fewest) // of the text's own characters
	begin, _ := message.Split(p.text, high)
	for low < high {
		try := (low + high + 1) / 2
		first.text, _ = message.Split(begin, try)
		if message.Len(first.markdown()) <= max(most, fewest) {
			low = try
		} else {
			high = try - 1
		}
	}
	first.text, second.text = message.Split(p.text, max(low, 2))
	return first, second, most >= fewest
}
