package verify

import (
	_ "embed"
	"strings"
	"sync"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

//go:embed data/stances.txt
var stancesTxt string

// contrary is the plain lines of stances.txt, both ways.
var contrary = sync.OnceValue(func() map[[2]cue.Stance]bool { return pairs("") })

// bareContrary is the lines of stances.txt on bare stances, both ways.
var bareContrary = sync.OnceValue(func() map[[2]cue.Stance]bool { return pairs("bare ") })

// bareStances are the stances that claim something by themselves.
var bareStances = sync.OnceValue(func() map[cue.Stance]bool {
	out := map[cue.Stance]bool{}
	for p := range bareContrary() {
		out[p[0]] = true
	}
	return out
})

// pairs reads the lines of stances.txt that begin with prefix, or those with
// no prefix.
func pairs(prefix string) map[[2]cue.Stance]bool {
	out := map[[2]cue.Stance]bool{}
	for line := range lexicon.Lines(stancesTxt) {
		head, list, _ := strings.Cut(line, ":")
		a, ok := strings.CutPrefix(head, prefix)
		if !ok || strings.Contains(a, " ") {
			continue
		}
		for b := range strings.FieldsSeq(list) {
			out[[2]cue.Stance{cue.Stance(a), cue.Stance(b)}] = true
			out[[2]cue.Stance{cue.Stance(b), cue.Stance(a)}] = true
		}
	}
	return out
}

// stanceOf is the class of a stance as a story writes it.
func stanceOf(written string) cue.Stance {
	if s, ok := cue.StanceOf(written); ok {
		return s
	}
	return cue.Say
}
