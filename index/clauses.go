package index

import (
	"context"
	"slices"

	"whosaid/index/question"
)

// surely is the confidence that each of several answers must have: all of them
// must be right for the whole to be.
const surely = 0.6

// askClauses answers a text that asks several things from each of its
// questions; false unless all of them are answered, as then the text is better
// taken as a whole.
func (ix *Index) askClauses(ctx context.Context, query Query) (Answer, bool, error) {
	clauses := question.Clauses(query.Text)
	if len(clauses) < 2 {
		return Answer{}, false, nil
	}
	var parts []Answer
	for _, c := range clauses {
		sub := query
		sub.Text, sub.quiet = c, true
		a, err := ix.askWhole(ctx, sub)
		if err != nil || a.Refusal != nil || a.Confidence < surely {
			return Answer{}, false, err
		}
		parts = append(parts, a)
	}
	return joined(query, parts), true, nil
}

// joined makes one answer of several: the first statement of each, then the
// second of each, and so on.
func joined(query Query, parts []Answer) Answer {
	out := Answer{Question: query.Text, Confidence: parts[0].Confidence, Why: parts[0].Why}
	limit := query.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	for k := 0; k < limit; k++ {
		for i := range parts {
			if k < len(parts[i].Statements) && len(out.Statements) < limit && !shows(out.Statements, parts[i].Statements[k]) {
				out.Statements = append(out.Statements, parts[i].Statements[k])
			}
		}
	}
	for _, p := range parts[1:] {
		out.Confidence = min(out.Confidence, p.Confidence)
		if out.Why != nil && p.Why != nil {
			out.Why.Also = append(out.Why.Also, p.Why)
		}
	}
	return out
}

func shows(some []Attributed, a Attributed) bool {
	return slices.ContainsFunc(some, func(s Attributed) bool { return s.Statement.ID == a.Statement.ID && s.Story == a.Story })
}
