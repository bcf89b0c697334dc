package verify

import (
	_ "embed"
	"strings"
	"sync"

	"whosaid/corpus/cue"
)

//go:embed data/stances.txt
var stancesTxt string

// contrary is stances.txt, both ways.
var contrary = sync.OnceValue(func() map[[2]cue.Stance]bool {
	out := map[[2]cue.Stance]bool{}
	for line := range dataLines(stancesTxt) {
		a, list, _ := strings.Cut(line, ":")
		for b := range strings.FieldsSeq(list) {
			out[[2]cue.Stance{cue.Stance(a), cue.Stance(b)}] = true
			out[[2]cue.Stance{cue.Stance(b), cue.Stance(a)}] = true
		}
	}
	return out
})

// stanceOf is the class of a stance as a story writes it.
func stanceOf(written string) cue.Stance {
	if s, ok := cue.StanceOf(written); ok {
		return s
	}
	return cue.Say
}
