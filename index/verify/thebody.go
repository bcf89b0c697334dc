package verify

import (
	"slices"
	"strconv"
	"strings"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/text"
)

// takeUpBodies lets "the company" of a claim that begins with an item stand for the
// one that the message named before, as a pronoun would: in a statement that names
// this one it is there, and it is a name as any other. Behind the name of another
// body in the claim itself it may be that one.
func (k *check) takeUpBodies(p *reported, from int) {
	before, looked := -1, false
	for i := range p.units {
		u := &p.units[i]
		if u.to-u.from > 1 || u.from == 0 || p.words[u.from-1].form != "the" || !does(p.words[u.from].stem, bodyWord) || k.namesBody(p, u.from) {
			continue
		}
		if !looked {
			before, looked = k.r.bodyBefore(from), true
		}
		if before < 0 {
			return
		}
		u.kind, u.concepts = nameUnit, append(u.concepts, question.SpeakerConcept(before))
		for _, w := range k.bodies.shortFor(before) {
			u.alt(text.Stem(w), creditReaders)
		}
	}
}

// namesBody reports whether a claim names an institution of the stories by a name
// of its own before a word.
func (k *check) namesBody(p *reported, at int) bool {
	return slices.ContainsFunc(p.names, func(m question.Mention) bool {
		number, ok := strings.CutPrefix(m.Concept, "speaker:")
		i, err := strconv.Atoi(number)
		return ok && err == nil && m.To <= at && p.words[m.From].name && k.speakers[i].Kind == corpus.Institution
	})
}

// bodyBefore finds the institution that the nearest sentence names which names any
// before an item; -1 where that names several, or none does.
func (r *reading) bodyBefore(i int) int {
	n := r.sentenceOf(i)
	for back := 0; back <= antecedentReach && n-back >= 0; back++ {
		s := &r.sentences[n-back]
		found := -1
		for _, who := range append(r.namedIn(s.from, min(s.to, i)), speakersBefore(s, i)...) {
			if len(who.speakers) != 1 || r.c.speakers[who.speakers[0]].Kind != corpus.Institution {
				continue
			}
			if found >= 0 && found != who.speakers[0] {
				return -1
			}
			found = who.speakers[0]
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// speakersBefore lists who speaks in a sentence before an item.
func speakersBefore(s *sentence, i int) []source {
	var out []source
	for _, f := range s.frames {
		if f.who.to <= i && f.who.kind == named {
			out = append(out, f.who)
		}
	}
	return out
}
