package standin

import (
	"encoding/base64"
	"math/rand/v2"
	"strconv"
	"time"

	"whosaid/bot/clock"
)

// discordEpoch is when snowflakes begin to count: the first second of 2015.
var discordEpoch = time.Date(2015, time.January, 1, 0, 0, 0, 0, time.UTC)

// ids makes snowflakes and tokens. With a manual clock and the same seed
// they are the same on every run.
type ids struct {
	clock clock.Clock
	rng   *rand.Rand
	last  uint64
}

func newIDs(clock clock.Clock, seed uint64) *ids {
	return &ids{clock: clock, rng: rand.New(rand.NewPCG(seed, 0x5eed))}
}

// snowflake returns an id later than all before: the milliseconds since 2015
// above 22 bits, as Discord makes them.
func (g *ids) snowflake() string {
	id := uint64(g.clock.Now().Sub(discordEpoch).Milliseconds()) << 22
	if id <= g.last {
		id = g.last + 1
	}
	g.last = id
	return strconv.FormatUint(id, 10)
}

// secret returns a text nobody can guess who does not know the seed.
func (g *ids) secret(bytes int) string {
	b := make([]byte, bytes)
	for i := range b {
		b[i] = byte(g.rng.Uint32())
	}
	return base64.RawURLEncoding.EncodeToString(b)
}
