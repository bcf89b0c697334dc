package index

import (
	"context"

	"whosaid/index/verify"
)

// Verify checks a message against the stories: what became of each quotation
// and of each claim that names a speaker, in the order in which they stand.
// With a story's id only that story counts. The error is the context's.
func (ix *Index) Verify(ctx context.Context, message, story string) ([]verify.Finding, error) {
	ix.preparing.Do(func() { ix.checker = verify.New(ix.vocab, ix.stories) })
	return ix.checker.Check(ctx, message, story)
}
