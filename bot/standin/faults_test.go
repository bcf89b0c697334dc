package standin_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// listener is a connected session whose messages and life signs come out of
// channels.
type listener struct {
	*discordgo.Session
	said    chan string
	resumed chan struct{}
	ready   chan struct{}
	raw     chan *discordgo.Event
}

func newListener(t *testing.T, s *standin.Server) listener {
	t.Helper()
	l := listener{newSession(t, s), make(chan string, 2048), make(chan struct{}, 4), make(chan struct{}, 4), make(chan *discordgo.Event, 4096)}
	l.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageCreate) { l.said <- m.Content })
	l.AddHandler(func(_ *discordgo.Session, m *discordgo.Resumed) { l.resumed <- struct{}{} })
	l.AddHandler(func(_ *discordgo.Session, m *discordgo.Ready) { l.ready <- struct{}{} })
	l.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) { l.raw <- e })
	return l
}

func connectListener(t *testing.T, s *standin.Server) listener {
	t.Helper()
	l := newListener(t, s)
	connect(t, s, l.Session)
	recv(t, l.ready)
	return l
}

// mention has Ada mention the bot, so that it may read the text.
func mention(t *testing.T, s *standin.Server, text string) {
	t.Helper()
	if _, err := s.Say(standin.Ada, standin.General, "<@"+standin.BotID+"> "+text); err != nil {
		t.Fatal(err)
	}
}

// alive waits for the heartbeat that comes after a point in time, so that the
// session can be closed.
func alive(t *testing.T, sub *standin.Subscription) {
	t.Helper()
	if _, err := sub.Await(within(t), kind(standin.BotAlive)); err != nil {
		t.Fatal(err)
	}
}

// TestResume loses the connection in each way that leaves the session alive,
// and has an event happen while it is gone.
func TestResume(t *testing.T) {
	t.Parallel()
	tests := map[string]func(f *standin.Faults){
		"op 7":               func(f *standin.Faults) { f.Reconnect() },
		"closed with 4000":   func(f *standin.Faults) { f.Close(wire.CloseUnknownError) },
		"connection dropped": func(f *standin.Faults) { f.Drop() },
	}
	for name, lose := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t, standin.Options{})
			l := connectListener(t, s)
			mention(t, s, "before")
			recv(t, l.said)
			sub := s.Subscribe()
			lose(s.Faults())
			if _, err := sub.Await(within(t), kind(standin.BotDisconnected)); err != nil {
				t.Fatal(err)
			}
			mention(t, s, "while it was gone")
			recv(t, l.resumed)
			if got := recv(t, l.said); !strings.HasSuffix(got, "while it was gone") {
				t.Errorf("replayed %q", got)
			}
			mention(t, s, "after")
			if got := recv(t, l.said); !strings.HasSuffix(got, "after") {
				t.Errorf("after RESUMED came %q", got)
			}
			if len(l.ready) > 0 {
				t.Error("the session was not resumed but identified anew")
			}
			alive(t, sub)
		})
	}
}

// TestReplayComesBeforeResumed looks at the order of the frames.
func TestReplayComesBeforeResumed(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	l := connectListener(t, s)
	sub := s.Subscribe()
	s.Faults().Drop()
	if _, err := sub.Await(within(t), kind(standin.BotDisconnected)); err != nil {
		t.Fatal(err)
	}
	mention(t, s, "one")
	mention(t, s, "two")
	recv(t, l.resumed)
	recv(t, l.said)
	recv(t, l.said)
	seq := map[string][]int64{}
	for range 4 {
		e := recv(t, l.raw)
		seq[e.Type] = append(seq[e.Type], e.Sequence)
	}
	want := map[string][]int64{"READY": {1}, "RESUMED": {4}}
	if d := cmp.Diff(want, map[string][]int64{"READY": seq["READY"], "RESUMED": seq["RESUMED"]}); d != "" || len(seq["MESSAGE_CREATE"]) != 2 {
		t.Errorf("sequence numbers %v (-want +got):\n%s", seq, d)
	}
	alive(t, sub)
}

// TestInvalidSession answers a RESUME with op 9, upon which the library
// identifies anew on the same connection.
func TestInvalidSession(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	l := connectListener(t, s)
	s.Faults().Next(standin.OnResume, standin.AnswerInvalidSession)
	sub := s.Subscribe()
	s.Faults().Drop()
	recv(t, l.ready)
	mention(t, s, "still there?")
	recv(t, l.said)
	alive(t, sub)

	s.Faults().InvalidateSessions(false)
	recv(t, l.ready)
	mention(t, s, "and now?")
	recv(t, l.said)
}

