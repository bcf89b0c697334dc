package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/clock"
)

// A call is one REST request, with what it takes to send it again.
type call struct {
	method, path string // the path hangs on the library's API address, whose host the transport bends
	body         any    // nil for none
	counted      string // what Discord counts it under: a channel, an interaction
	interaction  bool   // exempt from the limit of the whole bot
	tries        int    // how often it may be sent; more than once only if that does no harm
	doneCode     int    // the code that means an earlier try got through, 0 if there is none

	until time.Time // when the answer is of no use any more, by the client's clock; zero if never
}

// requestTimeout bounds one try of a request that has no deadline of its own.
const requestTimeout = 15 * time.Second

// firstPause is how long to wait before the second try of a request that
// failed on Discord's side. It doubles.
const firstPause = 100 * time.Millisecond

// A client makes REST requests.
type client struct {
	discord *discordgo.Session
	holds   *holds
	clock   clock.Clock
}

// maxHeld is how often a request that came too early is sent again.
const maxHeld = 3

// do makes a call, again if it failed in a way that may pass, and as long as
// there is time. The error is a *Failure if Discord answered.
func (c *client) do(ctx context.Context, k *call) ([]byte, error) {
	if k.until.IsZero() {
		return c.repeat(ctx, k)
	}
	left := k.until.Sub(c.clock.Now())
	if left <= 0 {
		return nil, errTooLate
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	defer c.clock.AfterFunc(left, func() { cancel(errTooLate) })()
	b, err := c.repeat(ctx, k)
	if err != nil && context.Cause(ctx) == errTooLate {
		return nil, errTooLate
	}
	return b, err
}

var errTooLate = fmt.Errorf("it is too late: %w", context.DeadlineExceeded)

// repeat makes a call, again if it failed in a way that may pass.
func (c *client) repeat(ctx context.Context, k *call) ([]byte, error) {
	pause := firstPause
	for try, held := 1, 0; ; {
		if err := c.holds.wait(ctx, k); err != nil {
			return nil, err
		}
		body, err := c.send(ctx, k)
		var f *Failure
		switch {
		case err == nil:
			return body, nil
		case !errors.As(err, &f): // no answer at all
		case try > 1 && k.doneCode != 0 && f.Code == k.doneCode:
			return nil, nil
		case f.Status == http.StatusTooManyRequests && held < maxHeld:
			held++ // nothing was done: it waits above and does not count as a try
			continue
		case f.Status < 500:
			return nil, err
		}
		if try >= k.tries {
			return nil, err
		}
		try++
		if err := clock.Sleep(ctx, c.clock, pause); err != nil {
			return nil, err
		}
		pause *= 2
	}
}

// send makes one try. The library's rate limiter is given a bucket that
// nobody else knows and that is dropped with the request. Its own ones are
// kept for ever, one for each interaction with the token in its name, and
// are locked while a request runs, so that a slow answer holds up others.
func (c *client) send(ctx context.Context, k *call) ([]byte, error) {
	var body []byte
	if k.body != nil {
		var err error
		if body, err = json.Marshal(k.body); err != nil {
			return nil, fmt.Errorf("write the body of %s: %w", k.counted, err)
		}
	}
	ctx, cancel := context.WithTimeout(withCall(ctx, k), requestTimeout)
	defer cancel()
	bucket := discordgo.NewRatelimiter().LockBucket(k.counted)
	answer, err := c.discord.RequestWithLockedBucket(k.method, discordgo.EndpointAPI+k.path, "application/json", body, bucket, 0,
		discordgo.WithContext(ctx), discordgo.WithRetryOnRatelimit(false), discordgo.WithRestRetries(0))
	return answer, withoutAddress(err)
}

// withoutAddress takes the address out of an error: those of interactions
// carry their token.
func withoutAddress(err error) error {
	var f *Failure
	var u *url.Error
	switch {
	case errors.As(err, &f):
		return f
	case errors.As(err, &u):
		return fmt.Errorf("reach Discord: %w", u.Err)
	}
	return err
}

// get makes a GET call and reads its answer.
func (c *client) get(ctx context.Context, path, counted string, into any) error {
	b, err := c.do(ctx, &call{method: http.MethodGet, path: path, counted: counted, tries: 3})
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("read Discord's answer: %w", err)
	}
	return nil
}
