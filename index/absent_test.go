package index_test

import (
	"context"
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/lexicon"
)

//go:embed testdata/absent.txt
var absentTxt string

// TestAbsentSpeakers asks every story for the words of people and bodies that
// are not in it, on its headline. Hardly any of the questions may be answered:
// what is shown then is somebody else's.
func TestAbsentSpeakers(t *testing.T) {
	stories, err := corpus.Open("../corpus/testdata/stories", "../corpus/stories/ambassador-summoned.yaml")
	if err != nil {
		t.Fatal(err)
	}
	asked, answered := 0, 0
	for _, s := range stories {
		ix, err := index.New([]*corpus.Story{s})
		if err != nil {
			t.Fatal(err)
		}
		held := everything(s)
		for who := range lexicon.Lines(absentTxt) {
			if strings.Contains(held, strings.TrimSuffix(strings.ToLower(who), "s")) {
				continue
			}
			for _, form := range []string{"what did the %s say", "what did the %s say about the %s", "did the %s deny the %s", "how did the %s react to the %s"} {
				q := fmt.Sprintf(form, who, topicOf(s))
				q, _, _ = strings.Cut(q, "%!")
				a, err := ix.Ask(context.Background(), index.Query{Text: q})
				if err != nil {
					t.Fatal(err)
				}
				asked++
				if a.Refusal == nil {
					answered++
					t.Logf("%s: %q is answered by %s", s.ID, q, a.Statements[0].Speaker.Name)
				}
			}
		}
		ix.Close()
	}
	if share := float64(answered) / float64(asked); asked < 1000 || share > 0.005 {
		t.Errorf("%d of %d questions for the words of somebody absent are answered, %.1f %%", answered, asked, 100*share)
	}
}

// everything is all that a story holds, lower case.
func everything(s *corpus.Story) string {
	var b strings.Builder
	for i := range s.Speakers {
		sp := &s.Speakers[i]
		fmt.Fprintln(&b, sp.Name, sp.Role, sp.Affiliation, sp.Aliases)
	}
	for i := range s.Statements {
		fmt.Fprintln(&b, s.Statements[i].Text, s.Statements[i].Topics)
	}
	return strings.ToLower(b.String())
}

// topicOf is the last word of a story's headline.
func topicOf(s *corpus.Story) string {
	words := strings.Fields(strings.ToLower(s.Headline))
	return strings.Trim(words[len(words)-1], ".,'\"")
}
