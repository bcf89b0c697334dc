package standin_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// TestMain keeps the library's own log, which prints tokens, out of the way,
// and lets many tests run at once whatever the machine has: most of their time
// is the second the library sleeps in every Close.
func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("test.parallel", "32"); err != nil {
		panic(err)
	}
	discordgo.Logger = func(int, int, string, ...any) {}
	os.Exit(m.Run())
}

// patience bounds every wait of a test; it is only used up by a failure.
const patience = time.Minute

// start returns a running server, without a clock with one that leaves a busy
// machine time to answer.
func start(t *testing.T, o standin.Options) *standin.Server {
	t.Helper()
	if o.Clock == nil {
		o.Clock = gatewaytest.Unhurried()
	}
	s, err := standin.New(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Start(""); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// within returns a context that ends with the test's patience.
func within(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	return ctx
}

// intents are what a bot that answers mentions asks for.
const intents = discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

// newSession returns a session of the real client that talks to the server.
func newSession(t *testing.T, s *standin.Server) *discordgo.Session {
	t.Helper()
	d, err := discordgo.New("Bot " + standin.Token)
	if err != nil {
		t.Fatal(err)
	}
	d.StateEnabled = false
	d.Identify.Intents = intents
	d.Client = &http.Client{Transport: recorder{t, s.Transport(nil)}}
	return d
}

// connect opens a session and closes it at the end of the test. It waits for
// the first heartbeat, without which Close would make the library reconnect.
func connect(t *testing.T, s *standin.Server, d *discordgo.Session) {
	t.Helper()
	if err := d.Open(); err != nil {
		t.Fatal(err)
	}
	await(t, s, func(c standin.Change) bool { return c.Kind == standin.BotAlive })
	t.Cleanup(func() {
		d.ShouldReconnectOnError = false
		d.Close()
	})
}

func await(t *testing.T, s *standin.Server, match func(standin.Change) bool) standin.Change {
	t.Helper()
	c, err := s.Await(within(t), match)
	if err != nil {
		t.Fatalf("waiting for a change: %v", err)
	}
	return c
}

func kind(k standin.ChangeKind) func(standin.Change) bool {
	return func(c standin.Change) bool { return c.Kind == k }
}

func done(t *testing.T, p *standin.Pending, err error) standin.State {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	st, err := p.Done(within(t))
	if err != nil {
		t.Fatalf("waiting for the answer: %v; state %+v", err, st)
	}
	return st
}

// register puts commands in the global scope through the real client.
func register(t *testing.T, d *discordgo.Session, commands ...*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand {
	t.Helper()
	out, err := d.ApplicationCommandBulkOverwrite(standin.AppID, "", commands)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// recv takes the next value a handler sent.
func recv[T any](t *testing.T, ch <-chan T) T {
	t.Helper()
	select {
	case v := <-ch:
		return v
	case <-within(t).Done():
		t.Fatal("nothing came")
		panic("unreachable")
	}
}

// An exchange is one request of the real client and its answer.
type exchange struct {
	method, path, query string
	sent, got           []byte
	status              int
}

// recorder checks every exchange of a session: see conform.
type recorder struct {
	t    *testing.T
	next http.RoundTripper
}

func (r recorder) RoundTrip(req *http.Request) (*http.Response, error) {
	e := exchange{method: req.Method, path: req.URL.Path, query: req.URL.RawQuery}
	if req.Body != nil {
		b, err := io.ReadAll(req.Body)
		if err != nil {
			return nil, err
		}
		e.sent, req.Body = b, io.NopCloser(bytes.NewReader(b))
	}
	resp, err := r.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	e.got, err = io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		return nil, err
	}
	resp.Body, e.status = io.NopCloser(bytes.NewReader(e.got)), resp.StatusCode
	conform(r.t, e)
	return resp, nil
}

// restCode is Discord's error code of a refused request, -1 when it was not
// refused.
func restCode(err error) int {
	var rest *discordgo.RESTError
	if !asError(err, &rest) || rest.Message == nil {
		return -1
	}
	return rest.Message.Code
}

func faultsIn(body []byte) []string {
	var e struct{ Errors json.RawMessage }
	if json.Unmarshal(body, &e) != nil || e.Errors == nil {
		return nil
	}
	var out []string
	collect(e.Errors, "", &out)
	return out
}

func collect(raw json.RawMessage, path string, out *[]string) {
	var m map[string]json.RawMessage
	if json.Unmarshal(raw, &m) != nil {
		return
	}
	for name, in := range m {
		if name != "_errors" {
			collect(in, strings.TrimPrefix(path+"."+name, "."), out)
			continue
		}
		var faults []wire.Fault
		if json.Unmarshal(in, &faults) == nil {
			for _, f := range faults {
				*out = append(*out, path+" "+f.Code)
			}
		}
	}
}

func asError[T error](err error, target *T) bool { return errors.As(err, target) }
