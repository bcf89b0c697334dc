package bot_test

import (
	"context"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/bot/standin"
	"whosaid/bot/words"
)

// said is a [bot.Responder] that says nothing and keeps what it was to say.
type said struct {
	first    chan message.Callback
	messages chan message.Message
	typing   chan struct{}
}

func newSaid() *said {
	return &said{make(chan message.Callback, 9), make(chan message.Message, 9), make(chan struct{}, 9)}
}

func (s *said) Answer(_ context.Context, _ *bot.Interaction, first message.Callback) error {
	s.first <- first
	return nil
}

func (s *said) Edit(ctx context.Context, _ *bot.Interaction, m message.Message) error {
	s.messages <- m
	return ctx.Err()
}

func (s *said) Post(ctx context.Context, _ string, m message.Message) error {
	s.messages <- m
	return ctx.Err()
}

func (s *said) Direct(ctx context.Context, _ string, m message.Message) error {
	s.messages <- m
	return ctx.Err()
}

func (s *said) Typing(context.Context, string) error {
	s.typing <- struct{}{}
	return nil
}

func (s *said) Unsend(context.Context, *bot.Interaction) error { return nil }

func (s *said) Message(context.Context, string, string) (*bot.Message, error) {
	return nil, bot.ErrGone
}

// TestStopsWhileThinking stops the bot when answers are promised: whoever
// waits is told, and nobody is left with "thinking ...".
func TestStopsWhileThinking(t *testing.T) {
	t.Parallel()
	for way, begin := range map[string]func(context.Context, *bot.Bot, *said) (promised func()){
		"a command": func(ctx context.Context, b *bot.Bot, s *said) func() {
			in := &bot.Interaction{ID: "1", Kind: bot.Slash, Command: "ask", User: bot.User{ID: "2"}, Options: map[string]any{"question": "Who denied it?"}}
			go b.Interaction(ctx, in, s)
			return func() { <-s.first }
		},
		"a mention": func(ctx context.Context, b *bot.Bot, s *said) func() {
			go b.Message(ctx, &bot.Message{ID: "1", ChannelID: "3", GuildID: "4", Author: bot.User{ID: "2"}, Content: "<@9> Who denied it?", SelfID: "9"}, s)
			return func() { <-s.typing }
		},
	} {
		clock, asking, s := standin.NewManualClock(newYear), make(chan struct{}), newSaid()
		b := bot.New(bot.Options{Asker: stuck(t, asking), Clock: clock})
		ctx, stop := context.WithCancel(t.Context())
		promised := begin(ctx, b, s)
		<-asking
		clock.Advance(1500 * time.Millisecond)
		promised()
		stop()
		if got := <-s.messages; len(got.Components) == 0 || !isNotice(got, render.Stopping) {
			t.Errorf("%s: it says %+v", way, got)
		}
	}
}

// isNotice reports whether a message says a notice in English and no more.
func isNotice(m message.Message, n render.Notice) bool {
	box, ok := m.Components[0].(message.Container)
	if !ok || len(box.Components) != 1 {
		return false
	}
	text, ok := box.Components[0].(message.Text)
	return ok && text.Content == words.For("en").Text(string(n))
}
