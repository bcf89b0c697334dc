package verify

import (
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// weigh fills in how much a unit tells and what may stand for it.
func (u *unit) weigh(p *report) {
	for _, w := range p.words[u.from:u.to] {
		u.weight = max(u.weight, lexicon.IDF(w.stem))
	}
	w := p.words[u.from]
	u.verb = verbal(w.norm) || p.behindAuxiliary(u.from) || p.passiveAt(u.from)
	u.vague = lexicon.Is(w.norm, lexicon.Vague|lexicon.Padding|lexicon.Generic) || does(w.form, figureWord) ||
		strings.HasPrefix(w.form, "plan") && u.to < len(p.words) && p.words[u.to].form == "to"
	if u.kind == numberUnit || u.to-u.from > 1 {
		u.alts = []alternative{{stem: p.words[u.to-1].stem, credit: creditSame}}
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
	for _, s := range nounsOf()[w.stem] {
		u.alts = append(u.alts, alternative{s, creditReaders, true})
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
	for _, end := range []string{"", "ed", "d", "ing"} {
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
	u.alts = append(u.alts, alternative{stem: stem, credit: credit})
}
