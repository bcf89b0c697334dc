package verify

import "slices"

// otherDoer finds who stands right before the verb in the statement, where the
// claim has somebody else right before it whom the statement names too; -1 if
// nobody does.
func (c *cover) otherDoer(p *reported, verb, doer int) int {
	if doer < 0 || c.hits[doer].at < 0 || !p.adjoins(p.units[doer].to, p.units[verb].from) || c.countedObject(p, verb, doer) {
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

// countedObject reports whether the claim leaves out the "were" of a passive, as
// headlines do: "10,000 soldiers sent to Seoul" where the statement has "sent Seoul
// 10,000 soldiers". What is counted is sent in both.
func (c *cover) countedObject(p *reported, verb, subject int) bool {
	number, at := subject-1, p.units[verb].from
	if number < 0 || p.units[number].kind != numberUnit || p.units[number].to != p.units[subject].from || c.hits[number].at < 0 {
		return false
	}
	if !p.bareParticiple(p.units[subject].to, at) || !p.adjoins(p.units[subject].to, at) || slices.ContainsFunc(p.words[at:], func(w word) bool { return w.form == "by" }) {
		return false
	}
	said, st := c.hits[number].at, &c.st.report
	return said > c.hits[verb].at && c.hits[subject].at > said && c.hits[subject].at-said <= countReach && !st.behindPreposition(said) && st.sameClause(c.hits[verb].at, said)
}

// bareParticiple reports whether a verb at a word, its adverbs from another on,
// may be a passive without its auxiliary: it has no auxiliary and no object.
func (p *report) bareParticiple(from, at int) bool {
	for k := from; k < at; k++ {
		if does(p.words[k].form, doForm|beForm|negation) {
			return false
		}
	}
	return pastForm(p.words[at].norm) && at+1 < len(p.words) && (p.words[at+1].form == "to" || p.words[at+1].form == "into")
}

// sameDoer says that it is the claim's own doer.
const sameDoer = -2

// doerAt finds who stands right before a verb of the statement: -1 if nobody,
// sameDoer if it is the claim's.
func (c *cover) doerAt(p *reported, at int, doer *unit) int {
	st := &c.st.report
	other := -1
	for _, m := range st.names {
		if m.To > at || st.words[m.From].part != st.words[at].part || !st.adjoins(m.To, at) || st.behindPreposition(m.From) && !st.toldTo(span{m.From, m.To}, at) {
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
