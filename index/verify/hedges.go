package verify

import (
	"slices"
	"strings"

	"whosaid/corpus/cue"
)

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
	case said >= 0 && claimed >= 0 && c.st.report.words[said].part == 0 && does(c.st.report.words[said].form, possible) && p.words[claimed].form == "would" && inSaid > all/2:
		c.turned, c.hedged = true, true
		c.diffs = append(c.diffs, Difference{c.st.unitText(said), p.phrase(span{claimed, claimed + 1})})
	case said >= 0 && claimed < 0 && inSaid > all/2 && !p.soft() && !(c.st.report.backshifted(said) && p.future()):
		c.turned, c.hedged = true, true
		c.diffs = append(c.diffs, Difference{Said: c.st.unitText(said), Message: p.certainty()})
	case said < 0 && claimed >= 0 && inClaimed > all/2 && does(p.words[claimed].form, hedge) && !hedging(stanceOf(c.st.of.Stance)):
		c.turned, c.hedged = true, true
		c.diffs = append(c.diffs, Difference{Message: p.phrase(span{claimed, claimed + 1})})
	}
}

// backshifted reports whether a word is a "will" that reported speech has made
// "would", and no condition goes with it: "she said it would end".
func (p *report) backshifted(at int) bool {
	if f := p.words[at].form; f != "would" && f != "wouldnt" {
		return false
	}
	for k := at + 1; k < len(p.words) && p.words[k].part == p.words[at].part && !p.words[k].stop; k++ {
		if f := p.words[k].form; f == "if" || f == "unless" {
			return false
		}
	}
	return slices.ContainsFunc(p.words, func(w word) bool { return w.part == p.words[at].part && reportsSpeech(w.norm) })
}

// future reports whether a claim tells what is to come.
func (p *report) future() bool {
	for _, w := range p.words {
		if w.form == "will" || w.form == "shall" || w.form == "wont" || w.short && strings.HasSuffix(w.form, "ll") {
			return true
		}
	}
	return false
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
