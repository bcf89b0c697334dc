package lexicon

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"whosaid/index/text"
)

//go:embed data/background.txt
var backgroundTxt string

//go:embed data/english.txt
var englishTxt string

var english = newTable(englishTxt)

var background = newTable(backgroundTxt)

// sentences is how many sentences background.txt was counted over.
var sentences = sync.OnceValue(func() float64 {
	_, rest, _ := strings.Cut(backgroundTxt, "# sentences ")
	n, err := strconv.Atoi(rest[:strings.IndexByte(rest, '\n')])
	if err != nil {
		panic("lexicon: background.txt names no number of sentences: " + err.Error())
	}
	return float64(n)
})

// IDF is how much a stem tells, from about 1 for "the" to about 10 for a
// name: the Robertson idf over ordinary English prose. A story of twenty
// statements has no useful idf of its own.
func IDF(stem string) float64 {
	df := 0.0
	if s, ok := background.find(stem); ok {
		df, _ = strconv.ParseFloat(s, 64)
	}
	n := sentences()
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}

// Known reports whether a folded word with that stem is English, or a name
// met in ordinary prose, so that it is no misspelling.
func Known(word, stem string) bool {
	if _, ok := background.find(word); ok && word == stem && !stemOnly(word) {
		return true
	}
	for _, base := range bases(word) {
		if _, ok := english.find(base); ok {
			return true
		}
	}
	return false
}

// Lemma reports whether a folded word is an English base form.
func Lemma(word string) bool {
	_, ok := english.find(word)
	return ok
}

// Verb reports whether a folded word is more often a verb than anything else.
func Verb(word string) bool {
	for _, base := range bases(word) {
		if speech, ok := english.find(base); ok {
			return strings.HasPrefix(speech, "v")
		}
	}
	return false
}

// Noun reports whether a folded word is more often a noun than anything else.
func Noun(word string) bool {
	for _, base := range bases(word) {
		if speech, ok := english.find(base); ok {
			return strings.HasPrefix(speech, "n")
		}
	}
	return false
}

// Adverb reports whether a folded word is an adverb before anything else.
func Adverb(word string) bool {
	speech, ok := english.find(word)
	return ok && strings.HasPrefix(speech, "r")
}

// stemOnly reports whether a stem in the background table is no word: most
// that end so are cut from longer words ("facil", "environ").
func stemOnly(stem string) bool {
	_, word := english.find(stem)
	return !word && len(stem) > 4 && !strings.HasSuffix(stem, "s")
}

// bases lists the base forms a word may be inflected from, itself first.
func bases(w string) []string {
	out := []string{w, text.Base(w)}
	for _, r := range inflections {
		if base, ok := strings.CutSuffix(w, r.ending); ok && len(base) > 2 {
			out = append(out, base+r.instead)
			if n := len(base); r.instead == "" && base[n-1] == base[n-2] {
				out = append(out, base[:n-1]) // "planned", "plan"
			}
		}
	}
	return out
}

var inflections = []struct{ ending, instead string }{
	{"s", ""}, {"es", ""}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"ied", "y"}, {"ing", ""}, {"ing", "e"},
	{"er", ""}, {"er", "e"}, {"ers", ""}, {"ers", "e"}, {"est", ""}, {"ier", "y"}, {"iest", "y"}, {"ly", ""}, {"ily", "y"}, {"ness", ""},
}
