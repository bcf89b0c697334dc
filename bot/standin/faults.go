package standin

import (
	"encoding/json"
	"time"

	"whosaid/bot/standin/wire"
)

// Faults scripts what goes wrong. It changes the server it belongs to and is
// safe for concurrent use.
type Faults struct {
	server *Server

	// Guarded by server.mu.
	holdAcks   bool
	holdEvents bool
	handshakes map[Moment][]Handshake
	troubles   []*Trouble
	mangles    []*mangling
}

// Faults returns the script of what goes wrong with this server.
func (s *Server) Faults() *Faults { return &s.faults }

// Clear forgets everything scripted that has not happened yet, and lets go of
// what is held.
func (f *Faults) Clear() {
	f.ReleaseEvents()
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	f.holdAcks, f.handshakes, f.troubles, f.mangles = false, nil, nil, nil
}

// each calls do for every connection, with the world locked.
func (f *Faults) each(do func(*conn)) {
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	for c := range f.server.conns {
		do(c)
	}
}

// Reconnect sends op 7 to every connection: reconnect and resume.
func (f *Faults) Reconnect() {
	f.each(func(c *conn) { c.send(wire.OpReconnect, nil) })
}

// InvalidateSessions sends op 9 to every connection. Without resumable the
// sessions are gone as well.
func (f *Faults) InvalidateSessions(resumable bool) {
	f.each(func(c *conn) {
		if in := c.session; in != nil {
			f.server.detach(c)
			if !resumable {
				delete(f.server.sessions, in.id)
			}
		}
		c.send(wire.OpInvalidSession, resumable)
	})
}

// Close ends every connection with a close code. The sessions can be resumed.
func (f *Faults) Close(code int) { f.each(func(c *conn) { c.closeWith(code) }) }

// Drop cuts every TCP connection without a close frame. The sessions can be
// resumed.
func (f *Faults) Drop() { f.each(func(c *conn) { c.cut() }) }

// HoldAcks stops or starts answering heartbeats.
func (f *Faults) HoldAcks(hold bool) {
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	f.holdAcks = hold
}

// Heartbeats changes what HELLO asks of the connections to come.
func (f *Faults) Heartbeats(interval time.Duration) {
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	f.server.opts.HeartbeatInterval = interval
}

// HoldEvents keeps events back until ReleaseEvents sends them all at once.
func (f *Faults) HoldEvents() {
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	f.holdEvents = true
}

// ReleaseEvents sends the events held back and holds no more.
func (f *Faults) ReleaseEvents() {
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	f.holdEvents = false
	for _, in := range f.server.sessions {
		f.server.flush(in)
	}
}

// mangling changes the next events of a kind before they are sent.
type mangling struct {
	kind   string
	left   int
	repeat int // how often each is sent
	change func(d map[string]any)
}

// Mangle changes the data of the next n events of a kind, "MESSAGE_CREATE"
// for one, before they are sent.
func (f *Faults) Mangle(kind string, n int, change func(d map[string]any)) {
	f.add(&mangling{kind: kind, left: n, repeat: 1, change: change})
}

// Duplicate sends the next n events of a kind twice, with the same sequence
// number, as a replay can.
func (f *Faults) Duplicate(kind string, n int) {
	f.add(&mangling{kind: kind, left: n, repeat: 2, change: func(map[string]any) {}})
}

func (f *Faults) add(m *mangling) {
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	f.mangles = append(f.mangles, m)
}

// mangle applies what is scripted for an event. It returns the data to send
// and how often. The caller holds server.mu.
func (f *Faults) mangle(kind string, d any) (any, int) {
	times := 1
	for _, m := range f.mangles {
		if m.kind != kind || m.left == 0 {
			continue
		}
		m.left--
		times *= m.repeat
		loose := asMap(d)
		m.change(loose)
		d = loose
	}
	return d, times
}

func asMap(d any) map[string]any {
	m := map[string]any{}
	b, err := json.Marshal(d)
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	if err != nil {
		panic(err) // unreachable: events are objects of the stand-in's own types
	}
	return m
}

// UnknownComponent puts a component of a kind no library knows into the
// message of a MESSAGE_CREATE or into the target of a message command.
func UnknownComponent(d map[string]any) {
	const unknown = 4096
	components := []any{map[string]any{"type": unknown, "id": 1}}
	for _, m := range messagesIn(d) {
		m["components"] = components
	}
}

// messagesIn finds the messages of a message event or an interaction.
func messagesIn(d map[string]any) []map[string]any {
	data, _ := d["data"].(map[string]any)
	resolved, _ := data["resolved"].(map[string]any)
	messages, _ := resolved["messages"].(map[string]any)
	if data == nil {
		return []map[string]any{d}
	}
	var out []map[string]any
	for _, m := range messages {
		if m, ok := m.(map[string]any); ok {
			out = append(out, m)
		}
	}
	return out
}

// Without returns a change for Mangle that leaves fields out.
func Without(names ...string) func(d map[string]any) {
	return func(d map[string]any) {
		for _, name := range names {
			delete(d, name)
		}
	}
}
