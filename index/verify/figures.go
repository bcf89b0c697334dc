package verify

import (
	"slices"
	"strings"

	"whosaid/index/question"
)

// compareHard notes the figures, names and days that are not there, each with
// what stands in their place.
func (c *cover) compareHard(p *reported) {
	taken := map[int]bool{}
	for _, h := range c.hits {
		taken[h.at] = true
	}
	for i := range p.units {
		u := &p.units[i]
		if c.hits[i].credit > 0 || u.kind == plainUnit {
			continue
		}
		d := Difference{Message: p.phrase(u.span)}
		at, goal := c.instead(p, u, i, taken), c.otherGoal(p, i)
		if at < 0 && !taken[goal] {
			at = goal
		}
		if at >= 0 {
			taken[at], c.redirected = true, c.redirected || at == goal
			d.Said = c.st.unitText(at)
		} else if u.kind == dayUnit {
			d.Said = c.st.day()
		}
		c.diffs = append(c.diffs, d)
	}
}

// instead finds what a statement holds in the place of a unit: a thing of the
// same kind, by the same word if there is one.
func (c *cover) instead(p *reported, u *unit, i int, taken map[int]bool) int {
	if u.kind == numberUnit {
		if at := c.countedBy(p, i); at >= 0 && !taken[at] {
			return at
		}
	}
	near, best := c.figureNear(i), -1
	for _, at := range c.st.alike(u) {
		if !taken[at] && (best < 0 || abs(at-near) < abs(best-near)) {
			best = at
		}
	}
	return best
}

// alike lists the words of a statement that are of a unit's kind.
func (st *statement) alike(u *unit) []int {
	var out []int
	for k, w := range st.report.words {
		strange := u.kind == nameUnit && len(u.concepts) == 0 && !u.town && st.bareName(k) // of nobody the stories know
		if u.kind == numberUnit && w.number || u.kind == dayUnit && does(w.form, dayName) || strange {
			out = append(out, k)
		}
	}
	if u.kind != nameUnit || len(out) > 0 {
		return out
	}
	for _, m := range st.report.names {
		if strings.HasPrefix(m.Concept, conceptKind(u)) && !st.namesSpeaker(m.From) {
			out = append(out, m.From)
		}
	}
	return out
}

// bareName reports whether a word is the first of a name that means nothing to
// the stories but itself: "Yoon Suk Yeol".
func (st *statement) bareName(at int) bool {
	words := st.report.words
	return words[at].name && !does(words[at].form, dayName) && !(at > 0 && words[at-1].name && !words[at].pause) && !slices.ContainsFunc(st.report.names, func(m question.Mention) bool { return m.From <= at && at < m.To })
}

// namesSpeaker reports whether a word belongs to the speaker's own name.
func (st *statement) namesSpeaker(at int) bool {
	own := question.SpeakerConcept(st.speaker)
	return slices.ContainsFunc(st.report.names, func(m question.Mention) bool { return m.From <= at && at < m.To && m.Concept == own })
}

// conceptKind is the kind of the first concept a unit names, with its colon. A
// country is one though some story has a name for it.
func conceptKind(u *unit) string {
	if len(u.concepts) == 0 || u.place() {
		return "place:"
	}
	kind, _, _ := strings.Cut(u.concepts[0], ":")
	return kind + ":"
}
