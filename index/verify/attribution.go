package verify

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/text"
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
	if a, ok := r.namedBefore(s, q); ok {
		return a
	}
	if left != nil && !r.clauseStarts(max(left.to, left.verb.to), q) {
		return r.withTurn(left, q)
	}
	a, _ := r.headline(s, q)
	return a
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

// leftFrame is the last frame in front of a quotation whose words may stand
// behind it.
func (r *reading) leftFrame(s sentence, q int) *frame {
	for i := len(s.frames) - 1; i >= 0; i-- {
		f := &s.frames[i]
		if f.to <= q && f.way != wayBefore && f.way != wayAgent && f.verb.to <= q {
			return r.knownSource(&s, i)
		}
	}
	return nil
}

// knownSource is a frame, or the one around it where that only passes on what
// some common noun said: in "the nurse said a manager told them", the nurse.
func (r *reading) knownSource(s *sentence, i int) *frame {
	f := &s.frames[i]
	if i == 0 || f.who.kind != named || r.properly(f.who.span) {
		return f
	}
	if outer := &s.frames[i-1]; len(outer.who.speakers) > 0 && !r.c.heardBeside(f.who, outer.who) && r.embedded(s, outer, f) {
		return outer
	}
	return f
}

// properly reports whether a word of some items is written as a name.
func (r *reading) properly(c span) bool {
	for i := c.from; i < c.to; i++ {
		if r.items[i].tok.Is(text.Capital) || r.items[i].tok.Is(text.Acronym) {
			return true
		}
	}
	return false
}

// rightFrame is the frame right behind a quotation whose words may stand
// before it.
func (r *reading) rightFrame(s sentence, q int) *frame {
	for i := range s.frames {
		f := &s.frames[i]
		if f.from <= q || f.way == wayBehind || f.way == wayAgent {
			continue
		}
		if !r.linked(q+1, f.from) || strings.ContainsAny(r.gap(q+1), ";:") {
			return nil
		}
		if r.quoteEnds(r.items[q].quote) && strings.Contains(r.gap(f.to), ":") && strings.HasSuffix(strings.TrimSpace(r.quotedText(q)), ".") {
			return nil // `"..." Rutte replied: "..."`
		}
		return f
	}
	return nil
}

func (r *reading) quotedText(q int) string {
	x := r.quoted[r.items[q].quote]
	return r.text[x.start:x.end]
}

// linked reports whether only linking words stand between: `"..." was how`.
func (r *reading) linked(from, to int) bool {
	if to-from > 5 {
		return false
	}
	for i := from; i < to; i++ {
		if !r.is(i, linking|between) || r.items[i].quote >= 0 {
			return false
		}
	}
	return true
}

// direct reports whether a quotation follows a frame with nothing between but
// to whom, when and where it was said.
func (r *reading) direct(f *frame, q int) bool {
	for i := max(f.to, f.verb.to); i < q; i++ {
		if r.items[i].quote >= 0 {
			return false
		}
	}
	return q-max(f.to, f.verb.to) <= 1 || strings.ContainsAny(r.gap(q), ":,") || r.form(q-1) == "that" || r.form(q-1) == "as" || !r.clauseStarts(max(f.to, f.verb.to), q)
}

// clauseStarts reports whether another clause begins between two items, as
// far as punctuation tells.
func (r *reading) clauseStarts(from, to int) bool {
	for i := from; i < to; i++ {
		if strings.ContainsAny(r.gap(i), ";") || r.form(i) == "while" || r.form(i) == "but" || r.form(i) == "whereas" {
			return true
		}
	}
	return false
}

// spent reports whether a frame has its quotation in front of it already and
// this one has a frame of its own behind it.
func (r *reading) spent(f *frame, q int, done map[int]attribution) bool {
	if strings.Contains(r.gap(q), ",") && startsLower(r.quotedText(q)) {
		return false // it goes on behind who says it
	}
	for p, a := range done {
		if a.frame == f && a.behind && p < f.from && p < q {
			return true
		}
	}
	return false
}

// settle finds whom a pronoun stands for and drops who is nobody's name.
func (r *reading) settle(a *attribution, q int) {
	if a.who.kind == earlier {
		at := a.who.from
		if a.frame != nil {
			at = min(at, a.frame.from)
		}
		a.who = r.antecedent(at, a.who.naming)
	}
	if a.frame != nil && r.relays(a) {
		a.who = source{}
	}
	if a.who.kind != named {
		a.who = source{}
	}
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
