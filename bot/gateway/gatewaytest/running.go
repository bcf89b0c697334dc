package gatewaytest

import (
	"context"
	"flag"
	"strings"
	"testing"
	"time"

	"whosaid/bot/gateway"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// Patience bounds every wait of a test; it is only used up by a failure.
const Patience = time.Minute

// UserAgent is one that Discord lets in.
const UserAgent = "DiscordBot (https://example.org, 1)"

// Parallel lets many tests run at once whatever the machine has, from a
// TestMain: most of their time is the second that the client library sleeps in
// every Close.
func Parallel() {
	flag.Parse()
	if err := flag.Set("test.parallel", "16"); err != nil {
		panic(err)
	}
}

// Within returns a context that ends with the test's patience.
func Within(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	t.Cleanup(cancel)
	return ctx
}

// Standin returns a running stand-in. At the end of the test every request it
// got is held against Discord's own description of its API, where that is
// there, and no message may have been able to ping anybody. Without a clock it
// gets an unhurried one.
func Standin(t testing.TB, o standin.Options) *standin.Server {
	t.Helper()
	if o.Clock == nil {
		o.Clock = Unhurried()
	}
	s, err := standin.New(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Start(""); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		described(t, s)
		quiet(t, s)
		s.Close()
	})
	return s
}

// A Running is a Gateway under test.
type Running struct {
	*gateway.Gateway
	Log   *LogBook
	Stop  context.CancelFunc
	ended chan error
}

// Start runs a Gateway against a stand-in until the test ends. Options left
// empty are filled in. secrets are texts that must not be logged, besides
// tokens.
func Start(t testing.TB, s *standin.Server, o gateway.Options, secrets ...string) *Running {
	t.Helper()
	log := &LogBook{}
	if o.Token == "" {
		o.Token = standin.Token
	}
	if o.Clock == nil {
		o.Clock = Unhurried()
	}
	o.APIURL, o.UserAgent = s.URL(), UserAgent
	o.Logger = log.Logger()
	o.Pause = func(int) time.Duration { return 0 }
	g, err := gateway.New(o)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	r := &Running{Gateway: g, Log: log, Stop: stop, ended: make(chan error, 1)}
	go func() { r.ended <- g.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		r.Wait(t)
		log.Check(t, append(secrets, o.Token)...)
	})
	return r
}

// StartReady is Start and waits until the bot is connected and its commands
// are registered.
func StartReady(t testing.TB, s *standin.Server, o gateway.Options, secrets ...string) *Running {
	t.Helper()
	r := Start(t, s, o, secrets...)
	Await(t, s, standin.BotAlive)
	Await(t, s, standin.CommandsChanged)
	r.AwaitReady(t)
	return r
}

// AwaitReady waits until the bot itself knows that it is connected, which is a
// moment after the stand-in knows it.
func (r *Running) AwaitReady(t testing.TB) {
	t.Helper()
	for ctx := Within(t); !r.Ready(); {
		select {
		case <-ctx.Done():
			t.Fatal("it does not become ready")
		case <-time.After(time.Millisecond):
		}
	}
}

// Wait waits until Run has returned, and returns its error.
func (r *Running) Wait(t testing.TB) error {
	t.Helper()
	select {
	case err := <-r.ended:
		r.ended <- err
		return err
	case <-Within(t).Done():
		t.Fatal("Run does not end")
		panic("unreachable")
	}
}

// Await waits for a change that happened or will.
func Await(t testing.TB, s *standin.Server, kind standin.ChangeKind) standin.Change {
	t.Helper()
	return AwaitFrom(t, s.SubscribeAfter(0), kind)
}

// AwaitFrom waits for the next change of a kind.
func AwaitFrom(t testing.TB, sub *standin.Subscription, kind standin.ChangeKind) standin.Change {
	t.Helper()
	c, err := sub.Await(Within(t), func(c standin.Change) bool { return c.Kind == kind })
	if err != nil {
		t.Fatalf("waiting for %s: %v", kind, err)
	}
	return c
}

// Posted waits for the next message that the bot writes in a channel; answers
// to interactions are none.
func Posted(t testing.TB, sub *standin.Subscription) wire.Message {
	t.Helper()
	c, err := sub.Await(Within(t), func(c standin.Change) bool {
		return c.Kind == standin.MessageCreated && c.Message.Author.ID == standin.BotID && c.Message.InteractionMetadata == nil
	})
	if err != nil {
		t.Fatalf("waiting for the bot to write: %v", err)
	}
	return *c.Message
}

// Done waits until a user has what there is to see of an interaction. It takes
// what the stand-in's methods return.
func Done(t testing.TB, p *standin.Pending, err error) standin.State {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	st, err := p.Done(Within(t))
	if err != nil {
		t.Fatalf("waiting for the answer: %v; state %+v", err, st)
	}
	return st
}

// Text is all text of a message, a text display a line.
func Text(m *wire.Message) string {
	if m == nil {
		return ""
	}
	var lines []string
	for i := range m.Components {
		m.Components[i].Walk(nil, func(_ []string, c *wire.Component) {
			if c.Content != "" {
				lines = append(lines, c.Content)
			}
		})
	}
	return strings.Join(lines, "\n")
}

// Button is the custom id of the button with a label, "" if there is none.
func Button(m *wire.Message, label string) string {
	found := ""
	for i := range m.Components {
		m.Components[i].Walk(nil, func(_ []string, c *wire.Component) {
			if c.Type == wire.ComponentButton && c.Label == label {
				found = c.CustomID
			}
		})
	}
	return found
}

// Menu returns the first select menu of a message, nil if there is none.
func Menu(m *wire.Message) *wire.Component {
	var found *wire.Component
	for i := range m.Components {
		m.Components[i].Walk(nil, func(_ []string, c *wire.Component) {
			if found == nil && c.IsSelect() {
				found = c
			}
		})
	}
	return found
}
