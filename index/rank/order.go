package rank

import (
	"cmp"
	"slices"

	"whosaid/index/question"
	"whosaid/index/text"
)

// Order measures the candidates, scores them and sorts them, best first. Of
// equals those come first whose stance has the very word the question uses;
// the rest keep the story's order.
func (r *Ranker) Order(q *question.Question, candidates []*Statement) []*Measured {
	all := r.MeasureAll(q, candidates)
	w := r.weights()
	for _, m := range all {
		for i, v := range m.Features {
			m.Score += w[i] * v
		}
	}
	slices.SortStableFunc(all, func(a, b *Measured) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return cmp.Or(cmp.Compare(namedStance(q, b.Statement), namedStance(q, a.Statement)), cmp.Compare(a.Statement.Order, b.Statement.Order))
	})
	return all
}

// namedStance is 1 if the question asks for a statement's stance by the word
// the story has for it, 0 otherwise.
func namedStance(q *question.Question, st *Statement) int {
	for i := range q.Words {
		if w := &q.Words[i]; w.Used == question.AsStance && w.Stem == text.Stem(st.Of.Stance) {
			return 1
		}
	}
	return 0
}

// MeasureAll measures the candidates in words and, in attributed stories, in
// what attribution adds.
func (r *Ranker) MeasureAll(q *question.Question, candidates []*Statement) []*Measured {
	all := r.Measure(q, candidates)
	if r.v.Narrated() {
		return all
	}
	for _, m := range all {
		m.fit = r.fits(q, m)
	}
	trustQuote(q, all)
	for _, m := range all {
		r.attribute(q, m)
	}
	return all
}

// weights are the weights of the features for the stories at hand.
func (r *Ranker) weights() *Features {
	if r.v.Narrated() {
		return &loaded().prose
	}
	return &loaded().story
}

// whollyQuoted is the share of a marked quotation from which on a statement
// is taken to be what the reader quotes, whoever the question believes said it.
const whollyQuoted = 0.95

// heardQuote is the share of a marked quotation that must stand in a
// statement as one run to count as its words.
const heardQuote = 0.6

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

// softWant reports whether what is wanted may be there in words this program
// cannot tell: places, reasons, means, days and addressees.
func softWant(q *question.Question) bool {
	soft := question.WantWhere | question.WantWhy | question.WantHow | question.WantWhen | question.WantAddressee
	if q.Measure == "time" || q.Has(question.WantWhen|question.WantFuture) {
		return false // an hour, or a day to come, is told as such or not at all
	}
	return q.Wants&soft != 0 && q.Wants&(question.WantNumber|question.WantLabel|question.WantChannel) == 0
}
