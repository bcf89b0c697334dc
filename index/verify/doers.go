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
	at := c.hits[verb].at
	if doer < 0 || c.hits[doer].at < 0 || !p.adjoins(p.units[doer].to, p.units[verb].from) || p.passiveAt(p.units[verb].from) != c.st.report.passiveAt(at) {
		return -1
	}
	for _, m := range c.st.report.names {
		if m.To <= at && c.st.report.adjoins(m.To, at) && (c.st.report.words[m.To].form == "to" || !c.st.report.behindPreposition(m.From)) {
			same := c.st.report.words[m.To-1].stem == p.words[p.units[doer].to-1].stem
			if same || c.st.report.sameMention(m.From, c.hits[doer].at) || c.st.report.words[m.From].part != c.st.report.words[at].part {
				return -1
			}
			return m.From
		}
	}
	return -1
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
