package verify

import (
	"slices"
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/question"
)

// A report is told content made ready for holding one against another: a
// statement's text and quotes, or what a message claims somebody said.
type report struct {
	words    []word
	at       map[string][]int // stem, or one that stands for it, to words
	mentions []question.Mention
	names    []question.Mention // those that are no initials of several words
	sign     []int8             // of each word: -1 where what it belongs to is negated or denied
	hedges   []int              // of each word: the word that makes it uncertain, -1 for none
	clause   []int              // of each word: the first word of its clause
}

// newReport reads words as a report.
func newReport(v *question.Vocabulary, h halves, words []word) report {
	p := report{words: words, at: make(map[string][]int, len(words))}
	norms := make([]string, len(words))
	for i, w := range words {
		p.add(w.stem, i)
		if w.acronym || !lexicon.Is(w.norm, lexicon.Stop) || w.norm == "of" || w.norm == "and" || w.norm == "the" {
			norms[i] = w.norm
		}
	}
	p.addPhrases()
	p.mentions = append(v.Mentions(norms), h.mentions(v, words)...)
	for i, w := range words {
		norms[i] = w.norm
	}
	for _, m := range v.Mentions(norms) {
		if m.To-m.From > 1 && !slices.Contains(p.mentions, m) {
			p.mentions = append(p.mentions, m) // "mail-in ballots"
		}
	}
	for _, m := range p.mentions {
		if m.To-m.From == 1 || !strings.HasPrefix(m.Concept, "acronym:") {
			p.names = append(p.names, m)
		}
	}
	p.readSigns()
	return p
}

func (p *report) add(stem string, i int) {
	if some := p.at[stem]; len(some) == 0 || some[len(some)-1] != i {
		p.at[stem] = append(some, i)
	}
}

// addPhrases files what a verb and its particle stand for under the verb:
// "called off" is cancelled.
func (p *report) addPhrases() {
	for i, w := range p.words {
		for _, ph := range lexicon.Phrases(w.stem) {
			if p.follows(i, ph.Rest) {
				for _, same := range ph.Same {
					p.add(same, i)
				}
			}
		}
	}
}

// phraseReach is how far the further words of a phrase may stand behind its
// first: "pull their troops out".
const phraseReach = 3

func (p *report) follows(i int, rest []string) bool {
	for _, w := range rest {
		k := i + 1
		for k < len(p.words) && k <= i+phraseReach && p.words[k].norm != w {
			k++
		}
		if k >= len(p.words) || k > i+phraseReach {
			return false
		}
		i = k
	}
	return true
}
