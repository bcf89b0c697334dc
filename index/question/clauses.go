package question

import (
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// mostClauses is how many questions one text may ask: more is a ramble.
const mostClauses = 3

// Clauses parts a text that asks several things of its own ("what does A say
// and what does B want") into its questions. It returns nil where one is
// asked: "when and where", "what did A do and is it true".
func Clauses(s string) []string {
	asks, _ := focus(Clean(s))
	toks := text.Tokens(asks)
	var out []string
	start := 0
	for i := 1; i < len(toks); i++ {
		gap := asks[toks[i-1].End:toks[i].Start]
		joint := toks[i-1].Norm == "and" || toks[i-1].Norm == "but" || toks[i-1].Norm == "while" || strings.ContainsAny(gap, ";/?") || strings.Contains(gap, ",") && !mayBeRelative(toks[i].Norm)
		if !joint || !interrogative(toks[i].Norm) || relative(toks, i) || !asksByItself(toks[start:i]) || !asksByItself(toks[i:]) {
			continue
		}
		out = append(out, strings.TrimSpace(asks[toks[start].Start:gapStart(toks, i)]))
		start = i
	}
	if start == 0 || len(out) >= mostClauses {
		return nil
	}
	return append(out, asks[toks[start].Start:])
}

// mayBeRelative reports whether a question word behind a comma may as well open
// a relative clause.
func mayBeRelative(w string) bool {
	return w == "who" || w == "which" || w == "where" || w == "when"
}

// gapStart is where a clause ends that token i begins the next of: before the
// word that joins them.
func gapStart(toks []text.Token, i int) int {
	if n := toks[i-1].Norm; (n == "and" || n == "but" || n == "while") && i > 1 {
		return toks[i-2].End
	}
	return toks[i-1].End
}

// interrogative reports whether a word, written short or not, opens a
// question for something.
func interrogative(w string) bool {
	if long := lexicon.Expand(w); long != nil {
		w = long[0]
	}
	return listed(w, asksWord) && w != "whom" && w != "whose"
}

// asksByItself reports whether words hold a question word and something to
// speak of, so that they need nothing before them.
func asksByItself(toks []text.Token) bool {
	small := lexicon.Stop | lexicon.Light | lexicon.Vague | lexicon.Padding | lexicon.Hedge | lexicon.Sides
	asks, content := false, false
	for _, t := range toks {
		n := t.Norm
		if interrogative(n) {
			asks = true
		} else if lexicon.ClassOf(n)&small == 0 && lexicon.Expand(n) == nil || t.Is(text.Acronym) {
			content = true
		}
	}
	return asks && content
}
