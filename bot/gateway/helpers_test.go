package gateway_test

import (
	"bytes"
	"context"
	"flag"
	"log/slog"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/gateway"
	"whosaid/bot/gateway/conform"
	"whosaid/bot/message"
	"whosaid/bot/standin"
)

// TestMain lets many tests run at once whatever the machine has: most of
// their time is the second the client library sleeps in every Close.
func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("test.parallel", "16"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// patience bounds every wait of a test; it is only used up by a failure.
const patience = 60 * time.Second

func within(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	return ctx
}

// startStandin returns a running stand-in.
func startStandin(t *testing.T, o standin.Options) *standin.Server {
	t.Helper()
	s, err := standin.New(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Start(""); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// A handler is a bot.Handler made of functions; those left out answer
// everything with the text it was asked with.
type handler struct {
	interaction func(ctx context.Context, in *bot.Interaction, r bot.Responder)
	busy        func(ctx context.Context, in *bot.Interaction, r bot.Responder)
	message     func(ctx context.Context, m *bot.Message, r bot.Responder)
}

func (h *handler) Interaction(ctx context.Context, in *bot.Interaction, r bot.Responder) {
	if h.interaction != nil {
		h.interaction(ctx, in, r)
		return
	}
	r.Answer(ctx, in, message.Answer(say("answered "+in.Text("question"))))
}

func (h *handler) Busy(ctx context.Context, in *bot.Interaction, r bot.Responder) {
	if h.busy != nil {
		h.busy(ctx, in, r)
		return
	}
	m := say("busy")
	m.Private = true
	r.Answer(ctx, in, message.Answer(m))
}

func (h *handler) Wants(m *bot.Message) bool { return m.Mentioned(m.SelfID) && !m.Author.Bot }

func (h *handler) Message(ctx context.Context, m *bot.Message, r bot.Responder) {
	if h.message != nil {
		h.message(ctx, m, r)
		return
	}
	answer := say("heard")
	answer.ReplyTo, answer.Nonce = m.ID, m.ID
	r.Post(ctx, m.ChannelID, answer)
}

func say(text string) message.Message {
	return message.Message{Components: []message.Component{message.Text{Content: text}}}
}

// ours are the commands of the tests.
func ours() []bot.Command {
	everywhere := bot.Command{IntegrationTypes: []int{0, 1}, Contexts: []int{0, 1, 2}}
	ask, check := everywhere, everywhere
	ask.Type, ask.Name, ask.Description = bot.ChatCommand, "ask", "Ask"
	ask.Options = []bot.CommandOption{{Type: bot.TextOption, Name: "question", Description: "What?", Required: true, Autocomplete: true}}
	check.Type, check.Name = bot.MessageCommand, "Check"
	return []bot.Command{ask, check}
}

// A running is a gateway under test.
type running struct {
	*gateway.Gateway
	standin *standin.Server
	log     *logBook
	stop    context.CancelFunc
	ended   chan error
}

// start runs a gateway against a stand-in until the test ends.
func start(t *testing.T, s *standin.Server, h bot.Handler, change func(*gateway.Options)) *running {
	t.Helper()
	log := &logBook{}
	o := gateway.Options{
		Token: standin.Token, APIURL: s.URL(), UserAgent: "DiscordBot (https://example.org, 1)", Handler: h, Commands: ours(),
		Logger: slog.New(slog.NewTextHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Pause:  func(int) time.Duration { return 0 },
	}
	if change != nil {
		change(&o)
	}
	g, err := gateway.New(o)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	r := &running{Gateway: g, standin: s, log: log, stop: stop, ended: make(chan error, 1)}
	go func() { r.ended <- g.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		select {
		case r.ended <- <-r.ended:
		case <-within(t).Done():
			t.Error("Run does not end")
		}
		if secret := log.leak(); secret != "" {
			t.Errorf("the log has %q in it:\n%s", secret, log)
		}
	})
	return r
}

// startReady also waits until the bot is connected and has its commands.
func startReady(t *testing.T, s *standin.Server, h bot.Handler, change func(*gateway.Options)) *running {
	t.Helper()
	r := start(t, s, h, change)
	await(t, s, standin.BotAlive)
	await(t, s, standin.CommandsChanged)
	return r
}

func await(t *testing.T, s *standin.Server, kind standin.ChangeKind) standin.Change {
	t.Helper()
	return awaitFrom(t, s.SubscribeAfter(0), kind)
}

func awaitFrom(t *testing.T, sub *standin.Subscription, kind standin.ChangeKind) standin.Change {
	t.Helper()
	c, err := sub.Await(within(t), func(c standin.Change) bool { return c.Kind == kind })
	if err != nil {
		t.Fatalf("waiting for %s: %v", kind, err)
	}
	return c
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

// text is all text of a message.
func text(st standin.State) string {
	if st.Message == nil {
		return ""
	}
	var b strings.Builder
	for _, c := range st.Message.Components {
		b.WriteString(c.Content)
	}
	return b.String()
}

// asks checks that a slash command is answered.
func asks(t *testing.T, s *standin.Server) {
	t.Helper()
	p, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?"))
	if got := text(done(t, p, err)); got != "answered who?" {
		t.Errorf("/ask shows %q", got)
	}
}

// A logBook keeps what was logged.
type logBook struct {
	mu     sync.Mutex
	lines  bytes.Buffer
	nudges []chan struct{} // of those who wait
}

func (l *logBook) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, c := range l.nudges {
		close(c)
	}
	l.nudges = nil
	return l.lines.Write(b)
}

// await waits until something was logged.
func (l *logBook) await(t *testing.T, what string) {
	t.Helper()
	for ctx := within(t); ; {
		l.mu.Lock()
		found, nudge := strings.Contains(l.lines.String(), what), make(chan struct{})
		l.nudges = append(l.nudges, nudge)
		l.mu.Unlock()
		if found {
			return
		}
		select {
		case <-nudge:
		case <-ctx.Done():
			t.Fatalf("the log does not tell of %q:\n%s", what, l)
		}
	}
}

func (l *logBook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.String()
}

// leak returns a secret that was logged, "" if none was. All tokens of the
// stand-in's interactions begin alike.
func (l *logBook) leak() string {
	for _, secret := range []string{standin.Token, "aW50ZXJhY3Rpb24", "who?", "secret words"} {
		if strings.Contains(l.String(), secret) {
			return secret
		}
	}
	return ""
}

// conformed checks everything that was sent.
func conformed(t *testing.T, s *standin.Server, expected ...string) {
	t.Helper()
	conform.Requests(t, s, expected...)
}
