package question

import (
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// findRoles finds who does what to whom: "did A summon B", "was B summoned by
// A", "who summoned B". Only parties and countries count as doers.
func (p *parser) findRoles() {
	if p.v.onlyNarrator {
		return
	}
	p.findAsked()
	p.findDoer()
	all := p.actors()
	if len(all) == 0 {
		return
	}
	aux := p.leadingAux()
	switch {
	case aux >= 0:
		p.rolesAfterAux(aux, all)
	case p.q.Has(WantWho):
		p.rolesOfWho(all)
	}
}

// findAsked finds the noun that "which", "what" or "how many" asks about: a
// statement that lacks it hardly answers.
func (p *parser) findAsked() {
	for i := range p.q.Words {
		k := i + 1
		switch {
		case !p.free(i):
			continue
		case is(p.q.Words, i, "how") && is(p.q.Words, i+1, "many"):
			k = i + 2
		case !is(p.q.Words, i, "which", "what"):
			continue
		}
		for ; k < len(p.q.Words) && k <= i+4 && !p.aux(k) && !p.q.Words[k].Break; k++ {
			w := p.q.Words[k]
			counted := is(p.q.Words, k-1, "many") // a noun, whatever else it may be: "how many bases"
			if p.q.Asked >= 0 && (lexicon.Verb(text.Base(w.Norm)) || verbForm(w) || is(p.q.Words, k, "of")) {
				break
			}
			if w.Used == Unused && w.Class&(lexicon.Stop|lexicon.Light|lexicon.Hedge|lexicon.Vague) == 0 && !p.inParty(k) && (counted || !lexicon.Verb(w.Norm)) {
				p.q.Asked = k // the last noun of the phrase is its head
			}
		}
		if p.q.Asked >= 0 {
			return
		}
	}
}

// findDoer finds questions on who did something rather than who said it.
func (p *parser) findDoer() {
	for i := range p.q.Words {
		if !is(p.q.Words, i, "who", "which") || !p.free(i) || is(p.q.Words, i, "who") && p.relativeWho(i) || !p.q.Has(WantWho) && is(p.q.Words, i, "who") {
			continue
		}
		for k := i + 1; k < len(p.q.Words) && k <= i+5 && !p.q.Words[k].Break; k++ {
			w := p.q.Words[k]
			if p.aux(k) || w.Class&(lexicon.Stop|lexicon.Hedge) != 0 || is(p.q.Words, k, "going") && is(p.q.Words, k+1, "to") || is(p.q.Words, i, "which") && !lexicon.Verb(text.Base(w.Norm)) {
				continue
			}
			p.takeDoing(k)
			return
		}
	}
}

// takeDoing takes word k for what somebody did, if it is a verb that tells
// something and "who" is its subject: "who was seen" asks for no doer, and who
// calls a thing names has said something.
func (p *parser) takeDoing(k int) {
	w := p.q.Words[k]
	r, speech := p.cueAt(k, false)
	switch {
	case w.Used != Unused || w.Class&lexicon.Truth != 0 || speech && !r.cue.Soft && !p.writes(r) || !lexicon.Verb(text.Base(w.Norm)) && !verbForm(w):
	case is(p.q.Words, k+1, "it", "them", "that", "this") && is(p.q.Words, k, "give", "gives", "gave", "makes", "made"):
	case among(p.q.Words, k, moving):
	case verbForm(w) && is(p.q.Words, k-1, "was", "were", "is", "are", "been", "got", "get", "being"):
	case among(p.q.Words, k, nameCalling):
		p.mark(k, k+1, AsFrame)
	default:
		p.q.Wants |= WantDoer
		p.q.Verb = k
	}
}

// actors are the parties and countries a question names, in order.
func (p *parser) actors() []Party {
	out := append([]Party(nil), p.parties...)
	norms := norms(p.q.Words)
	for i := p.cleft; i < len(norms); {
		place, n, ok := placeAt(norms, i)
		if !ok || p.inParty(i) || !p.free(i) {
			i++
			continue
		}
		out = insert(out, Party{Name: typed(p.q.Words[i : i+n]), From: i, To: i + n, Country: place.Country, Words: norms[i : i+n]})
		i += n
	}
	return out
}

// insert keeps parties in the order of their words.
func insert(parties []Party, x Party) []Party {
	at := len(parties)
	for at > 0 && parties[at-1].From > x.From {
		at--
	}
	parties = append(parties, Party{})
	copy(parties[at+1:], parties[at:])
	parties[at] = x
	return parties
}

// leadingAux finds the auxiliary that opens the question, or stands behind
// its question word: -1 if none does.
func (p *parser) leadingAux() int {
	for i := range p.q.Words {
		if p.aux(i) {
			return i
		}
		if p.q.Words[i].Break {
			break
		}
	}
	return -1
}

// rolesAfterAux reads "did A VERB B" and "was B VERBed by A".
func (p *parser) rolesAfterAux(aux int, all []Party) {
	subject := -1
	for i, a := range all {
		if a.From > aux && a.From <= aux+2 {
			subject = i
			break
		}
	}
	if subject < 0 {
		if p.q.Has(WantWho) {
			p.rolesOfWho(all)
		}
		return
	}
	verb := p.verbAfter(p.nounEnd(all[subject]))
	if verb < 0 {
		return
	}
	if p.covers(all[subject]) && !p.q.Soft {
		return // it says something: what it says is another clause
	}
	p.q.Verb = verb
	if p.bePassive(aux, verb) {
		p.q.Patient = &all[subject]
		p.q.Actor = p.byParty(verb, all)
		return
	}
	p.actorSpeaks(all[subject])
	p.q.Actor = &all[subject]
	if subject+1 < len(all) {
		p.q.Patient = p.firstBehind(verb, all)
		p.q.Receives = p.q.Patient != nil && p.q.Patient.From > verb+1 && is(p.q.Words, p.q.Patient.From-1, "to", "into")
	}
}

// rolesOfWho reads "who VERBed B".
func (p *parser) rolesOfWho(all []Party) {
	for i := range p.q.Words {
		if !is(p.q.Words, i, "who") || !p.free(i) {
			continue
		}
		verb := p.verbAfter(i + 1)
		if verb < 0 || verb > i+3 || len(p.q.Words[verb].Cues) > 0 && p.q.Words[verb].Used != Unused {
			return
		}
		p.q.Verb = verb
		p.q.Patient = p.firstBehind(verb, all)
		return
	}
}

// nounEnd is where the noun phrase of a party ends: an adjective of a country
// goes on to its noun, "North Korean officers".
func (p *parser) nounEnd(party Party) int {
	to := party.To
	if party.Resolved() || to >= len(p.q.Words) {
		return to
	}
	place, _, ok := placeAt(norms(p.q.Words[party.From:party.To]), 0)
	if !ok || place.As != lexicon.People {
		return to
	}
	for to < len(p.q.Words) && !looksVerb(p.q.Words[to]) && p.q.Words[to].Class&lexicon.Stop == 0 && to < party.To+2 {
		to++
	}
	return to
}

// looksVerb reports whether a word has the form of a participle, or is an
// irregular one.
func looksVerb(w Word) bool {
	return verbForm(w) || len(w.Cues) > 0 || w.Norm != w.Stem && text.Stem(w.Norm+"s") != w.Stem && !strings.HasPrefix(w.Norm, w.Stem)
}

// actorSpeaks prefers, in a question on what a speaker of the stories does,
// that speaker's own statements.
func (p *parser) actorSpeaks(party Party) {
	if len(p.q.Speakers) > 0 || !party.Resolved() || p.q.Target != nil || party.Country == "" && party.Speakers[0].Score < scoreName {
		return
	}
	p.q.Speakers, p.q.Soft = []Party{party}, true
}

// verbAfter is the first word from i on that could say what is done.
func (p *parser) verbAfter(i int) int {
	for k := i; k < len(p.q.Words) && k < i+4; k++ {
		w := p.q.Words[k]
		if p.inParty(k) || !p.free(k) || w.Break && k > i {
			return -1
		}
		if w.Used == AsFrame || w.Class&(lexicon.Stop|lexicon.Hedge|lexicon.Light) != 0 {
			continue
		}
		if k == i && !p.beBefore(i) || lexicon.Verb(w.Norm) || looksVerb(w) || !w.Known {
			return k
		}
		return -1 // "get paperwork": a light verb says too little
	}
	return -1
}

// beBefore reports whether the auxiliary before word i is a form of "be", which
// a noun or an adjective may follow.
func (p *parser) beBefore(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if p.aux(k) {
			return is(p.q.Words, k, "is", "are", "was", "were")
		}
	}
	return false
}

