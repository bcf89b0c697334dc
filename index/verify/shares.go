package verify

// shareReach is how many words may stand between a word for all or for part of
// something and the thing: "some of its younger pilots".
const shareReach = 4

// compareShares notes that the claim speaks of part of what the statement
// speaks of all of, or the other way round.
func (c *cover) compareShares(p *reported) {
	for i, h := range c.hits {
		u := &p.units[i]
		if h.at < 0 || u.verb && h.credit < creditSame || u.kind == numberUnit {
			continue
		}
		claimed, said := p.report.shareOf(u.from), c.st.report.shareOf(h.at)
		if claimed < 0 || said < 0 || does(p.words[claimed].form, allWord) == does(c.st.report.words[said].form, allWord) {
			continue
		}
		c.turned = true
		c.diffs = append(c.diffs, Difference{c.st.textOf(span{said, said + 1}), p.phrase(span{claimed, claimed + 1})})
		return
	}
}

// shareOf finds the word before a thing that says that it is all or part of it,
// -1 if there is none. Only small words and what says more of the thing may
// stand between.
func (p *report) shareOf(at int) int {
	for k := at - 1; k >= 0 && k >= at-shareReach && !p.words[k+1].pause && p.words[k].part == p.words[at].part; k-- {
		f := p.words[k].form
		switch {
		case does(f, allWord|partWord):
			return k
		case does(f, beForm|doForm|negation|stopsPhrase) || p.words[k].number:
			return -1
		}
	}
	return -1
}
