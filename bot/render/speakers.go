package render

import (
	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
	"whosaid/index"
)

const (
	speakersPerPage = 10
	maxUnheard      = 15 // names
)

// Speakers shows who is quoted in a story and how often, and who is spoken of
// but not heard.
func (r Reader) Speakers(s *corpus.Story, heard []index.Heard, unheard []string, n int) message.Message {
	if len(heard) == 0 {
		return r.notice(r.Words.Text("speakers.none"))
	}
	b := &box{colour: colourAnswer}
	b.text(markdown.Heading(r.Words.Text("speakers.title")))
	missing := r.unheard(unheard)
	texts, sizes := make([]string, len(heard)), make([]int, len(heard))
	for i, h := range heard {
		texts[i] = r.heard(h)
		sizes[i] = message.Len(texts[i]) + 1
	}
	pages := paginate(sizes, speakersPerPage, b.left()-sourceRoom(r, s)-message.Len(missing))
	n = clamp(n, len(pages))
	at := pages[n-1]
	b.text(joinLines(texts[at.from:at.to]...))
	b.text(missing)
	b.line()
	r.addPageNumber(b, n, len(pages))
	r.addSource(b, s)
	b.row(r.speakerChooser(s, heard[at.from:at.to])...)
	b.row(append(r.pager(message.Press{Action: message.ShowSpeakers, Story: s}, n, len(pages)), r.ownButtons(s)...)...)
	return r.message(b)
}

// heard is a speaker with how often they are heard.
func (r Reader) heard(h index.Heard) string {
	return joinLines(r.named(h.Speaker), r.countLine("speakers.statements", "speakers.quoted", h.Statements, h.Quoted))
}

func (r Reader) unheard(names []string) string {
	if len(names) == 0 {
		return ""
	}
	short := make([]string, 0, len(names))
	for _, name := range names {
		short = append(short, message.Cut(name, maxName/2))
	}
	return r.small("speakers.unheard", "names", r.Words.ListSome(short, maxUnheard))
}

// speakerChooser is a select menu that leads to what a speaker says.
func (r Reader) speakerChooser(s *corpus.Story, heard []index.Heard) []message.Component {
	var options []message.Option
	for _, h := range heard {
		options = append(options, message.Option{
			Label:       label(nameOf(h.Speaker), message.MaxOption),
			Description: label(r.Words.Role(h.Speaker), message.MaxOption),
			Value:       r.press(message.Press{Action: message.ShowSaid, Story: s, Speaker: h.Speaker.ID}),
		})
	}
	return r.selectMenu("button.choose_speaker", options)
}
