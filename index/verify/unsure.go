package verify

import (
	"slices"
	"strings"
)

// inner checks the quotations inside one that no story has: a headline or a
// reader's sentence in marks.
func (k *check) inner(x quoted) []Finding {
	var out []Finding
	for _, in := range x.inner {
		out = append(out, k.ifFound(in, attribution{})...)
	}
	return out
}

// unsure adds the findings of marks that may be none, where a story has the
// words.
func (k *check) unsure(found []Finding) []Finding {
	for _, x := range k.r.quoted {
		if x.unsure && !slices.ContainsFunc(found, func(f Finding) bool { return f.Start < x.close && x.open < f.End }) {
			a := k.around(x)
			if x.named && a.who.kind == named {
				found = append(found, k.quotation(x, a, false)...)
				continue
			}
			found = append(found, k.ifFound(x, a)...)
		}
	}
	return found
}

// ifFound checks a quotation and keeps the finding only if a story has it.
func (k *check) ifFound(x quoted, a attribution) []Finding {
	return slices.DeleteFunc(k.quotation(x, a, false), func(f Finding) bool { return f.Verdict == NotInStory })
}

// around attributes an unsure quotation by the frame or name right before or
// behind its words.
func (k *check) around(x quoted) attribution {
	r := k.r
	first, last := -1, -1
	for i := range r.items {
		if r.items[i].start >= x.start && r.items[i].end <= x.end {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return attribution{}
	}
	for n := range r.sentences {
		for i := range r.sentences[n].frames {
			f := &r.sentences[n].frames[i]
			left := f.to <= first && f.verb.to <= first && first-max(f.to, f.verb.to) <= 3 && f.way != wayBefore
			right := f.from == last+1 && f.way != wayBehind
			if left || right {
				a := byFrame(f, right)
				r.settle(&a, first)
				return a
			}
		}
	}
	if last+1 < len(r.items) && strings.ContainsAny(r.gap(last+1), "-–—~(\n") {
		if who, ok := r.rightOf(last+1, len(r.items)); ok && len(who.speakers) > 0 {
			return attribution{who: who, used: true, behind: true, report: true}
		}
	}
	if first > 0 && strings.ContainsAny(r.gap(first), ":-–—") {
		if who, ok := r.leftOf(first, max(0, first-2*soon)); ok && len(who.speakers) > 0 {
			return attribution{who: who, used: true, report: true}
		}
	}
	return attribution{}
}
