package gatewaytest

import (
	"time"

	"whosaid/bot/clock"
)

// slower is by how much an unhurried clock is slow: the three seconds in which
// an interaction has to be answered take a quarter of a minute.
const slower = 5

// unhurried is a clock that runs slowly. On a machine that is busy with other
// things, the bot is no slower for the stand-in than on one of its own.
type unhurried struct {
	clock.Clock
	start time.Time
}

// Unhurried returns a clock for tests in which time has to pass, and in which
// the machine's speed must not matter.
func Unhurried() clock.Clock {
	c := clock.Real()
	return unhurried{c, c.Now()}
}

func (u unhurried) Now() time.Time { return u.start.Add(u.Clock.Now().Sub(u.start) / slower) }

func (u unhurried) AfterFunc(d time.Duration, f func()) func() {
	return u.Clock.AfterFunc(d*slower, f)
}
