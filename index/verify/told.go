package verify

import "whosaid/corpus/cue"

// How near a quotation must be to a statement's telling, and how many telling
// words it must have, to be taken from there.
const (
	leastTold      = 0.75
	leastToldWords = 3
)

// onlyTold decides a quotation that a statement only reports: the words are
// the story's telling, or say the same, but nobody is quoted with them. That
// is an alteration: the message adds the marks. The difference is all of the
// quotation, which nobody is quoted as saying.
func (k *check) onlyTold(f *Finding, q *quote) bool {
	if st := k.toldRun(q); st != nil {
		f.Told = true
		f.heldAgainst(k, st, q.own, Altered, []Difference{{Message: f.Quote}})
		return true
	}
	if len(q.words) > maxReported || telling(q.words) < leastToldWords {
		return false
	}
	p := &reported{stance: cue.Say, sign: 1, frame: &frame{}, text: k.r.message}
	p.report = newReport(k.vocab, k.halves, q.words)
	p.units = unitsOf(&p.report)
	covers := k.covers(p, q.own)
	mine, others := split(covers, q.own)
	best := pick(mine)
	if !best.full() {
		best = nil
		if other := pick(others); other.full() && other.strong(p) {
			best = other
		}
	}
	var st *statement
	if best != nil {
		st = best.st
	} else {
		st = k.nearTelling(q, covers)
	}
	if st == nil {
		return false
	}
	f.Told = true
	f.heldAgainst(k, st, q.own, Altered, []Difference{{Message: f.Quote}})
	return true
}

// nearTelling finds the statement whose telling a quotation is nearest to, nil
// if none is near.
func (k *check) nearTelling(q *quote, covers []cover) *statement {
	var best *statement
	most := leastTold
	for _, c := range covers {
		st := c.st
		a, ok := align(q.words, st.report.words[:st.told], k.r.message, st.toldText)
		if ok && a.telling >= leastToldWords && (a.likeness > most || a.likeness == most && best == nil) {
			best, most = st, a.likeness
		}
	}
	return best
}

// toldText is the text of some words of what is told.
func (st *statement) toldText(from, to int) string {
	return st.of.Text[st.report.words[from].start:st.report.words[to-1].end]
}

// toldRun finds a statement of the named speaker that tells a short quotation
// word for word: of so few words none may be another.
func (k *check) toldRun(q *quote) *statement {
	if n := telling(q.words); n >= leastToldWords || n < leastTelling || len(q.words) <= leastTelling {
		return nil
	}
	for _, st := range k.statements {
		if k.allowed(st.order) && q.own(st.order) && runIn(q.words, st.report.words[:st.told]) {
			return st
		}
	}
	return nil
}

// runIn reports whether words stand together in others.
func runIn(words, in []word) bool {
	for at := 0; at+len(words) <= len(in); at++ {
		i := 0
		for i < len(words) && words[i].form == in[at+i].form {
			i++
		}
		if i == len(words) {
			return true
		}
	}
	return false
}
