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

// MarksAsked are the marks a question looks for, and those that are nearly or
// the contrary of what it looks for, which may answer too.
func MarksAsked(q *question.Question) (asked, besides []string) {
	for _, s := range q.Stances {
		asked = append(asked, string(s))
		for pair := range stancePairs() {
			if pair[0] == s {
				besides = append(besides, string(pair[1]))
			}
		}
	}
	if q.Has(question.WantTruth) || q.Has(question.WantSides) && len(q.Terms)+len(q.Speakers) == 0 {
		asked = append(asked, string(cue.Unconfirmed), string(cue.Deny), contested)
	}
	if q.Has(question.WantFuture) {
		asked = append(asked, string(cue.Promise), string(cue.Speculate))
	}
	for i := range q.Speakers {
		if !q.Speakers[i].Resolved() {
			asked = append(asked, string(cue.Decline)) // somebody may be told not to have spoken
		}
	}
	if q.Has(question.WantNumber) && len(q.Terms)+len(q.Speakers) == 0 {
		asked = append(asked, figures)
	}
	return distinct(asked), distinct(slices.DeleteFunc(besides, func(m string) bool { return slices.Contains(asked, m) }))
}

func distinct(some []string) []string {
	slices.Sort(some)
	return slices.Compact(some)
}

// Expressed lists the stems that the statement's expressions stand for, which
// retrieval may find it by too.
func (st *Statement) Expressed() []string {
	out := make([]string, 0, len(st.expressed))
	for s := range st.expressed {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}
