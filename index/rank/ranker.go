package rank

import (
	"math"

	"whosaid/corpus"
	"whosaid/index/question"
)

// A Ranker measures, orders and decides over the statements of the loaded
// stories. It does not change once made and is safe for concurrent use.
type Ranker struct {
	v          *question.Vocabulary
	statements []*Statement
	average    float64 // mean length of a statement in tokens

	// Links, by place among the statements.
	disputes, disputedBy, answers [][]int
	saidToDispute                 [][]int // disputedBy without what is inferred
}

// New prepares every statement of the stories, in their order.
func New(v *question.Vocabulary, stories []*corpus.Story) *Ranker {
	r := &Ranker{v: v}
	speaker, tokens := 0, 0
	for _, s := range stories {
		number := map[string]int{}
		for i := range s.Speakers {
			number[s.Speakers[i].ID] = speaker + i
		}
		for i := range s.Statements {
			st := NewStatement(v, s, i, number[s.Statements[i].Speaker], len(r.statements))
			r.statements = append(r.statements, st)
			tokens += len(st.tokens)
		}
		speaker += len(s.Speakers)
	}
	r.average = max(1, float64(tokens)/float64(max(1, len(r.statements))))
	r.linkStatements(stories)
	return r
}

// Statements returns every prepared statement, in order. The slice must not
// be changed.
func (r *Ranker) Statements() []*Statement { return r.statements }

// Measure measures the candidates for a question.
func (r *Ranker) Measure(q *question.Question, candidates []*Statement) []*Measured {
	m := r.measurer(q)
	out := make([]*Measured, len(candidates))
	for i, st := range candidates {
		out[i] = m.measure(st)
	}
	return out
}

func (r *Ranker) measurer(q *question.Question) *measurer {
	m := &measurer{r: r, q: q, inQ: map[string]bool{}}
	for _, w := range q.Words {
		m.inQ[w.Stem] = true
	}
	for i := range q.Terms {
		m.weight += q.Terms[i].Weight
		m.storyWeight += m.storyIDF(&q.Terms[i])
	}
	m.weight, m.storyWeight = max(m.weight, 1), max(m.storyWeight, 1)
	return m
}

// idf is the stories' own idf of a stem: the Robertson form, as in BM25.
func (r *Ranker) idf(stem string) float64 {
	n, df := float64(len(r.statements)), float64(r.v.DF(stem))
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}

// previous is the statement before st in its story, nil for the first.
func (r *Ranker) previous(st *Statement) *Statement {
	if st.First {
		return nil
	}
	return r.statements[st.Order-1]
}

// next is the statement behind st in its story, nil for the last.
func (r *Ranker) next(st *Statement) *Statement {
	if st.Order+1 >= len(r.statements) || r.statements[st.Order+1].First {
		return nil
	}
	return r.statements[st.Order+1]
}
