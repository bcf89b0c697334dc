package verify

import (
	"slices"
	"strings"

	"whosaid/corpus/cue"
)

// compareSubjects notes that the claim has somebody do what the statement speaks
// of and has nobody of that name do: the name stands behind the verb there, or
// inside what something else is called. "Ukraine violated the charter" is not
// what use "in the Ukraine war" does.
func (c *cover) compareSubjects(p *reported) {
	for i := range p.units {
		verb := &p.units[i]
		if verb.kind != plainUnit || c.hits[i].at < 0 {
			continue
		}
		doer := c.subjectOf(p, i)
		if doer < 0 || c.hits[doer].at < 0 || !c.st.neverDoes(c.doings(p, i), &p.units[doer]) {
			continue
		}
		c.turned = true
		c.diffs = append(c.diffs, Difference{c.st.subjectText(c.hits[i].at), p.wholeName(&p.units[doer])})
	}
}

// doings lists the words of a statement that stand for a verb of the claim. Its
// text says better who does it than a part of it that is quoted, and a verb
// better than a noun for it.
func (c *cover) doings(p *reported, verb int) []int {
	r := &c.st.report
	all := append([]int{c.hits[verb].at}, r.at[p.words[p.units[verb].from].stem]...)
	for _, in := range []func(at int) bool{func(at int) bool { return r.words[at].part == 0 && r.finite(at) }, r.finite} {
		some := slices.DeleteFunc(slices.Clone(all), func(at int) bool { return !in(at) })
		if len(some) > 0 {
			return some
		}
	}
	return all
}

// subjectOf finds the name that does what a verb of the claim says, where the
// claim leaves no doubt: right before the verb, behind "by" where it is in the
// passive, or accused "of" it; -1 if there is none.
func (c *cover) subjectOf(p *reported, verb int) int {
	v := &p.units[verb]
	passive := p.undergone(v.from)
	for i := range p.units {
		u := &p.units[i]
		switch {
		case u.kind != nameUnit && !(p.inCapitals(u.from) && c.hits[i].at >= 0 && c.st.report.words[c.hits[i].at].name):
		case passive && u.from > v.from && p.behindBy(u.from) && p.clause[u.from] == p.clause[v.from] && u.from-v.from <= doneToReach:
			return i
		case passive || u.to > v.from || p.owns(u.to-1) || p.behindPreposition(u.from):
		case p.reaches(u.to, v.from) && p.finite(v.from) || p.accusedOf(u.to, v.from):
			return i
		}
	}
	return -1
}

// reaches reports whether a name is the doer of a verb behind it, as far as what
// stands between tells: "is ready to send".
func (p *report) reaches(to, verb int) bool {
	for k := to; k < verb; k++ {
		if !does(p.words[k].form, between|negation|weakHedge|hedge) || p.words[k].pause {
			return false
		}
	}
	return verb-to <= doerReach && !p.words[verb].pause
}

// accusedOf reports whether "of" and a verb in -ing say what somebody is accused
// of whose name ends before a word: "accused Russia of sending".
func (p *reported) accusedOf(to, verb int) bool {
	if p.stance != cue.Accuse && p.stance != cue.Condemn && p.stance != cue.Praise || to >= verb || !strings.HasSuffix(p.words[verb].norm, "ing") {
		return false
	}
	return (p.words[to].form == "of" || p.words[to].form == "for") && !p.words[to].pause && p.adjoins(to+1, verb)
}

// undergone reports whether a verb is in the passive, or in a form of "be" with
// what has no other passive: "is held".
func (p *report) undergone(at int) bool {
	if p.passiveAt(at) {
		return true
	}
	n := p.words[at].norm
	return at > 0 && does(p.words[at-1].form, beForm) && pastForm(n) && !strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "ing")
}

// finite reports whether the word is surely a verb with a doer of its own, by
// its form or what stands before it: "violates", "shipped", "will use".
func (p *report) finite(at int) bool {
	n := p.words[at].norm
	if strings.HasSuffix(n, "ing") {
		return at > 0 && does(p.words[at-1].form, beForm)
	}
	if at > 0 && does(p.words[at-1].form, between|beForm) {
		return verbal(n) || strings.HasSuffix(n, "ed")
	}
	return pastForm(n) || strings.HasSuffix(n, "s") && verbal(strings.TrimSuffix(n, "s")) || reportsSpeech(n)
}

// neverDoes reports whether none of some words of a statement can be what
// somebody does, though the statement has the name.
func (st *statement) neverDoes(doings []int, who *unit) bool {
	for _, at := range doings {
		if st.mayDo(at, who) {
			return false
		}
	}
	return true
}

