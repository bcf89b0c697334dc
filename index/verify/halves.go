package verify

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/text"
)

// halves says what a point of the compass is short for where the stories know
// one country by it: "the North" is North Korea. It maps the first word of the
// country's name to the name, to "" where several are called so.
type halves map[string]string

// addStory files the countries that a story's text names.
func (h halves) addStory(v *question.Vocabulary, s *corpus.Story) {
	for i := range s.Statements {
		words := readLine(s.Statements[i].Text, 0)
		for k := 0; k+1 < len(words); k++ {
			first, name := words[k].norm, words[k].norm+" "+words[k+1].norm
			if !compass(first) || placeOf(v, name) == "" {
				continue
			}
			if have, ok := h[first]; ok && placeOf(v, have) != placeOf(v, name) {
				name = ""
			}
			h[first] = name
		}
	}
}

func compass(norm string) bool {
	return slices.Contains([]string{"north", "south", "east", "west"}, norm)
}

// placeOf is the concept of a country by a name of two words, "" if there is
// none.
func placeOf(v *question.Vocabulary, name string) string {
	for _, m := range v.Mentions(strings.Fields(name)) {
		if m.To-m.From == 2 && strings.HasPrefix(m.Concept, "place:") {
			return m.Concept
		}
	}
	return ""
}

// mentions lists the countries that words name by half of their names.
func (h halves) mentions(v *question.Vocabulary, words []word) []question.Mention {
	var out []question.Mention
	for i := 1; i < len(words); i++ {
		w := words[i]
		if h[w.norm] == "" || !w.name || words[i-1].form != "the" || i+1 < len(words) && words[i+1].name && !words[i+1].pause {
			continue
		}
		if c := placeOf(v, h[w.norm]); c != "" {
			out = append(out, question.Mention{From: i, To: i + 1, Concept: c})
		}
	}
	return out
}

// whole is a phrase of the message with the country's name in full where it is
// no more than half of one: "the South".
func (r *reading) whole(from, to int, phrase string) string {
	last := &r.items[to-1]
	if to-from != 2 || !article(r.form(from)) || !last.tok.Is(text.Capital) {
		return phrase
	}
	if name := r.c.halves[last.tok.Norm]; name != "" {
		return name
	}
	return phrase
}
