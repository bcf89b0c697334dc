package question

import (
	"slices"
	"strings"

	"whosaid/index/lexicon"
)

// This file is about subjects of verbs of speech that may be no speaker at all.

// hearsay reports whether the subject of a verb is somebody around the reader
// ("some guy at work swears ..."), and somebody else says something behind it.
func (p *parser) hearsay(verb, from, to int) bool {
	for from < to && is(p.q.Words, from, "a", "an", "the", "this", "that", "some", "one", "random", "old", "another") {
		from++
	}
	if from == to || p.q.Words[from].Class&lexicon.Private == 0 || p.q.Words[from].Upper {
		return false
	}
	if party := p.v.resolve(p.q.Words, from, to); party.Resolved() && party.Speakers[0].Score >= scorePart {
		return false
	}
	for i := verb + 1; i < len(p.q.Words); i++ {
		if _, ok := p.cueAt(i, false); ok {
			return true
		}
	}
	return false
}

// setTarget takes parties for those whose words are at issue in a question
// that asks who says something about them: "who contests what X claims".
func (p *parser) setTarget(parties []Party, r reading) {
	for i := range parties {
		if parties[i].Resolved() && p.q.Target == nil {
			p.q.Target = &parties[i]
			p.mark(parties[i].From, parties[i].To, AsSpeaker)
			p.markCue(r, AsFrame)
		}
	}
}

// findHearer reads who was spoken to as the one whose answers or whose being
// addressed is asked for: "what was the ambassador told", "what did Kim get to
// hear in reply".
func (p *parser) findHearer() {
	p.findWhoSpokeTo()
	for _, party := range p.parties {
		if !party.Resolved() || p.q.Target != nil || !p.hears(party) || !is(p.q.Words, p.firstWord(), "what") {
			continue
		}
		to, told := party.To, 0
		for told < maxHearing && (p.aux(to+told) || is(p.q.Words, to+told, "been", "get", "got", "gets", "to", "being")) {
			told++
		}
		k := to + told
		passive := p.hearsAt(party.From) && is(p.q.Words, k, "told", "informed", "lectured")
		got := told > 0 && is(p.q.Words, k, "hear", "told")
		if !passive && !got {
			continue
		}
		p.q.Target = &party
		p.mark(0, k+1, AsFrame)
		p.mark(party.From, party.To, AsSpeaker)
		for ; k < len(p.q.Words); k++ {
			if is(p.q.Words, k, "reply", "response", "return", "answer") && is(p.q.Words, k-1, "in") {
				p.mark(k-1, k+1, AsFrame)
			}
		}
	}
}

// findWhoSpokeTo reads "who talked to the ambassador" as asking for what was said
// to him.
func (p *parser) findWhoSpokeTo() {
	i := p.firstWord()
	if !is(p.q.Words, i, "who") || !is(p.q.Words, i+1, "talked", "spoke", "talks", "speaks") || !is(p.q.Words, i+2, "to", "with") {
		return
	}
	for _, party := range p.parties {
		if party.From <= i+4 && party.From > i+2 && party.Resolved() && p.hears(party) && party.To >= len(p.q.Words)-1 {
			p.q.Target = &party
			p.q.Wants |= WantWho
			p.mark(i, party.From, AsFrame)
			p.mark(party.From, party.To, AsSpeaker)
			return
		}
	}
}

// hears reports whether something is said to the party, or contradicts what the
// party said.
func (p *parser) hears(party Party) bool {
	return slices.ContainsFunc(party.Speakers, func(m Match) bool { return p.v.hearers[SpeakerConcept(m.Speaker)] }) || is(p.q.Words, len(p.q.Words)-1, "reply", "response", "return")
}

// maxHearing bounds the small words between whoever hears and the verb.
const maxHearing = 3

// hearsAt reports whether a form of "be" stands right before word i, or before
// an article in front of it.
func (p *parser) hearsAt(i int) bool {
	if is(p.q.Words, i-1, "the") {
		i--
	}
	return is(p.q.Words, i-1, "was", "were", "is", "are", "been")
}

// ordinary reports whether none of the parties reads like a name or an
// office, so that the words are rather what the question is about: "what do
// the figures say".
func (p *parser) ordinary(parties []Party) bool {
	for _, party := range parties {
		if !p.thing(party) {
			return false
		}
	}
	return true
}

// talkedWith reports whether the question asks with whom somebody spoke who is
// no speaker here: others may tell of the talk.
func (p *parser) talkedWith(parties []Party) bool {
	return is(p.q.Words, p.firstWord(), "who") && p.endsWithPreposition() && parties[0].InStory
}

// unsure reports whether the parties are named by common words only, so that
// somebody may be meant whom the stories call otherwise: "the owners".
func (p *parser) unsure(parties []Party) bool {
	for _, party := range parties {
		if party.Country != "" {
			return false
		}
		for _, w := range p.q.Words[party.From:party.To] {
			if w.Class&(lexicon.Stop|lexicon.Generic) == 0 && (w.Upper || w.All || p.v.proper[w.Norm] || !lexicon.Known(w.Norm, w.Stem) || w.Class&lexicon.State != 0 || lexicon.IsTitleWord(w.Stem)) {
				return false
			}
		}
	}
	return true
}

// anyGeneric reports whether words from:to hold a noun for bodies of any country
// or place: "the officials".
func (p *parser) anyGeneric(from, to int) bool {
	for i := from; i < to; i++ {
		if p.class(i, lexicon.Generic) && !p.class(i, lexicon.Stop|lexicon.Pronoun) {
			return true
		}
	}
	return false
}

// markAsked marks the terms that tell whose words are asked for. Only another
// title stands for such a word: what is like it is nobody's name.
func (p *parser) markAsked() {
	for _, party := range []*Party{p.q.Unknown, p.q.Common} {
		if party == nil {
			continue
		}
		for i := range p.q.Terms {
			t := &p.q.Terms[i]
			if t.From < party.From || party.To < t.To || len(t.Concepts) > 0 || t.Name {
				continue
			}
			t.Asked = true
			t.Alts = slices.DeleteFunc(t.Alts, func(a Alt) bool { return a.Kind != AltSame && a.Kind != AltTitle })
		}
	}
}

// thing reports whether a party is no person or body but something that holds
// words, and no speaker of the stories: "the figures", "the headline".
func (p *parser) thing(party Party) bool {
	if party.Country != "" || p.v.named(party.Words) && !party.InStory {
		return false
	}
	last := p.headOf(party)
	if last.Class&(lexicon.WhoNoun|lexicon.Body) != 0 {
		return false
	}
	return last.Class&lexicon.Document != 0 || strings.HasSuffix(last.Norm, "tion") && lexicon.Known(last.Norm, last.Stem)
}

// headOf is what a party is at heart: the last word before a preposition.
func (p *parser) headOf(party Party) Word {
	for i := party.From + 1; i < party.To; i++ {
		if is(p.q.Words, i, "of", "in", "on", "under", "below", "above", "behind", "beside", "near", "from", "for", "with", "to", "at", "by") {
			return p.q.Words[i-1]
		}
	}
	return p.q.Words[party.To-1]
}
