package verify

import "whosaid/corpus/cue"

// compareHedges notes a doubt or condition of the statement's that the claim
// drops, or one that it adds: what is uncertain must be most of what both say.
func (c *cover) compareHedges(p *reported) {
	said, claimed := -1, -1
	all, inSaid, inClaimed := 0.0, 0.0, 0.0
	for i, h := range c.hits {
		if h.at < 0 {
			continue
		}
		w := p.units[i].weight
		all += w
		if k := c.st.report.hedges[h.at]; k >= 0 {
			said, inSaid = k, inSaid+w
		}
		if k := p.hedges[p.units[i].from]; k >= 0 {
			claimed, inClaimed = k, inClaimed+w
		}
	}
	switch {
	case said >= 0 && claimed < 0 && inSaid > all/2 && !p.soft():
		c.turned, c.hedged = true, true
		c.diffs = append(c.diffs, Difference{Said: c.st.unitText(said), Message: p.certainty()})
	case said < 0 && claimed >= 0 && inClaimed > all/2 && does(p.words[claimed].form, hedge) && !hedging(stanceOf(c.st.of.Stance)):
		c.turned, c.hedged = true, true
		c.diffs = append(c.diffs, Difference{Message: p.phrase(span{claimed, claimed + 1})})
	}
}

// soft reports whether the verb of speech itself leaves the content open: who
// warns of something, promises it or calls it so does not say that it is so.
func (p *reported) soft() bool {
	return hedging(p.stance) || p.sign == 0 || does(p.frame.verb.lemma, namingVerb)
}

func hedging(s cue.Stance) bool {
	switch s {
	case cue.Warn, cue.Speculate, cue.Promise, cue.Demand, cue.Decline, cue.Unconfirmed, cue.Ask:
		return true
	}
	return false
}

// certainty is the word by which the claim is certain: "will".
func (p *reported) certainty() string {
	for i, w := range p.words {
		if w.form == "will" || w.form == "is" || w.form == "are" || w.form == "has" || w.form == "have" {
			return p.phrase(span{i, i + 1})
		}
	}
	return ""
}
