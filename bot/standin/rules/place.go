package rules

import (
	"fmt"
	"slices"
	"strconv"

	"whosaid/bot/standin/wire"
)

// A Checker checks bodies. The zero value is the strict one.
type Checker struct {
	// AllowUnknownFields lets fields through that Discord does not know and
	// would ignore.
	AllowUnknownFields bool
}

// root is the place every check of a body starts from.
func (c Checker) root() place {
	return place{faults: &wire.Faults{}, lenient: c.AllowUnknownFields}
}

// A place is where in a body a check stands; faults found there carry its
// path.
type place struct {
	faults  *wire.Faults
	path    []string
	lenient bool // fields nobody knows are let through
}

func (p place) field(names ...string) place {
	p.path = append(slices.Clip(p.path), names...)
	return p
}

func (p place) item(i int) place { return p.field(strconv.Itoa(i)) }

func (p place) fault(code, format string, args ...any) {
	p.faults.Add(p.path, wire.Fault{Code: code, Message: fmt.Sprintf(format, args...)})
}

func (p place) required() { p.fault("BASE_TYPE_REQUIRED", "This field is required") }

func (p place) tooLong(most int) {
	p.fault("BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.", most)
}

func (p place) badLength(least, most int) {
	p.fault("BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", least, most)
}

// within checks a length against inclusive bounds.
func (p place) within(n, least, most int) {
	switch {
	case least > 0 && (n < least || n > most):
		p.badLength(least, most)
	case n > most:
		p.tooLong(most)
	}
}
