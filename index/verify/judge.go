package verify

import "whosaid/index/lexicon"

// A quote is a quoted stretch of a message ready for comparing.
type quote struct {
	quoted
	words       []word // offsets in the message
	who         source
	own         func(int) bool
	leadNegated bool
	report      bool // a verb of speech or the like names somebody
}

// How near a quotation must be to a statement's words to be those, altered:
// the share of telling words that are the same in the same order. Of the named
// speaker's own words half will do. The brief middle of 0.5 to 0.7 was chosen
// on testdata/messages: below, strangers' sentences meet by chance.
const (
	leastNear    = 0.6
	leastOwnNear = 0.5
	ownBonus     = 0.1 // an attribution weighs little beside the words
)

// quotation checks one quotation.
func (k *check) quotation(x quoted, a attribution, leadNegated bool) []Finding {
	q := &quote{quoted: x, words: k.wordsOf(x), who: a.who, own: k.ownOf(a.who), leadNegated: leadNegated, report: a.report}
	if len(q.words) == 0 {
		return nil
	}
	some := k.tally.best(k.quotedBy, wantedForms(q.words), k.allowed, q.own)
	f := k.finding(x.start, x.end, q.who)
	ok := k.verbatim(&f, q, a, some)
	if !ok {
		if inner := k.inner(x); inner != nil {
			return inner
		}
		ok = k.altered(&f, q, some) || k.onlyTold(&f, q) || k.absent(q)
	}
	if !ok {
		return nil
	}
	return []Finding{f}
}

// wordsOf reads the words of a quoted stretch.
func (k *check) wordsOf(x quoted) []word { return k.wordsBetween(x.start, x.end) }

// wordsBetween reads the words between two bytes of the message.
func (k *check) wordsBetween(start, end int) []word {
	words := readLine(k.r.text[start:end], 0)
	for i := range words {
		words[i].start += start
		words[i].end += start
	}
	return words
}

// verbatim decides a quotation whose words a statement's quotes hold.
func (k *check) verbatim(f *Finding, q *quote, a attribution, some []int) bool {
	var best exactness
	found := false
	for _, at := range some {
		e, ok := exactly(q, k.statements[at])
		if ok && (!found || k.better(q, e, best)) {
			best, found = e, true
		}
	}
	if !found {
		st, ok := k.elided(q, some)
		if !ok {
			return false
		}
		best = exactness{st: st, whole: true, telling: leastTelling}
	}
	best.diffs = append(best.diffs, k.bracketed(q, best.st)...)
	mine := q.own(best.st.order)
	switch {
	case !mine && !best.strong():
		return false
	case a.denied:
		k.deniedWords(f, q, a, best.st)
	case len(best.diffs) > 0:
		f.heldAgainst(k, best.st, q.own, Altered, best.diffs)
	case mine || f.AttributedTo == "":
		f.heldAgainst(k, best.st, q.own, Said, nil)
	default:
		f.heldAgainst(k, best.st, q.own, Misattributed, nil)
	}
	return true
}

// better prefers, among statements that hold a quotation's words, the named
// speaker's, then one of which nothing is cut away, then a whole quote, then
// the earlier.
func (k *check) better(q *quote, e, than exactness) bool {
	for _, c := range [][2]bool{
		{q.own(e.st.order), q.own(than.st.order)},
		{len(e.diffs) == 0, len(than.diffs) == 0},
		{e.whole, than.whole},
	} {
		if c[0] != c[1] {
			return c[0]
		}
	}
	return e.st.order < than.st.order
}

// What makes a fragment somebody's words rather than English: two telling
// words, a rare one, or a run of several words.
const (
	leastTelling = 2
	leastRun     = 4
	rareWord     = 9.0 // background idf: a name, or a word next to nobody uses
)

// strong reports whether the words are enough to say whose they are.
func (e *exactness) strong() bool {
	if e.whole && (e.telling > 0 || e.words >= leastRun) || e.telling >= leastTelling || e.telling == 1 && e.words >= leastRun {
		return true
	}
	for _, r := range e.runs {
		for _, w := range e.st.quoted[r.from:r.to] {
			if w.telling && lexicon.IDF(w.stem) >= rareWord {
				return true
			}
		}
	}
	return false
}

// deniedWords decides a quotation that the message says somebody did not say,
// or denies: if they did, it turns the story round; if another did, the message
// puts the words in nobody's mouth.
func (k *check) deniedWords(f *Finding, q *quote, a attribution, st *statement) {
	if !q.own(st.order) {
		f.AttributedTo = ""
		f.heldAgainst(k, st, q.own, Said, nil)
		return
	}
	f.heldAgainst(k, st, q.own, Altered, []Difference{{Message: k.r.phrase(a.frame.group.from, a.frame.verb.to)}})
}

// absent reports whether a quotation that no story has is one at all: not a
// single word or a title in marks, unless the message says who said it.
func (k *check) absent(q *quote) bool {
	if q.report && q.who.kind == named {
		return true
	}
	return len(q.words) >= leastUnnamed && telling(q.words) > 0 && !q.title()
}

// leastUnnamed is how many words a quotation has at least that nobody is named
// for: fewer are a word used with distance, "peace talks".
const leastUnnamed = 4

// How many words a title in marks has at most, and one that is no sentence.
const (
	longTitle    = 4
	longestTitle = 8
)

// title reports whether every word of note has a capital: "The Great Gatsby".
// A long one has small words between and none that make a sentence: "The Old
// Man and the Sea".
func (q *quote) title() bool {
	if len(q.words) > longestTitle {
		return false
	}
	small := false
	for i, w := range q.words {
		if w.telling && !w.name && i > 0 || len(q.words) > longTitle && (w.number || does(w.form, pronoun|own|beForm|doForm|negation)) {
			return false
		}
		small = small || !w.name && i > 0
	}
	return q.words[len(q.words)-1].name && (small || len(q.words) <= longTitle)
}
