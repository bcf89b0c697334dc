package standin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"

	"whosaid/bot/standin/wire"
)

// Trouble spoils the next REST requests that fit. The constructors give one
// request to any route; On, Repeat, AfterActing and Late narrow it down.
type Trouble struct {
	Method, Route string        // as in Request; empty fits all
	Times         int           // how many requests, at least one
	Acts          bool          // the request is carried out before it is spoiled
	Delay         time.Duration // before anything happens, by the server's clock
	Until         <-chan struct{}
	Status        int // zero: the proper answer, only late
	Header        http.Header
	Body          []byte
	Abort         bool // the connection is cut instead of an answer
}

// On limits the trouble to a method and route, "POST" and
// "/channels/{channel}/messages" for one.
func (t Trouble) On(method, route string) Trouble {
	t.Method, t.Route = method, route
	return t
}

// Repeat spoils n requests.
func (t Trouble) Repeat(n int) Trouble {
	t.Times = n
	return t
}

// AfterActing lets the request take effect before it is spoiled: a message is
// stored, and its sender told that the server failed.
func (t Trouble) AfterActing() Trouble {
	t.Acts = true
	return t
}

// Late waits before anything happens.
func (t Trouble) Late(d time.Duration) Trouble {
	t.Delay = d
	return t
}

// Slow is a proper answer after a while. With a manual clock Held is easier:
// nobody can tell when a request has begun to wait.
func Slow(d time.Duration) Trouble { return Trouble{Delay: d} }

// Held is a proper answer once a channel is closed.
func Held(until <-chan struct{}) Trouble { return Trouble{Until: until} }

// ServerError is a 5xx with Discord's general body.
func ServerError(status int) Trouble {
	body, err := json.Marshal(wire.RefuseStatus(status))
	if err != nil {
		panic(err) // unreachable: a type of our own
	}
	return Trouble{Status: status, Header: jsonHeader(), Body: body}
}

// RateLimited is a 429 of one route's bucket.
func RateLimited(retryAfter time.Duration) Trouble {
	t := limited(retryAfter, false)
	t.Header.Set("X-RateLimit-Limit", "5")
	t.Header.Set("X-RateLimit-Remaining", "0")
	t.Header.Set("X-RateLimit-Reset-After", seconds(retryAfter))
	t.Header.Set("X-RateLimit-Bucket", "5e4f0b6f7c1a4c2f")
	t.Header.Set("X-RateLimit-Scope", "user")
	return t
}

// RateLimitedGlobally is a 429 of the whole bot.
func RateLimitedGlobally(retryAfter time.Duration) Trouble {
	t := limited(retryAfter, true)
	t.Header.Set("X-RateLimit-Global", "true")
	t.Header.Set("X-RateLimit-Scope", "global")
	return t
}

func limited(retryAfter time.Duration, global bool) Trouble {
	body := fmt.Sprintf(`{"message":"You are being rate limited.","retry_after":%s,"global":%t}`, seconds(retryAfter), global)
	t := Trouble{Status: http.StatusTooManyRequests, Header: jsonHeader(), Body: []byte(body)}
	t.Header.Set("Retry-After", strconv.Itoa(int((retryAfter+time.Second-1)/time.Second)))
	return t
}

// CloudflareBan is a 429 from in front of Discord: HTML, and no word of when
// to come back.
func CloudflareBan() Trouble {
	h := http.Header{}
	h.Set("Content-Type", "text/html; charset=UTF-8")
	h.Set("Server", "cloudflare")
	return Trouble{Status: http.StatusTooManyRequests, Header: h, Body: []byte("<!doctype html><title>Access denied</title><h1>Error 1015</h1>")}
}

// ConnectionLost cuts the connection instead of answering.
func ConnectionLost() Trouble { return Trouble{Abort: true} }

func seconds(d time.Duration) string { return strconv.FormatFloat(d.Seconds(), 'f', 3, 64) }

func jsonHeader() http.Header { return http.Header{"Content-Type": []string{"application/json"}} }

// REST scripts trouble. What is scripted first is met first.
func (f *Faults) REST(troubles ...Trouble) {
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	for _, t := range troubles {
		t.Times = max(t.Times, 1)
		f.troubles = append(f.troubles, &t)
	}
}

// trouble takes the trouble a request is to meet, nil for none.
func (f *Faults) trouble(method, route string) *Trouble {
	for i, t := range f.troubles {
		if t.Method != "" && t.Method != method || t.Route != "" && t.Route != route {
			continue
		}
		if t.Times--; t.Times == 0 {
			f.troubles = slices.Delete(f.troubles, i, i+1)
		}
		return t
	}
	return nil
}

// wait holds a request back as scripted, until the client or the server goes
// away at the latest.
func (s *Server) wait(t *Trouble, gone <-chan struct{}) {
	if t.Delay > 0 {
		due := make(chan struct{})
		stop := s.clock.AfterFunc(t.Delay, func() { close(due) })
		defer stop()
		s.hold(due, gone)
	}
	if t.Until != nil {
		s.hold(t.Until, gone)
	}
}

func (s *Server) hold(until, gone <-chan struct{}) {
	select {
	case <-until:
	case <-gone:
	case <-s.done:
	}
}
