package main

import (
	"fmt"
	"os"
	"strings"

	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/eval"
	"whosaid/index/question"
	"whosaid/index/rank"
)

// learnOwn fits the decisions on attributed stories to the project's own
// question files, each story held out in turn to see what is gained.
func learnOwn(pairs string) error {
	var ds []decision
	for pair := range strings.SplitSeq(pairs, ";") {
		story, questions, _ := strings.Cut(pair, ",")
		some, err := decisions(story, questions)
		if err != nil {
			return err
		}
		ds = append(ds, some...)
	}
	for _, group := range []string{"topic", "speaker"} {
		fitOwn(group, ds)
	}
	return nil
}

func fitOwn(group string, all []decision) {
	var ds []decision
	var sets []string
	for _, d := range all {
		if d.group == group {
			if len(sets) == 0 || sets[len(sets)-1] != d.set {
				sets = append(sets, d.set)
			}
			ds = append(ds, d)
		}
	}
	prior := rank.Weights(group)
	fmt.Printf("\n%s: %d decisions; as set now %s\n", group, len(ds), rate(ds, prior))
	for _, l2 := range []float64{0.3, 1, 3} {
		good, n := 0, 0
		for _, set := range sets {
			var tr, te []decision
			for _, d := range ds {
				if d.set == set {
					te = append(te, d)
				} else {
					tr = append(tr, d)
				}
			}
			a := fitOdds(tr, prior, l2)
			g, m := right(te, a)
			good, n = good+g, n+m
		}
		fmt.Printf("l2 %.1f: held-out stories %d/%d\n", l2, good, n)
	}
	a := fitOdds(ds, prior, 1)
	fmt.Println("fitted on all:", rate(ds, a))
	printWeights(group, a)
}

func rate(ds []decision, a map[string]float64) string {
	g, n := right(ds, a)
	return fmt.Sprintf("%d/%d", g, n)
}

func right(ds []decision, a map[string]float64) (good, n int) {
	for _, d := range ds {
		if (weigh(a, d) > 0) == d.yes {
			good++
		}
	}
	return good, len(ds)
}

// decisions takes the values of every question of a file. A question should
// be answered if its story does and the statement ranked first is right: a
// wrong answer is worse than none.
func decisions(story, questions string) ([]decision, error) {
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
	var out []decision
	for i := range qs {
		q := question.Understand(qs[i].Text, v)
		if len(q.Record) > 0 {
			continue
		}
		ordered := r.Order(q, r.Statements())
		group, values := r.Values(q, ordered)
		yes := false
		if len(ordered) > 0 && qs[i].Kind != eval.None {
			st := ordered[0].Statement
			sp := question.SpeakerOf(st.Story, st.Of.Speaker)
			one := qs[i]
			one.Kind = eval.One
			yes = eval.Judge(&one, index.Answer{Statements: []index.Attributed{{Story: st.Story, Speaker: sp, Statement: st.Of}}}).Right
		}
		out = append(out, decision{set: story, group: group, values: values, yes: yes})
	}
	return out, nil
}