// bePassive reports whether a form of "be" goes with a participle.
func (p *parser) bePassive(aux, verb int) bool {
	if !is(p.q.Words, aux, "is", "was", "are", "were") && !is(p.q.Words, verb-1, "been", "being", "be", "get", "got") {
		return false
	}
	n := p.q.Words[verb].Norm
	return strings.HasSuffix(n, "ed") || strings.HasSuffix(n, "en") || n != p.q.Words[verb].Stem && !verbForm(p.q.Words[verb]) && looksVerb(p.q.Words[verb])
}

// byParty is the party behind "by".
func (p *parser) byParty(verb int, all []Party) *Party {
	for i := range all {
		for k := verb + 1; k < all[i].From; k++ {
			if is(p.q.Words, k, "by") && all[i].From <= k+2 {
				return &all[i]
			}
		}
	}
	return nil
}

// belongsToNoun reports whether a party that starts at word i says more of what
// the verb is done to: who joins the sanctions against somebody joins the
// sanctions.
func (p *parser) belongsToNoun(verb, i int) bool {
	return i-verb > 2 && is(p.q.Words, i-1, "against", "on", "over", "about")
}

// firstBehind is the first party behind a verb that it may be done to.
func (p *parser) firstBehind(verb int, all []Party) *Party {
	for i := range all {
		if all[i].From > verb && !p.belongsToNoun(verb, all[i].From) {
			return &all[i]
		}
	}
	return nil
}
