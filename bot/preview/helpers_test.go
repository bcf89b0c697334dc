package preview

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"whosaid/bot"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
	"whosaid/corpus/library"
)

// The tests named TestPage drive the page in a browser and need Chromium; all
// others make the calls that the page makes. The environment can say
//
//	CHROMIUM        which browser, if it is not under a usual name in PATH
//	WHOSAID_AXE     which axe-core, if npm did not put it into testdata
//	WHOSAID_FAILED  a folder for pictures of the pages that failed
//
// and -screenshots makes the pictures of the documentation, -update the file
// with what the page draws for Discord's markdown.

func TestMain(m *testing.M) {
	gatewaytest.Parallel()
	code := m.Run()
	endBrowser()
	os.Exit(code)
}

// A running is a preview that runs until its test ends, with the real bot in
// it.
type running struct {
	*Preview
	t    testing.TB
	log  *gatewaytest.LogBook
	stop func() // ends it, and returns when it has ended
}

// run starts a preview with these story files, or with the shipped story, and
// waits until its bot can be asked.
func run(t testing.TB, stories ...string) *running { return runAround(t, nil, stories...) }

// runAround puts another handler around the bot.
func runAround(t testing.TB, around func(bot.Handler) bot.Handler, stories ...string) *running {
	t.Helper()
	shelf, err := library.Open(stories...)
	if err != nil {
		t.Fatal(err)
	}
	log := &gatewaytest.LogBook{}
	p, err := New(Options{Addr: "127.0.0.1:0", Library: shelf, UserAgent: gatewaytest.UserAgent, Logger: log.Logger()})
	if err != nil {
		t.Fatal(err)
	}
	if around != nil {
		p.around = around
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- p.Run(ctx) }()
	stop := sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("Run: %v", err)
		}
		log.Check(t, p.world.Application.Token)
	})
	t.Cleanup(stop)
	gatewaytest.Await(t, p.discord, standin.BotAlive)
	gatewaytest.Await(t, p.discord, standin.CommandsChanged)
	return &running{p, t, log, stop}
}

// send makes a call as the page does and returns the status and the body.
func (r *running) send(method, path string, body any) (int, []byte) {
	r.t.Helper()
	var sent io.Reader
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			r.t.Fatal(err)
		}
		sent = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(gatewaytest.Within(r.t), method, r.URL()+"api/"+path, sent)
	if err != nil {
		r.t.Fatal(err)
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		r.t.Fatal(err)
	}
	defer resp.Body.Close()
	got, err := io.ReadAll(resp.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	return resp.StatusCode, got
}

// get reads what the page asks for.
func get[T any](r *running, path string) T {
	r.t.Helper()
	status, body := r.send("GET", path, nil)
	return decode[T](r, path, status, body)
}

// An object is the body of an act.
type object map[string]any

// do acts as the page does and returns the id of what came of it.
func (r *running) do(act string, body object) string {
	r.t.Helper()
	status, got := r.send("POST", act, body)
	return decode[done](r, act, status, got).ID
}

func decode[T any](r *running, path string, status int, body []byte) T {
	r.t.Helper()
	var out T
	if err := json.Unmarshal(body, &out); status != http.StatusOK || err != nil {
		r.t.Fatalf("%s: status %d, %v\n%s", path, status, err, body)
	}
	return out
}

// A channelView is what the page gets of a channel.
type channelView struct {
	Messages []wire.Message
	Commands []wire.Command
}

func (r *running) messages(person, channel string) []wire.Message {
	r.t.Helper()
	return get[channelView](r, "channel?person="+person+"&channel="+channel).Messages
}

// answer waits until an exchange has a message of the bot that says something,
// and returns it as a person sees it.
func (r *running) answer(f *feed, person, channel, exchange string) wire.Message {
	r.t.Helper()
	e := await(f, "exchange", func(e Exchange) bool { return e.ID == exchange && len(e.Messages) > 0 })
	for {
		for _, m := range r.messages(person, channel) {
			if m.ID == e.Messages[0] && !m.Loading() {
				return m
			}
		}
		await(f, "change", func(c standin.Change) bool { return c.Message != nil })
	}
}

// ask uses /ask as Ada in the general channel.
func (r *running) ask(f *feed, question string) wire.Message {
	r.t.Helper()
	id := r.do("slash", object{"person": ada, "channel": general, "command": "ask",
		"options": []object{{"name": "question", "value": question}}})
	return r.answer(f, ada, general, id)
}

// copyStory puts a story file of the tests where it can be saved.
func copyStory(t testing.TB, name string) (path, text string) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), name)
	write(t, path, string(b))
	return path, string(b)
}

// write saves a file as editors do, so that nobody sees half of it.
func write(t testing.TB, path, text string) {
	t.Helper()
	half := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".half")
	if err := os.WriteFile(half, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(half, path); err != nil {
		t.Fatal(err)
	}
}
