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
			if c.undergoes(p, i) {
				return true
			}
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

// undergoes notes that a name right before such a verb in the past is whom the
// statement has right behind it: "Rome gave Ankara two days" for "the ministry in
// Ankara gave Rome two days".
func (c *cover) undergoes(p *reported, i int) bool {
	u, st := &p.units[i], &c.st.report
	if u.to >= len(p.words) || p.words[u.to].telling || p.words[u.to].pause || !pastForm(p.words[u.to].norm) || !lexicon.Verb(text.Base(p.words[u.to].norm)) {
		return false
	}
	object := -1
	for _, v := range st.at[p.words[u.to].stem] {
		if c.doerAt(p, v, u) == sameDoer {
			return false
		}
		if v+1 < len(st.words) && st.namesAny(v+1, u.concepts) && !st.passiveAt(v) {
			object = v
		}
	}
	if object < 0 {
		return false
	}
	c.turned = true
	c.diffs = append(c.diffs, Difference{c.st.textOf(span{object, object + 2}), p.phrase(span{u.from, u.to + 1})})
	return true
}
