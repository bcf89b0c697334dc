package question

import (
	"testing"

	"whosaid/corpus"
)

// An honorific that is an office as well names nobody by itself, and nobody
// who is known to hold another office.
func TestHonorifics(t *testing.T) {
	story := corpus.Story{
		Speakers: []corpus.Speaker{
			{ID: "stoll", Name: "Greta Stoll", Kind: corpus.Person},
			{ID: "aydin", Name: "Kemal Aydin", Kind: corpus.Person, Role: "Vice Foreign Minister", Affiliation: "Turkey"},
			{ID: "ruiz", Name: "Ana Ruiz", Kind: corpus.Person, Role: "Secretary-General", Affiliation: "Spain"},
			{ID: "vogt", Name: "Max Vogt", Kind: corpus.Person, Role: "Major General", Affiliation: "Austria"},
		},
		Statements: []corpus.Statement{{ID: "s1", Speaker: "stoll", Text: "The road is closed."}},
	}
	v := NewVocabulary([]*corpus.Story{&story})
	for name, want := range map[string]int{
		"Mrs Stoll":            0,
		"President Stoll":      0, // the story gives her no office
		"the president":        -1,
		"Mr Aydin":             1,
		"Minister Aydin":       1, // so he is addressed
		"the vice minister":    1,
		"President Aydin":      -1,
		"Turkey's president":   -1,
		"Secretary-General":    2,
		"the Spanish general":  -1,
		"the Austrian general": 3,
		"General Vogt":         3,
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
