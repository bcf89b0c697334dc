package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
	"whosaid/index"
)

// TestLimits asks too much: who asks is told, each time they use a command,
// and once if they only write.
func TestLimits(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(newYear)
	s := serveWith(t, bot.Options{Clock: clock, Person: bot.Pace{Every: 2 * time.Second, Burst: 3}, Channel: bot.Pace{Every: time.Second, Burst: 5}},
		standin.Options{Clock: clock})
	ask := func(user string) seen {
		t.Helper()
		return s.look(s.Slash(user, standin.General, "ask", standin.Opt("question", "Who denied it?")))
	}
	for range 3 {
		ask(standin.Ben).shows("The Kremlin")
	}
	ask(standin.Ben).shows(en("notice.slow", "n", 2)).private(true)
	ask(standin.Ben).shows(en("notice.slow", "n", 2))
	clock.Advance(2 * time.Second)
	ask(standin.Ben).shows("The Kremlin")

	// The channel: 4 of 5 are used, 2 came back.
	for range 3 {
		ask(standin.Dora).shows("The Kremlin")
	}
	clock.Advance(2 * time.Second)
	ask(standin.Dora)
	clock.Advance(time.Second)
	for range 3 {
		ask(standin.Ada).shows("The Kremlin") // she may manage messages
	}
	clock.Advance(time.Minute)
	mention := func() {
		t.Helper()
		if _, err := s.Say(standin.Ben, standin.General, us+" who denied it?"); err != nil {
			t.Fatal(err)
		}
	}
	sub := s.Subscribe()
	for range 3 {
		mention()
		gatewaytest.Posted(t, sub)
	}
	mention()
	private := gatewaytest.Posted(t, sub)
	if direct, _ := s.Direct(standin.Ben); private.ChannelID != direct || !strings.Contains(gatewaytest.Text(&private), en("notice.slow", "n", 2)) {
		t.Errorf("he is told in %s: %s", private.ChannelID, gatewaytest.Text(&private))
	}
	mention() // in silence
	clock.Advance(time.Minute)
	mention()
	if got := gatewaytest.Posted(t, sub); got.ChannelID != standin.General {
		t.Errorf("he is told again: %s", gatewaytest.Text(&got))
	}
	s.conforms()
}

// TestPrivateLimit asks too much in a private channel, where a message is the
// only way to be told.
func TestPrivateLimit(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(newYear)
	s := serveWith(t, bot.Options{Clock: clock, Person: bot.Pace{Every: time.Second, Burst: 1}, Channel: bot.Pace{Every: time.Second, Burst: 1}},
		standin.Options{Clock: clock})
	direct, err := s.Direct(standin.Ada)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	sub := s.Subscribe()
	for _, wait := range []time.Duration{0, 0, 0, time.Minute} {
		clock.Advance(wait)
		if _, err := s.Say(standin.Ada, direct, "Who denied it?"); err != nil {
			t.Fatal(err)
		}
		if len(got) == 2 {
			got = append(got, "") // told already: silence
			continue
		}
		m := gatewaytest.Posted(t, sub)
		got = append(got, gatewaytest.Text(&m))
	}
	slow := en("notice.slow", "n", 1)
	if !strings.Contains(got[0], "The Kremlin") || got[1] != slow || !strings.Contains(got[3], "The Kremlin") {
		t.Errorf("she is told %q", got)
	}
	s.conforms()
}

// TestFullChannel has several people fill a channel.
func TestFullChannel(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(newYear)
	s := serveWith(t, bot.Options{Clock: clock, Person: bot.Pace{Every: time.Second, Burst: 9}, Channel: bot.Pace{Every: time.Second, Burst: 2}},
		standin.Options{Clock: clock})
	ask := func(user string, options ...standin.Option) seen {
		t.Helper()
		return s.look(s.Slash(user, standin.General, "ask", append(options, standin.Opt("question", "Who denied it?"))...))
	}
	ask(standin.Ben).shows("The Kremlin")
	ask(standin.Dora).shows("The Kremlin")
	ask(standin.Ben).shows(en("notice.slow_channel")).private(true)
	ask(standin.Ben, standin.Opt("private", true)).shows("The Kremlin")
	ask(standin.Ada).shows("The Kremlin") // she may manage messages
	sub := s.Subscribe()
	if _, err := s.Say(standin.Ben, standin.General, us+" who denied it?"); err != nil {
		t.Fatal(err)
	}
	if told := gatewaytest.Posted(t, sub); !strings.Contains(gatewaytest.Text(&told), en("notice.slow_channel")) || told.ChannelID == standin.General {
		t.Errorf("he is told: %s", gatewaytest.Text(&told))
	}
}

