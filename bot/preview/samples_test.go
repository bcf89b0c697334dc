package preview

import (
	"context"
	"path/filepath"
	"testing"

	"whosaid/corpus"
	"whosaid/index"
)

// TestSamples asks what is offered to a newcomer, for the shipped story and
// for each of the corpus package's: what is marked as answered is.
func TestSamples(t *testing.T) {
	files, err := filepath.Glob("../../corpus/testdata/stories/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	for _, files := range append([]string{"", "testdata/bridge.yaml"}, files...) {
		s := shelfOf(t, files)
		samples := s.samples()
		refused := 0
		for _, q := range samples {
			a, err := s.current().Ask(context.Background(), index.Query{Text: q.Question})
			if err != nil {
				t.Fatal(err)
			}
			if got := a.Refusal != nil; got != q.Refused {
				t.Errorf("%s: %q: is it refused? %v, want %v", files, q.Question, got, q.Refused)
			}
			if q.Refused {
				refused++
			}
		}
		if len(samples) < 2 || refused != 1 {
			t.Errorf("%s: %d samples, %d of them refused", files, len(samples), refused)
		}
	}
}

// shelfOf has the stories of a file, or the shipped one.
func shelfOf(t *testing.T, file string) *shelf {
	t.Helper()
	stories, err := corpus.Embedded()
	if file != "" {
		stories, err = corpus.Open(file)
	}
	if err != nil {
		t.Fatal(err)
	}
	s := &shelf{}
	if _, err := s.open(stories); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.close)
	return s
}
