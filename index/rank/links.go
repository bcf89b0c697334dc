package rank

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// linkStatements turns the stories' links into places among all statements,
// and infers what a denial disputes where its story does not say.
func (r *Ranker) linkStatements(stories []*corpus.Story) {
	r.disputes = make([][]int, len(r.statements))
	r.disputedBy = make([][]int, len(r.statements))
	r.answers = make([][]int, len(r.statements))
	start := 0
	for _, s := range stories {
		place := map[string]int{}
		for i := range s.Statements {
			place[s.Statements[i].ID] = start + i
		}
		for i := range s.Statements {
			r.linkOne(start+i, place)
		}
		r.inferDisputes(start, start+len(s.Statements))
		start += len(s.Statements)
	}
}

// linkOne files one statement's own links.
func (r *Ranker) linkOne(at int, place map[string]int) {
	of := r.statements[at].Of
	for _, id := range of.Disputes {
		r.dispute(at, place[id])
	}
	for _, id := range of.Answers {
		r.answers[at] = append(r.answers[at], place[id])
	}
}

func (r *Ranker) dispute(denial, claim int) {
	r.disputes[denial] = append(r.disputes[denial], claim)
	r.disputedBy[claim] = append(r.disputedBy[claim], denial)
	r.statements[claim].contested = true
}

// leastShared is the share of a denial's telling words that another speaker's
// statement must hold to be taken for what is denied, and mostInferred how
// many such are taken. Set on the tune halves of the project's own stories,
// with their links removed.
const (
	leastShared  = 0.45
	mostInferred = 3
)

// inferDisputes looks, for each denial of a story that links to nothing, for
// the statements of other speakers that speak of the same.
func (r *Ranker) inferDisputes(from, to int) {
	var holding map[string][]int // statements by telling stem, made when first needed
	for d := from; d < to; d++ {
		st := r.statements[d]
		if st.stance != cue.Deny || len(r.disputes[d])+len(r.answers[d]) > 0 {
			continue
		}
		if holding == nil {
			holding = r.holdingStems(from, to)
		}
		for _, claim := range r.nearestClaims(d, holding) {
			r.dispute(d, claim)
		}
	}
}

// holdingStems files the statements from:to that may be claims by the stems
// they hold.
func (r *Ranker) holdingStems(from, to int) map[string][]int {
	out := map[string][]int{}
	for c := from; c < to; c++ {
		st := r.statements[c]
		if st.stance == cue.Deny || st.stance == cue.Unconfirmed {
			continue
		}
		for stem := range st.at {
			out[stem] = append(out[stem], c)
		}
	}
	return out
}

// nearestClaims finds the statements of other speakers that share most with a
// denial, the most first; those that share too little are left out.
func (r *Ranker) nearestClaims(denial int, holding map[string][]int) []int {
	st := r.statements[denial]
	all, shared := 0.0, map[int]float64{}
	for _, t := range st.telling {
		all += t.weight
		for _, c := range holding[t.stem] {
			shared[c] += t.weight
		}
	}
	var out []int
	for c, s := range shared {
		if s > leastShared*all && r.statements[c].Speaker != st.Speaker {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b)) })
	return out[:min(len(out), mostInferred)]
}

// sharedWeight is the share of a's telling words, by weight, that b holds.
func sharedWeight(a, b *Statement) float64 {
	all, both := 0.0, 0.0
	for _, t := range a.telling {
		all += t.weight
		if b.has(t.stem) {
			both += t.weight
		}
	}
	if all == 0 {
		return 0
	}
	return both / all
}

// A told is a word that tells what a statement is about.
type told struct {
	stem   string
	weight float64
}

// tellingOf lists the words of a statement that tell what it is about.
func tellingOf(st *Statement) []told {
	var out []told
	for stem, places := range st.at {
		w := st.tokens[places[0]].Norm
		if !lexicon.Is(w, lexicon.Stop|lexicon.Light|lexicon.Hedge) && len(cue.Lookup(w)) == 0 {
			out = append(out, told{stem, lexicon.IDF(stem)})
		}
	}
	slices.SortFunc(out, func(a, b told) int { return strings.Compare(a.stem, b.stem) })
	return out
}

// DisputedBy lists the ids of the statements that dispute st.
func (r *Ranker) DisputedBy(st *Statement) []string {
	var out []string
	for _, d := range r.disputedBy[st.Order] {
		out = append(out, r.statements[d].Of.ID)
	}
	return out
}
