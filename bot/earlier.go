package bot

import (
	"context"
	"slices"
	"strings"

	"whosaid/bot/render"
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
// replied to. Where there is no such question, because the answer is one to a
// command or the question is gone, the answer still repeats it.
func earlier(ctx context.Context, r Responder, m *Message) string {
	var questions []string
	add := func(q string) {
		if q != "" && !isTooLong(q) {
			questions = append(questions, q)
		}
	}
	for answer := m.Replied; len(questions) < maxEarlier; {
		if answer == nil || answer.Author.ID != m.SelfID {
			break
		}
		asked := replied(ctx, r, m.ChannelID, answer)
		if asked == nil {
			add(repeated(answer))
			break
		}
		add(questionIn(asked))
		answer = asked.Replied
	}
	slices.Reverse(questions)
	return strings.Join(questions, "\n")
}

// replied returns the question that an answer of ours replies to; nil if it
// replies to none, or to one that is gone or out of our sight.
func replied(ctx context.Context, r Responder, channelID string, answer *Message) *Message {
	if answer.RepliedID == "" {
		return nil
	}
	asked, err := r.Message(ctx, channelID, answer.RepliedID)
	if err != nil || asked.Author.Bot {
		return nil
	}
	return asked
}

// repeated returns the question that an answer of ours repeats; "" if it
// repeats none.
func repeated(answer *Message) string {
	for _, text := range answer.Carried {
		if q := render.Asked(text); q != "" {
			return q
		}
	}
	return ""
}
