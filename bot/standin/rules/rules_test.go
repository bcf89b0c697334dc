package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin/wire"
)

// A rule is a body and what is wrong with it: "path CODE" for each fault, or
// the number of an error without faults.
type rule struct {
	name string
	body string
	want []string
}

// told writes an error the way rules expect it.
func told(err *wire.Error) []string {
	if err == nil {
		return nil
	}
	if err.Errors.Empty() {
		return []string{fmt.Sprint(err.Code)}
	}
	var out []string
	for _, line := range err.Errors.List() {
		what, _, _ := strings.Cut(line, ":")
		out = append(out, what)
	}
	slices.Sort(out)
	return out
}

func run(t *testing.T, rules []rule, check func(body []byte) *wire.Error) {
	t.Helper()
	for _, r := range rules {
		want := slices.Clone(r.want)
		slices.Sort(want)
		if d := cmp.Diff(want, told(check([]byte(r.body)))); d != "" {
			t.Errorf("%s: faults (-want +got):\n%s\nbody: %.200s", r.name, d, r.body)
		}
	}
}

// x is a text of n characters.
func x(n int) string { return strings.Repeat("x", n) }

// many joins n values; %d in a value is its number.
func many(n int, value string) string {
	out := make([]string, n)
	for i := range out {
		out[i] = strings.ReplaceAll(value, "%d", fmt.Sprint(i))
	}
	return strings.Join(out, ",")
}
