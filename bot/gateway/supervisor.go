package gateway

import (
	"context"
	"errors"
	"time"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/clock"
)

// patience is how long a session may take to connect, and then to become
// ready, before it is replaced. Discord's own answers take seconds; after a
// wide outage, READY has been seen to take a minute.
const patience = 75 * time.Second

// settling is how long a lost connection's goroutines have to end before the
// session connects again. A heartbeat that was due while the library closed the
// connection fails right after, and closes whatever connection the session then
// has: it must not be the new one. It is real time, as it is theirs.
const settling = 100 * time.Millisecond

// healthy is how long a session must have been ready for its loss to count as
// the first one.
const healthy = time.Minute

// maxPause bounds the wait between tries. Discord allows 1,000 IDENTIFYs a
// day and resets the token of who makes more: at one in two minutes they last.
const maxPause = 2 * time.Minute

// Pause is the default for Options.Pause: nothing before the first try, then
// 1, 2, 4 ... seconds up to two minutes.
func Pause(failures int) time.Duration {
	if failures == 0 {
		return 0
	}
	return min(maxPause, time.Second<<min(failures-1, 10))
}

// A supervisor keeps a session open. It looks at nothing of the library's but
// the events it was told of, and at its own clock.
type supervisor struct {
	*Gateway
	failures int       // in a row
	readyAt  time.Time // when the connection last became ready
}

// run connects and reconnects until the context ends or trying is no use.
func (v *supervisor) run(ctx context.Context) error {
	for ctx.Err() == nil {
		s := v.newSession()
		err := v.keep(ctx, s)
		v.ready.Store(false)
		var f *Fatal
		switch {
		case ctx.Err() != nil:
			s.close(v.clock)
			return nil
		case errors.As(err, &f):
			s.abandon()
			return f
		}
		s.abandon()
		v.failures++
		v.log.Warn("gateway session replaced", "cause", v.reason(err), "failures", v.failures)
	}
	return nil
}

// keep connects a session and resumes it as long as it can be. It returns why
// another one is needed.
func (v *supervisor) keep(ctx context.Context, s *session) error {
	wasReady, resumable, unready := false, false, 0
	for {
		if err := clock.Sleep(ctx, v.clock, v.opts.Pause(v.failures)); err != nil {
			return err
		}
		noted := drain(s.ready) // of an earlier connection, or of one that is open
		err := s.open(ctx, v.Gateway)
		fatal, anew := turnedAway(err)
		switch {
		case fatal != nil:
			return fatal
		case err == nil:
			v.ready.Store(false)
		case errors.Is(err, discordgo.ErrWSAlreadyOpen):
			v.ready.Store(wasReady || noted) // the library told of one loss twice
		case anew, errors.Is(err, errStuck), ctx.Err() != nil:
			return err
		default: // the network: the session may be resumed yet
			v.failures++
			v.log.Warn("gateway not reached", "cause", v.reason(err), "failures", v.failures)
			continue
		}
		if wasReady, err = v.watch(ctx, s); err != nil {
			return err
		}
		if unready++; wasReady {
			unready, resumable = 0, true
		}
		switch {
		case !resumable:
			return errors.New("the connection ended before there was anything to resume")
		case unready > 1:
			return errors.New("the connection ended twice before it was ready")
		}
		v.count(wasReady)
		if err := settle(ctx, s); err != nil {
			return err
		}
	}
}

// settle lets what is left of a lost connection end, and forgets what the
// library says a second time of the loss.
func settle(ctx context.Context, s *session) error {
	err := clock.Sleep(ctx, clock.Real(), settling)
	drain(s.lost)
	return err
}

// watch waits until an open connection is lost and returns whether it had
// become ready. An error means that the session is beyond help.
func (v *supervisor) watch(ctx context.Context, s *session) (bool, error) {
	late, stop := clock.After(v.clock, patience)
	defer stop()
	if v.ready.Load() {
		late = nil
	}
	for {
		select {
		case <-s.ready:
			late = nil
			v.readyAt = v.clock.Now()
			v.ready.Store(true)
			v.log.Info("gateway ready")
		case <-s.lost:
			return v.ready.Swap(false), nil
		case <-late:
			return false, errors.New("the connection was silent before it was ready")
		case <-ctx.Done():
			return false, ctx.Err()
		}
	}
}

// count counts the loss of a connection. One that was ready for long starts
// the count anew.
func (v *supervisor) count(wasReady bool) {
	if wasReady && v.clock.Now().Sub(v.readyAt) >= healthy {
		v.failures = 0
	} else {
		v.failures++
	}
	v.log.Info("gateway connection lost", "was_ready", wasReady, "failures", v.failures)
}

func (v *supervisor) reason(err error) string { return v.Mask(withoutAddress(err).Error()) }
