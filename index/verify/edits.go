package verify

import "strings"

// An alignment is how a quotation's words lie along the said words they are
// nearest to.
type alignment struct {
	from, to int // said words
	likeness float64
	telling  int // telling words of the quotation that are there
	words    int // words that are there, small ones too
	added    int // telling words that are not
	diffs    []Difference
	broken   bool // goes on over the border of two quotes that are no one speech
}

// edits gathers an alignment from its end to its beginning.
type edits struct {
	words, said []word
	message     string
	saidText    func(from, to int) string

	runs           []editRun // last first
	held           float64
	telling, exact int
	added          int
}

// An editRun is a stretch that differs: said words and the message's.
type editRun struct {
	said, words span
	open        bool
}

func (e *edits) pair(i, j int, share float64) {
	if share == 1 {
		e.exact++
		e.close()
	} else {
		e.extend(span{i, i + 1}, span{j, j + 1})
	}
	if e.words[i].telling && !e.words[i].optional {
		e.held += share
		if share > 0 {
			e.telling++
		} else {
			e.added++
		}
	}
}

func (e *edits) add(i int) {
	if e.words[i].optional {
		return
	}
	if e.words[i].telling {
		e.added++
	}
	e.extend(span{i, i + 1}, span{})
}

func (e *edits) drop(j int, cut bool) {
	if cut {
		e.close()
		if does(e.said[j].form, negation) {
			e.extend(span{}, span{j, j + 1})
			e.close()
		}
		return
	}
	if !e.said[j].optional {
		e.extend(span{}, span{j, j + 1})
	}
}

// close ends the run of differences: what comes before it is another one.
func (e *edits) close() {
	if n := len(e.runs); n > 0 {
		e.runs[n-1].open = false
	}
}

func (e *edits) extend(words, said span) {
	if n := len(e.runs); n == 0 || !e.runs[n-1].open {
		e.runs = append(e.runs, editRun{open: true})
	}
	r := &e.runs[len(e.runs)-1]
	r.words, r.said = joinSpans(words, r.words), joinSpans(said, r.said)
}

// joinSpans joins a span with the one behind it; empty ones do not count.
func joinSpans(a, b span) span {
	switch {
	case a.to == 0:
		return b
	case b.to == 0:
		return a
	}
	return span{a.from, b.to}
}

func (e *edits) alignment(from, to int) alignment {
	a := alignment{from: from, to: to, telling: e.telling, words: e.exact, added: e.added}
	most := max(telling(e.words), telling(e.said[from:to]))
	if most > 0 {
		a.likeness = e.held / float64(most)
	}
	for i := len(e.runs) - 1; i >= 0; i-- {
		r := e.runs[i]
		d := Difference{}
		if r.said.to > 0 {
			d.Said = e.saidText(r.said.from, r.said.to)
		}
		if r.words.to > 0 {
			d.Message = strings.TrimSpace(e.message[e.words[r.words.from].start:e.words[r.words.to-1].end])
		}
		a.diffs = append(a.diffs, d)
	}
	for k := from + 1; k < to; k++ {
		a.broken = a.broken || e.said[k].part != e.said[k-1].part
	}
	return a
}
