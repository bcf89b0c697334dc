package rank

import (
	"whosaid/index/lexicon"
	"whosaid/index/question"
)

// quoteFit is how much of the question's words a statement holds as a run,
// word for word.
type quoteFit struct {
	run     int     // words in the longest run of the question's words in a quote, if two of them tell something
	marked  float64 // share of the words between the question's quotation marks held as one run
	anyMark bool    // the question has words between quotation marks
}

// leastRun is how many words in a row make a fragment that is quoted rather
// than shared by chance.
const leastRun = 2

// quoteFitOf looks for the question's words in the statement's quotes, and
// for words between quotation marks in what is told as well.
func quoteFitOf(q *question.Question, st *Statement) quoteFit {
	var f quoteFit
	words, at := asQuoted(q.Words)
	words = append(words, "") // no run goes from the one into the other
	for _, w := range q.Before {
		words = append(words, w.Norm)
	}
	for _, quote := range st.quotes {
		if n, telling := longestRun(words, quote); n >= leastRun && telling >= 2 && n > f.run {
			f.run = n
		}
	}
	for _, marked := range q.Quotes {
		if len(marked) == 0 {
			continue
		}
		f.anyMark = true
		f.marked = max(f.marked, st.holdsRun(words[at[marked[0]]:at[marked[len(marked)-1]]+1]))
	}
	return f
}

// Holds reports whether a statement holds all that stands between quotation
// marks in a question, word for word.
func Holds(q *question.Question, st *Statement) bool {
	return quoteFitOf(q, st).marked >= whollyQuoted
}

// asQuoted is a question's words as they would stand in a quote, short forms as
// they were typed, and where each word stands among them.
func asQuoted(words []question.Word) (out []string, at []int) {
	for i := range words {
		switch {
		case question.Continues(words, i):
		case question.Continues(words, i+1):
			out = append(out, question.AsTyped(&words[i]))
		default:
			out = append(out, words[i].Norm)
		}
		at = append(at, len(out)-1)
	}
	return out, at
}

// holdsRun is the share of words found as one run in a quote or in the text.
func (st *Statement) holdsRun(words []string) float64 {
	best := 0
	for _, quote := range st.quotes {
		n, _ := longestRun(words, quote)
		best = max(best, n)
	}
	if n, _ := longestRun(words, norms(st.tokens[:st.told])); n > best {
		best = n
	}
	return float64(best) / float64(len(words))
}

// longestRun finds the longest run of words that a and b share, and how many
// of its words tell something.
func longestRun(a, b []string) (n, telling int) {
	row := make([]int, len(b)+1)
	for i := range a {
		prev := 0
		for j := range b {
			old := row[j+1]
			if a[i] == b[j] && a[i] != "" {
				row[j+1] = prev + 1
				if row[j+1] > n {
					n = row[j+1]
					telling = tellingWords(a[i+1-n : i+1])
				}
			} else {
				row[j+1] = 0
			}
			prev = old
		}
	}
	return n, telling
}

func tellingWords(words []string) int {
	n := 0
	for _, w := range words {
		if !lexicon.Is(w, lexicon.Stop|lexicon.Light) {
			n++
		}
	}
	return n
}
