package question

import (
	"testing"

	"whosaid/corpus"
)

// Bodies and groups that readers name by what they are.
func TestBodiesByWhatTheyAre(t *testing.T) {
	story := corpus.Story{
		Speakers: []corpus.Speaker{
			{ID: "safety", Name: "Rail Safety Authority", Kind: corpus.Institution},
			{ID: "line", Name: "Marlin Line", Kind: corpus.Institution},
			{ID: "lund", Name: "Ida Lund", Kind: corpus.Person},
		},
		Statements: []corpus.Statement{
			{ID: "s1", Speaker: "lund", Text: "Ida Lund, who chairs the neighbours' group Quiet Nights Skane, said that the trains were loud."},
		},
	}
	v := NewVocabulary([]*corpus.Story{&story})
	for name, want := range map[string]int{
		"the regulator":        0,
		"the watchdog":         0,
		"the neighbours group": 2,
		"the farmers group":    -1, // another one
		"the group":            -1,
	} {
		p := v.PartyNamed(name)
		got := -1
		if len(p.Speakers) == 1 {
			got = p.Speakers[0].Speaker
		}
		if got != want {
			t.Errorf("%s: got speaker %d of %v, want %d", name, got, p.Speakers, want)
		}
	}
}
