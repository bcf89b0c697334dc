package verify

import (
	"strings"

	"whosaid/index/question"
	"whosaid/index/text"
)

// signature reads a name that stands behind a quotation for itself: after a
// dash, in brackets, at the end of the line.
func (r *reading) signature(s sentence, q int) (attribution, bool) {
	i := q + 1
	if i >= s.to || r.items[i].quote >= 0 {
		return attribution{}, false
	}
	gap := r.gap(i)
	mark := strings.Trim(gap, " \t\n.,>*_|~\u00a0")
	dash := strings.HasPrefix(mark, "-") || strings.HasPrefix(mark, "–") || strings.HasPrefix(mark, "—") || strings.HasPrefix(mark, "―") || strings.Contains(gap, "~")
	bracket := strings.ContainsAny(mark, "([")
	if mark == ":" {
		return r.headlined(i, s)
	}
	if !dash && !bracket && mark != "" {
		return attribution{}, false
	}
	for i < s.to && r.is(i, linking) && i < q+4 && !article(r.form(i)) {
		dash = dash || r.form(i) == "by"
		i++
	}
	who, ok := r.groupRightOf(i, s.to)
	if !ok || who.kind != named {
		return attribution{}, false
	}
	if !bracket && r.ownVerb(s, who.to) {
		return attribution{}, false
	}
	if !dash && !bracket && (len(who.speakers) == 0 || !r.ends(s, who.to)) {
		return attribution{}, false
	}
	return attribution{who: who, used: true, behind: true, report: true}, true
}

// headlined reads a speaker behind a quotation and a colon, as headlines have
// it: `"...": NATO chief on the troops`.
func (r *reading) headlined(i int, s sentence) (attribution, bool) {
	who, ok := r.groupRightOf(i, s.to)
	if !ok || len(who.speakers) == 0 || who.from != i || r.ownVerb(s, who.to) {
		return attribution{}, false
	}
	switch r.form(who.to) {
	case "on", "over", "about", "in", "after", "as", "to", "at":
	default:
		if !r.ends(s, who.to) {
			return attribution{}, false
		}
	}
	return attribution{who: who, used: true, behind: true, report: true}, true
}

// ends reports whether a sentence or clause ends before item i.
func (r *reading) ends(s sentence, i int) bool { return i >= s.to || breaksPhrase(r.gap(i)) }

// namedBefore reads a name in front of a quotation without a verb: `Rutte:
// "..."`, `Rutte's "..."`, `and Rutte "..."`.
func (r *reading) namedBefore(s sentence, q int) (attribution, bool) {
	gap := r.gap(q)
	if q == s.from {
		return attribution{}, false
	}
	if strings.Contains(gap, ":") {
		return r.heading(s, q)
	}
	who, ok := r.leftOf(q, s.from)
	if !ok || who.kind != named || strings.ContainsAny(gap, ",.;") {
		return attribution{}, false
	}
	if strings.Contains(gap, "(") { // `Rutte ("...")`
		return attribution{who: who, used: true, report: true}, len(who.speakers) > 0
	}
	if r.items[q-1].tok.Is(text.Possess) || r.possessive(q-1) {
		return attribution{who: who, used: true, report: len(who.speakers) > 0}, true
	}
	first := who.from == s.from || r.form(who.from-1) == "and" || r.foreign(who.from-1) && !breaksPhrase(r.gap(who.from)) || strings.ContainsAny(r.gap(who.from), ",;")
	if !first || len(who.speakers) == 0 {
		return attribution{}, false
	}
	return attribution{who: who, used: true, report: true}, true
}

// commentReach is how many words a comment on a quotation has at most before it
// says whom that is from: `"..." is pretty strong stuff from Kim`.
const commentReach = 6

// commented reads who a quotation is from where a comment behind it calls it
// somebody's words. What is "far from" somebody, or no word of theirs, is not
// from them.
func (r *reading) commented(s sentence, q int) (attribution, bool) {
	if !r.is(q+1, beForm) {
		return attribution{}, false
	}
	for k := q + 2; k < s.to && k < q+2+commentReach && r.items[k].quote < 0 && !breaksPhrase(r.gap(k)) && !r.is(k, negation); k++ {
		if r.form(k) != "from" || !r.is(k-1, wording) {
			continue
		}
		who, ok := r.groupRightOf(k+1, s.to)
		return attribution{who: who, used: true, behind: true, report: true}, ok && len(who.speakers) > 0
	}
	return attribution{}, false
}

// foreign reports whether an item is a word of another language: "laut Rutte".
func (r *reading) foreign(i int) bool {
	it := &r.items[i]
	return it.quote < 0 && !question.KnownWord(it.tok.Norm, it.tok.Stem) && it.name == 0
}

// headline reads the name that the sentence starts with, before a colon:
// `Rutte: sending troops "..."`.
func (r *reading) headline(s sentence, q int) (attribution, bool) {
	from := s.from
	for k := from + 1; k < q && k < from+maxPhrase; k++ {
		if r.items[k].quote >= 0 || !strings.Contains(r.gap(k), ":") {
			continue
		}
		who, ok := r.leftOf(k, from)
		if !ok || len(who.speakers) == 0 || who.from > from+1 {
			who, ok = r.rightOf(from, k) // "Rutte on X: ...", "Rutte went further: ..."
		}
		if ok && len(who.speakers) > 0 {
			return attribution{who: who, used: true, report: true}, true
		}
		from = k // "Just in: White House: ..."
	}
	return attribution{}, false
}

// heading reads who stands before a colon: the first name of the sentence, or
// the last before the colon.
func (r *reading) heading(s sentence, q int) (attribution, bool) {
	low := q
	for low > s.from && r.items[low-1].quote < 0 {
		low--
	}
	for k := low; k < q && k < low+soon; k++ {
		if who, ok := r.rightOf(k, q); ok && len(who.speakers) > 0 {
			return attribution{who: who, used: true, report: true}, true
		}
	}
	who, ok := r.leftOf(q, low)
	if !ok || who.kind == nobody {
		return attribution{}, false
	}
	return attribution{who: who, used: true, report: true}, true
}
