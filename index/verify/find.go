package verify

import (
	"slices"
	"strings"

	"whosaid/index/question"
)

// A hit is where and how well a statement holds a unit.
type hit struct {
	credit float64
	at     int // a word of the statement, -1 if it stands beside the text
}

// find looks for a unit in a statement, near a word of it where there are
// several.
func (st *statement) find(u *unit, near int) hit {
	if h := st.named(u.concepts, near); h.credit > 0 {
		if len(u.parts) > 0 && st.namesake(u, h.at) {
			return hit{0, -1}
		}
		return h
	}
	if len(u.parts) > 0 {
		if u.place() {
			return hit{0, -1} // no part of a country is that country
		}
		if h := st.bySurname(u); h.credit > 0 {
			return h
		}
		return st.findParts(u, near)
	}
	for _, a := range u.alts {
		if at := nearest(st.report.at[a.stem], near); at >= 0 && st.fits(u, a, at) {
			return hit{a.credit, at}
		}
	}
	if h := st.byPrefix(u, near); h.credit > 0 {
		return h
	}
	if u.kind != numberUnit && st.beside(u) {
		return hit{creditBeside, -1}
	}
	return hit{0, -1}
}

// fits reports whether a word may stand for a unit as one of its alternatives.
func (st *statement) fits(u *unit, a alternative, at int) bool {
	return a.credit == creditSame || a.noun || !u.verb || st.report.verbal(at)
}

// findBut looks for what may stand for a plain unit among the words that are not
// taken.
func (st *statement) findBut(u *unit, near int, taken func(int) bool) hit {
	for _, a := range u.alts {
		if at := nearest(st.report.at[a.stem], near); u.kind == plainUnit && at >= 0 && st.fits(u, a, at) && !taken(at) {
			return hit{a.credit, at}
		}
	}
	return hit{0, -1}
}

// knows reports whether the statement's story has a name of its own for one of
// some concepts.
func (st *statement) knows(concepts []string) bool {
	return slices.ContainsFunc(concepts, func(c string) bool { return strings.HasPrefix(c, question.NameConcept(st.story, "")) })
}

// place reports whether a unit names a country.
func (u *unit) place() bool {
	return slices.ContainsFunc(u.concepts, func(c string) bool { return strings.HasPrefix(c, "place:") })
}

// named finds one of the concepts among a statement's names.
func (st *statement) named(concepts []string, near int) hit {
	best := -1
	for _, m := range st.report.mentions {
		for _, c := range concepts {
			if m.Concept == c && (best < 0 || abs(m.From-near) < abs(best-near)) {
				best = m.From
			}
		}
	}
	if best < 0 {
		return hit{0, -1}
	}
	return hit{creditSame, best}
}

// findParts finds a name word by word: all of its parts must be there, those of
// somebody the story knows in what is told. "The sister of Owen Crouse" may be
// who speaks; what she says of her family she does not say of him.
func (st *statement) findParts(u *unit, near int) hit {
	least := hit{creditSame, -1}
	for i := range u.parts {
		h := st.find(&u.parts[i], near)
		if h.credit == 0 || h.at < 0 && st.knows(u.concepts) {
			return hit{0, -1}
		}
		if h.credit < least.credit {
			least.credit = h.credit
		}
		if h.at >= 0 {
			least.at = h.at
		}
	}
	if len(u.parts) == 0 {
		return hit{0, -1}
	}
	return least
}

// byPrefix finds a word that begins as the unit's does: "threat" for
// "threaten".
func (st *statement) byPrefix(u *unit, near int) hit {
	if u.kind != plainUnit || len(u.alts) == 0 || len(u.alts[0].stem) < prefixLength {
		return hit{0, -1}
	}
	own := u.alts[0].stem
	best := -1
	for i, w := range st.report.words {
		if len(w.stem) >= prefixLength && w.stem[:prefixLength] == own[:prefixLength] && abs(len(w.stem)-len(own)) <= 3 && (best < 0 || abs(i-near) < abs(best-near)) {
			best = i
		}
	}
	if best < 0 {
		return hit{0, -1}
	}
	return hit{creditPrefix, best}
}

func nearest(places []int, near int) int {
	best := -1
	for _, at := range places {
		if best < 0 || abs(at-near) < abs(best-near) {
			best = at
		}
	}
	return best
}
