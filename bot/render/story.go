package render

import (
	"cmp"
	"strings"

	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
	"whosaid/index"
)

const (
	maxUnconfirmed   = 3   // statements about what is not confirmed; the other sides have all
	unconfirmedWords = 300 // characters of the words of each
)

// Story shows a story's record: who wrote it, when, for whom, how much there
// is in it, and what is said not to be confirmed.
func (r Reader) Story(s *corpus.Story, unconfirmed []index.Attributed) message.Message {
	b := &box{colour: colourAnswer}
	lines := []string{
		markdown.Heading(message.Cut(s.Headline, maxHeadline)),
		markdown.Bold(message.Cut(s.Publisher, maxName)),
	}
	if s.Byline != "" {
		lines = append(lines, r.say("story.by", "name", message.Cut(s.Byline, maxName)))
	}
	if len(s.Contributors) > 0 {
		lines = append(lines, r.say("story.with", "names", message.Cut(r.Words.List(s.Contributors), maxHeadline)))
	}
	lines = append(lines, r.say("story.published", "date", r.Words.Date(s.Published)))
	counts := []string{r.say("story.statements", "n", len(s.Statements)), r.say("story.speakers", "n", len(s.Speakers))}
	if s.Revision != "" {
		counts = append(counts, r.say("source.revision", "revision", message.Cut(s.Revision, maxDetail)))
	}
	b.text(joinLines(append(lines, markdown.Small(strings.Join(counts, " · ")))...))
	r.addUnconfirmed(b, unconfirmed)
	b.row(r.storyButtons(s)...)
	b.row(r.ownButtons(s)...)
	return r.message(b)
}

// addUnconfirmed adds who says of what that it is not confirmed.
func (r Reader) addUnconfirmed(b *box, statements []index.Attributed) {
	for i, a := range statements[:min(len(statements), maxUnconfirmed)] {
		c := newCard(a)
		if i == 0 {
			c.heading = markdown.Bold(r.Words.Text("sides.unconfirmed"))
		}
		if text := r.card(c, unconfirmedWords); message.Len(text) <= b.left() {
			b.line()
			b.text(text)
		}
	}
}

// storyButtons lead into a story.
func (r Reader) storyButtons(s *corpus.Story) []message.Component {
	var out []message.Component
	if link, ok := r.storyLink(s); ok {
		out = append(out, link)
	}
	for _, way := range []struct {
		key    string
		action message.Action
	}{
		{"button.speakers", message.ShowSpeakers}, {"button.sides", message.ShowSides}, {"button.timeline", message.ShowTimeline},
	} {
		out = append(out, r.button(message.Secondary, r.Words.Text(way.key), message.Press{Action: way.action, Story: s}))
	}
	return out
}

// Stories asks which of several stories is meant, and leads from the one that
// is chosen to what was asked. option is the name of the command's option to
// name one in, as the reader sees it; empty if there was no command.
func (r Reader) Stories(stories []*corpus.Story, option string, to message.Press) message.Message {
	if len(stories) == 0 {
		return r.notice(r.Words.Text("story.none"))
	}
	b := &box{colour: colourNeutral}
	lines := []string{markdown.Heading(r.Words.Text("story.choose"))}
	if option != "" {
		lines = append(lines, r.say("story.choose_hint", "option", option))
	}
	b.text(joinLines(lines...))
	var options []message.Option
	for _, s := range stories {
		to.Story = s
		options = append(options, message.Option{
			Label:       label(cmp.Or(markdown.Tidy(s.Headline), s.ID), message.MaxOption),
			Description: label(r.Words.Source(s), message.MaxOption),
			Value:       r.press(to),
		})
	}
	b.row(r.selectMenu("story.choose", options)...)
	b.row(r.ownButtons(nil)...)
	return r.message(b)
}
