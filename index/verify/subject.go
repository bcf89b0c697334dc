package verify

import (
	"strings"

	"whosaid/corpus/cue"
)

// withSource finds who a verb's subject is.
func (r *reading) withSource(s sentence, f frame, i int, done []frame) (frame, bool) {
	low := s.from
	if n := len(done); n > 0 {
		low = min(done[n-1].to, f.group.from)
	}
	if r.passive(f, i) {
		return r.byAgent(s, f)
	}
	if g, ok := r.quotedAs(s, f); ok {
		return g, true
	}
	if r.reportedDoing(f, i, done) && f.verb.stance != cue.Decline && f.verb.stance != cue.Unconfirmed {
		return frame{}, false
	}
	if f.verb.form == formIng && !r.hasBe(f.group.from, i) {
		if r.is(f.from-1, inName) || r.form(f.from-1) == "on" || r.form(f.from-1) == "with" {
			return frame{}, false // "in writing"
		}
		return r.participle(s, f, done)
	}
	if f, ok := r.inverted(s, f, i); ok {
		return f, true
	}
	if g, ok := r.subject(s, f, low, done); ok {
		if f.verb.form == formBase && !r.baseFits(s, g, i) {
			return frame{}, false
		}
		return g, true
	}
	if !f.verb.soft && r.form(f.verb.to) == "that" && f.from > s.from {
		f.way = wayBehind
		return f, true // "the baker said that": nobody's claim here, nor is what stands in it anybody else's
	}
	return frame{}, false
}

// quotedAs reads whom somebody is said to quote: "the paper quotes Rutte as
// saying".
func (r *reading) quotedAs(s sentence, f frame) (frame, bool) {
	if f.verb.lemma != "quote" && f.verb.lemma != "cite" {
		return f, false
	}
	who, ok := r.groupRightOf(f.verb.to, s.to)
	if !ok || len(who.speakers) == 0 || r.form(who.to) != "as" {
		return f, false
	}
	f.who, f.to = who, who.to+1
	if v := r.verbAt(f.to); v.ok && v.form == formIng {
		f.to = v.to
	}
	f.verb.to = f.to
	return f, true
}

// reportedDoing reports whether a verb only belongs to what is said: "warned
// that Seoul would respond".
func (r *reading) reportedDoing(f frame, i int, done []frame) bool {
	if len(done) == 0 || f.verb.form != formBase || f.group.from == i {
		return false
	}
	modal := false
	for k := f.group.from; k < i; k++ {
		switch r.form(k) {
		case "would", "will", "could", "can", "might", "may", "should", "must", "to", "wont", "wouldnt", "cannot", "cant", "couldnt", "shouldnt":
			modal = true
		}
	}
	for k := max(done[len(done)-1].to, done[len(done)-1].verb.to); k < f.group.from; k++ {
		if strings.ContainsAny(r.gap(k), ",;:") || r.form(k) == "and" || r.form(k) == "but" {
			return false
		}
	}
	return modal
}

// participle takes as source of ", saying that" who spoke before in the
// sentence, or is named first in it.
func (r *reading) participle(s sentence, f frame, done []frame) (frame, bool) {
	if r.form(f.from-1) == "without" || r.form(f.from-1) == "not" {
		f.denied = true
	}
	if n := len(done); n > 0 && done[n-1].way != wayAround {
		f.who = done[n-1].who
		return f, f.who.kind != nobody
	}
	for k := s.from; k < f.from; k++ {
		if who, ok := r.rightOf(k, f.from); ok && len(who.speakers) > 0 {
			f.who = who
			return f, true
		}
	}
	return frame{}, false
}

// baseFits reports whether a verb in its base form can say that its subject
// speaks: behind an auxiliary ("did X say"), or in the way people type.
func (r *reading) baseFits(s sentence, f frame, i int) bool {
	for k := f.group.from; k < i; k++ {
		if r.is(k, doForm) {
			return r.form(k) != "to" || len(f.who.speakers) > 0 && !r.is(f.who.from-1, doForm) // "will work to rule"
		}
	}
	for k := f.who.from - 1; k >= s.from && k >= f.who.from-2; k-- {
		if r.is(k, doForm) || r.perceives(k) {
			return true
		}
	}
	plural := f.who.kind == named && strings.HasSuffix(r.form(f.who.to-1), "s")
	return (len(f.who.speakers) > 0 || plural) && !f.verb.soft
}

// perceives reports whether a word says that somebody was heard or made to
// speak: "heard Rutte say".
func (r *reading) perceives(i int) bool {
	switch r.form(i) {
	case "heard", "hear", "saw", "see", "watched", "let", "had", "have", "made", "remember", "recall":
		return true
	}
	return false
}

// subject reads the noun phrase in front of a verb group.
func (r *reading) subject(s sentence, f frame, low int, done []frame) (frame, bool) {
	end := f.group.from
	gap := r.gap(end)
	switch {
	case end <= s.from:
		return f, false
	case r.form(end-1) == "who" || (r.form(end-1) == "that" || r.form(end-1) == "which") && r.relative(s, end-1):
		f, ok := r.takeLeft(s, f, end-1, s.from)
		f.denied = f.denied || r.is(f.from-1, negation) // "it wasn't Rutte who said"
		return f, ok
	case r.form(end-1) == "and" || r.form(end-1) == "but" || r.form(end-1) == "then" || r.form(end-1) == "or":
		if n := len(done); n > 0 {
			f.who = done[n-1].who
			f.from = f.group.from
			return f, f.who.kind != nobody
		}
		if r.form(end-1) == "and" {
			return r.firstNamed(s, f)
		}
		return f, false
	case strings.ContainsAny(gap, ",") || strings.ContainsAny(gap, ")—–") || strings.Contains(gap, " - "):
		return r.aroundApposition(s, f, low, done)
	case breaksPhrase(gap):
		return f, false
	}
	if k := r.beforeAside(end, low); k < end {
		if g, ok := r.takeLeft(s, f, k, low); ok && len(g.who.speakers) > 0 {
			return g, true
		}
	}
	return r.takeLeft(s, f, end, low)
}

// firstNamed takes who opens the sentence as the source of a verb that "and"
// joins to one that is no speech: "Kim summoned the envoy and said".
func (r *reading) firstNamed(s sentence, f frame) (frame, bool) {
	who, ok := r.rightOf(s.from, f.group.from)
	if !ok || len(who.speakers) == 0 || who.from != s.from {
		return f, false
	}
	f.who, f.from = who, f.group.from
	return f, true
}

// relative reports whether "that" or "which" goes on from a noun phrase that
// names somebody: "the ministry that said".
func (r *reading) relative(s sentence, i int) bool {
	who, ok := r.leftOf(i, s.from)
	return ok && who.kind == named && i > s.from && r.gap(i) == " "
}

// takeLeft takes the noun phrase that ends before item end as the source,
// together with one that "and" joins to it.
func (r *reading) takeLeft(s sentence, f frame, end, low int) (frame, bool) {
	who, ok := r.leftOf(end, low)
	if !ok {
		return f, false
	}
	f.who, f.from = who, who.from
	if k := who.from - 1; who.kind == named && k > s.from && (r.form(k) == "and" || r.form(k) == "or") && !breaksPhrase(r.gap(k)) {
		if other, ok := r.leftOf(k, low); ok && other.kind == named && (other.from == s.from || !r.verbAt(other.from-1).ok) {
			f.who.speakers = append(append([]int{}, other.speakers...), who.speakers...)
			f.who.from, f.from = other.from, other.from
			f.who.written = r.phrase(other.from, who.to)
		}
	}
	return f, true
}
