package verify

import (
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
			for b := k - 1; b >= 0 && b >= k-kindReach && words[b].telling && !words[b].name && !words[b].number && !isCue(words[b].norm); b-- {
				out[w.form] = append(out[w.form], words[b].stem)
				if words[b].stop || words[b].pause {
					break
				}
			}
		}
	}
	return out
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
