package verify

import "slices"

// compareObjects notes that the claim has something done to somebody, or sent to
// somebody, who is named in the statement as the one who does it and no more:
// "sent troops to North Korea" where "North Korea sent Russia troops".
func (c *cover) compareObjects(p *reported) {
	for i := range p.units {
		verb := &p.units[i]
		if verb.kind != plainUnit || c.hits[i].at < 0 || !verb.verb && !p.finite(verb.from) {
			continue
		}
		if doer := c.subjectOf(p, i); doer >= 0 && c.hits[doer].at < 0 {
			continue // another does it altogether
		}
		object := p.objectOf(i)
		if object < 0 || c.hits[object].at < 0 || !c.st.onlyDoes(c.doings(p, i), &p.units[object]) && !c.st.onlyWhere(&p.units[object]) {
			continue
		}
		c.turned = true
		c.diffs = append(c.diffs, Difference{c.st.objectText(c.hits[i].at), p.wholeName(&p.units[object])})
	}
}

// objectOf finds the name that a verb of the claim has something done to: right
// behind it, or behind "to" or "against" with what it is that is done between. It
// is -1 if there is none.
func (p *reported) objectOf(verb int) int {
	if p.undergone(p.units[verb].from) {
		return p.undergoer(verb)
	}
	from := p.units[verb].to
	for i := verb + 1; i < len(p.units) && p.clause[p.units[i].from] == p.clause[p.units[verb].from]; i++ {
		u := &p.units[i]
		if u.kind == plainUnit && (u.verb && p.finite(u.from)) || u.from-from > doneToReach || p.words[u.from].pause {
			return -1
		}
		if u.kind != nameUnit || len(u.concepts) == 0 || p.owns(u.to-1) || p.goesOn(u.to) {
			continue
		}
		prep, behind := p.report.prepositionBefore(u.from)
		if behind && (prep == "to" || prep == "against") || !behind && u.from-from <= 1 && (u.from == from || article(p.words[from].form)) {
			return i
		}
	}
	return -1
}

// undergoer finds the name right before a verb in the passive, -1 if there is none.
func (p *reported) undergoer(verb int) int {
	u := verb - 1
	if u < 0 || p.units[u].kind != nameUnit || p.owns(p.units[u].to-1) || p.behindPreposition(p.units[u].from) || !p.adjoins(p.units[u].to, p.units[verb].from) {
		return -1
	}
	return u
}

// goesOn reports whether what stands behind a name belongs to the same thing, or
// says what its bearer does: "North Korea troops", "Spain will lend".
func (p *report) goesOn(to int) bool {
	if to >= len(p.words) || p.words[to].pause || p.words[to].stop {
		return false
	}
	return p.words[to].telling || does(p.words[to].form, beForm|doForm)
}

// onlyDoes reports whether a statement has somebody's name for nothing but for who
// does what some words of it say.
func (st *statement) onlyDoes(doings []int, who *unit) bool {
	r := &st.report
	some := st.placesOf(who)
	for _, m := range some {
		does := false
		for _, at := range doings {
			does = does || m.from < at && r.words[m.from].part == r.words[at].part && !r.undergone(at) && r.words[at-1].form != "to" && r.finite(at) && r.adjoins(m.to, at) && !r.inside(m, at) && !r.wanted(m.from)
		}
		if !does {
			return false
		}
	}
	return len(some) > 0
}

// wantedReach is how many words may stand between a verb of wanting and who is to
// have something done to them.
const wantedReach = 6

// wanted reports whether what stands at a word is wanted done: "wants the captain
// released" has nobody release anything.
func (p *report) wanted(at int) bool {
	for k := at - 1; k >= 0 && k >= at-wantedReach && p.words[k].part == p.words[at].part; k-- {
		if does(p.words[k].form, wanting) {
			return true
		}
	}
	return false
}

// onlyWhere reports whether a statement has somebody's name for nothing but where
// something is or comes from: "convicted in Halifax".
func (st *statement) onlyWhere(who *unit) bool {
	some := st.placesOf(who)
	return len(some) > 0 && !slices.ContainsFunc(some, func(m span) bool {
		prep, _ := st.report.prepositionBefore(m.from)
		return !slices.Contains([]string{"in", "at", "near", "from"}, prep)
	})
}

// objectText is the name behind a word of a statement, as written; "" if there is
// none.
func (st *statement) objectText(at int) string {
	if _, behind := st.report.around(at); behind >= 0 && st.report.words[behind].part == st.report.words[at].part {
		return st.unitText(behind)
	}
	return ""
}
