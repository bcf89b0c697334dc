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
			{ID: "fire", Name: "Northmere Fire Service", Kind: corpus.Institution},
			{ID: "rask", Name: "Per Rask", Kind: corpus.Person},
			{ID: "holm", Name: "Eva Holm", Kind: corpus.Person},
		},
		Statements: []corpus.Statement{
			{ID: "s1", Speaker: "lund", Text: "Ida Lund, who chairs the neighbours' group Quiet Nights Skane, said that the trains were loud."},
			{ID: "s2", Speaker: "rask", Text: "Sergeant Per Rask of the Northmere Police said that nobody was hurt."},
			{ID: "s3", Speaker: "holm", Text: "Eva Holm, the leader of the town council, said that she had not known."},
		},
	}
	v := NewVocabulary([]*corpus.Story{&story})
	for name, want := range map[string]int{
		"the regulator":        0,
		"the watchdog":         0,
		"the neighbours group": 2,
		"the farmers group":    -1, // another one
		"the group":            -1,
		"the fire brigade":     3,
		"the police":           4,
		"the council leader":   5,
		"the council":          -1, // its leader is not the council
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
