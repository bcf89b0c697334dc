package corpus

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLinksAreReadFromBothEnds(t *testing.T) {
	story := mustLoad(t, `
story: {id: quay, headline: Harbour, publisher: The Tide, published: 2024-05-03, language: en}
speakers:
- {id: abara, name: Lin Abara, kind: person}
- {id: port, name: Port of Ellery, kind: institution}
- {id: silent, name: The Tide, kind: narrator}
statements:
- {id: a, speaker: abara, kind: indirect, stance: say, text: The harbour stays open.}
- {id: b, speaker: port, kind: indirect, stance: deny, text: It does not., disputes: [a], answers: [a]}
- {id: c, speaker: abara, kind: indirect, stance: say, text: It does., disputes: [b, b], supports: [a]}
- {id: d, speaker: port, kind: indirect, stance: deny, text: It never does., disputes: [c, a], supports: [b]}
`)
	tests := []struct {
		name string
		got  []string
		want []string
	}{
		{"a disputed", story.DisputedBy("a"), []string{"b", "d"}},
		{"b disputed", story.DisputedBy("b"), []string{"c"}},
		{"d disputed", story.DisputedBy("d"), nil},
		{"a answered", story.AnsweredBy("a"), []string{"b"}},
		{"a supported", story.SupportedBy("a"), []string{"c"}},
		{"by abara", story.SaidBy("abara"), []string{"a", "c"}},
		{"by nobody", story.SaidBy("silent"), nil},
		{"unknown", story.DisputedBy("x"), nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}
