package standin

import (
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/gorilla/websocket"

	"whosaid/bot/standin/wire"
)

// Limits on what a client may send, from Discord's documents.
const (
	maxClientFrame  = 4096 // bytes
	maxClientEvents = 120  // in one minute
)

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

var upgrader = websocket.Upgrader{WriteBufferSize: 4096}

// serveGateway takes a gateway connection up and reads it until it ends.
func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	encode, ok := transportEncoder(r.URL.Query().Get("compress"))
	if e := r.URL.Query().Get("encoding"); !ok || e != "" && e != "json" {
		http.Error(w, "only json, plain or zlib-stream, is spoken here", http.StatusBadRequest)
		return
	}
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // Upgrade has answered
	}
	c := &conn{server: s, ws: ws, version: gatewayVersion(r.URL.Query().Get("v")), address: gatewayURL(s.seenAt(r)), wake: make(chan struct{}, 1), encode: encode}
	if !s.join(c) {
		ws.Close()
		return
	}
	defer s.work.Done()
	c.read()
}

// join starts a connection's writer and greets the client. It reports false
// when the server is closed.
func (s *Server) join(c *conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return false
	}
	s.conns[c] = true
	s.work.Add(1)
	s.work.Go(c.write)
	c.send(wire.OpHello, wire.Hello{HeartbeatInterval: s.opts.HeartbeatInterval.Milliseconds()})
	if c.version == 0 {
		c.closeWith(wire.CloseInvalidAPIVersion)
	}
	return true
}

func gatewayVersion(v string) int {
	switch v {
	case "9":
		return 9
	case "10", "":
		return 10
	}
	return 0
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
		// The reader closes the connection once the client has answered.
		message := websocket.FormatCloseMessage(f.close, "")
		c.ws.WriteControl(websocket.CloseMessage, message, time.Now().Add(time.Second))
		return false
	}
	kind, data := f.encode(f.payload)
	return c.ws.WriteMessage(kind, data) == nil
}

// read handles what the client sends until the connection ends.
func (c *conn) read() {
	defer c.ws.Close()
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

// receive handles one frame. The caller holds server.mu.
func (c *conn) receive(data []byte) {
	if len(data) > maxClientFrame {
		c.closeWith(wire.CloseDecodeError)
		return
	}
	if !c.admit() {
		c.closeWith(wire.CloseRateLimited)
		return
	}
	var p wire.Payload
	if err := json.Unmarshal(data, &p); err != nil {
		c.closeWith(wire.CloseDecodeError)
		return
	}
	c.server.logger.Debug("gateway event received", "op", p.Op)
	switch p.Op {
	case wire.OpHeartbeat:
		c.heartbeat()
	case wire.OpIdentify:
		c.identify(p.D)
	case wire.OpResume:
		c.resume(p.D)
	case wire.OpPresence, wire.OpVoiceState, wire.OpRequestMembers:
		if c.session == nil {
			c.closeWith(wire.CloseNotAuthenticated)
		}
	default:
		c.closeWith(wire.CloseUnknownOpcode)
	}
}

// admit counts the events of the last minute.
func (c *conn) admit() bool {
	now := c.server.clock.Now()
	recent := c.received[:0]
	for _, t := range c.received {
		if now.Sub(t) < time.Minute {
			recent = append(recent, t)
		}
	}
	c.received = append(recent, now)
	return len(c.received) <= maxClientEvents
}

func (c *conn) heartbeat() {
	if c.beats++; c.beats == 1 {
		c.server.change(Change{Kind: BotAlive})
	}
	if !c.server.faults.holdAcks {
		c.push(frame{payload: []byte(`{"op":11}`), encode: c.encode})
	}
}
