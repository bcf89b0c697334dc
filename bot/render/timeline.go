package render

import (
	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
	"whosaid/index"
)

const timelinePerPage = 5

// Timeline shows a story's statements by day, each day under a heading.
func (r Reader) Timeline(s *corpus.Story, statements []index.Attributed, n int) message.Message {
	if len(statements) == 0 {
		return r.notice(r.Words.Text("timeline.none"))
	}
	b := &box{colour: colourAnswer}
	b.text(markdown.Heading(r.Words.Text("timeline.title")))
	cards := make([]card, len(statements))
	for i, a := range statements {
		cards[i] = newCard(a)
		day := a.Statement.SaidOn
		cards[i].dated = !day.IsZero()
		cards[i].group = r.dayHeading(day)
	}
	return r.list(b, s, cards, timelinePerPage, message.Press{Action: message.ShowTimeline, Story: s}, n)
}

func (r Reader) dayHeading(day corpus.Date) string {
	if day.IsZero() {
		return markdown.Bold(r.Words.Text("timeline.undated"))
	}
	return markdown.Bold(r.Words.Date(day))
}
