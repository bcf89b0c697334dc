package verify

import "slices"

// An exactness says how a quotation's words stand in a statement's quotes.
type exactness struct {
	st      *statement
	runs    []span // of the statement's quoted words, one for each stretch between ellipses
	telling int    // telling words of the quotation
	words   int
	whole   bool // all of a quote, or more
	diffs   []Difference
}

// A span is a range of words or items.
type span struct{ from, to int }

// mostHidden is how many words of the speaker a group of bracketed words may
// stand for: "[North Korea]" for "its".
const mostHidden = 3

// exactly finds a quotation's words in a statement's quotes: word for word,
// but for marks, capitals, spacing, spelling, an editor's brackets and
// ellipses. ok is false if they are not all there in that order.
func exactly(q *quote, st *statement) (exactness, bool) {
	e := exactness{st: st, telling: telling(q.words), words: len(q.words)}
	at := 0
	for _, seg := range segments(q.words) {
		run, ok := firstRun(seg, st, at)
		if !ok {
			return exactness{}, false
		}
		if n := len(e.runs); n > 0 {
			e.swallowed(e.runs[n-1].to, run.from)
		}
		e.runs = append(e.runs, run)
		at = run.to
		e.whole = e.whole || st.wholeQuote(run.from, run.to)
	}
	if !q.leadNegated {
		e.cropped()
	}
	e.croppedBehind()
	return e, len(e.runs) > 0
}

// segments are the stretches of words between ellipses.
func segments(words []word) [][]word {
	var out [][]word
	from := 0
	for i := range words {
		if words[i].cut && i > from {
			out = append(out, words[from:i])
			from = i
		}
	}
	if from < len(words) {
		out = append(out, words[from:])
	}
	return out
}

// firstRun finds the first place from a word on where the statement's quotes
// hold a stretch of words.
func firstRun(seg []word, st *statement, from int) (span, bool) {
	m := matcher{words: seg, said: st.quoted, joins: st.joins()}
	for j := from; j < len(st.quoted); j++ {
		if end, ok := m.at(0, j, j); ok && end > j {
			return span{j, end}, true
		}
	}
	return span{}, false
}

// A matcher lays words along said ones.
type matcher struct {
	words, said []word
	joins       bool // a run may go on over the border of two quotes
}

// at lays words[i:] along said[j:], which goes on from said[start]. It returns
// where the run ends.
func (m *matcher) at(i, j, start int) (end int, ok bool) {
	if i == len(m.words) {
		return j, true
	}
	if j > start && j < len(m.said) && !m.joins && m.said[j].part != m.said[j-1].part {
		return 0, false
	}
	for _, n := range [...]struct{ a, b int }{{1, 1}, {2, 1}, {1, 2}, {3, 1}, {1, 3}} {
		if same(m.words, i, n.a, m.said, j, n.b) {
			if end, ok := m.at(i+n.a, j+n.b, start); ok {
				return end, true
			}
		}
	}
	if m.words[i].optional {
		return m.overBrackets(i, j, start)
	}
	if j < len(m.said) && j > start && m.said[j].optional {
		return m.at(i, behindBrackets(m.said, j), start)
	}
	return 0, false
}

// behindBrackets is where the group of bracketed words that starts at i ends.
func behindBrackets(words []word, i int) int {
	for i < len(words) && words[i].optional {
		i++
	}
	return i
}

// overBrackets leaves out an editor's words, and the few small words of the
// speaker that they stand for.
func (m *matcher) overBrackets(i, j, start int) (end int, ok bool) {
	next := behindBrackets(m.words, i)
	retold := false // the brackets have a word of what they stand for
	for k := j; k <= min(j+mostHidden, len(m.said)); k++ {
		if k > j && (weighty(m.said[k-1]) || m.said[k-1].telling && !retold && !hasStem(m.words[i:next], m.said[k-1].stem)) {
			break
		}
		retold = retold || k > j && m.said[k-1].telling
		if end, ok := m.at(next, k, start); ok {
			return end, true
		}
	}
	return 0, false
}

func hasStem(words []word, stem string) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.stem == stem })
}

// weighty reports whether leaving a word out changes what is meant.
func weighty(w word) bool { return w.number || does(w.form, negation|nearNegation|hedge|weakHedge) }

// same reports whether na words and nb words are written alike, spaces aside:
// "per cent" and "percent".
func same(a []word, i, na int, b []word, j, nb int) bool {
	if i+na > len(a) || j+nb > len(b) {
		return false
	}
	if na == 1 && nb == 1 {
		return a[i].form == b[j].form
	}
	x, y := "", ""
	for _, w := range a[i : i+na] {
		x += w.form
	}
	for _, w := range b[j : j+nb] {
		y += w.form
	}
	return x == y
}

// swallowed notes a negation that an ellipsis leaves out, unless it leaves out
// whole sentences.
func (e *exactness) swallowed(from, to int) {
	said := e.st.quoted
	if to < len(said) && (startsSentence(said, to) && startsSentence(said, from) || does(said[to].form, negation)) {
		return
	}
	for k := from; k < to; k++ {
		if does(said[k].form, negation) {
			e.diffs = append(e.diffs, Difference{Said: e.st.saidText(k, k+1)})
		}
	}
}

// startsSentence reports whether a sentence or a quote starts with a word.
func startsSentence(said []word, i int) bool {
	return i == len(said) || said[i].stop || i > 0 && said[i].part != said[i-1].part
}

// croppedBehind notes a negation right behind a fragment, which the fragment
// leaves out: "we did" of "we did not".
func (e *exactness) croppedBehind() {
	if len(e.runs) == 0 {
		return
	}
	said, to := e.st.quoted, e.runs[len(e.runs)-1].to
	if to < len(said) && does(said[to].form, negation) && !startsSentence(said, to) && !said[to].pause {
		e.diffs = append(e.diffs, Difference{Said: e.st.saidText(to, to+1)})
	}
}

// croppedReach is how far before a fragment a negation still turns it round:
// "have not yet paid".
const croppedReach = 3

// cropped notes a negation right before a fragment, which the fragment leaves
// out: "paid one cent" of "we have not paid one cent".
func (e *exactness) cropped() {
	first := e.runs[0].from
	said := e.st.quoted
	for k := first - 1; k >= 0 && first-k <= croppedReach; k-- {
		if startsSentence(said, k+1) || said[k+1].pause || said[k].telling {
			return
		}
		if does(said[k].form, negation) {
			e.diffs = append([]Difference{{Said: e.st.saidText(k, first)}}, e.diffs...)
			return
		}
	}
}
