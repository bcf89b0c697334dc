package standin

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"whosaid/bot/clock"
	"whosaid/bot/standin/rules"
	"whosaid/bot/standin/wire"
)

// Options say what a Server is made of. The zero value is ready to use.
type Options struct {
	// World is what there is at the start. Nil means DefaultWorld.
	World *World
	// Clock tells the time. Nil means the machine's time.
	Clock clock.Clock
	// Seed makes tokens and session ids. The same seed and a manual clock
	// give the same ones.
	Seed uint64
	// Logger gets one debug line per request and per gateway event, without
	// tokens, texts or paths. Nil means none.
	Logger *slog.Logger
	// HeartbeatInterval is what HELLO tells. Zero means 41.25 s, as Discord.
	HeartbeatInterval time.Duration
	// PublicURL is where clients reach the handler when it is mounted in
	// another server: "http://127.0.0.1:8080/discord". Empty means the
	// server's own address, or the host a request asked for.
	PublicURL string
	// AllowRemote lets Start listen on addresses that are not loopback.
	// The stand-in has no protection against strangers.
	AllowRemote bool
	// AllowUnknownFields takes fields Discord knows nothing of without a
	// fault, as the real service does.
	AllowUnknownFields bool
}

// A Server is one Discord: a world, its REST routes and its gateway. It is
// safe for concurrent use.
type Server struct {
	opts   Options
	clock  clock.Clock
	logger *slog.Logger
	log    *changeLog

	mu           sync.Mutex // guards everything below
	ids          *ids
	state        *state
	commands     *registry
	interactions map[string]*interaction // by token
	pendings     map[string]*Pending     // by interaction id
	nonces       map[string]nonceUse
	requests     []Request
	sessions     map[string]*session
	conns        map[*conn]bool
	faults       Faults
	listener     net.Listener
	httpServer   *http.Server
	closed       bool

	handler http.Handler
	rules   rules.Checker
	done    chan struct{} // closed by Close
	work    sync.WaitGroup
}

// New returns a server that is not listening yet. It returns an error when
// the world does not fit together.
func New(o Options) (*Server, error) {
	if o.World == nil {
		w := DefaultWorld()
		o.World = &w
	}
	if o.Clock == nil {
		o.Clock = clock.Real()
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.HeartbeatInterval == 0 {
		o.HeartbeatInterval = 41250 * time.Millisecond
	}
	o.PublicURL = strings.TrimSuffix(o.PublicURL, "/")
	st, err := newState(*o.World, o.Clock.Now())
	if err != nil {
		return nil, fmt.Errorf("standin: world: %w", err)
	}
	s := &Server{
		opts: o, clock: o.Clock, logger: o.Logger, log: newChangeLog(),
		ids: newIDs(o.Clock, o.Seed), state: st, commands: newRegistry(),
		interactions: map[string]*interaction{}, pendings: map[string]*Pending{}, nonces: map[string]nonceUse{},
		sessions: map[string]*session{}, conns: map[*conn]bool{},
		rules: rules.Checker{AllowUnknownFields: o.AllowUnknownFields}, done: make(chan struct{}),
	}
	s.faults.server = s
	s.handler = s.routes()
	return s, nil
}

// Start listens on an address and serves until Close. An empty address means
// a free port of 127.0.0.1. Addresses that are not loopback are refused
// unless Options.AllowRemote is set.
func (s *Server) Start(addr string) error {
	if addr == "" {
		addr = "127.0.0.1:0"
	}
	if !s.opts.AllowRemote && !loopback(addr) {
		return fmt.Errorf("standin: %s is not a loopback address; set AllowRemote if this is meant", addr)
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("standin: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || s.listener != nil {
		return errors.Join(errors.New("standin: server was started or closed before"), l.Close())
	}
	s.listener = l
	s.httpServer = &http.Server{Handler: s.handler, ReadHeaderTimeout: 10 * time.Second}
	s.work.Go(func() { s.serve(s.httpServer, l) })
	return nil
}

func (s *Server) serve(h *http.Server, l net.Listener) {
	if err := h.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		s.logger.Error("standin stopped serving", "error", err)
	}
}

func loopback(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// URL returns the address clients reach the server at, without a slash at
// the end: "http://127.0.0.1:40123". It is empty before Start unless
// Options.PublicURL is set.
func (s *Server) URL() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.url()
}

func (s *Server) url() string {
	switch {
	case s.opts.PublicURL != "":
		return s.opts.PublicURL
	case s.listener != nil:
		return "http://" + s.listener.Addr().String()
	}
	return ""
}

// Handler returns the REST routes and the gateway, for mounting in another
// server. Set Options.PublicURL to where it is mounted.
func (s *Server) Handler() http.Handler { return s.handler }

// Close stops listening, drops every connection and waits until the work in
// progress has ended. Waiting callers get ErrClosed.
func (s *Server) Close() error {
	s.mu.Lock()
	wasClosed := s.closed
	s.closed = true
	h := s.httpServer
	for c := range s.conns {
		c.abort()
	}
	for _, i := range s.interactions {
		i.stopTimers()
	}
	if !wasClosed {
		close(s.done)
	}
	s.mu.Unlock()
	var err error
	if h != nil {
		err = h.Close()
	}
	s.log.close()
	s.work.Wait()
	return err
}

// change adds to the history of changes. The caller holds s.mu.
func (s *Server) change(c Change) {
	c.At = s.clock.Now()
	if c.Message != nil {
		m := *c.Message // later edits replace the stored message's fields
		c.Message = &m
	}
	s.log.add(c)
}

// botUser returns the bot as others see it. The caller holds s.mu.
func (s *Server) botUser() wire.User { return s.state.wireUser(s.state.app.BotID) }
