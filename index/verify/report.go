package verify

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"whosaid/corpus/cue"
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
func newReport(v *question.Vocabulary, words []word) report {
	p := report{words: words, at: make(map[string][]int, len(words))}
	norms := make([]string, len(words))
	for i, w := range words {
		p.add(w.stem, i)
		if w.acronym || !lexicon.Is(w.norm, lexicon.Stop) || w.norm == "of" || w.norm == "and" || w.norm == "the" {
			norms[i] = w.norm
		}
	}
	p.addPhrases()
	p.mentions = v.Mentions(norms)
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

// readSigns finds for each word whether it is negated or denied, and what
// makes it uncertain. Both hold within a clause.
func (p *report) readSigns() {
	p.sign, p.hedges, p.clause = make([]int8, len(p.words)), make([]int, len(p.words)), make([]int, len(p.words))
	for from := 0; from < len(p.words); {
		to := from + 1
		for to < len(p.words) && !p.clauseStarts(to) {
			to++
		}
		p.readClause(from, to)
		from = to
	}
	p.readDenials()
}

// clauseStarts reports whether another clause begins with a word.
func (p *report) clauseStarts(i int) bool {
	w := p.words[i]
	if w.stop || w.pause || w.parted || w.part != p.words[i-1].part {
		return true
	}
	switch w.form {
	case "but", "while", "whereas", "although", "though", "because", "since", "who", "which", "whose", "until":
		return true
	case "that":
		return i > 0 && (p.words[i-1].telling || isCue(p.words[i-1].norm))
	case "and", "or":
		if i+1 < len(p.words) && p.words[i+1].form == "that" {
			return true
		}
		for k := i + 1; k < len(p.words) && k <= i+3; k++ {
			if does(p.words[k].form, negation|beForm|doForm) || k == i+1 && reportsSpeech(p.words[k].norm) {
				return true
			}
		}
	}
	return false
}

func isCue(norm string) bool { return len(cue.Lookup(norm)) > 0 }

// reportsSpeech reports whether a word is a finite verb of speech.
func reportsSpeech(norm string) bool {
	for _, c := range cue.Lookup(norm) {
		if (c.Form == formPast || c.Form == formThird) && !c.Soft && len(c.Rest) == 0 {
			return true
		}
	}
	return false
}

// nearNegationReach is how many words "without" negates.
const nearNegationReach = 4

func (p *report) readClause(from, to int) {
	negated, hedged := false, -1
	for i := from; i < to; i++ {
		f := p.words[i].form
		switch {
		case does(f, negation) && !(i+1 < len(p.words) && does(p.words[i+1].form, onlyWord)):
			negated = true
		case p.words[i].name: // the month of May
		case does(f, hedge) || hedged < 0 && (does(f, weakHedge) || p.words[i].short && strings.HasSuffix(f, "d")):
			hedged = i
		}
	}
	for i := from; i < to; i++ {
		p.sign[i], p.hedges[i], p.clause[i] = 1, hedged, from
		if negated {
			p.sign[i] = -1
		}
	}
	for i := from; i < to; i++ {
		if does(p.words[i].form, nearNegation) {
			for k := i + 1; k < min(to, i+1+nearNegationReach); k++ {
				p.sign[k] = -1
			}
		}
	}
}

// readDenials turns round what stands behind a word that denies it, up to the
// end of the sentence, a semicolon, or another verb of speech.
func (p *report) readDenials() {
	for i := 0; i < len(p.words); i++ {
		if !does(p.words[i].form, untrue) {
			continue
		}
		k := i + 1
		for k < len(p.words) && !p.words[k].stop && !p.words[k].parted && p.words[k].form != "but" && p.words[k].part == p.words[i].part && !(p.words[k-1].form == "and" && reportsSpeech(p.words[k].norm)) {
			p.sign[k] = -p.sign[k]
			k++
		}
		i = k - 1
	}
}

//go:embed data/stances.txt
var stancesTxt string

// contrary is stances.txt, both ways.
var contrary = sync.OnceValue(func() map[[2]cue.Stance]bool {
	out := map[[2]cue.Stance]bool{}
	for line := range dataLines(stancesTxt) {
		a, list, _ := strings.Cut(line, ":")
		for b := range strings.FieldsSeq(list) {
			out[[2]cue.Stance{cue.Stance(a), cue.Stance(b)}] = true
			out[[2]cue.Stance{cue.Stance(b), cue.Stance(a)}] = true
		}
	}
	return out
})

// stanceOf is the class of a stance as a story writes it.
func stanceOf(written string) cue.Stance {
	if s, ok := cue.StanceOf(written); ok {
		return s
	}
	return cue.Say
}
