package standin

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"whosaid/bot/standin/wire"
)

const (
	// resumeWithin is how long a session waits for its client; Discord says
	// "a few minutes".
	resumeWithin = 5 * time.Minute
	// keptEvents bounds the events a session keeps for replay.
	keptEvents = 8192
)

// A session is one identified client, connected or waiting to resume.
type session struct {
	id       string
	intents  int64
	shard    [2]int
	compress bool
	version  int
	conn     *conn
	lostAt   time.Time
	seq      int64   // of the last event
	pushed   int64   // of the last event given to a connection
	events   []event // the latest, oldest first
}

type event struct {
	seq     int64
	payload []byte
	times   int // how often it is sent
}

func (in *session) wants(intent int64) bool { return intent == 0 || in.intents&intent == intent }

// carries reports whether a guild's events, or those of private channels
// (""), come on the session's shard.
func (in *session) carries(guildID string) bool {
	id, _ := strconv.ParseUint(guildID, 10, 64)
	return int(id>>22%uint64(in.shard[1])) == in.shard[0]
}

// identify starts a session. The caller holds server.mu.
func (c *conn) identify(d json.RawMessage) {
	s := c.server
	var id wire.Identify
	if err := json.Unmarshal(d, &id); err != nil {
		c.closeWith(wire.CloseDecodeError)
		return
	}
	if code := s.identifyRefused(c, id); code != 0 {
		c.closeWith(code)
		return
	}
	if !c.handshake(s.faults.nextHandshake(OnIdentify)) {
		return
	}
	in := &session{id: s.ids.secret(12), intents: *id.Intents, shard: [2]int{0, 1}, compress: id.Compress, version: c.version}
	if id.Shard != nil {
		in.shard = *id.Shard
	}
	s.forgetLost()
	s.sessions[in.id] = in
	s.attach(c, in)
	s.emit(in, "READY", s.ready(c, id.Shard))
	for _, gid := range s.state.order {
		if g := s.state.guilds[gid]; g.installed(s.state.app) && in.wants(wire.IntentGuilds) && in.carries(gid) {
			s.emit(in, "GUILD_CREATE", s.state.wireGuild(g))
		}
	}
	s.flush(in)
	s.change(Change{Kind: BotConnected})
}

// identifyRefused returns the close code an IDENTIFY deserves, 0 if none.
func (s *Server) identifyRefused(c *conn, id wire.Identify) int {
	switch {
	case c.session != nil:
		return wire.CloseAlreadyAuthenticated
	case !s.tokenFits(id.Token):
		return wire.CloseAuthenticationFailed
	case id.Shard != nil && (id.Shard[1] < 1 || id.Shard[0] < 0 || id.Shard[0] >= id.Shard[1]):
		return wire.CloseInvalidShard
	case id.Intents == nil || *id.Intents&^wire.IntentsKnown != 0:
		return wire.CloseInvalidIntents
	case *id.Intents&wire.IntentsPrivileged&^s.state.app.Privileged != 0:
		return wire.CloseDisallowedIntents
	}
	return 0
}

func (s *Server) tokenFits(token string) bool {
	return strings.TrimPrefix(token, "Bot ") == s.state.app.Token
}

func (s *Server) ready(c *conn, shard *[2]int) wire.Ready {
	in := c.session
	r := wire.Ready{
		V: in.version, User: s.botUser(), Guilds: []wire.UnavailableGuild{}, PrivateChannels: []wire.Channel{},
		SessionID: in.id, ResumeGatewayURL: c.address, Shard: shard,
		Application: wire.PartialApplication{ID: s.state.app.ID, Flags: s.appFlags()},
	}
	for _, gid := range s.state.order {
		if s.state.guilds[gid].installed(s.state.app) && in.carries(gid) {
			r.Guilds = append(r.Guilds, wire.UnavailableGuild{ID: gid, Unavailable: true})
		}
	}
	return r
}

func (s *Server) appFlags() int {
	if s.state.granted(wire.IntentMessageContent) {
		return wire.AppFlagMessageContent
	}
	return 0
}

func (s *Server) attach(c *conn, in *session) {
	c.session, in.conn = in, c
	if in.compress {
		c.encode = compressed
	}
}

// detach parts a connection from its session, which may be resumed.
func (s *Server) detach(c *conn) {
	in := c.session
	if in == nil {
		return
	}
	c.session, in.conn, in.lostAt = nil, nil, s.clock.Now()
	s.change(Change{Kind: BotDisconnected})
}

// emit adds an event to a session; flush sends it.
func (s *Server) emit(in *session, kind string, d any) {
	in.seq++
	payload, times := s.faults.mangle(kind, d)
	b, err := json.Marshal(map[string]any{"op": wire.OpDispatch, "t": kind, "s": in.seq, "d": payload})
	if err != nil {
		panic(err) // unreachable: the stand-in's own types
	}
	in.events = append(in.events, event{in.seq, b, times})
	if len(in.events) > 2*keptEvents {
		in.events = append([]event(nil), in.events[len(in.events)-keptEvents:]...)
	}
	s.logger.Debug("gateway event sent", "type", kind, "seq", in.seq)
}

// flush gives a session's connection the events it has not had yet.
func (s *Server) flush(in *session) {
	if in.conn == nil || s.faults.holdEvents {
		return
	}
	first := in.seq - int64(len(in.events)) + 1
	for _, e := range in.events[max(in.pushed+1-first, 0):] {
		for range e.times {
			in.conn.push(frame{payload: e.payload, encode: in.conn.encode})
		}
	}
	in.pushed = in.seq
}
