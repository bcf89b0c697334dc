package preview

import (
	"testing"
	"time"

	"whosaid/bot/gateway/gatewaytest"
)

// TestPageTabs opens more tabs of one browser than it connects to one host:
// all of them are told what happens, also when the one that has the stream of
// events is closed or loaded again, and when the stream breaks off.
func TestPageTabs(t *testing.T) {
	t.Parallel()
	browser(t)
	r := run(t)
	tabs := together(t, r, "", "", "?person="+ben, "", "", "?person="+ben, "", "")
	told := func(text string) {
		t.Helper()
		r.do("say", object{"person": ben, "channel": general, "text": text})
		for _, p := range tabs {
			p.wait(js("tests.find", "#messages article", text))
		}
	}
	told("to everybody")
	for ctx := gatewaytest.Within(t); r.streams() != 2; time.Sleep(10 * time.Millisecond) {
		if ctx.Err() != nil {
			t.Fatalf("there are %d streams of events for two people", r.streams())
		}
	}
	tabs[0].close()
	tabs = tabs[1:]
	told("after one was closed")
	tabs[0].reload()
	told("after one was loaded again")
	r.cut()
	told("after the stream broke off")
}

// streams counts the streams of events that are open.
func (r *running) streams() int {
	r.hub.mu.Lock()
	defer r.hub.mu.Unlock()
	return len(r.hub.pages)
}

// cut ends all of them, as a program does that is started again.
func (r *running) cut() {
	r.hub.mu.Lock()
	defer r.hub.mu.Unlock()
	for page := range r.hub.pages {
		delete(r.hub.pages, page)
		close(page)
	}
}
