package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"
)

// An introduction is what READY says of us. It is told once: no later READY
// names another application.
type introduction struct {
	once  sync.Once
	known chan struct{} // closed when application is set
	id    string        // of the application
}

func newIntroduction() *introduction { return &introduction{known: make(chan struct{})} }

// hear takes the application's id out of READY. One without it tells nothing.
func (i *introduction) hear(ready json.RawMessage) {
	var r struct{ Application struct{ ID string } }
	if json.Unmarshal(ready, &r) != nil || r.Application.ID == "" {
		return
	}
	i.once.Do(func() {
		i.id = r.Application.ID
		close(i.known)
	})
}

// Application returns the id of the application that the token belongs to.
// Where it cannot be asked for, as some proxies pass on only what they know,
// a running gateway waits for Discord to tell it in READY.
func (g *Gateway) Application(ctx context.Context) (string, error) {
	var app struct{ ID string }
	err := g.client.get(ctx, "applications/@me", "application", &app)
	if err == nil && app.ID != "" {
		return app.ID, nil
	}
	if f := fatalFailure(err); f != nil {
		return "", f
	}
	var refused *Failure
	unserved := err == nil || errors.As(err, &refused) && (refused.Status == http.StatusNotFound || refused.Status == http.StatusMethodNotAllowed || refused.Status == http.StatusNotImplemented)
	if unserved && g.running.Load() {
		select {
		case <-g.introduced.known:
			return g.introduced.id, nil
		case <-ctx.Done():
			err = ctx.Err()
		}
	}
	if err == nil {
		err = errors.New("Discord named no application")
	}
	return "", fmt.Errorf("ask who we are: %w", err)
}
