package verify

import (
	"strings"

	"whosaid/index/text"
)

// passive reports whether a verb is in the passive: "was called". Who "is
// quoted as saying" speaks all the same.
func (r *reading) passive(f frame, i int) bool {
	if f.verb.form != formPast && f.verb.form != formPart || f.verb.lemma == "quote" {
		return false
	}
	return r.hasBe(f.group.from, i) || r.is(i-1, beForm)
}

// byReach is how far behind a passive verb "by" may stand, quotations counting
// as one word.
const byReach = 12

// byAgent finds who does what a passive verb says.
func (r *reading) byAgent(s sentence, f frame) (frame, bool) {
	for k := f.verb.to; k < s.to && k < f.verb.to+byReach; k++ {
		if r.form(k) != "by" {
			continue
		}
		if who, ok := r.groupRightOf(k+1, s.to); ok {
			f.who, f.way = who, wayAgent
			f.to = who.to
			return f, true
		}
	}
	return frame{}, false
}

// inverted reads a verb with its subject behind it: `"...", said the NATO
// chief`.
func (r *reading) inverted(s sentence, f frame, i int) (frame, bool) {
	if f.verb.form != formPast && f.verb.form != formThird || f.group.from < i || f.verb.to > f.verb.last || !invertible(f.verb) {
		return f, false
	}
	gap := r.gap(i)
	afterQuote := i > s.from && r.items[i-1].quote >= 0
	if !afterQuote && !strings.ContainsAny(gap, ",—–-") && i > s.from {
		return f, false
	}
	if !afterQuote && r.apposed(s, i) {
		return f, false // "the chair, Rosalind Achterberg, said the inquiry"
	}
	if f.verb.to >= s.to || breaksPhrase(r.gap(f.verb.to)) {
		return f, false
	}
	who, ok := r.groupRightOf(f.verb.to, s.to)
	if !ok || who.kind == earlier && r.dependent(who.from) {
		return f, false
	}
	if r.ownVerb(s, who.to) || !afterQuote && r.pastVerb(s, who.to) {
		return f, false // "..., said she thinks": the name belongs to another verb
	}
	f.who, f.way, f.to = who, wayBefore, who.to
	if i == s.from || strings.Contains(r.gap(who.to), ":") {
		f.way = wayBehind // `Said Rutte: "..."`
	}
	return f, true
}

// dependent reports whether a pronoun does not speak by itself: "its radar".
func (r *reading) dependent(i int) bool {
	switch r.form(i) {
	case "it", "its", "his", "her", "their":
		return true
	}
	return false
}

// invertible reports whether a verb may stand before its subject.
func invertible(v verb) bool {
	switch v.lemma {
	case "tell", "accuse", "blame", "praise", "urge", "condemn", "criticise", "inform", "assure", "call", "use":
		return false
	}
	return !v.soft || v.lemma == "continue"
}

// apposed reports whether a name between commas, or at the sentence's start,
// ends before item i.
func (r *reading) apposed(s sentence, i int) bool {
	if i <= s.from {
		return false
	}
	who, ok := r.leftOf(i, s.from)
	return ok && len(who.speakers) > 0 && who.to == i && (who.from == s.from || strings.Contains(r.gap(who.from), ","))
}

// pastVerb reports whether the word at i is a verb in the past, so that what
// stands before it is its subject: ", says the company kept the videos".
func (r *reading) pastVerb(s sentence, i int) bool {
	if i >= s.to || breaksPhrase(r.gap(i)) || r.items[i].quote >= 0 {
		return false
	}
	return r.past(i)
}

// past reports whether an item is in the past form of a verb.
func (r *reading) past(i int) bool {
	return pastForm(r.norm(i))
}

// pastForm reports whether a word is in the past form of a verb.
func pastForm(norm string) bool {
	return strings.HasSuffix(norm, "ed") || verbal(norm) && text.Base(norm) != norm
}

// ownVerb reports whether the word at i is a verb whose subject ends there.
func (r *reading) ownVerb(s sentence, i int) bool {
	if i >= s.to || breaksPhrase(r.gap(i)) {
		return false
	}
	v := r.verbAt(i)
	return v.ok && !v.soft && (v.form == formThird || v.form == formPast) || r.is(i, beForm|doForm) && r.form(i) != "to"
}
