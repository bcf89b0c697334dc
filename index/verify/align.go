package verify

import (
	"strings"

	"whosaid/corpus/quotation"
)

// What it costs to make a quotation's words of said ones.
const (
	costSame   = -1 // of ways that cost the same, that with most equal words is meant
	costNear   = 40 // another form of the same word, or a slip of the keyboard
	costWord   = 80 // another word, a word more or less
	costMore   = 30 // a said word more that is left out: words are dropped in one stretch rather than others put in their place
	costBorder = 60 // on top, where the said word starts a sentence the quotation does not reach
)

// costNever is more than any alignment costs.
const costNever = 1 << 30

// Bounds on one alignment; a newspaper's quotation and its speaker's words
// stay far below.
const (
	maxAligned = 1_200     // words on either side
	maxCells   = 1_000_000 // in all
)

// nearWord is how much of a word one in another form counts for.
const nearWord = 0.8

// The steps of an alignment.
const (
	stepPair = 1 + iota
	stepNear
	stepOther
	stepAdded
	stepDropped
	stepMore = 1 << 7 // with any of them: what is dropped up to here goes on before it
)

// align lays a quotation's words along said words, which may go on before and
// behind. said gives the text of a stretch of them.
func align(words, said []word, message string, saidText func(from, to int) string) (alignment, bool) {
	if len(words) == 0 || len(said) == 0 || len(words) > maxAligned || len(said) > maxAligned || len(words)*len(said) > maxCells {
		return alignment{}, false
	}
	steps, end := fill(words, said)
	width := len(said) + 1
	e := edits{words: words, said: said, message: message, saidText: saidText}
	i, j := len(words), end
	dropping := false
	for i > 0 {
		at := steps[i*width+j]
		step := at &^ stepMore
		if dropping {
			step = stepDropped
		}
		dropping = step == stepDropped && at&stepMore != 0
		switch step {
		case stepPair:
			i, j = i-1, j-1
			e.pair(i, j, 1)
		case stepNear:
			i, j = i-1, j-1
			e.pair(i, j, nearWord)
		case stepOther:
			i, j = i-1, j-1
			e.pair(i, j, 0)
		case stepAdded:
			i--
			e.add(i)
		default:
			j--
			e.drop(j, words[i].cut)
		}
	}
	return e.alignment(j, end), true
}

// fill computes the cheapest way to every place and returns the last step of
// each, and where among the said words the quotation ends.
func fill(words, said []word) (steps []uint8, end int) {
	width := len(said) + 1
	steps = make([]uint8, (len(words)+1)*width)
	last, row := make([]int32, width), make([]int32, width)
	for i := 1; i <= len(words); i++ {
		w := &words[i-1]
		added := int32(costWord)
		if w.optional {
			added = 0
		}
		row[0], steps[i*width] = last[0]+added, stepAdded
		dropped, more := int32(costWord), int32(costMore)
		if i < len(words) && words[i].cut {
			dropped, more = 0, 0 // what an ellipsis stands for
		}
		drop := int32(costNever) // of ending in a dropped word
		for j := 1; j <= len(said); j++ {
			cost, step := pairCost(w, &said[j-1])
			best := last[j-1] + cost
			if c := last[j] + added; c < best {
				best, step = c, stepAdded
			}
			goesOn := uint8(0)
			switch one, on := row[j-1]+dropped, drop+more; {
			case said[j-1].optional:
				drop = min(row[j-1], drop)
				if drop < row[j-1] {
					goesOn = stepMore
				}
			case on < one:
				drop, goesOn = on, stepMore
			default:
				drop = one
			}
			if drop < best && i < len(words) {
				best, step = drop, stepDropped
			}
			step |= goesOn
			row[j], steps[i*width+j] = best, step
		}
		last, row = row, last
	}
	for j := range last {
		if last[j] <= last[end] {
			end = j // of equals the later, so that a wrong last word faces the right one
		}
	}
	return steps, end
}

// pairCost is what it costs that a word faces a said one.
func pairCost(w, s *word) (int32, uint8) {
	switch {
	case w.form == s.form:
		return costSame, stepPair
	case near(w, s):
		return costNear, stepNear
	case s.stop && !w.stop:
		return costWord + costBorder, stepOther
	case negates(w, s) || negates(s, w):
		return costWord - 1, stepOther // "can" stands where "cannot" did
	case does(w.form, times) && does(s.form, times):
		return costWord - 1, stepOther // "once" for "twice"
	}
	if w.telling != s.telling {
		return costWord + 1, stepOther // rather a word more and a fragment
	}
	return costWord, stepOther
}

// negates reports whether a word is an auxiliary with its negation in one:
// "cannot" for "can".
func negates(no, yes *word) bool {
	base, ok := strings.CutSuffix(no.form, "not")
	if !ok {
		base, ok = strings.CutSuffix(no.form, "nt")
	}
	return ok && does(no.form, negation) && (base == yes.form || no.form == "cant" && yes.form == "can" || no.form == "wont" && yes.form == "will")
}

// near reports whether two words are forms of one word, or one is a slip of
// the keyboard for the other.
func near(w, s *word) bool {
	if w.number || s.number {
		return false
	}
	if w.stem == s.stem {
		return true
	}
	short := min(len(w.form), len(s.form))
	return short >= 5 && w.form[0] == s.form[0] && abs(len(w.form)-len(s.form)) <= 1 && quotation.EditDistance(w.form, s.form) <= 1
}

func abs(n int) int { return max(n, -n) }
