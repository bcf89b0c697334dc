package rank

import (
	"slices"

	"whosaid/corpus/cue"
	"whosaid/index/question"
)

// A part is one named addend of a score: explanations list them.
type part func(name string, value float64)

// Order measures the candidates, scores them and sorts them, best first; ties
// keep the story's order.
func (r *Ranker) Order(q *question.Question, candidates []*Statement) []*Measured {
	all := r.Measure(q, candidates)
	for _, m := range all {
		m.fit = r.fits(q, m)
		r.parts(q, m, func(_ string, v float64) { m.Score += v })
	}
	slices.SortStableFunc(all, func(a, b *Measured) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return a.Statement.Order - b.Statement.Order
	})
	return all
}

// parts gives every addend of a statement's score.
func (r *Ranker) parts(q *question.Question, m *Measured, add part) {
	w := loaded()
	for i, v := range m.Features {
		if v != 0 && (r.v.Narrated() || i != fNeighbour && i != fPrevious) {
			add(FeatureNames[i], w.text[i]*v)
		}
	}
	if r.v.Narrated() {
		return
	}
	r.speakerParts(q, m, add)
	m.fit.stanceParts(q, add)
	m.fit.otherParts(q, add)
	r.contestParts(q, m, add)
}

func (r *Ranker) speakerParts(q *question.Question, m *Measured, add part) {
	w := loaded().fit
	switch {
	case m.fit.said == saidSelf && q.Soft:
		add("soft_self", w["soft_self"])
	case m.fit.said == saidAbout && q.Soft:
		add("soft_about", w["soft_about"])
	case m.fit.said == saidSelf:
		add("said_self", w["said_self"])
	case m.fit.said == saidAbout:
		add("said_about", w["said_about"])
	case m.fit.said == saidOther && !q.Soft:
		add("said_other", w["said_other"])
	}
}

func (f fit) stanceParts(q *question.Question, add part) {
	w := loaded().fit
	switch f.stance {
	case agrees:
		add("stance_agrees", w["stance_agrees"])
	case close:
		add("stance_close", w["stance_close"])
	case differs:
		add("stance_differs", w["stance_differs"])
	case opposed:
		if q.Has(question.WantYesNo) {
			add("stance_contrary", w["stance_contrary"])
		} else {
			add("stance_opposed", w["stance_opposed"])
		}
	}
}

func (f fit) otherParts(q *question.Question, add part) {
	w := loaded().fit
	switch f.roles {
	case agrees:
		add("roles_agrees", w["roles_agrees"])
	case differs:
		add("roles_differs", w["roles_differs"])
	case opposed:
		add("roles_opposed", w["roles_opposed"])
	}
	switch {
	case f.wanted == agrees:
		add("wanted_agrees", w["wanted_agrees"])
	case f.wanted == close:
		add("wanted_close", w["wanted_close"])
	case f.wanted == differs && softWant(q):
		add("wanted_soft", w["wanted_soft"])
	case f.wanted == differs:
		add("wanted_differs", w["wanted_differs"])
	}
	if f.quote.run > 0 {
		add("quote_word", w["quote_word"]*float64(min(f.quote.run, 8)))
	}
	if f.quote.marked >= heardQuote {
		add("quote_marked", w["quote_marked"]*f.quote.marked)
	}
}

// heardQuote is the share of a marked quotation that must stand in a
// statement as one run to count as its words.
const heardQuote = 0.6

// softWant reports whether what is wanted may be there in words this program
// cannot tell: places, reasons and means.
func softWant(q *question.Question) bool {
	return q.Wants&(question.WantWhere|question.WantWhy|question.WantHow|question.WantWhen) != 0 && q.Wants&(question.WantNumber|question.WantLabel|question.WantChannel) == 0
}

// contestParts prefers what is disputed where the question asks for truth,
// what is to come where it asks for the future, and what answers the party
// whose words are at issue.
func (r *Ranker) contestParts(q *question.Question, m *Measured, add part) {
	w := loaded().fit
	if q.Target != nil {
		if m.fit.target {
			add("target", w["target"])
		} else if q.Target.Is(m.Statement.Speaker) {
			add("target_own", w["target_own"])
		}
	}
	st := m.Statement
	if q.Has(question.WantTruth) {
		if n := len(r.disputedBy[st.Order]); n > 0 {
			add("contested", w["contested"]*float64(min(n, 3)))
		}
		if st.takes(cue.Unconfirmed) {
			add("unconfirmed", w["unconfirmed"])
		}
	}
	if q.Has(question.WantFuture) && (st.takes(cue.Promise) || st.takes(cue.Speculate) && len(q.Speakers) == 0) {
		add("future", w["future"])
	}
}

// takes reports whether the statement takes a stance.
func (st *Statement) takes(s cue.Stance) bool { return slices.Contains(st.stances, s) }
