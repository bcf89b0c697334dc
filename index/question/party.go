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
	p.InStory = v.inStory(content)
	p.Country = countryAlone(content)
	if p.Country == "" || isPeople(content) || len(content) < to-from {
		p.Speakers = v.fullyNamed(words[from:to]) // "the Dane" may be somebody's alias, "USA TODAY" an outlet
	}
	if len(p.Speakers) == 0 {
		p.Speakers = v.speakersOf(p.Country, content)
	}
	if ministry := ministryIn(p.Words); ministry != nil {
		p.Speakers = slices.DeleteFunc(p.Speakers, func(m Match) bool { return !v.profiles[m.Speaker].isCalled(ministry) })
	}
	if len(p.Speakers) == 0 && len(content) > 1 && content[0].Num {
		p.Speakers = v.speakersOf("", content[1:]) // "the two ministers"
	}
	if len(p.Speakers) == 0 {
		p.Speakers = v.blocSpeakers(content)
	}
	if len(p.Speakers) == 0 {
		p.Speakers = v.nearlyNamed(words[from:to])
	}
	if len(p.Speakers) == 0 {
		p.Concepts = v.namesAlone(p.Words)
	}
	return p
}

// ministryIn finds the ministry with a name of its own that words hold: "the US
// State Department".
func ministryIn(words []string) []string {
	for i := range words {
		if place, n, ok := placeAt(words, i); ok && place.As == lexicon.Ministry {
			return words[i : i+n]
		}
	}
	return nil
}

// isCalled reports whether words stand in the speaker's name, an alias, or what
// the speaker belongs to.
func (p *profile) isCalled(words []string) bool {
	run := " " + strings.Join(words, " ") + " "
	return containsRun(p.name, words) || strings.Contains(p.around, run) || strings.Contains(p.titles, run)
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
	if !ok || place.As == lexicon.Seat || place.As == lexicon.Ministry {
		return ""
	}
	for _, w := range words[n:] {
		if w.Class&lexicon.Generic == 0 {
			return ""
		}
	}
	return place.Country
}

// isPeople reports whether words open with the name of a people.
func isPeople(words []Word) bool {
	place, _, ok := placeAt(norms(words), 0)
	return ok && place.As == lexicon.People
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

// PartyNamed resolves a name as a reader types it by itself.
func (v *Vocabulary) PartyNamed(name string) Party {
	words, _ := readWords(Clean(name), v)
	p := v.resolve(words, 0, len(words))
	p.Name = name
	p.From, p.To = -1, -1
	return p
}
