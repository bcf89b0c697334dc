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
	names := namesAsked(q)
	for _, quote := range st.quotes {
		if n, run := longestRun(words, quote); n >= leastRun && n > f.run && tellsSomething(run, names) {
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

// longestRun finds the longest run of words that a and b share.
func longestRun(a, b []string) (n int, run []string) {
	row := make([]int, len(b)+1)
	for i := range a {
		prev := 0
		for j := range b {
			old := row[j+1]
			row[j+1] = 0
			if a[i] == b[j] && a[i] != "" {
				row[j+1] = prev + 1
			}
			if row[j+1] > n {
				n = row[j+1]
				run = a[i+1-n : i+1]
			}
			prev = old
		}
	}
	return n, run
}

// namesAsked are the words of the names in a question: what is quoted of
// somebody's is more than a name they mention.
func namesAsked(q *question.Question) map[string]bool {
	out := map[string]bool{}
	for i := range q.Terms {
		if t := &q.Terms[i]; t.Name {
			for k := t.From; k < min(t.To, len(q.Words)); k++ {
				out[q.Words[k].Norm] = true
			}
		}
	}
	return out
}

// tellsSomething reports whether two words of a run tell something, and not only names.
func tellsSomething(run []string, names map[string]bool) bool {
	telling, other := 0, false
	for _, w := range run {
		if !lexicon.Is(w, lexicon.Stop|lexicon.Light) {
			telling++
			other = other || !names[w]
		}
	}
	return telling >= 2 && other
}
