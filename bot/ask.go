package bot

import (
	"context"

	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/index"
)

// ask answers /ask.
func ask(ctx context.Context, x *exchange) (message.Message, error) {
	story, err := x.storyID()
	if err != nil {
		return message.Message{}, err
	}
	return x.question(ctx, x.in.Text(optionQuestion), story)
}

// question answers a question, from one story or, with an empty id, from all.
func (x *exchange) question(ctx context.Context, text, story string) (message.Message, error) {
	return x.bot.question(ctx, x.ask, x.reader(), index.Query{Text: text, Story: story})
}

// question answers a question, whichever way it came.
func (b *Bot) question(ctx context.Context, asker Asker, reader render.Reader, q index.Query) (message.Message, error) {
	if isTooLong(q.Text) {
		return reader.TooLong(maxQuestion), nil
	}
	a, err := asker.Ask(ctx, q)
	if err != nil {
		return message.Message{}, err
	}
	reader.Asked = asker.Story(q.Story)
	return reader.Answer(a), nil
}
