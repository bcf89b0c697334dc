package question

import (
	"slices"
	"strings"

	"whosaid/corpus"
)

// A fullName is a full name, or an office with whom it is of, by which nobody
// but its speaker goes: "a nurse on the trial ward", "mayor of Port Ellery".
type fullName struct {
	words   []string
	speaker int
}

// addCallings files what a speaker is called in full, articles in front left
// out.
func (v *Vocabulary) addCallings(sp *corpus.Speaker, speaker int) {
	if sp.Kind == corpus.Narrator {
		return
	}
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
			v.callings[words[0]] = append(v.callings[words[0]], fullName{words, speaker})
		}
	}
}

// calledAt finds who is called in full by the words from i on: how many words
// that takes, the most there are, and the speakers.
func (v *Vocabulary) calledAt(words []string, i int) (n int, speakers []int) {
	for _, c := range v.callings[words[i]] {
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

// calledInFull returns whom all the words call in full, an article in front
// left out.
func (v *Vocabulary) calledInFull(words []Word) []Match {
	all := norms(words)
	if len(all) > 1 && (all[0] == "the" || all[0] == "a" || all[0] == "an") {
		all = all[1:]
	}
	if len(all) == 0 {
		return nil
	}
	var out []Match
	if n, speakers := v.calledAt(all, 0); n == len(all) {
		for _, s := range speakers {
			out = append(out, Match{s, scoreAlias * float64(n)})
		}
	}
	return out
}

// fullNameAt reads a full name of two words or more from word i on.
func (p *parser) fullNameAt(i int) (to int, ok bool) {
	if !p.free(i) {
		return i, false
	}
	n, _ := p.v.calledAt(norms(p.q.Words), i)
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
