package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// A word is one word of a quotation, of a claim or of a statement.
type word struct {
	start, end int    // bytes in the text it was read from
	form       string // as compared: American spelling, no apostrophes, figures in digits
	norm       string // folded, without a possessive s
	stem       string
	part       int // which of several texts it stands in

	number   bool
	telling  bool // says something by itself
	name     bool // written as a name
	optional bool // stands in an editor's square brackets
	cut      bool // an ellipsis stands before it
	stop     bool // a sentence starts with it
	pause    bool // a comma or the like stands before it
	parted   bool // a semicolon or colon does
	acronym  bool
	short    bool // two words run together: "he'd", "couldn't"
}

// readLine takes a text apart into words.
func readLine(s string, part int) []word { return readTokens(s, text.Tokens(s), part) }

// readTokens makes words of a text's tokens.
func readTokens(s string, toks []text.Token, part int) []word {
	out := make([]word, 0, len(toks))
	end, open := 0, false
	for i, t := range toks {
		gap := s[end:t.Start]
		if k := strings.LastIndexAny(gap, "[]"); k >= 0 {
			open = gap[k] == '['
		}
		w := newWord(t, s)
		w.part, w.optional = part, open
		w.stop = i == 0 || endsSentence(gap)
		w.pause = strings.ContainsAny(gap, ",;:()—–") || strings.Contains(gap, " - ")
		w.parted = strings.ContainsAny(gap, ";:—")
		w.cut = isEllipsis(gap)
		end = t.End
		if n := len(out); n > 0 && attached(out, gap) {
			out[n-1] = joined(out[n-1], w, s)
			continue
		}
		out = append(out, w)
	}
	countOnes(out)
	return settleBrackets(joinFigures(joinThousands(joinPercent(out), s), s))
}

// countOnes reads "one of" and "just one" as the figures that they are.
func countOnes(words []word) {
	for i := range words {
		counts := i+1 < len(words) && words[i+1].form == "of" || i > 0 && does(words[i-1].form, onlyWord) && !words[i].pause
		if words[i].form == "1" && counts {
			w := &words[i]
			w.number, w.telling, w.norm, w.stem = true, true, "1", "1"
		}
	}
}

// joinPercent makes one word of "per cent".
func joinPercent(words []word) []word {
	out := words[:0]
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w.form == "per" && i+1 < len(words) && words[i+1].form == "cent" && !words[i+1].pause && !words[i+1].stop {
			i++
			w.form, w.norm, w.stem, w.end, w.telling = "percent", "percent", text.Stem("percent"), words[i].end, true
		}
		out = append(out, w)
	}
	return out
}

func newWord(t text.Token, s string) word {
	w := word{start: t.Start, end: t.End, norm: t.Norm, stem: t.Stem, number: t.Is(text.Number), acronym: t.Is(text.Acronym)}
	w.form = formOf(t)
	if raw := s[t.Start:t.End]; w.number && grouped(raw) != raw {
		w.form, w.norm, w.stem = grouped(raw), grouped(raw), grouped(raw)
	}
	w.short = !t.Is(text.Possess) && strings.Contains(t.Norm, "'") && lexicon.Expand(t.Norm) != nil
	class := lexicon.ClassOf(t.Norm)
	w.telling = w.number || !w.short && class&(lexicon.Stop|lexicon.Light|lexicon.Hedge) == 0 && utf8.RuneCountInString(w.form) > 1 || ideograph(w.form)
	w.name = t.Is(text.Capital) && !t.Is(text.SentHead) || t.Is(text.Acronym)
	if w.form == "one" {
		w.form = "1" // text leaves "one" alone: it is a pronoun more often
	}
	return w
}

