package bot

import (
	"context"

	"whosaid/bot/message"
)

// timeline answers /timeline: who said what, day by day.
func timeline(_ context.Context, x *exchange) (message.Message, error) {
	s, err := x.oneStory()
	if err != nil {
		return message.Message{}, err
	}
	if s == nil {
		return x.whichStory(x.ask.Stories(), message.Press{Action: message.ShowTimeline}), nil
	}
	return x.reader().Timeline(s, x.ask.Timeline(s.ID), 1), nil
}
