package verify

import "strings"

// How many words from its verb a doer and a done-to may stand. Farther off,
// the nearest name is as often something else.
const (
	doerReach   = 5
	doneToReach = 8
)

// compareRoles notes that the claim swaps who does what to whom: all words are
// there, and another acts.
func (c *cover) compareRoles(p *reported) {
	if c.compareDoers(p) {
		return
	}
	for i := range p.units {
		u := &p.units[i]
		if !u.verb || u.kind != plainUnit || c.hits[i].at < 0 {
			continue
		}
		doer, doneTo := p.rolesIn(i)
		if doer < 0 && doneTo < 0 {
			continue
		}
		subject := doer
		if p.passiveAt(u.from) {
			subject = doneTo
		}
		if other := c.otherDoer(p, i, subject); other >= 0 {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.unitText(other), p.phrase(p.units[subject].span)})
			return
		}
		if a, b, swapped := c.swapped(c.hits[i].at, doer, doneTo); swapped {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.unitText(a), p.phrase(p.units[doer].span)})
			if b >= 0 && doneTo >= 0 {
				c.diffs = append(c.diffs, Difference{c.st.unitText(b), p.phrase(p.units[doneTo].span)})
			}
			return
		}
	}
}

// rolesIn finds the units that do and undergo what a verb of the claim says.
func (p *reported) rolesIn(verb int) (doer, doneTo int) {
	doer, doneTo = -1, -1
	at := p.units[verb].from
	for i := verb - 1; i >= 0 && at-p.units[i].to <= doerReach; i-- {
		if p.units[i].kind == nameUnit && !p.behindPreposition(p.units[i].from) && p.sameClause(p.units[i].from, at) {
			doer = i
			break
		}
	}
	for i := verb + 1; i < len(p.units) && p.units[i].from-at <= doneToReach; i++ {
		if p.units[i].kind == nameUnit && p.sameClause(at, p.units[i].from) {
			doneTo = i
			break
		}
	}
	if p.passiveAt(at) {
		return p.agentOf(verb), doer
	}
	return doer, doneTo
}

// agentOf finds who does what a passive verb of the claim says, -1 if it does not
// tell. To whom it is done may stand between: "were sent to Seoul by Moscow".
func (p *reported) agentOf(verb int) int {
	at := p.units[verb].from
	for i := verb + 1; i < len(p.units) && p.units[i].from-at <= doneToReach && p.sameClause(at, p.units[i].from); i++ {
		if p.units[i].kind == nameUnit && p.behindBy(p.units[i].from) {
			return i
		}
	}
	return -1
}

// swapped reports whether the statement has the claim's doer behind its verb
// and somebody else, or the claim's done-to, before it. It returns who does
// and who undergoes it there.
func (c *cover) swapped(verb, doer, doneTo int) (does, undergoes int, swapped bool) {
	if doer < 0 {
		return 0, 0, false
	}
	before, behind := c.st.report.around(verb)
	if c.st.report.passiveAt(verb) {
		before, behind = c.st.report.agentBehind(verb), before
	}
	if before < 0 || behind < 0 {
		return 0, 0, false
	}
	d := c.hits[doer].at
	isBehind := d >= 0 && c.st.report.sameMention(d, behind) && !c.st.report.sameMention(d, before)
	if !isBehind {
		return 0, 0, false
	}
	if doneTo >= 0 {
		o := c.hits[doneTo].at
		if o < 0 || !c.st.report.sameMention(o, before) {
			return 0, 0, false
		}
	}
	return before, behind, true
}

// around finds the names nearest before and behind a word.
func (p *report) around(verb int) (before, behind int) {
	before, behind = -1, -1
	for _, m := range p.names {
		if m.To <= verb && verb-m.To <= doerReach && !p.behindPreposition(m.From) && m.From > before {
			before = m.From
		}
		if m.From > verb && m.From-verb <= doneToReach && (behind < 0 || m.From < behind) {
			behind = m.From
		}
	}
	return before, behind
}

// agentBehind finds the name behind "by" after a passive verb, -1 if none.
func (p *report) agentBehind(verb int) int {
	for _, m := range p.names {
		if m.From > verb && m.From-verb <= doneToReach && p.behindBy(m.From) {
			return m.From
		}
	}
	return -1
}

// sameMention reports whether two words belong to one name.
func (p *report) sameMention(a, b int) bool {
	if a == b {
		return true
	}
	for _, m := range p.names {
		if m.From <= a && a < m.To && m.From <= b && b < m.To {
			return true
		}
	}
	return false
}

func (p *report) sameClause(a, b int) bool {
	for i := a + 1; i <= b; i++ {
		if p.words[i].stop || p.words[i].parted {
			return false
		}
	}
	return true
}

func (p *report) behindBy(i int) bool {
	return i > 0 && p.words[i-1].form == "by" || i > 1 && p.words[i-1].form == "the" && p.words[i-2].form == "by"
}

func (p *report) behindPreposition(i int) bool {
	if i > 0 && p.words[i-1].form == "the" {
		i--
	}
	if i == 0 {
		return false
	}
	return preposition(p.words[i-1].form)
}

func preposition(form string) bool {
	switch form {
	case "as", "of", "in", "over", "by", "with", "from", "for", "against", "on", "at", "near", "about", "to", "into", "between", "among":
		return true
	}
	return false
}

// passiveAt reports whether the verb at a word is in the passive.
func (p *report) passiveAt(i int) bool {
	n := p.words[i].norm
	if !strings.HasSuffix(n, "ed") && !strings.HasSuffix(n, "n") && !strings.HasSuffix(n, "t") {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if does(p.words[k].form, beForm) {
			return true
		}
	}
	return false
}
