// Package eval scores answers against question files: lines of questions a
// reader may ask, each with what a right answer must hold. Editors keep such
// a file beside each story; the project keeps its own.
//
// It judges answers from outside, by what is shown; it knows nothing of how
// they were found.
package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// A Question is one line of a question file.
type Question struct {
	ID    string
	Text  string
	Kind  Kind
	Group string // what it tests; only for reporting
	Note  string
	Gold  []Gold
	File  string
	Line  int
}

// Kind says how a question is judged.
type Kind string

// The kinds of question.
const (
	One   Kind = "one"   // the first answer must match one of the gold elements
	Sides Kind = "sides" // each gold element must be matched by some answer
	None  Kind = "none"  // it must be refused
)

// A Gold element matches an answer when any of Who matches its speaker, role
// and affiliation, and any of Text its quotes and text.
type Gold struct {
	Who, Text []*regexp.Regexp
}

// Read reads a question file: a JSON object a line, blank lines and lines
// that start with # left out. Every fault is reported, with its line.
func Read(name string, r io.Reader) ([]Question, error) {
	var out []Question
	var faults []error
	seen := map[string]int{}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		line := bytes.TrimSpace(sc.Bytes())
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		q, err := parse(line)
		if err == nil && seen[q.ID] > 0 {
			err = fmt.Errorf("id: %q is the id of line %d too; give each question its own", q.ID, seen[q.ID])
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("%s:%d: %w", name, n, err))
			continue
		}
		q.File, q.Line = name, n
		seen[q.ID] = n
		out = append(out, q)
	}
	if err := sc.Err(); err != nil {
		faults = append(faults, fmt.Errorf("%s: %w", name, err))
	}
	if more := len(faults) - maxFaults; more > 0 {
		faults = append(faults[:maxFaults], fmt.Errorf("%s: and %d more; is it a question file, one JSON object a line?", name, more))
	}
	return out, errors.Join(faults...)
}

// parse reads one line.
func parse(line []byte) (Question, error) {
	var raw struct {
		ID, Q, Kind, Group, Note string
		Gold                     []struct{ Who, Text []string }
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&raw); err != nil {
		return Question{}, noQuestion(err)
	}
	q := Question{ID: raw.ID, Text: raw.Q, Kind: Kind(raw.Kind), Group: raw.Group, Note: raw.Note}
	if raw.ID == "" {
		return q, errors.New(`id: missing; write "id":"q1"`)
	}
	for i, g := range raw.Gold {
		who, err := compile(g.Who)
		if err != nil {
			return q, fmt.Errorf("gold[%d].who: %w", i, err)
		}
		text, err := compile(g.Text)
		if err != nil {
			return q, fmt.Errorf("gold[%d].text: %w", i, err)
		}
		q.Gold = append(q.Gold, Gold{who, text})
	}
	return q, q.check()
}

// noQuestion says what is wrong with a line in the words of the format, not of
// the decoder.
func noQuestion(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("%s: a %s stands there; the question format has another kind of value", strings.ToLower(wrong.Field), wrong.Value)
	}
	return fmt.Errorf(`no question object: %s; write {"id":"q1","q":"who denied it?","kind":"none"}`, strings.TrimPrefix(err.Error(), "json: "))
}

// maxFaults is how many faults of a file are told: one that holds no questions
// has one in every line.
const maxFaults = 20

// check reports what the kind and the gold do not agree on.
func (q *Question) check() error {
	switch {
	case q.Kind != One && q.Kind != Sides && q.Kind != None:
		return fmt.Errorf("kind: %q is none of one, sides, none", q.Kind)
	case q.Kind == None && len(q.Gold) > 0:
		return errors.New("gold: a question of kind none has no gold; empty it or change the kind")
	case q.Kind != None && len(q.Gold) == 0:
		return fmt.Errorf("gold: a question of kind %s needs what a right answer holds", q.Kind)
	}
	return nil
}

func compile(patterns []string) ([]*regexp.Regexp, error) {
	if len(patterns) == 0 {
		return nil, errors.New(`empty; write at least one pattern, "." for anything`)
	}
	var out []*regexp.Regexp
	for _, p := range patterns {
		re, err := regexp.Compile("(?i)" + p)
		if err != nil {
			return nil, fmt.Errorf("%q is no RE2 pattern: %s", p, strings.TrimPrefix(err.Error(), "error parsing regexp: "))
		}
		out = append(out, re)
	}
	return out, nil
}
