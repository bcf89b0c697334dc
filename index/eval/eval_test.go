package eval_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/eval"
)

// shown makes an answer of statements, each "speaker, role, affiliation: text".
func shown(statements ...string) index.Answer {
	var a index.Answer
	for _, s := range statements {
		who, text, _ := strings.Cut(s, ": ")
		parts := append(strings.Split(who, ", "), "", "")
		a.Statements = append(a.Statements, index.Attributed{
			Speaker:   &corpus.Speaker{Name: parts[0], Role: parts[1], Affiliation: parts[2]},
			Statement: &corpus.Statement{ID: "id", Text: text},
		})
	}
	if len(statements) == 0 {
		a.Refusal = &index.Refusal{Kind: index.NotInStory}
	}
	return a
}

func read(t *testing.T, line string) *eval.Question {
	t.Helper()
	qs, err := eval.Read("test.jsonl", strings.NewReader(line))
	if err != nil || len(qs) != 1 {
		t.Fatalf("%s: %d questions, %v", line, len(qs), err)
	}
	return &qs[0]
}

const (
	moss  = `{"who":["moss"],"text":["cracks","holes"]}`
	lind  = `{"who":["skipper","harbour"],"text":["ferry"]}`
	one   = `{"id":"1","q":"who?","kind":"one","gold":[` + moss + `,` + lind + `]}`
	sides = `{"id":"1","q":"who?","kind":"sides","gold":[` + moss + `,` + lind + `]}`
	none  = `{"id":"1","q":"who?","kind":"none"}`
)

func TestJudge(t *testing.T) {
	for name, tt := range map[string]struct {
		question string
		shown    []string
		right    bool
		wrong    bool // under a wrong name
	}{
		"one, the first":           {one, []string{"Ada Moss: The Cracks grow.", "King: Good day."}, true, false},
		"one, another gold":        {one, []string{"Bo Lind, Skipper, Lund: The ferry runs."}, true, false},
		"one, by affiliation":      {one, []string{"Bo Lind, Pilot, Harbour office: The ferry runs."}, true, false},
		"one, where a name ends":   {`{"id":"1","q":"who?","kind":"one","gold":[{"who":["moss$"],"text":["cracks"]}]}`, []string{"Ada Moss, Engineer, Bridge office: The cracks grow."}, true, false},
		"one, not the first":       {one, []string{"King: Good day.", "Ada Moss: The cracks grow."}, false, false},
		"one, another.s words":     {one, []string{"Ada Moss: The ferry runs."}, false, true},
		"one, wrong name":          {one, []string{"King: The cracks grow."}, false, true},
		"one, refused":             {one, nil, false, false},
		"sides, both":              {sides, []string{"King: Good day.", "Bo Lind, Skipper: The ferry runs.", "Ada Moss: It has holes."}, true, false},
		"sides, one of them":       {sides, []string{"Ada Moss: It has holes."}, false, false},
		"sides, refused":           {sides, nil, false, false},
		"none, refused":            {none, nil, true, false},
		"none, answered":           {none, []string{"Ada Moss: It has holes."}, false, false},
		"one, across the elements": {one, []string{"Ada Moss, Skipper: The ferry runs."}, true, false},
	} {
		o := eval.Judge(read(t, tt.question), shown(tt.shown...))
		if o.Right != tt.right || o.WrongSpeaker != tt.wrong {
			t.Errorf("%s: right is %t, want %t; wrong speaker is %t, want %t", name, o.Right, tt.right, o.WrongSpeaker, tt.wrong)
		}
	}
}

// TestReadFaults checks that all faults are told, each with its line.
func TestReadFaults(t *testing.T) {
	_, err := eval.Read("f.jsonl", strings.NewReader(strings.Join([]string{
		"# a comment, then an empty line", "", one, one,
		`{"q":"who?","kind":"none"}`,
		`{"id":"2","q":"who?","kind":"maybe"}`,
		`{"id":"3","q":"who?","kind":"none","gold":[` + moss + `]}`,
		`{"id":"4","q":"who?","kind":"one"}`,
		`{"id":"5","q":"who?","kind":"one","gold":[{"who":["."]}]}`,
		`{"id":"6","q":"who?","kind":"one","gold":[{"who":["("],"text":["."]}]}`,
		`{"id":"7","question":"who?"}`,
		`who?`,
	}, "\n")))
	if err == nil {
		t.Fatal("no error")
	}
	want := []string{
		`f.jsonl:4: id: "1" is the id of line 3 too; give each question its own`,
		`f.jsonl:5: id: missing; write "id":"q1"`,
		`f.jsonl:6: kind: "maybe" is none of one, sides, none`,
		`f.jsonl:7: gold: a question of kind none has no gold; empty it or change the kind`,
		`f.jsonl:8: gold: a question of kind one needs what a right answer holds`,
		`f.jsonl:9: gold[0].text: empty; write at least one pattern, "." for anything`,
		"f.jsonl:10: gold[0].who: \"(\" is no RE2 pattern: missing closing ): `(?i)(`",
		`f.jsonl:11: no question object: unknown field "question"; write {"id":"q1","q":"who denied it?","kind":"none"}`,
		`f.jsonl:12: no question object: invalid character 'w' looking for beginning of value; write {"id":"q1","q":"who denied it?","kind":"none"}`,
	}
	if d := cmp.Diff(want, strings.Split(err.Error(), "\n")); d != "" {
		t.Errorf("faults (-want +got):\n%s", d)
	}
}

func TestScore(t *testing.T) {
	s := eval.NewScore()
	for _, part := range []eval.Score{
		{Questions: 3, Right: 2, Kinds: map[eval.Kind]*eval.Tally{eval.One: {Questions: 3, Right: 2}}, Misses: []eval.Miss{{ID: "a"}}},
		{Questions: 2, Right: 1, WrongSpeaker: 1, Kinds: map[eval.Kind]*eval.Tally{eval.One: {Questions: 1}, eval.None: {Questions: 1, Right: 1}}, Misses: []eval.Miss{{ID: "b"}}},
	} {
		s.Merge(&part)
	}
	if s.Questions != 5 || s.Right != 3 || s.WrongSpeaker != 1 || len(s.Misses) != 2 {
		t.Errorf("the sum is %+v", s)
	}
	for kind, want := range map[eval.Kind]float64{eval.One: 0.5, eval.None: 1, eval.Sides: 1, "all": 0.6} {
		if got := s.Share(kind); got != want {
			t.Errorf("%s: %g right, want %g", kind, got, want)
		}
	}
}
