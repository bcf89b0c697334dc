package rank

import (
	"math"

	"whosaid/index/question"
)

// Evidence that the stories answer at all, measured once the best statement
// is known.
const (
	eProb       = iota // softmax share of the best statement's score among the candidates
	eCover             // best statement: weight held in its own words
	eAll               // best statement: weight held in any way
	eUnseen            // share of the question's weight no statement holds in any way
	eUnseenName        // names among those, counted (at most 3)
	eNoName            // best statement: names missing (at most 3)
	eNoNumber          // best statement: numbers missing (at most 2)
	ePairs             // best statement: neighbouring terms together
	eNear              // best statement: the likely answer near what matched
	eTyped             // the answer type asked for is not there
	eNeighbour         // best statement: weight only its neighbours hold
	eTerms             // log of the number of terms
	eCount
)

// EvidenceNames names the evidence as weights.txt and explanations do.
var EvidenceNames = [eCount]string{
	"prob", "cover", "all", "unseen", "unseen_name", "no_name", "no_number", "pairs", "near", "untyped", "neighbour", "terms",
}

// Evidence is what speaks for and against an answer.
type Evidence [eCount]float64

// Evidence weighs whether the candidates answer, given their scores; best is
// the one on top.
func (r *Ranker) Evidence(q *question.Question, all []*Measured, best *Measured) Evidence {
	var e Evidence
	m := r.measurer(q)
	for i := range q.Terms {
		t := &q.Terms[i]
		if t.Context {
			continue
		}
		if t.Unseen {
			e[eUnseen] += t.Weight / m.weight
			if t.Name && !t.Number {
				e[eUnseenName] = min(e[eUnseenName]+1, 3)
			}
		}
		if best == nil {
			continue
		}
		if got := best.matches[i]; got.how == missing {
			if t.Number {
				e[eNoNumber] = min(e[eNoNumber]+1, 2)
			} else if t.Name {
				e[eNoName] = min(e[eNoName]+1, 3)
			}
		}
	}
	e[eTerms] = math.Log(1 + float64(len(q.Terms)))
	if best == nil {
		return e
	}
	f := &best.Features
	sum := 0.0
	for _, x := range all {
		sum += math.Exp(x.Score - best.Score)
	}
	e[eProb] = 1 / sum
	e[eCover] = f[fCover]
	e[eAll] = f[fCover] + f[fReaders] + f[fTitle] + f[fPrefix] + f[fWordNet] + f[fBeside]
	e[ePairs], e[eNear], e[eNeighbour] = f[fPairs], f[fNear], f[fNeighbour]
	typed := question.WantNumber | question.WantWhen | question.WantWhere
	if r.v.Narrated() {
		typed |= question.WantWho
	}
	if q.Wants&typed != 0 && f[fNumber]+f[fDate]+f[fWhere]+f[fWho] < 1 {
		e[eTyped] = 1
	}
	return e
}
