package gatewaytest

import (
	"bytes"
	"log/slog"
	"strings"
	"sync"
	"testing"
)

// A LogBook keeps what was logged. It is safe for concurrent use.
type LogBook struct {
	mu     sync.Mutex
	lines  bytes.Buffer
	nudges []chan struct{} // of those who wait
}

// Logger returns a logger that writes everything into the book.
func (l *LogBook) Logger() *slog.Logger {
	return slog.New(slog.NewTextHandler(l, &slog.HandlerOptions{Level: slog.LevelDebug}))
}

// Write adds to the book.
func (l *LogBook) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, c := range l.nudges {
		close(c)
	}
	l.nudges = nil
	return l.lines.Write(b)
}

// String is all that was logged.
func (l *LogBook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.String()
}

// Await waits until something was logged.
func (l *LogBook) Await(t testing.TB, what string) {
	t.Helper()
	for ctx := Within(t); ; {
		l.mu.Lock()
		found, nudge := strings.Contains(l.lines.String(), what), make(chan struct{})
		l.nudges = append(l.nudges, nudge)
		l.mu.Unlock()
		if found {
			return
		}
		select {
		case <-nudge:
		case <-ctx.Done():
			t.Fatalf("the log does not tell of %q:\n%s", what, l)
		}
	}
}

// interactionToken is how the tokens of the stand-in's interactions begin.
const interactionToken = "aW50ZXJhY3Rpb24"

// Check fails the test if the log tells a secret. Tokens of interactions
// always are.
func (l *LogBook) Check(t testing.TB, secrets ...string) {
	t.Helper()
	log := l.String()
	for _, secret := range append(secrets, interactionToken) {
		if strings.Contains(log, secret) {
			t.Errorf("the log has %q in it:\n%s", secret, log)
		}
	}
}
