package rank

import (
	"slices"

	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// typed is where a statement holds something of each answer type.
type typed struct {
	numbers []int // tokens
	dates   []int
	names   []int
	places  []int
	located []int // places that something is told to be at or go to
	framed  int   // tokens[:framed] tell who spoke to whom, where and when: "told the council on Monday that"
	when    bool  // "ago", "since", a day of saying
	where   bool  // "in", "near"
	why     bool  // "because", "due to"
	how     bool  // "by", "using", "through"
}

// typedOf finds what a statement holds of each answer type.
func typedOf(st *Statement) typed {
	var h typed
	for i, t := range st.tokens {
		if t.Is(text.Number) {
			h.numbers = append(h.numbers, i)
			if year(t) {
				h.dates = append(h.dates, i)
			}
		}
		if shows(t.Norm, dateSign) && (t.Norm != "may" && t.Norm != "march" || t.Is(text.Capital)) {
			h.dates = append(h.dates, i)
		}
		if t.Is(text.Capital) && (!t.Is(text.SentHead) || !lexicon.Is(t.Norm, lexicon.Stop)) {
			h.names = append(h.names, i)
			if i > 0 && placePreposition(st.tokens[i-1].Norm) {
				h.places = append(h.places, i)
			}
			if st.placedAt(i) {
				h.located = append(h.located, i)
			}
		}
		h.when = h.when || shows(t.Norm, whenSign)
		h.where = h.where || shows(t.Norm, whereSign)
		h.why = h.why || shows(t.Norm, whySign)
		h.how = h.how || shows(t.Norm, howSign)
	}
	h.framed = st.frame()
	return h
}

// frameReach is how far into a statement its verb of speech stands, and "that"
// behind the verb.
const frameReach = 14

// frame returns where what is said begins behind "X told Y on Monday that".
func (st *Statement) frame() int {
	for i := 0; i < min(st.told, frameReach); i++ {
		if _, ok := reportedCue(st.tokens[i].Norm); !ok {
			continue
		}
		for k := i + 1; k < min(st.told, i+frameReach); k++ {
			if st.tokens[k].Norm == "that" {
				return k
			}
			if _, ok := reportedCue(st.tokens[k].Norm); ok {
				return 0
			}
		}
		return 0
	}
	return 0
}

// behindFrame drops the tokens of the frame unless the question asks about
// somebody's speaking itself.
func (st *Statement) behindFrame(q *question.Question, at []int) []int {
	if len(q.Speakers) > 0 || st.holds.framed == 0 {
		return at
	}
	return slices.DeleteFunc(slices.Clone(at), func(i int) bool { return i < st.holds.framed })
}

// placedAt reports whether a capitalised token follows "in", "near" or the
// like, with an article or other capitals between at most.
func (st *Statement) placedAt(i int) bool {
	if shows(st.tokens[i].Norm, dateSign) {
		return false
	}
	for k := i - 1; k >= 0 && i-k <= 4; k-- {
		t := st.tokens[k]
		switch t.Norm {
		case "in", "at", "from", "near", "to", "on", "into", "outside", "inside", "around", "across", "off", "towards", "toward", "via":
			return true
		case "the":
			continue
		}
		if !t.Is(text.Capital) {
			return false
		}
	}
	return false
}

func placePreposition(w string) bool {
	switch w {
	case "in", "at", "from", "near", "to", "of", "the", "on", "into":
		return true
	}
	return false
}

// year reports whether a token reads as a year: four digits with nothing
// between them.
func year(t text.Token) bool {
	n := t.Norm
	return len(n) == 4 && t.End-t.Start == len(n) && (n[0] == '1' || n[:2] == "20")
}

// answerType finds what a question wants in a statement: the tokens that may
// be it, apart from those the question holds itself, and how sure that is
// from 0 to 1.
func (st *Statement) answerType(q *question.Question, in map[string]bool) (at []int, sure float64) {
	weak := 0.0
	switch {
	case q.Has(question.WantNumber):
		at = st.beyond(st.holds.numbers, in)
	case q.Has(question.WantWhen):
		at = st.beyond(st.behindFrame(q, st.holds.dates), in)
		weak = share(st.holds.when, 0.5)
	case q.Has(question.WantWho) || q.Has(question.WantIdentity):
		at = st.beyond(st.holds.names, in)
	case q.Has(question.WantWhere):
		at = st.beyond(st.behindFrame(q, st.holds.places), in)
		weak = share(st.holds.where, 0.4)
	case q.Has(question.WantWhy):
		weak = share(st.holds.why, 1)
	case q.Has(question.WantHow):
		weak = share(st.holds.how, 1)
	}
	if len(at) > 0 {
		return at, 1
	}
	return nil, weak
}

func share(yes bool, v float64) float64 {
	if yes {
		return v
	}
	return 0
}

// beyond drops the tokens whose stems the question holds.
func (st *Statement) beyond(at []int, in map[string]bool) []int {
	var out []int
	for _, i := range at {
		if !in[st.stems[i]] {
			out = append(out, i)
		}
	}
	return out
}
