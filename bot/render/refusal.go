package render

import (
	"slices"

	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/index"
)

const (
	maxRelated = 5   // statements to choose from under a refusal
	maxTry     = 2   // questions to try
	maxRefusal = 600 // characters of the refusal itself, in which names may be of any length
)

// Refusal says that the story does not answer, and who is quoted in it. Then
// come questions that do have an answer, to press. What is nearest to the
// question in the story waits in a menu that says it is no answer: under a
// refusal, a statement on show would be read as one. It names no source:
// nothing was answered from one.
func (r Reader) Refusal(question string, refusal *index.Refusal) message.Message {
	b := &box{colour: colourNeutral}
	b.text(r.asked(question))
	say, try := r.Words.Refusal, "try.heading"
	if r.Asked == nil {
		say, try = r.Words.RefusalOfSeveral, "try.several"
	}
	b.text(markdown.Line(message.Cut(say(refusal), maxRefusal)))
	r.addTries(b, try, refusal.Try)
	if near := r.options(refusal.Related[:min(len(refusal.Related), maxRelated)]); len(near) > 0 {
		b.row(r.selectMenu("button.nearest", near)...)
	}
	var buttons []message.Component
	if len(refusal.Quoted) > 0 && r.Asked != nil {
		buttons = append(buttons, r.button(message.Secondary, r.Words.Text("button.speakers"), message.Press{Action: message.ShowSpeakers, Story: r.Asked}))
	}
	b.row(append(buttons, r.ownButtons(r.Asked)...)...)
	return r.message(b)
}

// addTries offers questions that have an answer: as buttons where they fit in
// a custom id, as text where they do not.
func (r Reader) addTries(b *box, heading string, questions []string) {
	var buttons []message.Component
	var lines []string
	for _, q := range distinct(questions) {
		p := message.Press{Action: message.AskThis, Story: r.Asked}
		if message.Len(q) > min(p.Room(), message.MaxLabel) {
			lines = append(lines, markdown.Line(message.Cut(q, maxQuestion)))
			continue
		}
		p.Text = q
		buttons = append(buttons, message.Button{Style: message.Primary, Label: q, CustomID: p.CustomID()})
	}
	if len(buttons)+len(lines) == 0 {
		return
	}
	b.line()
	b.text(joinLines(append([]string{r.small(heading)}, lines...)...))
	b.row(buttons...)
}

// distinct tidies the first questions and leaves out empty ones and those
// that come twice.
func distinct(questions []string) []string {
	var out []string
	for _, q := range questions {
		q = markdown.Tidy(q)
		if q != "" && !slices.Contains(out, q) && len(out) < maxTry {
			out = append(out, q)
		}
	}
	return out
}
