package rank

import (
	"slices"

	"whosaid/corpus/cue"
	"whosaid/index/question"
)

// leastAbout is the share of what is asked about that a statement must hold
// to be about it.
const leastAbout = 0.5

// About keeps, in their order, the statements that speak of what a question
// speaks of or are said by a party it names.
func (r *Ranker) About(q *question.Question, some []*Statement) []*Statement {
	var out []*Statement
	for _, m := range r.Measure(q, some) {
		held, asked := topicHeld(q, m)
		named := r.saidBy(q, m.Statement) == saidSelf
		if asked && held >= leastAbout || !asked && named {
			out = append(out, m.Statement)
		}
	}
	return out
}

// Disputing lists the statements that dispute st.
func (r *Ranker) Disputing(st *Statement) []*Statement {
	var out []*Statement
	for _, d := range r.disputedBy[st.Order] {
		out = append(out, r.statements[d])
	}
	return out
}

// Unconfirmed lists the statements of st's story that say of the same that it
// could not be confirmed. Of what somebody only judges or demands there is
// nothing to confirm.
func (r *Ranker) Unconfirmed(st *Statement) []*Statement {
	switch st.stance {
	case cue.Condemn, cue.Demand, cue.Promise, cue.Praise, cue.Warn:
		return nil
	}
	var out []*Statement
	for _, other := range r.statements {
		if other.Story == st.Story && other.stance == cue.Unconfirmed && (sharedWeight(other, st) >= leastShared || sameTopic(other, st)) {
			out = append(out, other)
		}
	}
	return out
}

// sameTopic reports whether an editor gave two statements a topic in common.
func sameTopic(a, b *Statement) bool {
	return slices.ContainsFunc(a.Of.Topics, func(t string) bool { return slices.Contains(b.Of.Topics, t) })
}
