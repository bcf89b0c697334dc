package render

import (
	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/bot/words"
	"whosaid/corpus"
)

// A Reader is whom a message is for.
type Reader struct {
	Words   *words.Words
	Asker   string        // id of the user who asked, for buttons that are theirs; may be empty
	Private bool          // nobody else sees the message
	Asked   *corpus.Story // the story that was asked; nil if it was several
}

// The colours of containers' bars, by what is in them.
const (
	colourAnswer  = 0x4C6FE6 // statements that answer
	colourSides   = 0xD9822B // contradictions
	colourNeutral = 0x80848E // refusals, notices, help
	colourRight   = 0x2E9E5B // a message that was checked and holds
	colourWrong   = 0xC8403A // one that does not
)

// room is how many characters of text a message gets from us: what Discord
// allows, and something in hand because it does not say what it counts.
const room = message.MaxText - 200

// A box is a message in the making: one container.
type box struct {
	colour int
	parts  []message.Component
	used   int // characters of text
}

// text adds a text, unless there is nothing in it.
func (b *box) text(markdown string) {
	if markdown == "" {
		return
	}
	b.parts = append(b.parts, message.Text{Content: markdown})
	b.used += message.Len(markdown)
}

// line adds a line across the container, unless nothing stands above it.
func (b *box) line() {
	if len(b.parts) > 0 {
		b.parts = append(b.parts, message.Separator{Line: true})
	}
}

// gap adds room without a line, unless nothing stands above it.
func (b *box) gap() {
	if len(b.parts) > 0 {
		b.parts = append(b.parts, message.Separator{})
	}
}

// row adds a row of buttons or with a select menu, unless there are none.
func (b *box) row(parts ...message.Component) {
	if len(parts) > 0 {
		b.parts = append(b.parts, message.Row{Components: parts})
	}
}

// left is how many characters of text the message has room for.
func (b *box) left() int { return room - b.used }

func (r Reader) message(b *box) message.Message {
	return message.Message{
		Private:    r.Private,
		Components: []message.Component{message.Container{Colour: b.colour, Components: b.parts}},
	}
}

// say is a text of ours as markdown.
func (r Reader) say(key string, pairs ...any) string {
	return markdown.Line(r.Words.Text(key, pairs...))
}

// small is a text of ours in small print.
func (r Reader) small(key string, pairs ...any) string {
	return markdown.Small(r.say(key, pairs...))
}

// Most characters of things that may be of any length. What a story says of a
// speaker is cut only where it could crowd out what they said.
const (
	maxName     = 100
	maxRole     = 150
	maxDetail   = 100
	maxGloss    = 200 // the story's telling of words that are quoted in full
	maxQuestion = 200
	maxHeadline = 200
	maxNames    = 3 // of speakers in a line
)
