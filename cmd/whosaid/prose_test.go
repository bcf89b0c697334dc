package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// fewestWords is how many words in a row make a sentence somebody's.
const fewestWords = 8

var proseSigns = strings.NewReplacer("\u00a0", " ", "’", "'", "“", `"`, "”", `"`)

// TestNoProseOfTheArticle checks, where the article lies, that no file has its
// sentences: only what it quotes somebody with may be taken over.
func TestNoProseOfTheArticle(t *testing.T) {
	data, err := os.ReadFile(root + "/../shared/story/article.txt")
	if err != nil {
		t.Skipf("the article is not here: %v", err)
	}
	article := map[string]bool{}
	for _, told := range strings.Split(regexp.MustCompile(`"[^"]*"`).ReplaceAllString(proseSigns.Replace(string(data)), "|"), "|") {
		eachRun(told, func(run string) { article[run] = true })
	}
	if len(article) < 100 {
		t.Fatalf("the article has %d runs of %d words", len(article), fewestWords)
	}
	walk(t, func(path string) {
		data, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Fatal(err)
		}
		eachRun(proseSigns.Replace(string(data)), func(run string) {
			if article[run] {
				t.Errorf("%s has the article's prose: %s", path, run)
			}
		})
	})
}

// eachRun calls do with each so many words in a row.
func eachRun(text string, do func(run string)) {
	words := strings.Fields(strings.ToLower(text))
	for i := fewestWords; i <= len(words); i++ {
		do(strings.Join(words[i-fewestWords:i], " "))
	}
}
