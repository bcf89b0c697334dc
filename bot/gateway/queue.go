package gateway

import (
	"context"
	"sync"
	"time"

	"whosaid/bot/clock"
)

const (
	// workers is how many events are handled at once. Most of the time of
	// each is spent waiting for Discord to take the answer, a tenth of a
	// second or two.
	workers = 32
	// waiting is how many events may wait for a worker: about what the
	// workers can do within the three seconds that an interaction lives.
	waiting = 512
	// excusing is how many interactions are told at once that there are too
	// many of them.
	excusing = 64
)

// A queue hands work to a bounded number of goroutines. The client library
// would start one for each event, without a bound.
type queue struct {
	g       *Gateway
	ctx     context.Context // of the work; outlives Run's until finish gives up
	stop    context.CancelFunc
	jobs    chan func(context.Context)
	excuses chan struct{}

	mu     sync.RWMutex
	closed bool
	busy   sync.WaitGroup
}

func newQueue(g *Gateway, workers, waiting int) *queue {
	ctx, stop := context.WithCancel(context.Background())
	q := &queue{g: g, ctx: ctx, stop: stop, jobs: make(chan func(context.Context), waiting), excuses: make(chan struct{}, excusing)}
	for range workers {
		q.busy.Go(func() {
			for job := range q.jobs {
				q.run(job)
			}
		})
	}
	return q
}

func (q *queue) run(job func(context.Context)) {
	defer q.g.guard("event")
	job(q.ctx)
}

// add takes a job in. It reports false when there is no room for it.
func (q *queue) add(job func(context.Context)) bool {
	q.mu.RLock()
	defer q.mu.RUnlock()
	if q.closed {
		return false
	}
	select {
	case q.jobs <- job:
		return true
	default:
		return false
	}
}

// excuse runs what tells somebody that there is no room, in the caller's
// goroutine, as soon as there are not too many of them at once. It reports
// false when that would be too late.
func (q *queue) excuse(job func(context.Context)) bool {
	late, stop := clock.After(q.g.clock, answerWithin)
	defer stop()
	select {
	case q.excuses <- struct{}{}:
		defer func() { <-q.excuses }()
		q.run(job)
		return true
	case <-late:
	case <-q.ctx.Done():
	}
	return false
}

// finish takes no more jobs and waits until those taken are done. After a
// while it ends their context, and soon after that it stops waiting.
func (q *queue) finish(within time.Duration) {
	q.mu.Lock()
	q.closed = true
	close(q.jobs)
	q.mu.Unlock()
	done := make(chan struct{})
	go func() {
		q.busy.Wait()
		close(done)
	}()
	defer q.stop()
	for _, d := range []time.Duration{within, 2 * time.Second} {
		late, stop := clock.After(q.g.clock, d)
		select {
		case <-done:
			stop()
			return
		case <-late:
			q.stop()
		}
	}
	q.g.log.Warn("work left unfinished")
}
