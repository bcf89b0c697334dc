package verify

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// A reading is a message taken apart: its quotations, the words around them,
// its sentences and who is said to have said what.
type reading struct {
	c *Checker

	message   string // as far as it is read
	text      string // the same, masked
	quoted    []quoted
	items     []item
	sentences []sentence

	sources map[string]naming // phrases resolved so far
}

// An item is a word of the message outside quotations, or a quotation.
type item struct {
	start, end int // bytes
	form       string
	tok        text.Token
	class      lexicon.Class
	cues       []cue.Cue
	quote      int  // index into quoted, -1 for a word
	proper     bool // part of a name of several words: no verb
	whole      span // the items of the place it is part of
	name       int  // the item behind the last of a speaker's full name that holds this one; 0 if none does
	nameFrom   int  // its first item
}

// A sentence is a range of items.
type sentence struct {
	from, to  int
	paragraph bool // starts a line
	frames    []frame
}

// read takes a message apart.
func (c *Checker) read(message string) *reading {
	r := &reading{c: c, message: clip(message, maxMessage), sources: map[string]naming{}}
	var ticked []span
	r.text, ticked = mask(message)
	r.quoted = quotationsIn(r.text, ticked)
	r.readItems()
	r.markNames()
	r.readSentences()
	for i := range r.sentences {
		r.sentences[i].frames = r.framesOf(r.sentences[i])
	}
	return r
}

// readItems lists words and quotations in order. A block quote without marks
// is read as prose too: it may hold claims.
func (r *reading) readItems() {
	toks := text.Tokens(r.text)
	marked := r.marked()
	k := 0
	for _, t := range toks {
		for k < len(marked) && r.quoted[marked[k]].close <= t.Start {
			r.addQuote(marked[k])
			k++
		}
		if k < len(marked) && t.End > r.quoted[marked[k]].open {
			continue
		}
		r.items = append(r.items, newItem(t))
	}
	for ; k < len(marked); k++ {
		r.addQuote(marked[k])
	}
}

func newItem(t text.Token) item {
	return item{
		start: t.Start, end: t.End, form: formOf(t), tok: t,
		class: lexicon.ClassOf(t.Norm), cues: cuesOf(t), quote: -1,
	}
}

// marked lists the quotations that certainly are some: the unsure ones stay
// words to the sentences around them.
func (r *reading) marked() []int {
	var out []int
	for i, q := range r.quoted {
		if !q.unsure {
			out = append(out, i)
		}
	}
	return out
}

func (r *reading) addQuote(i int) {
	r.items = append(r.items, item{start: r.quoted[i].open, end: r.quoted[i].close, quote: i})
}

// markNames finds the full names and aliases of the stories' speakers, so
// that no verb inside one is taken for another: "a firefighter who asked not
// to be named".
func (r *reading) markNames() {
	for i := 0; i < len(r.items); {
		n := r.c.names.longest(r.items[i:])
		if n == 1 && len(r.items[i].cues) > 0 && !article(r.form(i-1)) && !r.items[i].tok.Is(text.Capital) {
			n = 0 // "accused" is a name only as "the accused"
		}
		for k := i; k < i+n; k++ {
			r.items[k].name, r.items[k].nameFrom = i+n, i
		}
		i += max(n, 1)
	}
	norms := make([]string, len(r.items))
	for i, it := range r.items {
		if it.quote < 0 {
			norms[i] = question.PlainNorms([]text.Token{it.tok})[0]
		}
	}
	for _, m := range r.c.vocab.Mentions(norms) {
		place := strings.HasPrefix(m.Concept, "place:")
		for k := m.From; k < m.To && m.To-m.From > 1; k++ {
			r.items[k].proper = true
			if place {
				r.items[k].whole = span{m.From, m.To}
			}
		}
	}
}

// gap is what stands between an item and the one before it.
func (r *reading) gap(i int) string {
	switch {
	case i <= 0:
		return ""
	case i >= len(r.items):
		return r.text[r.items[len(r.items)-1].end:]
	}
	return r.text[r.items[i-1].end:r.items[i].start]
}

// breaksPhrase reports whether what stands between two words parts them.
func breaksPhrase(gap string) bool {
	return strings.ContainsAny(gap, ",;:()[]?!\"“”—–\n") || strings.Contains(gap, " - ") || strings.Contains(gap, ". ")
}

// form is the form of an item, "" outside the message or for a quotation.
func (r *reading) form(i int) string {
	if i < 0 || i >= len(r.items) {
		return ""
	}
	return r.items[i].form
}

// is reports whether an item is a word that does any of the given.
func (r *reading) is(i int, any role) bool {
	return i >= 0 && i < len(r.items) && r.items[i].quote < 0 && does(r.items[i].form, any)
}
