package question

import (
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// A Mention is a concept named by the words From up to To of a text.
type Mention struct {
	From, To int
	Concept  string
	Weak     bool // a capital or a seat of government, which may mean only the town
}

// Mentions finds the concepts a text names, longest names first, given the
// text's folded words. Overlapping names of several concepts are all given.
func (v *Vocabulary) Mentions(words []string) []Mention {
	out := daysIn(words)
	for i := 0; i < len(words); i++ {
		for _, p := range v.concepts[words[i]] {
			if matchesAt(words, i, p.words) {
				out = append(out, Mention{From: i, To: i + len(p.words), Concept: p.concept})
			}
		}
		if one, ok := strings.CutSuffix(words[i], "s"); ok && len(v.concepts[one]) > 0 && !KnownWord(one, text.Stem(one)) {
			for _, p := range v.concepts[one] {
				if len(p.words) == 1 {
					out = append(out, Mention{From: i, To: i + 1, Concept: p.concept}) // "robotaxis", but not any "reports"
				}
			}
		}
		if place, n, ok := placeAt(words, i); ok {
			out = append(out, Mention{i, i + n, PlaceConcept(place.Country), place.As == lexicon.Capital || place.As == lexicon.Seat})
			i += n - 1
		}
	}
	return out
}

// matchesAt reports whether name stands in words at i; the plain plural of
// its last word ("ministries", "koreans") will do.
func matchesAt(words []string, i int, name []string) bool {
	if i+len(name) > len(words) {
		return false
	}
	for k, n := range name {
		w := words[i+k]
		if w != n && !(k == len(name)-1 && w == n+"s") {
			return false
		}
	}
	return true
}

// placeAt finds the longest name of a country at words[i]; a plain plural of
// its last word will do.
func placeAt(words []string, i int) (lexicon.PlaceName, int, bool) {
	longest := max(lexicon.PlaceStart(words[i]), lexicon.PlaceStart(strings.TrimSuffix(words[i], "s")))
	for n := min(longest, len(words)-i); n > 0; n-- {
		name := words[i]
		if n > 1 {
			name = strings.Join(words[i:i+n], " ")
		}
		if p, ok := lexicon.PlaceOf(name); ok {
			return p, n, true
		}
		if strings.HasSuffix(name, "s") && len(name) > 2 {
			if p, ok := lexicon.PlaceOf(name[:len(name)-1]); ok {
				return p, n, true
			}
		}
	}
	return lexicon.PlaceName{}, 0, false
}

// placeStarts reports whether the name of a country stands at word i.
func placeStarts(words []Word, i int) bool {
	if is(words, i, "the") {
		i++
	}
	if i >= len(words) {
		return false
	}
	_, _, ok := placeAt(norms(words[i:min(len(words), i+4)]), 0)
	return ok
}
