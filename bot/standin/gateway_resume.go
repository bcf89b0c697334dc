package standin

import (
	"encoding/json"
	"time"

	"whosaid/bot/standin/wire"
)

// resume takes a session up again and replays what was missed. The caller
// holds server.mu.
func (c *conn) resume(d json.RawMessage) {
	s := c.server
	var r wire.Resume
	if err := json.Unmarshal(d, &r); err != nil {
		c.closeWith(wire.CloseDecodeError)
		return
	}
	switch {
	case c.session != nil:
		c.closeWith(wire.CloseAlreadyAuthenticated)
		return
	case !s.tokenFits(r.Token):
		c.closeWith(wire.CloseAuthenticationFailed)
		return
	}
	if !c.handshake(s.faults.nextHandshake(OnResume)) {
		return
	}
	in := s.sessions[r.SessionID]
	if in == nil || in.lost(s.clock.Now()) || !in.reaches(r.Seq) {
		delete(s.sessions, r.SessionID)
		c.send(wire.OpInvalidSession, false)
		return
	}
	if r.Seq > in.seq {
		c.closeWith(wire.CloseInvalidSeq)
		return
	}
	if in.conn != nil {
		in.conn.closeWith(wire.CloseUnknownError)
	}
	s.attach(c, in)
	in.pushed = r.Seq
	s.flush(in)
	s.emit(in, "RESUMED", map[string]any{"_trace": []string{}})
	s.flush(in)
	s.change(Change{Kind: BotConnected})
}

// forgetLost drops the sessions nobody can resume any more.
func (s *Server) forgetLost() {
	for id, in := range s.sessions {
		if in.lost(s.clock.Now()) {
			delete(s.sessions, id)
		}
	}
}

func (in *session) lost(now time.Time) bool {
	return in.conn == nil && now.Sub(in.lostAt) > resumeWithin
}

// reaches reports whether everything after seq is still kept.
func (in *session) reaches(seq int64) bool {
	return len(in.events) == 0 || seq+1 >= in.events[0].seq
}
