package preview

import (
	"bufio"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"whosaid/bot/gateway/gatewaytest"
)

// A feed is the stream of events as a browser reads it.
type feed struct {
	t      testing.TB
	events chan event
	end    error // how it ended, once events is closed
}

type event struct {
	name string
	data []byte
}

// feed opens the stream of a person and waits for its hello.
func (r *running) feed(person string) *feed {
	r.t.Helper()
	req, err := http.NewRequestWithContext(r.t.Context(), "GET", r.URL()+"api/events?person="+person, nil)
	if err != nil {
		r.t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		r.t.Fatal(err)
	}
	if kind := resp.Header.Get("Content-Type"); kind != "text/event-stream" {
		r.t.Fatalf("the stream is %d %s", resp.StatusCode, kind)
	}
	f := &feed{t: r.t, events: make(chan event, 10_000)}
	go func() {
		defer resp.Body.Close()
		f.read(bufio.NewReader(resp.Body))
	}()
	await(f, "hello", func(string) bool { return true })
	return f
}

// read follows the format: lines of "name: value", a blank line ends an event.
func (f *feed) read(in *bufio.Reader) {
	defer close(f.events)
	for e := (event{}); ; {
		line, err := in.ReadString('\n')
		if err != nil {
			f.end = err
			return
		}
		switch name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": "); {
		case name == "event":
			e.name = value
		case name == "data":
			e.data = []byte(value)
		case line == "\n":
			f.events <- e
			e = event{}
		}
	}
}

// next waits for the next event; false is the end of the stream.
func (f *feed) next() (event, bool) {
	f.t.Helper()
	select {
	case e, ok := <-f.events:
		return e, ok
	case <-gatewaytest.Within(f.t).Done():
		f.t.Fatal("nothing is told any more")
		panic("unreachable")
	}
}

// await reads on to the first event of a name that matches.
func await[T any](f *feed, name string, match func(T) bool) T {
	f.t.Helper()
	for {
		e, ok := f.next()
		if !ok {
			f.t.Fatalf("the stream ended before %q", name)
		}
		if e.name != name {
			continue
		}
		var data T
		if err := json.Unmarshal(e.data, &data); err != nil {
			f.t.Fatalf("%s: %v\n%s", name, err, e.data)
		}
		if match(data) {
			return data
		}
	}
}
