package verify

import (
	"strings"

	"whosaid/corpus/cue"
)

// A cover is how much of a claim a statement holds, and where it departs.
type cover struct {
	st   *statement
	hits []hit // of each unit

	held, all float64 // weight of the units that need not be word for word: found, and all
	telling   int     // units found
	missing   int     // plain units not found
	hard      int     // figures, names and days not found
	turned    bool    // negated, denied, or who does what to whom swapped
	contrary  bool    // a stance that contradicts the claimed one
	diffs     []Difference
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
}

// coverOf holds a claim against a statement.
func (p *reported) coverOf(st *statement) cover {
	c := cover{st: st, hits: make([]hit, len(p.units))}
	last := 0
	for i := range p.units {
		u := &p.units[i]
		c.hits[i] = st.find(u, last)
		if c.hits[i].at >= 0 {
			last = c.hits[i].at
		}
		c.count(u, c.hits[i])
	}
	c.compareHard(p)
	c.comparePlain(p)
	c.compareStance(p)
	if !c.contrary {
		c.compareSigns(p)
	}
	c.compareRoles(p)
	if !c.contrary && !c.turned {
		c.compareHedges(p)
	}
	return c
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

// compareHard notes the figures, names and days that are not there, each with
// what stands in their place.
func (c *cover) compareHard(p *reported) {
	taken := map[int]bool{}
	for _, h := range c.hits {
		taken[h.at] = true
	}
	for i := range p.units {
		u := &p.units[i]
		if c.hits[i].credit > 0 || u.kind == plainUnit {
			continue
		}
		d := Difference{Message: p.phrase(u.span)}
		if at := c.instead(p, u, i, taken); at >= 0 {
			taken[at] = true
			d.Said = c.st.unitText(at)
		} else if u.kind == dayUnit {
			d.Said = c.st.day()
		}
		c.diffs = append(c.diffs, d)
	}
}

// instead finds what a statement holds in the place of a unit: a thing of the
// same kind, by the same word if there is one.
func (c *cover) instead(p *reported, u *unit, i int, taken map[int]bool) int {
	near := 0
	if i+1 < len(c.hits) && c.hits[i+1].at >= 0 {
		near = c.hits[i+1].at - 1
	} else if i > 0 && c.hits[i-1].at >= 0 {
		near = c.hits[i-1].at + 1
	}
	best := -1
	consider := func(at int) {
		if !taken[at] && (best < 0 || abs(at-near) < abs(best-near)) {
			best = at
		}
	}
	st := c.st
	switch u.kind {
	case numberUnit:
		for k, w := range st.report.words {
			if w.number {
				consider(k)
			}
		}
	case dayUnit:
		for k, w := range st.report.words {
			if does(w.form, dayName) {
				consider(k)
			}
		}
	case nameUnit:
		for _, m := range st.report.mentions {
			if strings.HasPrefix(m.Concept, conceptKind(u)) {
				consider(m.From)
			}
		}
	}
	return best
}

// conceptKind is the kind of the first concept a unit names, with its colon.
func conceptKind(u *unit) string {
	if len(u.concepts) == 0 {
		return "place:"
	}
	kind, _, _ := strings.Cut(u.concepts[0], ":")
	return kind + ":"
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
		c.diffs = append(c.diffs, Difference{Message: p.phrase(u.span)})
	}
}

// excused reports whether a word may be missing because the claim is that
// somebody denies it: who rejects that something "violates" the law says that
// it keeps to it.
func (c *cover) excused(p *reported, u *unit) bool {
	return p.stance == cue.Deny && stanceOf(c.st.of.Stance) == cue.Deny && u.verb && c.telling >= leastOthers && c.missing == 1
}

// compareStance notes a stance that contradicts the statement's.
func (c *cover) compareStance(p *reported) {
	taken := stanceOf(c.st.of.Stance)
	if contrary()[[2]cue.Stance{p.stance, taken}] {
		c.contrary = true
		c.diffs = append(c.diffs, Difference{Said: c.st.stanceText(taken), Message: p.lead})
	}
}

