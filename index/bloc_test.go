package index_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/index"
)

// TestBlocs asks for groups of countries and for all who speak for a state:
// whoever of them is quoted answers, and of a group without a voice it is said
// that it has none.
func TestBlocs(t *testing.T) {
	const nsc, rutte, zelenskyy = "The White House National Security Council", "Mark Rutte", "Volodymyr Zelenskyy"
	ix := shipped(t)
	for question, want := range map[string][]string{
		"what does the West say?":                  {nsc, rutte},
		"reactions from the west":                  {nsc, rutte},
		"what do western officials say?":           {nsc, rutte},
		"did europe comment on the 10,000 troops":  {zelenskyy, "The Kremlin"},
		"what did the Gulf states say?":            nil,
		"african reaction?":                        nil,
		"what did the Japanese government say":     nil,
		"what did Scandinavia say about it":        nil,
		"what do Latin American governments think": nil,
	} {
		a, err := ix.Ask(context.Background(), index.Query{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range a.Statements {
			if !slices.Contains(got, s.Speaker.Name) {
				got = append(got, s.Speaker.Name)
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", question, d)
		}
		if want == nil && (a.Refusal == nil || a.Refusal.Kind != index.UnknownSpeaker) {
			t.Errorf("%s: refused as %+v", question, a.Refusal)
		}
	}
	for _, question := range []string{"how did the world react?", "what do both governments say", "which countries commented", "any reactions?"} {
		a, err := ix.Ask(context.Background(), index.Query{Text: question})
		if err != nil || len(a.Statements) < 3 {
			t.Errorf("%s: %v, %d statements", question, err, len(a.Statements))
		}
	}
}
