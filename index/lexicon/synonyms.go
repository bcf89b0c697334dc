package lexicon

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"whosaid/index/text"
)

//go:embed data/synonyms.txt
var synonymsTxt string

//go:embed data/readers.txt
var readersTxt string

//go:embed data/everyday.txt
var everydayTxt string

var synonyms = newTable(synonymsTxt)

// Synonyms yields the stems that WordNet relates to a stem: near in meaning
// more often than not, so weigh them well below the word itself.
func Synonyms(stem string) iter.Seq[string] {
	return func(yield func(string) bool) {
		rest, ok := synonyms.find(stem)
		if !ok {
			return
		}
		for s := range strings.SplitSeq(rest, " ") {
			if !yield(s) {
				return
			}
		}
	}
}

// A Phrase is a verb with its particle, or a fixed expression: its first stem
// and the words that must follow, near but not always next to it.
type Phrase struct {
	Head string
	Rest []string // as written, lower case
	Same []string // stems that mean nearly the same
}

type readersTable struct {
	same    map[string][]string
	phrases map[string][]Phrase
}

var readers = sync.OnceValue(func() *readersTable {
	t := &readersTable{same: map[string][]string{}, phrases: map[string][]Phrase{}}
	for _, file := range []string{readersTxt, everydayTxt} {
		for line := range Lines(file) {
			t.addGroup(strings.Split(line, ","))
		}
	}
	return t
})

// addGroup enters one line of readers.txt: each entry means each other. Each
// word is stemmed once: that is most of what reading the tables costs.
func (t *readersTable) addGroup(entries []string) {
	var stems []string
	var phrases []Phrase
	for _, e := range entries {
		w := strings.Fields(e)
		head := text.Stem(w[0])
		if len(w) == 1 {
			stems = append(stems, head)
		} else {
			phrases = append(phrases, Phrase{Head: head, Rest: w[1:]})
		}
	}
	for _, s := range stems {
		for _, other := range stems {
			if other != s {
				t.same[s] = append(t.same[s], other)
			}
		}
	}
	for _, ph := range phrases {
		ph.Same = stems
		t.phrases[ph.Head] = append(t.phrases[ph.Head], ph)
	}
}

// Readers returns the stems that news readers use for the same thing as
// stem. The result must not be changed.
func Readers(stem string) []string { return readers().same[stem] }

// Phrases returns the expressions that start with stem. The result must not
// be changed.
func Phrases(stem string) []Phrase { return readers().phrases[stem] }
