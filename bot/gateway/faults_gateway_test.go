package gateway_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"whosaid/bot/gateway"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
)

// What goes wrong between a bot and Discord, and the tests that have it; the
// frames of all of them are compressed, but for one in the stand-in's own.
//
//	op 7, op 9, op 11 or silence instead of READY ... TestHandshakeIsSpoiled
//	the same instead of RESUMED, op 9 on the way .... TestResumeIsSpoiled
//	op 7, then a replay of what was missed .......... TestResumeIsSpoiled
//	a connection that says nothing any more ......... TestSilentConnection, TestHeartbeatsUnanswered
//	no address of the gateway ....................... TestNoGatewayAddress
//	4004, 4013, 4014 and others, at once and later .. TestFatalCloses, TestWrongToken; cmd: TestServeIsTurnedAway
//	429 of a channel, of everything, in HTML ........ TestRateLimits, TestHeld, TestAnswerIsHeld
//	5xx and cut connections, carried out or not ..... TestServerErrors, TestWithoutNonceItIsTriedOnce, TestCallbackFailsHalfway
//	commands refused for a while or for good ........ TestSyncFails
//	the three seconds are over ...................... TestTooLate; bot: TestSlowIndex, TestTooSlow
//	an interaction's token is dead .................. TestTokenExpired
//	no rights, closed private messages .............. TestForbidden; bot: TestNoRightToWrite, TestNoHistory, TestNotToldPrivately
//	components no library knows ..................... TestUnknownComponents; bot: TestCheckMessage
//	fields that are missing or of another type ...... TestMalformedEvents, FuzzDecode
//	events that come twice .......................... TestTwice, TestReplayAfterResume
//	a panic ......................................... TestPanics; bot: TestBrokenIndex
//	a thousand events at once ....................... TestThousandAtOnce
//	a stop with work in flight ...................... TestStopsWithWorkInFlight, TestStopsThoughWorkHangs; bot: TestStopsWhileThinking

var newYear = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// longEnough is more than a session is given to become ready.
const longEnough = 2 * time.Minute

// onClock lets a stand-in and a gateway share a clock that stands still.
func onClock(t *testing.T) (*standin.Server, *standin.ManualClock, func(*gateway.Options)) {
	t.Helper()
	clock := standin.NewManualClock(newYear)
	s := gatewaytest.Standin(t, standin.Options{Clock: clock})
	return s, clock, func(o *gateway.Options) { o.Clock = clock }
}

// connectedAgain waits until the bot is connected. For one that is stuck it
// lets time pass, and again if need be: nobody can tell when the bot has begun
// to count, and what passes before is lost on it.
func connectedAgain(t *testing.T, r *gatewaytest.Running, sub *standin.Subscription, clock *standin.ManualClock, stuck bool) {
	t.Helper()
	ctx, connected := gatewaytest.Within(t), make(chan struct{})
	go func() {
		if _, err := sub.Await(ctx, func(c standin.Change) bool { return c.Kind == standin.BotConnected }); err == nil {
			close(connected)
		}
	}()
	for {
		if stuck {
			clock.Advance(longEnough)
		}
		select {
		case <-connected:
			r.AwaitReady(t)
			return
		case <-ctx.Done():
			t.Fatal("it does not connect")
		case <-time.After(20 * time.Second):
		}
	}
}

