package gateway

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"

	"whosaid/bot/clock"
)

// Intents: messages in servers and direct messages. The text of messages that
// are not for us stays with Discord, and nothing has to be granted.
const Intents = discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

// A session is one session of the client library, from its first connection
// until it is closed or given up. The supervisor owns it; the library's
// goroutines reach it through signals and dead only.
type session struct {
	discord *discordgo.Session
	dialer  *dialer
	dead    atomic.Bool   // its events no longer count
	ready   chan struct{} // READY or RESUMED came
	lost    chan struct{} // the library closed the connection
}

// newDiscord makes a session of the library that does not connect.
func (g *Gateway) newDiscord() *discordgo.Session {
	d, err := discordgo.New("Bot " + g.opts.Token)
	if err != nil {
		panic(fmt.Sprintf("gateway: %v", err)) // unreachable: the library checks nothing
	}
	d.Client = &http.Client{Transport: g.transport, Timeout: requestTimeout}
	d.UserAgent = g.opts.UserAgent
	d.LogLevel = discordgo.LogWarning // at debug it prints the token
	// Guilds, channels and members would be kept for ever. Who we are is
	// kept all the same.
	d.StateEnabled = false
	return d
}

// newSession makes a session that is ready to connect.
func (g *Gateway) newSession() *session {
	s := &session{discord: g.newDiscord(), ready: make(chan struct{}, 1), lost: make(chan struct{}, 1)}
	s.dialer = &dialer{
		silence: silence,
		heard:   func() { g.heard.Store(g.clock.Now().UnixNano()) },
		dialled: func(addr string) { bridges.Store(addr, g); g.addresses.Store(addr, true) },
	}
	d := s.discord
	d.Dialer = s.dialer.websocket()
	d.Identify.Intents = Intents // the library's own choice has a dozen more
	// The library's reconnecting repeats for ever whatever the reason, keeps
	// that to itself, runs on after Close, and brings a session back that was
	// closed before its first heartbeat. The supervisor does it instead.
	d.ShouldReconnectOnError = false
	d.ShouldReconnectVoiceOnSessionError = false
	// Events come each in a goroutine of its own, in no order. SyncEvents
	// would have them wait for each other inside Open, with locks held.
	d.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) { g.event(s, e) })
	d.AddHandler(func(*discordgo.Session, *discordgo.Disconnect) { signal(s.lost) })
	return s
}

// signal notes that something happened; once is enough.
func signal(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// drain forgets what was noted and reports whether something was.
func drain(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

var errStuck = errors.New("the client library is stuck")

// open connects. The library's Open never returns when the frame after
// IDENTIFY or RESUME is op 7 or op 11 and cannot be interrupted, so it is left
// behind when it takes too long; the session is good for nothing then.
func (s *session) open(ctx context.Context, g *Gateway) error {
	late, stop := clock.After(g.clock, patience)
	defer stop()
	opened := make(chan error, 1)
	go func() { opened <- s.discord.Open() }()
	select {
	case err := <-opened:
		return err
	case <-late:
		return errStuck
	case <-ctx.Done():
		return ctx.Err()
	}
}

// turnedAway looks at how Discord closed the connection during Open: for good,
// or so that the session cannot be resumed and another is needed.
func turnedAway(err error) (fatal *Fatal, anew bool) {
	var c *websocket.CloseError
	if !errors.As(err, &c) {
		return nil, false
	}
	return fatalClose(c.Code), c.Code == closeNotAuthenticated || c.Code == closeInvalidSeq || c.Code == closeTimedOut
}

// abandon gives the session up without touching its locks, which may be held
// for ever. Its connection is cut, so that its goroutines end if they can; if
// not, they are left behind.
func (s *session) abandon() {
	s.dead.Store(true)
	s.dialer.cut()
}

// closing bounds a clean close. The library sleeps a second in it.
const closing = 3 * time.Second

// close ends the session in order, so that Discord shows the bot as gone at
// once, or gives it up if that takes too long.
func (s *session) close(c clock.Clock) {
	s.dead.Store(true)
	done := make(chan struct{})
	go func() {
		s.discord.Close()
		close(done)
	}()
	late, stop := clock.After(c, closing)
	defer stop()
	select {
	case <-done:
	case <-late:
	}
	s.dialer.cut()
}
