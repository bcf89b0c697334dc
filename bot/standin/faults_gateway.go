package standin

import "whosaid/bot/standin/wire"

// A Moment is a point of the gateway's handshake.
type Moment string

// The moments a handshake can be spoiled at.
const (
	OnIdentify Moment = "identify" // instead of READY
	OnResume   Moment = "resume"   // instead of the replay and RESUMED
)

// A Handshake is an answer to IDENTIFY or RESUME other than the wanted one.
type Handshake struct {
	op     int
	data   any
	close  int
	drop   bool
	silent bool
}

// The answers a handshake can get. AnswerClose gives one with a close code.
var (
	AnswerReconnect      = Handshake{op: wire.OpReconnect}                   // op 7
	AnswerInvalidSession = Handshake{op: wire.OpInvalidSession, data: false} // op 9, identify anew
	AnswerTryResume      = Handshake{op: wire.OpInvalidSession, data: true}  // op 9, resume
	AnswerAck            = Handshake{op: wire.OpHeartbeatAck}                // op 11, out of turn
	AnswerSilence        = Handshake{silent: true}                           // nothing at all
	AnswerDrop           = Handshake{drop: true}                             // the connection is cut
)

// AnswerClose ends the connection with a close code, 4004 for a bad token.
func AnswerClose(code int) Handshake { return Handshake{close: code} }

// Next scripts the answers to the next IDENTIFYs or RESUMEs, one each. After
// them the handshake succeeds again.
func (f *Faults) Next(m Moment, answers ...Handshake) {
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	if f.handshakes == nil {
		f.handshakes = map[Moment][]Handshake{}
	}
	f.handshakes[m] = append(f.handshakes[m], answers...)
}

// nextHandshake takes the next scripted answer, nil when there is none.
func (f *Faults) nextHandshake(m Moment) *Handshake {
	script := f.handshakes[m]
	if len(script) == 0 {
		return nil
	}
	f.handshakes[m] = script[1:]
	return &script[0]
}

// handshake gives a scripted answer. It reports whether the handshake goes on
// as it should.
func (c *conn) handshake(h *Handshake) bool {
	if h == nil {
		return true
	}
	c.server.change(Change{Kind: HandshakeSpoiled})
	switch {
	case h.silent:
	case h.drop:
		c.cut()
	case h.close != 0:
		c.closeWith(h.close)
	default:
		c.send(h.op, h.data)
	}
	return false
}
