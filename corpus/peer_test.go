package corpus

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
)

// An outsideArticle is a line of the question-answering data that lies beside
// the repository.
type outsideArticle struct {
	Type, ID, Title string
	Sentences       []string
}

// outsideArticles returns all articles of ../shared/qaeval/data.
func outsideArticles(t *testing.T) []outsideArticle {
	t.Helper()
	paths, err := filepath.Glob("../../shared/qaeval/data/*.jsonl")
	if err != nil || len(paths) == 0 {
		t.Skip("the outside articles are not here")
	}
	var list []outsideArticle
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 16<<20)
		for lines.Scan() {
			var a outsideArticle
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if a.Type == "article" {
				list = append(list, a)
			}
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
	return list
}

// toSingle makes double marks single ones: the sentences are no speech of the
// narrator's.
var toSingle = strings.NewReplacer(`"`, "'", "“", "'", "”", "'", "„", "'", "«", "'", "»", "'")

// jsonString writes a text as a JSON string, which is a YAML one too. As most
// tools do, it leaves all but marks, backslashes and controls as they are.
func jsonString(t testing.TB, s string) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer(`\u2028`, "\u2028", `\u2029`, "\u2029").Replace(strings.TrimSuffix(b.String(), "\n"))
}

// writtenByTool returns the story file that a tool writes which knows nothing
// of speakers: every sentence is the narrator's, as reported.
func writtenByTool(t testing.TB, a outsideArticle) string {
	t.Helper()
	title := a.Title
	if title == "" {
		title = "Untitled"
	}
	var b strings.Builder
	b.WriteString("story:\n  id: outside\n  headline: " + jsonString(t, title) + "\n  publisher: \"Outside\"\n  published: \"2024-01-01\"\n  language: en\n")
	b.WriteString("speakers:\n  - id: narrator\n    name: \"Outside\"\n    kind: narrator\nstatements:\n")
	for i, text := range a.Sentences {
		b.WriteString("  - id: s" + strconv.Itoa(i) + "\n    speaker: narrator\n    kind: indirect\n    stance: say\n    text: " + jsonString(t, toSingle.Replace(text)) + "\n")
	}
	return b.String()
}

func TestLoadTakesWhatToolsWrite(t *testing.T) {
	for _, a := range outsideArticles(t) {
		story, err := Load(a.ID, []byte(writtenByTool(t, a)))
		if err != nil {
			t.Errorf("%s:\n%v", a.ID, err)
			continue
		}
		for i, text := range a.Sentences {
			if got, want := story.Statements[i].Text, toSingle.Replace(text); got != want {
				t.Errorf("%s: sentence %d is %q, want %q", a.ID, i, got, want)
			}
		}
	}
}

// oddArticle has the sentences that are hardest on a loader.
func oddArticle(sentences int) outsideArticle {
	odd := []string{
		"", " ", "'", "''", `"`, `"""`, "\\", "\\n", "# no comment", "- no list", "no: key", "{", "[", "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", "?", "---", "...", "null", "~", "true", "1e3", "0x1F", "2024-02-30",
		"The workers' rights aren't '90s rock 'n' roll.", "He said ‘no’ and ‚nein‘ and ‹non› and 「いいえ」.", "6′2″ and 5\" and 12''.", "a\tb", "a\nb", "a\u0085b\u2028c\u2029d", "a\u00adb\u200bc\u200ed\ufeffe", "\ufffd", "\u0092",
		"e\u0301\u0327", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "مرحبا بالعالم", "日本語の文章。", strings.Repeat("very ", 3000) + "long.", strings.Repeat("x", 20000),
	}
	a := outsideArticle{ID: "odd", Title: "„Odd“ — titles, 'too'"}
	a.Title = toSingle.Replace(a.Title)
	for i := range sentences {
		a.Sentences = append(a.Sentences, odd[i%len(odd)])
	}
	return a
}

func TestLoadTakesOddSentences(t *testing.T) {
	a := oddArticle(200)
	story := mustLoad(t, writtenByTool(t, a))
	for i, text := range a.Sentences {
		if got, want := story.Statements[i].Text, toSingle.Replace(text); got != want {
			t.Errorf("sentence %d is %q, want %q", i, got, want)
		}
	}
}

// BenchmarkLoad loads 5,000 statements and says how many times as long that
// takes as parsing the same bytes, measured in turns.
func BenchmarkLoad(b *testing.B) {
	a := outsideArticle{ID: "long", Title: "Harbour to stay open"}
	for range 5000 {
		a.Sentences = append(a.Sentences, strings.Repeat("The harbour's crews wait for ice, and 'The Tide' waits with them. ", 3))
	}
	data := []byte(writtenByTool(b, a))
	b.SetBytes(int64(len(data)))
	var loading, parsing time.Duration
	for b.Loop() {
		start := time.Now()
		if _, err := Load("bench.yaml", data); err != nil {
			b.Fatal(err)
		}
		loading += time.Since(start)
		b.StopTimer()
		start = time.Now()
		if _, err := parser.Parse(lexer.Tokenize(string(data)), 0, parser.AllowDuplicateMapKey()); err != nil {
			b.Fatal(err)
		}
		parsing += time.Since(start)
		b.StartTimer()
	}
	b.ReportMetric(float64(loading)/float64(parsing), "times-parsing")
}
