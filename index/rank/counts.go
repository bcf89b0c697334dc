package rank

import (
	"slices"
	"strconv"
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/question"
)

// counts are the numbers of a statement that may count things: those of dates,
// spans of time and sums of money do not, unless days or euros are asked for.
func (st *Statement) counts(q *question.Question) []int {
	var out []int
	for _, n := range st.holds.numbers {
		if !contains(st.holds.dates, n) && !st.partOfDate(n) && !st.unitBehind(q, n) {
			out = append(out, n)
		}
	}
	return out
}

// partOfDate reports whether a number is the day beside a month: "19 October".
// In "on Sunday 40 men" it counts men.
func (st *Statement) partOfDate(n int) bool {
	day, err := strconv.Atoi(strings.TrimRight(st.tokens[n].Norm, "stndrh"))
	return err == nil && day <= 31 && (st.month(n-1) || st.month(n+1))
}

// month reports whether a token is the name of a month.
func (st *Statement) month(i int) bool {
	return contains(st.holds.dates, i) && shows(st.tokens[i].Norm, monthSign)
}

// unitBehind reports whether a unit of time or money stands behind a number,
// which the question does not name.
func (st *Statement) unitBehind(q *question.Question, n int) bool {
	if n+1 >= len(st.tokens) {
		return false
	}
	unit := st.tokens[n+1]
	for _, measure := range []string{"long", "money", "time"} {
		if units, _ := lexicon.Units(measure); units[unit.Norm] {
			return !slices.ContainsFunc(q.Words, func(w question.Word) bool { return w.Stem == unit.Stem })
		}
	}
	return false
}
