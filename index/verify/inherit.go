package verify

import "strings"

// inherit lets a quotation without a frame of its own go on from the one
// before it.
func (r *reading) inherit(n, q int, done map[int]attribution) attribution {
	s := r.sentences[n]
	for p := q - 1; p >= s.from; p-- {
		if r.items[p].quote >= 0 {
			if a := done[p]; a.used && r.linked(p+1, q) || a.frame != nil && a.frame.from > p && a.frame.to <= q {
				a.behind = false
				return a
			}
			return attribution{}
		}
	}
	if n == 0 || !r.onlyQuotes(s, q) {
		return attribution{}
	}
	return r.continued(n, q, done)
}

// onlyQuotes reports whether a sentence is nothing but quotations up to q, so
// that it goes on from the sentence before.
func (r *reading) onlyQuotes(s sentence, q int) bool {
	for i := s.from; i < s.to; i++ {
		if r.items[i].quote < 0 && !r.is(i, linking) && r.form(i) != "and" && r.form(i) != "also" {
			return false
		}
	}
	return true
}

// continued takes over who spoke in the sentence before. Across lines it does
// so only behind a colon, as lists of quotations have it.
func (r *reading) continued(n, q int, done map[int]attribution) attribution {
	prev := r.sentences[n-1]
	listed := strings.Contains(r.gap(r.sentences[n].from), ":")
	for p := prev.to - 1; p >= prev.from; p-- {
		if r.items[p].quote < 0 {
			continue
		}
		a := done[p]
		if a.used && (!r.sentences[n].paragraph || r.list(a, p)) {
			a.behind = false
			return a
		}
		return attribution{}
	}
	if r.sentences[n].paragraph && !listed {
		return attribution{}
	}
	if k := len(prev.frames); k > 0 && prev.frames[k-1].who.kind != nobody {
		return byFrame(&prev.frames[k-1], false)
	}
	if listed {
		if a, ok := r.heading(prev, prev.to); ok {
			return a
		}
	}
	return attribution{}
}

// list reports whether a quotation stands on a line of its own under a colon.
func (r *reading) list(a attribution, p int) bool {
	return !a.behind && strings.Contains(r.gap(p), "\n")
}

// inheritBack lets quotations that only "and" joins to the next one share
// whoever is named behind that: `"A" and "B", said Kim`.
func (r *reading) inheritBack(out map[int]attribution) {
	for q := len(r.items) - 1; q >= 0; q-- {
		if r.items[q].quote < 0 || out[q].used {
			continue
		}
		next := q + 1
		for next < len(r.items) && r.items[next].quote < 0 && next-q <= 3 && (r.is(next, linking) || r.form(next) == "and" || r.form(next) == "or" || r.form(next) == "then") {
			next++
		}
		if next < len(r.items) && r.items[next].quote >= 0 && out[next].behind && !strings.Contains(r.gap(next), "\n") {
			out[q] = out[next]
		}
	}
}
