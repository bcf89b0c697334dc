package bot

import (
	"context"

	"whosaid/bot/message"
)

// privacy answers /privacy: what is kept.
func privacy(_ context.Context, x *exchange) (message.Message, error) {
	return x.reader().Privacy(x.bot.keptDays), nil
}
