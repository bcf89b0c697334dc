package bot

import (
	"strconv"
	"testing"
	"time"
)

func TestLimits(t *testing.T) {
	now := time.Unix(1_000_000, 0)
	l := newLimits(Pace{time.Second, 3}, func() time.Time { return now })
	steps := []struct {
		wait time.Duration
		key  string
		want bool
	}{
		{0, "ada", true}, {0, "ada", true}, {0, "ada", true}, {0, "ada", false}, {0, "ada", false},
		{0, "ben", true},
		{time.Second, "ada", true}, {0, "ada", false},
		{time.Minute, "ada", true},
	}
	for i, s := range steps {
		now = now.Add(s.wait)
		if got := l.allow(s.key); got != s.want {
			t.Errorf("step %d, %s: %v, want %v", i, s.key, got, s.want)
		}
	}
}

// TestLimitsForget checks that a flood of people leaves nothing behind.
func TestLimitsForget(t *testing.T) {
	now := time.Unix(1_000_000, 0)
	l := newLimits(PersonPace, func() time.Time { return now })
	for i := range 10_000 {
		l.allow(strconv.Itoa(i))
	}
	now = now.Add(2 * l.rest())
	l.allow("ada")
	if len(l.keys) != 1 {
		t.Errorf("%d keys are kept", len(l.keys))
	}
}

func TestPauses(t *testing.T) {
	now := time.Unix(1_000_000, 0)
	p := newPauses(time.Minute, func() time.Time { return now })
	if p.has("a") || !p.begin("a") || !p.has("a") || p.begin("a") {
		t.Error("a pause begins once")
	}
	now = now.Add(time.Minute)
	if p.has("a") || !p.begin("b") || len(p.until) != 1 {
		t.Errorf("a pause does not end: %v", p.until)
	}
	p.end("b")
	if p.has("b") {
		t.Error("a pause cannot be ended")
	}
}
