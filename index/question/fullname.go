package question

import (
	"slices"
	"strings"

	"whosaid/corpus"
)

// A fullName is what nobody but its speaker is called, all words taken
// together: "a nurse on the trial ward", "mayor of Port Ellery".
type fullName struct {
	words   []string
	speaker int
}

// addFullNames files the names of a speaker, the aliases, and the office with
// whom it is of, articles in front left out.
func (v *Vocabulary) addFullNames(sp *corpus.Speaker, speaker int) {
	names := append([]string{sp.Name}, sp.Aliases...)
	role, _, _ := strings.Cut(sp.Role, ",") // "General, head of the joint command"
	if role != "" && sp.Affiliation != "" {
		names = append(names, role+" of "+sp.Affiliation, role+" of the "+sp.Affiliation, sp.Affiliation+" "+role)
	}
	if len(nameWords(role)) > 1 {
		names = append(names, role)
	}
	for _, n := range names {
		if words := nameWords(n); len(words) > 0 {
			v.fullNames[words[0]] = append(v.fullNames[words[0]], fullName{words, speaker})
		}
	}
}

// fullNameAt finds whose full name the words from i on are: how many words it
// has, the most there are, and the speakers.
func (v *Vocabulary) fullNameAt(words []string, i int) (n int, speakers []int) {
	for _, c := range v.fullNames[words[i]] {
		if len(c.words) < n || i+len(c.words) > len(words) || !slices.Equal(c.words, words[i:i+len(c.words)]) {
			continue
		}
		if len(c.words) > n {
			n, speakers = len(c.words), nil
		}
		if !slices.Contains(speakers, c.speaker) {
			speakers = append(speakers, c.speaker)
		}
	}
	return n, speakers
}

// fullyNamed returns whose full name all the words are, an article in front
// left out.
func (v *Vocabulary) fullyNamed(words []Word) []Match {
	all := norms(words)
	if len(all) > 1 && (all[0] == "the" || all[0] == "a" || all[0] == "an") {
		all = all[1:]
	}
	if len(all) == 0 {
		return nil
	}
	var out []Match
	if n, speakers := v.fullNameAt(all, 0); n == len(all) {
		for _, s := range speakers {
			out = append(out, Match{s, scoreAlias * float64(n)})
		}
	}
	return out
}

// nearlyNamed returns the people whose full name the words are but for one
// letter of one word: names of other scripts are written in several ways,
// "Hong-gyun" beside "Hong-kyun".
func (v *Vocabulary) nearlyNamed(words []Word) []Match {
	all := norms(words)
	var out []Match
	for i := range v.profiles {
		p := &v.profiles[i]
		if p.kind == corpus.Person && len(all) > 1 && len(p.name) == len(all) && oneLetterOff(words, p.name) {
			out = append(out, Match{i, scoreTypo})
		}
	}
	return out
}

// oneLetterOff reports whether words are a name but for one letter of one of
// them, which is no word of English.
func oneLetterOff(words []Word, name []string) bool {
	off := 0
	for i, w := range words {
		if w.Norm == name[i] {
			continue
		}
		off++
		if w.Known || len(w.Norm) < shortestMended || edits(w.Norm, name[i], 2) != 1 {
			return false
		}
	}
	return off == 1
}

// fullNameAt reads a full name of two words or more from word i on.
func (p *parser) fullNameAt(i int) (to int, ok bool) {
	if !p.free(i) || len(p.v.fullNames[p.q.Words[i].Norm]) == 0 {
		return i, false
	}
	n, _ := p.v.fullNameAt(norms(p.q.Words), i)
	if n < 2 {
		return i, false
	}
	for k := i; k < i+n; k++ {
		if !p.free(k) || k > i && p.q.Words[k].Break {
			return i, false
		}
	}
	return i + n, true
}

// longestName bounds how far back the start of a full name is looked for.
const longestName = 10

// fullNameBefore finds where a full name of two words or more starts that ends
// before word to, with the article in front of it.
func (p *parser) fullNameBefore(to int) (from int, ok bool) {
	for i := max(0, to-longestName); i < to-1; i++ {
		if end, found := p.fullNameAt(i); found && end == to {
			if is(p.q.Words, i-1, "the", "a", "an") {
				i--
			}
			return i, true
		}
	}
	return to, false
}
