package message_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/message"
	"whosaid/corpus"
)

// story is a small story; the revision and its statements may be changed.
func story(t testing.TB, id, revision string, statements ...string) *corpus.Story {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "story: {id: %s, headline: h, publisher: p, published: 2024-05-03, language: en, revision: %q}\n", id, revision)
	b.WriteString("speakers:\n  - {id: ada, name: Ada, kind: person}\nstatements:\n")
	for _, s := range statements {
		fmt.Fprintf(&b, "  - {id: %s, speaker: ada, kind: indirect, stance: say, text: It rains.}\n", s)
	}
	s, err := corpus.Load(id+".yaml", []byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const asker = "1234567890123456789"

func TestPressComesBack(t *testing.T) {
	quay, dam := story(t, "quay", "1", "s1", "s2"), story(t, "dam", "1", "s1")
	stories := []*corpus.Story{quay, dam}
	tests := []message.Press{
		{Action: message.AskPrivately},
		{Action: message.Delete, Asker: asker},
		{Action: message.Delete, Asker: "18446744073709551615"},
		{Action: message.ShowStory, Story: dam},
		{Action: message.ShowContext, Story: dam, Statement: "s1", Asker: asker},
		{Action: message.ShowContext, Story: quay, Statement: "s2", Page: 3},
		{Action: message.ShowSaid, Story: quay, Speaker: "ada", Page: 12, Asker: asker},
		{Action: message.ShowSides, Story: quay, Page: 2, Asker: asker, Text: "the flood. And what else?"},
		{Action: message.AskThis, Story: quay, Text: "누가 말했나? «так»"},
		{Action: message.Choose, Story: quay},
	}
	seen := map[string]bool{}
	for _, want := range tests {
		id := want.CustomID()
		if message.Len(id) > message.MaxCustomID {
			t.Errorf("%q has %d characters", id, message.Len(id))
		}
		if seen[id] {
			t.Errorf("%q stands for two presses", id)
		}
		seen[id] = true
		got, err := message.ReadPress(id, stories)
		if err != nil {
			t.Errorf("ReadPress(%q): %v", id, err)
		}
		if got.Story != want.Story {
			t.Errorf("ReadPress(%q): the story is another", id)
		}
		got.Story, want.Story = nil, nil
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("ReadPress(%q) (-want +got):\n%s", id, d)
		}
	}
}

func TestPressRoom(t *testing.T) {
	quay := story(t, "quay", "1", "s1")
	for _, p := range []message.Press{
		{Action: message.AskThis, Story: quay},
		{Action: message.ShowSides, Story: quay, Page: 99, Asker: "18446744073709551615"},
	} {
		room := p.Room()
		if room < 40 {
			t.Errorf("%s: there is room for %d characters only", p.Action, room)
		}
		p.Text = strings.Repeat("x", room)
		if n := message.Len(p.CustomID()); n != message.MaxCustomID {
			t.Errorf("%s: a text that fills the room makes a custom id of %d characters", p.Action, n)
		}
	}
}

func TestPressStale(t *testing.T) {
	before := story(t, "quay", "1", "s1", "s2")
	revised, without := story(t, "quay", "2", "s1", "s2"), story(t, "quay", "1", "s2")
	context := message.Press{Action: message.ShowContext, Story: before, Statement: "s1", Asker: asker, Page: 2}
	nobody := message.Press{Action: message.ShowSaid, Story: before, Speaker: "bob"}
	tests := []struct {
		name   string
		press  message.Press
		loaded []*corpus.Story
		story  *corpus.Story
	}{
		{"the story is gone", context, nil, nil},
		{"the story was revised", context, []*corpus.Story{revised}, revised},
		{"the statement is gone", context, []*corpus.Story{without}, without},
		{"the speaker is gone", nobody, []*corpus.Story{before}, before},
	}
	for _, test := range tests {
		got, err := message.ReadPress(test.press.CustomID(), test.loaded)
		if !errors.Is(err, message.ErrStale) {
			t.Errorf("%s: error %v, want ErrStale", test.name, err)
		}
		if got.Story != test.story || got.Action != test.press.Action || got.Asker != test.press.Asker || got.Page != test.press.Page {
			t.Errorf("%s: what is known is lost: %+v", test.name, got)
		}
	}
}

func TestPressUnknown(t *testing.T) {
	quay := story(t, "quay", "1", "s1")
	good := message.Press{Action: message.ShowContext, Story: quay, Statement: "s1", Page: 1, Asker: asker}.CustomID()
	bad := []string{
		"", "x", ".", "........", "w1.context", "w0" + good[2:], strings.ToUpper(good), good + "x", good[:len(good)-1], good[1:],
		strings.Replace(good, "context", "sides", 1), strings.Replace(good, "context", "dance", 1), strings.Replace(good, ".1.", ".2.", 1),
	}
	for _, id := range bad {
		if p, err := message.ReadPress(id, []*corpus.Story{quay}); !errors.Is(err, message.ErrUnknown) {
			t.Errorf("ReadPress(%q) = %+v, %v, want ErrUnknown", id, p, err)
		}
	}
}

// FuzzReadPress: whatever comes in, it is unknown, stale, or exactly what was
// written.
func FuzzReadPress(f *testing.F) {
	quay := story(f, "quay", "1", "s1")
	stories := []*corpus.Story{quay}
	f.Add(message.Press{Action: message.ShowContext, Story: quay, Statement: "s1", Page: 1, Asker: asker}.CustomID())
	f.Add(message.Press{Action: message.AskThis, Story: quay, Text: "who?"}.CustomID())
	f.Add(message.Press{Action: message.Delete, Asker: asker}.CustomID())
	f.Add("w1.delete......AAAA.")
	f.Fuzz(func(t *testing.T, id string) {
		p, err := message.ReadPress(id, stories)
		switch {
		case err == nil && p.CustomID() != id:
			t.Errorf("ReadPress(%q) = %+v, which is written %q", id, p, p.CustomID())
		case err != nil && !errors.Is(err, message.ErrUnknown) && !errors.Is(err, message.ErrStale):
			t.Errorf("ReadPress(%q): %v", id, err)
		}
	})
}
