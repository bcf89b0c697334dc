package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"whosaid/index"
	"whosaid/index/eval"
	"whosaid/index/question"
)

func evalCommand() *command {
	return &command{
		name: "eval", args: "[-story FILE|DIR]... [-json] [-explain] [-min KIND=SHARE]... FILE...",
		short: "Score question files: what is answered right, what is missed and why",
		long: "A question file holds a JSON object a line:\n" +
			`  {"id":"q1","q":"who denied it?","kind":"one|sides|none","gold":[{"who":["regex"],"text":["regex"]}]}` + "\n" +
			"one: the first statement must match a gold element. sides: each gold element must\n" +
			"be matched by some statement. none: it must be refused.\n" +
			"Without -story, the questions of NAME.jsonl and of NAME.anything.jsonl are about the\n" +
			"story NAME.yaml beside the file, or if there is none, about the story that ships\n" +
			"with whosaid.\n" +
			"-min one=0.9 makes the command fail when less of a kind is right; all=0.9 means all\n" +
			"kinds together, wrong_speaker=0 at most so many right words under a wrong name.",
		run: runEval,
	}
}

func runEval(ctx context.Context, p *program, args []string) error {
	var stories, mins, without list
	fs := p.flags()
	fs.Var(&stories, "story", "a story `file` or folder; may be given several times")
	fs.Var(&mins, "min", "`kind=share` that must be right at least: one, sides, none or all; wrong_speaker=N at most")
	fs.Var(&without, "without", "do without a `part` of understanding, to see what it contributes: "+partNames())
	asJSON := fs.Bool("json", false, "print the score as JSON")
	explain := fs.Bool("explain", false, "explain each miss")
	if err := p.parse(fs, args); err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return usagef("name at least one question file")
	}
	bounds, err := parseBounds(mins)
	if err != nil {
		return err
	}
	parts, err := parseParts(without)
	if err != nil {
		return err
	}
	for _, name := range fs.Args() {
		if len(stories) == 0 && storyBeside(name) == "" {
			fmt.Fprintf(p.stderr, "whosaid eval: %s: there is no story of its name beside it; the stories that ship with whosaid are asked\n", name)
		}
	}
	score, err := evalFiles(ctx, stories, fs.Args(), index.Query{Explain: *explain, Without: parts})
	if err != nil {
		return err
	}
	if *asJSON {
		err = json.NewEncoder(p.stdout).Encode(score)
	} else {
		err = newScreen(p).score(score)
	}
	if err != nil {
		return err
	}
	return bounds.check(score)
}

// parseParts reads what -without names.
func parseParts(names []string) ([]question.Part, error) {
	var out []question.Part
	for _, n := range names {
		part, err := question.ParsePart(n)
		if err != nil {
			return nil, usagef("-without %s: %s", n, err)
		}
		out = append(out, part)
	}
	return out, nil
}

func partNames() string {
	var out []string
	for _, p := range question.Parts {
		out = append(out, string(p))
	}
	return strings.Join(out, ", ")
}

// bounds are the shares that -min demands, by kind.
type bounds map[string]float64

func parseBounds(mins []string) (bounds, error) {
	out := bounds{}
	for _, m := range mins {
		kind, value, ok := strings.Cut(m, "=")
		v, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil || v < 0 || v > 1 && kind != wrongSpeaker {
			return nil, usagef("-min %s: want a kind and a share from 0 to 1, as in one=0.9", m)
		}
		switch kind {
		case string(eval.One), string(eval.Sides), string(eval.None), "all", wrongSpeaker:
			out[kind] = v
		default:
			return nil, usagef("-min %s: the kinds are one, sides, none, all and %s", m, wrongSpeaker)
		}
	}
	return out, nil
}

const wrongSpeaker = "wrong_speaker"

// check fails with what is under its bound.
func (b bounds) check(s *eval.Score) error {
	var faults []error
	for _, kind := range []string{string(eval.One), string(eval.Sides), string(eval.None), "all"} {
		want, asked := b[kind]
		if got := s.Share(eval.Kind(kind)); asked && got < want {
			faults = append(faults, fmt.Errorf("%s: %.3f right, at least %.3f is demanded", kind, got, want))
		}
	}
	if most, asked := b[wrongSpeaker]; asked && float64(s.WrongSpeaker) > most {
		faults = append(faults, fmt.Errorf("%s: %d, at most %g is allowed", wrongSpeaker, s.WrongSpeaker, most))
	}
	return errors.Join(faults...)
}
