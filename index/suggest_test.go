package index_test

import (
	"slices"
	"strings"
	"testing"
)

// TestSuggestQuestions completes what readers type: by the words of a question
// and by those of the statement that answers it.
func TestSuggestQuestions(t *testing.T) {
	ix := shipped(t)
	for typed, want := range map[string]string{
		"":            "What did",
		"kremlin":     "the Kremlin",
		"who den":     "Who denied it?",
		"deny":        "the Kremlin",
		"10,000":      "Volodymyr Zelenskyy",
		"facial":      "South Korea's spy agency",
		"what did ru": "Mark Rutte",
	} {
		got := ix.SuggestQuestions(typed, "", 25)
		if !slices.ContainsFunc(got, func(q string) bool { return strings.Contains(q, want) }) {
			t.Errorf("%q offers %q, none with %q", typed, got, want)
		}
	}
	if got := ix.SuggestQuestions("penguins", "", 25); len(got) > 0 {
		t.Errorf("penguins: %q", got)
	}
}

// TestSuggestSpeakers completes speakers, with slips and an article in front.
func TestSuggestSpeakers(t *testing.T) {
	ix := shipped(t)
	for typed, want := range map[string]string{
		"the ambassador": "Georgy Zinoviev", "ambasador": "Georgy Zinoviev", "vice minster": "Kim Hong-kyun", "rut": "Mark Rutte", "spy": "South Korea's spy agency",
	} {
		got := ix.SuggestSpeakers(typed, "", 25)
		if len(got) == 0 || !strings.HasPrefix(got[0].Label, want) {
			t.Errorf("%q offers %v, want %s first", typed, got, want)
		}
	}
}
