package question

import (
	"slices"

	"whosaid/corpus"
	"whosaid/index/lexicon"
)

// scanParties finds the longest phrases that name speakers of the stories,
// wherever they stand.
func (p *parser) scanParties() []Party {
	var out []Party
	for i := p.cleft; i < len(p.q.Words); {
		party, ok := p.partyAt(i)
		if !ok {
			i = p.pastPlace(i)
			continue
		}
		party.To = p.postedTo(party)
		out = append(out, party)
		i = party.To
	}
	return out
}

// postedTo is where a party ends that is an envoy "to" or "in" a country: the
// country is no party beside it.
func (p *parser) postedTo(party Party) int {
	k := party.To
	if !among(p.q.Words, k-1, posted) || !is(p.q.Words, k, "to", "in") || !p.free(k) {
		return k
	}
	if is(p.q.Words, k+1, "the") {
		k++
	}
	if k+1 >= len(p.q.Words) {
		return party.To
	}
	if _, n, ok := placeAt(norms(p.q.Words[k+1:]), 0); ok {
		return k + 1 + n
	}
	return party.To
}

// pastPlace is where to look on behind word i, at which no party starts: behind
// a country's name as a whole, as the second half of it is another country's
// at most.
func (p *parser) pastPlace(i int) int {
	if _, n, ok := placeAt(norms(p.q.Words[i:]), 0); ok {
		return i + n
	}
	return i + 1
}

// partyAt resolves the longest phrase from word i on that names a speaker.
func (p *parser) partyAt(i int) (Party, bool) {
	if to, ok := p.fullNameAt(i); ok {
		party := p.v.resolve(p.q.Words, i, to)
		return party, party.Resolved() && p.whole(party)
	}
	if !p.free(i) || p.class(i, lexicon.Padding) || !p.v.namesSomebody(p.q.Words, i) && !is(p.q.Words, i, "the") {
		return Party{}, false
	}
	if p.posted > 0 && i == p.posted {
		return Party{}, false
	}
	for n := min(maxPhrase, len(p.q.Words)-i); n > 0; n-- {
		if !p.phrase(i, i+n) {
			continue
		}
		if party := p.v.resolve(p.q.Words, i, i+n); party.Resolved() {
			return party, p.whole(party)
		}
	}
	return Party{}, false
}

// manIn reports whether a place at i only tells where somebody is posted:
// "Moscow's man in Seoul", who is then read as its ambassador.
func (p *parser) manIn(i int) bool {
	if !is(p.q.Words, i-1, "in") || !is(p.q.Words, i-2, "man", "woman", "guy", "representative", "rep") || !placeStarts(p.q.Words, i) || i < 3 || !placeEnds(p.q.Words[:i-2]) {
		return false
	}
	return true
}

// whole reports whether a party's words are all of its name: not if an office
// follows ("the Irish health" minister) or another country stands before
// ("Ukrainian" spies).
func (p *parser) whole(party Party) bool {
	if k := party.To; k < len(p.q.Words) && !p.q.Words[k].Break && p.free(k) {
		w := p.q.Words[k]
		if p.v.proper[w.Norm] && w.Class&lexicon.Stop == 0 && len(w.Cues) == 0 || w.Upper {
			return false
		}
		office := w.Class&(lexicon.State|lexicon.Generic) != 0 || lexicon.IsTitleWord(w.Stem) && len(w.Cues) == 0
		if w.Norm == "of" && lexicon.IsTitleWord(p.q.Words[k-1].Stem) && p.q.Words[k-1].Class&lexicon.Body == 0 {
			return false // "the head" of something else
		}
		if office && w.Class&(lexicon.Stop|lexicon.Light|lexicon.Hedge) == 0 || p.otherBearer(party, w) {
			return false
		}
	}
	return party.From == 0 || p.q.Words[party.From].Break || !placeEnds(p.q.Words[:party.From]) && !p.modified(party)
}

// otherBearer reports whether a party is but the first word of somebody's name,
// and the word behind it makes it another's: "kim jong un" is not Kim Hong-kyun.
func (p *parser) otherBearer(party Party, behind Word) bool {
	if party.To-party.From != 1 || len(party.Speakers) == 0 || behind.Known || behind.Num || behind.Class != 0 || len(behind.Cues) > 0 || verbForm(behind) {
		return false
	}
	first := p.q.Words[party.From].Norm
	return !slices.ContainsFunc(party.Speakers, func(m Match) bool {
		s := &p.v.profiles[m.Speaker]
		return s.kind != corpus.Person || len(s.name) < 2 || s.name[0] != first || edits(behind.Norm, s.name[1], allowed(len(behind.Norm))+1) <= allowed(len(behind.Norm))
	})
}

// modified reports whether a party is but an office, and the word before it
// makes it another.
func (p *parser) modified(party Party) bool {
	i := party.From - 1
	return party.To-party.From == 1 && p.free(i) && len(p.q.Words[i].Cues) == 0 && lexicon.OtherOffice(p.q.Words[i].Norm, p.q.Words[i+1].Norm)
}

