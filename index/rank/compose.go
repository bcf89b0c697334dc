package rank

import (
	"slices"

	"whosaid/index/question"
)

// A Shown is a statement of an answer and how it came in.
type Shown struct {
	*Measured
	Side bool // it disputes one shown, or is disputed by it
}

// margin is how far under the best score a statement may stay and still
// answer: a third of what a fully covered question scores.
const margin = 3.5

// Compose chooses the statements of an answer: the best first, with what
// disputes it; then the others that answer too, other voices before more of
// the same.
func (r *Ranker) Compose(q *question.Question, ordered []*Measured, limit int) []Shown {
	if len(ordered) == 0 || limit <= 0 {
		return nil
	}
	c := composer{r: r, q: q, ordered: ordered, limit: limit}
	c.take(ordered[0], false)
	for _, party := range c.partiesUnheard() {
		c.take(party, false)
	}
	good := c.acceptable()
	for _, newVoice := range []bool{true, false} {
		for _, m := range good {
			if newVoice != c.heard(m) {
				c.take(m, false)
			}
		}
	}
	return c.shown
}

type composer struct {
	r       *Ranker
	q       *question.Question
	ordered []*Measured
	limit   int
	shown   []Shown
}

// take adds a statement with one that disputes it, unless it is there.
func (c *composer) take(m *Measured, side bool) {
	if len(c.shown) >= c.limit || c.has(m.Statement) {
		return
	}
	c.shown = append(c.shown, Shown{m, side})
	if side {
		return
	}
	if d := c.best(c.r.disputedBy[m.Statement.Order]); d != nil {
		c.take(d, true)
	} else if c.q.Wants&(question.WantTruth|question.WantSides|question.WantYesNo) != 0 || len(c.q.Speakers) == 0 {
		if d := c.best(c.r.disputes[m.Statement.Order]); d != nil {
			c.take(d, true)
		}
	}
}

func (c *composer) has(st *Statement) bool {
	return slices.ContainsFunc(c.shown, func(s Shown) bool { return s.Statement == st })
}

// heard reports whether the statement's speaker is shown already.
func (c *composer) heard(m *Measured) bool {
	return slices.ContainsFunc(c.shown, func(s Shown) bool { return s.Statement.Speaker == m.Statement.Speaker })
}

// best is the highest ranked of the statements at the given places, nil if
// there is none or one of them is shown already.
func (c *composer) best(places []int) *Measured {
	for _, p := range places {
		if c.has(c.r.statements[p]) {
			return nil
		}
	}
	for _, m := range c.ordered {
		if slices.Contains(places, m.Statement.Order) {
			return m
		}
	}
	if len(places) > 0 {
		return &Measured{Statement: c.r.statements[places[0]]}
	}
	return nil
}

// partiesUnheard gives the best statement of each party asked for, and of
// each speaker where one name means several: every voice asked for is heard.
func (c *composer) partiesUnheard() []*Measured {
	var out []*Measured
	for i := range c.q.Speakers {
		for _, match := range c.q.Speakers[i].Speakers {
			for _, m := range c.ordered {
				if m.Statement.Speaker == match.Speaker && m.fit.said == saidSelf {
					if c.near(m) || len(c.q.Speakers) > 1 {
						out = append(out, m)
					}
					break
				}
			}
		}
	}
	return out
}

// acceptable are the statements that answer too.
func (c *composer) acceptable() []*Measured {
	var out []*Measured
	for _, m := range c.ordered {
		if c.near(m) && c.alike(m) {
			out = append(out, m)
		}
	}
	return out
}

// near reports whether a statement scores nearly as well as the best.
func (c *composer) near(m *Measured) bool { return m.Score >= c.ordered[0].Score-margin }

// alike reports whether a statement fits as the best does in what words do
// not tell: whose it is, its stance, who does what, what is wanted.
func (c *composer) alike(m *Measured) bool {
	best := c.ordered[0].fit
	return m.fit.said >= best.said-1 && m.fit.said != saidOther &&
		(m.fit.stance >= min(best.stance, close) || m.fit.stance == unasked) &&
		m.fit.roles >= min(best.roles, unasked) &&
		(m.fit.wanted >= min(best.wanted, close) || softWant(c.q))
}
