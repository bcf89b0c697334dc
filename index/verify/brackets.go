package verify

import (
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// bracketed notes the names that an editor's brackets bring into a quotation
// and the statement has nothing to do with: "[Russia] will respond" of what
// Seoul's minister said.
func (k *check) bracketed(q *quote, st *statement) []Difference {
	norms := make([]string, len(q.words))
	for i, w := range q.words {
		if w.optional {
			norms[i] = w.norm
		}
	}
	var out []Difference
	named := make([]bool, len(q.words))
	for _, m := range k.vocab.Mentions(norms) {
		for i := m.From; i < m.To; i++ {
			named[i] = true
		}
		if !k.concerns(st, m.Concept) && strings.HasPrefix(m.Concept, "place:") {
			out = append(out, k.bracket(q, m.From, m.To))
		}
	}
	for i, w := range q.words {
		if w.optional && w.name && !named[i] && len(st.report.at[w.stem]) == 0 && !st.aside.stems[w.stem] {
			out = append(out, k.bracket(q, i, i+1))
		}
	}
	return out
}

func (k *check) bracket(q *quote, from, to int) Difference {
	return Difference{Message: k.r.message[q.words[from].start:q.words[to-1].end]}
}

// concerns reports whether a statement, or who made it, has to do with a
// concept.
func (k *check) concerns(st *statement, concept string) bool {
	if st.aside.concepts[concept] {
		return true
	}
	for _, m := range st.report.mentions {
		if m.Concept == concept {
			return true
		}
	}
	sp := k.speakers[st.speaker]
	for _, t := range text.Tokens(sp.Name + ", " + sp.Role + ", " + sp.Affiliation) {
		if p, ok := lexicon.PlaceOf(t.Norm); ok && question.PlaceConcept(p.Country) == concept {
			return true
		}
	}
	for _, m := range k.vocab.Mentions(question.PlainNorms(text.Tokens(sp.Affiliation))) {
		if m.Concept == concept {
			return true
		}
	}
	return false
}
