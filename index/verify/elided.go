package verify

import "slices"

// mostElided is how many stretches between ellipses one quotation has at most.
const mostElided = 8

// elided finds a quotation whose ellipses join what one speaker said in several
// statements, in the story's order. It returns the first of them.
func (k *check) elided(q *quote, some []int) (*statement, bool) {
	segs := segments(q.words)
	if len(segs) < 2 || len(segs) > mostElided {
		return nil, false
	}
	tried := map[int]bool{}
	for _, at := range some {
		s := k.statements[at].speaker
		if tried[s] {
			continue
		}
		tried[s] = true
		if st, ok := k.elidedBy(s, segs); ok {
			return st, true
		}
	}
	return nil, false
}

// elidedBy finds the stretches of a quotation one after the other in the
// statements of a speaker, in each as many as it has.
func (k *check) elidedBy(speaker int, segs [][]word) (first *statement, ok bool) {
	for _, st := range k.bySpeaker[speaker] {
		if !k.allowed(st.order) {
			continue
		}
		for n := len(segs); n > 0; n-- {
			e, holds := exactly(&quote{words: slices.Concat(segs[:n]...)}, st)
			if !holds || len(e.diffs) > 0 || e.telling == 0 {
				continue
			}
			if first == nil {
				first = st
			}
			segs = segs[n:]
			break
		}
		if len(segs) == 0 {
			return first, true
		}
	}
	return nil, false
}
