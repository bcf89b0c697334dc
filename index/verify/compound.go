package verify

import (
	"strings"

	"whosaid/index/question"
	"whosaid/index/text"
)

// findCompounds finds a thing that the claim calls by a compound, "Glidecar's
// robotaxis", where the statement has only what it ends in, of the same owner:
// "Glidecar's taxis". The story must know the thing by that word: its name for
// it is "driverless taxi", or the like.
func (c *cover) findCompounds(p *reported) {
	for i := 1; i < len(p.units); i++ {
		owner, u := &p.units[i-1], &p.units[i]
		if c.hits[i].credit > 0 || u.kind != nameUnit || u.to-u.from > 1 || owner.kind != nameUnit || owner.to != u.from || !p.owns(owner.to-1) {
			continue
		}
		if at := c.st.ownedEnd(owner, u); at >= 0 {
			c.hits[i] = hit{creditReaders, at}
		}
	}
}

// ownedEnd is where the last part of a compound stands in a statement right
// behind its owner, -1 if nowhere.
func (st *statement) ownedEnd(owner, u *unit) int {
	for _, m := range st.report.names {
		at := m.To
		if at >= len(st.report.words) || !st.report.owns(at-1) || !st.report.namesAny(m.From, owner.concepts) {
			continue
		}
		w := st.report.words[at]
		if w.telling && w.stem != u.alts[0].stem && strings.HasSuffix(u.alts[0].stem, w.stem) && st.callsBy(u.concepts, w.stem) {
			return at
		}
	}
	return -1
}

// callsBy reports whether the story's name for one of some concepts ends in a
// word.
func (st *statement) callsBy(concepts []string, stem string) bool {
	for _, c := range concepts {
		name, ok := strings.CutPrefix(c, question.NameConcept(st.story, ""))
		if words := strings.Fields(name); ok && len(words) > 1 && text.Stem(words[len(words)-1]) == stem {
			return true
		}
	}
	return false
}
