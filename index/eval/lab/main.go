// Command lab scores stories one by one, for whoever tunes answers. Besides
// what "whosaid eval" tells, it says how often an answer was refused although
// it was there, and how often the right statement came out best:
//
//	go run ./index/eval/lab [-v] STORY.yaml QUESTIONS.jsonl ...
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

func main() {
	args := os.Args[1:]
	verbose := args[0] == "-v"
	if verbose {
		args = args[1:]
	}
	tops := 0
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
		s, err := eval.Run(context.Background(), ix, qs, index.Query{Explain: true})
		if err != nil {
			panic(err)
		}
		ref := 0
		for _, m := range s.Misses {
			if m.Refused != "" {
				ref++
			}
			if verbose {
				fmt.Printf("--- %s %s [%s] %s (%s)\n   refused=%s shown=%v\n", m.ID, m.Kind, m.Group, m.Question, m.Note, m.Refused, m.Shown)
				for _, l := range m.Why {
					fmt.Println("  ", l)
				}
			}
		}
		fmt.Printf("%-40s", args[i+1][strings.LastIndex(args[i+1], "/")+1:])
		for _, k := range []eval.Kind{eval.One, eval.Sides, eval.None} {
			t := s.Kinds[k]
			fmt.Printf(" %s %d/%d", k, t.Right, t.Questions)
			x := total[k]
			x[0] += t.Right
			x[1] += t.Questions
			total[k] = x
		}
		top := 0
		for k := range qs {
			if qs[k].Kind == eval.None {
				continue
			}
			a, _ := ix.Ask(context.Background(), index.Query{Text: qs[k].Text})
			if a.Refusal != nil {
				a.Statements, a.Refusal = a.Refusal.Related, nil
			}
			one := qs[k]
			one.Kind = eval.One
			if eval.Judge(&one, a).Right {
				top++
			} else if verbose {
				fmt.Println("   RANK", qs[k].ID, qs[k].Text)
			}
		}
		tops += top
		fmt.Println(" wrong speaker", s.WrongSpeaker, "over-refused", ref, "top right", top)
	}
	fmt.Println("TOTAL", total, "top right", tops)
}
