package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// compareParts notes that the claim speaks of a part of another thing than the
// statement does: "tonnes of diesel" where it is tonnes of fertiliser.
func (c *cover) compareParts(p *reported) {
	for i := 0; i+1 < len(p.units); i++ {
		part, whole := &p.units[i], &p.units[i+1]
		if part.kind != plainUnit || whole.kind != plainUnit || !p.ofBetween(part.to, whole.from) || c.hits[i].credit != creditSame || c.hits[i+1].at < 0 {
			continue
		}
		other := -1
		for _, at := range c.st.report.at[p.words[part.from].stem] {
			k := c.st.report.behindOf(at)
			if k == c.hits[i+1].at {
				other = -1
				break
			}
			other = max(other, k)
		}
		if other >= 0 {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.unitText(other), p.phrase(whole.span)})
		}
	}
}

// ofBetween reports whether "of", or "of the", is all that stands between two
// words.
func (p *report) ofBetween(from, to int) bool {
	return from < to && to-from <= 2 && p.words[from].form == "of" && (to-from == 1 || article(p.words[from+1].form))
}

// behindOf is the telling word that "of" joins to a word, -1 if there is none.
func (p *report) behindOf(at int) int {
	for k := at + 1; k < len(p.words) && k <= at+3; k++ {
		if p.words[k].telling && !p.words[k].name && p.ofBetween(at+1, k) {
			return k
		}
	}
	return -1
}

// compareOwners notes that the claim gives something to another than the
// statement does: "South Korea's cooperation" where it is Russia's, though the
// statement speaks of both.
func (c *cover) compareOwners(p *reported) {
	for i := 0; i+1 < len(p.units); i++ {
		owner, owned := &p.units[i], &p.units[i+1]
		if owner.kind != nameUnit || owned.kind != plainUnit && p.words[owned.from].name || owned.kind == numberUnit || owned.from != owner.to || !p.owns(owner.to-1) && !(p.nounish(owned.from) && p.inCapitals(owner.from)) || p.words[owned.from].pause || c.hits[i].at < 0 || c.hits[i+1].at < 0 {
			continue
		}
		if i > 0 && p.units[i-1].kind == nameUnit && p.units[i-1].to == owner.from {
			continue // "Russian-North Korean cooperation" is of both
		}
		other := c.ownerOf(p, owner, owned)
		if other < 0 || c.st.report.sameMention(other, c.hits[i].at) {
			continue
		}
		c.turned = true
		c.diffs = append(c.diffs, Difference{c.st.unitText(other), p.phrase(owner.span)})
	}
}

// ownerOf finds who owns in the statement what the claim's owner owns; -1 if
// nobody does, or just that owner.
func (c *cover) ownerOf(p *reported, owner, owned *unit) int {
	other := -1
	st := &c.st.report
	for _, at := range st.at[p.words[owned.from].stem] {
		for k := at - 1; k >= 0 && k >= at-2 && !st.words[k+1].pause && st.words[k+1].part == st.words[k].part; k-- {
			if !st.words[k].name || !st.owns(k) && !(k == at-1 && st.nounish(at)) {
				continue
			}
			if st.namesAny(k, owner.concepts) || st.words[k].stem == p.words[owner.to-1].stem {
				return -1
			}
			other = k
			break
		}
		if k := st.nameBehindOf(at); k >= 0 && other < 0 {
			if st.namesAny(k, owner.concepts) || st.words[k].stem == p.words[owner.to-1].stem {
				return -1
			}
			other = k
		}
	}
	return other
}

// nameBehindOf is the name that "of" joins to a word, -1 if there is none: "the
// security of South Korea".
func (p *report) nameBehindOf(at int) int {
	for k := at + 2; k < len(p.words) && k <= at+3; k++ {
		if p.words[k].name && p.ofBetween(at+1, k) {
			return k
		}
	}
	return -1
}

// namesAny reports whether a word belongs to a name of one of the concepts.
func (p *report) namesAny(at int, concepts []string) bool {
	return slices.ContainsFunc(p.mentions, func(m question.Mention) bool {
		return m.From <= at && at < m.To && slices.Contains(concepts, m.Concept)
	})
}

// inCapitals reports whether a word of the claim begins with a capital letter.
func (p *reported) inCapitals(i int) bool {
	first, _ := utf8.DecodeRuneInString(p.text[p.words[i].start:])
	return unicode.IsUpper(first)
}

// nounish reports whether a word behind a name is what belongs to it rather
// than what it does: "the Serendra captain".
func (p *report) nounish(at int) bool {
	n := p.words[at].norm
	for _, end := range []string{"s", "ed", "ing"} {
		if strings.HasSuffix(n, end) && verbal(strings.TrimSuffix(n, "s")) {
			return false
		}
	}
	return !p.words[at].number && text.Base(n) == n
}

// owns reports whether a word is in the form of an owner: "Russia's",
// "Russian".
func (p *report) owns(i int) bool {
	w := p.words[i]
	place, ok := lexicon.PlaceOf(w.norm)
	if !ok && i > 0 {
		place, ok = lexicon.PlaceOf(p.words[i-1].norm + " " + w.norm)
	}
	return ok && place.As == lexicon.People || strings.HasSuffix(w.form, "s") && w.form != w.norm
}
