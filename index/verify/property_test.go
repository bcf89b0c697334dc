package verify

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/corpus"
	"whosaid/index/question"
)

// storyPaths are where the stories are that the tests check against.
var storyPaths = []string{"../../corpus/stories", "../../corpus/testdata/stories"}

// eachStory runs a test with every story, each alone.
func eachStory(t *testing.T, test func(t *testing.T, s *corpus.Story, c *Checker)) {
	t.Helper()
	stories, err := corpus.Open(storyPaths...)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range stories {
		t.Run(s.ID, func(t *testing.T) {
			one := []*corpus.Story{s}
			test(t, s, New(question.NewVocabulary(one), one))
		})
	}
}

// templates are ways in which messages attribute words.
var templates = []string{
	`%[1]s said: "%[2]s"`,
	`%[1]s said %[3]s%[2]s%[4]s yesterday`,
	`"%[2]s", said %[1]s.`,
	`“%[2]s,” %[1]s told reporters.`,
	`"%[2]s" - %[1]s`,
	"“%[2]s”\n— %[1]s",
	`"%[2]s" (%[1]s)`,
	`According to %[1]s, «%[2]s»`,
	`„%[2]s“, according to %[1]s`,
	`%[1]s: “%[2]s”`,
	`did %[1]s really say "%[2]s"?`,
	`As %[1]s put it, "%[2]s"`,
	`%[1]s tweeted that "%[2]s" lol`,
	`I read that %[1]s has claimed "%[2]s"`,
	`%[1]s's claim that "%[2]s" is all over the place`,
	`it was %[1]s who said "%[2]s"`,
}

func fill2(template, name, words string) string {
	return strings.NewReplacer("%[1]s", name, "%[2]s", words, "%[3]s", "「", "%[4]s", "」").Replace(template)
}

func checkOne(t *testing.T, c *Checker, message, words string) Finding {
	t.Helper()
	found, err := c.Check(context.Background(), message, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if strings.TrimRight(f.Quote, ",") == words {
			return f
		}
	}
	t.Errorf("%s\nno finding for %q: %v", message, words, found)
	return Finding{}
}

func TestOwnQuoteByItsSpeaker(t *testing.T) {
	eachStory(t, func(t *testing.T, s *corpus.Story, c *Checker) {
		for _, st := range s.Statements {
			for _, q := range st.Quotes {
				for _, tmpl := range templates {
					name := s.Speaker(st.Speaker).Name
					m := fill2(tmpl, name, q)
					if f := checkOne(t, c, m, q); f.Verdict != Said || f.Attribution != Right || f.Speaker != name {
						t.Errorf("%s\n%+v", m, f)
					}
				}
			}
		}
	})
}

func TestQuoteByAnother(t *testing.T) {
	eachStory(t, func(t *testing.T, s *corpus.Story, c *Checker) {
		for _, st := range s.Statements {
			for i, q := range st.Quotes {
				for k, sp := range s.Speakers {
					if sp.ID == st.Speaker || saidBySome(s, sp.ID, q) {
						continue
					}
					m := fill2(templates[(i+k)%len(templates)], sp.Name, q)
					if f := checkOne(t, c, m, q); f.Verdict != Misattributed || f.Attribution != Wrong || f.Statement != st.ID {
						t.Errorf("%s\n%+v", m, f)
					}
				}
			}
		}
	})
}

func saidBySome(s *corpus.Story, speaker, words string) bool {
	for _, id := range s.SaidBy(speaker) {
		if slices.ContainsFunc(s.Statement(id).Quotes, func(q string) bool { return strings.Contains(strings.ToLower(q), strings.ToLower(words)) }) {
			return true
		}
	}
	return false
}

func TestReplacedWord(t *testing.T) {
	eachStory(t, func(t *testing.T, s *corpus.Story, c *Checker) {
		for _, st := range s.Statements {
			for _, q := range st.Quotes {
				words := readLine(q, 0)
				if telling(words) < leastTelling {
					continue
				}
				for i, w := range words {
					if !w.telling {
						continue
					}
					other := "zeppelin"
					if w.number {
						other = "77"
					}
					changed := q[:w.start] + other + q[w.end:]
					m := fill2(templates[i%len(templates)], s.Speaker(st.Speaker).Name, changed)
					f := checkOne(t, c, m, changed)
					if f.Verdict != Altered || f.Attribution != Right || f.Statement != st.ID || len(f.Differences) != 1 {
						t.Errorf("%s\n%+v", m, f)
					}
				}
			}
		}
	})
}

var _ = fmt.Sprint
