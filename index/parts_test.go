package index_test

import (
	"context"
	"testing"

	"whosaid/index"
	"whosaid/index/question"
)

// Each part of understanding answers questions that nothing else can. A
// question stands here with the statement that answers it, or with "" if it
// must be refused; without the part, the answer is another.
var needed = map[question.Part][]struct{ question, want string }{
	question.PartSpeaker: {
		{"what did zelensky say", "zelenskyy-figure"},
		{"what does the NATO chief say", "rutte-escalation"},
		{"what did the spies say about russia", "spies-troops-sent"},
		{"what did president yoon himself say about the soldiers", ""},
		{"did Kim Jong Un say anything about the troops?", ""},
	},
	question.PartStance: {
		{"who denied it?", "kremlin-denial"},
		{"what has seoul vowed", "kim-responds"},
		{"was washington worried", "nsc-dangerous"},
		{"did zelensky apologise", ""},
	},
	question.PartCoverage: {
		{"far east", "spies-special-forces"},
		{"who talked about facial recognition", "spies-identified-officers"},
		{"what did the spy agency say about the weather", ""},
	},
	question.PartSynonyms: {
		{"who reckons the north koreans will end up in combat", "spies-likely-to-fight"},
		{"who insists south korea isnt the target", "zinoviev-counters"},
		{"which korean ministry was it that conferred w/ the americans", "defense-consulted"},
	},
	question.PartAnswerType: {
		{"how long was the ambassador kept at the ministry", ""},
		{"who took the photo", ""},
	},
	question.PartRoles: {
		{"how many special forces did south korea send", ""},
		{"did ukraine send troops to north korea", ""},
	},
}

func TestEveryPartIsNeeded(t *testing.T) {
	ix := shipped(t)
	for _, part := range question.Parts {
		for _, c := range needed[part] {
			t.Run(string(part)+"/"+c.question, func(t *testing.T) {
				if got := firstID(t, ix, index.Query{Text: c.question}); got != c.want {
					t.Errorf("with everything: got %q, want %q", got, c.want)
				}
				if got := firstID(t, ix, index.Query{Text: c.question, Without: []question.Part{part}}); got == c.want {
					t.Errorf("without %s it is still %q: the question does not need it", part, got)
				}
			})
		}
		if len(needed[part]) == 0 {
			t.Errorf("no question needs %s", part)
		}
	}
}

// firstID asks and gives the id of the statement that answers, "" if refused.
func firstID(t *testing.T, ix *index.Index, q index.Query) string {
	t.Helper()
	a, err := ix.Ask(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Statements) == 0 {
		return ""
	}
	return a.Statements[0].Statement.ID
}
