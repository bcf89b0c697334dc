package preview

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axe reads axe-core, which is not ours to ship: WHOSAID_AXE names its file,
// else "npm install --no-save" in testdata puts it there. The test is skipped
// without it.
func axe(t testing.TB) string {
	t.Helper()
	path := os.Getenv("WHOSAID_AXE")
	if path == "" {
		path = "testdata/node_modules/axe-core/axe.min.js"
	}
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("there is no axe-core: npm install --no-save in bot/preview/testdata")
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// A violation is a rule of accessibility that the page breaks.
type violation struct {
	ID, Impact, Help string
	Nodes            []struct {
		HTML, FailureSummary string
	}
}

// still is true once nothing moves any more, but for what never ends.
const still = `document.getAnimations().every((a) => a.playState !== "running" || a.effect.getComputedTiming().iterations === Infinity)`

// accessible looks for what keeps people from using the page as it stands.
// What hinders less is logged.
func (p *tab) accessible(source, state string) {
	p.t.Helper()
	if _, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool]("globalThis.axe || "+"(() => {"+source+"\n})(), true")); err != nil {
		p.t.Fatalf("put axe-core into the page: %v", err)
	}
	p.wait(still)
	found := eval[[]violation](p, `axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations)`)
	for _, v := range found {
		var nodes []string
		for _, n := range v.Nodes {
			nodes = append(nodes, "    "+n.HTML+"\n      "+strings.ReplaceAll(n.FailureSummary, "\n", " "))
		}
		report := p.t.Logf
		if v.Impact == "serious" || v.Impact == "critical" {
			report = p.t.Errorf
		}
		report("%s: %s (%s): %s\n%s", state, v.Impact, v.ID, v.Help, strings.Join(nodes, "\n"))
	}
	if bare := eval[[]string](p, "tests.unlabelled()"); len(bare) > 0 {
		p.t.Errorf("%s: without a name:\n%s", state, strings.Join(bare, "\n"))
	}
}
