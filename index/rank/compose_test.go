package rank

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/text"
)

// statementOf is a statement that holds a text and nothing else.
func statementOf(s string) *Statement {
	st := &Statement{Of: &corpus.Statement{Text: s}, at: map[string][]int{}, concepts: map[string]bool{}}
	st.tokens = text.Tokens(s)
	st.told = len(st.tokens)
	for k, t := range st.tokens {
		st.stems = append(st.stems, t.Stem)
		st.at[t.Stem] = append(st.at[t.Stem], k)
	}
	return st
}

// quarry is a story in which two sides speak of a quarry.
var quarry = corpus.Story{
	ID: "quarry", Headline: "Quarry", Publisher: "The Bugle", Language: "en",
	Speakers: []corpus.Speaker{
		{ID: "bugle", Name: "The Bugle", Kind: corpus.Narrator},
		{ID: "rask", Name: "Ida Rask", Role: "mayor", Kind: corpus.Person},
		{ID: "stonex", Name: "Stonex", Kind: corpus.Institution},
		{ID: "lund", Name: "Per Lund", Role: "geologist", Kind: corpus.Person},
	},
	Statements: []corpus.Statement{
		{ID: "dust", Speaker: "rask", Kind: corpus.Indirect, Stance: "accuse", Text: "The quarry spreads poisonous dust over the town."},
		{ID: "no-dust", Speaker: "stonex", Kind: corpus.Indirect, Stance: "deny", Text: "No poisonous dust leaves the quarry.", Disputes: []string{"dust"}},
		{ID: "jobs", Speaker: "stonex", Kind: corpus.Indirect, Stance: "say", Text: "The quarry employs 80 people."},
		{ID: "doubt", Speaker: "bugle", Kind: corpus.Indirect, Stance: "unconfirmed", Text: "It is not confirmed that poisonous dust comes from the quarry."},
		{ID: "granite", Speaker: "lund", Kind: corpus.Indirect, Stance: "say", Text: "The hill is granite to the bottom."},
	},
}

func TestCompose(t *testing.T) {
	stories := []*corpus.Story{&quarry}
	v := question.NewVocabulary(stories)
	r := New(v, stories)
	for _, c := range []struct{ question, want string }{
		{"what does the mayor say about the dust", "dust no-dust+"},   // a claim comes with its denial
		{"is it true that the quarry spreads poisonous dust", "dust"}, // first of all the claim
		{"what did the mayor and stonex say", "dust no-dust"},         // each party is heard
		{"how many people does the quarry employ", "jobs"},
		{"what does the geologist say", "granite"},
	} {
		q := question.Understand(c.question, v)
		shown := r.Compose(q, r.Order(q, r.Statements()), 5)
		var got []string
		for _, s := range shown {
			id := s.Statement.Of.ID
			if s.Side {
				id += "+"
			}
			got = append(got, id)
		}
		if line := strings.Join(got, " "); !strings.HasPrefix(line, c.want) {
			t.Errorf("%q shows %q, want it to start with %q", c.question, line, c.want)
		}
	}
}

// A denial that links to nothing is taken to dispute what speaks of the same.
func TestInferredDisputes(t *testing.T) {
	unlinked := quarry
	unlinked.Statements = append([]corpus.Statement(nil), quarry.Statements...)
	unlinked.Statements[1].Disputes = nil
	stories := []*corpus.Story{&unlinked}
	r := New(question.NewVocabulary(stories), stories)
	got := map[string][]string{}
	for _, st := range r.Statements() {
		for _, by := range r.Disputing(st) {
			got[st.Of.ID] = append(got[st.Of.ID], by.Of.ID)
		}
		if said := r.DisputedBy(st); len(said) > 0 {
			t.Errorf("the story does not say that %v dispute %s", said, st.Of.ID)
		}
	}
	if diff := cmp.Diff(map[string][]string{"dust": {"no-dust"}}, got); diff != "" {
		t.Errorf("what disputes what (-want +got):\n%s", diff)
	}
}
