package index

import (
	"context"
	"strconv"
	"testing"

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

func askAll(b *testing.B, ask func(string)) {
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		ask(benchQuestions[i%len(benchQuestions)])
		i++
	}
}

func BenchmarkAsk(b *testing.B) {
	for _, size := range []int{0, 1000} {
		stories, name := embedded(b), "story"
		if size > 0 {
			stories, name = repeated(b, size), strconv.Itoa(size)
		}
		ix := newIndex(b, stories)
		b.Run(name+"/bleve", func(b *testing.B) { askAll(b, bare(b, ix)) })
		b.Run(name+"/ask", func(b *testing.B) {
			askAll(b, func(q string) {
				if _, err := ix.Ask(context.Background(), Query{Text: q}); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

func BenchmarkNew(b *testing.B) {
	stories := embedded(b)
	b.ReportAllocs()
	for b.Loop() {
		newIndex(b, stories).Close()
	}
}
