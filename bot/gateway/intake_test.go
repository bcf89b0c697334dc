package gateway_test

import (
	"context"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"whosaid/bot"

	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/message"
	"whosaid/bot/standin"
)

func mention(t *testing.T, s *standin.Server, words string) {
	t.Helper()
	if _, err := s.Say(standin.Ada, standin.General, "<@"+standin.BotID+"> "+words); err != nil {
		t.Fatal(err)
	}
}

// TestUnknownComponents sends what the client library cannot decode: a
// component of a kind it does not know makes it drop the rest.
func TestUnknownComponents(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	heard, asked := make(chan *bot.Message, 1), make(chan *bot.Interaction, 1)
	startReady(t, s, &handler{
		message: func(_ context.Context, m *bot.Message, _ bot.Responder) { heard <- m },
		interaction: func(ctx context.Context, in *bot.Interaction, r bot.Responder) {
			asked <- in
			r.Answer(ctx, in, message.Answer(say("read")))
		},
	}, nil)
	s.Faults().Mangle("MESSAGE_CREATE", 1, standin.UnknownComponent)
	mention(t, s, "secret words")
	if m := <-heard; !strings.HasSuffix(m.Content, "secret words") || m.Author.ID != standin.Ada || m.SelfID != standin.BotID {
		t.Errorf("message %+v", m)
	}
	target, err := s.Say(standin.Ben, standin.General, "secret words")
	if err != nil {
		t.Fatal(err)
	}
	s.Faults().Mangle("INTERACTION_CREATE", 1, standin.UnknownComponent)
	p, err := s.MessageMenu(standin.Ada, target.ID, "Check")
	gatewaytest.Done(t, p, err)
	if in := <-asked; in.Kind != bot.Menu || in.Target == nil || in.Target.Content != "secret words" || in.Target.Author.ID != standin.Ben {
		t.Errorf("interaction %+v, target %+v", in, in.Target)
	}
}

// TestMalformedEvents takes fields away from events, one after the other. A
// malformed event may be lost; the next one has to be served.
func TestMalformedEvents(t *testing.T) {
	t.Parallel()
	s, _, o := onClock(t) // nothing is ever too late, however busy the machine is
	startReady(t, s, &handler{}, o)
	for _, field := range []string{"author", "member", "mentions", "id", "channel_id", "content", "type"} {
		s.Faults().Mangle("MESSAGE_CREATE", 1, standin.Without(field))
		mention(t, s, "secret words")
	}
	for _, field := range []string{"data", "member", "id", "token", "type", "channel", "guild_id", "app_permissions"} {
		s.Faults().Mangle("INTERACTION_CREATE", 1, standin.Without(field))
		if _, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?")); err != nil {
			t.Fatal(err)
		}
	}
	for _, wrong := range []any{nil, 7, "text", []any{1}, map[string]any{"a": nil}} {
		spoil := func(d map[string]any) {
			for name := range d {
				if name != "id" {
					d[name] = wrong
				}
			}
		}
		s.Faults().Mangle("MESSAGE_CREATE", 1, spoil)
		mention(t, s, "secret words")
		s.Faults().Mangle("INTERACTION_CREATE", 1, spoil)
		if _, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?")); err != nil {
			t.Fatal(err)
		}
	}
	asks(t, s)
}

// TestTwice delivers every event twice, as a replay can.
func TestTwice(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	startReady(t, s, &handler{}, nil)
	sub := s.Subscribe()
	s.Faults().Duplicate("MESSAGE_CREATE", 1)
	s.Faults().Duplicate("INTERACTION_CREATE", 1)
	mention(t, s, "secret words")
	gatewaytest.Posted(t, sub)
	asks(t, s)
	// By now the second of each would have been answered too: the third of
	// each is.
	mention(t, s, "secret words")
	gatewaytest.Posted(t, sub)
	asks(t, s)
	if n := len(s.RequestsTo("POST", toChannel)); n != 2 {
		t.Errorf("%d replies to two mentions", n)
	}
	if n := len(s.RequestsTo("POST", toCallback)); n != 2 {
		t.Errorf("%d answers to two commands", n)
	}
}

// TestReplayAfterResume has the server replay what was handled already.
func TestReplayAfterResume(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	var handled atomic.Int32
	startReady(t, s, &handler{message: func(ctx context.Context, m *bot.Message, r bot.Responder) {
		handled.Add(1)
		(&handler{}).Message(ctx, m, r)
	}}, nil)
	sub := s.Subscribe()
	s.Faults().Drop()
	gatewaytest.AwaitFrom(t, sub, standin.BotDisconnected)
	s.Faults().Duplicate("MESSAGE_CREATE", 1)
	mention(t, s, "secret words")
	gatewaytest.Posted(t, sub)
	mention(t, s, "secret words")
	gatewaytest.Posted(t, sub)
	if n := handled.Load(); n != 2 {
		t.Errorf("two mentions were handled %d times", n)
	}
}