// stanceText is the words of a statement's text that take its stance, with the
// auxiliaries before them: "could not confirm"; the stance itself where the
// text has none.
func (st *statement) stanceText(taken cue.Stance) string {
	words := st.report.words[:st.told]
	for i, w := range words {
		if !takes(w.norm, taken) && !(taken == cue.Unconfirmed && takes(w.norm, cue.Confirm)) {
			continue
		}
		from := i
		for from > 0 && does(words[from-1].form, between) && !words[from].pause {
			from--
		}
		return st.toldText(from, i+1)
	}
	return st.of.Stance
}

// takes reports whether a word is a verb of that stance.
func takes(norm string, stance cue.Stance) bool {
	for _, c := range cue.Lookup(norm) {
		if c.Stance == stance && c.Form != formNoun && len(c.Rest) == 0 {
			return true
		}
	}
	return false
}

// mostTurned is the share of what is found that may have the other sign and
// still be the same: small words that stand in two clauses.
const mostTurned = 0.34

// compareSigns notes that the claim says yes where the statement says no, or
// the other way round.
func (c *cover) compareSigns(p *reported) {
	denies := stanceOf(c.st.of.Stance) == cue.Deny
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
		if p.sign*p.report.sign[p.units[i].from] != c.st.report.sign[h.at] {
			turned += w
			if at < 0 || p.units[i].kind == numberUnit {
				at = i
			}
		}
	}
	if all == 0 || turned/all <= mostTurned && !(at >= 0 && p.units[at].kind == numberUnit) {
		return
	}
	c.turned = true
	c.diffs = append(c.diffs, p.signDifference(c.st, c.hits[at].at, p.units[at].from))
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
	if st.report.sign[at] < 0 {
		d.Said = st.unitText(st.report.turning(at))
	}
	switch {
	case p.report.sign[word] < 0:
		d.Message = p.phrase(span{p.turning(word), p.turning(word) + 1})
	case p.sign < 0 || d.Said != "" && does(st.report.words[st.report.turning(at)].form, untrue):
		d.Message = p.lead
	}
	return d
}

// turning finds the word nearest before a negated one, else behind it, that
// turns it round.
func (p *report) turning(at int) int {
	for i := at; i >= 0; i-- {
		if does(p.words[i].form, negation|nearNegation|untrue) {
			return i
		}
	}
	for i := at; i < len(p.words); i++ {
		if does(p.words[i].form, negation|nearNegation|untrue) {
			return i
		}
	}
	return at
}

// compareHedges notes a doubt or condition of the statement's that the claim
// drops, or one that it adds.
func (c *cover) compareHedges(p *reported) {
	said, claimed := -1, -1
	for i, h := range c.hits {
		if h.at < 0 {
			continue
		}
		if k := c.st.report.hedges[h.at]; k >= 0 && said < 0 {
			said = k
		}
		if k := p.hedges[p.units[i].from]; k >= 0 && claimed < 0 {
			claimed = k
		}
	}
	switch {
	case said >= 0 && claimed < 0 && !p.soft():
		c.turned = true
		c.diffs = append(c.diffs, Difference{Said: c.st.unitText(said), Message: p.certainty()})
	case said < 0 && claimed >= 0 && does(p.words[claimed].form, hedge) && !hedging(stanceOf(c.st.of.Stance)):
		c.turned = true
		c.diffs = append(c.diffs, Difference{Message: p.phrase(span{claimed, claimed + 1})})
	}
}

// soft reports whether the verb of speech itself leaves the content open: who
// warns of something, or promises it, does not say that it is so.
func (p *reported) soft() bool { return hedging(p.stance) || p.sign == 0 }

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

// phrase is the text of some of the claim's words.
func (p *reported) phrase(s span) string {
	return p.text[p.words[s.from].start:p.words[s.to-1].end]
}

// unitText is the text of a statement's word, of the whole name if it is part
// of one.
func (st *statement) unitText(at int) string {
	from, to := at, at+1
	for _, m := range st.report.mentions {
		if m.From <= at && at < m.To && m.To-m.From > to-from {
			from, to = m.From, m.To
		}
	}
	return textOf(st.report.words[from:to], func(part int) string {
		if part == 0 {
			return st.of.Text
		}
		return st.of.Quotes[part-1]
	})
}
