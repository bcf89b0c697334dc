package standin

import (
	"encoding/json"
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

var upgrader = websocket.Upgrader{WriteBufferSize: 4096}

// serveGateway takes a gateway connection up and reads it until it ends.
func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	encode, ok := transportEncoder(q.Get("compress"))
	if e := q.Get("encoding"); !ok || e != "" && e != "json" {
		http.Error(w, "only json, plain or zlib-stream, is spoken here", http.StatusBadRequest)
		return
	}
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // Upgrade has answered
	}
	c := &conn{
		server: s, ws: ws, version: gatewayVersion(q.Get("v")), address: gatewayURL(s.seenAt(r)),
		wake: make(chan struct{}, 1), encode: encode,
	}
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
