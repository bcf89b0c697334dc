package gateway

import (
	"sync"
	"time"

	"whosaid/bot/clock"
)

// remembered is how long the id of an event is kept. A resumed connection
// replays what was missed, within minutes, and may repeat what was not.
const remembered = 10 * time.Minute

// maxSeen bounds the memory, in ids: more than the ten busiest minutes of a
// bot that is in too many servers for one connection anyway.
const maxSeen = 20_000

// seen remembers ids for some minutes.
type seen struct {
	clock clock.Clock

	mu  sync.Mutex
	at  map[string]time.Time
	ids []string // oldest first
}

func newSeen(clock clock.Clock) *seen { return &seen{clock: clock, at: map[string]time.Time{}} }

// first reports whether an id is new, and remembers it.
func (s *seen) first(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.clock.Now()
	for len(s.ids) > 0 && (len(s.ids) >= maxSeen || now.Sub(s.at[s.ids[0]]) > remembered) {
		delete(s.at, s.ids[0])
		s.ids = s.ids[1:]
	}
	if _, known := s.at[id]; known {
		return false
	}
	s.at[id] = now
	s.ids = append(s.ids, id)
	return true
}

// sparing lets one thing of a kind through in a while, and counts the others.
// It keeps a flood of the same trouble from filling the log.
type sparing struct {
	clock clock.Clock

	mu    sync.Mutex
	kinds map[string]*spared
}

type spared struct {
	next  time.Time
	count int
}

// each is how often the same trouble is logged.
const each = time.Minute

func newSparing(clock clock.Clock) *sparing {
	return &sparing{clock: clock, kinds: map[string]*spared{}}
}

// once counts a kind of thing. It reports whether to tell of it now, and how
// often it happened since it was last told of. The kinds are constants.
func (s *sparing) once(kind string) (count int, tell bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	k := s.kinds[kind]
	if k == nil {
		k = &spared{}
		s.kinds[kind] = k
	}
	k.count++
	now := s.clock.Now()
	if now.Before(k.next) {
		return 0, false
	}
	count, k.count, k.next = k.count, 0, now.Add(each)
	return count, true
}
