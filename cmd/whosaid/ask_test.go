package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/words"
)

// oddQuestions are what nobody would ask, and somebody will.
var oddQuestions = []string{
	"", " ", "\t", "?!", "...", "🤷", "🇰🇷🇷🇺", "\x00\x1b[31m", "\u202ewho denied it", "who\u200bdenied\u200bit", "\xff\xfe", "wh\xffo denied it?",
	`text:(+denied -"x`, "SELECT * FROM statements; --", `"`, `\`, "*", "denied~2^5 AND /.*/", "who denied it?" + strings.Repeat(" and why", 1250),
	strings.Repeat("x", 10_000), strings.Repeat("“", 500), "이것을 부인한 사람은 누구인가?", "qui l'a nié ?",
}

// TestAskJSON holds everything asked against the contract: exactly these
// keys, of these types, lists never null, and either answers or a refusal.
func TestAskJSON(t *testing.T) {
	asked := append([]string{"who denied it?", "what did the White House say?", "who won the cup?", "what did Macron say?"}, oddQuestions...)
	for _, question := range asked {
		out, code := runLine(t, "ask", "-json", question)
		var a map[string]any
		if err := json.Unmarshal([]byte(out), &a); err != nil || code != exitOK || strings.Count(out, "\n") != 1 {
			t.Errorf("%.40q: exit code %d, %v:\n%s", question, code, err, out)
			continue
		}
		want := map[string]string{"question": "string", "answered": "bool", "confidence": "float64", "answers": "slice", "refusal": "map"}
		if a["answered"] == true {
			want["refusal"] = "null"
		}
		if d := cmp.Diff(want, kinds(a)); d != "" {
			t.Errorf("%.40q (-want +got):\n%s", question, d)
			continue
		}
		checkAnswer(t, question, a)
	}
}

// statementKinds is the contract of a statement.
var statementKinds = map[string]string{
	"id": "string", "story": "string", "speaker": "string", "role": "string", "affiliation": "string", "stance": "string", "kind": "string",
	"quotes": "slice", "text": "string", "said_on": "string", "said_on_as_written": "string", "channel": "string", "via": "string", "to": "string",
	"source": "string", "disputed_by": "slice",
}

func checkAnswer(t *testing.T, question string, a map[string]any) {
	t.Helper()
	if c := a["confidence"].(float64); c < 0 || c > 1 {
		t.Errorf("%.40q: the confidence is %v", question, c)
	}
	statements := a["answers"].([]any)
	if (len(statements) > 0) != (a["answered"] == true) || len(statements) > 5 {
		t.Errorf("%.40q: answered is %v with %d answers", question, a["answered"], len(statements))
	}
	if r, ok := a["refusal"].(map[string]any); ok {
		if d := cmp.Diff(map[string]string{"kind": "string", "message": "string", "related": "slice"}, kinds(r)); d != "" {
			t.Errorf("%.40q, refusal (-want +got):\n%s", question, d)
			return
		}
		if r["kind"] == "" || r["message"] == "" {
			t.Errorf("%.40q: the refusal is %q", question, r)
		}
		statements = append(statements, r["related"].([]any)...)
	}
	for _, s := range statements {
		s := s.(map[string]any)
		if d := cmp.Diff(statementKinds, kinds(s)); d != "" {
			t.Errorf("%.40q, statement (-want +got):\n%s", question, d)
		}
		if !slices.Contains([]any{"direct", "mixed", "indirect"}, s["kind"]) || s["speaker"] == "" || s["source"] == "" {
			t.Errorf("%.40q: the statement is %v", question, s)
		}
	}
}

// kinds are the kinds of the values of a JSON object.
func kinds(object map[string]any) map[string]string {
	out := map[string]string{}
	for key, value := range object {
		out[key] = "null"
		if value != nil {
			out[key] = reflect.TypeOf(value).Kind().String()
		}
	}
	return out
}

// TestAskStreams asks the next question only when the last one is answered,
// as a program does that keeps whosaid running.
func TestAskStreams(t *testing.T) {
	in, questions := io.Pipe()
	answers, out := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- run(context.Background(), []string{"ask", "-json"}, in, out, io.Discard, env())
		out.Close()
	}()
	lines := bufio.NewReader(answers)
	for _, question := range []string{"who denied it?", "", "who won the cup?", strings.Repeat("and why ", 20_000) + "who denied it?", "what did Rutte say?"} {
		fmt.Fprintln(questions, question)
		line, err := lines.ReadString('\n')
		if err != nil {
			t.Fatalf("%.40q: %v", question, err)
		}
		var a struct{ Question string }
		if err := json.Unmarshal([]byte(line), &a); err != nil || !strings.HasSuffix(question, a.Question) {
			t.Errorf("%.40q is answered with %v: %.200s", question, err, line)
		}
	}
	// The last line may lack its end.
	fmt.Fprint(questions, "who denied it?")
	questions.Close()
	if rest, err := io.ReadAll(lines); err != nil || !bytes.HasPrefix(rest, []byte(`{"question":"who denied it?"`)) {
		t.Errorf("the last line is answered with %v: %.200s", err, rest)
	}
	if code := <-done; code != exitOK {
		t.Errorf("exit code %d", code)
	}
}

// TestAskPlainStory asks the least story that loads, and one of as many
// statements as are allowed.
func TestAskPlainStory(t *testing.T) {
	const head = "story: {id: s, headline: H, publisher: P, published: 2024-01-01, language: en}\nspeakers:\n  - {id: n, name: N, kind: narrator}\nstatements:\n"
	var long strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&long, "  - {id: s%d, speaker: n, kind: indirect, stance: say, text: \"In %d the town of Lund counted %d windmills.\"}\n", i, 1000+i, 7*i)
	}
	for name, tt := range map[string]struct{ statements, question, want string }{
		"least":   {"  - {id: s0, speaker: n, kind: indirect, stance: say, text: The bridge is shut.}\n", "is the bridge shut?", `"id":"s0"`},
		"longest": {long.String(), "how many windmills did Lund count in 5321?", `"id":"s4321"`},
	} {
		file := filepath.Join(t.TempDir(), name+".yaml")
		if err := os.WriteFile(file, []byte(head+tt.statements), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, code := runLine(t, "ask", "-json", "-story", file, tt.question); code != exitOK || !strings.Contains(out, `"answers":[{`+tt.want) {
			t.Errorf("%s: exit code %d:\n%.400s", name, code, out)
		}
	}
}

// TestScreen checks colour and width, which need a terminal.
func TestScreen(t *testing.T) {
	const esc = "\x1b["
	show := func(s screen) string {
		var out bytes.Buffer
		s.words = words.For("en")
		ix, err := openIndex(nil)
		if err != nil {
			t.Fatal(err)
		}
		defer ix.Close()
		a := &asker{ix: ix, limit: 5, explain: true, out: bufio.NewWriter(&out), show: s.answer}
		for _, question := range append([]string{"who denied it?", "what did Macron say?"}, oddQuestions...) {
			if err := a.ask(context.Background(), question); err != nil {
				t.Fatal(err)
			}
		}
		return out.String()
	}
	if plain := show(screen{width: 60}); strings.Contains(plain, "\x1b") || strings.Contains(plain, "\x00") {
		t.Error("without colour there are control characters in it")
	}
	coloured := show(screen{width: 60, color: true})
	if opened, closed := strings.Count(coloured, esc)-strings.Count(coloured, esc+"0m"), strings.Count(coloured, esc+"0m"); opened == 0 || opened != closed {
		t.Errorf("%d styles begin, %d end", opened, closed)
	}
	for name, tt := range map[string]struct {
		env  []string
		want bool
	}{
		"a terminal": {nil, true}, "NO_COLOR": {[]string{"NO_COLOR", "1"}, false}, "dumb": {[]string{"TERM", "dumb"}, false},
	} {
		if got := wantsColor(env(tt.env...)); got != tt.want {
			t.Errorf("%s: colour is %t", name, got)
		}
	}
}
