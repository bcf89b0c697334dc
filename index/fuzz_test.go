package index

import (
	"context"
	"strings"
	"testing"

	"whosaid/index/question"
)

// hostile are questions no reader means, to start fuzzing from.
var hostile = []string{
	"", " ", "?", "?!?!", "🤔", "what", "who who who", "\x00\x01\xff\xfe", "who \xc3\x28 said it",
	`text:"troops" AND speaker:(kim* OR /.*/)^9 ~2`, "'; DROP TABLE statements; --", "[1 TO 9999999999]", "did (the kremlin", `"unclosed quote who said it`,
	"\u202ewho denied it\u202c", "who\u200b\u200d denied\ufeff it", strings.Repeat("e\u0301\u0302\u0303\u0304", 500),
	strings.Repeat("who said it and ", 700), strings.Repeat("troops ", 1500), strings.Repeat("a", 10000), strings.Repeat("\"", 9999), strings.Repeat("北朝鮮の兵士", 400),
	strings.Repeat("north korea south korea russia ", 300), strings.Repeat("1,500 or 10,000 ", 600),
	"I read that Russian troops and North Korea's soldiers marched on. The South Korean agency's officers too. is that even true?", "Russia's army. rly?",
	"what did A say and what did B say and what did C say and what did D say and what did E say",
}

// mostSteps bounds the work of one question on the story that ships: how often
// a word of the question is held against a statement. It is well above what
// the longest question needs.
const mostSteps = 200_000

// steps counts the comparisons that answering takes.
func steps(t *testing.T, ix *Index, s string) int {
	t.Helper()
	n := 0
	for _, clause := range append(question.Clauses(s), s) {
		q := question.Understand(clause, ix.vocab)
		candidates, err := ix.retriever.find(context.Background(), q, "")
		if err != nil {
			t.Fatalf("find for %q: %v", clause, err)
		}
		words := len(q.Words) + len(q.Before)
		for i := range q.Terms {
			words += 1 + len(q.Terms[i].Alts)
		}
		n += words * (1 + len(candidates))
	}
	return n
}

// checkAsk asks anything and fails unless it gets an answer or a refusal, the
// same one twice, with bounded work.
func checkAsk(t *testing.T, ix *Index, s string) {
	t.Helper()
	if n := steps(t, ix, s); n > mostSteps {
		t.Errorf("%d steps for a question of %d bytes, at most %d are allowed", n, len(s), mostSteps)
	}
	a, err := ix.Ask(context.Background(), Query{Text: s, Explain: true})
	if err != nil {
		t.Fatalf("Ask(%q): %v", s, err)
	}
	switch {
	case (len(a.Statements) == 0) != (a.Refusal != nil):
		t.Fatalf("Ask(%q): %d statements beside the refusal %v", s, len(a.Statements), a.Refusal)
	case len(a.Statements) > DefaultLimit:
		t.Fatalf("Ask(%q): %d statements, more than %d", s, len(a.Statements), DefaultLimit)
	case a.Confidence < 0 || a.Confidence > 1:
		t.Fatalf("Ask(%q): confidence %v", s, a.Confidence)
	}
	again, err := ix.Ask(context.Background(), Query{Text: s})
	if err != nil || strings.Join(ids(again), " ") != strings.Join(ids(a), " ") {
		t.Fatalf("Ask(%q) gives %v, then %v (%v)", s, ids(a), ids(again), err)
	}
}

func ids(a Answer) []string {
	out := []string{}
	for _, s := range a.Statements {
		out = append(out, s.Statement.ID)
	}
	return out
}

func TestAskAnything(t *testing.T) {
	ix := newIndex(t, embedded(t))
	for _, s := range hostile {
		checkAsk(t, ix, s)
	}
}

func FuzzAsk(f *testing.F) {
	for _, s := range append(hostile, benchQuestions...) {
		f.Add(s)
	}
	ix := newIndex(f, embedded(f))
	f.Fuzz(func(t *testing.T, s string) { checkAsk(t, ix, s) })
}

// A story of thousands of statements loads, and answers as the short one does.
func TestLongStory(t *testing.T) {
	if testing.Short() {
		t.Skip("indexes 5,000 statements")
	}
	const size = 5000
	ix := newIndex(t, repeated(t, size))
	for _, c := range []struct{ question, speaker string }{
		{"what did zelensky say", "Volodymyr Zelenskyy"},
		{"who denied it?", "The Kremlin"},
		{"would mark a significant escalation, who wrote that?", "Mark Rutte"},
		{"what did putin say", ""},
	} {
		a, err := ix.Ask(context.Background(), Query{Text: c.question})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(a.Statements) > 0 {
			got = a.Statements[0].Speaker.Name
		}
		if got != c.speaker {
			t.Errorf("of %d statements %q is answered by %q, want %q", size, c.question, got, c.speaker)
		}
	}
}
