package preview

import (
	"io"
	"testing"

	"whosaid/bot/standin"
)

// TestEvents follows what Ben is told while Ada gets a private answer and writes
// a private message: nothing.
func TestEvents(t *testing.T) {
	t.Parallel()
	r := run(t)
	adas, bens := r.feed(ada), r.feed(ben)
	id := r.do("slash", object{"person": ada, "channel": general, "command": "help"})
	r.answer(adas, ada, general, id)
	r.do("say", object{"person": ada, "channel": r.direct(ada), "text": "just between us"})
	end := r.do("say", object{"person": ada, "channel": general, "text": "thanks"})
	for {
		e, ok := bens.next()
		if !ok {
			t.Fatal("the stream ended")
		}
		if e.name != "change" {
			continue
		}
		c := decode[standin.Change](r, e.name, 200, e.data)
		if c.VisibleTo == ada || c.ChannelID == r.direct(ada) || c.Message != nil && c.Message.Ephemeral() {
			t.Errorf("Ben is told of %+v", c)
		}
		if c.Message != nil && c.Message.ID == end {
			break
		}
	}
}

// TestEventsEnd ends a preview while a page is open: the stream ends too,
// instead of holding up the end.
func TestEventsEnd(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ada)
	go r.stop()
	for open := true; open; {
		_, open = f.next()
	}
	if f.end != io.EOF {
		t.Errorf("the stream was cut off: %v", f.end)
	}
}

// TestHub cuts off a page that falls behind, and no other.
func TestHub(t *testing.T) {
	h := newHub()
	slow, leave := h.join()
	quick, leave2 := h.join()
	defer leave()
	defer leave2()
	for i := range waitingNotes + 1 {
		h.tell("n", i)
		if n, ok := <-quick; !ok || n.data != i {
			t.Fatalf("note %d is %v", i, n.data)
		}
	}
	n := 0
	for range slow {
		n++
	}
	if n != waitingNotes {
		t.Errorf("it was told %d notes before the cut", n)
	}
}
