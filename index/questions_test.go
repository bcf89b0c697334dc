package index_test

import (
	"testing"

	"whosaid/corpus"
	"whosaid/index"
)

// holdsAnswers asks a story questions, each with the statement that has to come
// first, or with "" if it must be refused.
func holdsAnswers(t *testing.T, s *corpus.Story, want map[string]string) {
	t.Helper()
	ix, err := index.New([]*corpus.Story{s})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	for question, id := range want {
		if got := firstID(t, ix, index.Query{Text: question}); got != id {
			t.Errorf("%s\ngot %q, want %q", question, got, id)
		}
	}
}
