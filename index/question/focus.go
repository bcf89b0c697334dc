package question

import (
	"strings"
	"unicode"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// focus splits a cleaned text into the sentence that asks and what stands
// before it. Readers ramble and ask at the end: the last sentence with a
// question mark counts, else the last that is worded as a question, else all.
func focus(s string) (asks, before string) {
	parts := sentences(s)
	if len(parts) < 2 && len(strings.Fields(s)) <= longSentence {
		return s, ""
	}
	best := -1
	for i, p := range parts {
		if strings.ContainsRune(p, '?') && hasContent(p) {
			best = i
		}
	}
	if best < 0 {
		for i, p := range parts {
			if worded(p) && hasContent(p) {
				best = i
			}
		}
	}
	if best < 0 {
		best = len(parts) - 1
		if best < 0 {
			return s, ""
		}
		if len(strings.Fields(s)) <= longSentence {
			return s, ""
		}
	}
	if best > 0 && pointsBack(parts[best]) {
		return parts[best-1] + " " + parts[best], strings.Join(parts[:best-1], " ")
	}
	ramble, ask := lastClause(parts[best])
	return ask, strings.Join(append(parts[:best:best], ramble), " ")
}

// longSentence is how many words a sentence may have before its last clause
// alone is taken for the question.
const longSentence = 16

// lastClause cuts a rambling sentence before the last clause that is worded
// as a question: "... my sister is freaking out, does anyone know if ...".
func lastClause(s string) (before, asks string) {
	toks := text.Tokens(s)
	if len(toks) <= longSentence {
		return "", s
	}
	for i := len(toks) - 3; i > 3; i-- {
		gap := s[toks[i-1].End:toks[i].Start]
		if toks[i-1].Norm == "or" && i+1 < len(toks) && backward(toks[i+1].Norm) {
			continue // "... or is it a guess": the other half of a question
		}
		opens := strings.ContainsAny(gap, ",;:—–-(") || listed(toks[i-1].Norm, joint)
		if !opens {
			continue
		}
		t := toks[i].Norm
		if long := lexicon.Expand(t); long != nil {
			t = long[0]
		}
		if (listed(t, asksWord) && !relative(toks, i) || listed(t, auxiliary)) && !pointsBack(s[toks[i].Start:]) {
			return s[:toks[i].Start], s[toks[i].Start:]
		}
	}
	return "", s
}

// backward reports whether a word points at what was said before.
func backward(w string) bool {
	switch w {
	case "it", "that", "this", "they", "he", "she", "not":
		return true
	}
	return false
}

// pointsBack reports whether a sentence asks of nothing by itself but of what
// was said before it: "is that true?", "did he?".
func pointsBack(s string) bool {
	small := lexicon.Stop | lexicon.Light | lexicon.Vague | lexicon.Truth | lexicon.Padding | lexicon.Hedge
	who, that := false, false
	for _, t := range text.Tokens(s) {
		n := t.Norm
		if long := lexicon.Expand(n); long != nil {
			n = long[0]
		}
		that = that || n == "that" || n == "this"
		who = who || n == "who" || n == "whose"
		if saidWord(n) || n == "who" || n == "whose" {
			continue
		}
		if lexicon.ClassOf(n)&small == 0 || listed(n, asksWord) && n != "what" {
			return false
		}
	}
	return !who || that
}

// saidWord reports whether a word only tells that something was said: "who
// said that?".
func saidWord(w string) bool {
	switch w {
	case "say", "says", "said", "saying", "came", "words", "line", "quote":
		return true
	}
	return false
}

// relative reports whether a question word rather starts a relative clause,
// "my cousin, who has opinions".
func relative(toks []text.Token, i int) bool {
	return (toks[i].Norm == "who" || toks[i].Norm == "which" || toks[i].Norm == "where" || toks[i].Norm == "when") && i+1 < len(toks) && listed(toks[i+1].Norm, auxiliary) && i > 0 && !listed(toks[i-1].Norm, joint) && i < len(toks)-8
}

// sentences splits at . ? ! and line ends, outside quotation marks, keeping
// the marks. A full stop inside a figure or an acronym does not end one.
func sentences(s string) []string {
	var out []string
	start, open := 0, false
	for i, r := range s {
		switch {
		case r == '"':
			open = !open
		case r == '“':
			open = true
		case r == '”' || r == '\n':
			open = false
		}
		if i < start || open || !endsSentence(s, i, r) {
			continue
		}
		end := i + len(string(r))
		for end < len(s) && strings.ContainsRune(".?!\"” ", rune(s[end])) {
			end++
		}
		out = append(out, strings.TrimSpace(s[start:end]))
		start = end
	}
	if rest := strings.TrimSpace(s[min(start, len(s)):]); rest != "" {
		out = append(out, rest)
	}
	return out
}

func endsSentence(s string, i int, r rune) bool {
	switch r {
	case '?', '!', '\n':
		return true
	case '.':
		next := i + 1
		if next < len(s) && s[next] != ' ' && s[next] != '"' {
			return false
		}
		return !acronymDot(s[:i])
	}
	return false
}

// acronymDot reports whether the full stop behind s belongs to an initial or
// an acronym: "U.S", "Mr", "Hong K".
func acronymDot(s string) bool {
	word := s[strings.LastIndexAny(s, " (")+1:]
	switch strings.ToLower(word) {
	case "mr", "mrs", "ms", "dr", "st", "gen", "sen", "rep", "gov", "prof", "vs", "no", "lt", "col", "sgt", "jr", "sr":
		return true
	}
	return len(word) == 1 && unicode.IsUpper(rune(word[0])) || strings.Contains(word, ".")
}

// worded reports whether a sentence starts as questions do.
func worded(s string) bool {
	for i, t := range text.Tokens(s) {
		if i > 3 {
			return false
		}
		if listed(t.Norm, asksWord) || i == 0 && listed(t.Norm, auxiliary) {
			return true
		}
		if long := lexicon.Expand(t.Norm); long != nil && listed(long[0], asksWord) {
			return true
		}
	}
	return false
}

// hasContent reports whether a sentence asks anything at all, beyond "right?"
// or "please!".
func hasContent(s string) bool {
	for _, t := range text.Tokens(s) {
		if !lexicon.Is(t.Norm, lexicon.Stop|lexicon.Padding) || listed(t.Norm, asksWord) {
			return true
		}
	}
	return false
}
