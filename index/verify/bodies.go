package verify

import (
	"slices"

	"whosaid/corpus"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// bodies are the institutions of the stories, as messages call them short: by the one word of the name that no other has ("Helios"), or by
// country and line of business ("India's space agency").
type bodies struct {
	short map[string]int // a word of a name to its speaker
	all   []body
}

// A body is one institution.
type body struct {
	speaker int
	country string
	stems   []string // of its name, its country left out
}

// rareName is the background idf from which on a word is a name by itself.
const rareName = 9.5

func newBodies(speakers []*corpus.Speaker) bodies {
	b := bodies{short: map[string]int{}}
	count := map[string]int{}
	for i, sp := range speakers {
		for _, t := range text.Tokens(sp.Name) {
			if sp.Kind == corpus.Document || sp.Kind == corpus.Unnamed {
				break // "an internal Haldane memo" is not Haldane
			}
			count[formOf(t)]++
			if sp.Kind == corpus.Institution && t.Is(text.Capital) && lexicon.IDF(t.Stem) >= rareName && !lexicon.IsTitleWord(t.Stem) {
				b.short[formOf(t)] = i
			}
		}
		if sp.Kind == corpus.Institution {
			b.all = append(b.all, newBody(i, sp))
		}
	}
	for w, n := range count {
		if n > 1 {
			delete(b.short, w)
		}
	}
	return b
}

func newBody(i int, sp *corpus.Speaker) body {
	out := body{speaker: i}
	out.country, out.stems = countryAnd(itemsOf(sp.Name))
	if p, ok := lexicon.PlaceOf(text.Fold(sp.Affiliation)); ok && out.country == "" {
		out.country = p.Country
	}
	return out
}

// called returns who goes by a phrase, nil if nobody or several do.
func (b bodies) called(phrase []item) []int {
	if n := len(phrase); n > 0 && (n == 1 || n == 2 && article(phrase[0].form)) && phrase[n-1].quote < 0 {
		if i, ok := b.short[phrase[n-1].form]; ok {
			return []int{i}
		}
	}
	country, stems := countryAnd(phrase)
	if country == "" || len(stems) == 0 {
		return nil
	}
	var out []int
	for _, a := range b.all {
		if a.country == country && a.isA(stems) {
			out = append(out, a.speaker)
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// shortFor lists the single words by which an institution goes.
func (b bodies) shortFor(speaker int) []string {
	var out []string
	for w, s := range b.short {
		if s == speaker {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// countryAnd parts a phrase into the first country it names and the stems of
// the other words.
func countryAnd(phrase []item) (country string, stems []string) {
	for k := 0; k < len(phrase); k++ {
		it := &phrase[k]
		if it.quote >= 0 {
			continue
		}
		if k+1 < len(phrase) && phrase[k+1].quote < 0 {
			if p, ok := lexicon.PlaceOf(it.tok.Norm + " " + phrase[k+1].tok.Norm); ok && country == "" {
				country = p.Country
				k++
				continue
			}
		}
		switch p, ok := lexicon.PlaceOf(it.tok.Norm); {
		case ok && country == "":
			country = p.Country
		case it.class&lexicon.Stop == 0:
			stems = append(stems, it.tok.Stem)
		}
	}
	return country, stems
}

// isA reports whether all the words stand in the name, any word for a body
// doing for another, and one of them says more.
func (a body) isA(stems []string) bool {
	telling := false
	for _, s := range stems {
		if does(s, bodyWord) {
			continue
		}
		if !slices.Contains(a.stems, s) {
			return false
		}
		telling = true
	}
	return telling
}
