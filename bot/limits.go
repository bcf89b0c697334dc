package bot

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// A pace is how often something may happen.
type pace struct {
	every time.Duration // in the long run, once in this time
	burst int           // at once, after a rest
}

// How often a person may ask, and how often a channel may be answered in
// publicly. A reader who goes through a story button by button makes a press
// a second or so for a while; ten people who ask in one channel at once are a
// busy one. Discord's own limit is 5 messages in 5 seconds for a channel.
var (
	personPace  = pace{time.Second, 12}
	channelPace = pace{time.Second, 10}
)

// limits counts by key, which is a user's or a channel's id. A key that has
// rested is forgotten: it may do what one that was never seen may do.
type limits struct {
	pace pace
	now  func() time.Time

	mu    sync.Mutex
	keys  map[string]*counted
	sweep time.Time // when to look for rested keys next
}

type counted struct {
	limiter *rate.Limiter
	told    bool // that it is too much, since it last was not
}

func newLimits(p pace, now func() time.Time) *limits {
	return &limits{pace: p, now: now, keys: map[string]*counted{}}
}

// allow counts one for a key. When that is too much, first says whether it is
// the first time since it was not.
func (l *limits) allow(key string) (ok, first bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	l.forgetRested(now)
	c := l.keys[key]
	if c == nil {
		c = &counted{limiter: rate.NewLimiter(rate.Every(l.pace.every), l.pace.burst)}
		l.keys[key] = c
	}
	if c.limiter.AllowN(now, 1) {
		c.told = false
		return true, false
	}
	first = !c.told
	c.told = true
	return false, first
}

// rest is how long a key takes to count as one that was never seen.
func (l *limits) rest() time.Duration { return l.pace.every * time.Duration(l.pace.burst) }

func (l *limits) forgetRested(now time.Time) {
	if now.Before(l.sweep) {
		return
	}
	l.sweep = now.Add(l.rest())
	for key, c := range l.keys {
		if c.limiter.TokensAt(now) >= float64(l.pace.burst) {
			delete(l.keys, key)
		}
	}
}

// pauses remembers, for a while, where something is no use. It is safe for
// concurrent use.
type pauses struct {
	length time.Duration
	now    func() time.Time

	mu    sync.Mutex
	until map[string]time.Time
}

func newPauses(length time.Duration, now func() time.Time) *pauses {
	return &pauses{length: length, now: now, until: map[string]time.Time{}}
}

// begin pauses a key and reports whether it was not paused already.
func (p *pauses) begin(key string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.now()
	for k, u := range p.until {
		if !now.Before(u) {
			delete(p.until, k)
		}
	}
	_, paused := p.until[key]
	p.until[key] = now.Add(p.length)
	return !paused
}

func (p *pauses) end(key string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.until, key)
}

func (p *pauses) has(key string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.now().Before(p.until[key])
}