// TestNoRightToWrite mentions the bot where it may not write: it says so to
// the asker and in the log, once each, and does not try again for a while.
func TestNoRightToWrite(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(newYear)
	s := serveWith(t, bot.Options{Clock: clock}, standin.Options{Clock: clock})
	const route = "/channels/{channel}/messages"
	mention := func(user string) {
		t.Helper()
		if _, err := s.Say(user, standin.ReadOnly, us+" who denied it?"); err != nil {
			t.Fatal(err)
		}
	}
	sub := s.Subscribe()
	mention(standin.Ada)
	told := gatewaytest.Posted(t, sub)
	if !strings.Contains(gatewaytest.Text(&told), en("notice.no_permission")) {
		t.Errorf("she is told: %s", gatewaytest.Text(&told))
	}
	tried := len(s.RequestsTo("POST", route))
	mention(standin.Ada)
	mention(standin.Ben) // he is told too
	told = gatewaytest.Posted(t, sub)
	if direct, _ := s.Direct(standin.Ben); told.ChannelID != direct {
		t.Errorf("told in %s", told.ChannelID)
	}
	if n := len(s.RequestsTo("POST", route)); n != tried+1 {
		t.Errorf("%d more requests", n-tried)
	}
	if n := strings.Count(s.log.String(), "no right to write"); n != 1 {
		t.Errorf("logged %d times", n)
	}
	clock.Advance(time.Hour)
	mention(standin.Ada) // it tries again
	gatewaytest.Posted(t, sub)
	if n := strings.Count(s.log.String(), "no right to write"); n != 2 {
		t.Errorf("logged %d times", n)
	}
	s.conforms("50013")
}

// TestNoRightIsLearned uses a command where the bot may not write: Discord
// says so with it, and no request is wasted on mentions.
func TestNoRightIsLearned(t *testing.T) {
	t.Parallel()
	s := serve(t)
	s.look(s.Slash(standin.Ada, standin.ReadOnly, "help"))
	s.look(s.Slash(standin.Ada, standin.NoHistory, "help"))
	s.look(s.Slash(standin.Cleo, standin.Lounge, "help")) // where it is not a member this means nothing
	sub := s.Subscribe()
	if _, err := s.Say(standin.Ada, standin.ReadOnly, us+" who denied it?"); err != nil {
		t.Fatal(err)
	}
	gatewaytest.Posted(t, sub) // privately
	if got := s.say(standin.NoHistory, us+" who denied it?"); got.Reference != nil {
		t.Error("it replies without the right to")
	}
	s.conforms() // nothing was refused
	if n := strings.Count(s.log.String(), "no right to"); n != 2 {
		t.Errorf("logged %d times", n)
	}
}

// TestNoHistory mentions the bot where it may not reply, but write.
func TestNoHistory(t *testing.T) {
	t.Parallel()
	s := serve(t)
	for range 2 {
		got := s.say(standin.NoHistory, us+" What did the White House say?")
		if got.Reference != nil || !strings.Contains(gatewaytest.Text(&got), "would mark a dangerous development") {
			t.Errorf("it says: %s", gatewaytest.Text(&got))
		}
	}
	if n := strings.Count(s.log.String(), "history"); n < 1 || len(s.RequestsTo("POST", "/channels/{channel}/messages")) != 3 {
		t.Error("it tries again, or does not log it")
	}
	s.conforms("160002")
}

// TestLongHold has Discord ask for an hour's patience: nobody waits that long,
// and what does not count is served meanwhile.
func TestLongHold(t *testing.T) {
	t.Parallel()
	s := serve(t)
	const many = 40 // more than are handled at once
	// All of them, as nobody knows which is answered first.
	s.Faults().REST(standin.RateLimited(time.Hour).On("POST", "/channels/{channel}/messages").Repeat(many))
	for range many {
		if _, err := s.Say(standin.Ada, standin.General, us+" who denied it?"); err != nil {
			t.Fatal(err)
		}
	}
	s.log.Await(t, "answer not delivered")
	s.ask("Who denied it?").shows("The Kremlin")
	if n := len(s.RequestsTo("POST", "/channels/{channel}/messages")); n > 32 {
		t.Errorf("%d requests", n)
	}
}

// TestNotToldPrivately has somebody whose private messages are closed.
func TestNotToldPrivately(t *testing.T) {
	t.Parallel()
	s := serve(t)
	if _, err := s.Say(standin.Dora, standin.ReadOnly, us+" who denied it?"); err != nil {
		t.Fatal(err)
	}
	s.log.Await(t, "not told privately")
	s.ask("Who denied it?").shows("The Kremlin")
}

// TestSlowIndex has the index take long: an answer is promised in time, and
// comes.
func TestSlowIndex(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(newYear)
	asking, goOn := make(chan struct{}, 9), make(chan struct{})
	asker := altered{Asker: shippedIndex(t), ask: func(ctx context.Context, q index.Query) (index.Answer, error) {
		asking <- struct{}{}
		<-goOn
		return shippedIndex(t).Ask(ctx, q)
	}}
	s := serveWith(t, bot.Options{Asker: asker, Clock: clock}, standin.Options{Clock: clock})
	for _, private := range []bool{false, true} {
		p, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "Who denied it?"), standin.Opt("private", private))
		if err != nil {
			t.Fatal(err)
		}
		<-asking
		clock.Advance(1500 * time.Millisecond)
		if st, err := p.First(gatewaytest.Within(t)); err != nil || !st.Thinking || st.Message.Ephemeral() != private {
			t.Fatalf("promised: %+v, %v", st, err)
		}
		clock.Advance(5 * time.Second) // the three seconds are over
		goOn <- struct{}{}
		s.look(p, nil).shows("The Kremlin").private(private)
	}
	sub := s.Subscribe()
	if _, err := s.Say(standin.Ada, standin.General, us+" who denied it?"); err != nil {
		t.Fatal(err)
	}
	<-asking
	clock.Advance(1500 * time.Millisecond)
	gatewaytest.AwaitFrom(t, sub, standin.Typing)
	goOn <- struct{}{}
	if got := gatewaytest.Posted(t, sub); !strings.Contains(gatewaytest.Text(&got), "The Kremlin") {
		t.Errorf("it says: %s", gatewaytest.Text(&got))
	}
	s.conforms()
}

