package rank

import (
	"slices"
	"strings"

	"whosaid/index/question"
	"whosaid/index/text"
)

// A match is how a term of the question stands in a statement.
type match struct {
	how   how
	share float64 // how much of the term: 1, less where only some words of a name are there
	at    []int   // tokens that match
}

// how says by what a term matched.
type how uint8

// The ways to match, surest first.
const (
	missing   how = iota
	exactly       // the word, or the thing it names
	byReaders     // readers' word for it
	byTitle
	byPrefix
	byWordNet
	beside // not in what is told, but in topic, addressee, channel or day
)

// find matches one term against the statement.
func (st *Statement) find(t *question.Term) match {
	if t.Asked {
		return st.byAsked(t)
	}
	if at := st.named(t); at != nil {
		return match{exactly, 1, at}
	}
	if m := st.stemsOf(t); m.how != missing && m.share > 0.99 {
		return m
	}
	if t.Weak && st.names(t.Concepts) {
		return match{how: byTitle, share: 1}
	}
	best := match{}
	if t.Home == "" || st.concepts[t.Home] {
		best = st.byAlternative(t)
	}
	if best.how == missing {
		best = st.stemsOf(t)
	}
	if best.how == missing && len(t.Stems) == 1 && len(st.expressed[t.Stems[0]]) > 0 {
		return match{byReaders, 1, st.expressed[t.Stems[0]]}
	}
	if best.how == missing && st.isTopic(t) {
		return match{how: byReaders, share: 1}
	}
	if best.how == missing && st.beside(t) {
		return match{how: beside, share: 1}
	}
	return best
}

// byAsked matches a term that tells whose words are asked for: in what the
// speaker is called, or in how the statement introduces them, by the word or one
// for the same; in what the narrator tells, by the word only. An "account" is no
// accountant's, and what others say of fans is not theirs.
func (st *Statement) byAsked(t *question.Term) match {
	var at []int
	for _, i := range st.at[t.Stems[0]] {
		if (st.narrated || st.inIntroduction(i)) && sameNoun(st.tokens[i].Norm, t.Norm) {
			at = append(at, i)
		}
	}
	if len(at) > 0 {
		return match{exactly, 1, at}
	}
	if slices.ContainsFunc(st.called, func(w string) bool { return sameNoun(w, t.Norm) }) {
		return match{how: beside, share: 1}
	}
	for _, a := range t.Alts {
		if st.introduces(a.Stem) {
			return match{how: waysOf[a.Kind], share: 1}
		}
	}
	return match{}
}

// introduces reports whether the statement calls its speaker by a stem.
func (st *Statement) introduces(stem string) bool {
	if slices.ContainsFunc(st.called, func(w string) bool { return text.Stem(w) == stem }) {
		return true
	}
	return slices.ContainsFunc(st.at[stem], st.inIntroduction)
}

func (st *Statement) inIntroduction(i int) bool { return st.introFrom <= i && i < st.introTo }

// sameNoun reports whether two words are one noun, in singular or plural.
func sameNoun(a, b string) bool { return strings.TrimSuffix(a, "s") == strings.TrimSuffix(b, "s") }

// named finds the tokens that name one of the term's concepts; a capital that
// may mean only the town is left to its own word.
func (st *Statement) named(t *question.Term) []int {
	if t.Weak {
		return nil
	}
	for _, c := range t.Concepts {
		if !st.concepts[c] {
			continue
		}
		for _, m := range st.mentions {
			if m.Concept == c && !m.Weak {
				return span(m.From, m.To)
			}
		}
	}
	return nil
}

func span(from, to int) []int {
	out := make([]int, 0, to-from)
	for i := from; i < to; i++ {
		out = append(out, i)
	}
	return out
}

// names reports whether the statement names one of the concepts anywhere.
func (st *Statement) names(concepts []string) bool {
	return slices.ContainsFunc(concepts, func(c string) bool { return st.concepts[c] })
}

// stemsOf matches the term's own words; of a name of several words, some may
// be missing.
func (st *Statement) stemsOf(t *question.Term) match {
	var at []int
	n := 0
	home := t.Home != "" && st.concepts[t.Home]
	for i, s := range t.Stems {
		if home && i < t.HomeLen {
			n++ // "Ruritania has sent troops" is about Ruritanian troops
			continue
		}
		places := st.at[s]
		if len(places) > 0 && len(t.Stems) == 1 && st.otherName(places[0], t) {
			continue
		}
		if len(places) > 0 {
			n++
			at = append(at, places...)
		}
	}
	if n == 0 || len(at) == 0 {
		return match{}
	}
	return match{exactly, float64(n) / float64(len(t.Stems)), at}
}

// otherName reports whether a token is part of a country's name and only by
// its stem the term's word: "units" is not in "United States".
func (st *Statement) otherName(token int, t *question.Term) bool {
	return st.tokens[token].Norm != t.Norm && !t.Name && st.inPlace(token)
}

// byAlternative matches another word for the term, the surest there is.
func (st *Statement) byAlternative(t *question.Term) match {
	best := match{}
	for _, a := range t.Alts {
		h := waysOf[a.Kind]
		if best.how != missing && h >= best.how {
			continue
		}
		if places := st.at[a.Stem]; len(places) > 0 {
			best = match{h, 1, places}
		} else if st.around[a.Stem] && best.how == missing {
			best = match{how: beside, share: 1}
		}
	}
	return best
}

var waysOf = map[question.AltKind]how{
	question.AltSame: exactly, question.AltReaders: byReaders, question.AltTitle: byTitle, question.AltPrefix: byPrefix, question.AltWordNet: byWordNet,
}

// isTopic reports whether the editor named the term, or another word for it,
// as a topic of the statement.
func (st *Statement) isTopic(t *question.Term) bool {
	for _, s := range t.Stems {
		if st.topics[s] {
			return true
		}
	}
	return slices.ContainsFunc(t.Alts, func(a question.Alt) bool { return a.Kind <= question.AltTitle && st.topics[a.Stem] })
}

// beside reports whether the term stands in what goes with the statement.
func (st *Statement) beside(t *question.Term) bool {
	return st.names(t.Concepts) || slices.ContainsFunc(t.Stems, func(s string) bool { return st.around[s] })
}
