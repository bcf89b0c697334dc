package verify

import (
	"strings"

	"whosaid/corpus"
	"whosaid/index/text"
)

// kinds says what the story calls a thing by beside its name: where it speaks
// of "the freighter Doña Estela", the freighter is the Doña Estela. It maps the
// form of the name's first word to the stems of what stands before it.
type kinds map[string][]string

// kindReach is how many words before a name say what it is: "hacker group".
const kindReach = 2

func kindsOf(s *corpus.Story) kinds {
	out := kinds{}
	for i := range s.Statements {
		words := readLine(s.Statements[i].Text, 0)
		for k, w := range words {
			if !w.name || w.pause || w.stop || w.acronym {
				continue
			}
			for b := k - 1; b >= 0 && b >= k-kindReach && says(words[b], s.Statements[i].Text); b-- {
				out[w.form] = append(out[w.form], words[b].stem)
				if words[b].stop || words[b].pause {
					break
				}
			}
		}
	}
	return out
}

// says reports whether a word may say what the thing named behind it is: a noun
// in small letters, no past of a verb.
func says(w word, of string) bool {
	raw := of[w.start:w.end]
	return w.telling && !w.number && !isCue(w.norm) && raw == strings.ToLower(raw) && !pastForm(w.norm)
}

// addKinds lets a statement that names a thing be found by what the thing is.
func (a *aside) addKinds(k kinds, statement string) {
	for _, t := range text.Tokens(statement) {
		if t.Is(text.Capital) {
			for _, stem := range k[formOf(t)] {
				a.stems[stem] = true
			}
		}
	}
}
