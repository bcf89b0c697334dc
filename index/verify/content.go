package verify

import (
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// content finds the items that say what is claimed.
func (r *reading) content(s *sentence, i int) (span, bool) {
	f := &s.frames[i]
	low, high := s.from, s.to
	if i > 0 {
		low = max(s.frames[i-1].to, s.frames[i-1].verb.to)
	}
	after := f.to
	if f.verb.ok && f.way != wayBefore && f.way != wayAround {
		after = f.verb.to
		if f.verb.lemma == "tell to" {
			after = f.verb.last // whom it tells is part of it
		}
	}
	if r.aboutNoun(s, i) {
		after = s.frames[i+1].to
		i++
	}
	if i+1 < len(s.frames) {
		high = s.frames[i+1].from
	}
	behind := r.trim(span{r.contentStart(f, after, high), r.clauseEnd(after, high)})
	front := r.trim(span{low, r.frontEnd(f.from, low)})
	switch {
	case f.way == wayAgent:
		return r.passiveContent(s, f, low)
	case f.noun && !r.introduces(after):
		return span{}, false
	case f.way == wayBefore || f.way == wayAround && (f.from > low && !r.opens(low, f.from)):
		if r.tells(front) {
			return front, true
		}
	}
	if r.tells(behind) {
		return behind, true
	}
	return front, f.way == wayEither && !f.noun && strings.ContainsAny(r.gap(r.frontEnd(f.from, low)), ",—–") && r.tells(front) && !r.participial(front.from)
}

// participial reports whether a clause that opens with an item only says under
// what circumstances somebody speaks: "Asked about the deposit, ...".
func (r *reading) participial(i int) bool {
	v := r.verbAt(i)
	return v.ok && (v.form == formIng || v.form == formPast)
}

// frontEnd is where what stands before a source ends: at the comma before it,
// or before the words that say what the source is: ", trustee Anneli Ruud".
func (r *reading) frontEnd(from, low int) int {
	for k := from; k > low && k > from-maxPhrase; k-- {
		if strings.ContainsAny(r.gap(k), ",—–") {
			return k
		}
		if r.items[k-1].quote >= 0 || r.is(k-1, stopsPhrase) || breaksPhrase(r.gap(k)) {
			break
		}
	}
	return from
}

// opens reports whether nothing of note stands between two items: the second
// opens its clause.
func (r *reading) opens(from, to int) bool { return !r.tells(r.trim(span{from, to})) }

// introduces reports whether what a noun of speech is about follows it.
func (r *reading) introduces(i int) bool {
	switch r.form(i) {
	case "that", "of", "for", "about":
		return true
	}
	return strings.Contains(r.gap(i), ":")
}

// passiveContent is the clause of a passive verb up to its "by".
func (r *reading) passiveContent(s *sentence, f *frame, low int) (span, bool) {
	k := f.who.from - 1
	for k > f.verb.to && r.form(k) != "by" {
		k--
	}
	c := r.trim(span{min(low, f.group.from), k})
	return c, r.tells(c)
}

// clauseEnd is where the clause ends that starts at from.
func (r *reading) clauseEnd(from, to int) int {
	for k := from + 1; k < to; k++ {
		if strings.ContainsAny(r.gap(k), ";)") || strings.Contains(r.gap(k), ",") && (r.form(k) == "not" || r.form(k) == "but" || r.form(k) == "while" || r.form(k) == "whereas") {
			return k
		}
	}
	return to
}

// trim drops small words that join clauses from both ends, and tags at the end.
func (r *reading) trim(c span) span {
	for c.to > c.from+1 && r.tagged(c.to-1) {
		c.to--
	}
	for c.from < c.to && r.joint(c.from) {
		c.from++
	}
	for c.to > c.from && r.joint(c.to-1) && !r.stranded(c.to-1) {
		c.to--
	}
	return c
}

// stranded reports whether a preposition ends its sentence: "the company he works
// for."
func (r *reading) stranded(i int) bool {
	return r.is(i, stopsPhrase|inName) && preposition(r.form(i)) && i > 0 && r.items[i-1].quote < 0 && !breaksPhrase(r.gap(i)) && (i+1 == len(r.items) || strings.ContainsAny(r.gap(i+1), ".!?\n"))
}

func (r *reading) joint(i int) bool {
	switch r.form(i) {
	case "and", "but", "or", "that", "of", "for", "to", "as", "so", "about", "while", "because", "when", "then", "whereas", "by", "on", "how", "also", "which", "yes", "well", "lol":
		return r.items[i].quote < 0
	}
	return false
}

// openingReach is how far behind its verb "that" may stand: "told reporters
// at a news conference in Lima on Thursday that".
const openingReach = 10

// contentStart skips to whom, when and through what something was said.
func (r *reading) contentStart(f *frame, from, to int) int {
	for k := from; k < min(to, from+openingReach); k++ {
		if v := r.verbAt(k); k > from && v.ok && !r.is(k, channelWord) && (!v.soft || v.form == formPast || v.form == formThird) {
			break
		}
		if r.form(k) == "and" || r.form(k) == "or" {
			break // "and that": what is said has begun
		}
		if r.form(k) == "that" && r.conjunction(k, to) {
			return k + 1
		}
		if k > from && strings.Contains(r.gap(k), ":") {
			return k
		}
	}
	i := from
	if addresses(f.verb.lemma) {
		i = r.skipAddressee(i, to)
	}
	for i < to {
		next := r.skipAdjunct(i, to)
		if next == i {
			break
		}
		i = next
	}
	return i
}

// conjunction reports whether "that" opens a clause rather than points at
// something, "that dam", or goes on from it, "the tank that holds the acid".
func (r *reading) conjunction(k, to int) bool {
	return k+1 < to && !strings.ContainsAny(r.gap(k+1), ",.;") && !r.relativeThat(k)
}

// relativeThat reports whether "that" at an item is the subject of the verb right
// behind it: "a firm that supplies robots".
func (r *reading) relativeThat(i int) bool {
	if r.form(i) != "that" || i == 0 || r.items[i-1].quote >= 0 || i+1 >= len(r.items) || r.items[i+1].quote >= 0 || breaksPhrase(r.gap(i)) {
		return false
	}
	next := r.norm(i + 1)
	switch {
	case r.items[i+1].tok.Is(text.Capital):
		return false
	case r.is(i+1, beForm|doForm) || r.past(i+1):
		return true
	case !strings.HasSuffix(next, "s"):
		return false
	}
	return lexicon.Verb(next) || lexicon.Noun(next) && r.objectAt(i+2)
}

// objectAt reports whether a word goes on as what a verb before it has for an
// object, and not as the verb of what stands before it: "that supplies robots",
// but "that supplies ran out".
func (r *reading) objectAt(i int) bool {
	return i < len(r.items) && r.items[i].quote < 0 && !breaksPhrase(r.gap(i)) && !r.items[i].tok.Is(text.Capital) && !r.is(i, stopsPhrase|between|inName) && !r.past(i)
}

// addresses reports whether a verb takes whom it is said to as its object.
func addresses(lemma string) bool {
	switch lemma {
	case "tell", "inform", "assure", "notify", "remind", "brief", "reassure":
		return true
	}
	return false
}

// skipAddressee skips the object of "told".
func (r *reading) skipAddressee(i, to int) int {
	if i >= to {
		return i
	}
	if r.is(i, own|pronoun) {
		return i + 1
	}
	if who, ok := r.rightOf(i, to); ok && len(who.speakers) > 0 && who.from == i {
		return who.to
	}
	for article(r.form(i)) && i+1 < to {
		i++
	}
	return min(i+1, to)
}

// skipAdjunct skips one "on Monday", "in a statement", "to reporters".
func (r *reading) skipAdjunct(i, to int) int {
	switch {
	case r.is(i, opening):
		return i + 1
	case r.is(i, timeWord) && i+1 < to && !r.is(i+1, beForm|doForm):
		return i + 1
	case !r.is(i, stopsPhrase|inName):
		return i
	}
	k := i + 1
	for k < to && k < i+4 && (article(r.form(k)) || r.form(k) == "this" || r.form(k) == "late" || r.form(k) == "written" || r.form(k) == "his" || r.form(k) == "her" || r.form(k) == "press" || r.form(k) == "news") {
		k++
	}
	if k < to && k > i && r.is(k, channelWord|dayName) {
		return k + 1
	}
	return i
}
