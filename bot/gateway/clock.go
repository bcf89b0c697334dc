package gateway

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

// realClock is the time of the machine.
type realClock struct{}

func (realClock) Now() time.Time { return time.Now() }

func (realClock) AfterFunc(d time.Duration, f func()) func() {
	t := time.AfterFunc(d, f)
	return func() { t.Stop() }
}

// after returns a channel that is closed once d has passed, and what stops it.
func after(c Clock, d time.Duration) (<-chan struct{}, func()) {
	rung := make(chan struct{})
	stop := c.AfterFunc(d, func() { close(rung) })
	return rung, stop
}

// sleep waits for d or the end of the context, whose error it returns.
func sleep(ctx context.Context, c Clock, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	rung, stop := after(c, d)
	defer stop()
	select {
	case <-rung:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}
