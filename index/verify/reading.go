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
	r.text = mask(message)
	r.quoted = quotationsIn(r.text)
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
		r.items = append(r.items, item{
			start: t.Start, end: t.End, form: formOf(t), tok: t,
			class: lexicon.ClassOf(t.Norm), cues: cuesOf(t), quote: -1,
		})
	}
	for ; k < len(marked); k++ {
		r.addQuote(marked[k])
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
		for k := m.From; k < m.To && m.To-m.From > 1; k++ {
			r.items[k].proper = true
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

// readSentences finds where sentences end: at a full stop outside quotations,
// at the end of a line, and behind a quotation that ends in one and nobody is
// named for any more.
func (r *reading) readSentences() {
	from := 0
	for i := 1; i <= len(r.items); i++ {
		if i < len(r.items) && !r.sentenceEnds(i) {
			continue
		}
		r.sentences = append(r.sentences, sentence{from: from, to: i, paragraph: from == 0 || strings.Contains(r.gap(from), "\n")})
		from = i
	}
}

// sentenceEnds reports whether a sentence ends before item i.
func (r *reading) sentenceEnds(i int) bool {
	gap := r.gap(i)
	if strings.Contains(gap, "\n") {
		return !r.signed(i)
	}
	last := &r.items[i-1]
	if strings.ContainsAny(gap, "!?") || strings.ContainsRune(gap, '…') && last.quote < 0 {
		return true
	}
	if strings.ContainsRune(gap, '.') && strings.ContainsAny(gap, " \t") {
		return last.quote >= 0 || !abbreviates(r.text[last.start:last.end], last.class) || !startsLower(r.text[r.items[i].start:]) && len(last.form) > 3
	}
	return last.quote >= 0 && r.quoteEnds(last.quote) && r.items[i].quote < 0 && !strings.ContainsAny(gap, "(-–—―~,") && !startsLower(r.text[r.items[i].start:]) && !r.saysSoon(i)
}

// quoteEnds reports whether a quotation ends its own sentence.
func (r *reading) quoteEnds(q int) bool {
	words := strings.TrimSpace(r.text[r.quoted[q].start:r.quoted[q].end])
	return words != "" && strings.ContainsAny(words[len(words)-1:], ".!?")
}

// soon is how many words a source in front of its verb has at most.
const soon = 7

// saysSoon reports whether a verb of speech stands a few words from item i on,
// with no punctuation between.
func (r *reading) saysSoon(i int) bool {
	for k := i; k < len(r.items) && k < i+soon; k++ {
		if k > i && breaksPhrase(r.gap(k)) || r.items[k].quote >= 0 {
			return false
		}
		if k > i && r.verbAt(k).ok && r.items[k].name == 0 {
			return true
		}
	}
	return false
}

// signed reports whether the line that item i starts is no more than a dash
// and a name under a quotation.
func (r *reading) signed(i int) bool {
	gap := strings.TrimSpace(r.gap(i))
	if r.items[i-1].quote < 0 && r.items[i].quote < 0 && !r.blockEndsAt(i) || !strings.ContainsAny(gap, "-–—~―") || r.items[i].quote >= 0 {
		return false
	}
	for k := i; k < len(r.items) && k < i+2*soon; k++ {
		if r.items[k].quote >= 0 || r.items[k].name == 0 && r.verbAt(k).ok && k > i {
			return false
		}
		if strings.Contains(r.gap(k+1), "\n") || k+1 == len(r.items) {
			return true
		}
	}
	return false
}

// blockEndsAt reports whether a block quote ends right before item i.
func (r *reading) blockEndsAt(i int) bool {
	for _, q := range r.quoted {
		if q.unsure && q.end >= r.items[i-1].end && q.end <= r.items[i].start {
			return true
		}
	}
	return false
}

// abbreviates reports whether the full stop behind a word may be its own:
// "U.S.", "Gen.", "J.".
func abbreviates(w string, class lexicon.Class) bool {
	return len(w) == 1 || strings.Contains(w, ".") || class&lexicon.Honorific != 0 && len(w) <= 4
}

func startsLower(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

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
