package preview

import (
	"context"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// chromium finds the browser to test with: CHROMIUM names it, else it is
// looked for under its usual names.
func chromium() string {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// A started browser serves all tests, each in a context of its own: nothing
// kept by one is there for another.
var (
	startBrowser = sync.OnceValues(launch)
	endBrowser   = func() {}
)

func launch() (context.Context, error) {
	off := []string{
		"disable-background-networking", "disable-component-update", "disable-sync", "disable-quic", "disable-extensions",
		"disable-background-timer-throttling", "disable-renderer-backgrounding", "disable-backgrounding-occluded-windows",
		"disable-dev-shm-usage", "disable-breakpad", "disable-domain-reliability", "metrics-recording-only", "no-pings", "disable-smooth-scrolling",
	}
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(chromium()), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck, chromedp.Flag("disable-features", "Translate,OptimizationHints,MediaRouter"),
		chromedp.Flag("force-color-profile", "srgb"), chromedp.Flag("font-render-hinting", "none"), chromedp.Flag("lang", "en-US"),
		chromedp.Flag("force-prefers-reduced-motion", true),
		// Nothing but this machine can be reached, whatever the page or the browser tries.
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"),
	}
	for _, name := range off {
		options = append(options, chromedp.Flag(name, true))
	}
	allocator, endAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, end := chromedp.NewContext(allocator)
	endBrowser = func() {
		end()
		endAllocator()
		chromedp.FromContext(ctx).Allocator.Wait()
	}
	return ctx, chromedp.Do(ctx)
}

// browser returns the browser that all tests share, and skips the test where
// there is none.
func browser(t testing.TB) context.Context {
	t.Helper()
	if chromium() == "" {
		t.Skip("there is no Chromium; set CHROMIUM to the path of one")
	}
	ctx, err := startBrowser()
	if err != nil {
		t.Fatalf("start the browser: %v", err)
	}
	return ctx
}