// phrase reports whether words from:to could be one name: it ends in a word
// that may name somebody and nothing parts it.
func (p *parser) phrase(from, to int) bool {
	for k := from; k < to; k++ {
		w := p.q.Words[k]
		if !p.free(k) || k > from && w.Break || listed(w.Norm, asksWord) {
			return false
		}
		if k > from && is(p.q.Words, k, "the", "a", "an", "his", "her", "their", "its") && !is(p.q.Words, k-1, "of", "for", "from") {
			return false
		}
		if !w.All && listed(w.Norm, auxiliary) || is(p.q.Words, k, "and", "or", "versus", "said", "that", "about", "on", "with", "by", "to") {
			return false
		}
	}
	return p.v.namesSomebody(p.q.Words, to-1) || placeEnds(p.q.Words[from:to])
}

// placeEnds reports whether the words end in the name of a country.
func placeEnds(words []Word) bool {
	all := norms(words)
	for i := range all {
		if _, n, ok := placeAt(all, i); ok && i+n == len(all) {
			return true
		}
	}
	return false
}

// readBare takes a question that is nothing but names: "zinoviev?", "seoul vs
// moscow", "keane and ohlsen pls".
func (p *parser) readBare() {
	switch {
	case len(p.parties) == 0 || p.q.Target != nil || p.typedQuestion() || p.wasIt() || p.placed():
	case p.partiesOn():
		to := p.listEnd()
		p.addSpeakers(slices.DeleteFunc(slices.Clone(p.parties), func(q Party) bool { return q.From > to }))
	case p.onlyParties():
		p.addVoices()
	}
}

// wasIt reports whether the question is whether somebody did it: "was it the
// union" asks for more than the union's words.
func (p *parser) wasIt() bool {
	i := p.firstWord()
	return is(p.q.Words, i, "was", "is", "were", "wasn't", "isn't") && is(p.q.Words, i+1, "it", "that", "this")
}

// typedQuestion reports whether a question word asks for something of its
// own: a number, a day, a place.
func (p *parser) typedQuestion() bool {
	for i := range p.q.Words {
		if p.free(i) && is(p.q.Words, i, "how", "when", "where", "why", "which") {
			return true
		}
	}
	return false
}

// placed reports whether the question is whether somebody is somewhere: "was A
// in B".
func (p *parser) placed() bool {
	if !is(p.q.Words, p.firstWord(), "is", "are", "was", "were") {
		return false
	}
	for _, party := range p.parties {
		if party.From > 1 && is(p.q.Words, party.From-1, "in", "at", "near") {
			return true
		}
	}
	return false
}

// partiesOn reports whether the question starts with parties and goes on with
// what they speak about: "the union on the strike".
func (p *parser) partiesOn() bool {
	return p.parties[0].From <= 1 && is(p.q.Words, p.listEnd(), "on", "about", "re", "regarding")
}

// onlyParties reports whether the question holds nothing besides its parties
// but small words and words for wanting several voices.
func (p *parser) onlyParties() bool {
	for i, w := range p.q.Words {
		if p.inParty(i) || w.Used == AsFrame || w.Class&(lexicon.Stop|lexicon.Light|lexicon.Padding|lexicon.Sides|lexicon.Hedge) != 0 && !w.All {
			continue
		}
		return false
	}
	return true
}

// listEnd is where the list of parties that opens the question ends: "the
// agency and its engineer about ...".
func (p *parser) listEnd() int {
	to := p.parties[0].To
	for _, next := range p.parties[1:] {
		if next.From-to > 1 || next.From > to && !is(p.q.Words, to, "and", "or", "versus") {
			break
		}
		to = next.To
	}
	return to
}

func (p *parser) inParty(i int) bool {
	for _, party := range p.parties {
		if i >= party.From && i < party.To {
			return true
		}
	}
	return false
}

// readBesides adds the other parties of a question that asks for several
// voices: "the embassy and the Kremlin, is it the same story from both".
func (p *parser) readBesides() {
	if p.v.onlyNarrator || len(p.parties) == 0 || len(p.parties) == 1 && len(p.parties[0].Speakers) < 2 {
		return
	}
	if !p.manyVoices() {
		return
	}
	p.addVoices()
}

// addVoices asks for the words of every party named but those that are only
// spoken of.
func (p *parser) addVoices() {
	for _, party := range p.parties {
		if !p.spokenOf(party) {
			p.addSpeakers([]Party{party})
		}
	}
}

// spokenOf reports whether a party is what others are asked about: "what do
// both say about the report".
func (p *parser) spokenOf(party Party) bool {
	i := party.From - 1
	if is(p.q.Words, i, "the", "a", "this", "that") {
		i--
	}
	return i > 0 && is(p.q.Words, i, "about", "regarding", "concerning") && !is(p.q.Words, i-1, "what", "how")
}

// manyVoices reports whether the question asks for several voices in words,
// or joins parties with "and" where one of them is asked for.
func (p *parser) manyVoices() bool {
	for i := range p.q.Words {
		if is(p.q.Words, i, "who") && is(p.q.Words, i+1, "says", "said", "say") && is(p.q.Words, i+2, "what") {
			return true
		}
		if p.free(i) && (among(p.q.Words, i, together) || p.class(i, lexicon.Sides) && !p.inParty(i)) {
			return true
		}
	}
	for k := 1; k < len(p.parties); k++ {
		a, b := p.parties[k-1], p.parties[k]
		joined := b.From-a.To <= 4 && is(p.q.Words, a.To, "and", "or") || b.To >= len(p.q.Words)-1 && p.joins(a.To, b.From)
		if joined && (p.asked(a) || p.asked(b)) {
			return true
		}
	}
	return false
}

// asked reports whether the party's words are asked for.
func (p *parser) asked(party Party) bool { return p.covers(party) }
