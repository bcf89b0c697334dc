package rank

import (
	"strings"
	"testing"
)

func TestParseWeights(t *testing.T) {
	for table, want := range map[string]string{
		"prose bm25 0.5\n# a comment\n\nstory said_self 4": "",
		"prose bm25":           `want "group name value"`,
		"prose bm25 much":      "prose bm25",
		"prose bm42 1":         "nothing is called prose bm42",
		"prose said_self 1":    "nothing is called prose said_self", // prose has no speakers
		"decide_weather sun 1": "nothing is called decide_weather sun",
	} {
		_, err := parseWeights(table)
		switch {
		case want == "" && err != nil:
			t.Errorf("parseWeights(%q): %v", table, err)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("parseWeights(%q): error %v, want one that says %q", table, err, want)
		}
	}
}

// What speaks for an answer must not weigh against it, nor the other way
// round.
func TestWeightsKeepTheirSigns(t *testing.T) {
	w := loaded()
	for _, name := range []string{"cover", "readers", "said_self", "stance_agrees", "roles_agrees", "wanted_agrees", "quote_marked"} {
		if v := weightOf(t, w, name); v <= 0 {
			t.Errorf("story %s weighs %.2f, want more than 0", name, v)
		}
	}
	for _, name := range []string{"said_other", "stance_differs", "roles_differs", "roles_opposed", "wanted_differs", "target_own"} {
		if v := weightOf(t, w, name); v >= 0 {
			t.Errorf("story %s weighs %.2f, want less than 0", name, v)
		}
	}
	for _, group := range []string{onTopic, onSpeaker} {
		for name, v := range w.odds[group] {
			against := strings.HasPrefix(name, "unseen") || strings.HasPrefix(name, "lacks") || strings.HasSuffix(name, "_differs") || strings.HasSuffix(name, "_opposed")
			if against && v > 0 {
				t.Errorf("%s %s weighs %.2f for an answer", group, name, v)
			}
		}
	}
}

func weightOf(t *testing.T, w *weights, name string) float64 {
	t.Helper()
	for i, n := range FeatureNames {
		if n == name {
			return w.story[i]
		}
	}
	t.Fatalf("no feature is called %q", name)
	return 0
}

func TestAgree(t *testing.T) {
	for _, c := range []struct {
		asked, taken string
		want         agreement
	}{
		{"deny", "deny", agrees},
		{"condemn", "accuse", close},
		{"concede", "deny", opposed},
		{"apologise", "deny", opposed},
		{"deny", "accuse", differs}, // an accusation does not answer "did they deny it"
		{"praise", "say", differs},
	} {
		if got := agree(stanceOf(c.asked), stanceOf(c.taken)); got != c.want {
			t.Errorf("asked %s, taken %s: %d, want %d", c.asked, c.taken, got, c.want)
		}
	}
}

func TestYear(t *testing.T) {
	for in, want := range map[string]bool{"in 1984 it": true, "in 2031 it": true, "1,500 men": false, "8700 people": false, "room 101": false} {
		st := statementOf(in)
		if got := len(typedOf(st).dates) > 0; got != want {
			t.Errorf("%q has a date: %v, want %v", in, got, want)
		}
	}
}