// TestHandshakeIsSpoiled spoils the first handshake in every way. Three of
// them leave the client library in Open for ever.
func TestHandshakeIsSpoiled(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		answers []standin.Handshake
		stuck   bool
	}{
		"op 7":              {[]standin.Handshake{standin.AnswerReconnect}, true},
		"op 9":              {[]standin.Handshake{standin.AnswerInvalidSession}, false},
		"op 9, to resume":   {[]standin.Handshake{standin.AnswerTryResume}, false},
		"op 9, then op 7":   {[]standin.Handshake{standin.AnswerInvalidSession, standin.AnswerReconnect}, false},
		"op 9, then quiet":  {[]standin.Handshake{standin.AnswerInvalidSession, standin.AnswerSilence}, true},
		"op 11":             {[]standin.Handshake{standin.AnswerAck}, true},
		"silence":           {[]standin.Handshake{standin.AnswerSilence}, true},
		"dropped":           {[]standin.Handshake{standin.AnswerDrop}, false},
		"dropped twice":     {[]standin.Handshake{standin.AnswerDrop, standin.AnswerDrop}, false},
		"closed with 4000":  {[]standin.Handshake{standin.AnswerClose(4000)}, false},
		"closed with 4008":  {[]standin.Handshake{standin.AnswerClose(4008)}, false},
		"op 7 twice":        {[]standin.Handshake{standin.AnswerReconnect, standin.AnswerReconnect}, true},
		"silence and op 11": {[]standin.Handshake{standin.AnswerSilence, standin.AnswerAck}, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, clock, o := onClock(t)
			s.Faults().Next(standin.OnIdentify, tt.answers...)
			sub := s.Subscribe()
			r := start(t, s, &handler{}, o)
			for i := range tt.answers {
				gatewaytest.AwaitFrom(t, sub, standin.HandshakeSpoiled)
				if tt.stuck && i < len(tt.answers)-1 {
					clock.Advance(longEnough)
				}
			}
			connectedAgain(t, r, sub, clock, tt.stuck)
			gatewaytest.Await(t, s, standin.CommandsChanged)
			asks(t, s)
		})
	}
}

// TestResumeIsSpoiled loses a working connection, and spoils the way back.
func TestResumeIsSpoiled(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		lose   func(*standin.Faults)
		answer *standin.Handshake
		stuck  bool
		missed bool // what happened meanwhile is lost
	}{
		"op 7":                     {lose: (*standin.Faults).Reconnect},
		"dropped":                  {lose: (*standin.Faults).Drop},
		"closed with 4000":         {lose: func(f *standin.Faults) { f.Close(4000) }},
		"op 9 on the way":          {lose: func(f *standin.Faults) { f.InvalidateSessions(false) }, missed: true},
		"dropped, then op 9":       {lose: (*standin.Faults).Drop, answer: &standin.AnswerInvalidSession, missed: true},
		"dropped, then op 7":       {lose: (*standin.Faults).Drop, answer: &standin.AnswerReconnect, stuck: true, missed: true},
		"dropped, then op 11":      {lose: (*standin.Faults).Drop, answer: &standin.AnswerAck, stuck: true, missed: true},
		"dropped, then silence":    {lose: (*standin.Faults).Drop, answer: &standin.AnswerSilence, stuck: true, missed: true},
		"dropped twice":            {lose: (*standin.Faults).Drop, answer: &standin.AnswerDrop},
		"op 7, then op 7":          {lose: (*standin.Faults).Reconnect, answer: &standin.AnswerReconnect, stuck: true, missed: true},
		"dropped, then 4009":       {lose: (*standin.Faults).Drop, answer: closeWith(4009), missed: true},
		"dropped, then 4007 (seq)": {lose: (*standin.Faults).Drop, answer: closeWith(4007), missed: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, clock, o := onClock(t)
			r := startReady(t, s, &handler{}, o)
			sub := s.Subscribe()
			if tt.answer != nil {
				s.Faults().Next(standin.OnResume, *tt.answer)
			}
			tt.lose(s.Faults())
			gatewaytest.AwaitFrom(t, sub, standin.BotDisconnected)
			meanwhile := s.SubscribeAfter(0)
			if _, err := s.Say(standin.Ada, standin.General, "<@"+standin.BotID+"> secret words"); err != nil {
				t.Fatal(err)
			}
			if tt.answer != nil {
				gatewaytest.AwaitFrom(t, sub, standin.HandshakeSpoiled)
			}
			connectedAgain(t, r, sub, clock, tt.stuck)
			if !tt.missed {
				gatewaytest.Posted(t, meanwhile)
			}
			asks(t, s)
		})
	}
}

