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
	}
	trustQuote(q, all)
	for _, m := range all {
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

// trustQuote lets the quotation in a question decide over the speaker it
// names, where only somebody else said just that.
func trustQuote(q *question.Question, all []*Measured) {
	elsewhere := false
	for _, m := range all {
		if m.fit.quote.marked >= whollyQuoted {
			if m.fit.said == saidSelf {
				return
			}
			elsewhere = elsewhere || m.fit.said == saidOther
		}
	}
	for _, m := range all {
		if elsewhere && m.fit.quote.marked < whollyQuoted {
			m.fit.said = saidOther
		}
	}
}

// parts gives every addend of a statement's score.
func (r *Ranker) parts(q *question.Question, m *Measured, add part) {
	w := loaded()
	wordless := len(q.Terms) == 0
	for i, v := range m.Features {
		if v != 0 && (r.v.Narrated() || i != fNeighbour && i != fPrevious && !(wordless && i == fLength)) {
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
	if wordless {
		r.weightParts(m, add)
	}
}

// weightParts prefers, where a question asks for somebody's words on nothing
// in particular, what carries weight in the story: words quoted, claims that
// are disputed and what disputes them.
func (r *Ranker) weightParts(m *Measured, add part) {
	w := loaded().fit
	at := m.Statement.Order
	if len(r.disputes[at])+len(r.disputedBy[at])+len(r.answers[at]) > 0 {
		add("linked", w["linked"])
	}
	if m.fit.quoted {
		add("own_words", w["own_words"])
	}
}

func (r *Ranker) speakerParts(q *question.Question, m *Measured, add part) {
	w := loaded().fit
	switch {
	case m.fit.said == saidSelf && q.Soft:
		add("soft_self", w["soft_self"]*topicShare(q, m))
	case m.fit.said == saidAbout && q.Soft:
		add("soft_about", w["soft_about"]*topicShare(q, m))
	case m.fit.said == saidSelf:
		add("said_self", w["said_self"])
	case m.fit.said == saidAbout:
		add("said_about", w["said_about"])
	case m.fit.said == saidOther && m.fit.quote.marked >= whollyQuoted:
		// its very words are asked about: whoever said them is the answer
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
		add("stance_differs", w["stance_differs"]*stanceDemand(q))
	case opposed:
		if q.Has(question.WantYesNo) {
			add("stance_contrary", w["stance_contrary"])
		} else {
			add("stance_opposed", w["stance_opposed"])
		}
	}
}

// topicShare is how much of what the question speaks of a statement holds; 1
// where it speaks of nothing.
func topicShare(q *question.Question, m *Measured) float64 {
	held, asked := topicHeld(q, m)
	if !asked {
		return 1
	}
	return held
}

// stanceDemand is how much a stance matters: fully where the question is
// whether or who, less in "what does X order".
func stanceDemand(q *question.Question) float64 {
	if q.Wants&(question.WantYesNo|question.WantWho) != 0 {
		return 1
	}
	return 0.3
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
	if q.Quoting && f.quoted {
		add("quoted", w["quoted"])
	}
}

// heardQuote is the share of a marked quotation that must stand in a
// statement as one run to count as its words.
const heardQuote = 0.6

// whollyQuoted is the share of a marked quotation from which on a statement
// is taken to be what the reader quotes, whoever the question believes said it.
const whollyQuoted = 0.95

// softWant reports whether what is wanted may be there in words this program
// cannot tell: places, reasons and means.
func softWant(q *question.Question) bool {
	return q.Wants&(question.WantWhere|question.WantWhy|question.WantHow|question.WantWhen|question.WantAddressee) != 0 && q.Wants&(question.WantNumber|question.WantLabel|question.WantChannel) == 0
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
