package index_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"whosaid/corpus"
	"whosaid/index"
)

// TestContestedComesWithItsDenial asks every question the project has of its
// stories: wherever a statement is shown that others dispute, one of them is
// shown too, or it is itself the denial of another that is shown.
func TestContestedComesWithItsDenial(t *testing.T) {
	for _, folder := range []string{"../corpus/stories", "../corpus/testdata/stories"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no stories (%v)", folder, err)
		}
		for _, file := range files {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".yaml"), func(t *testing.T) {
				t.Parallel()
				stories, err := corpus.Open(file)
				if err != nil {
					t.Fatal(err)
				}
				ix, err := index.New(stories)
				if err != nil {
					t.Fatal(err)
				}
				defer ix.Close()
				for _, q := range questionsOf(t, strings.TrimSuffix(file, ".yaml")+".*jsonl") {
					alone(t, ix, q.Text)
				}
			})
		}
	}
}

// alone fails for every statement of an answer that is contradicted by none of
// the others though somebody disputes it.
func alone(t *testing.T, ix *index.Index, question string) {
	t.Helper()
	a, err := ix.Ask(context.Background(), index.Query{Text: question})
	if err != nil {
		t.Fatal(err)
	}
	shown := func(id string) bool {
		return slices.ContainsFunc(a.Statements, func(s index.Attributed) bool { return s.Statement.ID == id })
	}
	for _, s := range a.Statements {
		if len(s.DisputedBy) > 0 && !slices.ContainsFunc(s.DisputedBy, shown) && !slices.ContainsFunc(s.Statement.Disputes, shown) {
			t.Errorf("%s\n%s is shown without any of %v", question, s.Statement.ID, s.DisputedBy)
		}
	}
}
