package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/words.txt
var wordsTxt string

//go:embed data/contractions.txt
var contractionsTxt string

// A Class is a set of words that do the same in a question.
type Class uint32

// The classes of words.txt; a word may be of several.
const (
	Stop Class = 1 << iota
	Light
	Vague
	Padding
	Truth
	Sides
	Quantity
	Time
	Place
	ChannelNoun
	Label
	WhoNoun
	Pronoun
	State
	Generic
	Honorific
	Hedge
	Rank
	Document
	Body
	Kin
	Relation
	Business
	Anonymous
	Building
	Private
	Ordinal
	Overseer
	Oversight
	Lone
	Brevity
	Grouping
)

var classNames = map[string]Class{
	"stop": Stop, "light": Light, "vague": Vague, "padding": Padding, "truth": Truth, "sides": Sides, "quantity": Quantity,
	"time": Time, "place": Place, "channel": ChannelNoun, "label": Label, "whonoun": WhoNoun, "pronoun": Pronoun,
	"state": State, "generic": Generic, "honorific": Honorific, "hedge": Hedge, "rank": Rank, "document": Document, "body": Body, "kin": Kin, "relation": Relation, "business": Business, "anonymous": Anonymous, "building": Building, "private": Private, "ordinal": Ordinal, "overseer": Overseer, "oversight": Oversight, "lone": Lone, "brevity": Brevity, "grouping": Grouping,
}

var words = sync.OnceValue(func() map[string]Class { return WordClasses("lexicon: words.txt", wordsTxt, classNames) })

// ClassOf returns the classes a lower-case word belongs to.
func ClassOf(word string) Class { return words()[word] }

// Is reports whether a lower-case word belongs to any of the classes.
func Is(word string, c Class) bool { return words()[word]&c != 0 }

// EachWord calls do with every word of words.txt: what a misspelling may have
// been meant to be.
func EachWord(do func(string)) {
	for w := range words() {
		do(w)
	}
}

var contractions = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range Lines(contractionsTxt) {
		short, long, ok := strings.Cut(line, " = ")
		if !ok {
			panic("lexicon: contractions.txt has a line without =: " + line)
		}
		out[short] = strings.Fields(long)
	}
	return out
})

// Expand returns the words that a reader's short form stands for, nil if it
// is none. The result must not be changed.
func Expand(word string) []string { return contractions()[word] }
