package verify

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/question"
)

// A unit is one thing that a claim speaks of: a word, or several that name
// one thing.
type unit struct {
	span     // words of the claim
	kind     unitKind
	weight   float64 // background idf: how much it tells
	concepts []string
	alts     []alternative // stems that may stand for it
	parts    []unit        // of a name of several words
	verb     bool
	town     bool // a capital as the place it is
	vague    bool // tells next to nothing: it may be missing
}

type unitKind uint8

// The kinds of unit. All but plain ones must be there for a claim to hold.
const (
	plainUnit unitKind = iota
	numberUnit
	nameUnit // a country, a speaker, a name of the story, or one nobody knows
	dayUnit
)

// An alternative is a stem with how well it stands for a unit.
type alternative struct {
	stem   string
	credit float64
	noun   bool // of a verb: what is done, as a noun
}

// How well a word stands for another, after the order that index/question
// gives the kinds: the word itself, what readers use for the same, a title,
// the same beginning, what WordNet relates.
const (
	creditSame    = 1.0
	creditReaders = 0.9
	creditTitle   = 0.9
	creditPrefix  = 0.8
	creditBeside  = 0.8 // in what goes with the statement: to whom, when, through what
	creditWordNet = 0.6
)

// prefixLength is how many letters two stems must share at the start to be
// held for related.
const prefixLength = 5

// unitsOf lists what a claim speaks of.
func unitsOf(p *report) []unit {
	var out []unit
	for i := 0; i < len(p.words); {
		u, ok := p.unitAt(i, len(p.words)+1)
		if !ok {
			i++
			continue
		}
		out = append(out, u)
		i = u.to
	}
	return out
}

// unitAt reads the unit that starts at word i; a name must be shorter than
// most words.
func (p *report) unitAt(i, most int) (unit, bool) {
	u := unit{span: span{i, i + 1}, kind: plainUnit}
	for _, m := range p.mentions {
		if m.From != i || m.To-m.From >= most || m.To == i+1 && p.onlyVerb(i) {
			continue
		}
		if m.To > u.to {
			u.concepts, u.to = nil, m.To
		}
		if m.To == u.to {
			u.kind = nameUnit
			u.concepts = append(u.concepts, m.Concept)
		}
	}
	w := p.words[i]
	switch {
	case u.to == i+1 && p.inPhrase(i):
		return unit{}, false
	case u.kind == nameUnit && u.to-u.from > 1:
		u.parts = p.partsOf(u.span)
	case u.kind == nameUnit:
	case w.number && p.pair(i):
		return unit{}, false
	case w.number:
		u.kind = numberUnit
	case does(w.form, dayName) && !(does(w.form, hedge) && !w.name):
		u.kind = dayUnit
	case !w.telling || p.frameWord(i) || does(w.form, negation):
		return unit{}, false
	case w.name || !question.KnownWord(w.norm, w.stem):
		u.kind = nameUnit
	}
	u.weigh(p)
	if u.kind == nameUnit && p.locates(u.from) && capital(p.words[u.from:u.to]) {
		u.concepts, u.town = nil, true // the town itself, not its country
	}
	return u, true
}

// onlyVerb reports whether a word that some story has for a name is the verb of an
// auxiliary: "the ship", but "will ship".
func (p *report) onlyVerb(i int) bool {
	return !p.words[i].name && p.behindAuxiliary(i) && p.words[i-1].form != "to" && (lexicon.Verb(p.words[i].norm) || lexicon.Noun(p.words[i].norm))
}

// partsOf lists the shorter units of a name of several words.
func (p *report) partsOf(s span) []unit {
	var out []unit
	for i := s.from; i < s.to; {
		u, ok := p.unitAt(i, s.to-s.from)
		if !ok || u.to > s.to {
			i++
			continue
		}
		if u.kind == nameUnit && len(u.concepts) == 0 {
			u.kind = plainUnit
		}
		out = append(out, u)
		i = u.to
	}
	return out
}

// locates reports whether a word says where something is.
func (p *report) locates(i int) bool {
	if i == 0 {
		return false
	}
	switch p.words[i-1].form {
	case "in", "outside", "near", "around", "inside":
		return true
	}
	return false
}

// capital reports whether words name a capital.
func capital(words []word) bool {
	norms := make([]string, len(words))
	for i, w := range words {
		norms[i] = w.norm
	}
	p, ok := lexicon.PlaceOf(strings.Join(norms, " "))
	return ok && p.As == lexicon.Capital
}

// pair reports whether a figure stands for whom it counts: "the two would".
func (p *report) pair(i int) bool {
	return i > 0 && p.words[i-1].form == "the" && i+1 < len(p.words) && does(p.words[i+1].form, doForm|beForm)
}

// inPhrase reports whether a word says nothing because it stands between two
// prepositions: "in line with".
func (p *report) inPhrase(i int) bool {
	return does(p.words[i].form, inPhrase) && i > 0 && i+1 < len(p.words) && preposition(p.words[i-1].form) && preposition(p.words[i+1].form)
}

// frameWord reports whether a word only says that something is said.
func (p *report) frameWord(i int) bool {
	return takes(p.words[i].norm, cue.Say) && reportsSpeech(p.words[i].norm) && i+1 < len(p.words) && p.words[i+1].form == "that"
}
