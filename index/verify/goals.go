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
		other := c.st.report.goal(c.hits[verb].at, prep, u.concepts)
		if other < 0 && prep == "to" {
			other = c.givenInstead(p, verb, i)
		}
		if other >= 0 {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.unitText(other), p.phrase(u.span)})
		}
	}
}

// givenInstead finds to whom the statement has something given without a "to" by
// whom the claim has it given to: "sent to Seoul" where Seoul has sent Moscow
// something. It is -1 if there is nobody.
func (c *cover) givenInstead(p *reported, verb, goal int) int {
	st, at, u := &c.st.report, c.hits[verb].at, &p.units[goal]
	if st.passiveAt(at) || c.doerAt(p, at, u) != sameDoer {
		return -1
	}
	behind := -1
	for _, m := range st.names {
		if m.From <= at || st.clause[m.From] != st.clause[at] {
			continue
		}
		if st.namesAny(m.From, u.concepts) {
			return -1 // it is done to itself
		}
		if m.From == at+1 || m.From == at+2 && article(st.words[at+1].form) {
			behind = m.From
		}
	}
	return behind
}

// otherGoal finds the name that the statement has behind the same verb and
// preposition in the place of one it lacks: "spoke with Yoon" for "spoke with Kim".
// It is -1 if there is none.
func (c *cover) otherGoal(p *reported, i int) int {
	u, verb := &p.units[i], p.anchorBefore(i)
	claimed, ok := p.report.prepositionBefore(u.from)
	if u.kind != nameUnit || !ok || verb < 0 || !p.units[verb].verb || c.hits[verb].credit != creditSame || c.hits[verb].at < 0 {
		return -1
	}
	st, did := &c.st.report, c.hits[verb].at
	for at := did + 2; at < len(st.words) && at <= did+countReach && st.clause[at] == st.clause[did]; at++ {
		if said, ok := st.prepositionBefore(at); ok && said == claimed && st.words[at].name && !does(st.words[at].form, dayName) {
			return at
		}
	}
	return -1
}

// compareFigureGoals notes the same of figures: "named in nine deliveries" where
// nine are listed and it is named in two of them.
func (c *cover) compareFigureGoals(p *reported) {
	for i := 1; i < len(p.units); i++ {
		u, verb := &p.units[i], &p.units[i-1]
		prep, ok := p.report.prepositionBefore(u.from)
		if !ok || u.kind != numberUnit || c.hits[i].at < 0 || verb.kind != plainUnit || verb.to != u.from-1 || c.hits[i-1].credit != creditSame || c.hits[i-1].at < 0 {
			continue
		}
		if other := c.st.report.figureGoal(c.hits[i-1].at, prep, p.words[u.to-1].stem); other >= 0 {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.unitText(other), p.phrase(u.span)})
		}
	}
}

// figureGoal finds the figure that a word goes with behind a preposition, unless
// one is that of the claim; -1 if so, or if there is none.
func (p *report) figureGoal(verb int, prep, stem string) int {
	other := -1
	for k := verb + 2; k < len(p.words) && k <= verb+doneToReach && p.clause[k] == p.clause[verb]; k++ {
		before, ok := p.prepositionBefore(k)
		switch {
		case !p.words[k].number || !ok || before != prep:
		case p.words[k].stem == stem:
			return -1
		case other < 0:
			other = k
		}
	}
	return other
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
