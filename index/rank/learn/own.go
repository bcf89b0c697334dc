package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/eval"
	"whosaid/index/question"
	"whosaid/index/rank"
)

// readOwn reads STORY.yaml=QUESTIONS.jsonl.
func readOwn(pair string) ([]*asked, error) {
	story, questions, ok := strings.Cut(pair, "=")
	if !ok {
		return nil, fmt.Errorf("%q: want STORY.yaml=QUESTIONS.jsonl", pair)
	}
	stories, err := corpus.Open(story)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(questions)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	qs, err := eval.Read(questions, f)
	if err != nil {
		return nil, err
	}
	v := question.NewVocabulary(stories)
	r := rank.New(v, stories)
	var out []*asked
	for i := range qs {
		if a := ownAsked(&qs[i], v, r); len(a.q.Record) == 0 {
			a.set = filepath.Base(questions)
			a.fold = story
			out = append(out, a)
		}
	}
	return out, nil
}

// ownAsked measures one question and judges which statements, put first,
// would answer it.
func ownAsked(eq *eval.Question, v *question.Vocabulary, r *rank.Ranker) *asked {
	a := &asked{text: eq.Text, q: question.Understand(eq.Text, v), ranker: r, answers: eq.Kind != eval.None}
	a.measured = r.MeasureAll(a.q, r.Statements())
	first := *eq
	first.Kind = eval.One
	for _, m := range a.measured {
		st := m.Statement
		shown := index.Attributed{Story: st.Story, Speaker: question.SpeakerOf(st.Story, st.Of.Speaker), Statement: st.Of}
		a.gold = append(a.gold, a.answers && eval.Judge(&first, index.Answer{Statements: []index.Attributed{shown}}).Right)
	}
	return a
}
