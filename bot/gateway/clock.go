package gateway

import (
	"context"
	"time"

	"whosaid/bot"
)

// sleep waits for d or the end of the context, whose error it returns.
func sleep(ctx context.Context, c bot.Clock, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	rung, stop := bot.After(c, d)
	defer stop()
	select {
	case <-rung:
	case <-ctx.Done():
	}
	return ctx.Err()
}
