package verify

import (
	"strings"

	"whosaid/corpus/cue"
)

// An attribution is who a message says a quotation is from.
type attribution struct {
	who    source // kind named, or nobody
	frame  *frame // nil where only a name stands by the quotation
	used   bool   // found at all, even if it names nobody: "my friend says"
	behind bool   // named behind the quotation
	denied bool   // "never said", or the words are what somebody denies
	report bool   // a verb of speech or the like names somebody
}

// attributions finds out for each quotation item whom the message names.
func (r *reading) attributions() map[int]attribution {
	out := map[int]attribution{}
	for n := range r.sentences {
		r.attributeIn(n, out)
	}
	r.inheritBack(out)
	return out
}

// attributeIn attributes the quotations of a sentence.
func (r *reading) attributeIn(n int, out map[int]attribution) {
	s := r.sentences[n]
	for q := s.from; q < s.to; q++ {
		if r.items[q].quote < 0 {
			continue
		}
		a := r.attribute(s, q, out)
		if !a.used {
			a = r.inherit(n, q, out)
		}
		r.settle(&a, q)
		out[q] = a
	}
}

// attribute attributes one quotation by what stands around it.
func (r *reading) attribute(s sentence, q int, done map[int]attribution) attribution {
	for i := range s.frames {
		if f := &s.frames[i]; f.way == wayAgent && q < f.to && (f.group.from < q || r.linked(q+1, f.group.from)) {
			return byFrame(f, q < f.group.from)
		}
	}
	left, right := r.leftFrame(s, q), r.rightFrame(s, q)
	direct := left != nil && r.direct(left, q)
	if left != nil && direct && !r.spent(left, q, done) {
		return r.withTurn(left, q)
	}
	if a, ok := r.signature(s, q); ok && (right == nil || right.who.kind != named) {
		return a
	}
	if right != nil {
		return byFrame(right, true)
	}
	if a, ok := r.commented(s, q); ok {
		return a
	}
	if a, ok := r.namedBefore(s, q); ok {
		return a
	}
	if left != nil && !r.clauseStarts(max(left.to, left.verb.to), q) {
		return r.withTurn(left, q)
	}
	if a, ok := r.headline(s, q); ok {
		return a
	}
	for i := range s.frames {
		if f := &s.frames[i]; f.from > q && f.who.kind == named && r.trails(&s, f) {
			return byFrame(f, true) // `"Our interests" are at stake, says Kim`
		}
	}
	return attribution{}
}

func byFrame(f *frame, behind bool) attribution {
	return attribution{who: f.who, frame: f, used: true, behind: behind, denied: f.denied, report: true}
}

// withTurn attributes to a frame in front of a quotation, unless the frame says
// that somebody denies the words.
func (r *reading) withTurn(f *frame, q int) attribution {
	a := byFrame(f, false)
	if f.verb.stance != cue.Deny || f.noun || f.way == wayAround || strings.ContainsAny(r.gap(q), ":,") {
		return a
	}
	for k := f.verb.to; k < q; k++ {
		switch r.form(k) {
		case "as", "saying", "with", "calling", "by", "because", "insisting", "adding":
			return a
		}
		if strings.ContainsAny(r.gap(k), ",:;") {
			return a
		}
	}
	a.denied = true
	return a
}

// settle finds whom a pronoun stands for and drops who is nobody's name.
func (r *reading) settle(a *attribution, q int) {
	if a.who.kind == earlier {
		at := a.who.from
		if a.frame != nil {
			at = min(at, a.frame.from)
		}
		a.who = r.antecedentAt(a, q, at)
	}
	if a.frame != nil && r.relays(a) {
		a.who = source{}
	}
	if a.who.kind != named {
		a.who = source{}
	}
}

// antecedentAt finds whom a pronoun at an item stands for. Of a quotation that
// goes on from its sentence, "The board 'should look at itself', it said", the
// sentence is what was said, and those before it know more.
func (r *reading) antecedentAt(a *attribution, q, at int) source {
	s := &r.sentences[r.sentenceOf(q)]
	if a.behind && a.frame != nil && q > s.from && !breaksPhrase(r.gap(q)) && (len(s.frames) == 0 || s.frames[0].from > q) {
		if who := r.antecedent(s.from, a.who.naming); who.kind == named {
			return who
		}
	}
	return r.antecedent(at, a.who.naming)
}

// relays reports whether an outlet is only said to report the words: "USA
// TODAY quotes".
func (r *reading) relays(a *attribution) bool {
	if !a.frame.verb.ok || len(a.who.speakers) == 0 {
		return false
	}
	for _, s := range a.who.speakers {
		if !r.c.vocab.IsNarrator(s) {
			return false
		}
	}
	return does(r.form(a.frame.verb.last-1), relayVerb)
}
