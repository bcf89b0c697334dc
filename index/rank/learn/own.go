package main

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/eval"
	"whosaid/index/question"
	"whosaid/index/rank"
)

// learnOwn fits ordering and deciding on attributed stories to the project's
// own question files, each story held out in turn to see what is gained.
func learnOwn(pairs string) error {
	var asked []ownQuestion
	for pair := range strings.SplitSeq(pairs, ";") {
		story, questions, _ := strings.Cut(pair, ",")
		some, err := readOwn(story, questions)
		if err != nil {
			return err
		}
		asked = append(asked, some...)
	}
	w := fitOrder(asked)
	var ds []decision
	for i := range asked {
		ds = append(ds, asked[i].decision(w))
	}
	for _, group := range []string{"decide_topic", "decide_speaker"} {
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

// An ownQuestion is a question of the project's files, measured against every
// statement of its story.
type ownQuestion struct {
	set      string
	q        *question.Question
	r        *rank.Ranker
	measured []*rank.Measured
	gold     []bool // which statements a right first answer may be
	yes      bool   // the story answers
}

// readOwn measures every question of a file.
func readOwn(story, questions string) ([]ownQuestion, error) {
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
	var out []ownQuestion
	for i := range qs {
		q := question.Understand(qs[i].Text, v)
		if len(q.Record) > 0 {
			continue
		}
		o := ownQuestion{set: story, q: q, r: r, measured: r.MeasureAll(q, r.Statements()), yes: qs[i].Kind != eval.None}
		one := qs[i]
		one.Kind = eval.One
		for _, m := range o.measured {
			st := m.Statement
			a := index.Attributed{Story: st.Story, Speaker: question.SpeakerOf(st.Story, st.Of.Speaker), Statement: st.Of}
			o.gold = append(o.gold, o.yes && eval.Judge(&one, index.Answer{Statements: []index.Attributed{a}}).Right)
		}
		out = append(out, o)
	}
	return out, nil
}

// decision orders a question's statements by the weights and takes what the
// decision weighs. A question should be answered if its story does and the
// statement on top is right: a wrong answer is worse than none.
func (o *ownQuestion) decision(w rank.Features) decision {
	order := o.order(w)
	ordered := make([]*rank.Measured, len(order))
	for i, k := range order {
		ordered[i] = o.measured[k]
		ordered[i].Score = dot(w, ordered[i].Features)
	}
	group, values := o.r.Values(o.q, ordered)
	return decision{set: o.set, group: group, values: values, yes: len(order) > 0 && o.gold[order[0]]}
}

// order sorts the statements by score, ties in story order.
func (o *ownQuestion) order(w rank.Features) []int {
	out := make([]int, len(o.measured))
	score := make([]float64, len(o.measured))
	for i, m := range o.measured {
		out[i] = i
		score[i] = dot(w, m.Features)
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	return out
}

func dot(w, x rank.Features) float64 {
	v := 0.0
	for i := range w {
		v += w[i] * x[i]
	}
	return v
}

// fitOrder fits the weights of attributed stories' features.
func fitOrder(all []ownQuestion) rank.Features {
	var asked []ownQuestion
	var sets []string
	for _, o := range all {
		if o.yes && slices.Contains(o.gold, true) {
			asked = append(asked, o)
			if !slices.Contains(sets, o.set) {
				sets = append(sets, o.set)
			}
		}
	}
	prior := rank.StoryWeights()
	fmt.Printf("order: %d questions; as set now %d first right\n", len(asked), firstRight(asked, prior))
	for _, l2 := range []float64{0.1, 0.3, 1, 3} {
		good := 0
		for _, set := range sets {
			var tr, te []ownQuestion
			for _, o := range asked {
				if o.set == set {
					te = append(te, o)
				} else {
					tr = append(tr, o)
				}
			}
			good += firstRight(te, fitStory(tr, prior, l2))
		}
		fmt.Printf("l2 %.1f: held-out stories %d\n", l2, good)
	}
	w := fitStory(asked, prior, 0.3)
	fmt.Println("fitted on all:", firstRight(asked, w))
	for i, n := range rank.FeatureNames {
		fmt.Printf("story %s %.2f\n", n, w[i])
	}
	return w
}

func firstRight(some []ownQuestion, w rank.Features) int {
	n := 0
	for i := range some {
		if some[i].gold[some[i].order(w)[0]] {
			n++
		}
	}
	return n
}

// fitStory maximises the chance of a gold statement among its story's, drawn
// towards prior with the strength l2, features of wide range less.
func fitStory(some []ownQuestion, prior rank.Features, l2 float64) rank.Features {
	w := prior
	var wide, m1, m2 rank.Features
	for i := range wide {
		wide[i] = 1
	}
	wide[0], wide[10], wide[17], wide[34] = 30, 6, 4, 8
	for step := 1; step <= 400; step++ {
		var g rank.Features
		for i := range g {
			g[i] = l2 * (w[i] - prior[i]) * wide[i] * wide[i]
		}
		for k := range some {
			some[k].gradient(w, &g)
		}
		for i := range w {
			m1[i] = 0.9*m1[i] + 0.1*g[i]
			m2[i] = 0.99*m2[i] + 0.01*g[i]*g[i]
			w[i] -= 0.05 / wide[i] * (m1[i] / (1 - math.Pow(0.9, float64(step)))) / (math.Sqrt(m2[i]/(1-math.Pow(0.99, float64(step)))) + 1e-8)
		}
	}
	return w
}

// gradient adds the gradient of the loss: the log of the share that gold
// statements have of the softmax.
func (o *ownQuestion) gradient(w rank.Features, g *rank.Features) {
	p := make([]float64, len(o.measured))
	top := math.Inf(-1)
	for i, m := range o.measured {
		p[i] = dot(w, m.Features)
		top = max(top, p[i])
	}
	all, gold := 0.0, 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - top)
		all += p[i]
		if o.gold[i] {
			gold += p[i]
		}
	}
	for i, m := range o.measured {
		d := p[i] / all
		if o.gold[i] {
			d -= p[i] / gold
		}
		for c, x := range m.Features {
			g[c] += d * x
		}
	}
}
