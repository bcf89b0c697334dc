package bot

import (
	"context"

	"whosaid/bot/message"
)

// help answers /help: what it can do, and what it cannot.
func help(_ context.Context, x *exchange) (message.Message, error) { return x.reader().Help(), nil }
