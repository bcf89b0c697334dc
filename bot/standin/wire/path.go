package wire

import (
	"slices"
	"strconv"
)

// extend returns a longer path without touching the given one, whose spare
// room may be shared with a sibling's path.
func extend(path []string, more ...string) []string {
	return append(slices.Clip(path), more...)
}

func itoa(i int) string { return strconv.Itoa(i) }
