package verify

import "whosaid/corpus/cue"

// mostTurned is the share of what is found that may have the other sign and
// still be the same: small words that stand in two clauses.
const mostTurned = 0.34

// compareSigns notes that the claim says yes where the statement says no, or
// the other way round.
func (c *cover) compareSigns(p *reported) {
	denies := stanceOf(c.st.of.Stance) == cue.Deny || c.st.uses(p.frame.verb)
	if p.sign == 0 || p.stance == cue.Deny && denies && !p.hasNegation() {
		return
	}
	turned, all, at := 0.0, 0.0, -1
	for i, h := range c.hits {
		if h.at < 0 {
			continue
		}
		w := p.units[i].weight
		all += w
		if p.sign*p.report.sign[p.units[i].from] != c.saidSign(p, i) && !c.takenUp(p, i) {
			turned += w
			if at < 0 || p.units[i].kind == numberUnit {
				at = i
			}
		}
	}
	if i := c.negatedWord(p); i >= 0 {
		turned, at = all, i
	} else if c.sameNegations(p) {
		return
	}
	if all == 0 || turned/all <= mostTurned && !(at >= 0 && p.units[at].kind == numberUnit) {
		return
	}
	c.turned = true
	c.diffs = append(c.diffs, c.signDifference(p, at))
}

// takenUp reports whether a pronoun takes up a noun of the statement in another
// clause, from which the claim has what it says of it: "it is untrue that the
// gates were shut; they were open".
func (c *cover) takenUp(p *reported, i int) bool {
	if p.units[i].verb || p.units[i].kind == numberUnit {
		return false
	}
	words, clause := c.st.report.words, c.st.report.clause
	for k, h := range c.hits {
		if h.at < 0 || clause[h.at] <= c.hits[i].at || p.sign*p.report.sign[p.units[k].from] != c.st.report.sign[h.at] {
			continue
		}
		if does(words[clause[h.at]].form, pronoun) {
			return true
		}
	}
	return false
}

// negatedWord finds a word of the claim right before which a negation stands
// there and not in the statement, or the other way round: -1 if there is none.
func (c *cover) negatedWord(p *reported) int {
	for i, h := range c.hits {
		u := &p.units[i]
		if h.at < 0 || h.credit < creditSame || u.kind == numberUnit {
			continue
		}
		same := p.sign*p.report.sign[u.from] == c.saidSign(p, i)
		claimed, said := p.report.negations(u.from), c.st.report.negations(h.at)
		if same && (claimed == said || said == 0 && c.saidSign(p, i) < 0) {
			continue // no more of them, or a denial does the same
		}
		if p.report.negates(u.from) != c.st.report.negates(h.at) {
			return i
		}
	}
	return -1
}

// sameNegations reports whether the claim negates something, and only what the
// statement negates too, each right before the same word: then it does not
// matter where their clauses end.
func (c *cover) sameNegations(p *reported) bool {
	n := 0
	for i, h := range c.hits {
		u := &p.units[i]
		claimed := p.report.negates(u.from)
		said := h.at >= 0 && c.st.report.negates(h.at)
		if claimed != said {
			return false
		}
		if claimed && u.verb {
			n++
		}
	}
	return n > 0 && p.sign > 0 && c.enough()
}

// negations counts the negations in the clause of a word.
func (p *report) negations(at int) int {
	n := 0
	for i, w := range p.words {
		if p.clause[i] == p.clause[at] && does(w.form, negation|nearNegation) {
			n++
		}
	}
	return n
}

// negates reports whether a negation stands right before a word, among its
// auxiliaries, articles and prepositions. "Unless it is" is "if it is not".
func (p *report) negates(at int) bool {
	auxiliary := false
	for k := at - 1; k >= 0 && k >= at-3 && (does(p.words[k].form, between|negation|inName) || article(p.words[k].form)); k-- {
		if does(p.words[k].form, negation) {
			return !p.behindUnless(at)
		}
		if p.words[k].form == "of" && k >= 2 && does(p.words[k-2].form, negation) {
			return true // "no sign of fraud"
		}
		auxiliary = auxiliary || does(p.words[k].form, beForm|doForm)
	}
	return auxiliary && p.behindUnless(at)
}

// hasNegation reports whether the content itself is negated.
func (p *reported) hasNegation() bool {
	for _, s := range p.report.sign {
		if s < 0 {
			return true
		}
	}
	return false
}

// signDifference shows which word turns the statement or the claim round.
func (p *reported) signDifference(st *statement, at, word int) Difference {
	d := Difference{}
	denied := false
	if st.report.sign[at] < 0 {
		by := st.report.turning(at)
		d.Said, denied = st.textOf(by), st.report.behindDenial(by.from) > 0
		if k := p.report.only("if"); k >= 0 && st.report.words[by.from].form == unless {
			d.Message = p.phrase(span{k, k + 1})
		}
	}
	switch {
	case p.report.sign[word] < 0:
		by := p.turning(word)
		d.Message = p.phrase(by)
		if k := st.report.only("if"); k >= 0 && d.Said == "" && p.words[by.from].form == unless {
			d.Said = st.textOf(span{k, k + 1})
		}
	case p.sign < 0 || denied:
		d.Message = p.lead
	}
	return d
}

// turning finds the words nearest before a negated one, else behind it, that
// turn it round.
func (p *report) turning(at int) span {
	for i := at; i >= 0; i-- {
		if s := p.turns(i); s.to > 0 {
			return s
		}
	}
	for i := at; i < len(p.words); i++ {
		if s := p.turns(i); s.to > 0 {
			return s
		}
	}
	return span{at, at + 1}
}

// turns is the words from one on that turn others round, the empty span if they
// do not.
func (p *report) turns(i int) span {
	if to := p.behindDenial(i); to > 0 {
		return span{i, to}
	}
	if does(p.words[i].form, negation|nearNegation) || p.words[i].form == unless {
		return span{i, i + 1}
	}
	return span{}
}
