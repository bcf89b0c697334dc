package corpus

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
)

// addStories seeds a fuzz test with the embedded stories and the files of
// testdata/faults.
func addStories(f *testing.F, add func(story, article []byte)) {
	paths, err := filepath.Glob("stories/*.yaml")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no stories: %v", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		add(data, []byte("“We respond,” she said."))
	}
	paths, err = filepath.Glob("testdata/faults/*.txtar")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no archives: %v", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		var article []byte
		if a := archiveFile(archive, "article.txt"); a != nil {
			article = a.Data
		}
		add(archiveFile(archive, "story.yaml").Data, article)
	}
}

// nasty are files that have brought YAML parsers down, and their like.
var nasty = []string{
	"", "\n", "\x00", "\ufeff", "\xff\xfes\x00", "a: \xff", "---", "---\n---\n---", "...\n...", "{", "[", "[[[[[[[[[[", "{a: {b: {c: {", "- - - - -",
	"? a", "? ? ?", "a: &a [*a, *a]", "<<: *a", "&a", "*a", "!!", "!", "%", "%YAML 1.2\n---\n", "a:\n\tb: c", "\t", "- \t- ", "|", ">", "a: |\n\tb", "a: >9\n b",
	"'", "\"", "\"\\", "\"\\x", "\"\\u12", "\"\\U0011FFFF\"", "\"\\ud800\"", "\"a\n---\n\"", ":", ": :", "a: b: c", "a:\n b\n  c:", "story: [", "story: {id: }", "#", "a: #", "null", "~: ~",
	"story:\nspeakers:\nstatements:", "statements: [[]]", "statements: [{}]", "statements: [{id: a, id: a}]", "speakers: [a: b, c: d]", "a\r\nb\rc: \"d\r\n e\"", "\u2028a: b\u0085c: d",
}

func FuzzLoad(f *testing.F) {
	for _, s := range nasty {
		f.Add([]byte(s))
	}
	addStories(f, func(story, _ []byte) { f.Add(story) })
	f.Fuzz(func(t *testing.T, data []byte) {
		story, err := Load("fuzz.yaml", data)
		var faults Faults
		switch {
		case err == nil:
			if list := broken(story); len(list) > 0 {
				t.Fatalf("the story loads, but: %q", list)
			}
			checkFaults(t, data, Faults(story.Advice()))
		case errors.As(err, &faults) && story == nil && len(faults) > 0:
			checkFaults(t, data, faults)
		default:
			t.Fatalf("Load = %v, %#v", story, err)
		}
	})
}

func FuzzProve(f *testing.F) {
	addStories(f, func(_, article []byte) { f.Add("We will respond", article) })
	f.Add("we've \u00a0won", []byte("“We’ve won”"))
	f.Fuzz(func(t *testing.T, quote string, article []byte) {
		story := &Story{ID: "fuzz.yaml", Statements: []Statement{{ID: "a", Quotes: []string{quote}}}}
		for _, fault := range Prove(story, article, "fuzz.yaml") {
			if fault.Problem == "" || fault.Fix == "" {
				t.Fatalf("%+v", fault)
			}
			// A quote without marks or punctuation, in marks on a line of its own.
			if bytes.Contains(article, []byte("\n\""+quote+"\"\n")) && isWord(quote) {
				t.Fatalf("%q stands in the article, but: %v", quote, fault)
			}
		}
	})
}

// FuzzText writes a text into a story file as tools do. Unless it has marks
// or control characters, the story has to load and hold just that text.
func FuzzText(f *testing.F) {
	for _, s := range oddArticle(50).Sentences {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 1<<16 {
			return
		}
		data := writtenByTool(t, outsideArticle{Sentences: []string{text, toSingle.Replace(text)}})
		data = strings.Replace(data, "text: "+jsonString(t, toSingle.Replace(text)), "text: "+jsonString(t, text), 1)
		story, err := Load("fuzz.yaml", []byte(data))
		if err != nil {
			if !strings.ContainsAny(text, speechMarks) && !strings.ContainsFunc(text, isControl) {
				t.Fatalf("%q is refused:\n%v", text, err)
			}
			return
		}
		if list := broken(story); len(list) > 0 || story.Statements[0].Text != text {
			t.Fatalf("%q is loaded as %q: %q", text, story.Statements[0].Text, list)
		}
	})
}
