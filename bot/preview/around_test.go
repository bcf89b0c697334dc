package preview

import (
	"context"
	"strings"
	"testing"

	"whosaid/bot"
	"whosaid/bot/message"
	"whosaid/bot/standin"
)

func text(content string) message.Message {
	return message.Message{Components: []message.Component{message.Text{Content: content}}, Private: true}
}

// A slowHandler is a bot that promises an answer first, and gives it when it is
// let.
type slowHandler struct {
	bot.Handler
	let <-chan struct{}
}

func (s slowHandler) Interaction(ctx context.Context, in *bot.Interaction, r bot.Responder) {
	if r.Answer(ctx, in, message.Later(true)) == nil {
		<-s.let
		r.Edit(ctx, in, text("There you are."))
	}
}

// A brokenHandler is a bot that sends what Discord refuses.
type brokenHandler struct{ bot.Handler }

func (brokenHandler) Interaction(ctx context.Context, in *bot.Interaction, r bot.Responder) {
	r.Answer(ctx, in, message.Answer(text(strings.Repeat("x", 4001))))
}

// TestThinking has a slow bot: first there is that it thinks, then the answer
// in its place.
func TestThinking(t *testing.T) {
	t.Parallel()
	let := make(chan struct{})
	r := runAround(t, func(h bot.Handler) bot.Handler { return slowHandler{h, let} })
	f := r.feed(ada)
	id := r.do("slash", object{"person": ada, "channel": general, "command": "help"})
	thinks := await(f, "change", func(c standin.Change) bool { return c.Kind == standin.MessageCreated })
	if !thinks.Message.Loading() {
		t.Errorf("first there is %+v", thinks.Message)
	}
	close(let)
	m := r.answer(f, ada, general, id)
	if m.ID != thinks.Message.ID || m.EditedTimestamp != nil {
		t.Errorf("then there is %+v", m)
	}
	shows(t, m, "There you are.")
}

// TestRefused has a bot that sends too long a text: the page is told what
// Discord would say to that, and that the person sees a failure.
func TestRefused(t *testing.T) {
	t.Parallel()
	r := runAround(t, func(h bot.Handler) bot.Handler { return brokenHandler{h} })
	f := r.feed(ada)
	id := r.do("slash", object{"person": ada, "channel": general, "command": "help"})
	got := await(f, "refused", func(Refused) bool { return true })
	if got.PersonID != ada || got.ChannelID != general || got.Status != 400 || got.Code != 50035 || got.Message != "Invalid Form Body" {
		t.Errorf("told is %+v", got)
	}
	if !strings.Contains(strings.Join(got.Faults, "\n"), "\ndata.components.0.content BASE_TYPE_BAD_LENGTH: ") {
		t.Errorf("what is wrong: %q", got.Faults)
	}
	if !strings.HasSuffix(got.Path, "/***/callback") {
		t.Errorf("the path is %s", got.Path)
	}
	failed := await(f, "change", func(c standin.Change) bool { return c.Kind == standin.InteractionFailed })
	e := r.exchange(f, id, func(e Exchange) bool { return e.Failure != "" })
	if failed.InteractionID != id || failed.Failure == "" || e.Failure != failed.Failure || len(e.Messages) > 0 || len(r.messages(ada, general)) > 0 {
		t.Errorf("the client shows %q; the exchange is %+v", failed.Failure, e)
	}
	if len(e.Requests) == 0 || e.Requests[0].Status != 400 || !strings.Contains(string(e.Requests[0].Answer), "50035") {
		t.Errorf("the requests are %+v", e.Requests)
	}
}

// TestNoRight mentions the bot where it may not write.
func TestNoRight(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ada)
	id := r.do("say", object{"person": ada, "channel": noWriting, "text": us + " who denied it?"})
	got := await(f, "refused", func(Refused) bool { return true })
	if got.ChannelID != noWriting || got.Status != 403 {
		t.Errorf("told is %+v", got)
	}
	whispered := await(f, "change", func(c standin.Change) bool { return c.Kind == standin.MessageCreated && c.UserID == botID })
	if whispered.ChannelID != r.direct(ada) {
		t.Errorf("she is told in channel %s: %+v", whispered.ChannelID, whispered.Message)
	}
	r.exchange(f, id, requests(2)) // the refused one and the private one
}

// An echoHandler is a bot that says texts as they are, and puts them wherever
// a message has text.
type echoHandler struct {
	bot.Handler
	texts []string
}

func (e echoHandler) Interaction(ctx context.Context, in *bot.Interaction, r bot.Responder) {
	all := message.Text{Content: strings.Join(e.texts, "\n")}
	button := message.Button{Style: message.Primary, Label: e.texts[0], CustomID: "x"}
	menu := message.Select{CustomID: "y", Placeholder: e.texts[0], Options: []message.Option{{Label: e.texts[0], Value: e.texts[0], Description: e.texts[1]}}}
	r.Answer(ctx, in, message.Answer(message.Message{Components: []message.Component{
		message.Container{Colour: 1, Components: []message.Component{
			all, message.Section{Texts: []message.Text{{Content: e.texts[0]}}, Button: button}, message.Row{Components: []message.Component{menu}},
		}},
	}}))
}

// A lateHandler is a bot that gives choices only when it is let.
type lateHandler struct {
	bot.Handler
	let <-chan struct{}
}

func (l lateHandler) Interaction(ctx context.Context, in *bot.Interaction, r bot.Responder) {
	if in.Kind == bot.Autocomplete {
		<-l.let
	}
	l.Handler.Interaction(ctx, in, r)
}
