package bot

import (
	"math"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// A Pace is how often something may happen.
type Pace struct {
	Every time.Duration // in the long run, once in this time
	Burst int           // at once, after a rest
}

// PersonPace and ChannelPace are how often a person may ask, and how often a channel may be answered in
// publicly. A reader who goes through a story button by button makes a press
// a second or so for a while; ten people who ask in one channel at once are a
// busy one. Discord's own limit is 5 messages in 5 seconds for a channel.
var (
	PersonPace  = Pace{time.Second, 12}
	ChannelPace = Pace{time.Second, 10}
)

// limits counts by key, which is a user's or a channel's id. A key that has
// rested is forgotten: it may do what one that was never seen may do.
type limits struct {
	pace Pace
	now  func() time.Time

	mu    sync.Mutex
	keys  map[string]*rate.Limiter
	sweep time.Time // when to look for rested keys next
}

func newLimits(p Pace, now func() time.Time) *limits {
	return &limits{pace: p, now: now, keys: map[string]*rate.Limiter{}}
}

// allow counts one for a key and reports whether it is not too much.
func (l *limits) allow(key string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	l.forgetRested(now)
	k := l.keys[key]
	if k == nil {
		k = rate.NewLimiter(rate.Every(l.pace.Every), l.pace.Burst)
		l.keys[key] = k
	}
	return k.AllowN(now, 1)
}

// seconds is how long to wait for one more.
func (l *limits) seconds() int { return int(math.Ceil(l.pace.Every.Seconds())) }

// rest is how long a key takes to count as one that was never seen.
func (l *limits) rest() time.Duration { return l.pace.Every * time.Duration(l.pace.Burst) }

func (l *limits) forgetRested(now time.Time) {
	if now.Before(l.sweep) {
		return
	}
	l.sweep = now.Add(l.rest())
	for key, k := range l.keys {
		if k.TokensAt(now) >= float64(l.pace.Burst) {
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
