package index_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"whosaid/index"
	"whosaid/index/eval"
)

// BenchmarkQuestions asks every question written for the story that ships and
// reports the median and the 99th percentile over the questions, each taken at
// its own median, so that other work on the machine does not count for ours.
func BenchmarkQuestions(b *testing.B) {
	stories := shippedStories(b)
	ix, err := index.New(stories)
	if err != nil {
		b.Fatal(err)
	}
	defer ix.Close()
	qs := questionsOf(b, filepath.Join("..", "corpus", "stories", "*.jsonl"))
	took := make([][]time.Duration, len(qs))
	for b.Loop() {
		for i := range qs {
			start := time.Now()
			if _, err := ix.Ask(context.Background(), index.Query{Text: qs[i].Text}); err != nil {
				b.Fatal(err)
			}
			took[i] = append(took[i], time.Since(start))
		}
	}
	medians := make([]time.Duration, len(qs))
	for i, t := range took {
		slices.Sort(t)
		medians[i] = t[len(t)/2]
	}
	slices.Sort(medians)
	b.ReportMetric(float64(medians[len(medians)/2].Nanoseconds())/1000, "p50-µs")
	b.ReportMetric(float64(medians[len(medians)*99/100].Nanoseconds())/1000, "p99-µs")
}

// questionsOf reads all question files that match a pattern.
func questionsOf(b testing.TB, pattern string) []eval.Question {
	b.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		b.Fatalf("no question files match %s (%v)", pattern, err)
	}
	var out []eval.Question
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		qs, err := eval.Read(name, f)
		f.Close()
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, qs...)
	}
	return out
}
