package rank

import (
	"strings"
	"testing"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index/question"
)

func TestCounts(t *testing.T) {
	v := question.NewVocabulary([]*corpus.Story{&quay})
	for _, c := range []struct{ question, statement, want string }{
		{"how many people work at the quay", "It has 80 people and closed 18 months ago.", "80"},
		{"how many people work at the quay", "The 12 euros were due on 19 October.", ""}, // a sum and a day count nobody
		{"how many people work at the quay", "On Sunday 40 people worked there.", "40"},
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

// What is wanted, by the form in which statements hold it.
func TestWantedFit(t *testing.T) {
	v := question.NewVocabulary([]*corpus.Story{&quay})
	for _, c := range []struct {
		question, statement string
		want                agreement
	}{
		{"how big is the crew", "The owner sent a crew.", differs},
		{"how big is the crew", "The owner sent 80 crew.", agrees},
		{"how long will the ferry be shut", "The ferry stays shut until Easter.", agrees},
		{"how long will the ferry be shut", "The ferry stays shut.", differs},
		{"what year was the ferry built", "The ferry was built in March.", differs},
		{"what year was the ferry built", "The ferry was built in 1974.", agrees},
		{"where is the crew", "The crew sent a picture on Telegram.", differs},
		{"where is the crew", "The crew sent a picture from Oslo.", agrees},
		{"when was the ferry built", "The owner told reporters on Monday that the ferry was built.", differs}, // Monday is when it was told
		{"when was the ferry built", "The owner told reporters that the ferry was built on Monday.", agrees},
	} {
		story := quay
		story.Statements = []corpus.Statement{{ID: "s", Speaker: "rask", Kind: corpus.Indirect, Stance: "say", Text: c.statement}}
		r := New(v, []*corpus.Story{&story})
		q := question.Understand(c.question, v)
		if got := r.MeasureAll(q, r.Statements())[0].fit.wanted; got != c.want {
			t.Errorf("%s\n%s\ngot %d, want %d", c.question, c.statement, got, c.want)
		}
	}
}

func TestSorry(t *testing.T) {
	v := question.NewVocabulary([]*corpus.Story{&quay})
	st := NewStatement(v, &corpus.Story{Speakers: quay.Speakers, Statements: []corpus.Statement{
		{ID: "s", Speaker: "rask", Kind: corpus.Mixed, Stance: "admit", Text: "Rask admitted the delay.", Quotes: []string{"I am sorry."}},
	}}, 0, 0, 0)
	if !st.takes(cue.Apologise) {
		t.Error("who is quoted with \"I am sorry\" has not apologised")
	}
}
