package verify

import (
	"slices"

	"whosaid/corpus/cue"
)

// A cover is how much of a claim a statement holds, and where it departs.
type cover struct {
	st   *statement
	hits []hit // of each unit

	held, all  float64 // weight of the units that need not be word for word: found, and all
	telling    int     // units found
	missing    int     // plain units not found
	hard       int     // figures, names and days not found
	hedged     bool    // a doubt dropped or added
	turned     bool    // negated, denied, or who does what to whom swapped
	contrary   bool    // a stance that contradicts the claimed one
	redirected bool    // done to another, behind the same preposition
	thin       bool    // of the claim's words none says what was said or done
	diffs      []Difference
}

// A reported is a claim ready for holding against statements.
type reported struct {
	report
	units  []unit
	sign   int8 // -1 where the message says it is denied; 0 where nobody says it is so
	stance cue.Stance
	frame  *frame
	text   string // the message
	lead   string // the verb of speech with its auxiliaries, as written
	target int    // the unit that the verb of speech is aimed at, -1 for none
}

// coverOf holds a claim against a statement.
func (p *reported) coverOf(st *statement) cover {
	c := cover{st: st, hits: make([]hit, len(p.units)), thin: p.thin()}
	last := 0
	for i := range p.units {
		u := &p.units[i]
		c.hits[i] = st.find(u, last)
		if c.hits[i].at >= 0 {
			last = c.hits[i].at
		}
	}
	c.findCompounds(p)
	c.preferSigns(p)
	c.partDoubles(p)
	c.nounDeeds(p)
	c.findDisputed(p)
	for i := range p.units {
		c.count(&p.units[i], c.hits[i])
	}
	c.compareHard(p)
	c.comparePlain(p)
	c.compareFigures(p)
	c.compareTimes(p)
	c.compareOwners(p)
	c.compareParts(p)
	c.compareGoals(p)
	c.compareFigureGoals(p)
	c.compareOpposites(p)
	c.compareShares(p)
	c.compareWhen(p)
	c.compareOrder(p)
	c.compareStance(p)
	if !c.contrary {
		c.compareSigns(p)
		c.compareConditions(p)
	}
	c.compareRoles(p)
	if !c.contrary && !c.turned {
		c.compareExchanged(p)
		c.compareVoices(p)
		c.compareTargets(p)
	}
	if !c.turned {
		c.compareSubjects(p)
	}
	if !c.turned {
		c.compareObjects(p)
	}
	if !c.contrary && !c.turned {
		c.compareHolders(p)
	}
	if !c.contrary && !c.turned {
		c.compareTenses(p)
	}
	if !c.contrary && !c.turned {
		c.compareHedges(p)
	}
	c.diffs = distinct(c.diffs)
	return c
}

// distinct leaves out what was noted before, for another reason.
func distinct(diffs []Difference) []Difference {
	var out []Difference
	for _, d := range diffs {
		if !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return out
}

// preferSigns finds a word that both what is told and what is quoted have where
// it is as negated as in the claim: "puts off any celebration" is "I will not
// celebrate".
func (c *cover) preferSigns(p *reported) {
	r := &c.st.report
	for i, h := range c.hits {
		u := &p.units[i]
		if h.at < 0 || u.kind != plainUnit || p.sign == 0 || r.sign[h.at] == p.sign*p.report.sign[u.from] {
			continue
		}
		for _, at := range r.at[p.words[u.from].stem] {
			if r.words[at].part != r.words[h.at].part && r.sign[at] == p.sign*p.report.sign[u.from] {
				c.hits[i] = hit{creditSame, at}
				break
			}
		}
	}
}

// partDoubles lets a statement's word stand for one word of the claim only:
// who "sent" troops has not "deployed" them too. Another of the statement's
// words may stand for that.
func (c *cover) partDoubles(p *reported) {
	taken := func(at int) bool {
		return slices.ContainsFunc(c.hits, func(o hit) bool { return o.at == at && o.credit == creditSame })
	}
	for i, h := range c.hits {
		if h.at >= 0 && h.credit < creditSame && taken(h.at) {
			c.hits[i] = c.st.findBut(&p.units[i], h.at, taken)
		}
	}
}

func (c *cover) count(u *unit, h hit) {
	switch {
	case h.credit > 0:
		c.telling++
		c.held += u.weight * h.credit
		c.all += u.weight
	case u.kind == plainUnit && u.vague:
	case u.kind == plainUnit:
		c.missing++
		c.all += u.weight
	default:
		c.hard++
	}
}

// share is how much of the claim is there, its figures and names apart.
func (c *cover) share() float64 {
	if c.all == 0 {
		return 0
	}
	return c.held / c.all
}

// comparePlain notes the words of the claim that the statement lacks.
func (c *cover) comparePlain(p *reported) {
	for i := range p.units {
		u := &p.units[i]
		if c.hits[i].credit > 0 || u.kind != plainUnit || u.vague {
			continue
		}
		if c.excused(p, u) {
			c.missing, c.all = 0, c.all-u.weight
			continue
		}
		d := Difference{Message: p.phrase(u.span)}
		at := c.st.unnegated(p.words[u.from].norm)
		if at < 0 {
			at = c.insteadPlain(i)
		}
		if at >= 0 {
			d.Said = c.st.textOf(span{at, at + 1})
		}
		c.diffs = append(c.diffs, d)
	}
}

// excused reports whether a word may be missing because the claim is that
// somebody denies it: who rejects that something "violates" the law says that
// it keeps to it. Where the statement says itself what is denied, it says the verb
// too.
func (c *cover) excused(p *reported, u *unit) bool {
	return p.stance == cue.Deny && stanceOf(c.st.of.Stance) == cue.Deny && u.verb && c.telling >= leastOthers && c.missing == 1 && !c.tellsDenied()
}

// tellsDenied reports whether what the statement shares with the claim is told as
// what somebody denies: "denied that Russia will use troops".
func (c *cover) tellsDenied() bool {
	return slices.ContainsFunc(c.hits, func(h hit) bool { return h.at >= 0 && c.st.report.sign[h.at] < 0 })
}

// phrase is the text of some of the claim's words.
func (p *reported) phrase(s span) string {
	return p.text[p.words[s.from].start:p.words[s.to-1].end]
}

// unitText is the text of a statement's word, of the whole name if it is part
// of one.
func (st *statement) unitText(at int) string {
	from, to := at, at+1
	for _, m := range st.report.names {
		if m.From <= at && at < m.To && m.To-m.From > to-from {
			from, to = m.From, m.To
		}
	}
	if st.bareName(at) {
		for to < len(st.report.words) && st.report.words[to].name && !st.report.words[to].pause {
			to++
		}
	}
	return st.textOf(span{from, to})
}

// textOf is the text of some of a statement's words, told or quoted.
func (st *statement) textOf(s span) string {
	return textOf(st.report.words[s.from:s.to], func(part int) string {
		if part == 0 {
			return st.of.Text
		}
		return st.of.Quotes[part-1]
	})
}
