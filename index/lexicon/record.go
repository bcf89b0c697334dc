package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/record.txt
var recordTxt string

var record = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for line := range Lines(recordTxt) {
		field, list, _ := strings.Cut(line, ":")
		out[field] = map[string]bool{}
		for w := range strings.FieldsSeq(list) {
			out[field][w] = true
		}
	}
	return out
})

// RecordWord reports whether a word asks for that field of a story's record,
// or means the story itself where field is "story".
func RecordWord(field, word string) bool { return record()[field][word] }