// TestUnknownSessionIsInvalid resumes what the server has forgotten.
func TestUnknownSessionIsInvalid(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	s := start(t, standin.Options{Clock: clock})
	l := connectListener(t, s)
	s.Faults().Next(standin.OnResume, standin.AnswerDrop)
	sub := s.Subscribe()
	s.Faults().Drop()
	if _, err := sub.Await(within(t), kind(standin.BotDisconnected)); err != nil {
		t.Fatal(err)
	}
	clock.Advance(time.Hour) // the library's pause before its second try is real
	recv(t, l.ready)
	alive(t, sub)
}

// TestHandshakeFaults spoils the first handshake. The last three leave the
// library in Open for ever, or until the connection ends.
func TestHandshakeFaults(t *testing.T) {
	t.Parallel()
	t.Run("close 4004", func(t *testing.T) {
		t.Parallel()
		s := start(t, standin.Options{})
		s.Faults().Next(standin.OnIdentify, standin.AnswerClose(wire.CloseAuthenticationFailed))
		if err := newSession(t, s).Open(); err == nil || !strings.Contains(err.Error(), "4004") {
			t.Errorf("Open() = %v", err)
		}
	})
	t.Run("drop", func(t *testing.T) {
		t.Parallel()
		s := start(t, standin.Options{})
		s.Faults().Next(standin.OnIdentify, standin.AnswerDrop)
		if err := newSession(t, s).Open(); err == nil {
			t.Error("Open() took a dropped connection for an answer")
		}
	})
	t.Run("op 9, then fine", func(t *testing.T) {
		t.Parallel()
		s := start(t, standin.Options{})
		s.Faults().Next(standin.OnIdentify, standin.AnswerInvalidSession)
		connectListener(t, s)
	})
	for name, answer := range map[string]standin.Handshake{"silence": standin.AnswerSilence, "op 7": standin.AnswerReconnect, "op 11": standin.AnswerAck} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t, standin.Options{})
			s.Faults().Next(standin.OnIdentify, answer)
			l := newListener(t, s)
			opened := make(chan error, 1)
			go func() { opened <- l.Open() }()
			await(t, s, kind(standin.HandshakeSpoiled))
			// Another client is served meanwhile: only this one is stuck.
			_, send, read := rawGateway(t, s)
			read()
			send(identify)
			if p := read(); p.T == nil || *p.T != "READY" {
				t.Errorf("another client got %+v", p)
			}
			if len(opened) > 0 || len(l.ready) > 0 {
				t.Error("the handshake went through")
			}
		})
	}
}

// TestUnansweredHeartbeats waits until the library gives up, which it does
// after five intervals; shorter ones it may miss on a busy machine.
func TestUnansweredHeartbeats(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{HeartbeatInterval: 250 * time.Millisecond})
	l := connectListener(t, s)
	sub := s.Subscribe()
	s.Faults().HoldAcks(true)
	if _, err := sub.Await(within(t), kind(standin.BotDisconnected)); err != nil {
		t.Fatal(err)
	}
	s.Faults().Heartbeats(time.Minute)
	s.Faults().HoldAcks(false)
	// The library gives up with 1000, which ends the session: it has to
	// identify anew, by way of an op 9 to its RESUME.
	recv(t, l.ready)
	alive(t, sub)
}

func TestDuplicateAndBurst(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	l := connectListener(t, s)
	s.Faults().Duplicate("MESSAGE_CREATE", 1)
	mention(t, s, "twice")
	if a, b := recv(t, l.said), recv(t, l.said); a != b {
		t.Errorf("%q and %q", a, b)
	}
	const many = 1000
	s.Faults().HoldEvents()
	for range many {
		mention(t, s, "at once")
	}
	if len(l.said) > 0 {
		t.Error("an event came while they were held")
	}
	s.Faults().ReleaseEvents()
	for range many {
		recv(t, l.said)
	}
}

