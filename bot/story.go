package bot

import (
	"context"
	"slices"
	"strings"

	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index"
)

// record answers /story: who wrote it, when and for whom, and what is not
// confirmed.
func record(_ context.Context, x *exchange) (message.Message, error) {
	s, err := x.oneStory()
	if err != nil {
		return message.Message{}, err
	}
	if s == nil {
		return x.whichStory(x.ask.Stories(), message.Press{Action: message.ShowStory}), nil
	}
	return x.recordOf(s), nil
}

// recordOf shows a story's record.
func (x *exchange) recordOf(s *corpus.Story) message.Message {
	unconfirmed := slices.DeleteFunc(x.ask.Timeline(s.ID), func(a index.Attributed) bool {
		class, _ := cue.StanceOf(a.Statement.Stance)
		return class != cue.Unconfirmed
	})
	return x.reader().Story(s, unconfirmed)
}

// story is the story that the option names, nil for all of them.
func (x *exchange) story() (*corpus.Story, error) {
	s, ok := x.storyNamed(x.in.Text(optionStory))
	if !ok {
		return nil, notice(render.NotFound)
	}
	return s, nil
}

// storyID is story's id, "" for all of them.
func (x *exchange) storyID() (string, error) {
	s, err := x.story()
	if s == nil {
		return "", err
	}
	return s.ID, nil
}

// oneStory is the story that the option names, or the only one there is; nil
// if it is not clear which is meant.
func (x *exchange) oneStory() (*corpus.Story, error) {
	s, err := x.story()
	if s == nil && err == nil {
		s = x.ask.Story("")
	}
	return s, err
}

// whichStory asks which of several stories is meant. The choice leads where
// the command would have.
func (x *exchange) whichStory(stories []*corpus.Story, to message.Press) message.Message {
	return x.reader().Stories(stories, x.words.Text("option."+optionStory+".name"), to)
}

// storyNamed finds the story that an option names: by its id, or by the
// headline it was offered with. Without a name it is no story in particular,
// and fine.
func (x *exchange) storyNamed(name string) (story *corpus.Story, ok bool) {
	if name == "" {
		return nil, true
	}
	for _, s := range x.ask.Stories() {
		if strings.EqualFold(s.ID, name) || message.Cut(s.Headline, message.MaxChoice) == name {
			return s, true
		}
	}
	for _, s := range x.ask.Stories() {
		if contains(s.Headline, name) {
			return s, true
		}
	}
	return nil, false
}

func contains(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(strings.TrimSpace(part)))
}
