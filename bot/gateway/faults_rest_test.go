package gateway_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/clock"
	"whosaid/bot/gateway"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/message"
	"whosaid/bot/standin"
)

const (
	toChannel  = "/channels/{channel}/messages"
	toCallback = "/interactions/{interaction}/{token}/callback"
)

// unconnected returns a gateway that sends requests and never connects.
func unconnected(t *testing.T, s *standin.Server, change func(*gateway.Options)) *gateway.Gateway {
	t.Helper()
	o := gateway.Options{Token: standin.Token, APIURL: s.URL(), UserAgent: gatewaytest.UserAgent, Handler: &handler{}}
	if change != nil {
		change(&o)
	}
	g, err := gateway.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// guarded is a message that can be sent again.
func guarded() message.Message {
	m := say("hello")
	m.Nonce = "42"
	return m
}

// TestServerErrors has Discord store a message and say that it did not.
func TestServerErrors(t *testing.T) {
	t.Parallel()
	for name, trouble := range map[string]standin.Trouble{
		"502, stored": standin.ServerError(http.StatusBadGateway).AfterActing().Repeat(2),
		"502":         standin.ServerError(http.StatusBadGateway).Repeat(2),
		"500, stored": standin.ServerError(http.StatusInternalServerError).AfterActing(),
		"503":         standin.ServerError(http.StatusServiceUnavailable).Repeat(2),
		"cut, stored": standin.ConnectionLost().AfterActing(),
		"cut":         standin.ConnectionLost().Repeat(2),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := gatewaytest.Standin(t, standin.Options{})
			g := unconnected(t, s, nil)
			s.Faults().REST(trouble.On("POST", toChannel))
			if err := g.Post(gatewaytest.Within(t), standin.General, guarded()); err != nil {
				t.Error(err)
			}
			if n := len(s.Messages(standin.Ada, standin.General)); n != 1 {
				t.Errorf("%d messages are there, want 1", n)
			}
			gatewaytest.Conform(t, s)
		})
	}
}

// TestWithoutNonceItIsTriedOnce looks at the messages that a second try could
// post twice.
func TestWithoutNonceItIsTriedOnce(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	s.Faults().REST(standin.ServerError(502).On("POST", toChannel).AfterActing())
	var f *gateway.Failure
	if err := unconnected(t, s, nil).Post(gatewaytest.Within(t), standin.General, say("hello")); !errors.As(err, &f) || f.Status != 502 {
		t.Errorf("Post = %v", err)
	}
	if n := len(s.RequestsTo("POST", toChannel)); n != 1 {
		t.Errorf("%d requests", n)
	}
}

// answering runs a gateway that answers an interaction, and tells how that
// went.
func answering(t *testing.T, s *standin.Server) <-chan error {
	t.Helper()
	result := make(chan error, 1)
	startReady(t, s, &handler{interaction: func(ctx context.Context, in *bot.Interaction, r bot.Responder) {
		result <- r.Answer(ctx, in, message.Answer(say("answered "+in.Text("question"))))
	}}, nil)
	return result
}

// TestCallbackFailsHalfway has the first answer arrive and the answer to it
// get lost: the second try learns from the refusal that it is done.
func TestCallbackFailsHalfway(t *testing.T) {
	t.Parallel()
	for name, trouble := range map[string]standin.Trouble{
		"502, taken": standin.ServerError(502).AfterActing(), "500": standin.ServerError(500), "cut, taken": standin.ConnectionLost().AfterActing(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := gatewaytest.Standin(t, standin.Options{})
			result := answering(t, s)
			s.Faults().REST(trouble.On("POST", toCallback))
			asks(t, s)
			if err := <-result; err != nil {
				t.Errorf("Answer = %v", err)
			}
			gatewaytest.Conform(t, s, "40060")
		})
	}
}

