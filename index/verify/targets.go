package verify

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index/question"
	"whosaid/index/text"
)

// aimedStances are those of verbs whose object is whom they are aimed at, each
// with the stances that are aimed at somebody in the same way: who accuses
// somebody condemns them.
var aimedStances = map[cue.Stance][]cue.Stance{
	cue.Condemn: {cue.Condemn, cue.Accuse},
	cue.Accuse:  {cue.Accuse, cue.Condemn},
	cue.Praise:  {cue.Praise},
	cue.Warn:    {cue.Warn},
}

// targetOf finds the unit that is the object of a claim's verb of speech, where
// that is aimed at somebody: "condemned Russia". It is -1 where there is none.
func (r *reading) targetOf(cl claim, p *reported) int {
	f := cl.frame
	if aimedStances[cl.stance] == nil || !f.verb.ok || f.noun || f.way != wayEither && f.way != wayBehind || cl.from < f.verb.to {
		return -1
	}
	for k := f.verb.to; k < cl.from; k++ {
		if !article(r.form(k)) {
			return -1
		}
	}
	return p.opening()
}

// opening finds the name that a claim begins with and says no more of: no
// "Russia's cooperation", no "Russia would".
func (p *reported) opening() int {
	to := 0
	for to < len(p.words) && (to == 0 && article(p.words[0].form) || p.inCapitals(to) && p.words[to].telling && !p.words[to].pause) {
		to++
	}
	if to < len(p.words) && !p.words[to].pause && !preposition(p.words[to].form) || to == 0 || p.owns(to-1) && strings.HasSuffix(p.words[to-1].form, "s") {
		return -1
	}
	return slices.IndexFunc(p.units, func(u unit) bool { return u.to == to })
}

// compareTargets notes that the claim condemns, accuses, praises or warns somebody
// whom the statement only speaks of.
func (c *cover) compareTargets(p *reported) {
	if p.target < 0 || c.hits[p.target].credit == 0 {
		return
	}
	who := &p.units[p.target]
	if other, ok := c.st.aims(p, who); !ok {
		c.turned = true
		c.diffs = append(c.diffs, Difference{other, p.wholeName(who)})
	}
}

// aims reports whether a statement is aimed at somebody as the claim is; else it
// returns whom it is aimed at, as written, "" if it does not say.
func (st *statement) aims(p *reported, who *unit) (at string, ok bool) {
	for i, v := range st.aimingVerbs(p.stance) {
		other, ok := st.aimsIn(v, who)
		if ok {
			return "", true
		}
		if i == 0 {
			at = other
		}
	}
	if len(st.aimingVerbs(p.stance)) > 0 {
		return at, false
	}
	if !slices.Contains(aimedStances[p.stance], stanceOf(st.of.Stance)) {
		return "", len(p.units) > 1 // what else is claimed says whether it is so
	}
	if p.stance == cue.Warn {
		return "", st.isTo(who) || st.addresses(who)
	}
	for _, v := range st.namings() {
		if other, ok := st.aimsIn(v, who); ok {
			return "", true
		} else if at == "" {
			at = other
		}
	}
	other, ok := st.actor(who)
	return cmp.Or(at, other), ok
}

// aimingVerbs lists the verbs of a statement that are aimed at somebody with a
// stance.
func (st *statement) aimingVerbs(stance cue.Stance) []int {
	var out []int
	for i, w := range st.report.words {
		own := i > 0 && (st.report.words[i-1].form == "we" || st.report.words[i-1].form == "i") // "We condemn"
		if slices.ContainsFunc(cue.Lookup(w.norm), func(c cue.Cue) bool {
			return slices.Contains(aimedStances[stance], c.Stance) && (c.Form == formPast || c.Form == formThird || c.Form == formBase && own) && len(c.Rest) == 0 && (!c.Soft || c.Stance == stanceOf(st.of.Stance))
		}) {
			out = append(out, i)
		}
	}
	return out
}

// namings lists the verbs of a statement's text that call somebody or something
// what is then quoted: "called the offer".
func (st *statement) namings() []int {
	var out []int
	for i, w := range st.report.words[:st.told] {
		if st.report.finite(i) && (does(text.Base(w.norm), namingVerb) || slices.ContainsFunc(moreCues()[w.norm], func(c cue.Cue) bool { return does(c.Lemma, namingVerb) })) {
			out = append(out, i)
		}
	}
	return out
}

