// Command learn fits the weights of package rank (weights.txt) to question
// sets, and tells by cross-validation what they are worth:
//
//	go run ./index/rank/learn -outside 'DIR/*.train.jsonl'
//	go run ./index/rank/learn -own STORY.yaml=QUESTIONS.jsonl ...
//
// With -outside it fits the groups prose and decide_prose to plain prose, each
// fold a fifth of the articles. With -own it fits story, decide_topic and
// decide_speaker to attributed stories with question files beside them, each
// fold one story: the figures it prints are those of stories never seen.
//
// A weight may only have the sign that priors.txt allows it, and is drawn to the
// value there: what speaks against an answer must never speak for one because
// some set happens to say so. The biases of attributed stories come out lower
// by caution: in doubt it refuses. The weights come out in the form of
// weights.txt; those there were learnt with -l2 60.
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"
	"strings"

	"whosaid/index/rank"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("learn: ")
	outside := flag.String("outside", "", "question sets over plain prose, a `glob`")
	own := flag.Bool("own", false, "question files over attributed stories, the arguments STORY.yaml=QUESTIONS.jsonl")
	strength := flag.Float64("l2", 1, "how strongly the weights are drawn towards their priors")
	flag.Parse()
	var t trainer
	switch {
	case *outside != "":
		files, err := filepath.Glob(*outside)
		if err != nil || len(files) == 0 {
			log.Fatalf("no files match %q", *outside)
		}
		t = trainer{order: "prose", odds: []string{"decide_prose"}, features: rank.TextFeatures, asked: each(files, readOutside)}
	case *own && flag.NArg() > 0:
		t = trainer{order: "story", odds: []string{"decide_topic", "decide_speaker"}, features: len(rank.FeatureNames), asked: each(flag.Args(), readOwn), firstMustBeRight: true}
	default:
		log.Fatal("give -outside GLOB, or -own with STORY.yaml=QUESTIONS.jsonl")
	}
	t.l2 = *strength
	t.report()
}

// each reads every input and joins what they hold.
func each(inputs []string, read func(string) ([]*asked, error)) []*asked {
	var out []*asked
	for _, in := range inputs {
		some, err := read(in)
		if err != nil {
			log.Fatal(err)
		}
		out = append(out, some...)
	}
	return out
}

// A trainer fits one ordering and the decisions that rest on it.
type trainer struct {
	order    string   // group of weights.txt
	odds     []string // groups of weights.txt
	features int
	asked    []*asked
	l2       float64
	// firstMustBeRight makes a decision right only if the statement put first
	// is right too: a wrong answer is worse than none. Otherwise it is right
	// if the article answers at all.
	firstMustBeRight bool
}

// caution is how much lower than learnt the log odds of answering from an
// attributed story start. A wrong answer is worse than a refusal; on questions
// held out, this much costs about as many answers as it saves wrong ones.
const caution = 0.15

// report prints what the weights are worth on folds held out, then the
// weights fitted to everything.
func (t *trainer) report() {
	r := newReport()
	for _, fold := range foldsOf(t.asked) {
		train, test := split(t.asked, fold)
		order, odds := t.fit(train)
		for _, a := range test {
			r.add(a, t.decision(a, order), odds)
		}
	}
	fmt.Println(r)
	order, odds := t.fit(t.asked)
	for i, w := range order[:t.features] {
		fmt.Printf("%s %s %.2f\n", t.order, rank.FeatureNames[i], w)
	}
	for _, group := range t.odds {
		if t.order == "story" {
			odds[group][bias] -= caution
		}
		for _, name := range sortedNames(odds[group]) {
			fmt.Printf("%s %s %.2f\n", group, name, odds[group][name])
		}
	}
}

// fit fits the ordering, then the decisions on what it puts first.
func (t *trainer) fit(train []*asked) (rank.Features, map[string]map[string]float64) {
	order := fitOrder(train, t.order, t.features, t.l2)
	byGroup := map[string][]decision{}
	for _, a := range train {
		if d := t.decision(a, order); strings.HasPrefix(d.group, "decide_") {
			byGroup[d.group] = append(byGroup[d.group], d)
		}
	}
	odds := map[string]map[string]float64{}
	for _, group := range t.odds {
		odds[group] = fitOdds(byGroup[group], group, t.l2)
	}
	return order, odds
}
