package question

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/lexicon"
)

// How much each way of naming a speaker counts. Only the order matters: an
// alias names somebody more surely than an office, an office more surely than
// a country.
const (
	scoreAlias    = 4
	scoreAcronym  = 4
	scoreName     = 3 // a distinctive part of a name
	scoreTypo     = 2
	scoreTitle    = 2
	scoreCountry  = 1.5
	scorePart     = 1 // an ordinary word of a name
	scoreBelongs  = 3 // the whole affiliation: "NATO"; a founder's name may be the firm's
	scoreAround   = 1 // part of the affiliation, or how the story describes the speaker
	scoreGeneric  = 0.2
	scoreStanding = 0.5 // a country named alone means whoever speaks for its state
)

// resolve finds the speakers that words[from:to] may name: every word must be
// accounted for by the speaker's profile, so that "Kim Jong Un" is not Kim
// Hong-kyun and "Russia's defence ministry" not South Korea's.
func (v *Vocabulary) resolve(words []Word, from, to int) Party {
	p := Party{From: from, To: to, Name: typed(words[from:to])}
	content := contentOf(words[from:to])
	p.Words = norms(content)
	if onlyGeneric(content) {
		p.Pronoun = true
		return p
	}
	p.Country = countryAlone(content)
	p.InStory = v.inStory(content)
	p.Speakers = v.speakersOf(p.Country, content)
	if len(p.Speakers) == 0 {
		p.Concepts = v.namesAlone(p.Words)
	}
	return p
}

// speakersOf finds the speakers that words may name, those named most
// specifically.
func (v *Vocabulary) speakersOf(country string, content []Word) []Match {
	if country != "" {
		if standing := v.standingFor(country); len(standing) > 0 {
			return standing
		}
	}
	var out []Match
	best := 0.0
	for _, i := range v.mayBe(content) {
		if score, ok := v.profiles[i].explain(content); ok && score >= best {
			if score > best {
				out, best = out[:0], score
			}
			out = append(out, Match{i, score})
		}
	}
	return out
}

// mayBe lists the profiles that have something to do with the rarest of the
// words: only they can account for all. Of a word nobody has anything to do
// with, every profile is tried if it may be a misspelling.
func (v *Vocabulary) mayBe(content []Word) []int {
	var least []int
	found := false
	for _, w := range content {
		if w.Class&(lexicon.Generic|lexicon.Honorific|lexicon.Business) != 0 {
			continue
		}
		some := union(v.byWord[w.Norm], v.byWord[w.Stem])
		if len(some) == 0 && (!w.Known || len(content) > 1) {
			continue // misspelt, or half of a name written as one word
		}
		if !found || len(some) < len(least) {
			least, found = some, true
		}
	}
	if !found {
		return v.everybody
	}
	return least
}

// union merges two rising lists.
func union(a, b []int) []int {
	if len(b) == 0 || len(a) > 0 && &a[0] == &b[0] {
		return a
	}
	out := append(append(make([]int, 0, len(a)+len(b)), a...), b...)
	slices.Sort(out)
	return slices.Compact(out)
}

// namesAlone lists the story file's names that the words are.
func (v *Vocabulary) namesAlone(words []string) []string {
	var out []string
	for _, m := range v.Mentions(words) {
		if m.From == 0 && m.To == len(words) && strings.HasPrefix(m.Concept, "name:") {
			out = append(out, m.Concept)
		}
	}
	return out
}

// standingFor lists who speaks for a country's state.
func (v *Vocabulary) standingFor(country string) []Match {
	var out []Match
	for i := range v.profiles {
		p := &v.profiles[i]
		if p.kind != corpus.Narrator && p.official && slices.Contains(p.countries, country) {
			out = append(out, Match{i, scoreStanding})
		}
	}
	return out
}

// onlyGeneric reports whether words name nobody in particular: "the two
// governments", "officials".
func onlyGeneric(words []Word) bool {
	for _, w := range words {
		if w.Class&lexicon.Generic == 0 && !w.Num {
			return false
		}
	}
	return true
}

