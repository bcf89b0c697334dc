package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/eval"
)

// usage: lab [-v] story.yaml questions.jsonl ...
func main() {
	args := os.Args[1:]
	verbose := false
	if args[0] == "-v" {
		verbose = true
		args = args[1:]
	}
	total := map[eval.Kind][2]int{}
	for i := 0; i < len(args); i += 2 {
		stories, err := corpus.Open(args[i])
		if err != nil {
			fmt.Println(err)
			return
		}
		ix, err := index.New(stories)
		if err != nil {
			panic(err)
		}
		f, _ := os.Open(args[i+1])
		qs, err := eval.Read(args[i+1], f)
		if err != nil {
			panic(err)
		}
		per := map[eval.Kind][2]int{}
		wrong := 0
		stats := map[string]int{}
		for k := range qs {
			a, err := ix.Ask(context.Background(), index.Query{Text: qs[k].Text, Explain: true})
			if err != nil {
				panic(err)
			}
			o := eval.Judge(&qs[k], a)
			if !o.Right {
				stats[fmt.Sprintf("%s refused=%v", qs[k].Kind, a.Refusal != nil)]++
				if a.Refusal != nil && len(a.Refusal.Related) > 0 {
					b := a
					b.Statements = a.Refusal.Related
					b.Refusal = nil
					if eval.Judge(&qs[k], b).Right {
						stats[fmt.Sprintf("%s refused but top right", qs[k].Kind)]++
					}
				}
			}
			p := per[qs[k].Kind]
			p[1]++
			if o.Right {
				p[0]++
			}
			per[qs[k].Kind] = p
			if o.WrongSpeaker {
				wrong++
			}
			if verbose && !o.Right {
				show(o)
			}
		}
		fmt.Println("   ", stats)
		fmt.Println(args[i+1][strings.LastIndex(args[i+1], "/")+1:], per, "wrong speaker", wrong)
		for k, p := range per {
			t := total[k]
			t[0] += p[0]
			t[1] += p[1]
			total[k] = t
		}
	}
	fmt.Println("TOTAL", total)
}

func show(o eval.Outcome) {
	q := o.Question
	fmt.Printf("--- %s %s [%s] %s   (%s)\n", q.ID, q.Kind, q.Group, q.Text, q.Note)
	w := o.Answer.Why
	if w == nil {
		return
	}
	fmt.Printf("  wants=%b soft=%v stances=%v record=%v fixed=%v target=%v\n", w.Question.Wants, w.Question.Soft, w.Question.Stances, w.Question.Record, w.Question.Fixed, w.Question.Target != nil)
	for _, s := range w.Question.Speakers {
		fmt.Printf("  speaker %q -> %v instory=%v\n", s.Name, s.Speakers, s.InStory)
	}
	if w.Question.Verb >= 0 {
		n := func(p interface{}) string { return fmt.Sprint(p) }
		_ = n
		fmt.Printf("  verb %s actor=%v patient=%v\n", w.Question.Words[w.Question.Verb].Norm, w.Question.Actor != nil, w.Question.Patient != nil)
	}
	fmt.Printf("  terms:")
	for _, t := range w.Question.Terms {
		fmt.Printf(" %s(%.1f%s)", t.Norm, t.Weight, map[bool]string{true: " UNSEEN"}[t.Unseen])
	}
	fmt.Println()
	for i, m := range w.Ordered {
		if i > 2 {
			break
		}
		fmt.Printf("   %.2f %s: %s\n       fit=%s\n", m.Score, m.Statement.Of.ID, m.Statement.Of.Text, m.FitString())
	}
	fmt.Printf("  odds %.2f:", w.Verdict.Odds)
	for _, p := range w.Verdict.Parts {
		fmt.Printf(" %s %.2f;", p.Name, p.Value)
	}
	fmt.Println()
	for _, a := range o.Answer.Statements {
		fmt.Printf("   shown %s [%s]\n", a.Statement.ID, a.Part)
	}
}