// mayDo reports whether somebody may be the one who does what a word of a
// statement says, as far as the places of the names tell.
func (st *statement) mayDo(at int, who *unit) bool {
	r := &st.report
	some := st.placesOf(who)
	for _, m := range some {
		switch {
		case r.words[m.from].part != r.words[at].part:
		case m.from > at && r.behindBy(m.from):
			return true
		case m.from > at || r.undergone(at):
		case !r.inside(m, at) || r.toldTo(m, at) || r.tellsMore(m.to):
			return true
		}
	}
	return len(some) == 0 || r.byPronoun(at, some)
}

// placesOf lists where a statement has a unit's name.
func (st *statement) placesOf(u *unit) []span {
	r := &st.report
	var out []span
	for _, m := range r.names {
		if slices.Contains(u.concepts, m.Concept) {
			out = append(out, span{m.From, m.To})
		}
	}
	if len(out) > 0 || len(u.alts) == 0 {
		return out
	}
	for _, at := range r.at[u.alts[0].stem] {
		out = append(out, span{at, at + 1})
	}
	return out
}

// insideReach is how many words before a name its preposition may stand: "in the
// wider Ukraine war".
const insideReach = 4

// inside reports whether a name before a verb goes with something else: it stands
// behind a preposition, or behind another verb, and not right before this one, if
// there is one.
func (p *report) inside(name span, verb int) bool {
	adjoins := verb >= name.to && p.adjoins(name.to, verb)
	for k := name.from - 1; k >= 0 && k >= name.from-insideReach && !p.words[k+1].pause && !p.words[k+1].stop; k-- {
		f := p.words[k].form
		switch {
		case f == "of" && k > 0 && p.standsFor(k-1):
			return false
		case preposition(f):
			return true
		case p.words[k].name || article(f):
		case adjoins:
			return false
		case p.finite(k) || strings.HasSuffix(f, "ing") && p.words[k].telling && (verbal(f) || p.words[k].stop):
			return !isCue(p.words[k].norm)
		case !p.words[k].telling && f != "and" && f != "or":
			return false
		}
	}
	return false
}

// standsFor reports whether what a word says acts for whose it is: the
// government of a country, the mayor of a town.
func (p *report) standsFor(at int) bool {
	w := p.words[at]
	return does(w.form, office|agentWord) || does(w.stem, bodyWord)
}

// toldTo reports whether a name behind a preposition is nevertheless who is to do
// what the verb behind it says: "called on Spain to lend", "for Spain to lend",
// but not "deployed to Spain to fight".
func (p *report) toldTo(name span, verb int) bool {
	if name.to >= verb || p.words[name.to].form != "to" || !p.adjoins(name.to, verb) {
		return false
	}
	k := name.from - 1
	if k > 0 && article(p.words[k].form) {
		k--
	}
	return k > 0 && (p.words[k].form == "for" || isCue(p.words[k-1].norm))
}

// tellsMore reports whether a clause about a name begins right behind it: "with
// Spain, which lends".
func (p *report) tellsMore(to int) bool {
	if to >= len(p.words) {
		return false
	}
	switch p.words[to].form {
	case "who", "which", "that":
		return true
	}
	return false
}

// byPronoun reports whether a pronoun is all that stands for who does what a word
// says, and one of the names may be meant by it.
func (p *report) byPronoun(at int, names []span) bool {
	k := at - 1
	for k > 0 && does(p.words[k].form, between|negation) && !p.words[k].stop {
		k--
	}
	if k < 0 || p.words[k].part != p.words[at].part {
		return true // a quote that begins with its verb
	}
	switch p.words[k].form {
	case "i", "we":
		return true
	case "he", "she", "it", "they":
		return slices.ContainsFunc(names, func(m span) bool { return m.to <= k && !p.inside(m, at) })
	}
	return false
}

// wholeName is the text of a unit of the claim with the names right before it:
// "Yoon Suk Yeol" where nobody knows the parts.
func (p *reported) wholeName(u *unit) string {
	s := u.span
	for s.from > 0 && p.words[s.from-1].telling && p.inCapitals(s.from-1) && !p.words[s.from].pause && !p.owns(s.from-1) {
		s.from--
	}
	return p.phrase(s)
}

// subjectText is whom a statement names as doing what a word says, as written; ""
// if it names nobody.
func (st *statement) subjectText(at int) string {
	r := &st.report
	if r.undergone(at) {
		if by := r.agentBehind(at); by >= 0 {
			return st.unitText(by)
		}
		return ""
	}
	for _, m := range r.names {
		if m.To <= at && r.adjoins(m.To, at) && !r.inside(span{m.From, m.To}, at) {
			return st.unitText(m.From)
		}
	}
	return ""
}
