package index

import (
	"context"
	"fmt"
	"sync"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/rank"
)

// An Index answers questions from a fixed set of stories. It is safe for
// concurrent use. To serve other stories, make another and swap the two.
type Index struct {
	stories   []*corpus.Story
	speakers  []*corpus.Speaker // as the vocabulary counts them
	vocab     *question.Vocabulary
	ranker    *rank.Ranker
	retriever *retriever
	closing   sync.Once
}

// New indexes stories. The stories must have come from package corpus and
// must not be changed afterwards.
func New(stories []*corpus.Story) (*Index, error) {
	ix := &Index{stories: stories, vocab: question.NewVocabulary(stories)}
	for _, s := range stories {
		for i := range s.Speakers {
			ix.speakers = append(ix.speakers, &s.Speakers[i])
		}
	}
	ix.ranker = rank.New(ix.vocab, stories)
	var err error
	if ix.retriever, err = newRetriever(ix.ranker.Statements()); err != nil {
		return nil, fmt.Errorf("index the stories: %w", err)
	}
	return ix, nil
}

// Stories returns the stories, in the order given to New. The slice must not
// be changed.
func (ix *Index) Stories() []*corpus.Story { return ix.stories }

// Close frees the index. Questions asked afterwards fail. Closing twice does
// nothing, where bleve would panic.
func (ix *Index) Close() error {
	var err error
	ix.closing.Do(func() { err = ix.retriever.close() })
	return err
}

// Ask answers a question. It returns an error only if the index is closed or
// the context ends; whatever a reader types gets an answer or a refusal.
func (ix *Index) Ask(ctx context.Context, query Query) (Answer, error) {
	q := question.Understand(query.Text, ix.vocab)
	limit := query.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	if a, ok := ix.askRecord(q, query, limit); ok {
		return a, nil
	}
	candidates, err := ix.retriever.find(ctx, q)
	if err != nil {
		return Answer{}, err
	}
	ordered := ix.ranker.Order(q, candidates)
	verdict := ix.ranker.Decide(q, ordered, query.Explain)
	a := Answer{Question: query.Text, Confidence: rank.Confidence(verdict.Odds)}
	shown := ix.ranker.Compose(q, ordered, limit)
	if verdict.Answer {
		a.Statements = ix.attribute(shown)
	} else {
		a.Refusal = ix.refuse(q, verdict, ordered, limit)
	}
	if query.Explain {
		a.Why = ix.explain(q, ordered, verdict, &a)
	}
	return a, nil
}

// attribute gives the chosen statements their speakers.
func (ix *Index) attribute(shown []rank.Shown) []Attributed {
	var out []Attributed
	for _, s := range shown {
		a := ix.attributed(s.Statement)
		if s.Side {
			a.Part = PartSide
		}
		out = append(out, a)
	}
	return out
}

// attributed gives one statement its speaker.
func (ix *Index) attributed(st *rank.Statement) Attributed {
	return Attributed{
		Story: st.Story, Speaker: ix.speakers[st.Speaker], Statement: st.Of,
		Part: PartAnswer, DisputedBy: ix.ranker.DisputedBy(st),
	}
}

func (ix *Index) refuse(q *question.Question, v rank.Verdict, ordered []*rank.Measured, limit int) *Refusal {
	r := &Refusal{Kind: NotInStory}
	switch v.Refusal {
	case rank.UnknownSpeaker:
		r.Kind = UnknownSpeaker
	case rank.SilentSpeaker:
		r.Kind = SilentSpeaker
	case rank.Declined:
		r.Kind = Declined
	}
	for i, m := range ordered {
		if i == limit {
			break
		}
		a := ix.attributed(m.Statement)
		a.Part = PartRelated
		r.Related = append(r.Related, a)
	}
	return r
}
