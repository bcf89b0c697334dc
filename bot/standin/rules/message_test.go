package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin/wire"
)

func faultsOf(err *wire.Error) []string {
	if err == nil {
		return nil
	}
	if err.Errors.Empty() {
		return []string{fmt.Sprintf("%d", err.Code)}
	}
	var out []string
	for _, line := range err.Errors.List() {
		path, _, _ := strings.Cut(line, ":")
		out = append(out, path)
	}
	return out
}

func TestQuick(t *testing.T) {
	_, err := Checker{}.MessageCreate([]byte(`{"content":"","embeds":[{"title":"` + strings.Repeat("x", 257) + `"}],"flags":64,"components":[{"type":10,"content":"x"}],"zz":1}`))
	if d := cmp.Diff([]string{"components.0 UNION_TYPE_CHOICES", "embeds.0.title BASE_TYPE_MAX_LENGTH", "flags STANDIN_FLAG_NOT_SETTABLE", "zz STANDIN_UNKNOWN_FIELD"}, faultsOf(err)); d != "" {
		t.Error(d)
	}
}
