package gateway

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"whosaid/bot/clock"
)

// stoppedClock stands still; nothing in these tests waits.
type stoppedClock struct {
	clock.Clock
	now time.Time
}

func (c *stoppedClock) Now() time.Time { return c.now }

func TestSeen(t *testing.T) {
	clock := &stoppedClock{now: time.Unix(1_000_000, 0)}
	s := newSeen(clock)
	if !s.first("a") || s.first("a") || !s.first("b") {
		t.Error("an id counts as new once")
	}
	clock.now = clock.now.Add(remembered + time.Second)
	if !s.first("a") {
		t.Error("it is remembered for too long")
	}
	for i := range 3 * maxSeen {
		s.first(strconv.Itoa(i))
	}
	if len(s.at) > maxSeen || len(s.ids) > maxSeen || s.first(strconv.Itoa(3*maxSeen-1)) {
		t.Errorf("%d ids are kept", len(s.at))
	}
}

func TestSparing(t *testing.T) {
	clock := &stoppedClock{now: time.Unix(1_000_000, 0)}
	s := newSparing(clock)
	tell := func(kind string) string {
		n, ok := s.once(kind)
		return fmt.Sprint(n, ok)
	}
	got := []string{tell("a"), tell("a"), tell("b"), tell("a")}
	clock.now = clock.now.Add(each)
	got = append(got, tell("a"))
	if want := "1 true, 0 false, 1 true, 0 false, 3 true"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestHoldsForget fills the memory of what must wait.
func TestHoldsForget(t *testing.T) {
	clock := &stoppedClock{now: time.Unix(1_000_000, 0)}
	h := newHolds(clock)
	exhausted := http.Header{"X-Ratelimit-Remaining": {"0"}, "X-Ratelimit-Reset-After": {"1.5"}}
	for i := range 3 * maxHolds {
		h.learn(&call{counted: strconv.Itoa(i)}, exhausted)
		clock.now = clock.now.Add(time.Millisecond)
	}
	if len(h.until) > maxHolds {
		t.Errorf("%d holds are kept", len(h.until))
	}
	last := &call{counted: strconv.Itoa(3*maxHolds - 1)}
	if d := h.left(last); d <= time.Second || d > 1500*time.Millisecond {
		t.Errorf("the last one waits %v", d)
	}
	h.learn(&call{counted: "free"}, http.Header{"X-Ratelimit-Remaining": {"1"}, "X-Ratelimit-Reset-After": {"9"}})
	if d := h.left(&call{counted: "free"}); d != 0 {
		t.Errorf("what is not exhausted waits %v", d)
	}
}

func TestRetryAfter(t *testing.T) {
	header := func(pairs ...string) http.Header {
		h := http.Header{}
		for i := 0; i < len(pairs); i += 2 {
			h.Set(pairs[i], pairs[i+1])
		}
		return h
	}
	tests := map[string]struct {
		header  http.Header
		body    float64
		foreign bool
		want    time.Duration
	}{
		"header":        {header("Retry-After", "3"), 0, false, 3 * time.Second},
		"body":          {header(), 1.25, false, 1250 * time.Millisecond},
		"the longest":   {header("Retry-After", "1", "X-RateLimit-Reset-After", "2.5"), 1.25, false, 2500 * time.Millisecond},
		"none":          {header(), 0, false, time.Second},
		"none, foreign": {header(), 0, true, cloudflareHold},
		"nonsense":      {header("Retry-After", "NaN", "X-RateLimit-Reset-After", "-4"), -1, false, time.Second},
		"endless":       {header("Retry-After", "1e300"), 0, false, maxWait},
		"a date":        {header("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT"), 0, false, time.Second},
	}
	for name, tt := range tests {
		if got := retryAfter(tt.header, tt.body, tt.foreign); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}

func TestMask(t *testing.T) {
	for in, want := range map[string]string{
		"POST https://discord.com/api/v9/interactions/12/aW50/callback: EOF":      "POST https://discord.com/api/v9/interactions/12/[token]/callback: EOF",
		`Patch "http://h/api/v9/webhooks/12/aW50.x-y_z/messages/@original": lost`: `Patch "http://h/api/v9/webhooks/12/[token]/messages/@original": lost`,
		"Authorization: Bot abc.def": "Authorization: Bot [token]",
		"nothing secret":             "nothing secret",
	} {
		if got := Mask(in, "abc.def"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := Mask("as it is", ""); got != "as it is" {
		t.Errorf("without a token: %q", got)
	}
}

func TestPause(t *testing.T) {
	for failures, want := range map[int]time.Duration{0: 0, 1: time.Second, 2: 2 * time.Second, 5: 16 * time.Second, 8: maxPause, 1 << 30: maxPause} {
		if got := Pause(failures); got != want {
			t.Errorf("Pause(%d) = %v, want %v", failures, got, want)
		}
	}
}

func TestNew(t *testing.T) {
	for name, o := range map[string]Options{
		"no token":          {},
		"no address":        {Token: "t", APIURL: "discord"},
		"no scheme of ours": {Token: "t", APIURL: "ftp://discord.com"},
	} {
		if _, err := New(o); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	g, err := New(Options{Token: "t"})
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Run(t.Context()); err == nil || errors.As(err, new(*Fatal)) {
		t.Errorf("without a handler: %v", err)
	}
}
