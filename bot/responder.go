package bot

import (
	"context"
	"errors"

	"whosaid/bot/message"
)

// A Responder is what a way of asking needs of Discord. Requests are repeated
// where that can do no harm; an error means that it did not happen, or that
// nobody knows. Errors are of the kinds below where one fits.
type Responder interface {
	// Answer gives an interaction its first answer, due within three seconds
	// of it. There is one only.
	Answer(ctx context.Context, in *Interaction, first message.Callback) error
	// Edit puts a message in the place of the first answer; of a promise to
	// answer later, it is the answer.
	Edit(ctx context.Context, in *Interaction, m message.Message) error
	// Unsend deletes the first answer. Of a press that was answered with an
	// update, that is the message with the button, whoever may delete there.
	Unsend(ctx context.Context, in *Interaction) error

	// Post writes a message in a channel; one with a nonce is there once
	// however often it was tried.
	Post(ctx context.Context, channelID string, m message.Message) error
	// Direct writes to a user privately.
	Direct(ctx context.Context, userID string, m message.Message) error
	// Typing shows for some seconds that an answer is on its way.
	Typing(ctx context.Context, channelID string) error
	// Message reads a message. Its text is there only if it was for us.
	Message(ctx context.Context, channelID, messageID string) (*Message, error)
}

// Kinds of error that a Responder gives.
var (
	ErrForbidden = errors.New("we have no right to that")
	ErrNoHistory = errors.New("we may not read the channel's history, so we cannot reply") // an ErrForbidden too
	ErrGone      = errors.New("it is too late, or it was deleted")
	ErrHeld      = errors.New("Discord asked us to wait")
)

// A Handler takes what happens in Discord. Each method is called in a
// goroutine of its own; the context ends when there is no more time.
type Handler interface {
	Interaction(ctx context.Context, in *Interaction, r Responder)
	// Busy tells somebody that there is more to do than can be done.
	Busy(ctx context.Context, in *Interaction, r Responder)

	// Wants reports whether a message is for us. It is called for every
	// message that comes in, on the goroutine that reads them, and is quick.
	Wants(m *Message) bool
	Message(ctx context.Context, m *Message, r Responder)
}
