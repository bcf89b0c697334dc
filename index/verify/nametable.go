package verify

import (
	"strings"

	"whosaid/corpus"
	"whosaid/index/text"
)

// nameTable finds the full names and aliases of speakers in a text.
type nameTable map[string][]fullName

// A fullName is one way a speaker is called, word by word.
type fullName struct {
	words    []string
	speakers []int
}

// add files a name of a speaker.
func (t nameTable) add(name string, speaker int) {
	words := nameWords(name)
	if len(words) == 0 {
		return
	}
	have := t[words[0]]
	for i := range have {
		if equalWords(have[i].words, words) {
			have[i].speakers = append(have[i].speakers, speaker)
			return
		}
	}
	t[words[0]] = append(have, fullName{words, []int{speaker}})
}

// whoWas shortens what somebody without a name is called as messages do: "a
// nurse who was on duty".
var whoWas = strings.NewReplacer(" who was ", " ", " who were ", " ", " who is ", " ", " who are ", " ")

// nameWords is a name as compared, a leading article left out.
func nameWords(name string) []string {
	var out []string
	for i, t := range text.Tokens(name) {
		if i > 0 || !article(t.Norm) {
			out = append(out, formOf(t))
		}
	}
	return out
}

func article(w string) bool { return w == "the" || w == "a" || w == "an" }

func equalWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// longest is how many items from the first on are a speaker's full name. The
// last word may have a possessive s.
func (t nameTable) longest(items []item) int {
	best := 0
	for _, first := range []string{items[0].form, bareForm(items[0])} {
		for _, n := range t[first] {
			if len(n.words) > best && startsWith(items, n.words) {
				best = len(n.words)
			}
		}
	}
	return best
}

func startsWith(items []item, words []string) bool {
	if len(items) < len(words) {
		return false
	}
	for i, w := range words {
		if items[i].quote >= 0 || items[i].form != w && (i < len(words)-1 || bareForm(items[i]) != w) {
			return false
		}
	}
	return true
}

// bareForm is a word's form without a possessive s.
func bareForm(it item) string {
	if it.quote < 0 && it.tok.Is(text.Possess) {
		return it.form[:len(it.form)-1]
	}
	return it.form
}

// called returns the speakers that go by exactly that name.
func (t nameTable) called(phrase string) []int {
	words := nameWords(phrase)
	if len(words) == 0 {
		return nil
	}
	for _, n := range t[words[0]] {
		if equalWords(n.words, words) {
			return n.speakers
		}
	}
	return nil
}

// recordNames are the outlets, authors and contributors of stories, as far as
// they are no speakers: who only relays what others say.
func recordNames(stories []*corpus.Story) map[string]bool {
	out := map[string]bool{}
	for _, s := range stories {
		for _, n := range append([]string{s.Publisher, s.Byline}, s.Contributors...) {
			if f := text.Fold(n); f != "" {
				out[f] = true
			}
		}
	}
	return out
}
