package standin_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin"
)

func TestSubscription(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	early := s.Subscribe()
	m, err := s.Say(standin.Ada, standin.General, "one")
	if err != nil {
		t.Fatal(err)
	}
	late := s.Subscribe()
	if _, err := s.Edit(standin.Ada, m.ID, "two"); err != nil {
		t.Fatal(err)
	}
	for name, sub := range map[string]*standin.Subscription{"early": early, "again": s.SubscribeAfter(0)} {
		first, err1 := sub.Next(within(t))
		second, err2 := sub.Next(within(t))
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		if first.Kind != standin.MessageCreated || first.Message.Content != "one" || second.Kind != standin.MessageEdited || second.Message.Content != "two" {
			t.Errorf("%s: %+v, %+v", name, first, second)
		}
	}
	if c, err := late.Next(within(t)); err != nil || c.Kind != standin.MessageEdited {
		t.Errorf("late: %+v, %v", c, err)
	}
	over, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := late.Next(over); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	s.Close()
	if _, err := late.Next(within(t)); !errors.Is(err, standin.ErrClosed) {
		t.Errorf("closed: %v", err)
	}
}

// TestSameSeedSameWorld does the same twice and compares everything told.
func TestSameSeedSameWorld(t *testing.T) {
	t.Parallel()
	told := func() []string {
		s := start(t, standin.Options{Seed: 7, Clock: standin.NewManualClock(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))})
		m, err := s.Say(standin.Ada, standin.General, "hello <@"+standin.BotID+">")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Reply(standin.Ben, m.ID, "hello yourself", true); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Direct(standin.Ada); err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, r := range s.Rooms(standin.Ada) {
			for _, m := range s.Messages(standin.Ada, r.ChannelID) {
				b, err := json.Marshal(m)
				if err != nil {
					t.Fatal(err)
				}
				out = append(out, string(b))
			}
			out = append(out, r.ChannelID+" "+r.Name)
		}
		return out
	}
	if d := cmp.Diff(told(), told()); d != "" {
		t.Errorf("the second time differs (-first +second):\n%s", d)
	}
}

func TestRooms(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	if _, err := s.Direct(standin.Ben); err != nil {
		t.Fatal(err)
	}
	type room struct {
		Name, With       string
		MayWrite, BotSee bool
	}
	want := []room{
		{"general", "", true, true}, {"read-only", "", true, true}, {"no-embeds", "", true, true}, {"no-history", "", true, true},
		{"backstage", "", true, false}, {"a thread", "", true, true}, {"lounge", "", true, false}, {"", "cleo", true, false}, {"", "bot", true, true},
	}
	var got []room
	for _, r := range s.Rooms(standin.Ben) {
		with := ""
		if r.With != nil {
			with = r.With.Username
		}
		got = append(got, room{r.Name, with, r.MayWrite, r.BotSees})
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("rooms (-want +got):\n%s", d)
	}
	if n := len(s.People()); n != 4 {
		t.Errorf("%d people", n)
	}
	if err := s.SetLocale(standin.Ben, "fr"); err != nil {
		t.Error(err)
	}
	if err := s.SetLocale(standin.Ben, "tlh"); err == nil {
		t.Error("a client in Klingon")
	}
}

func TestManualClock(t *testing.T) {
	t.Parallel()
	begin := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	c := standin.NewManualClock(begin)
	var rung []string
	ring := func(name string) func() {
		return func() { rung = append(rung, name+" at "+c.Now().Sub(begin).String()) }
	}
	c.AfterFunc(2*time.Second, ring("two"))
	c.AfterFunc(time.Second, ring("one"))
	c.AfterFunc(9*time.Second, ring("nine"))
	stop := c.AfterFunc(time.Second, ring("never"))
	c.AfterFunc(3*time.Second, func() { c.AfterFunc(time.Second, ring("four")) })
	stop()
	c.Advance(5 * time.Second)
	if d := cmp.Diff([]string{"one at 1s", "two at 2s", "four at 4s"}, rung); d != "" {
		t.Errorf("rung (-want +got):\n%s", d)
	}
	if got := c.Now().Sub(begin); got != 5*time.Second {
		t.Errorf("the clock stands at %s", got)
	}
}
