package bot

import (
	"context"

	"whosaid/bot/message"
	"whosaid/bot/render"
)

// check answers /check: a text is held against the stories.
func check(ctx context.Context, x *exchange) (message.Message, error) {
	return x.findings(ctx, x.in.Text(optionText))
}

// checkMessage answers the command in a message's menu. Only who used it sees
// what became of it: nobody is put right in public.
func checkMessage(ctx context.Context, x *exchange) (message.Message, error) {
	if x.in.Target == nil || x.in.Target.Text() == "" {
		return message.Message{}, notice(render.Unreadable)
	}
	return x.findings(ctx, x.in.Target.Text())
}

func (x *exchange) findings(ctx context.Context, text string) (message.Message, error) {
	found, err := x.ask.Verify(ctx, text, "")
	if err != nil {
		return message.Message{}, err
	}
	return x.reader().Check(found, x.ask.Statement), nil
}
