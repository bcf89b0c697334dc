package verify

import "strings"

// unnegated is where a statement has the word that a word of the claim is the
// contrary of by its beginning, "likely" for "unlikely"; -1 if it has not.
func (st *statement) unnegated(norm string) int {
	for i, w := range st.report.words {
		for _, no := range []string{"un", "il", "im", "in", "ir", "dis", "non"} {
			if base, ok := strings.CutPrefix(norm, no); ok && len(base) > 2 && base == w.norm {
				return i
			}
			if base, ok := strings.CutPrefix(w.norm, no); ok && len(base) > 2 && base == norm {
				return i
			}
		}
	}
	return -1
}
