package bot

import (
	"fmt"
	"strconv"
	"testing"
	"time"
)

func TestLimits(t *testing.T) {
	now := time.Unix(1_000_000, 0)
	l := newLimits(pace{time.Second, 3}, func() time.Time { return now })
	try := func(key string) string {
		ok, first := l.allow(key)
		return fmt.Sprint(ok, first)
	}
	steps := []struct {
		wait time.Duration
		key  string
		want string
	}{
		{0, "ada", "true false"}, {0, "ada", "true false"}, {0, "ada", "true false"},
		{0, "ada", "false true"}, {0, "ada", "false false"}, // told once
		{0, "ben", "true false"},
		{time.Second, "ada", "true false"}, {0, "ada", "false true"}, // and again
		{time.Minute, "ada", "true false"},
	}
	for i, s := range steps {
		now = now.Add(s.wait)
		if got := try(s.key); got != s.want {
			t.Errorf("step %d, %s: %s, want %s", i, s.key, got, s.want)
		}
	}
}

// TestLimitsForget checks that a flood of people leaves nothing behind.
func TestLimitsForget(t *testing.T) {
	now := time.Unix(1_000_000, 0)
	l := newLimits(personPace, func() time.Time { return now })
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
