package question

import (
	"strings"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// maxPhrase is how many words a party's name may have.
const maxPhrase = 7

// findSpeakers finds whose words the question asks for: the subject of a verb
// of speech, the owner of a statement, a name that stands alone.
func (p *parser) findSpeakers() {
	for i := range p.q.Words {
		if r, ok := p.cueAt(i, false); ok && p.q.Words[i].Used == Unused {
			p.readVerb(r)
		}
	}
	for i := range p.q.Words {
		if r, ok := p.cueAt(i, true); ok && p.q.Words[i].Used == Unused {
			p.readNoun(r)
		}
	}
	p.readDoing()
	p.readAccording()
	if len(p.q.Speakers) == 0 && !p.q.Has(WantWho) && !p.advice {
		p.readBare()
	}
	p.readBesides()
	p.dropSaying()
	if len(p.q.Speakers) > 0 {
		p.q.Unknown = nil // whoever told the reader
	}
}

// dropSaying takes what is left of "say" for part of the asking: it is no word
// to look for, whoever says it.
func (p *parser) dropSaying() {
	for i := range p.q.Words {
		if r, ok := p.cueAt(i, false); ok && r.cue.Lemma == "say" {
			p.mark(i, i+1, AsFrame)
		}
	}
}

// readVerb reads a verb of speech with its subject.
func (p *parser) readVerb(r reading) {
	if p.determined(r.at) || p.gerund(r.at) {
		return // "get a mention", "alone in responding": nouns here
	}
	if is(p.q.Words, r.at+1, "who") && p.free(r.at+1) && !p.aux(r.at+2) {
		p.q.Wants |= WantWho // "ten thousand, says who"
		p.asker = true
		p.takeStance(r)
		return
	}
	if p.passive(r) {
		p.readPassive(r)
		return
	}
	if p.readInverted(r) {
		return
	}
	if is(p.q.Words, r.at-1, "to") && r.at > 1 && !p.between(r.at-2) && p.opensWithWho() {
		p.q.Wants |= WantWho // "who used the radio to answer"
		p.asker = true
		p.takeStance(r)
		return
	}
	from, to, who := p.subject(r.at)
	switch {
	case who && p.writes(r):
		return // "who wrote the memo" asks for its author
	case who:
		if r.cue.Soft && len(p.q.Stances) > 0 {
			return
		}
		p.q.Wants |= WantWho
		p.asker = true
		p.takeStance(r)
	case from < to:
		p.readSubject(r, from, to)
	}
}

// readInverted reads a speaker behind the verb: "how many are there, says the
// union".
func (p *parser) readInverted(r reading) bool {
	if r.at == 0 || !is(p.q.Words, r.at, "says", "say", "said") {
		return false
	}
	party, ok := p.partyAt(r.at + 1)
	if !ok || !p.q.Words[r.at].Break && party.To < len(p.q.Words) {
		return false
	}
	p.addSpeakers([]Party{party})
	p.takeStance(r)
	return true
}

// gerund reports whether word i is a verb in -ing behind a preposition.
func (p *parser) gerund(i int) bool {
	return strings.HasSuffix(p.q.Words[i].Norm, "ing") && !is(p.q.Words, i, "writing") && is(p.q.Words, i-1, "in", "of", "for", "by", "from", "after", "before", "without", "about")
}

// determined reports whether a determiner stands right before word i, so that
// it is a noun.
func (p *parser) determined(i int) bool {
	return p.free(i-1) && is(p.q.Words, i-1, "a", "an", "the", "any", "no", "its", "his", "her", "their", "your", "our", "my", "these", "those")
}

// writes reports whether what somebody wrote or leaked is a document that
// speaks for itself in the stories.
func (p *parser) writes(r reading) bool {
	if !among(p.q.Words, r.at, authoring) {
		return false
	}
	party, ok := p.partyAt(r.at + 1)
	return ok && len(party.Speakers) > 0 && p.v.profiles[party.Speakers[0].Speaker].kind == corpus.Document
}

// readDoing reads "what has X done" and "what will X do" as asking for what X
// says it does, or others say of X.
func (p *parser) readDoing() {
	for i := range p.q.Words {
		steps := is(p.q.Words, i, "take", "taking", "taken") && p.names("measures", "steps", "action", "actions")
		if !steps && !is(p.q.Words, i, "do", "doing", "done") || !p.free(i) || i == 0 || len(p.q.Speakers) > 0 || p.q.Has(WantWho) {
			continue
		}
		if from, to, _ := p.subject(i); from < to {
			if is(p.q.Words, from-1, "should") {
				p.q.Stances = append(p.q.Stances, cue.Demand) // "what should parents do" asks for advice
				p.mark(i, i+1, AsFrame)
				p.advice = true
				return
			}
			parties := p.split(from, to)
			if len(parties) > 0 && parties[0].Resolved() {
				p.q.Soft = true
				p.addSpeakers(parties)
				for k := range p.q.Words {
					if steps && (k == i || is(p.q.Words, k, "measures", "steps", "action", "actions")) {
						p.mark(k, k+1, AsFrame)
					}
				}
			}
		}
	}
}

// readSubject takes the words from:to as those who say r, if they can.
func (p *parser) readSubject(r reading, from, to int) {
	if is(p.q.Words, from, "my", "our", "your", "i", "you", "we") || p.hearsay(r.at, from, to) {
		p.mark(from, to, AsFrame) // "my friend says ...": not a party
		p.markCue(r, AsFrame)
		return
	}
	if p.nounBehind(r, from, to) {
		return
	}
	// A court is heard at times, but speaks too, and so do minutes of a meeting.
	speaks := p.class(to-1, lexicon.Body) || len(p.v.fullyNamed(p.q.Words[from:to])) > 0
	if p.channelWords(from, to) && !speaks {
		return // "the facebook post": a channel says nothing by itself
	}
	if to > from+1 && p.channelWords(to-1, to) && !speaks {
		p.takeOwner(r, from, to, true)
		return
	}
	parties := p.split(from, to)
	if known := p.partyOpening(from, to); known != nil && !allResolved(parties) && r.cue.Form == cue.Base && !p.aux(from-1) {
		parties = []Party{*known} // "hetigama window quote": a noun, and what it is about
	}
	resolved, pronoun := false, true
	for i := range parties {
		resolved = resolved || parties[i].Resolved()
		pronoun = pronoun && parties[i].Pronoun
	}
	if pronoun && !p.realPronoun(from, to) {
		return // "the recount": the verb is a noun here
	}
	if pronoun {
		if among(p.q.Words, to-1, anybody) {
			p.q.Wants |= WantWho
			p.asker = true
		} else if to-from > 1 && len(p.parties) > 1 {
			p.addSpeakers(p.parties) // "the two governments" are those named
		} else if among(p.q.Words, to-1, crowd) {
			p.addSpeakers([]Party{p.everyState(from, to)})
		} else if p.anyGeneric(from, to) {
			p.q.Common = &Party{From: from, To: to}
		}
		if !r.cue.Soft || p.asker {
			p.takeStance(r)
		}
		return
	}
	if p.asker {
		p.setTarget(parties, r)
		return
	}
	if !resolved && (r.cue.Soft || p.ordinary(parties) || p.talkedWith(parties)) {
		return
	}
	if !resolved && p.unsure(parties) {
		p.q.Unknown = &parties[0]
		p.takeStance(r)
		return
	}
	if !r.cue.Soft || len(p.q.Speakers) == 0 {
		p.q.Soft = r.cue.Soft
	}
	p.addSpeakers(parties)
	if p.class(r.at, lexicon.Quantity) && is(p.q.Words, r.at+1, "of") {
		p.q.Wants |= WantNumber // "the bank's estimate of", an apostrophe left out
	}
	p.takeStance(r)
}

// nounBehind reports whether the auxiliary before the subject from:to makes the
// cue a noun: "was the smoke alert off", "was rust to blame", "when would the
// talks be".
func (p *parser) nounBehind(r reading, from, to int) bool {
	switch {
	case is(p.q.Words, from-1, "is", "are", "was", "were"):
		return r.cue.Form == cue.Base && (to == r.at || to == r.at-1 && is(p.q.Words, to, "to"))
	case is(p.q.Words, from-1, "did", "does", "do", "will", "would", "can", "could", "should", "may", "might"):
		return r.cue.Form == cue.ThirdPerson && to == r.at
	}
	return false
}

// addSpeakers asks for the words of the parties.
func (p *parser) addSpeakers(parties []Party) {
	for _, party := range parties {
		if party.Pronoun || p.covers(party) {
			continue
		}
		p.q.Speakers = append(p.q.Speakers, party)
		p.mark(party.From, party.To, AsSpeaker)
	}
}

// covers reports whether the party's words are asked for already.
func (p *parser) covers(party Party) bool {
	for _, s := range p.q.Speakers {
		if s.From < party.To && party.From < s.To {
			return true
		}
	}
	return false
}

// takeStance marks a cue as read and asks for its stance, if it has any
// beyond saying.
func (p *parser) takeStance(r reading) {
	if n := len(r.cue.Rest); n > 0 && lexicon.Is(r.cue.Rest[n-1], lexicon.Quantity) {
		p.q.Wants |= WantNumber // "put a figure on it"
	}
	if r.cue.Soft && len(r.rest) == 0 && r.cue.Stance == cue.Say && is(p.q.Words, r.at+1, "its", "his", "her", "their", "the", "a", "an") {
		return // "recalled its ambassador": said nothing
	}
	switch r.cue.Stance {
	case cue.Say, cue.Reply, cue.Assert, cue.Announce, cue.Ask, cue.Find:
		p.markCue(r, AsFrame)
		return
	}
	p.q.Stances = append(p.q.Stances, r.cue.Stance)
	p.q.Negated = p.q.Negated || is(p.q.Words, r.at-1, "not", "never") && is(p.q.Words, p.firstWord(), "who") && !turnsInto(r.cue.Stance)
	if r.cue.Soft && r.cue.Form != cue.Noun {
		p.q.Deeds = append(p.q.Deeds, p.q.Words[r.at].Stem)
	}
	p.markCue(r, AsStance)
}

// turnsInto reports whether not to take a stance is to take another: who did not
// confirm or comment is told of.
func turnsInto(s cue.Stance) bool {
	return s == cue.Confirm || s == cue.Concede || s == cue.Decline || s == cue.Unconfirmed
}
