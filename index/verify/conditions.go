package verify

// compareConditions notes that what the claim makes a condition is the contrary
// of the statement's, though all the rest, which may be much more, is the same:
// "unless misconduct is found" for "if it is".
func (c *cover) compareConditions(p *reported) {
	if p.sign == 0 {
		return
	}
	at, all, turned := -1, 0, 0
	for i, h := range c.hits {
		if h.at < 0 || p.report.conditionOf(p.units[i].from) < 0 || c.st.report.conditionOf(h.at) < 0 && c.st.report.referredTo(h.at) < 0 {
			continue
		}
		all++
		if p.sign*p.report.sign[p.units[i].from] != c.saidSign(p, i) {
			turned++
			at = i
		}
	}
	if all > 0 && turned == all {
		c.turned = true
		c.diffs = append(c.diffs, c.signDifference(p, at))
	}
}

// signDifference shows by which words a unit of the claim is turned round: where
// the statement only refers to a condition, by that.
func (c *cover) signDifference(p *reported, i int) Difference {
	k, claimed := c.st.report.referredTo(c.hits[i].at), p.report.conditionOf(p.units[i].from)
	if k < 0 || claimed < 0 {
		return p.signDifference(c.st, c.hits[i].at, p.units[i].from)
	}
	to := k + 1
	if !c.st.report.orElse(k) {
		to = c.st.report.conditionEnd(k)
	}
	return Difference{c.st.textOf(span{k, to}), p.phrase(span{claimed, claimed + 1})}
}

// saidSign is whether the statement says no to what stands for a unit of the
// claim. What the claim makes a condition is held against the statement's: of "he
// can pay; if he does not, he goes to court" that he does not pay is the condition.
func (c *cover) saidSign(p *reported, i int) int8 {
	at, st := c.hits[i].at, &c.st.report
	k := st.referredTo(at)
	switch {
	case k < 0 || p.report.conditionOf(p.units[i].from) < 0:
		return st.sign[at]
	case st.orElse(k):
		return -st.sign[at]
	}
	return st.sign[at] * st.sign[k]
}

// orElse reports whether a word says what happens if what was told before it does
// not: "he has to pay, or he will go to court".
func (p *report) orElse(k int) bool {
	if p.words[k].form != "or" || !p.words[k].pause {
		return p.words[k].form == "otherwise" && p.clause[k] == k
	}
	for i := k + 2; i < len(p.words) && i <= k+orElseReach && !p.words[i].pause; i++ {
		switch p.words[i].form {
		case "will", "would", "shall", "must":
			return true
		}
	}
	return false
}

// orElseReach is how far behind "or" its auxiliary may stand.
const orElseReach = 5

// conditionOf is the "if" or "unless" of the condition that a word stands in, -1
// if it stands in none.
func (p *report) conditionOf(at int) int {
	for k := at; k >= p.clause[at] && !p.conditionEnds(k); k-- {
		if p.conditionStarts(k) {
			return k
		}
	}
	return -1
}

// referredTo finds the condition behind a word that only refers to what was told
// before: "if he does not", or an "or" that says the same; -1 if there is none.
func (p *report) referredTo(at int) int {
	if p.conditionOf(at) >= 0 {
		return -1
	}
	for k := at + 1; k < len(p.words) && p.words[k].part == p.words[at].part; k++ {
		if p.orElse(k) {
			return k
		}
		if !p.conditionStarts(k) {
			continue
		}
		for i := k + 1; i < p.conditionEnd(k); i++ {
			if p.words[i].telling {
				return -1
			}
		}
		return k
	}
	return -1
}

// conditionEnd is where a condition ends that starts with a word.
func (p *report) conditionEnd(k int) int {
	to := k + 1
	for to < len(p.words) && p.clause[to] == p.clause[k] {
		to++
	}
	return to
}
