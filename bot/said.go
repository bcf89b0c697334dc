package bot

import (
	"context"
	"strings"

	"whosaid/bot/message"
	"whosaid/corpus"
	"whosaid/index"
)

// said answers /said: what a speaker says on something, or everything. The
// speaker is named by what completion offered or as a reader would.
func said(ctx context.Context, x *exchange) (message.Message, error) {
	story, err := x.storyID()
	if err != nil {
		return message.Message{}, err
	}
	about := x.in.Text(optionAbout)
	a, err := x.ask.Said(ctx, x.in.Text(optionSpeaker), about, story, message.MaxOptions)
	if err != nil {
		return message.Message{}, err
	}
	if s, speaker := onlySpeaker(a); about == "" && speaker != nil {
		return x.saidBy(s, speaker, 1), nil
	}
	if about != "" {
		name, _, _ := strings.Cut(x.in.Text(optionSpeaker), " — ") // without the role that completion offers with it
		a.Question = name + ": " + about
	}
	reader := x.reader()
	reader.Asked = x.ask.Story(story)
	return reader.Answer(a), nil
}

// saidBy shows a page of everything a speaker says.
func (x *exchange) saidBy(s *corpus.Story, speaker *corpus.Speaker, page int) message.Message {
	return x.reader().Said(s, speaker, x.ask.SaidBy(s.ID, speaker.ID), page)
}

// onlySpeaker returns the speaker of an answer in which one alone is heard.
// What they are contradicted with does not count.
func onlySpeaker(a index.Answer) (*corpus.Story, *corpus.Speaker) {
	var only *index.Attributed
	for i := range a.Statements {
		st := &a.Statements[i]
		if st.Part != index.PartAnswer {
			continue
		}
		if only != nil && only.Speaker != st.Speaker {
			return nil, nil
		}
		only = st
	}
	if only == nil {
		return nil, nil
	}
	return only.Story, only.Speaker
}
