package index

import (
	"context"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"

	"whosaid/corpus"
)

// questions are asked in turn, so that a benchmark measures a mixture.
var benchQuestions = []string{
	"what did zelensky say", "how many troops did north korea send", "did russia admit it?", "who said it would be a significant escalation",
	"what did putin say about it", "is it even legal", "where in ukraine were the north korean officers seen", "did the kremlin deny the reports",
	"how did the US and NATO react", "who wrote this",
}

func embedded(tb testing.TB) []*corpus.Story {
	tb.Helper()
	stories, err := corpus.Embedded()
	if err != nil {
		tb.Fatal(err)
	}
	return stories
}

func newIndex(tb testing.TB, stories []*corpus.Story) *Index {
	tb.Helper()
	ix, err := New(stories)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { ix.Close() })
	return ix
}

// repeated is a story of n statements: the embedded one over and over, each
// copy with a number of its own.
func repeated(tb testing.TB, n int) []*corpus.Story {
	s := *embedded(tb)[0]
	all := s.Statements
	s.Statements = nil
	for i := range n {
		st := all[i%len(all)]
		st.ID += "-" + strconv.Itoa(i)
		st.Text += " Part " + strconv.Itoa(i) + "."
		st.Disputes, st.Answers, st.Supports = nil, nil, nil
		s.Statements = append(s.Statements, st)
	}
	return []*corpus.Story{&s}
}

// bare asks bleve alone: one match query over the same index.
func bare(b *testing.B, ix *Index) func(string) {
	return func(q string) {
		m := bleve.NewMatchQuery(q)
		m.SetField(fieldBody)
		if _, err := ix.retriever.bleve.SearchInContext(context.Background(), bleve.NewSearchRequestOptions(m, 10, 0, false)); err != nil {
			b.Fatal(err)
		}
	}
}

// askAll asks the questions in turn and reports the median and the 99th
// percentile beside the mean.
func askAll(b *testing.B, ask func(string)) {
	b.ReportAllocs()
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		ask(benchQuestions[len(took)%len(benchQuestions)])
		took = append(took, time.Since(start))
	}
	report(b, "", took)
}

// report adds the median and the 99th percentile in microseconds, and returns
// the median.
func report(b *testing.B, name string, took []time.Duration) float64 {
	slices.Sort(took)
	p50, p99 := micro(took[len(took)/2]), micro(took[len(took)*99/100])
	b.ReportMetric(p50, name+"p50-µs")
	b.ReportMetric(p99, name+"p99-µs")
	return p50
}

func micro(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1000 }

// BenchmarkAsk measures Ask by itself, with its allocations, and then beside
// one bare match query of bleve, each question both ways: "ratio" compares
// their medians in the same run.
func BenchmarkAsk(b *testing.B) {
	for _, size := range []int{0, 1000} {
		stories, name := embedded(b), "story"
		if size > 0 {
			stories, name = repeated(b, size), strconv.Itoa(size)
		}
		ix := newIndex(b, stories)
		ask := func(q string) {
			if _, err := ix.Ask(context.Background(), Query{Text: q}); err != nil {
				b.Fatal(err)
			}
		}
		ask("what did nobody in particular say") // makes the suggestions, once an index
		b.Run(name+"/ask", func(b *testing.B) { askAll(b, ask) })
		b.Run(name+"/bleve", func(b *testing.B) { askAll(b, bare(b, ix)) })
		b.Run(name+"/beside", func(b *testing.B) { askBoth(b, ask, bare(b, ix)) })
	}
}

func askBoth(b *testing.B, ask, bare func(string)) {
	var asked, searched []time.Duration
	for b.Loop() {
		q := benchQuestions[len(asked)%len(benchQuestions)]
		start := time.Now()
		bare(q)
		middle := time.Now()
		ask(q)
		asked, searched = append(asked, time.Since(middle)), append(searched, middle.Sub(start))
	}
	b.ReportMetric(report(b, "ask-", asked)/report(b, "bleve-", searched), "ratio")
}

func BenchmarkNew(b *testing.B) {
	stories := embedded(b)
	b.ReportAllocs()
	for b.Loop() {
		newIndex(b, stories).Close()
	}
}
