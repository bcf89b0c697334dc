package question

import (
	"whosaid/index/lexicon"
)

// relativeWho reports whether "who" at i rather starts a relative clause: a
// question has been opened before, and a noun stands in front, "the people who
// had to leave".
func (p *parser) relativeWho(i int) bool {
	if i < 2 || p.q.Words[i].Break || p.cleft == i {
		return false
	}
	w := p.q.Words[i-1]
	if w.Class&(lexicon.Stop|lexicon.Hedge|lexicon.Light|lexicon.Truth|lexicon.Padding) != 0 && !is(p.q.Words, i-1, "people", "those", "anyone", "someone") || len(w.Cues) > 0 || lexicon.Verb(w.Norm) {
		return false
	}
	for k := 0; k < i-1; k++ {
		if p.asks(k) || p.aux(k) && k <= 1 {
			return true
		}
	}
	return false
}

// wantWho tells "who said it" from "who did X talk to" and "who is X".
func (p *parser) wantWho(i int) {
	if p.wantRunner(i + 1) {
		return
	}
	if i == len(p.q.Words)-1 && is(p.q.Words, i-1, "with", "to") {
		p.q.Wants |= WantAddressee // "she talked with who"
		return
	}
	if p.aux(i+1) && among(p.q.Words, i+2, inTheRight) {
		p.q.Wants |= WantSides // "who is right": every voice
		p.mark(i+2, i+3, AsFrame)
		p.addSpeakers(p.parties)
		return
	}
	if p.aux(i+1) && !p.subjectGap(i+1) {
		if p.endsWithPreposition() || p.toldVerb() {
			p.q.Wants |= WantAddressee
			return
		}
		if is(p.q.Words, i+1, "is", "was", "are", "were") {
			p.wantIdentity(i)
		}
		return
	}
	p.q.Wants |= WantWho
}

// wantRunner reads "who runs X" and "who's in charge of X" as asking for the
// head of X.
func (p *parser) wantRunner(i int) bool {
	for p.aux(i) || is(p.q.Words, i, "in", "currently") {
		i++
	}
	if !among(p.q.Words, i, heading) {
		return false
	}
	from := i + 1
	if is(p.q.Words, from, "of") {
		from++
	}
	to := p.phraseEnd(from)
	if from >= to {
		return false
	}
	chief := Word{Norm: "chief", Stem: "chief", Typed: "chief"}
	party := p.v.resolve(append([]Word{chief}, p.q.Words[from:to]...), 0, 1+to-from)
	if !party.Resolved() {
		return false
	}
	party.From, party.To = from, to
	p.addSpeakers([]Party{party})
	p.mark(i, to, AsFrame)
	p.q.Wants |= WantIdentity
	return true
}

// subjectGap reports whether a verb follows the auxiliary at i at once, so
// that "who" itself is the subject: "who has denied", "who is accusing".
func (p *parser) subjectGap(i int) bool {
	k := i + 1
	for p.class(k, lexicon.Hedge) || p.aux(k) || is(p.q.Words, k, "been", "to") {
		k++
	}
	if !p.free(k) {
		return false
	}
	w := p.q.Words[k]
	if is(p.q.Words, k, "the", "a", "an", "this", "that", "these", "it", "he", "she", "they", "his", "their") {
		return false
	}
	if p.inParty(k) && !(is(p.q.Words, i, "is", "was") && verbForm(w)) {
		return false
	}
	return verbForm(w) || len(w.Cues) > 0 || is(p.q.Words, i, "has", "had", "have")
}

// verbForm reports whether a word ends as participles do.
func verbForm(w Word) bool {
	n := w.Norm
	return len(n) > 4 && (n[len(n)-3:] == "ing" || n[len(n)-2:] == "ed")
}

// endsWithPreposition reports whether "to" or "with" dangles: "who did X talk
// to", "who was X speaking to when ...".
func (p *parser) endsWithPreposition() bool {
	for i := range p.q.Words {
		if !is(p.q.Words, i, "to", "with", "for", "at") || !p.free(i) {
			continue
		}
		last := i+1 == len(p.q.Words) || p.q.Words[i+1].Break || is(p.q.Words, i+1, "when", "while", "about", "on", "after", "before", "please", "and", "there")
		if last {
			return true
		}
	}
	return false
}

// toldVerb reports whether the question's verb of speech takes an addressee.
func (p *parser) toldVerb() bool {
	for i := range p.q.Words {
		if p.free(i) && among(p.q.Words, i, addressing) {
			return true
		}
	}
	return false
}

// wantIdentity reads "who is the ambassador": somebody by office.
func (p *parser) wantIdentity(i int) {
	k := i + 2
	if is(p.q.Words, k, "the", "a", "this", "that") {
		k++
	}
	if to := p.phraseEnd(k); to > k {
		p.q.Wants |= WantIdentity
		if party, ok := p.partyAt(k); ok && len(p.q.Speakers) == 0 {
			p.addSpeakers([]Party{party})
		}
	}
}

// wantName reads "what's the name of X" and "what is X called".
func (p *parser) wantName() {
	for i := range p.q.Words {
		called := is(p.q.Words, i, "called") && p.asksCalled(i)
		if called || p.free(i) && is(p.q.Words, i, "name", "names", "surname", "identity") && !is(p.q.Words, i-1, "by") && !p.verbToName(i) {
			p.q.Wants |= WantIdentity | WantName
			if p.q.Words[i].Used == Unused {
				p.q.Words[i].Used = AsFrame
			}
		}
	}
}

// asksCalled reports whether "called" at i asks for a name: "what is that place
// called", "the captain, what is he called".
func (p *parser) asksCalled(i int) bool {
	for k := 0; k < i; k++ {
		if is(p.q.Words, k, "what") && is(p.q.Words, k+1, "is", "are", "was", "were") && (k == p.firstWord() || i == k+3) {
			return true
		}
	}
	return false
}

// verbToName reports whether "name" at i is a verb: "will the police name the
// dead".
func (p *parser) verbToName(i int) bool {
	return is(p.q.Words, i, "name", "names") && i > 0 && is(p.q.Words, i+1, "the", "them", "him", "her", "any", "those", "these", "anyone") && !is(p.q.Words, i-1, "the", "a", "their", "his", "her", "first", "last", "full", "real", "what", "which")
}
