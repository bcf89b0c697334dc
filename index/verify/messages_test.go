package verify

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/corpus"
	"whosaid/index/question"
)

// A deskCase is a message of testdata/messages with what a desk makes of it.
type deskCase struct {
	line    int
	message string
	want    []wantFinding
}

// A wantFinding is one finding as the table has it.
type wantFinding struct {
	verdict, attribution, speaker, words string
	holds                                bool // words are part of the passage
	diffs                                []Difference
}

// readCases reads a table of messages; ambassador-summoned.txt says how one is
// written.
func readCases(t *testing.T, path string) []deskCase {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []deskCase
	inMessage := false
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		text, isMessage := strings.CutPrefix(line, "|")
		text = strings.TrimPrefix(text, " ")
		switch {
		case isMessage && inMessage:
			out[len(out)-1].message += "\n" + text
		case isMessage:
			out = append(out, deskCase{line: n, message: text})
		case line == "" || line[0] == '#' || line == "none":
		case len(out) == 0:
			t.Fatalf("%s:%d: no message comes first", path, n)
		case strings.HasPrefix(line, "    "):
			c := &out[len(out)-1]
			w := &c.want[len(c.want)-1]
			w.diffs = append(w.diffs, readDifference(t, path, n, line))
		default:
			c := &out[len(out)-1]
			c.want = append(c.want, readFinding(t, path, n, line))
		}
		inMessage = isMessage
	}
	return out
}

func readFinding(t *testing.T, path string, n int, line string) wantFinding {
	t.Helper()
	head, words, ok := strings.Cut(line, ": ")
	f := strings.Fields(head)
	if !ok || len(f) < 2 || len(f) < 3 && f[0] != string(NotInStory) {
		t.Fatalf("%s:%d: want VERDICT ATTRIBUTION SPEAKER: WORDS", path, n)
	}
	w := wantFinding{verdict: f[0], attribution: f[1], speaker: strings.Join(f[2:], " ")}
	w.words, w.holds = strings.CutPrefix(words, "~")
	return w
}

func readDifference(t *testing.T, path string, n int, line string) Difference {
	t.Helper()
	said, message, ok := strings.Cut(strings.TrimSpace(line), " -> ")
	if !ok {
		t.Fatalf("%s:%d: want SAID -> MESSAGE", path, n)
	}
	none := strings.NewReplacer("()", "")
	return Difference{none.Replace(said), none.Replace(message)}
}

// matches compares a finding with what is wanted; a mismatch is told in words.
func (w wantFinding) matches(f Finding) string {
	words := f.Quote == w.words || w.holds && strings.Contains(f.Quote, w.words)
	switch {
	case string(f.Verdict) != w.verdict, string(f.Attribution) != w.attribution, f.Speaker != w.speaker, !words:
		return "another finding"
	case (f.Verdict == Altered) != (len(f.Differences) > 0):
		return "differences belong to what is altered"
	case len(w.diffs) > 0:
		return cmp.Diff(w.diffs, plainSpaces(f.Differences))
	}
	return ""
}

// plainSpaces writes a story's no-break spaces as the table has them.
func plainSpaces(diffs []Difference) []Difference {
	var out []Difference
	for _, d := range diffs {
		out = append(out, Difference{strings.ReplaceAll(d.Said, "\u00a0", " "), d.Message})
	}
	return out
}

func (c deskCase) compare(found []Finding) string {
	if len(found) != len(c.want) {
		return fmt.Sprintf("%d findings, want %d", len(found), len(c.want))
	}
	for i, w := range c.want {
		if d := w.matches(found[i]); d != "" {
			return d
		}
	}
	return ""
}

// tell shows findings as the table would have them.
func tell(found []Finding) string {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "\n  got  %s %s %s [%s] as %q: %s", f.Verdict, f.Attribution, f.Speaker, f.Statement, f.AttributedTo, f.Quote)
		for _, d := range f.Differences {
			fmt.Fprintf(&b, "\n           %s -> %s", d.Said, d.Message)
		}
	}
	return b.String()
}

// storyPath is where a story is that messages are about.
func storyPath(id string) string {
	for _, dir := range storyPaths {
		path := filepath.Join(dir, id+".yaml")
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	return id
}

// eachTable runs a test with every table of messages; a table is called after
// its story, up to the first full stop.
func eachTable(t *testing.T, test func(t *testing.T, story string, cases []deskCase)) {
	t.Helper()
	files, err := filepath.Glob("testdata/messages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no messages", err)
	}
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(id, func(t *testing.T) { test(t, id, readCases(t, file)) })
	}
}

func holdAgainst(t *testing.T, c *Checker, table string, cases []deskCase) {
	t.Helper()
	for _, m := range cases {
		found, err := c.Check(context.Background(), m.message, "")
		if err != nil {
			t.Fatal(err)
		}
		if d := m.compare(found); d != "" {
			t.Errorf("%s.txt:%d: %s\n%s%s", table, m.line, m.message, d, tell(found))
		}
	}
}

// TestMessages holds each table against its story alone.
func TestMessages(t *testing.T) {
	eachTable(t, func(t *testing.T, story string, cases []deskCase) {
		id, _, _ := strings.Cut(story, ".")
		stories := openStories(t, storyPath(id))
		holdAgainst(t, New(question.NewVocabulary(stories), stories), story, cases)
	})
}

// TestMessagesAmongAllStories holds each table against all the tables' stories:
// nobody else's minister or mayor gets in the way.
func TestMessagesAmongAllStories(t *testing.T) {
	stories := slices.DeleteFunc(openStories(t, storyPaths...), func(s *corpus.Story) bool {
		tables, err := filepath.Glob("testdata/messages/" + s.ID + "*.txt")
		return err != nil || len(tables) == 0
	})
	c := New(question.NewVocabulary(stories), stories)
	eachTable(t, func(t *testing.T, story string, cases []deskCase) { holdAgainst(t, c, story, cases) })
}

func openStories(tb testing.TB, paths ...string) []*corpus.Story {
	tb.Helper()
	stories, err := corpus.Open(paths...)
	if err != nil {
		tb.Fatal(err)
	}
	return stories
}
