// Package clock tells the time and rings later, so that whatever waits can be
// tested without waiting.
package clock

import (
	"context"
	"time"
)

// A Clock tells the time and rings later.
type Clock interface {
	Now() time.Time
	// AfterFunc calls f in its own goroutine once d has passed, unless stop
	// is called before.
	AfterFunc(d time.Duration, f func()) (stop func())
}

// Real returns the time of the machine.
func Real() Clock { return realClock{} }

type realClock struct{}

func (realClock) Now() time.Time { return time.Now() }

func (realClock) AfterFunc(d time.Duration, f func()) func() {
	t := time.AfterFunc(d, f)
	return func() { t.Stop() }
}

// After returns a channel that is closed once d has passed, and what stops it.
func After(c Clock, d time.Duration) (<-chan struct{}, func()) {
	rung := make(chan struct{})
	stop := c.AfterFunc(d, func() { close(rung) })
	return rung, stop
}

// Sleep waits for d or the end of the context, whose error it returns.
func Sleep(ctx context.Context, c Clock, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	rung, stop := After(c, d)
	defer stop()
	select {
	case <-rung:
	case <-ctx.Done():
	}
	return ctx.Err()
}