// aimsIn looks for whom a verb of the text is aimed at in its object: up to a
// comma, another verb, or what goes with it behind a preposition.
func (st *statement) aimsIn(verb int, who *unit) (at string, ok bool) {
	r := &st.report
	places := st.placesOf(who)
	for k := verb + 1; k < len(r.words) && r.words[k].part == r.words[verb].part && !r.words[k].pause && !r.words[k].stop; k++ {
		f := r.words[k].form
		if preposition(f) && f != "of" && f != "by" || f == "of" && k+1 < len(r.words) && strings.HasSuffix(r.words[k+1].form, "ing") || does(f, beForm|doForm) {
			break
		}
		if slices.ContainsFunc(places, func(m span) bool { return m.from <= k && k < m.to }) {
			return "", true
		}
		if at == "" && slices.ContainsFunc(r.names, func(m question.Mention) bool { return m.From == k }) && st.inCapitals(k) {
			at = st.unitText(k)
		}
	}
	return at, false
}

// isTo reports whether a statement is made to somebody.
func (st *statement) isTo(who *unit) bool {
	for _, t := range text.Tokens(st.of.To) {
		if len(who.alts) > 0 && t.Stem == who.alts[0].stem {
			return true
		}
	}
	return false
}

// addresses reports whether a statement's text has a verb of speech right before
// somebody's name: "advises Argentines".
func (st *statement) addresses(who *unit) bool {
	r := &st.report
	return slices.ContainsFunc(st.placesOf(who), func(m span) bool {
		k := m.from - 1
		if k > 0 && article(r.words[k].form) {
			k--
		}
		return k >= 0 && isCue(r.words[k].norm) && r.finite(k) && !r.words[k+1].pause
	})
}

// actor reports whether somebody is named in a statement as doing something, which
// is what it is aimed at; also where it names nobody who does. Else it returns who
// does, as written.
func (st *statement) actor(who *unit) (at string, ok bool) {
	r := &st.report
	own := slices.DeleteFunc(st.placesOf(who), st.speakersOwn)
	for _, m := range r.names {
		verb := r.verbBehind(m.To)
		if verb < 0 || r.inside(span{m.From, m.To}, verb) || r.undergone(verb) || st.namesSpeaker(m.From) || st.speakersOwn(span{m.From, m.To}) {
			continue
		}
		if slices.ContainsFunc(own, func(o span) bool { return o.from <= m.From && m.From < o.to }) {
			return "", true
		}
		if at == "" && st.inCapitals(m.From) {
			at = st.unitText(m.From)
		}
	}
	return at, at == "" && slices.ContainsFunc(own, func(m span) bool {
		verb := r.verbBehind(m.to)
		return !r.inside(m, verb) && (verb < 0 || !r.undergone(verb))
	})
}

// inCapitals reports whether a word of a statement begins with a capital letter:
// what another story has as a name may be any noun here.
func (st *statement) inCapitals(at int) bool {
	first, _ := utf8.DecodeRuneInString(st.textOf(span{at, at + 1}))
	return unicode.IsUpper(first)
}

// speakersOwn reports whether a name is of the country or body that a statement's
// speaker is of, as the owner of something: what is theirs is not what they blame.
func (st *statement) speakersOwn(name span) bool {
	i := slices.IndexFunc(st.story.Speakers, func(s corpus.Speaker) bool { return s.ID == st.of.Speaker })
	if i < 0 || !st.report.owns(name.to-1) {
		return false
	}
	of := st.story.Speakers[i].Name + " " + st.story.Speakers[i].Affiliation
	return slices.ContainsFunc(text.Tokens(of), func(t text.Token) bool { return t.Stem == st.report.words[name.to-1].stem })
}

// verbBehind finds the next verb behind a word in its clause, an auxiliary where it
// has no other; -1 if there is none.
func (p *report) verbBehind(to int) int {
	auxiliary := -1
	for k := to; k < len(p.words) && !p.words[k].stop && !p.words[k].parted && p.words[k].part == p.words[to-1].part; k++ {
		f := p.words[k].form
		switch {
		case does(f, beForm|doForm) && f != "to":
			auxiliary = k
		case p.finite(k):
			return k
		case auxiliary >= 0 && !does(f, between):
			return auxiliary
		}
	}
	return auxiliary
}
