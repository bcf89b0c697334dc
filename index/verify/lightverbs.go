package verify

import (
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// compareDoers notes that somebody else does what a verb says that is too common
// to be looked for: "Ukraine will use". It reports whether there is one.
func (c *cover) compareDoers(p *reported) bool {
	for i := range p.units {
		u := &p.units[i]
		if u.kind != nameUnit || c.hits[i].at < 0 || p.behindPreposition(u.from) {
			continue
		}
		at := p.lightVerbBehind(u.to)
		if at < 0 {
			continue
		}
		other := -1
		for _, v := range c.st.report.at[p.words[at].stem] {
			d := c.doerAt(p, v, u)
			if d == sameDoer {
				other = -1
				break
			}
			other = max(other, d)
		}
		if other >= 0 {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.unitText(other), p.phrase(u.span)})
			return true
		}
	}
	return false
}

// lightVerbBehind finds the verb of a name that ends before a word where that
// verb is no unit: behind its auxiliaries. It is -1 if there is none.
func (p *report) lightVerbBehind(to int) int {
	k := to
	for k < len(p.words) && does(p.words[k].form, between|negation) && !p.words[k].pause {
		k++
	}
	if k == to || k >= len(p.words) || p.words[k].telling || p.words[k].pause || k-to > doerReach || !lexicon.Verb(text.Base(p.words[k].norm)) {
		return -1
	}
	return k
}
