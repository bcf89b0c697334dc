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
	r.saidToDispute = make([][]int, len(r.statements))
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
		r.saidToDispute[place[id]] = append(r.saidToDispute[place[id]], at)
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

// leastShared is the share of a statement's telling words that another must
// hold to speak of the same.
const leastShared = 0.45

// A denial is taken to dispute what shares that much of its telling words, or
// less where other signs speak for it: it stands right behind, it accuses.
// Set on the tune halves of the project's own stories with their links
// removed; mostInferred is how many claims one denial disputes at most.
const (
	leastDenied  = 0.5
	behindClaim  = 0.3  // the claim is the statement before
	nearClaim    = 0.15 // the one before that
	accusing     = 0.15 // the claim is an accusation
	narrated     = 0.25 // the outlet's own report: what is denied is what somebody says
	mostInferred = 2
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
	score := map[int]float64{}
	var out []int
	for c, s := range shared {
		score[c] = s/max(all, 1) + r.signs(denial, c)
		if score[c] > leastDenied && r.statements[c].Speaker != st.Speaker {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b)) })
	return out[:min(len(out), mostInferred)]
}

// signs are what besides its words speaks for or against a claim as what a
// denial denies.
func (r *Ranker) signs(denial, claim int) float64 {
	v := 0.0
	switch denial - claim {
	case 1:
		v += behindClaim
	case 2:
		v += nearClaim
	}
	st := r.statements[claim]
	if st.stance == cue.Accuse || st.stance == cue.Condemn {
		v += accusing
	}
	if r.v.IsNarrator(st.Speaker) {
		v -= narrated
	}
	return v
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

// DisputedBy lists the ids of the statements that dispute st, as its story
// says. What is but inferred is shown beside a claim and not said of it.
func (r *Ranker) DisputedBy(st *Statement) []string {
	var out []string
	for _, d := range r.saidToDispute[st.Order] {
		out = append(out, r.statements[d].Of.ID)
	}
	return out
}
