package rank

import (
	"slices"

	"whosaid/corpus/cue"
	"whosaid/index/question"
)

// attribute adds to a statement's features what only attributed statements
// have. Neighbours do not count there: they are other people's words.
func (r *Ranker) attribute(q *question.Question, m *Measured) {
	f := &m.Features
	f[fNeighbour], f[fPrevious] = 0, 0
	f[fNames], f[fVerbs] = shareHeld(q, m, func(t *question.Term) bool { return t.Name }), shareHeld(q, m, func(t *question.Term) bool { return t.Verb })
	m.addSpeaker(q)
	m.addStance(q)
	m.addRolesAndWanted(q)
	m.addQuote(q)
	r.addContest(q, m)
	switch {
	case len(q.Terms) == 0:
		f[fLength] = 0
		r.addWeight(m)
	case len(q.Stances) > 0 && m.fit.quoted:
		f[fOwnWords] = 1 // of two who condemn, the one whose words are quoted
	}
}

// shareHeld is the share of the question's terms of one sort that a statement
// holds; 0 if there is none of that sort.
func shareHeld(q *question.Question, m *Measured, sort func(*question.Term) bool) float64 {
	all, held := 0.0, 0.0
	for i := range q.Terms {
		if t := &q.Terms[i]; sort(t) {
			all++
			if got := m.matches[i].how; got != missing && got != beside {
				held += m.matches[i].share
			}
		}
	}
	return held / max(all, 1)
}

func (m *Measured) addSpeaker(q *question.Question) {
	f := &m.Features
	switch {
	case m.fit.said == saidSelf && q.Soft:
		f[fSoftSelf] = topicShare(q, m)
	case m.fit.said == saidAbout && q.Soft:
		f[fSoftAbout] = topicShare(q, m)
	case m.fit.said == saidSelf:
		f[fSaidSelf] = 1
	case m.fit.said == saidAbout:
		f[fSaidAbout] = 1
	case m.fit.said == saidOther && m.fit.quote.marked >= whollyQuoted:
		// its very words are asked about: whoever said them is the answer
	case m.fit.said == saidOther && !q.Soft:
		f[fSaidOther] = 1
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

// stanceMatters reports whether a question is about a stance: whether
// somebody takes it, or who.
func stanceMatters(q *question.Question) bool {
	return q.Wants&(question.WantYesNo|question.WantWho) != 0
}

func (m *Measured) addStance(q *question.Question) {
	f := &m.Features
	switch m.fit.stance {
	case agrees:
		f[fStanceAgrees] = 1
	case close:
		f[fStanceClose] = 1
	case opposed:
		if q.Has(question.WantYesNo) {
			f[fStanceContrary] = 1
		} else {
			f[fStanceOpposed] = 1
		}
	case differs:
		if stanceMatters(q) {
			f[fStanceDiffers] = 1
		} else {
			f[fStanceBesides] = 1
		}
	}
}

func (m *Measured) addRolesAndWanted(q *question.Question) {
	f := &m.Features
	switch m.fit.roles {
	case agrees:
		f[fRolesAgrees] = 1
	case differs:
		f[fRolesDiffers] = 1
	case opposed:
		f[fRolesOpposed] = 1
	}
	switch {
	case m.fit.wanted == agrees:
		f[fWantedAgrees] = 1
	case m.fit.wanted == close:
		f[fWantedClose] = 1
	case m.fit.wanted == differs && softWant(q):
		f[fWantedSoft] = 1
	case m.fit.wanted == differs:
		f[fWantedDiffers] = 1
	}
}

func (m *Measured) addQuote(q *question.Question) {
	f := &m.Features
	f[fQuoteRun] = float64(min(m.fit.quote.run, 8))
	if m.fit.quote.marked >= heardQuote {
		f[fQuoteMarked] = m.fit.quote.marked
	}
	if q.Quoting && m.fit.quoted {
		f[fQuoted] = 1
	}
}

// addContest adds what answers whose words are at issue, what is disputed
// where the question asks for truth, and what is to come where it asks that.
func (r *Ranker) addContest(q *question.Question, m *Measured) {
	f, st := &m.Features, m.Statement
	switch {
	case m.fit.target:
		f[fTarget] = 1
	case q.Target.Is(st.Speaker):
		f[fTargetOwn] = 1
	}
	if q.Has(question.WantTruth) || q.Has(question.WantSides) && len(q.Terms) == 0 {
		f[fContested] = float64(min(len(r.disputedBy[st.Order]), 3))
		if q.Has(question.WantTruth) && st.takes(cue.Unconfirmed) {
			f[fUnconfirmed] = 1
		}
	}
	if gainsays(st) && len(q.Stances) == 0 && q.Wants&telling != 0 && q.Wants&(question.WantTruth|question.WantYesNo|question.WantSides) == 0 {
		f[fGainsays] = 1
	}
	if q.Has(question.WantFuture) && (st.takes(cue.Promise) || st.takes(cue.Speculate) && len(q.Speakers) == 0) {
		f[fFuture] = 1
	}
}

// telling are the wants that a claim answers and its denial does not.
const telling = question.WantWho | question.WantNumber | question.WantWhen | question.WantWhere | question.WantHow

// gainsays reports whether a statement denies or doubts what others say.
func gainsays(st *Statement) bool {
	return st.stance == cue.Deny || st.stance == cue.Unconfirmed
}

// addWeight prefers, where a question asks for somebody's words on nothing in
// particular, what carries weight in the story: words quoted, claims that are
// disputed and what disputes them.
func (r *Ranker) addWeight(m *Measured) {
	f, at := &m.Features, m.Statement.Order
	if len(r.disputes[at])+len(r.disputedBy[at])+len(r.answers[at]) > 0 {
		f[fLinked] = 1
	}
	if m.fit.quoted {
		f[fOwnWords] = 1
	}
}

// takes reports whether the statement takes a stance.
func (st *Statement) takes(s cue.Stance) bool { return slices.Contains(st.stances, s) }
