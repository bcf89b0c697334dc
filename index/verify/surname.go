package verify

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// bearers are the full names of a story by their last words: of its people and
// of what else it has names for.
type bearers map[string][]string

func bearersOf(s *corpus.Story) bearers {
	b := bearers{}
	for _, n := range s.Names {
		if properName(n.Name) {
			b.add(n.Name)
		}
	}
	for i := range s.Speakers {
		if s.Speakers[i].Kind == corpus.Person {
			b.add(s.Speakers[i].Name)
		}
	}
	return b
}

func (b bearers) add(name string) {
	if words := nameWords(name); len(words) > 1 {
		b[words[len(words)-1]] = append(b[words[len(words)-1]], name)
	}
}

// properName reports whether each word of a name has a capital, small ones apart.
func properName(name string) bool {
	return !slices.ContainsFunc(text.Tokens(name), func(t text.Token) bool {
		return !t.Is(text.Capital) && !lexicon.Is(t.Norm, lexicon.Stop)
	})
}

// read finds whom last names that stand alone mean in a statement: whom the
// story has named last in full. It goes on from last, which the statements
// before have filled, and returns the full names by the words.
func (b bearers) read(words []word, last map[string]string) map[int]string {
	var meant map[int]string
	for k, w := range words {
		for _, name := range b[w.form] {
			if all := nameWords(name); k > 0 && words[k-1].form == all[len(all)-2] {
				last[w.form] = name
			}
		}
		if last[w.form] != "" && standsAlone(words, k) {
			if meant == nil {
				meant = map[int]string{}
			}
			meant[k] = last[w.form]
		}
	}
	return meant
}

// standsAlone reports whether a word may be a name by itself: not "the Crouse
// family", nor part of another name.
func standsAlone(words []word, at int) bool {
	if !words[at].name && !words[at].stop {
		return false
	}
	if at > 0 && !words[at].stop && !words[at].pause && (words[at-1].name || article(words[at-1].form)) {
		return false
	}
	next := at + 1
	return next >= len(words) || words[next].pause || words[next].stop || !words[next].telling || pastForm(words[next].norm)
}

// bySurname finds somebody whom the claim calls by a full name, which the story
// has, where the statement has the last word of it alone: "Crouse may walk
// again".
func (st *statement) bySurname(u *unit) hit {
	for _, at := range st.report.at[u.alts[0].stem] {
		if name := st.meant[at]; name != "" && slices.Contains(u.concepts, question.NameConcept(st.story, name)) {
			return hit{creditSame, at}
		}
	}
	return hit{0, -1}
}

// namesake reports whether a word of the statement is the last name of somebody
// else than the full name of a unit is: of another Crouse.
func (st *statement) namesake(u *unit, at int) bool {
	meant := strings.Fields(text.Fold(st.meant[at]))
	for _, m := range st.report.mentions {
		if m.From == at && m.To-m.From > 1 && slices.Contains(u.concepts, m.Concept) {
			return false // "Tellier and Birchall" stands there as a whole
		}
	}
	return len(meant) > 0 && slices.ContainsFunc(u.parts, func(p unit) bool {
		return !slices.ContainsFunc(meant, func(w string) bool { return text.Stem(w) == p.alts[0].stem })
	})
}