func closeWith(code int) *standin.Handshake {
	h := standin.AnswerClose(code)
	return &h
}

// TestFatalCloses has Discord turn the bot away for good, at once and later.
func TestFatalCloses(t *testing.T) {
	t.Parallel()
	moments := map[string]func(t *testing.T, s *standin.Server, code int) *gatewaytest.Running{
		"at once": func(t *testing.T, s *standin.Server, code int) *gatewaytest.Running {
			s.Faults().Next(standin.OnIdentify, standin.AnswerClose(code))
			return start(t, s, &handler{}, nil)
		},
		"after READY": func(t *testing.T, s *standin.Server, code int) *gatewaytest.Running {
			r := startReady(t, s, &handler{}, nil)
			s.Faults().Close(code)
			return r
		},
		"when it resumes": func(t *testing.T, s *standin.Server, code int) *gatewaytest.Running {
			r := startReady(t, s, &handler{}, nil)
			s.Faults().Next(standin.OnResume, standin.AnswerClose(code))
			s.Faults().Drop()
			return r
		},
	}
	for moment, begin := range moments {
		for code, want := range map[int]string{4004: "DISCORD_TOKEN", 4014: "intents", 4013: "intents", 4011: "too many servers", 4012: "newer version"} {
			t.Run(moment, func(t *testing.T) {
				t.Parallel()
				r := begin(t, gatewaytest.Standin(t, standin.Options{}), code)
				var fatal *gateway.Fatal
				if err := r.Wait(t); !errors.As(err, &fatal) || !strings.Contains(err.Error(), want) || fatal.Fix == "" {
					t.Errorf("%d: Run = %v, want a *Fatal about %q", code, err, want)
				}
			})
		}
	}
}

// TestHeartbeatsUnanswered has the connection stay open and answer nothing.
func TestHeartbeatsUnanswered(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{HeartbeatInterval: 300 * time.Millisecond})
	r := startReady(t, s, &handler{}, nil)
	sub := s.Subscribe()
	s.Faults().HoldAcks(true)
	gatewaytest.AwaitFrom(t, sub, standin.BotDisconnected)
	s.Faults().Heartbeats(longEnough) // the next connection has time, however busy the machine is
	s.Faults().HoldAcks(false)
	gatewaytest.AwaitFrom(t, sub, standin.BotConnected)
	r.AwaitReady(t)
	asks(t, s)
}

// TestNoGatewayAddress has Discord not say where its gateway is, at first and
// on the way back.
func TestNoGatewayAddress(t *testing.T) {
	t.Parallel()
	for name, trouble := range map[string]standin.Trouble{
		"500": standin.ServerError(500).Repeat(5), "502": standin.ServerError(502).Repeat(5), "cut": standin.ConnectionLost().Repeat(3),
		"429": standin.RateLimited(time.Millisecond).Repeat(3), "HTML": standin.CloudflareBan(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, clock, o := onClock(t)
			trouble := trouble.On("GET", "/gateway")
			s.Faults().REST(trouble)
			sub := s.Subscribe()
			r := start(t, s, &handler{}, o)
			gatewaytest.AwaitFrom(t, sub, standin.BotConnected)
			r.Log.Await(t, "gateway not reached")
			clock.Advance(time.Minute) // the ban holds up the commands too
			gatewaytest.Await(t, s, standin.CommandsChanged)
			r.AwaitReady(t)
			s.Faults().REST(trouble)
			s.Faults().Drop()
			gatewaytest.AwaitFrom(t, sub, standin.BotConnected)
			r.AwaitReady(t)
			clock.Advance(time.Minute)
			asks(t, s)
		})
	}
}

func TestWrongToken(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	r := start(t, s, &handler{}, func(o *gateway.Options) { o.Token = "not.the.token" })
	err := r.Wait(t)
	var fatal *gateway.Fatal
	if !errors.As(err, &fatal) || fatal.Variable != "DISCORD_TOKEN" || strings.Contains(err.Error(), "not.the.token") {
		t.Errorf("Run = %v", err)
	}
}
