package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"strings"

	"whosaid/index"
)

func askCommand() *command {
	return &command{
		name: "ask", args: "[-story FILE|DIR]... [-json] [-explain] [-limit 5] [QUESTION ...]",
		short: "Answer questions about a story, each answer with who said it",
		long: "Without a question, one is read from each line of standard input and\n" +
			"answered at once. Without -story, the story that ships with whosaid is asked.",
		run: runAsk,
	}
}

// maxAskLimit bounds -limit: more statements than that are a story, no answer.
const maxAskLimit = 25

func runAsk(ctx context.Context, p *program, args []string) error {
	var stories list
	fs := p.flags()
	fs.Var(&stories, "story", "a story `file` or folder; may be given several times")
	asJSON := fs.Bool("json", false, "print one JSON object per question")
	explain := fs.Bool("explain", false, "show what was understood, measured and decided")
	limit := fs.Int("limit", index.DefaultLimit, "show at most this many statements")
	if err := p.parse(fs, args); err != nil {
		return err
	}
	if *limit < 1 || *limit > maxAskLimit {
		return usagef("-limit %d: give a number from 1 to %d", *limit, maxAskLimit)
	}
	ix, err := openIndex(stories)
	if err != nil {
		return err
	}
	defer ix.Close()
	out := bufio.NewWriter(p.stdout)
	a := &asker{ix: ix, limit: *limit, explain: *explain, out: out}
	if *asJSON {
		a.show = showJSON
	} else {
		a.show = newScreen(p).answer
	}
	if fs.NArg() > 0 {
		return a.ask(ctx, strings.Join(fs.Args(), " "))
	}
	return p.eachLine(ctx, questionLine, func(line string) error { return a.ask(ctx, line) })
}

// An asker puts questions to an index and shows the answers.
type asker struct {
	ix      *index.Index
	limit   int
	explain bool
	out     *bufio.Writer
	show    func(w io.Writer, a index.Answer) error
}

func (a *asker) ask(ctx context.Context, question string) error {
	answer, err := a.ix.Ask(ctx, index.Query{Text: question, Limit: a.limit, Explain: a.explain})
	if err != nil {
		return err
	}
	if err := a.show(a.out, answer); err != nil {
		return err
	}
	return a.out.Flush()
}

// questionLine keeps the end of an overlong line, where questions stand.
var questionLine = lineKind{what: "a question", most: 1 << 16, tail: true}

// showJSON prints an answer as one line of JSON.
func showJSON(w io.Writer, a index.Answer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(jsonOf(a))
}
