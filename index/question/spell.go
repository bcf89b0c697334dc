package question

import (
	"slices"
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// speller finds what a misspelt word was meant to be. Words are filed by
// first letter and length, so that few are compared.
type speller struct {
	files map[spellKey][]string
}

type spellKey struct {
	first  byte
	length int
}

func (s *speller) add(word string) {
	if s.files == nil {
		s.files = map[spellKey][]string{}
	}
	k := spellKey{word[0], len(word)}
	if len(word) >= shortestMended && !slices.Contains(s.files[k], word) {
		s.files[k] = append(s.files[k], word)
	}
}

// shortestMended leaves short words alone: too many of them are one letter
// apart.
const shortestMended = 4

// allowed is how many edits two words of that length may be apart.
func allowed(length int) int {
	if length >= 8 {
		return 2
	}
	return 1
}

// has reports whether a word is filed as it stands.
func (s *speller) has(word string) bool {
	return word != "" && slices.Contains(s.files[spellKey{word[0], len(word)}], word)
}

// nearest returns the filed word fewest edits away, the alphabetically first
// of equals; false if none is near enough.
func (s *speller) nearest(word string) (string, int, bool) {
	best, least := "", allowed(len(word))+1
	for n := len(word) - 2; n <= len(word)+2; n++ {
		for _, w := range s.files[spellKey{word[0], n}] {
			d := edits(word, w, least+1)
			if d < least || d == least && best != "" && nearer(word, w, best) {
				best, least = w, d
			}
		}
	}
	return best, least, best != "" && least <= allowed(len(word))
}

// nearer prefers, of two words as many edits away, the one with the same
// letters, then the alphabetically first.
func nearer(typed, a, b string) bool {
	if sa, sb := sameLetters(typed, a), sameLetters(typed, b); sa != sb {
		return sa
	}
	return a < b
}

func sameLetters(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// edits counts insertions, deletions, substitutions and swaps of neighbours
// between two words, giving up at limit.
func edits(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
			least = min(least, next[j])
		}
		if least >= limit {
			return limit
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}

// mend returns what a word that nobody knows was meant to be. Words of the
// stories win over words of questions, names over both.
func (v *Vocabulary) mend(w Word) (string, bool) {
	if len(w.Norm) < shortestMended || w.Num || v.holds(w.Norm) || v.nameWords.has(w.Norm) || v.partyWords[w.Norm] {
		return "", false
	}
	if v.holds(w.Stem) && !w.Known && !strings.HasSuffix(w.Norm, "s") {
		return "", false
	}
	if one := strings.TrimSuffix(w.Norm, "s"); one != w.Norm && (v.acronyms[one] || !w.Known && v.partyWords[one]) {
		return one, true // "natos position": an apostrophe left out
	}
	if w.Known {
		return v.mendKnown(w)
	}
	if v.holds(w.Stem) {
		return "", false
	}
	name, dn, ok := v.nameWords.nearest(w.Norm)
	if word, d, found := v.storyWords.nearest(w.Norm); found && (!ok || d < dn) {
		name, dn, ok = word, d, true
	}
	if word, d, found := questionSpeller().nearest(w.Norm); found && (!ok || d < dn) {
		name, ok = word, true
	}
	if !ok && len(w.Norm) >= shortestElsewhere {
		name, ok = v.nameWords.otherStart(w.Norm)
	}
	return name, ok
}

// shortestElsewhere is how long a word must be for its first letter to be taken
// for the slip: "embasador".
const shortestElsewhere = 7

// otherStart returns the filed word with another first letter that is fewest
// edits away; false if none is near enough.
func (s *speller) otherStart(word string) (string, bool) {
	best, least := "", allowed(len(word))+1
	for key, filed := range s.files {
		if key.length < len(word)-2 || key.length > len(word)+2 || key.length < shortestElsewhere {
			continue
		}
		for _, w := range filed {
			if d := edits(word, w, least+1); d < least || d == least && best != "" && w < best {
				best, least = w, d
			}
		}
	}
	return best, best != "" && least <= allowed(len(word))
}

// apart parts a word that the stories write as two: "frontline", "whitehouse".
func (v *Vocabulary) apart(w Word) (a, b string, ok bool) {
	if w.Num || v.holds(w.Stem) || v.partyWords[w.Norm] {
		return "", "", false
	}
	n, ok := v.joined[w.Norm]
	return w.Norm[:n], w.Norm[n:], ok
}

// addJoined files what two neighbouring words would be as one.
func (v *Vocabulary) addJoined(words []string) {
	for i := 1; i < len(words); i++ {
		a, b := words[i-1], words[i]
		if len(a) >= shortestPart && len(b) >= shortestPart && !lexicon.Is(a, lexicon.Stop) && !lexicon.Is(b, lexicon.Stop) {
			v.joined[a+b] = len(a)
		}
	}
}

// shortestPart keeps chance words from being parted.
const shortestPart = 3

// mendKnown mends a word that is English or could be derived, but hardly is
// meant, where it is one letter off a name or office of the stories:
// "prosecuter", "the finance minster".
func (v *Vocabulary) mendKnown(w Word) (string, bool) {
	if len(w.Norm) < shortestKnown || w.Class != 0 || len(w.Cues) > 0 || verbForm(w) || strings.HasSuffix(w.Norm, "s") {
		return "", false
	}
	name, d, ok := v.nameWords.nearest(w.Norm)
	if !ok || d != 1 || strings.HasPrefix(name, w.Norm) || strings.HasPrefix(w.Norm, name) {
		return "", false
	}
	if lexicon.Lemma(w.Norm) {
		rare := lexicon.IDF(w.Stem) >= rarest && !v.holds(w.Stem)
		return name, rare && lexicon.IsTitleWord(text.Stem(name))
	}
	return name, true
}

// shortestKnown is how long a word must be to be mended though it is English.
const shortestKnown = 6

// known reports whether a word is English or a name of the world, so that it
// is meant as typed.
func known(w Word) bool {
	if w.Class != 0 || lexicon.ClassOf(w.Norm) != 0 || cue.Lookup(w.Norm) != nil || lexicon.Known(w.Norm, w.Stem) || lexicon.IsTitleWord(w.Stem) {
		return true
	}
	_, place := lexicon.PlaceOf(w.Norm)
	return place
}

// NearPrefix reports whether typed letters are a slip away from the start of
// some word of a folded name.
func NearPrefix(typed, name string) bool {
	if len(typed) < shortestMended {
		return false
	}
	for w := range strings.FieldsSeq(name) {
		limit := allowed(len(typed))
		start := w[:min(len(w), len(typed))]
		if start[0] == typed[0] && (edits(start, typed, limit+1) <= limit || edits(w, typed, limit+1) <= limit) {
			return true
		}
	}
	return false
}

// Small reports whether a folded word is too small to be searched for.
func Small(w string) bool { return lexicon.Is(w, lexicon.Stop|lexicon.Light|lexicon.Padding) }
