package verify

import (
	"strings"
)

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
		if raw := r.text[r.items[i].start:r.items[i].end]; raw != strings.ToLower(raw) {
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
		if !r.linked(q+1, f.from) || strings.Contains(r.gap(q+1), ";") || strings.Contains(r.gap(q+1), ":") && f.from == q+1 {
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
