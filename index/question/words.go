package question

import (
	"slices"
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// readWords makes the words of a sentence: short forms written out,
// misspellings of what the stories or questions hold mended.
func readWords(s string, v *Vocabulary) ([]Word, []Correction) {
	var out []Word
	var fixed []Correction
	end := 0
	for _, t := range text.Tokens(s) {
		w := newWord(t, s)
		w.Break = len(out) > 0 && breaks(s[end:t.Start])
		end = t.End
		long := lexicon.Expand(w.Norm)
		if w.Norm == "whos" && ownable(s[t.End:]) {
			long = []string{"whose"}
		}
		if t.Is(text.Possess) && listed(w.Norm, clipped) {
			long = []string{w.Norm, "is"} // "who's the author": the tokenizer took 's for a possessive
		}
		if a, b, ok := v.apart(w); ok && long == nil {
			long = []string{a, b}
		}
		if long == nil || w.All && v.holds(w.Norm) {
			if to, ok := v.mend(classify(w)); ok {
				fixed = append(fixed, Correction{w.Typed, to})
				w.Norm, w.Stem = to, text.Stem(to)
			}
			out = append(out, classify(w))
			continue
		}
		for _, n := range long {
			x := w
			x.Norm, x.Stem, x.Upper = n, text.Stem(n), false
			out = append(out, classify(x))
			w.Break = false
		}
		if len(out) > maxWords {
			break
		}
	}
	if len(out) > maxWords {
		out = out[len(out)-maxWords:]
	}
	settleCapitals(out)
	return scaled(askingWhether(out)), fixed
}

// ownable reports whether a text opens with something somebody has said or
// given: "whos number is that" leaves out an e.
func ownable(s string) bool {
	toks := text.Tokens(s)
	if len(toks) == 0 {
		return false
	}
	noun := slices.ContainsFunc(cue.Lookup(toks[0].Norm), func(c cue.Cue) bool { return c.Form == cue.Noun })
	return noun && !verbForm(Word{Norm: toks[0].Norm}) || lexicon.Is(toks[0].Norm, lexicon.Quantity)
}

// scaled joins a figure and a scale that was typed short: "2.3 mil".
func scaled(words []Word) []Word {
	var out []Word
	for _, w := range words {
		if n := len(out); n > 0 && out[n-1].Num && !w.Num && !w.Break {
			if t := text.Tokens(out[n-1].Norm + " " + w.Norm); len(t) == 1 && t[0].Is(text.Number) {
				out[n-1].Norm, out[n-1].Stem = t[0].Norm, t[0].Stem
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

// settleCapitals tells the United States from the pronoun, and takes no
// capital for meant where all of a text is in capitals.
func settleCapitals(words []Word) {
	all := 0
	for _, w := range words {
		if w.All || len(w.Norm) == 1 {
			all++
		}
	}
	shouted := len(words) >= 3 && all*3 > len(words)*2
	for i := range words {
		if shouted {
			words[i].All, words[i].Upper = false, false
		}
		if words[i].Norm == "us" && !words[i].All {
			words[i].All = !among(words, i-1, beforeUs)
		}
	}
}

func newWord(t text.Token, s string) Word {
	return Word{
		Norm: t.Norm, Stem: t.Stem, Typed: s[t.Start:t.End],
		Upper: t.Is(text.Capital) && !t.Is(text.SentHead),
		All:   t.Is(text.Acronym), Num: t.Is(text.Number),
	}
}

func classify(w Word) Word {
	w.Class = lexicon.ClassOf(w.Norm)
	if !w.Num {
		w.Cues = cue.Lookup(w.Norm)
	}
	w.Known = w.Num || known(w)
	return w
}

// breaks reports whether what stands between two words parts them.
func breaks(gap string) bool {
	return strings.ContainsAny(gap, ",;:()?!\"“”—–") || strings.Contains(gap, " - ")
}

// is reports whether word i exists and is one of the given words.
func is(words []Word, i int, any ...string) bool {
	if i < 0 || i >= len(words) {
		return false
	}
	for _, a := range any {
		if words[i].Norm == a {
			return true
		}
	}
	return false
}

// quoted finds the runs of words inside quotation marks of s, which has been
// cleaned. The runs are given as word texts, to be found among words.
func quotedRuns(s string, words []Word) [][]int {
	var out [][]int
	for _, span := range quotedSpans(s) {
		want := text.Tokens(span)
		if len(want) == 0 {
			continue
		}
		for i := range words {
			if n := sameRun(words[i:], want); n > 0 {
				run := make([]int, n)
				for k := range run {
					run[k] = i + k
				}
				out = append(out, run)
				break
			}
		}
	}
	return out
}

// sameRun is how many words are what was typed as want, 0 if they are not: a
// short form makes several.
func sameRun(words []Word, want []text.Token) int {
	k := 0
	for _, t := range want {
		if k >= len(words) || words[k].Norm != t.Norm && AsTyped(&words[k]) != t.Norm {
			return 0
		}
		for k++; k < len(words) && Continues(words, k); k++ {
		}
	}
	return k
}

// AsTyped is a word folded as the reader typed it, before short forms were
// written out.
func AsTyped(w *Word) string {
	toks := text.Tokens(w.Typed)
	if len(toks) == 0 {
		return w.Norm
	}
	return toks[0].Norm
}

// Continues reports whether word i was typed as one with the word before it:
// "is" of "she's".
func Continues(words []Word, i int) bool {
	return i > 0 && i < len(words) && words[i].Typed == words[i-1].Typed && words[i].Norm != words[i-1].Norm
}

// quotedSpans returns what stands between double quotation marks.
func quotedSpans(s string) []string {
	var out []string
	for {
		i := strings.IndexAny(s, "\"“„«")
		if i < 0 {
			return out
		}
		rest := s[i+1:]
		for len(rest) > 0 && rest[0]&0xC0 == 0x80 {
			rest = rest[1:]
		}
		j := strings.IndexAny(rest, "\"”“»")
		if j < 0 {
			return out
		}
		out = append(out, rest[:j])
		s = rest[j+1:]
		for len(s) > 0 && s[0]&0xC0 == 0x80 {
			s = s[1:]
		}
	}
}

// askingWhether puts the verb back that hasty readers leave out: "anyone
// arrested yet" is whether anyone was. "Anyone denied it" is complete.
func askingWhether(words []Word) []Word {
	if len(words) < 2 || !is(words, 0, "anyone", "anybody", "someone", "somebody") || !verbForm(words[1]) || strings.HasSuffix(words[1].Norm, "ing") {
		return words
	}
	if len(words) > 2 && !words[2].Break && !among(words, 2, behindPassive) {
		return words
	}
	was := words[0]
	was.Norm, was.Stem, was.Upper = "was", text.Stem("was"), false
	return append([]Word{classify(was)}, words...)
}