// ideograph reports whether a word is a single character of a script in which
// that is a word's usual length.
func ideograph(form string) bool {
	r, n := utf8.DecodeRuneInString(form)
	return n == len(form) && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// formOf is a token as it is compared with others.
func formOf(t text.Token) string {
	if t.Is(text.Number) {
		return t.Norm
	}
	form := t.Norm
	if t.Is(text.Possess) {
		form += "s"
	}
	return text.American(strings.ReplaceAll(form, "'", ""))
}

func endsSentence(gap string) bool {
	return strings.ContainsAny(gap, "!?\n。！？") || strings.ContainsRune(gap, '.') && !isEllipsis(gap)
}

// isEllipsis reports whether what stands between two words says that words
// were left out.
func isEllipsis(gap string) bool {
	return strings.ContainsRune(gap, '…') || strings.Contains(gap, "..") || strings.Contains(gap, ". .")
}

// attached reports whether a word belongs to the one before it, of which an
// editor bracketed the first letters: "[w]ould".
func attached(words []word, gap string) bool {
	last := words[len(words)-1]
	return gap == "]" && last.optional && last.end-last.start <= 2
}

// joined is two words as one.
func joined(a, b word, s string) word {
	w := newWord(text.Tokens(strings.Trim(s[a.start:a.end], "[]") + s[b.start:b.end])[0], s)
	w.start, w.end, w.part = a.start, b.end, a.part
	w.stop, w.pause, w.cut = a.stop, a.pause, a.cut
	return w
}

// joinFigures makes one of the words of a spelled figure: "six hundred and
// fifteen", "nine thousand two hundred".
func joinFigures(words []word, s string) []word {
	out := words[:0]
	for i := 0; i < len(words); i++ {
		w := words[i]
		for w.number && i+1 < len(words) {
			next := i + 1
			if words[next].form == "and" && next+1 < len(words) {
				next++
			}
			sum, ok := sumOf(w, words[next], s)
			if !ok || words[next].pause || words[next].stop {
				break
			}
			w.form, w.norm, w.stem, w.end = sum, sum, sum, words[next].end
			i = next
		}
		out = append(out, w)
	}
	return out
}

// sumOf adds two spelled figures of which the second fits into the zeros of
// the first: 600 and 15.
func sumOf(a, b word, s string) (string, bool) {
	if !b.number || !spelled(s[a.start:a.end]) || !spelled(s[b.start:b.end]) || len(b.form) >= len(a.form) {
		return "", false
	}
	head, zeros := a.form[:len(a.form)-len(b.form)], a.form[len(a.form)-len(b.form):]
	if strings.Trim(zeros, "0") != "" || !digits(b.form) || !digits(a.form) {
		return "", false
	}
	return head + b.form, true
}

// grouped is a figure without what parts its thousands in some languages:
// "10.000".
func grouped(form string) string {
	parts := strings.Split(form, ".")
	if len(parts) < 2 || len(parts[0]) == 0 || len(parts[0]) > 3 {
		return form
	}
	for _, p := range parts {
		if !digits(p) || len(p) != 3 && p != parts[0] {
			return form
		}
	}
	return strings.Join(parts, "")
}

// joinThousands makes one figure of "10 000".
func joinThousands(words []word, s string) []word {
	out := words[:0]
	for _, w := range words {
		if n := len(out) - 1; n >= 0 && w.number && out[n].number && digits(s[w.start:w.end]) && w.end-w.start == 3 && digits(out[n].form) && out[n].end-out[n].start <= 7 && strings.Trim(s[out[n].end:w.start], " \u00a0\u202f\u2009'") == "" && !w.stop && digits(s[out[n].start:out[n].start+1]) {
			out[n].form += s[w.start:w.end]
			out[n].norm, out[n].stem, out[n].end = out[n].form, out[n].form, w.end
			continue
		}
		out = append(out, w)
	}
	return out
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

func spelled(s string) bool { return s[0] > '9' }

// maxBrackets is how many groups of bracketed words are let pass in one text:
// more are no editor's.
const maxBrackets = 4

// settleBrackets keeps as said what brackets must not hide: a negation, a
// figure, a doubt.
func settleBrackets(words []word) []word {
	groups := 0
	for i := 0; i < len(words); {
		if !words[i].optional {
			i++
			continue
		}
		end := behindBrackets(words, i)
		groups++
		if groups > maxBrackets || slices.ContainsFunc(words[i:end], hides) {
			for k := i; k < end; k++ {
				words[k].optional = false
			}
		}
		i = end
	}
	return words
}

// hides reports whether a word must not be put between brackets unseen.
func hides(w word) bool { return weighty(w) || does(w.form, untrue) }

// telling counts the telling words that are no editor's.
func telling(words []word) int {
	n := 0
	for i := range words {
		if words[i].telling && !words[i].optional {
			n++
		}
	}
	return n
}
