package quotation

// What it costs to make a quote of a text, word by word.
const (
	costSlip = 1
	costWord = 2 // a word more, a word less, or another word
)

// align lays a quote's words along those of a window of the text, as a
// spelling checker lays letters, and returns the part of the window that fits
// best. The window's words before and behind that part cost nothing.
func (t *Text) align(quote string, words, window []word) Match {
	table := costs(words, window)
	last, end := table[len(words)], 0
	for j := range last {
		if last[j] <= last[end] {
			end = j // of equals the later, so that a wrong last word faces the right one
		}
	}
	e := edits{text: t.text, quote: quote}
	i, j := len(words), end
	for i > 0 {
		c := table[i][j]
		switch {
		case j > 0 && c == table[i-1][j-1]+cost(words[i-1], window[j-1]):
			i, j = i-1, j-1
			e.pair(words[i], window[j], cost(words[i], window[j]))
		case c == table[i-1][j]+costWord:
			i--
			e.onlyQuote(words[i])
		default:
			j--
			e.onlyText(window[j])
		}
	}
	return e.match(len(words), end-j)
}

// costs returns, for every number of the quote's words and of the window's,
// the least cost of making the one of the other.
func costs(words, window []word) [][]int {
	table := make([][]int, len(words)+1)
	cells := make([]int, (len(words)+1)*(len(window)+1))
	for i := range table {
		table[i], cells = cells[:len(window)+1], cells[len(window)+1:]
		if i == 0 {
			continue
		}
		table[i][0] = i * costWord
		for j := 1; j <= len(window); j++ {
			table[i][j] = min(
				table[i-1][j-1]+cost(words[i-1], window[j-1]),
				table[i-1][j]+costWord,
				table[i][j-1]+costWord,
			)
		}
	}
	return table
}

func cost(q, w word) int {
	switch {
	case q.id == w.id:
		return 0
	case q.id == noWord && isSlip(q.folded, w.folded):
		return costSlip
	}
	return costWord
}

// edits gathers an alignment from its end to its beginning.
type edits struct {
	text, quote  string
	runs         []run // last first
	same, slips  int
	first, last  word // of the text
	matchedWords bool
}

// A run is a stretch of words that differ, as byte ranges; a range is empty
// if its to is 0.
type run struct{ textFrom, textTo, quoteFrom, quoteTo int }

// pair takes a word of the quote and one of the text that face each other.
func (e *edits) pair(q, w word, cost int) {
	e.cover(w)
	switch cost {
	case 0:
		e.same++
		e.runs = append(e.runs, run{}) // the next difference is another one
		return
	case costSlip:
		e.slips++
	}
	r := e.current()
	r.extendText(w)
	r.extendQuote(q)
}

func (e *edits) onlyQuote(q word) { e.current().extendQuote(q) }

func (e *edits) onlyText(w word) {
	e.cover(w)
	e.current().extendText(w)
}

func (e *edits) cover(w word) {
	if !e.matchedWords {
		e.last, e.matchedWords = w, true
	}
	e.first = w
}

func (e *edits) current() *run {
	if len(e.runs) == 0 {
		e.runs = append(e.runs, run{})
	}
	return &e.runs[len(e.runs)-1]
}

func (r *run) extendText(w word) {
	if r.textTo == 0 {
		r.textTo = w.to
	}
	r.textFrom = w.from
}

func (r *run) extendQuote(q word) {
	if r.quoteTo == 0 {
		r.quoteTo = q.to
	}
	r.quoteFrom = q.from
}

// match returns the alignment of a quote with some words of the text.
func (e *edits) match(quoteWords, textWords int) Match {
	m := Match{
		From: e.first.from, To: e.last.to,
		Likeness: (float64(e.same) + likeWord*float64(e.slips)) / float64(max(quoteWords, textWords)),
	}
	for i := len(e.runs) - 1; i >= 0; i-- {
		r := e.runs[i]
		if edit := (Edit{Text: e.text[r.textFrom:r.textTo], Quote: e.quote[r.quoteFrom:r.quoteTo]}); edit != (Edit{}) {
			m.Edits = append(m.Edits, edit)
		}
	}
	return m
}
