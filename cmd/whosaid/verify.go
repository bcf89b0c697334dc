package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"strings"

	"whosaid/index"
	"whosaid/index/verify"
)

func verifyCommand() *command {
	return &command{
		name: "verify", args: "[-story FILE|DIR]... [-json] [TEXT ...]",
		short: "Check the quotations and claims of a text against a story",
		long: "Each quotation, and each claim that names who said it, is said, altered,\n" +
			"misattributed or not in the story. Without a text, one message is read from\n" +
			"each line of standard input and checked at once. Without -story, the story\n" +
			"that ships with whosaid is asked.",
		run: runVerify,
	}
}

func runVerify(ctx context.Context, p *program, args []string) error {
	var stories list
	fs := p.flags()
	fs.Var(&stories, "story", "a story `file` or folder; may be given several times")
	asJSON := fs.Bool("json", false, "print one JSON object per message")
	if err := p.parse(fs, args); err != nil {
		return err
	}
	ix, err := openIndex(stories)
	if err != nil {
		return err
	}
	defer ix.Close()
	out := bufio.NewWriter(p.stdout)
	v := &verifier{ix: ix, out: out, show: newScreen(p).findings}
	if *asJSON {
		v.show = showFindings
	}
	if fs.NArg() > 0 {
		return v.verify(ctx, strings.Join(fs.Args(), " "))
	}
	return p.eachLine(ctx, messageLine, func(line string) error { return v.verify(ctx, line) })
}

// A verifier holds messages against an index and shows what it finds.
type verifier struct {
	ix   *index.Index
	out  *bufio.Writer
	show func(w io.Writer, c checked) error
}

// A checked is a message with what became of it.
type checked struct {
	message  string
	findings []verify.Finding
	find     func(story, id string) (index.Attributed, bool)
}

// verify checks one message. Bytes that are no UTF-8 are replaced first, so
// that offsets count in the message as it is shown.
func (v *verifier) verify(ctx context.Context, message string) error {
	message = strings.ToValidUTF8(message, "\uFFFD")
	found, err := v.ix.Verify(ctx, message, "")
	if err != nil {
		return err
	}
	if err := v.show(v.out, checked{message, found, v.ix.Statement}); err != nil {
		return err
	}
	return v.out.Flush()
}

// messageLine keeps the beginning of an overlong line.
var messageLine = lineKind{what: "a message", most: 1 << 20}

// The JSON of "whosaid verify -json". Other tools read it: fields are added,
// never renamed or removed.
type jsonChecked struct {
	Message  string        `json:"message"`
	Findings []jsonFinding `json:"findings"`
}

type jsonFinding struct {
	Quote        string              `json:"quote"` // without the marks around it
	Start        int                 `json:"start"` // bytes of message
	End          int                 `json:"end"`
	Verdict      verify.Verdict      `json:"verdict"`
	Speaker      string              `json:"speaker"`
	Statement    string              `json:"statement"`
	Story        string              `json:"story"`
	AttributedTo string              `json:"attributed_to"`
	Attribution  verify.Attribution  `json:"attribution"`
	Differences  []verify.Difference `json:"differences"`
}

// showFindings prints a checked message as one line of JSON.
func showFindings(w io.Writer, c checked) error {
	out := jsonChecked{Message: c.message, Findings: make([]jsonFinding, 0, len(c.findings))}
	for _, f := range c.findings {
		out.Findings = append(out.Findings, jsonFinding{
			Quote: f.Quote, Start: f.Start, End: f.End,
			Verdict: f.Verdict, Speaker: f.Speaker, Statement: f.Statement, Story: f.Story,
			AttributedTo: f.AttributedTo, Attribution: f.Attribution,
			Differences: append([]verify.Difference{}, f.Differences...),
		})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(out)
}
