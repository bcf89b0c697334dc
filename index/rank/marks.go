package rank

import (
	"slices"

	"whosaid/corpus/cue"
	"whosaid/index/question"
)

// contested marks a statement that another disputes.
const contested = "contested"

// figures marks a contested statement with a figure: "how many are there, do
// they agree".
const figures = "figures"

// Marks are what retrieval may find a statement by besides its words: the
// stances it takes, and whether it is contested.
func (st *Statement) Marks() []string {
	var out []string
	for _, s := range st.stances {
		out = append(out, string(s))
	}
	if st.contested {
		out = append(out, contested)
	}
	if st.contested && len(st.holds.numbers) > 0 {
		out = append(out, figures)
	}
	return out
}

// MarksAsked are the marks a question looks for.
func MarksAsked(q *question.Question) []string {
	var out []string
	for _, s := range q.Stances {
		out = append(out, string(s))
		for pair := range stancePairs() {
			if pair[0] == s && !slices.Contains(out, string(pair[1])) {
				out = append(out, string(pair[1]))
			}
		}
	}
	if q.Has(question.WantTruth) || q.Has(question.WantSides) && len(q.Terms)+len(q.Speakers) == 0 {
		out = append(out, string(cue.Unconfirmed), string(cue.Deny), contested)
	}
	if q.Has(question.WantFuture) {
		out = append(out, string(cue.Promise), string(cue.Speculate))
	}
	for i := range q.Speakers {
		if !q.Speakers[i].Resolved() {
			out = append(out, string(cue.Decline)) // somebody may be told not to have spoken
		}
	}
	if q.Has(question.WantNumber) && len(q.Terms)+len(q.Speakers) == 0 {
		out = append(out, figures)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
