package question

import (
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// expressionReach is how many tokens may stand between the words of an
// expression in a text: "called the talks off".
const expressionReach = 3

// EachExpression calls do with each expression that a text uses ("took
// effect", "put the vote off"): where its verb stands, and the stems of what
// it stands for.
func EachExpression(toks []text.Token, do func(at int, same []string)) {
	for i, t := range toks {
		for _, ph := range lexicon.Phrases(t.Stem) {
			if len(ph.Same) > 0 && expressedAt(toks, i, ph.Rest) {
				do(i, ph.Same)
			}
		}
	}
}

// expressedAt reports whether the further words of an expression follow the
// token at, in order and near.
func expressedAt(toks []text.Token, at int, rest []string) bool {
	last := at
	for _, r := range rest {
		next := -1
		for k := last + 1; k < len(toks) && k <= last+expressionReach && next < 0; k++ {
			if toks[k].Norm == r {
				next = k
			}
		}
		if next < 0 {
			return false
		}
		last = next
	}
	return true
}
