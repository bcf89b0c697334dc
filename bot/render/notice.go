package render

import (
	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
)

// A Notice is something that went otherwise than the reader wanted. Its value
// is the key of its text.
type Notice string

// The notices.
const (
	Busy         Notice = "notice.busy"          // too much to do
	SlowChannel  Notice = "notice.slow_channel"  // the channel asks too much
	TooSlow      Notice = "notice.too_slow"      // it took too long
	Stale        Notice = "notice.stale"         // the story of a button was revised
	Gone         Notice = "notice.gone"          // the story or statement of a button is gone
	Unknown      Notice = "notice.unknown"       // a button or a command of another version
	NotYours     Notice = "notice.not_yours"     // somebody else's button
	NoPermission Notice = "notice.no_permission" // we may not write there
	Unreadable   Notice = "notice.unreadable"    // a message without text to check
	Error        Notice = "notice.error"         // anything else; the log has it
	NotFound     Notice = "notice.not_found"     // no story of that name
	Stopping     Notice = "notice.stopping"      // we shut down
)

// Notice tells a reader in a sentence what happened and what to do.
func (r Reader) Notice(n Notice) message.Message { return r.notice(r.Words.Text(string(n))) }

// Slow asks a reader to wait some seconds.
func (r Reader) Slow(seconds int) message.Message {
	return r.notice(r.Words.Text("notice.slow", "n", max(1, seconds)))
}

// TooLong says how many characters a question or a text to check may have.
func (r Reader) TooLong(most int) message.Message {
	return r.notice(r.Words.Text("notice.too_long", "n", most))
}

// notice is a message of a sentence or two.
func (r Reader) notice(text string) message.Message {
	b := &box{colour: colourNeutral}
	b.text(markdown.Line(text))
	return r.message(b)
}

// FormQuestion is the custom id of the form's input for the question.
const FormQuestion = "question"

// maxFormQuestion is how many characters can be typed into the form: more
// than any question of the test sets has, and few enough to be read.
const maxFormQuestion = 500

// Form asks for a question that only the asker sees answered. The story may
// be nil.
func (r Reader) Form(s *corpus.Story) message.Modal {
	return message.Modal{
		CustomID: message.Press{Action: message.AskPrivately, Story: s}.CustomID(),
		Title:    r.Words.Text("form.title"),
		Inputs: []message.Input{{
			CustomID: FormQuestion,
			Label:    r.Words.Text("form.question"),
			Hint:     r.Words.Text("form.hint"),
			Long:     true,
			Most:     maxFormQuestion,
		}},
	}
}
