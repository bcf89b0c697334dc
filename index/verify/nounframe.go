package verify

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/text"
)

// according reads "according to X", "per X", "in the words of X", "quoting X".
func (r *reading) according(s sentence, i int) (frame, bool) {
	at, sure := -1, true
	switch r.form(i) {
	case "according":
		if r.form(i+1) == "to" {
			at = i + 2
		}
	case "per", "via":
		at, sure = i+1, false
	case "in":
		if r.form(i+1) == "the" && (r.form(i+2) == "words" || r.form(i+2) == "view" || r.form(i+2) == "opinion") && r.form(i+3) == "of" {
			at = i + 4
		}
	case "quoting", "citing":
		at = i + 1
	case "quote":
		if r.form(i-1) == "to" {
			at = i + 1
		}
	}
	if at < 0 || at >= s.to {
		return frame{}, false
	}
	who, ok := r.groupRightOf(at, s.to)
	if !ok || !sure && len(who.speakers) == 0 || who.kind == reader {
		return frame{}, false
	}
	return frame{span: span{i, who.to}, who: who, group: span{i, at}, way: wayAround}, true
}

// nounFrame reads a noun that carries speech, with its owner: "X's claim that",
// "a statement from X", "the words of X".
func (r *reading) nounFrame(s sentence, i int, done []frame) (frame, bool) {
	c, ok := r.nounAt(i)
	if !ok || r.items[i].name > 0 || c.Soft && !r.leads(i+1) && !r.introduces(i+1) && !(r.is(i+1, beForm) && r.items[min(i+2, len(r.items)-1)].quote >= 0) {
		return frame{}, false // "the defence minister"
	}
	f := frame{verb: verb{true, c.Lemma, c.Stance, formNoun, c.Soft, i + 1, i + 1}, group: span{i, i + 1}, noun: true}
	if k := r.ownerEnd(s, i); k > s.from {
		if v := r.verbAt(i); k < i && v.ok && v.form == formThird {
			if who, ok := r.leftOf(i, s.from); ok && who.kind == named {
				return frame{}, false // "her union promises"
			}
		}
		if who, ok := r.leftOf(k, s.from); ok && (who.kind == named || who.kind == earlier) && !r.behindPreposition(s, who.from, done) {
			f.who, f.span = who, span{who.from, i + 1}
			return f, true
		}
		return frame{}, false
	}
	if w := r.form(i + 1); (w == "from" || w == "by" || w == "of" && c.Stance == cue.Say) && i+2 < s.to {
		if who, ok := r.rightOf(i+2, s.to); ok && who.kind == named && !r.relativeThat(who.to) && (r.leads(who.to) || len(who.speakers) > 0) {
			f.who, f.span = who, span{i, who.to}
			return f, true
		}
	}
	return frame{}, false
}

// ownerEnd is where the owner of a noun ends: behind a possessive, up to two
// words before the noun; or right before it where what is said follows.
func (r *reading) ownerEnd(s sentence, i int) int {
	for k := i - 1; k >= s.from && k >= i-3; k-- {
		if r.items[k].quote >= 0 || breaksPhrase(r.gap(k+1)) {
			break
		}
		if r.items[k].tok.Is(text.Possess) || r.possessive(k) {
			return k + 1
		}
	}
	if i > s.from && !breaksPhrase(r.gap(i)) && strings.ContainsAny(r.gap(i+1), ":") {
		return i
	}
	return 0
}

// possessive reports whether item k ends in an apostrophe: "the observers'".
func (r *reading) possessive(k int) bool {
	if r.form(k) == "his" || r.form(k) == "her" || r.form(k) == "their" {
		return true
	}
	gap := r.gap(k + 1)
	return strings.HasPrefix(gap, "' ") || strings.HasPrefix(gap, "’ ")
}

// behindPreposition reports whether a noun that carries speech is only what
// another verb of speech is about: "Rutte reacted to Zelenskyy's claim".
func (r *reading) behindPreposition(s sentence, from int, done []frame) bool {
	if len(done) == 0 {
		return false
	}
	switch r.form(from - 1) {
	case "to", "on", "about", "of", "over", "against", "by", "after", "at", "for", "with":
		return true
	}
	return false
}

// leads reports whether something said follows item i: a colon, "that", a
// quotation.
func (r *reading) leads(i int) bool {
	if i < len(r.items) && (r.items[i].quote >= 0 || r.form(i) == "that") {
		return true
	}
	return strings.Contains(r.gap(i), ":")
}
