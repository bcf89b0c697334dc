package bot

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"

	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/bot/words"
)

// An exchange is one interaction from when it came in to its answer.
type exchange struct {
	bot   *Bot
	in    *Interaction
	r     Responder
	ask   Asker // the same throughout, whatever is loaded meanwhile
	words *words.Words

	private bool // only who asked sees the answer
}

func (b *Bot) exchange(in *Interaction, r Responder) *exchange {
	return &exchange{bot: b, in: in, r: r, ask: *b.asker.Load(), words: words.For(in.Locale)}
}

// reader is whom the answer is for.
func (x *exchange) reader() render.Reader {
	return render.Reader{Words: x.words, Asker: x.in.User.ID, Private: x.private}
}

// A way makes the answer to an interaction.
type way func(ctx context.Context, x *exchange) (message.Message, error)

// A noticeError is an error with a sentence for whoever asked. It is nothing
// for the log.
type noticeError struct{ render.Notice }

func (e noticeError) Error() string { return string(e.Notice) }

func notice(n render.Notice) error { return noticeError{n} }

// answer runs a way and answers with what it makes: at once, or, if that takes
// unusually long, with a promise first. update puts it into the message whose
// button was pressed, so that leafing through pages leaves one message.
func (x *exchange) answer(ctx context.Context, w way, update bool) {
	t := begin(ctx, x.bot.clock, func(ctx context.Context) made { return x.make(ctx, w) })
	defer t.end()
	if m, ok := t.soon(); ok {
		if update && !m.notice {
			x.first(ctx, message.Update(m.Message))
		} else {
			x.first(ctx, message.Answer(m.Message))
		}
		return
	}
	x.bot.log.Warn("slow answer", "way", x.name())
	if !x.promise(ctx) {
		return
	}
	m, ok := t.result()
	if !ok {
		m = made{x.notice(x.bot.calledOff(t.ctx, x.name())), true}
	}
	ctx, cancel := finally(ctx)
	defer cancel()
	x.failed("edit an answer", x.r.Edit(ctx, x.in, m.Message))
}

// made is a message that a way made, or a notice that it could not.
type made struct {
	message.Message
	notice bool
}

// make runs a way. Whatever happens, there is a message to show.
func (x *exchange) make(ctx context.Context, w way) (m made) {
	defer func() {
		if r := recover(); r != nil {
			x.bot.panicked(x.name(), r)
			m = made{x.notice(render.Error), true}
		}
	}()
	answer, err := w(ctx, x)
	var n noticeError
	switch {
	case errors.As(err, &n):
		return made{x.notice(n.Notice), true}
	case err != nil && ctx.Err() != nil:
		return made{x.notice(x.bot.calledOff(ctx, x.name())), true}
	case err != nil:
		x.bot.log.Error("answer failed", "way", x.name(), "cause", err)
		return made{x.notice(render.Error), true}
	}
	return made{answer, false}
}

// first gives the first answer and reports whether that went well.
func (x *exchange) first(ctx context.Context, c message.Callback) bool {
	return !x.failed("answer", x.r.Answer(ctx, x.in, c))
}

// promise promises an answer and reports whether somebody may wait for it. If
// nobody knows whether the promise got through, they may.
func (x *exchange) promise(ctx context.Context) bool {
	err := x.r.Answer(ctx, x.in, message.Later(x.private))
	return !x.failed("promise an answer", err) || !errors.Is(err, ErrGone) && !errors.Is(err, ErrHeld)
}

// tell answers with a notice that only the asker sees.
func (x *exchange) tell(ctx context.Context, n render.Notice) {
	x.first(ctx, message.Answer(x.notice(n)))
}

// privately is a reader of what only the asker sees.
func (x *exchange) privately() render.Reader {
	r := x.reader()
	r.Private = true
	return r
}

func (x *exchange) notice(n render.Notice) message.Message { return x.privately().Notice(n) }

// failed logs why something could not be said, and reports whether it could
// not. That it came too late is no fault to mend here.
func (x *exchange) failed(doing string, err error) bool {
	switch {
	case err == nil:
		return false
	case errors.Is(err, ErrGone), errors.Is(err, ErrHeld):
		x.bot.log.Info("answer not delivered", "doing", doing, "way", x.name(), "cause", err)
	default:
		x.bot.log.Error("answer not delivered", "doing", doing, "way", x.name(), "cause", err)
	}
	return true
}

// name is how the log calls what was done; never what was written.
func (x *exchange) name() string {
	if x.in.Command != "" && known(x.in.Command) {
		return string(x.in.Kind) + " " + x.in.Command
	}
	return string(x.in.Kind)
}

// panicked logs a panic. What was panicked with is told only if it comes from
// the runtime; other values may hold anything.
func (b *Bot) panicked(doing string, r any) {
	cause := fmt.Sprintf("a %T", r)
	if e, ok := r.(runtime.Error); ok {
		cause = e.Error()
	}
	b.log.Error("panic", "doing", doing, "cause", cause, "stack", string(debug.Stack()))
}
