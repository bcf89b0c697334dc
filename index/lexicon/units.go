package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/units.txt
var unitsTxt string

var units = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for line := range Lines(unitsTxt) {
		measure, list, _ := strings.Cut(line, ":")
		out[measure] = map[string]bool{}
		for w := range strings.FieldsSeq(list) {
			out[measure][w] = true
		}
	}
	return out
})

// Units returns the words that stand by a figure of the measure that "how"
// asks for ("old", "far"), and false for a measure it knows none of. The
// result must not be changed.
func Units(measure string) (map[string]bool, bool) {
	u, ok := units()[measure]
	return u, ok
}