// TestMangled sends what the library cannot decode; a bot has to live with
// what it makes of that.
func TestMangled(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	got := make(chan *discordgo.MessageCreate, 4)
	b.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageCreate) { got <- m })

	s.Faults().Mangle("MESSAGE_CREATE", 1, standin.UnknownComponent)
	mention(t, s, "with a component of tomorrow")
	if m := recv(t, got); m.Message == nil || m.Author != nil || m.ID != "" {
		t.Errorf("the library decoded %+v", m.Message)
	}
	s.Faults().Mangle("MESSAGE_CREATE", 1, standin.Without("author", "member"))
	mention(t, s, "by nobody")
	if m := recv(t, got); m.Author != nil || m.ID == "" {
		t.Errorf("author = %+v", m.Author)
	}
	target, err := s.Say(standin.Ben, standin.General, "look")
	if err != nil {
		t.Fatal(err)
	}
	recv(t, got)
	for name, change := range map[string]func(map[string]any){"unknown component": standin.UnknownComponent, "no data": standin.Without("data")} {
		s.Faults().Mangle("INTERACTION_CREATE", 1, change)
		p, err := s.MessageMenu(standin.Ada, target.ID, "Who said this?")
		if err != nil {
			t.Fatal(err)
		}
		i := recv(t, b.in)
		if i.ID != p.ID() || i.Data != nil {
			t.Errorf("%s: the library decoded %+v", name, i.Data)
		}
		b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{Content: "cannot read that"})
		done(t, p, nil)
	}
}

// TestBadGatewayAfterStoring is the fault behind double posts: the message is
// there, and the sender is told it failed.
func TestBadGatewayAfterStoring(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	spoil := standin.ServerError(http.StatusBadGateway).On("POST", "/channels/{channel}/messages").AfterActing()

	s.Faults().REST(spoil)
	if _, err := d.ChannelMessageSend(standin.General, "naive"); err != nil {
		t.Fatal(err)
	}
	if n := len(s.Messages(standin.Ada, standin.General)); n != 2 {
		t.Errorf("the library's own retry made %d messages, want 2", n)
	}
	s.Faults().REST(spoil.Repeat(2))
	post := map[string]any{"content": "guarded", "nonce": "42", "enforce_nonce": true}
	if _, err := d.Request("POST", discordgo.EndpointChannelMessages(standin.General), post); err != nil {
		t.Fatal(err)
	}
	if n := len(s.Messages(standin.Ada, standin.General)); n != 3 {
		t.Errorf("with a nonce there are %d messages, want 3", n)
	}
}

func TestRESTFaults(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	send := func() error {
		_, err := d.ChannelMessageSend(standin.General, "hello", discordgo.WithRetryOnRatelimit(false))
		return err
	}
	s.Faults().REST(standin.RateLimited(1500 * time.Millisecond))
	var limit *discordgo.RateLimitError
	if err := send(); !errors.As(err, &limit) || limit.RetryAfter != 1500*time.Millisecond {
		t.Errorf("bucket 429 = %v", err)
	}
	d.Ratelimiter = discordgo.NewRatelimiter() // the library would wait now
	s.Faults().REST(standin.RateLimitedGlobally(2 * time.Second))
	if err := send(); !errors.As(err, &limit) || limit.RetryAfter != 2*time.Second {
		t.Errorf("global 429 = %v", err)
	}
	s.Faults().REST(standin.CloudflareBan())
	if err := send(); err == nil || errors.As(err, new(*discordgo.RESTError)) {
		t.Errorf("HTML 429 = %v, want a syntax error of the library", err)
	}
	for _, status := range []int{500, 503, 504} {
		s.Faults().REST(standin.ServerError(status))
		var rest *discordgo.RESTError
		if err := send(); !errors.As(err, &rest) || rest.Response.StatusCode != status {
			t.Errorf("%d = %v", status, err)
		}
	}
	s.Faults().REST(standin.ConnectionLost().On("POST", "/channels/{channel}/messages"))
	if err := send(); err == nil {
		t.Error("a lost connection gave no error")
	}
	s.Faults().REST(standin.ServerError(500).On("GET", "/gateway"))
	if err := send(); err != nil {
		t.Errorf("trouble of another route: %v", err)
	}
	s.Faults().Clear()
	if _, err := d.Gateway(); err != nil {
		t.Errorf("after Clear: %v", err)
	}
	if n := len(s.Messages(standin.Ada, standin.General)); n != 1 {
		t.Errorf("%d messages got through, want 1", n)
	}
}

// TestSlowAnswer holds a callback back until the three seconds are over.
func TestSlowAnswer(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	s, b := startBot(t, standin.Options{Clock: clock})
	p, i := b.asked(t, s, standin.Ada)
	arrived := make(chan struct{})
	s.Faults().REST(standin.Held(arrived))
	result := make(chan error, 1)
	go func() {
		result <- b.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource})
	}()
	clock.Advance(standin.AnswerWithin)
	close(arrived)
	if err := recv(t, result); restCode(err) != wire.CodeUnknownInteraction {
		t.Errorf("late callback = %v, want 10062", err)
	}
	if st := done(t, p, nil); st.Failure == "" {
		t.Errorf("state = %+v", st)
	}
}
