package question

import (
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// fileProfile files a profile under every word that can have to do with it:
// its names, how it is described, the titles readers may use for its own, its
// countries' names, and words related to its description. It is a superset of
// what explain accepts.
func (v *Vocabulary) fileProfile(i int) {
	p := &v.profiles[i]
	v.everybody = append(v.everybody, i)
	for _, w := range p.allWords() {
		v.fileWord(w, i)
	}
	for w := range strings.FieldsSeq(p.titles + p.around + strings.Join(p.acronyms, " ")) {
		v.fileWord(w, i)
	}
	for _, w := range p.openers {
		v.fileWord(w, i)
	}
	for s := range strings.FieldsSeq(p.aroundStems) {
		for related := range lexicon.Synonyms(s) {
			v.fileWord(related, i)
		}
	}
	for _, c := range p.countries {
		for _, name := range lexicon.NamesOf(c) {
			for w := range strings.FieldsSeq(name) {
				v.fileWord(w, i)
			}
		}
	}
	if p.oversees() {
		lexicon.EachWord(func(w string) {
			if lexicon.Is(w, lexicon.Overseer) {
				v.fileWord(w, i)
			}
		})
	}
	own := map[string]bool{p.body: true}
	for w := range strings.FieldsSeq(p.titles) {
		own[w] = true
	}
	for title, means := range lexicon.Titles() {
		for _, m := range means {
			if own[lastWord(m)] {
				for w := range strings.FieldsSeq(title) {
					v.fileWord(w, i)
				}
				break
			}
		}
	}
}

// fileWord files a profile under a word and its stem, once.
func (v *Vocabulary) fileWord(w string, i int) {
	for _, key := range []string{w, text.Stem(w)} {
		if some := v.byWord[key]; len(some) == 0 || some[len(some)-1] != i {
			v.byWord[key] = append(some, i)
		}
	}
}
