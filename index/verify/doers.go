package verify

import "slices"

// compareClauses notes a verb of the claim that the statement has, but of
// something else: both what stands before it in the claim and what stands
// behind it are in another clause there.
func (c *cover) compareClauses(p *reported) {
	for i := 1; i+1 < len(p.units); i++ {
		u := &p.units[i]
		before, at, behind := c.hits[i-1].at, c.hits[i].at, c.hits[i+1].at
		if !u.verb || u.kind != plainUnit || before < 0 || at < 0 || behind < 0 || p.clause[p.units[i-1].from] != p.clause[p.units[i+1].from] {
			continue
		}
		clause := c.st.report.clause
		if clause[before] == clause[behind] && clause[at] != clause[before] && !c.st.report.pointsBack(clause[at], at) {
			c.turned = true
			c.diffs = append(c.diffs, Difference{Message: p.phrase(u.span)})
			return
		}
	}
}

// pointsBack reports whether a pronoun stands between two words: what it stands
// for may be in another clause.
func (p *report) pointsBack(from, to int) bool {
	return slices.ContainsFunc(p.words[from:to], func(w word) bool { return does(w.form, pronoun) || w.form == "who" || w.form == "which" })
}

// otherDoer finds who stands right before the verb in the statement, where the
// claim has somebody else right before it whom the statement names too; -1 if
// nobody does.
func (c *cover) otherDoer(p *reported, verb, doer int) int {
	if doer < 0 || c.hits[doer].at < 0 || !p.adjoins(p.units[doer].to, p.units[verb].from) {
		return -1
	}
	other := -1
	for _, at := range append([]int{c.hits[verb].at}, c.st.report.at[p.words[p.units[verb].from].stem]...) {
		if p.passiveAt(p.units[verb].from) != c.st.report.passiveAt(at) {
			continue
		}
		d := c.doerAt(p, at, &p.units[doer])
		if d == sameDoer {
			return -1
		}
		other = max(other, d)
	}
	return other
}

// sameDoer says that it is the claim's own doer.
const sameDoer = -2

// doerAt finds who stands right before a verb of the statement: -1 if nobody,
// sameDoer if it is the claim's.
func (c *cover) doerAt(p *reported, at int, doer *unit) int {
	st := &c.st.report
	other := -1
	for _, m := range st.names {
		if m.To > at || st.words[m.From].part != st.words[at].part || !st.adjoins(m.To, at) || st.words[m.To].form != "to" && st.behindPreposition(m.From) {
			continue
		}
		if st.words[m.To-1].stem == p.words[doer.to-1].stem || st.namesAny(m.From, doer.concepts) {
			return sameDoer
		}
		other = m.From
	}
	return other
}

// adjoins reports whether only auxiliaries and adverbs stand between two words.
func (p *report) adjoins(from, to int) bool {
	for k := from; k < to; k++ {
		if !does(p.words[k].form, between|negation) || p.words[k].pause {
			return false
		}
	}
	return to-from <= doerReach && !p.words[to].pause
}
