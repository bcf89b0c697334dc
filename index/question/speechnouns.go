package question

import (
	"strings"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// passive reports whether a verb is in the passive: "was Kim told", "Kim was
// accused".
func (p *parser) passive(r reading) bool {
	if r.cue.Form != cue.Past && r.cue.Form != cue.Participle {
		return false
	}
	if is(p.q.Words, r.at-1, "being", "been", "was", "were", "get", "got", "is", "are") {
		return true
	}
	for i := r.at - 1; i >= 0 && i >= r.at-maxPhrase; i-- {
		if is(p.q.Words, i, "was", "were", "is", "are") {
			return !p.asks(i-1) || !is(p.q.Words, i-1, "who")
		}
		if is(p.q.Words, i, "did", "does", "has", "have", "that", "who") {
			return false
		}
	}
	return false
}

// readPassive takes the subject of a passive verb as the one addressed, and
// who follows "by" as the speaker.
func (p *parser) readPassive(r reading) {
	for i := r.at + 1; i < len(p.q.Words) && i <= r.at+3; i++ {
		if is(p.q.Words, i, "by") {
			if is(p.q.Words, i+1, "who", "whom") || i+1 == len(p.q.Words) {
				p.q.Wants |= WantWho
			} else if party, ok := p.partyAt(i + 1); ok {
				p.addSpeakers([]Party{party})
			}
			p.takeStance(r)
			return
		}
	}
	if r.cue.Soft {
		return
	}
	if r.cue.Stance == cue.Deny {
		p.q.Wants |= WantTruth // "is X's figure disputed": the figure and who disputes it
		p.markCue(r, AsFrame)
		return
	}
	p.takeStance(r)
}

// readNoun reads a noun that carries speech with its owner: "reaction from
// X", "X's statement", "kremlin response".
func (p *parser) readNoun(r reading) {
	if from, to, ok := p.ownerBehind(r.at + 1 + len(r.rest)); ok {
		if p.takeOwner(r, from, to, !r.cue.Soft) {
			return
		}
	}
	from, to := p.ownerBefore(r.at)
	on := is(p.q.Words, r.at+1, "on", "about", "regarding", "re")
	if from < to && p.takeOwner(r, from, to, on || (!r.cue.Soft || p.heldOffice(to)) && p.bareNoun(r, from)) {
		return
	}
	if !r.cue.Soft && (r.cue.Stance == cue.Say || r.cue.Stance == cue.Reply) && !p.content(r.at) {
		p.markCue(r, AsFrame)
		return
	}
	if !r.cue.Soft && (p.q.Has(WantWho) || p.anySuch(r)) {
		p.takeStance(r)
	}
}

// anySuch reports whether a noun of speech is all that is asked for: "any
// warnings?", "what accusations are there", "any promises made so far".
func (p *parser) anySuch(r reading) bool {
	if !among(p.q.Words, r.at-1, anyOf) || len(p.q.Speakers) > 0 {
		return false
	}
	for k := r.at + 1 + len(r.rest); k < len(p.q.Words); k++ {
		w := p.q.Words[k]
		small := w.Class&(lexicon.Stop|lexicon.Light|lexicon.Padding|lexicon.Hedge) != 0 && !w.All
		if !small && !is(p.q.Words, k, "made", "given", "issued", "voiced", "raised", "from", "anyone", "yet") {
			return false
		}
		if is(p.q.Words, k, "made", "given", "issued", "voiced", "raised") {
			p.mark(k, k+1, AsFrame)
		}
	}
	return true
}

// heldOffice reports whether the words before to end in an office, so that
// "the manager's side" is somebody's.
func (p *parser) heldOffice(to int) bool {
	w := p.q.Words[to-1]
	return isOffice(w) && w.Class&lexicon.Body == 0
}

// isOffice reports whether a word is an office by itself, in the plural too.
func isOffice(w Word) bool {
	return lexicon.IsTitle(w.Norm) || lexicon.IsTitle(strings.TrimSuffix(w.Norm, "s"))
}

// content reports whether a speech noun belongs to what the question is about
// rather than to its frame: "comment" in "who called the comment stupid".
func (p *parser) content(i int) bool {
	return is(p.q.Words, i-1, "the", "this", "that") && len(p.q.Speakers) > 0
}

// bareNoun reports whether little else than the noun and its owner is asked:
// then even an owner nobody knows is taken for a speaker.
func (p *parser) bareNoun(r reading, from int) bool {
	for i, w := range p.q.Words {
		if i >= from && i <= r.at || w.Used != Unused || w.Class&(lexicon.Stop|lexicon.Light|lexicon.Padding|lexicon.Truth) != 0 {
			continue
		}
		if len(w.Cues) > 0 {
			continue
		}
		return i > r.at && (is(p.q.Words, r.at+1, "on", "to", "about", "regarding", "re"))
	}
	return true
}

// takeOwner asks for the words of whoever the words from:to name. An owner
// nobody knows counts only if sure.
func (p *parser) takeOwner(r reading, from, to int, sure bool) bool {
	if p.verbal(r, from) || p.channelWords(from, to) {
		return false
	}
	if to > from+1 && p.channelWords(to-1, to) {
		to-- // "the envoy's facebook post"
	}
	parties := p.split(from, to)
	if len(parties) == 1 && p.pronoun(from, to) && len(p.parties) == 1 {
		parties = p.parties // "the economist, what's her figure"
	}
	if known := p.partyOpening(from, to); known != nil && !allResolved(parties) {
		parties = []Party{*known} // "hetigama window quote": the window is what it is about
	}
	for _, party := range parties {
		if party.Pronoun {
			return false
		}
		if !party.Resolved() && (!sure || p.thing(party) || p.ofTheStory(party)) {
			return false
		}
	}
	if len(parties) == 0 {
		return false
	}
	if p.q.Words[r.at].Class&lexicon.Quantity != 0 {
		p.q.Wants |= WantNumber
	}
	if p.asker || p.q.Has(WantWho) && p.opensWithWho() {
		p.setTarget(parties, r)
		return true
	}
	p.addSpeakers(parties)
	p.takeStance(r)
	return true
}

// ofTheStory reports whether words that name nobody are but what the stories
// speak of: "security" of "security threat".
func (p *parser) ofTheStory(party Party) bool {
	w := p.q.Words[party.To-1]
	office := w.Class&(lexicon.State|lexicon.Body|lexicon.WhoNoun|lexicon.Generic) != 0 || isOffice(w)
	return party.InStory && party.To-party.From > 1 && w.Known && !w.Upper && !office && !p.v.proper[w.Norm] && p.v.stems[w.Stem] > 0
}

// partyOpening is the speaker whose name opens the words from:to and leaves
// some over, nil if none does.
func (p *parser) partyOpening(from, to int) *Party {
	for i := range p.parties {
		if a := &p.parties[i]; a.From == from && a.To < to && len(a.Speakers) == 1 && p.v.profiles[a.Speakers[0].Speaker].kind == corpus.Person {
			return a
		}
	}
	return nil
}

// pronoun reports whether words from:to are but a pronoun that owns.
func (p *parser) pronoun(from, to int) bool {
	return to-from == 1 && is(p.q.Words, from, "her", "his", "their", "its")
}

// channelWords reports whether words name a channel, which says nothing by
// itself: "facebook post".
func (p *parser) channelWords(from, to int) bool {
	for from < to-1 && p.class(from, lexicon.Stop) {
		from++
	}
	for _, c := range lexicon.ChannelsFrom(p.q.Words[from].Norm) {
		if len(c.Words) == to-from && matchesAt(norms(p.q.Words), from, c.Words) {
			return true
		}
	}
	return false
}

// verbal reports whether what reads as a noun is the verb of a question: an
// auxiliary stands before its subject, as in "did X call in Y".
func (p *parser) verbal(r reading, owner int) bool {
	if owner >= r.at {
		return false
	}
	w := p.q.Words[r.at].Norm
	for _, c := range p.q.Words[r.at].Cues {
		if c.Form == cue.Base && c.Lemma != w {
			continue
		}
		if c.Form == cue.Base {
			return is(p.q.Words, owner-1, "did", "does", "do", "will", "would", "can", "could", "to", "should")
		}
	}
	return is(p.q.Words, owner-1, "did", "does", "do", "will", "would", "can", "could", "should")
}

// opensWithWho reports whether "who" is the subject of the question's main
// verb.
func (p *parser) opensWithWho() bool {
	i := p.firstWord()
	return is(p.q.Words, i, "who") && !p.aux(i+1)
}

// ownerBehind finds "of X", "from X", "by X" at word i.
func (p *parser) ownerBehind(i int) (from, to int, ok bool) {
	if !is(p.q.Words, i, "of", "from", "by") {
		return 0, 0, false
	}
	from = i + 1
	to = from
	for to < len(p.q.Words) && to-from < 2*maxPhrase && p.inPhrase(to) && !(to > from && p.parted(to) && !p.inParty(to)) && p.q.Words[to].Used != AsFrame {
		to++
	}
	return from, to, from < to
}

// parted reports whether something parts word i from the words before it:
// punctuation, except a comma in a list of parties.
func (p *parser) parted(i int) bool {
	if is(p.q.Words, i, "to", "on", "about", "regarding", "in", "at", "for") {
		return true
	}
	return p.q.Words[i].Break
}

// ownerBefore finds the words right before a speech noun at i: "the NATO
// chief's", "kremlin".
func (p *parser) ownerBefore(i int) (from, to int) {
	to = i
	for to > 0 && among(p.q.Words, to-1, beforeStatement) {
		to--
	}
	if from, ok := p.fullNameBefore(to); ok {
		return from, to
	}
	from = to
	for from > 0 && to-from < maxPhrase && p.inPhrase(from-1) && !p.q.Words[from].Break && !is(p.q.Words, from-1, "of", "from", "to", "for", "any", "in", "a", "an") {
		from--
	}
	if is(p.q.Words, from-1, "a", "an") || is(p.q.Words, to-1, "the", "this", "that", "these", "those") {
		return to, to // "a power line", "signed the petition": nobody's
	}
	return from, to
}

// readAccording reads "according to X" and "per X".
func (p *parser) readAccording() {
	for i := range p.q.Words {
		at := -1
		switch {
		case is(p.q.Words, i, "according") && is(p.q.Words, i+1, "to"):
			at = i + 2
		case is(p.q.Words, i, "per") || is(p.q.Words, i, "by") && is(p.q.Words, i-1, "going"):
			at = i + 1
		case is(p.q.Words, i, "from") && among(p.q.Words, i-1, heardFrom):
			at = i + 1
		case is(p.q.Words, i, "of") && is(p.q.Words, i-1, "eyes", "opinion", "view", "words") && is(p.q.Words, i-2, "the") && is(p.q.Words, i-3, "in"):
			at = i + 1
			p.mark(i-3, i, AsFrame)
		case is(p.q.Words, i, "ask") && is(p.q.Words, i-1, "you") && is(p.q.Words, i-2, "if"):
			at = i + 1
		case is(p.q.Words, i, "of", "from") && is(p.q.Words, i-1, "out", "came", "come", "comes", "coming") && p.partyFollows(i+1):
			at = i + 1
		case is(p.q.Words, i, "about") && is(p.q.Words, i-1, "what", "how") && i <= 2:
			at = i + 1
		}
		if at < 0 || !p.free(i) {
			continue
		}
		if from, to := at, p.phraseEnd(at); from < to {
			parties := p.split(from, to)
			if len(parties) == 0 || p.ordinary(parties) || parties[0].Pronoun || is(p.q.Words, i, "per") && !parties[0].Resolved() {
				continue
			}
			if !parties[0].Resolved() && p.unsure(parties) {
				p.q.Unknown = &parties[0]
				p.mark(max(0, i-1), at, AsFrame)
				continue
			}
			p.addSpeakers(parties)
			p.mark(max(0, i-1), at, AsFrame)
			if is(p.q.Words, i-2, "came", "come", "comes", "coming") {
				p.mark(i-2, i-1, AsFrame)
			}
		}
	}
}

// partyFollows reports whether a speaker of the stories is named at word i.
func (p *parser) partyFollows(i int) bool {
	_, ok := p.partyAt(i)
	return ok
}

// phraseEnd walks right over the words of a name.
func (p *parser) phraseEnd(i int) int {
	to := i
	for to < len(p.q.Words) && to-i < maxPhrase && p.inPhrase(to) && !(to > i && p.parted(to)) && p.q.Words[to].Used != AsFrame {
		to++
	}
	return to
}
