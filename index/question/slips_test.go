package question

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSlips reads questions as people type them: each word that is off by a
// letter is the one that was meant, and only those are.
func TestSlips(t *testing.T) {
	v := ferry(t)
	for _, c := range []struct {
		in       string
		fixed    []Correction
		speakers []string
	}{
		{"what did teh foriegn minister say", []Correction{{"foriegn", "foreign"}}, []string{"kadri tamm"}},
		{"according to the foreign minster", []Correction{{"minster", "minister"}}, []string{"kadri tamm"}}, // a word, but hardly meant
		{"what did the ambasador say", []Correction{{"ambasador", "ambassador"}}, []string{"mikael lahti"}},
		{"what did the ministers say", nil, []string{"kadri tamm", "juhan saarik"}}, // no slip
		{"what did they order", nil, nil},
		{"did they order warning shots", nil, nil},                   // nobody called "they order" warns
		{"what does the gulf courier say", nil, nil},                 // the outlet, asked about itself
		{"tamm, in one line", nil, []string{"kadri tamm"}},           // how short is no topic
		{"in a few short words: tamm?", nil, []string{"kadri tamm"}}, //
		{"what did the opposition leader say", nil, nil},             // no leader of ours
		{"tamm + lahti, what do they say about vane", nil, []string{"kadri tamm", "mikael lahti"}},
		{"is it safe in the eyes of tamm", nil, []string{"kadri tamm"}},
		{"what did the us ambassador say", nil, nil},                               // not Finland's
		{"tamm, in one container", nil, nil},                                       // but this is
		{"is tamm going to the harbour", nil, nil},                                 // goes there
		{"is tamm going to apologise", nil, []string{"kadri tamm"}},                // will do it
		{"how soon will tamm answer", nil, []string{"kadri tamm"}},                 //
		{"what did the finnish guards say", nil, []string{"finnish border guard"}}, //
	} {
		q := Understand(c.in, v)
		if diff := cmp.Diff(c.fixed, q.Fixed); diff != "" {
			t.Errorf("%q is mended (-want +got):\n%s", c.in, diff)
		}
		var got []string
		for _, s := range q.Speakers {
			for _, m := range s.Speakers {
				got = append(got, strings.Join(v.profiles[m.Speaker].name, " "))
			}
		}
		if diff := cmp.Diff(c.speakers, got); diff != "" {
			t.Errorf("%q asks for the words of (-want +got):\n%s", c.in, diff)
		}
	}
}
