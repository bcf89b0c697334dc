package rank

import (
	"slices"
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/question"
)

// soleHolder reports whether the best statement holds what is wanted and no
// other that shares a word with the question does: whatever else the question
// calls it, there is nothing else it could be after.
func soleHolder(q *question.Question, ordered []*Measured) bool {
	if !typedWant(q) || ordered[0].fit.wanted != agrees || !speaksOf(ordered[0]) || lacksThing(q, ordered[0]) {
		return false
	}
	for _, m := range ordered[1:] {
		if m.fit.wanted == agrees && speaksOf(m) {
			return false
		}
	}
	return true
}

// lacksThing reports whether a statement lacks what the question says is done,
// or a thing that other statements tell of.
func lacksThing(q *question.Question, m *Measured) bool {
	for i := range q.Terms {
		t := &q.Terms[i]
		deed := t.From <= q.Verb && q.Verb < t.To
		thing := !t.Verb && !t.Unseen && t.Weight > question.LightTerm
		if m.matches[i].how == missing && (deed || thing) {
			return true
		}
	}
	return false
}

// typedWant reports whether a question wants what can be told by its form: a
// day, a place, an hour, an amount in some unit.
func typedWant(q *question.Question) bool {
	if q.Has(question.WantNumber) {
		_, known := lexicon.Units(q.Measure)
		return known
	}
	return q.Wants&(question.WantWhen|question.WantWhere) != 0
}

// speaksOf reports whether a statement holds anything of the question in its
// own words.
func speaksOf(m *Measured) bool {
	return m.Features[fCover]+m.Features[fReaders]+m.Features[fTitle]+m.Features[fPrefix]+m.Features[fBeside] > 0
}

// unseenModifiers is the share of what the question speaks of that only
// qualifies something and that no statement holds: "the extra crews" may well
// be the crews it tells of.
func unseenModifiers(q *question.Question) float64 {
	all, loose := 0.0, 0.0
	for i := range q.Terms {
		t := &q.Terms[i]
		if t.Context {
			continue
		}
		all += t.Weight
		if head := headBehind(q, i); head != nil && !head.Unseen && modifier(t) {
			loose += t.Weight
		}
	}
	if all == 0 {
		return 0
	}
	return loose / all
}

// headBehind is the last of the terms that follow the i-th without a word
// between: what it qualifies, nil for nothing.
func headBehind(q *question.Question, i int) *question.Term {
	var head *question.Term
	for k := i + 1; k < len(q.Terms) && q.Terms[k].From == q.Terms[k-1].To && q.Terms[k].From != q.Verb; k++ {
		head = &q.Terms[k]
	}
	return head
}

// modifier reports whether a term that no statement holds is an adjective, and
// none that tells one thing from another of its kind: "the third crew" is not
// the crew, nor are "injured people" people.
func modifier(t *question.Term) bool {
	if !t.Unseen || t.Name || t.Number || t.Verb || t.To-t.From != 1 || strings.HasSuffix(t.Norm, "ed") || lexicon.Is(t.Norm, lexicon.Ordinal) {
		return false
	}
	return !lexicon.Noun(t.Norm) && lexicon.Known(t.Norm, t.Stems[0])
}

// soleStance reports whether the best statement is the party's only one of the
// stance asked for, or of its contrary where yes or no is asked: "did the board
// admit it" asks for the one thing it admits, in whatever words.
func soleStance(q *question.Question, ordered []*Measured) bool {
	if len(q.Stances) == 0 || !stanceTaken(q, ordered[0]) {
		return false
	}
	for _, m := range ordered[1:] {
		if m.fit.said == saidSelf && stanceTaken(q, m) {
			return false
		}
	}
	return true
}

func stanceTaken(q *question.Question, m *Measured) bool {
	return m.fit.stance >= close || m.fit.stance == opposed && q.Has(question.WantYesNo)
}

// relatedDeed reports whether the best statement holds what the question asks
// whether it was done only by a word that is somehow related to it.
func relatedDeed(q *question.Question, best *Measured) bool {
	if !q.Has(question.WantYesNo) {
		return false
	}
	for i := range q.Terms {
		if t := &q.Terms[i]; t.Verb && best.matches[i].how != missing {
			return best.matches[i].how == byWordNet
		}
	}
	return false
}

// bareDoubt reports whether a question asks no more than whether it is so, or
// for both sides, of a single story whose best statement is a doubt or stands in
// a dispute: then what it asks about is what the story leaves open.
func (r *Ranker) bareDoubt(q *question.Question, ordered []*Measured) bool {
	best := ordered[0].Statement
	if q.Wants&(question.WantTruth|question.WantSides) == 0 || len(q.Terms)+len(q.Speakers)+len(q.Stances) > 0 || q.Unknown != nil {
		return false
	}
	if !best.takes(cue.Unconfirmed) && len(r.disputedBy[best.Order])+len(r.disputes[best.Order]) == 0 {
		return false
	}
	return !slices.ContainsFunc(ordered, func(m *Measured) bool { return m.Statement.Story != best.Story })
}
