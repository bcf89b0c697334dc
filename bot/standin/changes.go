package standin

import (
	"context"
	"errors"
	"sync"
	"time"

	"whosaid/bot/standin/wire"
)

// A ChangeKind says what happened.
type ChangeKind string

// What can happen in the world, as somebody looking at the client, the
// developer portal or the bot's log would notice it.
const (
	MessageCreated    ChangeKind = "message_created"
	MessageEdited     ChangeKind = "message_edited"
	MessageDeleted    ChangeKind = "message_deleted"
	Typing            ChangeKind = "typing"             // the bot shows as typing
	InteractionSent   ChangeKind = "interaction_sent"   // a command, press, selection or modal is under way
	InteractionDone   ChangeKind = "interaction_done"   // it got its first answer
	InteractionFailed ChangeKind = "interaction_failed" // the client shows Failure
	ChoicesShown      ChangeKind = "choices_shown"      // autocomplete results
	ModalOpened       ChangeKind = "modal_opened"
	CommandsChanged   ChangeKind = "commands_changed"
	BotConnected      ChangeKind = "bot_connected"     // READY or RESUMED was sent
	BotAlive          ChangeKind = "bot_alive"         // the first heartbeat of a connection came
	BotDisconnected   ChangeKind = "bot_disconnected"  // its gateway connection ended
	HandshakeSpoiled  ChangeKind = "handshake_spoiled" // a scripted answer was given to IDENTIFY or RESUME
	RequestRefused    ChangeKind = "request_refused"   // see Request for the error
)

// A Change is one thing that happened. Which fields are filled depends on
// the kind. A message that is "thinking ..." has Message.Loading.
type Change struct {
	Seq           int64         `json:"seq"`
	At            time.Time     `json:"at"`
	Kind          ChangeKind    `json:"kind"`
	GuildID       string        `json:"guild_id,omitempty"`
	ChannelID     string        `json:"channel_id,omitempty"`
	UserID        string        `json:"user_id,omitempty"`    // who caused it
	VisibleTo     string        `json:"visible_to,omitempty"` // the one user who sees it; empty: all who see the channel
	InteractionID string        `json:"interaction_id,omitempty"`
	Message       *wire.Message `json:"message,omitempty"`
	Choices       []wire.Choice `json:"choices,omitempty"`
	Modal         *wire.Modal   `json:"modal,omitempty"`
	Failure       string        `json:"failure,omitempty"`
	Request       *Request      `json:"request,omitempty"`
}

// keptChanges bounds the history of changes. A subscription that falls
// further behind misses the oldest.
const keptChanges = 4096

// changeLog is the history of changes, and wakes whoever waits for more.
type changeLog struct {
	mu      sync.Mutex
	entries []Change
	last    int64
	wake    chan struct{} // closed and replaced at every change
	closed  bool
}

func newChangeLog() *changeLog { return &changeLog{wake: make(chan struct{})} }

func (l *changeLog) add(c Change) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last++
	c.Seq = l.last
	l.entries = append(l.entries, c)
	if len(l.entries) > 2*keptChanges {
		l.entries = append([]Change(nil), l.entries[len(l.entries)-keptChanges:]...)
	}
	l.ring()
}

// ring wakes everybody who waits. The caller holds l.mu.
func (l *changeLog) ring() {
	if !l.closed {
		close(l.wake)
		l.wake = make(chan struct{})
	}
}

func (l *changeLog) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.closed {
		l.closed = true
		close(l.wake)
	}
}

// after returns the first change later than seq. Without one it returns the
// channel that is closed at the next, and whether none will ever come.
func (l *changeLog) after(seq int64) (*Change, <-chan struct{}, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	first := l.last - int64(len(l.entries)) + 1
	i := max(seq+1-first, 0)
	if i < int64(len(l.entries)) {
		c := l.entries[i]
		return &c, nil, false
	}
	return nil, l.wake, l.closed
}

func (l *changeLog) latest() int64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.last
}

// ErrClosed is what waiting for changes returns once the server is closed.
var ErrClosed = errors.New("standin: server closed")

// A Subscription reads changes in order, from the one after it was made. It
// holds nothing that has to be released and is for one goroutine.
type Subscription struct {
	log  *changeLog
	seen int64
}

// Subscribe returns a subscription to the changes from now on.
func (s *Server) Subscribe() *Subscription { return &Subscription{s.log, s.log.latest()} }

// SubscribeAfter returns a subscription to the changes after the one with
// that Seq, as far back as they are kept. Zero means all.
func (s *Server) SubscribeAfter(seq int64) *Subscription { return &Subscription{s.log, seq} }

// Next waits for the next change. It returns the context's error, or
// ErrClosed when the server is closed and all changes were read.
func (sub *Subscription) Next(ctx context.Context) (Change, error) {
	for {
		c, wake, closed := sub.log.after(sub.seen)
		if c != nil {
			sub.seen = c.Seq
			return *c, nil
		}
		if closed {
			return Change{}, ErrClosed
		}
		select {
		case <-wake:
		case <-ctx.Done():
			return Change{}, ctx.Err()
		}
	}
}

// Await returns the first change that matches, among those that happened
// already and those to come.
func (s *Server) Await(ctx context.Context, match func(Change) bool) (Change, error) {
	return s.SubscribeAfter(0).Await(ctx, match)
}

// Await reads on to the first change that matches.
func (sub *Subscription) Await(ctx context.Context, match func(Change) bool) (Change, error) {
	for {
		c, err := sub.Next(ctx)
		if err != nil || match(c) {
			return c, err
		}
	}
}

// until waits for a condition on the world. look is called with the world
// locked, at once and after every change.
func (s *Server) until(ctx context.Context, look func() bool) error {
	for {
		seq := s.log.latest()
		s.mu.Lock()
		ok := look()
		s.mu.Unlock()
		if ok {
			return nil
		}
		if _, err := (&Subscription{s.log, seq}).Next(ctx); err != nil {
			return err
		}
	}
}
