package bot

import (
	"context"

	"whosaid/bot/message"
)

// speakers answers /speakers: who is quoted, and who is not.
func speakers(_ context.Context, x *exchange) (message.Message, error) {
	s, err := x.oneStory()
	if err != nil {
		return message.Message{}, err
	}
	if s == nil {
		return x.whichStory(x.ask.Stories(), message.Press{Action: message.ShowSpeakers}), nil
	}
	return x.reader().Speakers(s, x.ask.Heard(s.ID), x.ask.Unheard(s.ID), 1), nil
}
