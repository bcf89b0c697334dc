package bot

import (
	"context"
	"slices"

	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/corpus"
	"whosaid/index"
)

// sides answers /sides: where the sources contradict each other. Without a
// story, all are looked through; if several have something, one is chosen.
func sides(_ context.Context, x *exchange) (message.Message, error) {
	named, err := x.story()
	if err != nil {
		return message.Message{}, err
	}
	about := render.About(x.in.Text(optionAbout))
	stories := x.ask.Stories()
	if named != nil {
		stories = []*corpus.Story{named}
	}
	contested := slices.DeleteFunc(slices.Clone(stories), func(s *corpus.Story) bool { return len(x.ask.Disputes(s.ID, about)) == 0 })
	switch {
	case len(stories) == 0 || len(contested) > 1:
		return x.whichStory(contested, message.Press{Action: message.ShowSides, Text: about}), nil
	case len(contested) == 0 && len(stories) > 1:
		return x.reader().Sides(nil, about, "", nil, 1), nil
	case len(contested) == 0:
		return x.reader().Sides(stories[0], about, "", nil, 1), nil
	}
	return x.reader().Sides(contested[0], about, "", x.ask.Disputes(contested[0].ID, about), 1), nil
}

// sidesOf shows what contradicts one statement, or what it contradicts.
func (x *exchange) sidesOf(s *corpus.Story, statement string, page int) message.Message {
	disputes := slices.DeleteFunc(x.ask.Disputes(s.ID, ""), func(d index.Dispute) bool { return !concerns(d, statement) })
	return x.reader().Sides(s, "", statement, disputes, page)
}

// concerns reports whether a statement takes part in a dispute.
func concerns(d index.Dispute, statement string) bool {
	is := func(a index.Attributed) bool { return a.Statement.ID == statement }
	return is(d.Claim) || slices.ContainsFunc(d.Denials, is) || slices.ContainsFunc(d.Unconfirmed, is)
}
