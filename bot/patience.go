package bot

import (
	"context"
	"errors"
	"time"

	"whosaid/bot/clock"
	"whosaid/bot/render"
)

const (
	// slow is when an answer is promised for later. Answers take
	// milliseconds; Discord gives three seconds, and what is promised shows as
	// "thinking ..." meanwhile.
	slow = 1500 * time.Millisecond
	// patience is when the search for an answer is given up.
	patience = 30 * time.Second
	// lastWords bounds what is said when the time is over.
	lastWords = 5 * time.Second
)

var errTooSlow = errors.New("it took too long")

// A task is an answer in the making, in a goroutine of its own.
type task[T any] struct {
	ctx  context.Context // ends when the answer is called off; its cause says why
	end  func()
	late <-chan struct{} // it takes unusually long
	done chan T
}

// begin begins to make an answer. end has to be called when it is no longer
// wanted.
func begin[T any](ctx context.Context, c clock.Clock, work func(context.Context) T) *task[T] {
	ctx, cancel := context.WithCancelCause(ctx)
	late, stopLate := clock.After(c, slow)
	stop := c.AfterFunc(patience, func() { cancel(errTooSlow) })
	t := &task[T]{ctx: ctx, late: late, done: make(chan T, 1)}
	t.end = func() {
		stopLate()
		stop()
		cancel(nil)
	}
	go func() { t.done <- work(ctx) }()
	return t
}

// soon returns the answer unless that takes unusually long.
func (t *task[T]) soon() (answer T, ok bool) {
	select {
	case answer = <-t.done:
		return answer, true
	case <-t.late:
		return answer, false
	}
}

// result waits for the answer; ok is false if it was called off.
func (t *task[T]) result() (answer T, ok bool) {
	select {
	case answer = <-t.done:
		return answer, true
	case <-t.ctx.Done():
		return answer, false
	}
}

// calledOff is what to tell whoever waits for an answer that was called off.
func (b *Bot) calledOff(ctx context.Context, way string) render.Notice {
	if errors.Is(context.Cause(ctx), errTooSlow) {
		b.log.Error("answer given up: it took too long", "way", way)
		return render.TooSlow
	}
	b.log.Info("answer given up: we are stopping", "way", way)
	return render.Stopping
}

// finally is a context for what is still to be said when another has ended.
func finally(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), lastWords)
}
