package question

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/corpus"
)

// ferry is the vocabulary of a small story of two ferries.
func ferry(t *testing.T) *Vocabulary {
	t.Helper()
	stories, err := corpus.Open("testdata/ferry.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return NewVocabulary(stories)
}

func TestClauses(t *testing.T) {
	for in, want := range map[string][]string{
		"what does the union want and what does the company offer":  {"what does the union want", "what does the company offer"},
		"who pays for it, and when does the trial start?":           {"who pays for it", "when does the trial start?"},
		"whats the mayor's number and whats the agency's number":    {"whats the mayor's number", "whats the agency's number"},
		"what did the mayor say and why":                            nil,
		"when and where did the ferry sink":                         nil,
		"who said it and who denied it":                             {"who said it", "who denied it"},
		"did the captain call for help and was he heard":            nil,
		"what did my cousin, who has opinions, say about the ferry": nil,
		"": nil,
	} {
		if diff := cmp.Diff(want, Clauses(in)); diff != "" {
			t.Errorf("Clauses(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func TestFocus(t *testing.T) {
	for _, c := range []struct{ in, asks string }{
		{"I read it twice. Who denied it?", "Who denied it?"},
		{"The ferry had been repaired in May. Is that true?", "The ferry had been repaired in May. Is that true?"},
		{"a rusty tub. who said that?", "a rusty tub. who said that?"},
		{"Mr. Holm said so", "Mr. Holm said so"},
		{"please help!! who owns the ferry? thanks!", "who owns the ferry?"},
	} {
		if asks, _ := focus(Clean(c.in)); asks != c.asks {
			t.Errorf("focus(%q) = %q, want %q", c.in, asks, c.asks)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"who\u200b denied\u202e it":             "who denied it",
		"<@1234> who said it <:smile:99>":       "who said it",
		"see https://example.org/a who said it": "see who said it",
		"who \xff\xfe said it":                  "who said it",
		"e\u0301clair":                          "éclair",
		"doctor + mayor, 2+2":                   "doctor and mayor, 2+2",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// wanted is what a question is understood to want, whose words, which stances
// and who does what.
type wanted struct {
	Wants    []string
	Speakers []string
	Stances  []string
	Roles    string
}

func TestUnderstand(t *testing.T) {
	v := ferry(t)
	for _, c := range []struct {
		in   string
		want wanted
	}{
		{"who's the author", wanted{Wants: []string{"who somebody is"}}},
		{"says who", wanted{Wants: []string{"who"}}},
		{"how much did it cost", wanted{Wants: []string{"a number"}}},
		{"which part of france are they in", wanted{Wants: []string{"a place"}}},
		{"what time did it sink", wanted{Wants: []string{"a day"}}},
		{"who is right", wanted{Wants: []string{"every side"}}},
		{"do they all agree", wanted{Wants: []string{"yes or no", "every side"}}},
		{"was it the mayor who lied", wanted{Wants: []string{"who"}}},
		{"will the people who fled come back", wanted{Wants: []string{"yes or no", "what is to come"}}},
		{"was there a leak or not", wanted{Wants: []string{"whether it is so", "yes or no"}}},
		{"is it true or not", wanted{Wants: []string{"whether it is so", "yes or no"}}},
		{"did france send ships to spain", wanted{Wants: []string{"yes or no"}, Roles: "france send spain"}},
		{"a bloke at the pub swears tamm openly denied it. is that true?", wanted{Wants: []string{"whether it is so", "yes or no"}, Speakers: []string{"tamm"}, Stances: []string{"deny"}}},
		{"people keep saying tamm admitted it. true?", wanted{Wants: []string{"whether it is so", "yes or no"}, Speakers: []string{"tamm"}, Stances: []string{"concede"}}},
		{"what do people say", wanted{Wants: []string{"every side"}}},
		{"how many accounts were hit", wanted{Wants: []string{"a number"}}},
		{"what should tamm do", wanted{Wants: []string{}, Stances: []string{"demand"}}}, // what others say he should
		{"what are tamm's numbers", wanted{Wants: []string{"a number"}, Speakers: []string{"tamm's"}}},
		{"was spain invaded by france", wanted{Wants: []string{"yes or no"}, Roles: "france invaded spain"}},
	} {
		q := Understand(c.in, v)
		got := wanted{Wants: q.WantNames()}
		for _, s := range q.Speakers {
			got.Speakers = append(got.Speakers, s.Name)
		}
		for _, s := range q.Stances {
			got.Stances = append(got.Stances, string(s))
		}
		if q.Actor != nil && q.Patient != nil {
			got.Roles = q.Actor.Name + " " + q.Words[q.Verb].Norm + " " + q.Patient.Name
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.in, diff)
		}
	}
}
