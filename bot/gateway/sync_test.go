package gateway_test

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot"
	"whosaid/bot/gateway"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
)

const (
	commandRoute      = "/applications/{application}/commands"
	guildCommandRoute = "/applications/{application}/guilds/{guild}/commands"
)

// TestSync compares and registers commands step by step.
func TestSync(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	g := unconnected(t, s, nil)
	changed := ours()
	changed[0].Description = "Ask something"
	changed[0].Descriptions = map[string]string{"de": "Frag etwas"}
	steps := []struct {
		name     string
		commands []bot.Command
		want     gateway.Difference
		writes   int // so far
	}{
		{"the first time", ours(), gateway.Difference{Missing: []string{"/ask", `"Check"`}}, 1},
		{"again", ours(), gateway.Difference{}, 1},
		{"with another description", changed, gateway.Difference{Changed: []string{"/ask"}}, 2},
		{"the same again", changed, gateway.Difference{}, 2},
		{"with one less", changed[1:], gateway.Difference{Foreign: []string{"/ask"}}, 3},
		{"none", nil, gateway.Difference{Foreign: []string{`"Check"`}}, 4},
		{"still none", nil, gateway.Difference{}, 4},
	}
	for _, step := range steps {
		before, err := g.Compare(gatewaytest.Within(t), step.commands)
		if err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		got, err := g.Sync(gatewaytest.Within(t), step.commands)
		if err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if d := cmp.Diff(step.want, got); d != "" || !cmp.Equal(before, got) {
			t.Errorf("%s: %+v before, then (-want +got):\n%s", step.name, before, d)
		}
		if n := len(s.RequestsTo("PUT", commandRoute)); n != step.writes {
			t.Errorf("%s: %d writes so far, want %d", step.name, n, step.writes)
		}
	}
	gatewaytest.Conform(t, s)
}

// TestSyncOncePerProcess reconnects in ways that bring a new READY.
func TestSyncOncePerProcess(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	r := startReady(t, s, &handler{}, nil)
	for range 3 {
		sub := s.Subscribe()
		s.Faults().Next(standin.OnResume, standin.AnswerInvalidSession)
		s.Faults().Drop()
		gatewaytest.AwaitFrom(t, sub, standin.BotConnected)
		r.AwaitReady(t)
	}
	asks(t, s)
	if r, w := len(s.RequestsTo("GET", commandRoute)), len(s.RequestsTo("PUT", commandRoute)); r != 1 || w != 1 {
		t.Errorf("commands were read %d and written %d times", r, w)
	}
}

func TestSyncInOneServer(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	startReady(t, s, &handler{}, func(o *gateway.Options) { o.GuildID = standin.Newsroom })
	asks(t, s)
	if n := len(s.RequestsTo("PUT", guildCommandRoute)); n != 1 {
		t.Errorf("%d writes", n)
	}
	if n := len(s.Commands(standin.Cleo, standin.Lounge)); n != 0 {
		t.Errorf("%d commands elsewhere", n)
	}
	gatewaytest.Conform(t, s)
}

// TestSyncFails has Discord refuse the commands, for a while and for good.
func TestSyncFails(t *testing.T) {
	t.Parallel()
	t.Run("for a while", func(t *testing.T) {
		t.Parallel()
		s := gatewaytest.Standin(t, standin.Options{})
		s.Faults().REST(standin.ServerError(500).Repeat(7).On("GET", "/applications/@me"), standin.ServerError(503).Repeat(4).On("PUT", commandRoute))
		startReady(t, s, &handler{}, nil)
		asks(t, s)
	})
	t.Run("who we are is told in READY alone", func(t *testing.T) {
		t.Parallel()
		s := gatewaytest.Standin(t, standin.Options{})
		s.Faults().REST(standin.ServerError(http.StatusNotFound).Repeat(1000).On("GET", "/applications/@me"))
		startReady(t, s, &handler{}, nil)
		asks(t, s)
		if n := len(s.RequestsTo("PUT", commandRoute)); n != 1 {
			t.Errorf("commands were written %d times", n)
		}
	})
	t.Run("for good", func(t *testing.T) {
		t.Parallel()
		s := gatewaytest.Standin(t, standin.Options{})
		r := start(t, s, &handler{}, func(o *gateway.Options) { o.GuildID = standin.Elsewhere })
		gatewaytest.Await(t, s, standin.BotConnected)
		mention(t, s, "secret words") // what needs no command is served
		gatewaytest.Posted(t, s.SubscribeAfter(0))
		r.Log.Await(t, "DISCORD_GUILD_ID")
		r.Stop()
		if err := r.Wait(t); err != nil {
			t.Errorf("Run = %v", err)
		}
	})
}
