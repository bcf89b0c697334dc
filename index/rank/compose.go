package rank

import (
	"slices"

	"whosaid/corpus/cue"
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
	if q.Has(question.WantTruth) {
		c.takeContested()
	}
	c.take(ordered[0], false)
	if claim := c.claimOf(ordered[0]); claim != nil {
		c.take(claim, true)
		c.takeDenial(claim)
	}
	for _, party := range c.partiesUnheard() {
		c.take(party, false)
	}
	for _, m := range c.otherSides() {
		c.take(m, true)
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

// take adds a statement with one that disputes it, unless it is there. Behind
// the first, a contested one for whose denial there is no room stays out: no
// claim is shown as if nobody contradicted it.
func (c *composer) take(m *Measured, side bool) {
	if len(c.shown) >= c.limit || c.has(m.Statement) {
		return
	}
	denial := c.denialOf(m.Statement)
	if denial != nil && len(c.shown) > 0 && len(c.shown)+2 > c.limit {
		return
	}
	c.shown = append(c.shown, Shown{m, side})
	if denial != nil {
		c.answerBack(denial)
		return
	}
	if !side {
		if claim := c.best(c.r.disputes[m.Statement.Order]); claim != nil {
			c.take(claim, true)
		}
	}
}

// answerBack adds a denial, and as far as there is room what disputes that.
func (c *composer) answerBack(denial *Measured) {
	for denial != nil && len(c.shown) < c.limit && !c.has(denial.Statement) {
		c.shown = append(c.shown, Shown{denial, true})
		denial = c.denialOf(denial.Statement)
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

// denialOf is the best of the statements that dispute one, nil if there is none
// or one is shown already: of those that the story says do, and only where it
// names none of those that seem to and are not disputed themselves.
func (c *composer) denialOf(st *Statement) *Measured {
	if said := c.r.saidToDispute[st.Order]; len(said) > 0 {
		return c.best(said)
	}
	d := c.best(c.r.disputedBy[st.Order])
	if d != nil && len(c.r.saidToDispute[d.Statement.Order]) > 0 {
		return nil
	}
	return d
}

// takeContested puts first, where a question asks whether it is so, the best
// claim that somebody disputes, with the denial; unless nothing but whether
// it is confirmed is asked, which the unconfirmed answers.
func (c *composer) takeContested() {
	if c.ordered[0].Statement.takes(cue.Unconfirmed) && len(c.q.Terms) == 0 {
		return
	}
	for _, m := range c.ordered {
		if len(c.r.disputedBy[m.Statement.Order]) > 0 && c.near(m) && c.alike(m) {
			c.take(m, false)
			return
		}
	}
}

// claimOf is the disputed claim that says most of what the best statement calls
// unconfirmed: whoever asks whether it is so hears the claim and its denial
// too. It is nil elsewhere.
func (c *composer) claimOf(best *Measured) *Measured {
	if c.q.Wants&(question.WantTruth|question.WantYesNo) == 0 || best.Statement.stance != cue.Unconfirmed {
		return nil
	}
	var claim *Statement
	most := 0.0
	for _, st := range c.r.statements {
		if st.Story != best.Statement.Story || len(c.r.disputedBy[st.Order]) == 0 || c.has(st) {
			continue
		}
		s := sharedWeight(best.Statement, st)
		if sameTopic(best.Statement, st) {
			s++
		}
		if s > most {
			claim, most = st, s
		}
	}
	if claim == nil {
		return nil
	}
	return &Measured{Statement: claim}
}

// takeDenial adds what disputes a claim first of all.
func (c *composer) takeDenial(claim *Measured) {
	if d := c.denialOf(claim.Statement); d != nil {
		c.take(d, true)
	}
}

// partiesUnheard gives the best statement of each party asked for, then of
// each further speaker where one name means several: every voice asked for is
// heard.
func (c *composer) partiesUnheard() []*Measured {
	var first, further []*Measured
	for i := range c.q.Speakers {
		party := &c.q.Speakers[i]
		heard := map[int]bool{}
		for _, m := range c.ordered {
			s := m.Statement.Speaker
			if m.fit.said != saidSelf || !party.Is(s) || heard[s] {
				continue
			}
			if len(heard) == 0 && (c.near(m) || len(c.q.Speakers) > 1) {
				first = append(first, m)
			} else if c.near(m) {
				further = append(further, m)
			}
			heard[s] = true
		}
	}
	return append(first, further...)
}

// otherSides finds, where a question is whether it is so, what other speakers
// say on the same: denials and doubts above all, though they may share fewer
// words with the question.
func (c *composer) otherSides() []*Measured {
	if c.q.Wants&(question.WantYesNo|question.WantTruth|question.WantSides) == 0 || len(c.q.Speakers) > 0 && !c.q.Soft {
		return nil
	}
	best, asked := topicHeld(c.q, c.ordered[0])
	if !asked {
		return nil
	}
	var out []*Measured
	for _, m := range c.ordered[1:] {
		held, _ := topicHeld(c.q, m)
		against := m.Statement.takes(cue.Deny) || m.Statement.takes(cue.Unconfirmed) || m.Statement.negates()
		if m.fit.roles >= unasked && !c.heard(m) && (held >= 0.75*best || against && held >= 0.4*best) {
			out = append(out, m)
		}
	}
	return out[:min(len(out), 2)]
}

// acceptable are the statements that answer too.
func (c *composer) acceptable() []*Measured {
	var out []*Measured
	doubts := c.q.Has(question.WantTruth) && len(c.q.Terms) == 0 && c.ordered[0].Statement.stance == cue.Unconfirmed
	for _, m := range c.ordered {
		if doubts && m.Statement.stance != cue.Unconfirmed {
			continue // nothing but whether it is so is asked
		}
		if c.near(m) && c.alike(m) {
			out = append(out, m)
		}
	}
	return out
}

// near reports whether a statement scores nearly as well as the best.
func (c *composer) near(m *Measured) bool {
	if m.Score >= c.ordered[0].Score-margin {
		return true
	}
	return c.q.Has(question.WantNumber) && m.fit.wanted == agrees && m.fit.roles >= unasked && m.Score >= c.ordered[0].Score-2*margin
}

// alike reports whether a statement fits as the best does in what words do
// not tell: whose it is, its stance, who does what, what is wanted.
func (c *composer) alike(m *Measured) bool {
	best := c.ordered[0].fit
	return m.fit.said+1 >= best.said && m.fit.said != saidOther &&
		(m.fit.stance >= min(best.stance, close) || m.fit.stance == unasked) &&
		m.fit.roles >= min(best.roles, unasked) &&
		(m.fit.wanted >= min(best.wanted, close) || softWant(c.q))
}
