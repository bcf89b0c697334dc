package gateway

import (
	"context"
	"net/http"
	"sync"
	"time"

	"whosaid/bot/clock"
)

// holds remembers how long Discord asked us not to send. The client library's
// own memory of that waits without an end, ignores the context and misses a
// stop of the whole bot whose answer has no Reset-After, so it is left out.
// It is safe for concurrent use.
type holds struct {
	clock clock.Clock

	mu    sync.Mutex
	until map[string]time.Time // by what Discord counts under: see call.counted
	bot   time.Time            // for all but interactions, which do not count
	all   time.Time            // a ban from in front of Discord, for everything
}

// maxHolds bounds the memory. Only what is exhausted or refused is held, so
// it is far more than an honest day brings.
const maxHolds = 4096

func newHolds(clock clock.Clock) *holds { return &holds{clock: clock, until: map[string]time.Time{}} }

// left is how long a call has to wait; 0 if not at all.
func (h *holds) left(c *call) time.Duration {
	h.mu.Lock()
	defer h.mu.Unlock()
	until := h.all
	if !c.interaction && h.bot.After(until) {
		until = h.bot
	}
	if u := h.until[c.counted]; u.After(until) {
		until = u
	}
	return max(0, until.Sub(h.clock.Now()))
}

// wait returns once the call may be made. If that is not before the context
// or the call's time ends, it says so at once instead of waiting in vain.
func (h *holds) wait(ctx context.Context, c *call) error {
	for {
		d := h.left(c)
		if d == 0 {
			return ctx.Err()
		}
		end, ok := ctx.Deadline()
		if ok && time.Until(end) < d || !c.until.IsZero() && h.clock.Now().Add(d).After(c.until) {
			return &Failure{Status: http.StatusTooManyRequests, Reason: "waiting for Discord", RetryAfter: d}
		}
		if err := clock.Sleep(ctx, h.clock, d); err != nil {
			return err
		}
	}
}

// learn keeps what the answer to a call says about the next one like it.
func (h *holds) learn(c *call, header http.Header) {
	if header.Get("X-RateLimit-Remaining") == "0" {
		h.hold(c, seconds(header.Get("X-RateLimit-Reset-After")))
	}
}

// refused keeps what a 429 asks for.
func (h *holds) refused(c *call, f *Failure) {
	switch {
	case f.Status != http.StatusTooManyRequests:
	case f.Foreign:
		h.mu.Lock()
		h.all = h.clock.Now().Add(f.RetryAfter)
		h.mu.Unlock()
	case f.Global:
		h.mu.Lock()
		h.bot = h.clock.Now().Add(f.RetryAfter)
		h.mu.Unlock()
		h.hold(c, f.RetryAfter) // an interaction that is refused all the same waits too
	default:
		h.hold(c, f.RetryAfter)
	}
}

func (h *holds) hold(c *call, d time.Duration) {
	if d <= 0 {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	now := h.clock.Now()
	if len(h.until) >= maxHolds {
		for key, u := range h.until {
			if !u.After(now) {
				delete(h.until, key)
			}
		}
	}
	if len(h.until) < maxHolds {
		h.until[c.counted] = now.Add(d)
	}
}
