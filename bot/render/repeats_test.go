package render

import (
	"testing"

	"whosaid/corpus"
)

// TestRepeats: what is told in other words is told once.
func TestRepeats(t *testing.T) {
	for text, want := range map[string]bool{
		`"Not one file is gone," Kemp said.`: true,
		`Kemp: "Not one file is gone."`:      true,
		"Kemp said that nothing was lost.":   false,
	} {
		st := &corpus.Statement{Text: text, Quotes: []string{"Not one file is gone"}}
		if got := repeats(st); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
