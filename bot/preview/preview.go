package preview

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"syscall"
	"time"

	"whosaid/bot"
	"whosaid/bot/gateway"
	"whosaid/bot/standin"
	"whosaid/corpus/library"
)

// DefaultAddr is where the preview listens unless told otherwise.
const DefaultAddr = "127.0.0.1:8787"

// Options say what a Preview is made of. Library is required.
type Options struct {
	Addr      string // host and port; empty means DefaultAddr
	Library   *library.Library
	UserAgent string       // how the bot introduces itself: see gateway.Options
	Logger    *slog.Logger // of the bot and the stand-in; nil means none
	// Saved is called with what came of every save of a story file; nil means
	// not at all.
	Saved func(library.Update)
}

// A Preview is one page with the bot, the stand-in and the stories behind it.
type Preview struct {
	opts     Options
	log      *slog.Logger
	run      string // differs from run to run
	listener net.Listener
	guard    *guard

	world   standin.World
	discord *standin.Server
	bot     *bot.Bot
	book    *book
	hub     *hub
	shelf   *shelf
	closing chan struct{}

	around func(bot.Handler) bot.Handler // tests put another bot around the bot
}

// New listens and gets everything ready that is quick; Run does the rest. The
// error says what to do about it.
func New(o Options) (*Preview, error) {
	if o.Addr == "" {
		o.Addr = DefaultAddr
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	listener, err := listen(o.Addr)
	if err != nil {
		return nil, err
	}
	p := &Preview{opts: o, log: o.Logger, run: rand.Text(), listener: listener, world: world(rand.Text()), hub: newHub(), closing: make(chan struct{})}
	token := ""
	if !loopback(listener.Addr()) {
		token = rand.Text()
	}
	p.guard = newGuard(o.Addr, listener.Addr(), token)
	p.around = func(h bot.Handler) bot.Handler { return h }
	p.book = &book{tell: p.hub.tell}
	p.shelf = &shelf{tell: p.hub.tell, now: time.Now, use: func(a bot.Asker) { p.bot.Use(p.watch(a)) }}
	if p.discord, err = standin.New(standin.Options{World: &p.world, Seed: seed()}); err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	for _, who := range []string{ada, ben} {
		if _, err := p.discord.Direct(who); err != nil {
			return nil, errors.Join(err, listener.Close())
		}
	}
	return p, nil
}

func listen(addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is in use, perhaps by another preview\n  fix: end that program, or choose another port, such as -addr 127.0.0.1:8788; port 0 takes any that is free", addr)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("%s may not be listened on\n  fix: choose a port from 1024 up, such as -addr %s", addr, DefaultAddr)
	case err != nil:
		return nil, fmt.Errorf("%w\n  fix: give a host of this machine and a port, such as -addr %s", err, DefaultAddr)
	}
	return l, nil
}

func loopback(a net.Addr) bool {
	tcp, ok := a.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// seed makes the stand-in's interaction tokens differ from run to run.
func seed() (n uint64) {
	var b [8]byte
	rand.Read(b[:])
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return n
}

// URL is the link to open. Beyond loopback it has the token in it.
func (p *Preview) URL() string {
	tcp, ok := p.listener.Addr().(*net.TCPAddr)
	if !ok {
		return "http://" + p.listener.Addr().String() + "/" // unreachable: it listens on tcp
	}
	host, _, _ := net.SplitHostPort(p.opts.Addr)
	if host == "" || tcp.IP.IsUnspecified() {
		host = "127.0.0.1"
	}
	u := "http://" + net.JoinHostPort(host, fmt.Sprint(tcp.Port)) + "/"
	if p.guard.token != "" {
		u += "?" + tokenParam + "=" + p.guard.token
	}
	return u
}

// Run serves the page, connects the bot and watches the stories until the
// context ends, which is no error.
func (p *Preview) Run(ctx context.Context) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	web := &http.Server{Handler: p.guard.wrap(p.handler()), ReadHeaderTimeout: 10 * time.Second}
	served := make(chan struct{})
	go func() {
		defer close(served)
		if err := web.Serve(p.listener); !errors.Is(err, http.ErrServerClosed) {
			stop(fmt.Errorf("serve the page: %w", err))
		}
	}()
	err := p.runBot(ctx)
	close(p.closing) // ends the streams of events, which would hold up Shutdown
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
	defer cancel()
	if web.Shutdown(late) != nil {
		web.Close()
	}
	<-served
	p.discord.Close()
	p.shelf.close()
	if err == nil && !errors.Is(context.Cause(ctx), context.Canceled) {
		err = context.Cause(ctx)
	}
	return err
}

// runBot runs the bot as "whosaid serve" does, but for where Discord is and
// that what goes by is recorded.
func (p *Preview) runBot(ctx context.Context) error {
	if err := p.discord.Start(""); err != nil {
		return err
	}
	ix, err := p.shelf.open(p.opts.Library.Stories())
	if err != nil {
		return err
	}
	p.bot = bot.New(bot.Options{Asker: p.watch(ix), Logger: p.log})
	g, err := gateway.New(gateway.Options{
		Token: p.world.Application.Token, APIURL: p.discord.URL(), UserAgent: p.opts.UserAgent, Logger: p.log,
		Handler: recordingHandler{p.around(p.bot), p.book}, Commands: bot.Commands(),
		Base: recordingTransport{http.DefaultTransport, time.Now, p.hub.tell},
	})
	if err != nil {
		return err
	}
	p.hub.tell("stories", p.shelf.view())
	go p.book.follow(ctx, p.discord.SubscribeAfter(0))
	go p.watchStories(ctx)
	return g.Run(ctx)
}

func (p *Preview) watch(a bot.Asker) bot.Asker { return watchedAsker{a, time.Now} }

func (p *Preview) watchStories(ctx context.Context) {
	err := p.opts.Library.Watch(ctx, func(u library.Update) {
		p.shelf.take(u)
		if p.opts.Saved != nil {
			p.opts.Saved(u)
		}
	})
	if err != nil {
		p.log.Warn("saved stories will not be noticed", "cause", err)
	}
}