// stuck is an index that finds nothing until it is called off.
func stuck(t *testing.T, asking chan<- struct{}) bot.Asker {
	return altered{Asker: shippedIndex(t), ask: func(ctx context.Context, _ index.Query) (index.Answer, error) {
		asking <- struct{}{}
		<-ctx.Done()
		return index.Answer{}, ctx.Err()
	}}
}

// TestTooSlow has the index take longer than anybody waits.
func TestTooSlow(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(newYear)
	asking := make(chan struct{})
	s := serveWith(t, bot.Options{Asker: stuck(t, asking), Clock: clock}, standin.Options{Clock: clock})
	p, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "Who denied it?"))
	if err != nil {
		t.Fatal(err)
	}
	<-asking
	clock.Advance(1500 * time.Millisecond)
	if st, err := p.First(gatewaytest.Within(t)); err != nil || !st.Thinking {
		t.Fatalf("promised: %+v, %v", st, err)
	}
	clock.Advance(time.Minute)
	s.look(p, nil).shows(en("notice.too_slow"))

	sub := s.Subscribe()
	if _, err := s.Say(standin.Ada, standin.General, us+" who denied it?"); err != nil {
		t.Fatal(err)
	}
	<-asking
	clock.Advance(1500 * time.Millisecond)
	gatewaytest.AwaitFrom(t, sub, standin.Typing)
	clock.Advance(time.Minute)
	if got := gatewaytest.Posted(t, sub); gatewaytest.Text(&got) != en("notice.too_slow") {
		t.Errorf("it says: %s", gatewaytest.Text(&got))
	}
	s.conforms()
}

// TestBrokenIndex has the index fail and panic: who asks is told kindly, and
// the log why.
func TestBrokenIndex(t *testing.T) {
	t.Parallel()
	asker := altered{Asker: shippedIndex(t), ask: func(_ context.Context, q index.Query) (index.Answer, error) {
		if strings.Contains(q.Text, "panic") {
			panic("Who denied it?")
		}
		return index.Answer{}, errors.New("the disk is on fire")
	}}
	s := serveWith(t, bot.Options{Asker: asker}, standin.Options{})
	for _, question := range []string{"Who denied it?", "panic!"} {
		s.ask(question).shows(en("notice.error")).private(true)
		if got := s.say(standin.General, us+" "+question); !strings.Contains(gatewaytest.Text(&got), en("notice.error")) {
			t.Errorf("it says: %s", gatewaytest.Text(&got))
		}
	}
	if n := strings.Count(s.log.String(), "the disk is on fire"); n != 2 {
		t.Errorf("two failures are logged %d times", n)
	}
	if n := strings.Count(s.log.String(), "msg=panic"); n != 2 {
		t.Errorf("two panics are logged %d times", n)
	}
	p, err := s.Autocomplete(standin.Ada, standin.General, "ask", "question", "panic")
	if st := gatewaytest.Done(t, p, err); len(st.Choices) > 0 || st.Failure != "" {
		t.Errorf("suggested: %+v", st)
	}
	s.slash("help").shows(en("help.title"))
	s.conforms()
}

// TestRevisionSwapsAtOnce loads other stories while people ask.
func TestRevisionSwapsAtOnce(t *testing.T) {
	t.Parallel()
	s := serve(t)
	s.ask("Who denied it?").shows("The Kremlin")
	s.bot.Use(indexOf(t, "lumoro-breach"))
	s.slash("story").shows("Lumoro")
	s.bot.Use(shippedIndex(t))
	s.slash("story").shows("USA TODAY")
}

// TestUnknownCommand is left over from another version, for an hour or so.
func TestUnknownCommand(t *testing.T) {
	t.Parallel()
	s := serve(t)
	s.Faults().Mangle("INTERACTION_CREATE", 1, func(d map[string]any) { d["data"].(map[string]any)["name"] = "secret words" })
	s.slash("help").shows(en("notice.unknown")).private(true)
	s.Faults().Mangle("INTERACTION_CREATE", 1, standin.Without("data"))
	s.slash("help").shows(en("notice.unknown")).private(true)
	s.Faults().Mangle("INTERACTION_CREATE", 1, func(d map[string]any) { d["type"] = 99 })
	s.slash("help").shows(en("notice.unknown")).private(true)
}
