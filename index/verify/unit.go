package verify

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
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
		u, ok := p.unitAt(i, len(p.words))
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
		if m.From != i || m.To-m.From >= most {
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
	case does(w.form, dayName):
		u.kind = dayUnit
	case !w.telling || p.frameWord(i):
		return unit{}, false
	case w.name || !question.KnownWord(w.norm, w.stem):
		u.kind = nameUnit
	}
	u.weigh(p)
	return u, true
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

// weigh fills in how much a unit tells and what may stand for it.
func (u *unit) weigh(p *report) {
	for _, w := range p.words[u.from:u.to] {
		u.weight = max(u.weight, lexicon.IDF(w.stem))
	}
	w := p.words[u.from]
	u.verb = verbal(w.norm) || p.behindAuxiliary(u.from)
	u.vague = lexicon.Is(w.norm, lexicon.Vague|lexicon.Padding|lexicon.Generic) || does(w.form, figureWord)
	if u.kind == numberUnit || u.to-u.from > 1 {
		u.alts = []alternative{{p.words[u.to-1].stem, creditSame}}
		return
	}
	u.alt(w.stem, creditSame)
	if u.kind != plainUnit {
		return
	}
	for _, s := range lexicon.Readers(w.stem) {
		u.alt(s, creditReaders)
	}
	for _, s := range sameStems()[w.stem] {
		u.alt(s, creditReaders)
	}
	for _, ph := range lexicon.Phrases(w.stem) {
		if p.follows(u.from, ph.Rest) {
			for _, s := range ph.Same {
				u.alt(s, creditReaders)
			}
		}
	}
	for _, t := range lexicon.TitleMeans(w.norm) {
		if !strings.Contains(t, " ") {
			u.alt(text.Stem(t), creditTitle)
		}
	}
	for s := range lexicon.Synonyms(w.stem) {
		u.alt(s, creditWordNet)
	}
}

// verbal reports whether a word is a form of a verb.
func verbal(norm string) bool {
	for _, end := range []string{"", "ed", "ing"} {
		if base, ok := strings.CutSuffix(norm, end); ok && lexicon.Verb(base) {
			return true
		}
	}
	return lexicon.Verb(text.Base(norm))
}

// behindAuxiliary reports whether a word is the verb of an auxiliary: "will
// fight".
func (p *report) behindAuxiliary(i int) bool { return i > 0 && does(p.words[i-1].form, doForm) }

// verbal reports whether a word is used as a verb, as far as its form tells. A
// verb's synonym that is none says something else: troops that fight are no
// war.
func (p *report) verbal(i int) bool {
	n := p.words[i].norm
	return lexicon.Verb(n) || strings.HasSuffix(n, "ed") || strings.HasSuffix(n, "ing") || text.Base(n) != n || p.behindAuxiliary(i)
}

func (u *unit) alt(stem string, credit float64) {
	for _, a := range u.alts {
		if a.stem == stem {
			return
		}
	}
	u.alts = append(u.alts, alternative{stem, credit})
}