// TestRateLimits has Discord ask for patience, and looks at when the request
// is sent again.
func TestRateLimits(t *testing.T) {
	t.Parallel()
	const pause = 60 * time.Millisecond
	for name, trouble := range map[string]standin.Trouble{
		"bucket": standin.RateLimited(pause), "everything": standin.RateLimitedGlobally(pause),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := gatewaytest.Standin(t, standin.Options{Clock: clock.Real()})
			s.Faults().REST(trouble.On("POST", toChannel).Repeat(2))
			if err := unconnected(t, s, nil).Post(gatewaytest.Within(t), standin.General, say("hello")); err != nil {
				t.Fatal(err)
			}
			sent := s.RequestsTo("POST", toChannel)
			if len(sent) != 3 {
				t.Fatalf("%d requests, want 3", len(sent))
			}
			for i := range sent[1:] {
				if d := sent[i+1].At.Sub(sent[i].At); d < pause {
					t.Errorf("request %d came after %v, %v was asked for", i+1, d, pause)
				}
			}
		})
	}
}

// TestHeld checks what is not sent at all while Discord asks us to wait, and
// that nobody waits for what will come too late.
func TestHeld(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		trouble               standin.Trouble
		channel, other, press bool // are they let through?
		time.Duration
	}{
		"bucket":     {standin.RateLimited(30 * time.Second), false, true, true, 30 * time.Second},
		"everything": {standin.RateLimitedGlobally(30 * time.Second), false, false, true, 30 * time.Second},
		"ban":        {standin.CloudflareBan(), false, false, false, time.Minute},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, clock, o := onClock(t)
			g := unconnected(t, s, o)
			soon := func() context.Context {
				ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
				t.Cleanup(cancel)
				return ctx
			}
			s.Faults().REST(tt.trouble.On("POST", toChannel))
			if err := g.Post(soon(), standin.General, say("hello")); !errors.Is(err, bot.ErrHeld) {
				t.Fatalf("Post = %v", err)
			}
			try := func(want bool, what string, err error, route string) {
				t.Helper()
				sent := len(s.RequestsTo("POST", route)) > 0
				if held := errors.Is(err, bot.ErrHeld); held == want {
					t.Errorf("%s: %v, sent %v; let through? want %v", what, err, sent, want)
				}
			}
			try(tt.channel, "the channel", g.Post(soon(), standin.General, say("again")), toChannel)
			try(tt.other, "another channel", g.Post(soon(), standin.Thread, say("hello")), toChannel)
			in := &bot.Interaction{ID: "1", Token: "x", Received: clock.Now()}
			try(tt.press, "an interaction", g.Answer(soon(), in, message.UpdateLater()), toCallback)
			n := len(s.RequestsTo("POST", toChannel))
			clock.Advance(tt.Duration)
			if err := g.Post(soon(), standin.General, say("at last")); err != nil || len(s.RequestsTo("POST", toChannel)) != n+1 {
				t.Errorf("after the wait: %v", err)
			}
		})
	}
}

// TestAnswerIsHeld has Discord ask for patience when an interaction is
// answered: a moment is waited out, a time beyond the three seconds is not.
func TestAnswerIsHeld(t *testing.T) {
	t.Parallel()
	const moment = 50 * time.Millisecond
	for name, tt := range map[string]struct {
		trouble standin.Trouble
		held    bool
	}{
		"a moment":             {standin.RateLimited(moment), false},
		"a moment, everything": {standin.RateLimitedGlobally(moment), false},
		"half a minute":        {standin.RateLimited(30 * time.Second), true},
		"a ban":                {standin.CloudflareBan(), true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := gatewaytest.Standin(t, standin.Options{})
			result := answering(t, s)
			s.Faults().REST(tt.trouble.On("POST", toCallback))
			if _, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?")); err != nil {
				t.Fatal(err)
			}
			if err := <-result; errors.Is(err, bot.ErrHeld) != tt.held || !tt.held && err != nil {
				t.Errorf("Answer = %v; held back? want %v", err, tt.held)
			}
		})
	}
}

// TestTooLate holds the first answer back until the three seconds are over.
func TestTooLate(t *testing.T) {
	t.Parallel()
	s, clock, o := onClock(t)
	result := make(chan error, 1)
	startReady(t, s, &handler{interaction: func(ctx context.Context, in *bot.Interaction, r bot.Responder) {
		result <- r.Answer(ctx, in, message.Answer(say("late")))
	}}, o)
	arrived := make(chan struct{})
	s.Faults().REST(standin.Held(arrived).On("POST", toCallback))
	p, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?"))
	if err != nil {
		t.Fatal(err)
	}
	clock.Advance(standin.AnswerWithin)
	close(arrived)
	if st := gatewaytest.Done(t, p, nil); st.Failure != standin.FailureNoResponse {
		t.Errorf("state %+v", st)
	}
	if err := <-result; !errors.Is(err, bot.ErrGone) {
		t.Errorf("Answer = %v, want ErrGone", err)
	}
	if n := len(s.RequestsTo("POST", toCallback)); n != 1 {
		t.Errorf("%d answers were tried", n)
	}
}

