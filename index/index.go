package index

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/rank"
	"whosaid/index/verify"
)

// An Index answers questions from a fixed set of stories. It is safe for
// concurrent use. To serve other stories, make another and swap the two.
type Index struct {
	stories   []*corpus.Story
	speakers  []*corpus.Speaker // as the vocabulary counts them
	storyOf   []*corpus.Story   // of each speaker
	vocab     *question.Vocabulary
	ranker    *rank.Ranker
	retriever *retriever
	closing   sync.Once

	suggesting sync.Once
	suggested  []suggestion
	tried      map[string]bool // questions asked to find them, while they are made

	preparing sync.Once // the checker is made when the first message is checked
	checker   *verify.Checker
}

// New indexes stories. The stories must have come from package corpus and
// must not be changed afterwards.
func New(stories []*corpus.Story) (*Index, error) {
	ix := &Index{stories: stories, vocab: question.NewVocabulary(stories)}
	for _, s := range stories {
		for i := range s.Speakers {
			ix.speakers = append(ix.speakers, &s.Speakers[i])
			ix.storyOf = append(ix.storyOf, s)
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
	if a, ok, err := ix.askClauses(ctx, query); ok || err != nil {
		return a, err
	}
	return ix.askWhole(ctx, query)
}

// askWhole answers a text as one question.
func (ix *Index) askWhole(ctx context.Context, query Query) (Answer, error) {
	q := question.Understand(query.Text, ix.vocab)
	if query.Earlier != "" {
		q.Continue(question.Understand(query.Earlier, ix.vocab))
	}
	for _, part := range query.Without {
		q.Forget(part)
	}
	return ix.answer(ctx, q, query)
}

// Said answers what one speaker says, on a topic or on anything. The speaker
// is given by id, by the label of a SpeakerChoice or as a reader would name
// them.
func (ix *Index) Said(ctx context.Context, speaker, about, story string, limit int) (Answer, error) {
	q := question.Understand(about, ix.vocab)
	q.AskSpeaker(ix.partyOf(speaker, story))
	return ix.answer(ctx, q, Query{Text: strings.TrimSpace(speaker + " " + about), Story: story, Limit: limit})
}

// answer finds, orders, decides and composes.
func (ix *Index) answer(ctx context.Context, q *question.Question, query Query) (Answer, error) {
	if query.Limit <= 0 {
		query.Limit = DefaultLimit
	}
	if a, ok := ix.askRecord(q, query); ok {
		return a, nil
	}
	if query.Story != "" {
		ix.onlyStory(q, query.Story)
	}
	candidates, err := ix.retriever.find(ctx, q, query.Story)
	if err != nil {
		return Answer{}, err
	}
	ordered := ix.ranker.Order(q, candidates)
	verdict := ix.ranker.Decide(q, ordered, query.Explain)
	a := Answer{Question: query.Text, Confidence: rank.Confidence(verdict.Odds)}
	if verdict.Answer {
		a.Statements = ix.attribute(ix.ranker.Compose(q, ordered, query.Limit))
	} else {
		a.Refusal = &Refusal{Kind: NotInStory}
		if !query.quiet {
			a.Refusal = ix.refuse(q, verdict, ordered, query)
		}
	}
	if query.Explain {
		a.Why = ix.explain(q, ordered, verdict, &a)
	}
	return a, nil
}

// onlyStory drops the speakers of other stories from a question.
func (ix *Index) onlyStory(q *question.Question, story string) {
	for i := range q.Speakers {
		q.Speakers[i].Speakers = slices.DeleteFunc(q.Speakers[i].Speakers, func(m question.Match) bool {
			return ix.storyOf[m.Speaker].ID != story
		})
	}
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