// TestPanics has a way panic; the next one has to be served.
func TestPanics(t *testing.T) {
	t.Parallel()
	s, _, o := onClock(t) // nothing is ever too late, however busy the machine is
	r := startReady(t, s, &handler{
		message: func(context.Context, *bot.Message, bot.Responder) { panic("in a message") },
		interaction: func(ctx context.Context, in *bot.Interaction, r bot.Responder) {
			if in.Text("question") == "panic" {
				panic("in " + in.Token)
			}
			(&handler{}).Interaction(ctx, in, r)
		},
	}, o)
	for range 40 { // more than there are workers
		mention(t, s, "secret words")
		if _, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "panic")); err != nil {
			t.Fatal(err)
		}
	}
	asks(t, s)
	if log := r.Log.String(); !strings.Contains(log, "TestPanics") || strings.Contains(log, "in a message") {
		t.Error("the log does not tell of the panic")
	}
}

// TestThousandAtOnce has a thousand commands and mentions arrive together,
// most of them with no room left for them.
func TestThousandAtOnce(t *testing.T) {
	t.Parallel()
	const many = 1000
	s, _, o := onClock(t) // nobody is late
	room := make(chan struct{})
	var busy atomic.Int32
	r := startReady(t, s, &handler{
		interaction: func(ctx context.Context, in *bot.Interaction, r bot.Responder) {
			<-room
			(&handler{}).Interaction(ctx, in, r)
		},
		busy: func(ctx context.Context, in *bot.Interaction, r bot.Responder) {
			busy.Add(1)
			(&handler{}).Busy(ctx, in, r)
		},
	}, o)
	s.Faults().HoldEvents()
	var pending []*standin.Pending
	for i := range many {
		p, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", strconv.Itoa(i)))
		if err != nil {
			t.Fatal(err)
		}
		pending = append(pending, p)
		mention(t, s, "secret words")
	}
	s.Faults().ReleaseEvents()
	answered := map[string]int{}
	sub := s.SubscribeAfter(0)
	// Nothing but excuses can be made until there is room.
	if _, err := sub.Await(gatewaytest.Within(t), func(c standin.Change) bool { return c.Kind == standin.InteractionDone }); err != nil {
		t.Fatal(err)
	}
	close(room)
	for _, p := range pending {
		st := gatewaytest.Done(t, p, nil)
		switch got := gatewaytest.Text(st.Message); {
		case strings.HasPrefix(got, "answered "):
			answered["answered"]++
		case got == "busy" && st.Message.Flags&64 != 0:
			answered["busy"]++
		default:
			t.Errorf("shows %q", got)
		}
	}
	t.Logf("of %d: %v; excuses begun %d", many, answered, busy.Load())
	if answered["answered"] == 0 || answered["busy"] == 0 {
		t.Errorf("outcomes: %v", answered)
	}
	if !strings.Contains(r.Log.String(), "event dropped") {
		t.Error("the log does not tell that events were dropped")
	}
	asks(t, s)
}

// TestStopsWithWorkInFlight stops the gateway while an answer is on its way.
func TestStopsWithWorkInFlight(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	begun, goOn := make(chan struct{}), make(chan struct{})
	r := startReady(t, s, &handler{interaction: func(ctx context.Context, in *bot.Interaction, r bot.Responder) {
		close(begun)
		<-goOn
		(&handler{}).Interaction(ctx, in, r)
	}}, nil)
	p, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?"))
	if err != nil {
		t.Fatal(err)
	}
	<-begun
	sub := s.Subscribe()
	r.Stop()
	gatewaytest.AwaitFrom(t, sub, standin.BotDisconnected)
	close(goOn)
	if got := gatewaytest.Text(gatewaytest.Done(t, p, nil).Message); got != "answered who?" {
		t.Errorf("shows %q", got)
	}
	if err := r.Wait(t); err != nil {
		t.Errorf("Run = %v", err)
	}
	if r.Ready() {
		t.Error("it says it is ready")
	}
}

// TestStopsThoughWorkHangs stops the gateway while a way never ends.
func TestStopsThoughWorkHangs(t *testing.T) {
	t.Parallel()
	s, clock, o := onClock(t)
	begun, end := make(chan struct{}), make(chan struct{})
	t.Cleanup(func() { close(end) })
	told := make(chan struct{})
	r := startReady(t, s, &handler{interaction: func(ctx context.Context, in *bot.Interaction, r bot.Responder) {
		close(begun)
		<-ctx.Done()
		close(told)
		<-end
	}}, o)
	if _, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?")); err != nil {
		t.Fatal(err)
	}
	<-begun
	sub := s.Subscribe()
	r.Stop()
	gatewaytest.AwaitFrom(t, sub, standin.BotDisconnected)
	ticking(t, clock, told)
	ended := make(chan struct{})
	go func() {
		r.Wait(t)
		close(ended)
	}()
	ticking(t, clock, ended)
}

// ticking lets the clock run until something happens.
func ticking(t *testing.T, clock *standin.ManualClock, until <-chan struct{}) {
	t.Helper()
	for ctx := gatewaytest.Within(t); ; {
		select {
		case <-until:
			return
		case <-ctx.Done():
			t.Fatal("it does not happen")
		default:
			clock.Advance(10 * time.Millisecond)
		}
	}
}
