package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"whosaid/bot/words"
	"whosaid/index/verify"
)

// TestVerifyOffsets checks that what is printed holds together, whatever bytes
// a line is made of: offsets count in the message as it is printed.
func TestVerifyOffsets(t *testing.T) {
	lines := []string{
		"Rutte\xff said it \u202e“would mark a significant escalation”\x00\x1b[31m",
		"«would mark a dangerous\u00a0development» — the White House 😱",
		"\xf0\x28 Zelenskyy said North Korea has sent \xc3 20,000 troops to Russia",
		"", "Привет «всем»", "> \"\"'' `",
	}
	var out bytes.Buffer
	if code := run(context.Background(), []string{"verify", "-json"}, strings.NewReader(strings.Join(lines, "\n")), &out, &out, env()); code != exitOK {
		t.Fatalf("exit code %d: %s", code, out.String())
	}
	in := json.NewDecoder(&out)
	n := 0
	for ; in.More(); n++ {
		var got jsonChecked
		if err := in.Decode(&got); err != nil {
			t.Fatal(err)
		}
		if got.Findings == nil {
			t.Errorf("findings are null: %q", got.Message)
		}
		for _, f := range got.Findings {
			if got.Message[f.Start:f.End] != f.Quote || f.Differences == nil {
				t.Errorf("%+v of %q", f, got.Message)
			}
		}
	}
	if n != len(lines) {
		t.Errorf("%d objects for %d messages", n, len(lines))
	}
}

// TestScreenMarks checks that what differs is set off in both, in colour and
// without, and that a text cannot steer the terminal.
func TestScreenMarks(t *testing.T) {
	for _, tt := range []struct {
		color bool
		want  string
	}{
		{false, "  x: was *not* here\n     *long* ago\n"},
		{true, "  x: was \x1b[1;31mnot\x1b[0m here\n     \x1b[1;31mlong\x1b[0m ago\n"},
	} {
		s := &screen{width: 19, color: tt.color, words: words.For("en")}
		var b strings.Builder
		s.wrapMarked(&b, "  x: ", "was not\x1b here long \u202eago", [][2]int{{4, 7}, {14, 18}}, red)
		if b.String() != tt.want {
			t.Errorf("%q, want %q", b.String(), tt.want)
		}
	}
}

// TestScreenVerdicts checks that every verdict is told in words of its own.
func TestScreenVerdicts(t *testing.T) {
	s := &screen{words: words.For("en")}
	seen := map[string]bool{}
	for _, f := range []verify.Finding{
		{Verdict: verify.Said, Attribution: verify.Right}, {Verdict: verify.Said, Attribution: verify.Missing},
		{Verdict: verify.Altered, Attribution: verify.Right}, {Verdict: verify.Altered, Attribution: verify.Wrong},
		{Verdict: verify.Misattributed, Attribution: verify.Wrong}, {Verdict: verify.NotInStory, Attribution: verify.Missing},
	} {
		f.Speaker, f.AttributedTo = "Ada", "Bo"
		line := s.verdict(f)
		if line == "" || seen[line] || f.Attribution == verify.Wrong && (!strings.Contains(line, "Ada") || !strings.Contains(line, "Bo")) {
			t.Errorf("%+v: %q", f, line)
		}
		seen[line] = true
	}
}
