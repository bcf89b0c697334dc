package rank

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/question"
)

//go:embed stances.txt
var stancesTxt string

// stancePairs says how a stance asked for and a stance taken go together.
var stancePairs = sync.OnceValue(func() map[[2]cue.Stance]agreement {
	out := map[[2]cue.Stance]agreement{}
	for line := range lexicon.Lines(stancesTxt) {
		left, right, _ := strings.Cut(line, ":")
		asked, kind, _ := strings.Cut(left, " ")
		a := close
		if kind == "opposite" {
			a = opposed
		}
		for taken := range strings.FieldsSeq(right) {
			out[[2]cue.Stance{cue.Stance(asked), cue.Stance(taken)}] = a
		}
	}
	return out
})

// stanceFit compares the stance asked for with the statement's: the best over
// the stances asked and over what the statement's stance and words express.
func (r *Ranker) stanceFit(q *question.Question, st *Statement) agreement {
	if len(q.Stances) == 0 {
		return unasked
	}
	best, contrary := opposed, false
	for _, asked := range q.Stances {
		for _, taken := range st.stances {
			a := agree(asked, taken)
			contrary = contrary || a == opposed
			best = max(best, a)
		}
	}
	if best < agrees && r.mayHaveSaid(q, st) && slices.ContainsFunc(q.Deeds, st.tells) {
		return agrees // "the ministry said it had ordered": its verb is announcing
	}
	if best == differs && contrary && q.Has(question.WantYesNo) {
		return opposed // "did X admit it": X replied, and the reply denies it
	}
	return best
}

// mayHaveSaid reports whether a statement is by whoever is asked for, or nobody
// is.
func (r *Ranker) mayHaveSaid(q *question.Question, st *Statement) bool {
	said := r.saidBy(q, st)
	return said == saidSelf || said == saidAny
}

// tells reports whether a stem stands in what is told, outside the quotes.
func (st *Statement) tells(stem string) bool {
	return slices.ContainsFunc(st.at[stem], func(i int) bool { return i < st.told })
}

// agree compares two stances.
func agree(asked, taken cue.Stance) agreement {
	if asked == taken {
		return agrees
	}
	if a, ok := stancePairs()[[2]cue.Stance{asked, taken}]; ok {
		return a
	}
	return differs
}