// typed is how the reader wrote the words, for showing.
func typed(words []Word) string {
	var out []string
	for i, w := range words {
		if i > 0 && w.Typed == words[i-1].Typed && w.Norm != words[i-1].Norm {
			continue // one word that was written out as several
		}
		out = append(out, w.Typed)
	}
	return strings.Join(out, " ")
}

// contentOf drops the words that name nobody: articles, prepositions and the
// pronouns of a phrase such as "the head of the union".
func contentOf(words []Word) []Word {
	var out []Word
	for _, w := range words {
		if w.All || w.Class&(lexicon.Stop|lexicon.Padding|lexicon.Hedge) == 0 {
			out = append(out, w)
		}
	}
	return out
}

// countryAlone returns the country that the words name and nothing else.
func countryAlone(words []Word) string {
	norms := norms(words)
	place, n, ok := placeAt(norms, 0)
	if !ok || place.As == lexicon.Seat {
		return ""
	}
	for _, w := range words[n:] {
		if w.Class&lexicon.Generic == 0 {
			return ""
		}
	}
	return place.Country
}

func norms(words []Word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Norm
	}
	return out
}

// inStory reports whether the stories' statements speak of what the words
// name: each distinctive word occurs, or the country does.
func (v *Vocabulary) inStory(words []Word) bool {
	for _, w := range words {
		if w.Class&(lexicon.Generic|lexicon.Honorific) == 0 && !v.holds(w.Stem) {
			return false
		}
	}
	return true
}

// explain accounts for each word by something the speaker is called. It
// returns how specifically the words name the speaker, and false if a word is
// left over.
func (p *profile) explain(words []Word) (float64, bool) {
	if p.kind == corpus.Narrator {
		return p.explainNarrator(words)
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

// explainNarrator knows the outlet by its whole name or an alias only: its
// name often holds a country or a town.
func (p *profile) explainNarrator(words []Word) (float64, bool) {
	all := norms(words)
	for _, name := range append([][]string{p.name}, p.aliases...) {
		if slices.Equal(all, name) {
			return scoreAlias * float64(len(name)), true
		}
	}
	return 0, false
}

// explainAt accounts for the words from i on: it returns what that counts,
// how many words it took, and whether they name somebody rather than go with
// a name.
func (p *profile) explainAt(words []Word, all []string, i int) (float64, int, bool) {
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
		return s, 1, s >= scoreName || p.isHead(words[i].Norm) || p.kind == corpus.Person
	}
	if i+1 < len(words) && slices.Contains(p.joined, all[i]+all[i+1]) {
		return scoreName, 2, true
	}

	if place, n, ok := placeAt(all, i); ok {
		if place.As == lexicon.Seat && len(words) == n || !slices.Contains(p.countries, place.Country) {
			return 0, 0, false
		}
		return scoreCountry * float64(n), n, true
	}
	if n, head := p.titleAt(words, all, i); n > 0 && (head || !p.belongsTo(words) && words[i].Known) {
		return scoreTitle * float64(n), n, head
	}
	for _, a := range p.aliasParts {
		if s, ok := namePart(words[i], a); ok && (p.kind == corpus.Document || p.isHead(words[i].Norm)) {
			return min(s, scorePart), 1, true
		}
	}
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
	case w.Class&(lexicon.Business|lexicon.Body) != 0 && p.kind == corpus.Institution && !p.official && len(words) > 1 && w.Norm == words[len(words)-1].Norm && p.namedBy(words[i-min(i, 1)]):
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
	case w.Class&lexicon.Generic != 0 && p.kind != corpus.Document:
		return scoreGeneric, 1, false
	case w.Class&lexicon.Honorific != 0 && p.kind == corpus.Person && p.mayBeCalled(w, words):
		return scoreGeneric, 1, false
	case len(words) > i+1 && verbForm(w) && p.kind == corpus.Person:
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

// PartyNamed resolves a name as a reader types it by itself.
func (v *Vocabulary) PartyNamed(name string) Party {
	words, _ := readWords(Clean(name), v)
	p := v.resolve(words, 0, len(words))
	p.Name = name
	p.From, p.To = -1, -1
	return p
}
