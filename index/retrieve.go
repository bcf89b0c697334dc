package index

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/analyzer/custom" // the type "custom" of newMapping
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/search/query"

	"whosaid/index/question"
	"whosaid/index/rank"
	"whosaid/index/text"
)

// Bounds on one retrieval.
const (
	maxCandidates = 60  // statements that words are found in, handed to ranking
	maxOfSpeaker  = 250 // statements of one speaker handed over whatever their words
	maxClauses    = 160 // words and ids searched for, alternatives included
	besidesBoost  = 0.5 // of a stance nearly asked for
	markBoost     = 4.0 // of a stance or channel, in the middle of what words weigh
)

// A retriever finds the statements that may answer, by bleve: it must be
// wide, ranking decides.
type retriever struct {
	bleve      bleve.Index
	statements []*rank.Statement
	bySpeaker  map[int][]*rank.Statement
}

// newRetriever indexes every statement in memory, in one batch: an in-memory
// scorch makes one segment of a batch and never merges them.
func newRetriever(statements []*rank.Statement) (*retriever, error) {
	m, err := newMapping()
	if err != nil {
		return nil, err
	}
	ix, err := bleve.NewUsing("", m, scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("open an index in memory: %w", err)
	}
	r := &retriever{bleve: ix, statements: statements, bySpeaker: map[int][]*rank.Statement{}}
	batch := ix.NewBatch()
	for _, st := range statements {
		r.bySpeaker[st.Speaker] = append(r.bySpeaker[st.Speaker], st)
		if err := batch.Index(fmt.Sprintf("%07d", st.Order), document(st)); err != nil {
			return nil, fmt.Errorf("index statement %s of story %s: %w", st.Of.ID, st.Story.ID, err)
		}
	}
	if err := ix.Batch(batch); err != nil {
		return nil, fmt.Errorf("index the statements: %w", err)
	}
	return r, nil
}

// document is what bleve sees of a statement.
func document(st *rank.Statement) map[string]any {
	return map[string]any{
		fieldBody:    strings.Join(append(question.Texts(st.Of), st.Expressed()...), "\n"),
		fieldStory:   st.Story.ID,
		fieldConcept: st.Concepts(),
		fieldStance:  st.Marks(),
		fieldChannel: strings.Fields(text.Fold(st.Of.Channel)),
	}
}

// find returns the candidates for a question, in story order: what bleve finds
// by words, stance and channel, and the statements of whoever it asks for; where it
// only quotes words too small to be searched, those that hold the quotation.
// With a story, only that story's.
func (r *retriever) find(ctx context.Context, q *question.Question, story string) ([]*rank.Statement, error) {
	found, err := r.search(ctx, q, story)
	if err != nil {
		return nil, err
	}
	for i := range q.Speakers {
		for _, m := range q.Speakers[i].Speakers {
			own := r.bySpeaker[m.Speaker]
			for _, st := range own[:min(len(own), maxOfSpeaker)] {
				found = append(found, st.Order)
			}
		}
	}
	if len(q.Quotes) > 0 && len(q.Terms) == 0 {
		for _, st := range r.statements {
			if rank.Holds(q, st) {
				found = append(found, st.Order)
			}
		}
	}
	slices.Sort(found)
	found = slices.Compact(found)
	out := make([]*rank.Statement, 0, len(found))
	for _, at := range found {
		if st := r.statements[at]; story == "" || st.Story.ID == story {
			out = append(out, st)
		}
	}
	return out, nil
}

// search asks bleve for the statements that hold any word of the question.
func (r *retriever) search(ctx context.Context, q *question.Question, story string) ([]int, error) {
	clauses := r.clauses(q)
	if len(clauses) == 0 {
		return nil, nil
	}
	var any query.Query = query.NewDisjunctionQuery(clauses)
	if story != "" {
		only := query.NewTermQuery(story)
		only.SetField(fieldStory)
		any = query.NewConjunctionQuery([]query.Query{only, any})
	}
	req := bleve.NewSearchRequestOptions(any, maxCandidates, 0, false)
	req.SortBy([]string{"-_score", "_id"}) // bleve's own order of equals changes from build to build
	res, err := r.bleve.SearchInContext(ctx, req)
	if err != nil {
		return nil, fmt.Errorf("search the statements: %w", err)
	}
	out := make([]int, 0, len(res.Hits))
	for _, h := range res.Hits {
		at, err := strconv.Atoi(h.ID)
		if err != nil {
			return nil, fmt.Errorf("read the id %q of a hit: %w", h.ID, err)
		}
		out = append(out, at)
	}
	return out, nil
}

// clauses builds a term query for each stem and concept of the question.
// Nothing a reader types reaches a query parser.
func (r *retriever) clauses(q *question.Question) []query.Query {
	var out []query.Query
	add := func(field, term string, boost float64) {
		if len(out) < maxClauses {
			t := query.NewTermQuery(term)
			t.SetField(field)
			t.SetBoost(boost)
			out = append(out, t)
		}
	}
	asked, besides := rank.MarksAsked(q)
	for _, mark := range asked {
		add(fieldStance, mark, markBoost)
	}
	for _, mark := range besides {
		add(fieldStance, mark, besidesBoost)
	}
	for _, c := range q.Channels {
		for w := range strings.FieldsSeq(c) {
			add(fieldChannel, w, markBoost)
		}
	}
	if q.Target != nil {
		for _, m := range q.Target.Speakers {
			add(fieldConcept, question.SpeakerConcept(m.Speaker), 1) // whom it was said to
		}
	}
	for i := range q.Speakers {
		if q.Speakers[i].Resolved() {
			continue
		}
		for _, w := range q.Speakers[i].Words { // somebody may pass on what others say
			add(fieldBody, text.Stem(w), 1)
		}
	}
	for i := range q.Terms {
		t := &q.Terms[i]
		if t.Unseen {
			continue
		}
		for _, s := range t.Stems {
			add(fieldBody, s, t.Weight)
		}
		for _, c := range t.Concepts {
			add(fieldConcept, c, t.Weight)
		}
		for _, a := range t.Alts {
			add(fieldBody, a.Stem, t.Weight/2)
		}
	}
	return out
}

func (r *retriever) close() error { return r.bleve.Close() }
