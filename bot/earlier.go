package bot

import (
	"context"
	"slices"
	"strings"
)

// maxEarlier is how many questions back a conversation is followed.
const maxEarlier = 3

// earlier returns the questions that a message continues, oldest first, one a
// line; "" if it continues none.
//
// Nothing of a conversation is kept here: Discord has it. A reply to an answer
// of ours comes with that answer, which is itself a reply to the question
// before. That question is read from the channel. Its text is there for us
// because it was for us, and if it was a reply too, so is the answer it
// replied to.
func earlier(ctx context.Context, r Responder, m *Message) string {
	var questions []string
	for answer := m.Replied; len(questions) < maxEarlier; {
		if answer == nil || answer.Author.ID != m.SelfID || answer.RepliedID == "" {
			break
		}
		asked, err := r.Message(ctx, m.ChannelID, answer.RepliedID)
		if err != nil || asked.Author.Bot {
			break // deleted, or out of our sight: the question has to do alone
		}
		if q := questionIn(asked); q != "" && !isTooLong(q) {
			questions = append(questions, q)
		}
		answer = asked.Replied
	}
	slices.Reverse(questions)
	return strings.Join(questions, "\n")
}
