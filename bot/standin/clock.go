package standin

import (
	"slices"
	"sync"
	"time"
)

// A ManualClock is a clock that stands still until it is told to move, so that
// a test of the three seconds a bot has to answer takes no time at all. It is
// safe for concurrent use.
type ManualClock struct {
	mu    sync.Mutex
	now   time.Time
	alarm []*alarm
}

type alarm struct {
	at time.Time
	f  func()
}

// NewManualClock returns a clock that stands at start.
func NewManualClock(start time.Time) *ManualClock { return &ManualClock{now: start} }

// Now returns the time the clock stands at.
func (c *ManualClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// AfterFunc rings when Advance moves past now plus d.
func (c *ManualClock) AfterFunc(d time.Duration, f func()) func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	a := &alarm{at: c.now.Add(d), f: f}
	c.alarm = append(c.alarm, a)
	return func() { c.cancel(a) }
}

func (c *ManualClock) cancel(a *alarm) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.alarm = slices.DeleteFunc(c.alarm, func(other *alarm) bool { return other == a })
}

// Advance moves the clock and calls, one after the other and in order of
// time, everything that was due in between. It returns when they are done.
func (c *ManualClock) Advance(d time.Duration) {
	c.mu.Lock()
	end := c.now.Add(d)
	c.mu.Unlock()
	for {
		a := c.next(end)
		if a == nil {
			return
		}
		a.f()
	}
}

// next moves the clock to the first alarm not after end and returns it. With
// none left it moves the clock to end and returns nil.
func (c *ManualClock) next(end time.Time) *alarm {
	c.mu.Lock()
	defer c.mu.Unlock()
	var first *alarm
	for _, a := range c.alarm {
		if !a.at.After(end) && (first == nil || a.at.Before(first.at)) {
			first = a
		}
	}
	if first == nil {
		c.now = end
		return nil
	}
	if first.at.After(c.now) {
		c.now = first.at
	}
	c.alarm = slices.DeleteFunc(c.alarm, func(a *alarm) bool { return a == first })
	return first
}
