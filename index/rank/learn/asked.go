package main

import (
	"cmp"
	"slices"

	"whosaid/index/question"
	"whosaid/index/rank"
)

// An asked is one question, measured against every statement of its story.
type asked struct {
	set      string // which question set, for reporting and weighing
	fold     string // what is held out together
	text     string
	q        *question.Question
	ranker   *rank.Ranker
	measured []*rank.Measured
	gold     []bool // which statements answer
	answers  bool   // whether the story answers
}

// foldsOf lists the folds in the order they come.
func foldsOf(all []*asked) []string {
	var out []string
	for _, a := range all {
		if !slices.Contains(out, a.fold) {
			out = append(out, a.fold)
		}
	}
	return out
}

// split parts the questions of one fold from the others.
func split(all []*asked, fold string) (train, test []*asked) {
	for _, a := range all {
		if a.fold == fold {
			test = append(test, a)
		} else {
			train = append(train, a)
		}
	}
	return train, test
}

// sort scores the statements and sorts them, best first, ties in story order;
// the second value tells whether the first one answers.
func (a *asked) sort(w rank.Features) ([]*rank.Measured, bool) {
	places := make([]int, len(a.measured))
	for i, m := range a.measured {
		places[i] = i
		m.Score = dot(w, m.Features)
	}
	slices.SortStableFunc(places, func(x, y int) int { return cmp.Compare(a.measured[y].Score, a.measured[x].Score) })
	out := make([]*rank.Measured, len(places))
	for i, p := range places {
		out[i] = a.measured[p]
	}
	return out, len(places) > 0 && a.gold[places[0]]
}

// A decision is what one question gives to weigh, and whether it should be
// answered.
type decision struct {
	set    string
	group  string
	values []rank.Part
	first  bool // the statement put first answers
	yes    bool
}

func (t *trainer) decision(a *asked, order rank.Features) decision {
	ordered, first := a.sort(order)
	group, values := a.ranker.Values(a.q, ordered)
	return decision{a.set, group, values, first, a.answers && (first || !t.firstMustBeRight)}
}

func dot(w, x rank.Features) float64 {
	v := 0.0
	for i := range w {
		v += w[i] * x[i]
	}
	return v
}
