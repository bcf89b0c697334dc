package rank

import (
	"strings"
	"testing"

	"whosaid/corpus"
	"whosaid/index/question"
)

func TestCounts(t *testing.T) {
	v := question.NewVocabulary([]*corpus.Story{&quay})
	for _, c := range []struct{ question, statement, want string }{
		{"how many people work at the quay", "It has 80 people and closed 18 months ago.", "80"},
		{"how many people work at the quay", "The 12 euros were due on 19 October.", ""}, // a sum and a day count nobody
		{"how many months was the quay shut", "It closed for 18 months.", "18"},
		{"how many euros is it", "It costs 12 euros.", "12"},
	} {
		st := statementOf(c.statement)
		st.holds = typedOf(st)
		var got []string
		for _, n := range st.counts(question.Understand(c.question, v)) {
			got = append(got, st.tokens[n].Norm)
		}
		if have := strings.Join(got, " "); have != c.want {
			t.Errorf("%s\n%s\ncounts %q, want %q", c.question, c.statement, have, c.want)
		}
	}
}