// TestTokenExpired edits an answer when its token is dead.
func TestTokenExpired(t *testing.T) {
	t.Parallel()
	s, clock, o := onClock(t)
	asked := make(chan *bot.Interaction, 1)
	r := startReady(t, s, &handler{interaction: func(ctx context.Context, in *bot.Interaction, r bot.Responder) {
		r.Answer(ctx, in, message.Later(false))
		asked <- in
	}}, o)
	if _, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?")); err != nil {
		t.Fatal(err)
	}
	in := <-asked
	clock.Advance(standin.TokenLife)
	if err := r.Edit(gatewaytest.Within(t), in, say("late")); !errors.Is(err, bot.ErrGone) {
		t.Errorf("Edit = %v, want ErrGone", err)
	}
	if err := r.Answer(gatewaytest.Within(t), in, message.UpdateLater()); err == nil {
		t.Error("a first answer was sent when it was too late")
	}
}

func TestForbidden(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	g := unconnected(t, s, nil)
	reply := say("hello")
	asked, err := s.Say(standin.Ada, standin.NoHistory, "hello")
	if err != nil {
		t.Fatal(err)
	}
	reply.ReplyTo = asked.ID
	for channel, want := range map[string][]error{
		standin.ReadOnly: {bot.ErrForbidden}, standin.Backstage: {bot.ErrForbidden}, standin.NoHistory: {bot.ErrForbidden, bot.ErrNoHistory},
		"899999999999999999": {bot.ErrGone},
	} {
		err := g.Post(gatewaytest.Within(t), channel, reply)
		for _, kind := range []error{bot.ErrForbidden, bot.ErrNoHistory, bot.ErrGone} {
			has := false
			for _, w := range want {
				has = has || w == kind
			}
			if errors.Is(err, kind) != has {
				t.Errorf("%s: %v; is it %q? want %v", channel, err, kind, has)
			}
		}
	}
	if err := g.Direct(gatewaytest.Within(t), standin.Dora, say("hello")); !errors.Is(err, bot.ErrForbidden) {
		t.Errorf("a closed door: %v", err)
	}
	if err := g.Direct(gatewaytest.Within(t), standin.Ben, say("hello")); err != nil {
		t.Errorf("an open one: %v", err)
	}
}

// TestRefusedBody checks that a fault of ours can be found in the log, and
// that what was sent is not in it.
func TestRefusedBody(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	err := unconnected(t, s, nil).Post(gatewaytest.Within(t), standin.General, say(strings.Repeat("secret", 1000)))
	if err == nil || !strings.Contains(err.Error(), "components.0.content BASE_TYPE_BAD_LENGTH") || strings.Contains(err.Error(), "secret") {
		t.Errorf("Post = %v", err)
	}
}

// TestOffline asks for something while Discord cannot be reached.
func TestOffline(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	g := unconnected(t, s, nil)
	s.Close()
	in := &bot.Interaction{ID: "1", ApplicationID: "2", Token: "token-of-an-interaction", Received: time.Now()}
	err := g.Edit(gatewaytest.Within(t), in, say("hello"))
	if err == nil || strings.Contains(err.Error(), in.Token) {
		t.Errorf("Edit = %v", err)
	}
}

// TestRedirect must not carry the token elsewhere.
func TestRedirect(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	var followed atomic.Bool
	g := unconnected(t, s, func(o *gateway.Options) {
		o.Base = roundTrip(func(r *http.Request) (*http.Response, error) {
			if strings.Contains(r.URL.Path, "elsewhere") {
				followed.Store(true)
			}
			return &http.Response{StatusCode: 302, Header: http.Header{"Location": {"http://127.0.0.1/elsewhere"}}, Body: http.NoBody, Request: r}, nil
		})
	})
	if err := g.Typing(gatewaytest.Within(t), standin.General); err == nil || followed.Load() {
		t.Errorf("Typing = %v, followed %v", err, followed.Load())
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }
