package preview

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"whosaid/bot/standin"
)

// keepAlive is how often a silent stream of events says that it is alive, so
// that proxies and browsers do not give it up.
const keepAlive = 20 * time.Second

// serveEvents streams what happens, as server-sent events, for one person:
// "change" is a change of the stand-in, all others are this package's notes.
// The first is "hello". A page asks for what there is only after it, and loses
// nothing that way: what happens in between comes again as an event.
func (p *Preview) serveEvents(w http.ResponseWriter, r *http.Request) {
	who, err := p.personOf(r)
	if err != nil {
		fail(w, http.StatusBadRequest, err.Error())
		return
	}
	ctx, stop := context.WithCancel(r.Context())
	defer stop()
	notes, leave := p.hub.join()
	defer leave()
	changes := p.changes(ctx, who)
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	s := &stream{w: w, flush: http.NewResponseController(w)}
	s.send("hello", p.run)
	alive := time.NewTicker(keepAlive)
	defer alive.Stop()
	for s.err == nil {
		select {
		case <-ctx.Done():
			return
		case <-p.closing:
			return
		case c, ok := <-changes:
			if !ok {
				return
			}
			s.send("change", c)
		case n, ok := <-notes:
			if !ok {
				return
			}
			s.send(n.event, n.data)
		case <-alive.C:
			s.comment("alive")
		}
	}
}

// changes returns the stand-in's changes that a person notices, from now on.
// The channel is closed when there will be no more.
func (p *Preview) changes(ctx context.Context, who string) <-chan standin.Change {
	rooms := map[string]bool{"": true} // what happens in no channel concerns everybody
	for _, r := range p.discord.Rooms(who) {
		rooms[r.ChannelID] = true
	}
	sub := p.discord.Subscribe()
	out := make(chan standin.Change)
	go func() {
		defer close(out)
		for {
			c, err := sub.Next(ctx)
			if err != nil {
				return
			}
			if !rooms[c.ChannelID] || c.VisibleTo != "" && c.VisibleTo != who || c.Kind == standin.RequestRefused {
				continue // refusals are told as notes, with where they belong
			}
			select {
			case out <- c:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// A stream writes events until one cannot be written.
type stream struct {
	w     http.ResponseWriter
	flush *http.ResponseController
	err   error
}

func (s *stream) send(event string, data any) {
	body, err := json.Marshal(data) // has no line breaks in it
	if err != nil {
		s.err = err
		return
	}
	s.write(fmt.Sprintf("event: %s\ndata: %s\n\n", event, body))
}

func (s *stream) comment(text string) { s.write(": " + text + "\n\n") }

func (s *stream) write(text string) {
	if _, s.err = s.w.Write([]byte(text)); s.err == nil {
		s.err = s.flush.Flush()
	}
}
