package gateway

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"whosaid/bot"
	"whosaid/bot/clock"
)

// DefaultAPIURL is where Discord is.
const DefaultAPIURL = "https://" + discordHost

// Options say what a Gateway connects to and for whom. Token and Handler are
// required.
type Options struct {
	Token     string // without "Bot " in front
	APIURL    string // scheme, host and port for every REST request; empty means DefaultAPIURL
	GuildID   string // register commands in this server only; empty means everywhere
	UserAgent string // "DiscordBot (https://..., version)": Discord turns other clients away
	Handler   bot.Handler
	Commands  []bot.Command // registered once Run has begun; nil leaves the registered ones alone

	Logger *slog.Logger                     // nil means none
	Clock  clock.Clock                      // nil means the machine's time
	Pause  func(failures int) time.Duration // before the next try; nil means Pause
	Base   http.RoundTripper                // nil means a transport of its own
}

// A Gateway is a connection to Discord. It is safe for concurrent use.
type Gateway struct {
	opts      Options
	log       *slog.Logger
	clock     clock.Clock
	transport *transport
	client    *client

	seen    *seen
	queue   *queue
	sparing *sparing

	introduced *introduction
	running    atomic.Bool // Run was called: READY will come

	ready     atomic.Bool  // READY or RESUMED came, and the connection was not lost since
	heard     atomic.Int64 // when the connection last said anything, in Unix nanoseconds
	addresses sync.Map     // of gateway servers this one has dialled: see bridges
	end       context.CancelCauseFunc
}

// New returns a Gateway that is not connected. The error names the option
// that is wrong.
func New(o Options) (*Gateway, error) {
	if o.APIURL == "" {
		o.APIURL = DefaultAPIURL
	}
	to, err := url.Parse(strings.TrimRight(o.APIURL, "/"))
	if err != nil || to.Host == "" || to.Scheme != "http" && to.Scheme != "https" {
		return nil, errors.New("gateway: APIURL is no http or https address")
	}
	if o.Token == "" {
		return nil, errors.New("gateway: Token is empty")
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Clock == nil {
		o.Clock = clock.Real()
	}
	if o.Pause == nil {
		o.Pause = Pause
	}
	if o.Base == nil {
		o.Base = http.DefaultTransport.(*http.Transport).Clone()
	}
	g := &Gateway{opts: o, log: o.Logger, clock: o.Clock, seen: newSeen(o.Clock), sparing: newSparing(o.Clock), introduced: newIntroduction(), end: func(error) {}}
	holds := newHolds(o.Clock)
	g.transport = &transport{base: o.Base, api: to, holds: holds}
	g.client = &client{discord: g.newDiscord(), holds: holds, clock: o.Clock}
	return g, nil
}

// Ready reports whether the bot is connected and Discord was heard of lately,
// for health checks.
func (g *Gateway) Ready() bool {
	return g.ready.Load() && g.clock.Now().Sub(time.Unix(0, g.heard.Load())) < silence
}

// finishing is how long work in progress may take once Run is told to stop.
// An interaction has 3 s from its beginning, a mention takes about as long.
const finishing = 8 * time.Second

// Run connects to Discord and serves until the context ends, which is no
// error, or until going on is no use: the error is then a *Fatal. On the way
// out it takes no new work, finishes what it has begun, and closes the
// connection; that takes some ten seconds at most.
func (g *Gateway) Run(ctx context.Context) error {
	if g.opts.Handler == nil {
		return errors.New("gateway: Handler is missing")
	}
	ctx, g.end = context.WithCancelCause(ctx)
	defer g.end(nil)
	g.running.Store(true)
	installBridge()
	defer g.unbridge()
	g.queue = newQueue(g, workers, waiting)

	var rest sync.WaitGroup
	rest.Go(func() { g.register(ctx) })
	err := (&supervisor{Gateway: g}).run(ctx)
	g.end(err)
	g.queue.finish(finishing)
	rest.Wait()
	if t, ok := g.opts.Base.(*http.Transport); ok {
		t.CloseIdleConnections()
	}
	var fatal *Fatal
	if errors.As(context.Cause(ctx), &fatal) {
		return fatal
	}
	return err
}

func (g *Gateway) unbridge() {
	g.addresses.Range(func(addr, _ any) bool {
		bridges.CompareAndDelete(addr, g)
		return true
	})
}

// guard keeps a panic from ending the process: the library calls handlers in
// goroutines of its own and recovers nowhere. What was panicked with is told
// only if it comes from the runtime; other values may hold anything.
func (g *Gateway) guard(doing string) {
	r := recover()
	if r == nil {
		return
	}
	if n, tell := g.sparing.once("panic in " + doing); tell {
		cause := fmt.Sprintf("a %T", r)
		if e, ok := r.(runtime.Error); ok {
			cause = e.Error()
		}
		g.log.Error("panic", "doing", doing, "cause", cause, "count", n, "stack", string(debug.Stack()))
	}
}
