// Package cue owns the lexicon of speech cues: the verbs and nouns that
// report what somebody said ("denied", "warning"), each with the stance it
// expresses. Stories name stances by these words, questions ask for them and
// messages attribute claims with them.
//
// It knows words only: finding who speaks in a sentence is not its business.
package cue

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed stances.txt
var stancesTxt string

//go:embed irregular.txt
var irregularTxt string

// A Stance is the class of what a speaker does with words: "deny" also
// covers rejecting, dismissing and disputing.
type Stance string

// The stances, as stances.txt defines them by their words.
const (
	Say         Stance = "say"
	Reply       Stance = "reply"
	Assert      Stance = "assert"
	Announce    Stance = "announce"
	Confirm     Stance = "confirm"
	Concede     Stance = "concede"
	Apologise   Stance = "apologise"
	Deny        Stance = "deny"
	Condemn     Stance = "condemn"
	Accuse      Stance = "accuse"
	Praise      Stance = "praise"
	Warn        Stance = "warn"
	Demand      Stance = "demand"
	Promise     Stance = "promise"
	Speculate   Stance = "speculate"
	Ask         Stance = "ask"
	Decline     Stance = "decline"
	Unconfirmed Stance = "unconfirmed"
	Find        Stance = "find"
)

// Form says how a cue word is inflected.
type Form uint8

// The forms of a cue.
const (
	Base Form = iota
	ThirdPerson
	Past // past tense; also the participle where the two are one word
	Participle
	Ing
	Noun
)

// A Cue is one reading of a word as a speech cue.
type Cue struct {
	Lemma  string
	Stance Stance
	Form   Form
	Rest   []string // the further words of a phrase: "out", "at" of "lash out at"
	Asked  bool     // only readers' language
	Soft   bool     // as often no speech at all: "share", "order"
}

type lexicon struct {
	byForm map[string][]Cue
	stance map[string]Stance // lemma or stance name -> class
}

var load = sync.OnceValue(func() *lexicon {
	return parse(stancesTxt, parseIrregular(irregularTxt))
})

// Lookup returns the readings of a lower-case word as a cue, single words
// before phrases, its main stance first. The result must not be changed.
func Lookup(word string) []Cue { return load().byForm[word] }

// StanceOf returns the class of a stance as a story file writes it ("reject"
// is Deny), and false for a word the lexicon does not know.
func StanceOf(word string) (Stance, bool) {
	s, ok := load().stance[word]
	return s, ok
}

// parse reads the stance table.
func parse(table string, irregular map[string][]string) *lexicon {
	lex := &lexicon{byForm: map[string][]Cue{}, stance: map[string]Stance{}}
	for line := range strings.Lines(table) {
		head, words, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		stance, class, _ := strings.Cut(head, " ")
		if _, known := lex.stance[stance]; !known {
			lex.stance[stance] = Stance(stance)
		}
		for word := range strings.SplitSeq(words, ",") {
			lex.add(strings.Fields(word), Stance(stance), class, irregular)
		}
	}
	return lex
}

// add enters a cue under each of its forms.
func (lex *lexicon) add(words []string, stance Stance, class string, irregular map[string][]string) {
	last := len(words) - 1
	soft := strings.HasSuffix(words[last], "~")
	words[last] = strings.TrimSuffix(words[last], "~")
	lemma := strings.Join(words, " ")
	if _, known := lex.stance[lemma]; !known {
		lex.stance[lemma] = stance
	}
	c := Cue{Lemma: lemma, Stance: stance, Rest: words[1:], Asked: class == "asked", Soft: soft}
	if class == "nouns" {
		c.Form = Noun
		lex.enter(words[0], c)
		if p := plural(words[0]); len(words) == 1 && len(lex.byForm[p]) == 0 {
			lex.enter(p, c)
		}
		return
	}
	for form, w := range inflect(words[0], irregular) {
		if form == int(Participle) && w == "" {
			continue
		}
		c.Form = Form(form)
		lex.enter(w, c)
	}
}

func (lex *lexicon) enter(word string, c Cue) { lex.byForm[word] = append(lex.byForm[word], c) }

// EachWord calls do with every form of every cue's first word, in no order.
func EachWord(do func(string)) {
	for w := range load().byForm {
		do(w)
	}
}
