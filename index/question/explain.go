package question

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/lexicon"
)

// explain accounts for each word by something the speaker is called. It
// returns how specifically the words name the speaker, and false if a word is
// left over.
func (p *profile) explain(words []Word) (float64, bool) {
	if p.kind == corpus.Narrator {
		return 0, false // an outlet goes by its full name only
	}
	all := norms(words)
	if slices.Equal(all, p.name) {
		return scoreAlias * float64(len(all)), true
	}
	score, real := 0.0, false
	for i := 0; i < len(words); {
		s, n, meant := p.explainAt(words, all, i)
		if n == 0 {
			return 0, false
		}
		score += s
		real = real || meant
		i += n
	}
	if !real && len(all) > 1 && p.kind != corpus.Person && containsRun(p.name, all) {
		real = true // "White House" of "White House National Security Council"
	}
	if last := words[len(words)-1]; !real && len(all) > 1 && p.kind == corpus.Person && last.Class&(lexicon.Body|lexicon.Business) != 0 && p.aroundAll(all) {
		real = true // "the parents' group" for who chairs it
	}
	if p.kind == corpus.Unnamed {
		score /= 2 // a source without a name is rarely whom an office means
	}
	return score, real
}

// containsRun reports whether words stand in name one after the other.
func containsRun(name, words []string) bool {
	for i := range name {
		if matchesAt(name, i, words) {
			return true
		}
	}
	return false
}

// explainAt accounts for the words from i on: it returns what that counts,
// how many words it took, and whether they name somebody rather than go with
// a name.
func (p *profile) explainAt(words []Word, all []string, i int) (float64, int, bool) {
	if slices.Contains(p.relatives, all[i]) {
		return 0, 0, false // "her husband" is not she
	}
	for _, a := range p.aliases {
		if matchesAt(all, i, a) {
			return scoreAlias * float64(len(a)), len(a), true
		}
	}
	if slices.Contains(p.acronyms, all[i]) {
		return scoreAcronym, 1, true
	}
	if n, head := p.titleAt(words, all, i); n > 1 && head {
		return scoreTitle * float64(n), n, true // "the fire brigade" for a fire service
	}
	if s, ok := namePart(words[i], p.nameParts); ok {
		n, head := p.titleAt(words, all, i)
		return s, 1, s >= scoreName || p.isHead(words[i].Norm) || p.kind == corpus.Person || n > 0 && head || len(words) == 1 && p.speaksForThe(words[0]) // "the spies" for a spy agency
	}
	if i+1 < len(words) && slices.Contains(p.joined, all[i]+all[i+1]) {
		return scoreName, 2, true
	}

	if place, n, ok := placeAt(all, i); ok {
		if place.As == lexicon.Ministry || place.As == lexicon.Seat && len(words) == n || !slices.Contains(p.countries, place.Country) {
			return 0, 0, false
		}
		return scoreCountry * float64(n), n, true
	}
	if slices.Contains(p.openers, all[i]) {
		return scoreAround, 1, true
	}
	if slices.Contains(p.speaksFor, all[i]) {
		return scoreAround, 1, true // "the palace" for the "palace spokesman"
	}
	if (i+1 < len(words) || p.official) && p.shares(all[i]) {
		return scoreCountry / 2, 1, true // "the Korean spies": of either Korea
	}
	if n, head := p.titleAt(words, all, i); n > 0 && (head || !p.belongsTo(words) && words[i].Known) {
		return scoreTitle * float64(n), n, head
	}
	for _, a := range p.aliasParts {
		if s, ok := namePart(words[i], a); ok && (p.kind == corpus.Document || p.isHead(words[i].Norm)) {
			return min(s, scorePart), 1, true
		}
	}
	return p.explainWord(words, i)
}

// does reports whether a word in -ing says what a body is told to do: "the printing
// company" of the firm that prints.
func (p *profile) does(w Word) bool {
	return strings.HasSuffix(w.Norm, "ing") && strings.Contains(p.aroundStems, " "+w.Stem+" ")
}

// speaksForThe reports whether a word is the people whom the speaker, a union or
// an association, speaks for by its name: "the nurses" for the Union of Nurses.
func (p *profile) speaksForThe(w Word) bool {
	return p.kind == corpus.Institution && !p.official && strings.HasSuffix(w.Norm, "s") && slices.Contains(p.name, w.Norm) &&
		slices.ContainsFunc(p.heads, func(h string) bool { return h == "union" || lexicon.Is(h, lexicon.Grouping) })
}

// explainWord accounts for one word that is no name, place or office: by how
// the speaker is described, or as a word that may go with anybody's name.
func (p *profile) explainWord(words []Word, i int) (float64, int, bool) {
	w := words[i]
	switch {
	case p.kind == corpus.Person && !p.former && p.isBody(w.Norm) && !p.belongsTo(words):
		return scoreAround, 1, true
	case strings.Contains(p.around, " "+w.Norm+" ") || strings.Contains(p.aroundStems, " "+w.Stem+" "):
		if p.belongsTo(words) {
			return scoreBelongs, 1, true
		}
		return scoreAround, 1, !lexicon.Known(w.Norm, w.Stem) && p.kind != corpus.Unnamed && p.kind != corpus.Document
	case w.Class&lexicon.Anonymous != 0 && p.kind == corpus.Unnamed:
		return scoreGeneric, 1, true
	case w.Class&(lexicon.Business|lexicon.Grouping) != 0 && p.kind == corpus.Institution && !p.official && len(words) > 1 && w.Norm == words[len(words)-1].Norm && (p.namedBy(words[i-min(i, 1)]) || i > 0 && p.does(words[i-1])):
		return scoreGeneric, 1, true // "the consumer group" for the Consumers' Alliance
	case anyBody(w.Norm) && p.kind == corpus.Institution && p.official && i > 0 && placeEnds(words[:i]):
		return scoreGeneric, 1, false // "a US body"
	case w.Class&lexicon.Business != 0 && p.kind == corpus.Institution && !p.official:
		return scoreGeneric, 1, false
	case p.kind == corpus.Person && len(words) > 1 && w.Class&lexicon.Body != 0 && strings.Contains(p.titles, " "+w.Norm+" "):
		return scoreGeneric, 1, false // "the parents' group" of who chairs it
	case w.Class&lexicon.Overseer != 0 && p.oversees():
		return scorePart, 1, true
	case p.relatedTo(w):
		return scoreAround / 2, 1, true
	case w.Class&lexicon.Generic != 0 && p.kind != corpus.Document && (w.Class&lexicon.State == 0 || p.official):
		return scoreGeneric, 1, false
	case w.Class&lexicon.Honorific != 0 && p.kind == corpus.Person && p.mayBeCalled(w, words):
		return scoreGeneric, 1, false
	case len(words) > i+1 && verbForm(w) && p.kind == corpus.Person && p.told[w.Stem]:
		return scoreGeneric, 1, false // "the freed geologist"
	case p.misspelt(w):
		return scoreTypo, 1, true
	}
	return 0, 0, false
}

// namePart reports whether a word is part of a name, and how much it tells:
// an ordinary word ("foreign", "council") less than a name.
func namePart(w Word, parts []part) (float64, bool) {
	for i := range parts {
		if p := &parts[i]; w.Norm == p.norm || w.Stem == p.stem || len(w.Norm) == len(p.norm)+1 && w.Norm[:len(p.norm)] == p.norm && w.Norm[len(p.norm)] == 's' {
			return p.score, true
		}
	}
	return 0, false
}
