package gateway_test

import (
	"context"
	"os"
	"testing"

	"whosaid/bot"
	"whosaid/bot/gateway"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/message"
	"whosaid/bot/standin"
)

func TestMain(m *testing.M) {
	gatewaytest.Parallel()
	os.Exit(m.Run())
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

// start runs a gateway against a stand-in until the test ends.
func start(t *testing.T, s *standin.Server, h bot.Handler, change func(*gateway.Options)) *gatewaytest.Running {
	t.Helper()
	return gatewaytest.Start(t, s, options(h, change), secrets...)
}

// startReady also waits until the bot is connected and has its commands.
func startReady(t *testing.T, s *standin.Server, h bot.Handler, change func(*gateway.Options)) *gatewaytest.Running {
	t.Helper()
	return gatewaytest.StartReady(t, s, options(h, change), secrets...)
}

// secrets are what people write in these tests.
var secrets = []string{"who?", "secret words"}

func options(h bot.Handler, change func(*gateway.Options)) gateway.Options {
	o := gateway.Options{Handler: h, Commands: ours()}
	if change != nil {
		change(&o)
	}
	return o
}

// asks checks that a slash command is answered.
func asks(t *testing.T, s *standin.Server) {
	t.Helper()
	p, err := s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?"))
	if got := gatewaytest.Text(gatewaytest.Done(t, p, err).Message); got != "answered who?" {
		t.Errorf("/ask shows %q", got)
	}
}
