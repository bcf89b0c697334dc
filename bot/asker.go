package bot

import (
	"context"

	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/verify"
)

// An Asker is what the bot needs of an index of stories; [index.Index] is the
// real one. It is safe for concurrent use.
type Asker interface {
	Ask(ctx context.Context, q index.Query) (index.Answer, error)
	Said(ctx context.Context, speaker, about, story string, limit int) (index.Answer, error)
	Verify(ctx context.Context, message, story string) ([]verify.Finding, error)

	Stories() []*corpus.Story
	Story(id string) *corpus.Story
	Statement(story, id string) (index.Attributed, bool)
	Context(story, id string, n int) (index.Place, bool)
	SaidBy(story, speaker string) []index.Attributed
	Timeline(story string) []index.Attributed
	Heard(story string) []index.Heard
	Unheard(story string) []string
	Disputes(story, about string) []index.Dispute

	SuggestSpeakers(typed, story string, n int) []index.SpeakerChoice
	SuggestQuestions(typed, story string, n int) []string
}
