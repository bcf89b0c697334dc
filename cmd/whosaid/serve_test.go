package main

import (
	"bytes"
	"context"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
)

// A serving is a "whosaid serve" in progress.
type serving struct {
	log  *gatewaytest.LogBook
	code chan int
}

// startServe runs the command as main does, but in this process, against a
// stand-in. No file fills in its environment.
func startServe(t *testing.T, ctx context.Context, s *standin.Server, pairs ...string) *serving {
	t.Helper()
	t.Chdir(t.TempDir())
	v := &serving{log: &gatewaytest.LogBook{}, code: make(chan int, 1)}
	getenv := env(append([]string{"DISCORD_TOKEN", standin.Token, "DISCORD_API_URL", s.URL()}, pairs...)...)
	go func() {
		v.code <- run(ctx, []string{"serve"}, strings.NewReader(""), &bytes.Buffer{}, v.log, getenv)
	}()
	return v
}

func (v *serving) exit(t *testing.T) int {
	t.Helper()
	select {
	case code := <-v.code:
		return code
	case <-gatewaytest.Within(t).Done():
		t.Fatalf("serve does not end:\n%s", v.log)
		panic("unreachable")
	}
}

// TestServe is a day in the life of the bot: it connects, registers its
// commands, answers a command and a mention, refuses, loses its connection,
// comes back, and is told to stop.
func TestServe(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot send itself SIGTERM here")
	}
	s := gatewaytest.Standin(t, standin.Options{})
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	v := startServe(t, ctx, s)
	sub := s.Subscribe()
	gatewaytest.Await(t, s, standin.BotConnected)
	gatewaytest.Await(t, s, standin.CommandsChanged)

	ask := func(question, want string) {
		t.Helper()
		p, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", question))
		if got := gatewaytest.Text(gatewaytest.Done(t, p, err).Message); !strings.Contains(got, want) {
			t.Errorf("%s: %q is not in it:\n%s", question, want, got)
		}
	}
	ask("What did the White House say?", "would mark a dangerous development")
	ask("Who won the world cup?", "Nothing in this story says that")
	mention, err := s.Say(standin.Ben, standin.General, "<@"+standin.BotID+"> who denied it?")
	if err != nil {
		t.Fatal(err)
	}
	reply := gatewaytest.Posted(t, sub)
	if !strings.Contains(gatewaytest.Text(&reply), "The Kremlin") || reply.Reference.MessageID != mention.ID {
		t.Errorf("the mention is answered with:\n%s", gatewaytest.Text(&reply))
	}
	sub = s.Subscribe()
	s.Faults().Drop()
	gatewaytest.AwaitFrom(t, sub, standin.BotConnected)
	ask("Who denied it?", "The Kremlin")

	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	sub = s.Subscribe()
	if err := self.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if code := v.exit(t); code != exitOK {
		t.Errorf("exit code %d:\n%s", code, v.log)
	}
	gatewaytest.AwaitFrom(t, sub, standin.BotDisconnected)
	if n := len(s.RequestsTo("PUT", "/applications/{application}/commands")); n != 1 {
		t.Errorf("the commands were written %d times", n)
	}
	gatewaytest.Conform(t, s)
	v.log.Check(t, standin.Token, "White House", "world cup", "denied")
	for _, line := range []string{"starting", "gateway ready", "commands registered", "gateway connection lost", "stopped"} {
		v.log.Await(t, line)
	}
}

// TestServeIsTurnedAway has Discord refuse the token and the intents.
func TestServeIsTurnedAway(t *testing.T) {
	for name, tt := range map[string]struct {
		close int
		env   []string
		want  string
	}{
		"wrong token":        {0, []string{"DISCORD_TOKEN", "not.the.token"}, "DISCORD_TOKEN: Discord refuses the token"},
		"wrong, by gateway":  {4004, nil, "DISCORD_TOKEN: Discord refuses the token"},
		"disallowed intents": {4014, nil, "does not allow the intents"},
	} {
		t.Run(name, func(t *testing.T) {
			s := gatewaytest.Standin(t, standin.Options{})
			if tt.close != 0 {
				s.Faults().Next(standin.OnIdentify, standin.AnswerClose(tt.close))
			}
			v := startServe(t, context.Background(), s, tt.env...)
			if code := v.exit(t); code != exitFailed {
				t.Errorf("exit code %d", code)
			}
			if out := v.log.String(); !strings.Contains(out, "whosaid serve: ") || !strings.Contains(out, tt.want) || !strings.Contains(out, "fix: ") {
				t.Errorf("it says:\n%s", out)
			}
			v.log.Check(t, "not.the.token")
		})
	}
}

// TestServeFaults starts with everything wrong: all of it is told.
func TestServeFaults(t *testing.T) {
	t.Chdir(t.TempDir())
	var out, errs bytes.Buffer
	code := run(context.Background(), []string{"serve"}, strings.NewReader(""), &out, &errs, env("LOG_LEVEL", "loud", "STORIES", "no-such-file.yaml,no-such-folder"))
	if code != exitFailed || out.Len() > 0 {
		t.Errorf("exit code %d, output %q", code, out.String())
	}
	for _, want := range []string{"DISCORD_TOKEN: it is not set", "LOG_LEVEL", "STORIES", "no-such-file.yaml", "no-such-folder"} {
		if !strings.Contains(errs.String(), want) {
			t.Errorf("%s is not in it:\n%s", want, errs.String())
		}
	}
	errs.Reset()
	if code := run(context.Background(), []string{"serve", "now"}, strings.NewReader(""), &out, &errs, env()); code != exitUsage {
		t.Errorf("with an argument: exit code %d, %s", code, errs.String())
	}
}

// TestServeJSONLog checks the other format of the log, and a server of its own
// for the commands.
func TestServeJSONLog(t *testing.T) {
	s := gatewaytest.Standin(t, standin.Options{})
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	v := startServe(t, ctx, s, "LOG_FORMAT", "json", "LOG_LEVEL", "debug", "DISCORD_GUILD_ID", standin.Newsroom)
	gatewaytest.Await(t, s, standin.BotConnected)
	gatewaytest.Await(t, s, standin.CommandsChanged)
	v.log.Await(t, "gateway ready")
	stop()
	if code := v.exit(t); code != exitOK {
		t.Errorf("exit code %d:\n%s", code, v.log)
	}
	v.log.Check(t, standin.Token)
	if out := v.log.String(); !strings.HasPrefix(out, `{"time":`) || !strings.Contains(out, `"msg":"gateway ready"`) {
		t.Errorf("the log:\n%s", out)
	}
	if n := len(s.RequestsTo("PUT", "/applications/{application}/guilds/{guild}/commands")); n != 1 {
		t.Errorf("%d writes for the server", n)
	}
}
