package verify

import (
	"context"
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

func fillIn(template, name, words string) string {
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
					m := fillIn(tmpl, name, q)
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
					m := fillIn(templates[(i+k)%len(templates)], sp.Name, q)
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

// anEdit changes a quote at one of its words; it returns "" where that cannot
// be done so that anybody would call it a change.
type anEdit func(q string, words []word, i int) string

// changes are the ways to change a quote by one word.
var changes = map[string]anEdit{
	"replaced": func(q string, words []word, i int) string {
		other := "zeppelin"
		if words[i].number {
			other = "77"
		}
		return q[:words[i].start] + other + q[words[i].end:]
	},
	"inserted": func(q string, words []word, i int) string {
		return q[:words[i].start] + "purple " + q[words[i].start:]
	},
	"dropped": func(q string, words []word, i int) string {
		if i == 0 || i == len(words)-1 || words[i].stop || words[i+1].stop || words[i].form == words[i+1].form {
			return "" // the rest is a fragment
		}
		return q[:words[i].start] + q[words[i+1].start:]
	},
	"negated": func(q string, words []word, i int) string {
		if does(words[i].form, negation) || i > 0 && does(words[i-1].form, negation) {
			return ""
		}
		return q[:words[i].start] + "not " + q[words[i].start:]
	},
}

// TestOneWordChanged changes one telling word of each quote and attributes it
// rightly: one difference, right attribution.
func TestOneWordChanged(t *testing.T) {
	for name, edit := range changes {
		t.Run(name, func(t *testing.T) {
			eachStory(t, func(t *testing.T, s *corpus.Story, c *Checker) {
				for _, st := range s.Statements {
					for _, q := range st.Quotes {
						changeEach(t, s, c, &st, q, edit)
					}
				}
			})
		})
	}
}

func changeEach(t *testing.T, s *corpus.Story, c *Checker, st *corpus.Statement, q string, edit anEdit) {
	words := readLine(q, 0)
	if telling(words) < leastTelling {
		return
	}
	for i, w := range words {
		changed := ""
		if w.telling {
			changed = edit(q, words, i)
		}
		if changed == "" {
			continue
		}
		m := fillIn(templates[i%len(templates)], s.Speaker(st.Speaker).Name, changed)
		f := checkOne(t, c, m, changed)
		if f.Verdict != Altered || f.Attribution != Right || f.Statement != st.ID || len(f.Differences) != 1 {
			t.Errorf("%s\n%s", m, tell([]Finding{f}))
		}
	}
}

// TestForeignSentences quotes what another story's speakers say.
func TestForeignSentences(t *testing.T) {
	all, err := corpus.Open(storyPaths...)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	eachStory(t, func(t *testing.T, s *corpus.Story, c *Checker) {
		n++
		other := all[(n+7)%len(all)]
		if other.ID == s.ID {
			other = all[(n+8)%len(all)]
		}
		for i, st := range other.Statements {
			for k, q := range append([]string{st.Text}, st.Quotes...) {
				q = strings.NewReplacer(`"`, "", "“", "", "”", "").Replace(q)
				m := fillIn(templates[(i+k)%4], s.Speakers[i%len(s.Speakers)].Name, q)
				if f := checkOne(t, c, m, q); f.Verdict != NotInStory && len(readLine(q, 0)) > 4 {
					t.Errorf("%s\n%s", m, tell([]Finding{f}))
				}
			}
		}
	})
}

// TestStitched joins the words of two statements.
func TestStitched(t *testing.T) {
	eachStory(t, func(t *testing.T, s *corpus.Story, c *Checker) {
		var long []*corpus.Statement
		for i := range s.Statements {
			if st := &s.Statements[i]; len(st.Quotes) > 0 && telling(readLine(st.Quotes[0], 0)) >= leastHeld {
				long = append(long, st)
			}
		}
		for i := 1; i < len(long); i++ {
			a, b := long[i-1], long[i]
			q := strings.TrimRight(a.Quotes[0], ".") + " and " + b.Quotes[0]
			m := fillIn(templates[i%len(templates)], s.Speaker(a.Speaker).Name, q)
			if f := checkOne(t, c, m, q); f.Verdict != Altered || f.Attribution != Right {
				t.Errorf("%s\n%s", m, tell([]Finding{f}))
			}
		}
	})
}
