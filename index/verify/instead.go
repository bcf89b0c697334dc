package verify

import "slices"

// insteadReach is how far beside what both have a word may stand in the place
// of another.
const insteadReach = 2

// insteadPlain finds the word that a statement has in the place of a plain
// unit, between what is found on its either side; -1 if there is none.
func (c *cover) insteadPlain(i int) int {
	used := func(k int) bool {
		w := c.st.report.words[k]
		return !w.telling || w.number || w.name || c.st.report.behindDenial(k) > 0 || slices.ContainsFunc(c.hits, func(h hit) bool { return h.at == k })
	}
	before, behind := -1, len(c.st.report.words)
	if i > 0 {
		before = c.hits[i-1].at
	}
	if i+1 < len(c.hits) && c.hits[i+1].at > before {
		behind = c.hits[i+1].at
	}
	for k := before + 1; before >= 0 && k < behind && k <= before+insteadReach; k++ {
		if !used(k) {
			return k
		}
	}
	for k := behind - 1; (i == 0 || before >= 0) && behind < len(c.st.report.words) && k > before && k >= behind-insteadReach; k-- {
		if !used(k) {
			return k
		}
	}
	return -1
}
