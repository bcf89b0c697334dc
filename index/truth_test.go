package index_test

import (
	"context"
	"slices"
	"testing"

	"whosaid/corpus"
	"whosaid/index"
)

// Whether it is so, asked without a word of what: the story's doubt, a claim
// and its denial, where one story is asked and it has them.
func TestBareTruth(t *testing.T) {
	ix := shipped(t)
	for _, question := range []string{"is it true?", "is this really true", "true or false?", "is it fake"} {
		got := shownIDs(t, ix, question)
		if len(got) == 0 || got[0] != "unconfirmed" || !slices.Contains(got, "kremlin-denial") || !slices.ContainsFunc(got, func(id string) bool { return slices.Contains(claims, id) }) {
			t.Errorf("%s\ngot %v, want the doubt, a claim and its denial", question, got)
		}
	}
	for _, question := range []string{"both sides?", "who is right"} {
		got := shownIDs(t, ix, question)
		if !slices.Contains(got, "kim-condemns") || !slices.Contains(got, "zinoviev-counters") || !slices.Contains(got, "kremlin-denial") {
			t.Errorf("%s\ngot %v, want what is contested, each with the other side", question, got)
		}
	}
	for _, question := range []string{"help", "explain"} {
		if got := shownIDs(t, ix, question); got != nil {
			t.Errorf("%s\nasks nothing, got %v", question, got)
		}
	}
	calm, err := index.New([]*corpus.Story{portStory()})
	if err != nil {
		t.Fatal(err)
	}
	defer calm.Close()
	if got := shownIDs(t, calm, "is it true?"); got != nil {
		t.Errorf("nothing is open in that story, got %v", got)
	}
	embedded, err := corpus.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	several, err := index.New(append(slices.Clone(embedded), portStory()))
	if err != nil {
		t.Fatal(err)
	}
	defer several.Close()
	if a, err := several.Ask(context.Background(), index.Query{Text: "is it true?", Story: embedded[0].ID}); err != nil || a.Refusal != nil {
		t.Errorf("of one of two stories: %v, refusal %v", err, a.Refusal)
	}
}

// claims are what the Kremlin's denial disputes.
var claims = []string{"spies-troops-sent", "spies-special-forces", "spies-likely-to-fight", "spies-identified-officers", "zelenskyy-figure"}

// shownIDs are the ids of the statements of an answer, in order.
func shownIDs(t *testing.T, ix *index.Index, question string) []string {
	t.Helper()
	a, err := ix.Ask(context.Background(), index.Query{Text: question})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range a.Statements {
		out = append(out, s.Statement.ID)
	}
	return out
}
