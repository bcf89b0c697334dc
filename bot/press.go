package bot

import (
	"context"
	"errors"

	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/corpus"
)

// press answers a button or a choice. All there is to know stands in its
// custom id, so buttons work after a restart. Anybody may press; what comes is
// for them alone, unless they leaf through an answer of their own.
func (x *exchange) press(ctx context.Context) {
	p, err := x.read()
	switch {
	case errors.Is(err, message.ErrUnknown):
		x.tell(ctx, render.Unknown)
		return
	case p.Action == message.Delete: // whatever became of the story
		x.remove(ctx, p)
		return
	case p.Action == message.AskPrivately:
		x.first(ctx, message.Open(x.reader().Form(p.Story)))
		return
	case err != nil && p.Story == nil:
		x.tell(ctx, render.Gone)
		return
	case err != nil:
		x.tell(ctx, render.Stale)
		return
	}
	x.private = true
	leafing := p.Page > 0 && x.in.Message != nil
	if leafing && !x.in.Message.Private {
		leafing = p.Asker == x.in.User.ID
		x.private = !leafing
	}
	x.answer(ctx, pressed(p), leafing)
}

// read reads what was pressed or chosen. The error is that of
// [message.ReadPress].
func (x *exchange) read() (message.Press, error) {
	p, err := message.ReadPress(x.in.CustomID, x.ask.Stories())
	if p.Action != message.Choose {
		return p, err
	}
	if len(x.in.Values) != 1 {
		return message.Press{}, message.ErrUnknown
	}
	return message.ReadPress(x.in.Values[0], x.ask.Stories())
}

// pressed is the way that a press leads.
func pressed(p message.Press) way {
	return func(ctx context.Context, x *exchange) (message.Message, error) {
		r, page := x.reader(), max(1, p.Page)
		switch p.Action {
		case message.AskThis:
			return x.question(ctx, p.Text, idOf(p.Story))
		case message.ShowSides:
			return x.pressedSides(p, page)
		case message.ShowSaid:
			if speaker := p.Story.Speaker(p.Speaker); speaker != nil {
				return x.saidBy(p.Story, speaker, page), nil
			}
		case message.ShowContext:
			if at, ok := x.ask.Context(p.Story.ID, p.Statement, 1); ok {
				return r.Context(at, page), nil
			}
		case message.ShowTimeline:
			return r.Timeline(p.Story, x.ask.Timeline(p.Story.ID), page), nil
		case message.ShowSpeakers:
			return r.Speakers(p.Story, x.ask.Heard(p.Story.ID), x.ask.Unheard(p.Story.ID), page), nil
		case message.ShowStory:
			return x.recordOf(p.Story), nil
		}
		return message.Message{}, notice(render.Unknown)
	}
}

func (x *exchange) pressedSides(p message.Press, page int) (message.Message, error) {
	if p.Statement != "" {
		return x.sidesOf(p.Story, p.Statement, page), nil
	}
	return x.reader().Sides(p.Story, p.Text, "", x.ask.Disputes(p.Story.ID, p.Text), page), nil
}

func idOf(s *corpus.Story) string {
	if s == nil {
		return ""
	}
	return s.ID
}

// remove deletes the message of a button: for who asked, and for members who
// may manage messages there.
func (x *exchange) remove(ctx context.Context, p message.Press) {
	if p.Asker != x.in.User.ID && !(x.in.GuildID != "" && x.in.Rights.Has(ManageMessages)) {
		x.tell(ctx, render.NotYours)
		return
	}
	// The press is answered by nothing, and that answer taken back: it needs
	// no right in the channel, and works where we are no member.
	if x.first(ctx, message.UpdateLater()) {
		ctx, cancel := finally(ctx)
		defer cancel()
		x.failed("delete an answer", x.r.Unsend(ctx, x.in))
	}
}

// submit answers the form to ask privately.
func (x *exchange) submit(ctx context.Context) {
	p, err := message.ReadPress(x.in.CustomID, x.ask.Stories())
	if errors.Is(err, message.ErrUnknown) || p.Action != message.AskPrivately {
		x.tell(ctx, render.Unknown)
		return
	}
	if err != nil {
		p.Story = nil // the story is gone or revised; what is loaded is asked
	}
	x.private = true
	x.answer(ctx, func(ctx context.Context, x *exchange) (message.Message, error) {
		return x.question(ctx, x.in.Fields[render.FormQuestion], idOf(p.Story))
	}, false)
}
