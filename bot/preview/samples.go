package preview

import (
	"context"
	_ "embed"
	"slices"
	"strings"

	"whosaid/index"
)

//go:embed unanswerable.txt
var unanswerable string

// A sample is a question for a newcomer to click.
type sample struct {
	Question string `json:"question"`
	Refused  bool   `json:"refused"` // the stories do not answer it
}

// offered is how many questions that are answered are offered.
const offered = 4

// samples returns questions that the stories answer, and one they do not.
func (s *shelf) samples() []sample {
	out := []sample{}
	ix := s.current()
	if ix == nil {
		return out
	}
	for _, q := range ix.SuggestQuestions("", "", offered) {
		out = append(out, sample{Question: q})
	}
	for line := range strings.Lines(unanswerable) {
		q := strings.TrimSpace(line)
		if q == "" || strings.HasPrefix(q, "#") {
			continue
		}
		if a, err := ix.Ask(context.Background(), index.Query{Text: q}); err == nil && a.Refusal != nil {
			return slices.Concat(out, []sample{{Question: q, Refused: true}})
		}
	}
	return out
}
