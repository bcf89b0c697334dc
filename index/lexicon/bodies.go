package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"whosaid/index/text"
)

//go:embed data/bodies.txt
var bodiesTxt string

var bodies = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range Lines(bodiesTxt) {
		names, called, _ := strings.Cut(line, ":")
		for n := range strings.SplitSeq(names, ",") {
			for c := range strings.SplitSeq(called, ",") {
				name := text.Fold(n)
				out[name] = append(out[name], text.Fold(c))
			}
		}
	}
	return out
})

// BodyCalled lists the words that newspapers use for a well-known body, given
// its folded name or acronym: "alliance" of "nato".
func BodyCalled(name string) []string { return bodies()[name] }
