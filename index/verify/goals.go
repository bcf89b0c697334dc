package verify

import "whosaid/index/question"

// compareGoals notes that the claim has something done to, in or against
// another place or body than the statement, though the statement speaks of
// both: "sent to Ukraine, and deployed to Russia".
func (c *cover) compareGoals(p *reported) {
	for i := range p.units {
		u := &p.units[i]
		prep, ok := p.report.prepositionBefore(u.from)
		verb := p.anchorBefore(i)
		if !ok || u.kind != nameUnit || len(u.concepts) == 0 || c.hits[i].at < 0 || verb < 0 || c.hits[verb].credit != creditSame || c.hits[verb].at < 0 {
			continue
		}
		if other := c.st.report.goal(c.hits[verb].at, prep, u.concepts); other >= 0 {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.unitText(other), p.phrase(u.span)})
		}
	}
}

// anchorBefore finds what a unit goes with behind its preposition: the word
// before that, or the verb before it in its clause; -1 if there is none.
func (p *reported) anchorBefore(i int) int {
	if i > 0 && p.units[i-1].kind == plainUnit && p.units[i].from-p.units[i-1].to <= 2 {
		return i - 1
	}
	for k := i - 1; k >= 0 && p.clause[p.units[k].from] == p.clause[p.units[i].from]; k-- {
		if p.units[k].verb && p.units[k].kind == plainUnit {
			return k
		}
	}
	return -1
}

// prepositionBefore is the preposition right before a word, or before its
// article.
func (p *report) prepositionBefore(at int) (string, bool) {
	if at > 0 && article(p.words[at-1].form) {
		at--
	}
	if at == 0 || !preposition(p.words[at-1].form) {
		return "", false
	}
	return p.words[at-1].form, true
}

// goal finds whom or where a verb goes with a preposition, unless it is one of
// the concepts; -1 if so, or if there is nothing.
func (p *report) goal(verb int, prep string, concepts []string) int {
	other := -1
	for _, m := range p.names {
		if m.From <= verb || p.clause[m.From] != p.clause[verb] || !p.isGoal(m, prep) {
			continue
		}
		if p.namesAny(m.From, concepts) {
			return -1
		}
		if other < 0 {
			other = m.From
		}
	}
	return other
}

func (p *report) isGoal(m question.Mention, prep string) bool {
	before, ok := p.prepositionBefore(m.From)
	return ok && before == prep && p.words[m.From].name
}
