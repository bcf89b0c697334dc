package verify

import (
	"slices"

	"whosaid/index/lexicon"
)

// compareExchanged notes that two things have changed places: bleach is pumped into
// the tank that holds the acid, where it was acid, and a tank of bleach. Each stands
// beside a word that the statement has beside the other.
func (c *cover) compareExchanged(p *reported) {
	for i := range p.units {
		for k := i + 1; k < len(p.units) && c.thing(p, i); k++ {
			if !c.thing(p, k) || p.onePhrase(i, k) {
				continue
			}
			a, b := c.inPlaceOf(p, i, k), c.inPlaceOf(p, k, i)
			if a >= 0 && b >= 0 && (a != b || c.bothActive(p, a)) {
				c.turned = true
				c.diffs = append(c.diffs, Difference{c.st.unitText(c.hits[k].at), p.phrase(p.units[i].span)}, Difference{c.st.unitText(c.hits[i].at), p.phrase(p.units[k].span)})
				return
			}
		}
	}
}

// thing reports whether a unit is a thing, or what it is like, that the statement
// has once, by the same word.
func (c *cover) thing(p *reported, i int) bool {
	u, h := &p.units[i], c.hits[i]
	w := p.words[u.from]
	if u.kind != plainUnit && (u.kind != nameUnit || u.to-u.from > 1 || w.name) {
		return false
	}
	return h.credit == creditSame && h.at >= 0 && len(c.st.report.at[w.stem]) == 1 && (lexicon.Noun(w.norm) || !u.verb || u.from > 0 && article(p.words[u.from-1].form))
}

// bothActive reports whether a unit is a verb, and active in claim and statement:
// then who stands before it does it to who stands behind.
func (c *cover) bothActive(p *reported, i int) bool {
	return p.units[i].verb && !p.passiveAt(p.units[i].from) && !c.st.report.passiveAt(c.hits[i].at)
}

// onePhrase reports whether nothing but figures stands between two things: a "$40
// voucher" is a voucher for 40 dollars.
func (p *reported) onePhrase(i, k int) bool {
	return !slices.ContainsFunc(p.words[p.units[i].to:p.units[k].from], func(w word) bool { return !w.number })
}

// inPlaceOf finds the unit beside one of the claim's things that the statement has
// beside another of them, on the same side, and not beside that thing; -1 if there
// is none.
func (c *cover) inPlaceOf(p *reported, i, other int) int {
	for _, side := range []int{-1, 1} {
		n := i + side
		if n < 0 || n >= len(p.units) || n == other || p.units[n].kind == numberUnit || c.hits[n].at < 0 || c.hits[n].credit != creditSame {
			continue
		}
		if c.st.report.tellingBeside(c.hits[other].at, side) == c.hits[n].at && c.st.report.tellingBeside(c.hits[i].at, side) != c.hits[n].at {
			return n
		}
	}
	return -1
}

// besideReach is how far off the next telling word may stand: "acid had been
// pumped".
const besideReach = 3

// tellingBeside is the next telling word before or behind one, -1 if none is near.
func (p *report) tellingBeside(at, side int) int {
	for k, n := at+side, 0; k >= 0 && k < len(p.words) && n < besideReach; k, n = k+side, n+1 {
		if p.words[max(k, k-side)].pause || p.words[k].part != p.words[at].part {
			return -1
		}
		if p.words[k].telling {
			return k
		}
	}
	return -1
}
