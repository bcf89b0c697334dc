package standin

import (
	"encoding/json"
	"errors"
	"time"

	"github.com/gorilla/websocket"

	"whosaid/bot/standin/wire"
)

// closeWithin is how long a connection that is being closed may take to end.
// It is real time: a client that is stuck is no part of what a test plays.
const closeWithin = 20 * time.Second

// A conn is one gateway connection. Everything but ws is guarded by
// Server.mu; one goroutine reads, one writes.
type conn struct {
	server   *Server
	ws       *websocket.Conn
	version  int
	address  string // of the gateway, as this client reached it
	session  *session
	queue    []frame
	wake     chan struct{}
	ended    bool // nothing is sent or read any more
	beats    int
	received []time.Time
	encode   encoder
}

// A frame waits to be written. A close code ends the connection after it,
// drop ends it without a word.
type frame struct {
	payload []byte
	encode  encoder
	close   int
	drop    bool
}

// send queues a payload that is not a dispatch. The caller holds server.mu.
func (c *conn) send(op int, d any) {
	b, err := json.Marshal(map[string]any{"op": op, "d": d, "s": nil, "t": nil})
	if err != nil {
		panic(err) // unreachable: the stand-in's own types
	}
	c.push(frame{payload: b, encode: c.encode})
}

// push queues a frame. The caller holds server.mu.
func (c *conn) push(f frame) {
	if c.ended {
		return
	}
	c.queue = append(c.queue, f)
	c.ended = f.close != 0 || f.drop
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// closeWith ends the connection with a close code. The session stays, so the
// client may resume it. The caller holds server.mu.
func (c *conn) closeWith(code int) {
	c.push(frame{close: code})
	c.server.detach(c)
}

// cut ends the connection without a close frame. The caller holds server.mu.
func (c *conn) cut() {
	c.push(frame{drop: true})
	c.server.detach(c)
}

// abort ends the connection at once, whatever is queued.
func (c *conn) abort() {
	c.ended = true
	c.ws.Close()
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// write sends what is queued until the connection ends.
func (c *conn) write() {
	for range c.wake {
		c.server.mu.Lock()
		queue := c.queue
		c.queue = nil
		over := c.ended && len(queue) == 0
		c.server.mu.Unlock()
		if over {
			return
		}
		for _, f := range queue {
			if !c.writeFrame(f) {
				return
			}
		}
	}
}

// writeFrame reports whether there may be more to write.
func (c *conn) writeFrame(f frame) bool {
	switch {
	case f.drop:
		c.ws.UnderlyingConn().Close()
		return false
	case f.close != 0:
		// The reader closes the connection once the client has answered, or
		// will not.
		end := time.Now().Add(closeWithin)
		message := websocket.FormatCloseMessage(f.close, "")
		if c.ws.WriteControl(websocket.CloseMessage, message, end) != nil {
			c.ws.Close()
			return false
		}
		c.ws.SetReadDeadline(end)
		return false
	}
	kind, data := f.encode(f.payload)
	return c.ws.WriteMessage(kind, data) == nil
}

// read handles what the client sends until the connection ends.
func (c *conn) read() {
	defer c.ws.Close()
	c.ws.SetReadLimit(wire.MaxBody)
	c.ws.SetCloseHandler(func(int, string) error { return nil })
	for {
		_, data, err := c.ws.ReadMessage()
		c.server.mu.Lock()
		if err != nil {
			c.gone(err)
			c.server.mu.Unlock()
			return
		}
		if !c.ended {
			c.receive(data)
		}
		c.server.mu.Unlock()
	}
}

// gone forgets a connection. Closing with 1000 or 1001 is the client's way to
// say that the session is over. The caller holds server.mu.
func (c *conn) gone(err error) {
	s := c.server
	in := c.session
	serverEnded := c.ended
	c.ended = true
	s.detach(c)
	delete(s.conns, c)
	select {
	case c.wake <- struct{}{}:
	default:
	}
	var closed *websocket.CloseError
	over := errors.As(err, &closed) && (closed.Code == websocket.CloseNormalClosure || closed.Code == websocket.CloseGoingAway)
	if in != nil && over && !serverEnded {
		delete(s.sessions, in.id)
	}
}
