package index_test

import (
	"strings"
	"testing"

	"whosaid/corpus"
	"whosaid/index"
)

// TestEverybodyIsFound asks every story for each of its speakers, by full name,
// by each alias and by office, and for who said each of its quotes. Nobody
// else may come first.
func TestEverybodyIsFound(t *testing.T) {
	stories, err := corpus.Open("../corpus/testdata/stories", "../corpus/stories/ambassador-summoned.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range stories {
		t.Run(s.ID, func(t *testing.T) {
			ix, err := index.New([]*corpus.Story{s})
			if err != nil {
				t.Fatal(err)
			}
			defer ix.Close()
			speaks := map[string]string{}
			for i := range s.Statements {
				speaks[s.Statements[i].ID] = s.Statements[i].Speaker
			}
			for i := range s.Speakers {
				sp := &s.Speakers[i]
				if sp.Kind == corpus.Narrator || !heard(s, sp.ID) {
					continue
				}
				for _, q := range askedFor(sp) {
					if got := firstID(t, ix, index.Query{Text: q}); speaks[got] != sp.ID {
						t.Errorf("%q: got %q by %q, want %s", q, got, speaks[got], sp.ID)
					}
				}
			}
			for i := range s.Statements {
				st := &s.Statements[i]
				for _, quote := range st.Quotes {
					q := "who said “" + quote + "”?"
					if got := firstID(t, ix, index.Query{Text: q}); speaks[got] != st.Speaker {
						t.Errorf("%q: got %q by %q, want %s", q, got, speaks[got], st.Speaker)
					}
				}
			}
		})
	}
}

func heard(s *corpus.Story, speaker string) bool {
	for i := range s.Statements {
		if s.Statements[i].Speaker == speaker {
			return true
		}
	}
	return false
}

// askedFor are questions for whatever a speaker says.
func askedFor(sp *corpus.Speaker) []string {
	out := []string{"what did " + sp.Name + " say", sp.Name + "?", "did " + sp.Name + " comment", "what does " + strings.ToLower(sp.Name) + " say"}
	for _, a := range sp.Aliases {
		out = append(out, "what did "+a+" say")
	}
	if role, _, _ := strings.Cut(sp.Role, ","); role != "" && sp.Affiliation != "" {
		out = append(out, "what did the "+role+" of "+sp.Affiliation+" say")
	}
	return out
}
