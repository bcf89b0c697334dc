package verify

import (
	"slices"
	"strings"
)

// leftFrame is the last frame in front of a quotation whose words may stand
// behind it.
func (r *reading) leftFrame(s sentence, q int) *frame {
	for i := len(s.frames) - 1; i >= 0; i-- {
		f := &s.frames[i]
		if f.to <= q && f.way != wayBefore && f.way != wayAgent && f.verb.to <= q {
			return r.knownSource(&s, i, q)
		}
	}
	return nil
}

// knownSource is a frame, or the one around it where that only passes on what
// some common noun said: in "the nurse said a manager told them", the nurse. Of
// somebody the story has a name for, the nurse must be who has told it there.
func (r *reading) knownSource(s *sentence, i, q int) *frame {
	f := &s.frames[i]
	if i == 0 || f.who.kind != named || r.properly(f.who.span) {
		return f
	}
	if outer := &s.frames[i-1]; len(outer.who.speakers) > 0 && r.embedded(s, outer, f) && (!r.c.heardBeside(f.who, outer.who) || r.passedOn(outer.who, f.who, q)) {
		return outer
	}
	return f
}

// leastPassedOn is the share of a quotation's telling words that must be in what
// somebody passes on for it to be that.
const leastPassedOn = 0.5

// passedOn reports whether a story has somebody pass on what another said in much
// the words of a quotation.
func (r *reading) passedOn(by, from source, q int) bool {
	words := readLine(r.quotedText(q), 0)
	for _, s := range by.speakers {
		for _, st := range r.c.bySpeaker[s] {
			if st.tellsOf(r.items[from.from:from.to]) && float64(sharedTelling(words, st.quoted)) >= leastPassedOn*float64(max(1, telling(words))) {
				return true
			}
		}
	}
	return false
}

// tellsOf reports whether what a statement tells has all the words of a phrase.
func (st *statement) tellsOf(phrase []item) bool {
	return !slices.ContainsFunc(phrase, func(it item) bool {
		return !article(it.form) && !slices.ContainsFunc(st.report.at[it.tok.Stem], func(at int) bool { return at < st.told })
	})
}

// sharedTelling counts the telling words that said ones hold too.
func sharedTelling(words, said []word) int {
	n := 0
	for i := range words {
		if words[i].telling && hasStem(said, words[i].stem) {
			n++
		}
	}
	return n
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
