package bot

import "whosaid/bot/message"

// suggest completes what is typed into an option. It is all in memory and
// takes a fraction of a millisecond, so no keystroke has to be called off.
// Whatever goes wrong, an empty list is an answer.
func (x *exchange) suggest() []message.Choice {
	typed := x.in.Text(x.in.Focused)
	story := ""
	if s, ok := x.storyNamed(x.in.Text(optionStory)); ok && s != nil {
		story = s.ID
	}
	switch x.in.Focused {
	case optionQuestion:
		return x.suggestQuestions(typed, story)
	case optionSpeaker:
		return x.suggestSpeakers(typed, story)
	case optionStory:
		return x.suggestStories(typed)
	}
	return nil
}

func (x *exchange) suggestQuestions(typed, story string) []message.Choice {
	var choices []message.Choice
	for _, q := range x.ask.SuggestQuestions(typed, story, message.MaxChoices) {
		// A question that does not fit would come back cut, so it is left out.
		if message.Len(q) <= message.MaxChoice {
			choices = append(choices, message.Choice{Name: q, Value: q})
		}
	}
	return choices
}

// suggestSpeakers offers speakers by their labels. A client may send the name of a
// choice in the place of its value, so the two are the same, and what a reader
// types without choosing is taken too.
func (x *exchange) suggestSpeakers(typed, story string) []message.Choice {
	var choices []message.Choice
	seen := map[string]bool{}
	for _, c := range x.ask.SuggestSpeakers(typed, story, message.MaxChoices) {
		label := c.Label
		if message.Len(label) > message.MaxChoice {
			// Cut, it would name nobody. The name alone does.
			if label = x.nameOf(c.Story, c.Speaker); message.Len(label) > message.MaxChoice {
				continue
			}
		}
		if !seen[label] {
			seen[label] = true
			choices = append(choices, message.Choice{Name: label, Value: label})
		}
	}
	return choices
}

func (x *exchange) nameOf(story, speaker string) string {
	if s := x.ask.Story(story); s != nil {
		if p := s.Speaker(speaker); p != nil {
			return p.Name
		}
	}
	return ""
}

// suggestStories offers stories by headline, those whose headline or publisher has
// what is typed.
func (x *exchange) suggestStories(typed string) []message.Choice {
	var choices []message.Choice
	for _, s := range x.ask.Stories() {
		if len(choices) < message.MaxChoices && contains(s.Headline+" "+s.Publisher+" "+s.ID, typed) {
			choices = append(choices, message.Choice{Name: message.Cut(s.Headline, message.MaxChoice), Value: s.ID})
		}
	}
	return choices
}
