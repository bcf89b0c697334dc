package preview

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

//go:embed testdata/page.js
var pageTests string

// A tab is a preview's page in the browser. Every action waits until it can be
// done and fails the test if it never can.
type tab struct {
	t     testing.TB
	ctx   context.Context
	close func()
	home  string

	mu       sync.Mutex
	trouble  []string // what the page must not do, and did
	forgiven string   // what is part of the test
}

// A size is that of the window.
type size struct{ width, height int64 }

var (
	wide   = size{1280, 800}
	narrow = size{390, 844}
)

// waits bounds every wait of a browser test; only a failure uses it up.
const waits = time.Minute

// slots bounds how many tabs are open at once: more only make each other slow.
var slots = make(chan struct{}, 4)

// open shows the page of a preview; query is added to its address.
func open(t testing.TB, r *running, s size, query string) *tab {
	t.Helper()
	shared := browser(t)
	takeSlot(t)
	ctx, cancel := chromedp.NewContext(shared, chromedp.WithNewBrowserContext())
	return show(t, ctx, cancel, r, s, query)
}

// together opens several tabs of one browser, which have in common what a
// browser keeps and how it connects. What can be done with those that are not
// in front is limited: they draw nothing.
func together(t testing.TB, r *running, queries ...string) []*tab {
	t.Helper()
	shared := browser(t)
	takeSlot(t)
	owner, cancel := chromedp.NewContext(shared, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	if err := chromedp.Do(owner); err != nil {
		t.Fatal(err)
	}
	common := chromedp.WithExistingBrowserContext(chromedp.FromContext(owner).BrowserContextID)
	var out []*tab
	for _, query := range queries {
		ctx, cancel := chromedp.NewContext(shared, common)
		out = append(out, show(t, ctx, cancel, r, wide, query))
	}
	return out
}

func takeSlot(t testing.TB) {
	slots <- struct{}{}
	t.Cleanup(func() { <-slots })
}

// show shows the page in a tab that is still empty.
func show(t testing.TB, ctx context.Context, cancel func(), r *running, s size, query string) *tab {
	t.Helper()
	t.Cleanup(cancel)
	p := &tab{t: t, ctx: ctx, close: cancel, home: r.URL()}
	p.run(chromedp.Steps())
	if err := chromedp.Listen(ctx, p.notice); err != nil {
		t.Fatal(err)
	}
	_, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: pageTests})
	if err != nil {
		t.Fatal(err)
	}
	p.run(chromedp.EmulateViewport(s.width, s.height))
	p.run(chromedp.Navigate(p.home + query))
	p.ready()
	t.Cleanup(p.check)
	return p
}

// opened shows the page of a preview of its own, with the shipped story.
func opened(t testing.TB) *tab {
	t.Helper()
	browser(t) // without one no preview has to be run either
	return open(t, run(t), wide, "")
}

// ready waits until the page is drawn and the bot is there.
func (p *tab) ready() {
	p.t.Helper()
	p.wait(`document.documentElement.dataset.ready === "true"`)
}

// notice keeps what no page of ours may do: dialogs, errors, and asking
// anything of anybody else.
func (p *tab) notice(ev any) {
	switch e := ev.(type) {
	case *runtime.EventExceptionThrown:
		p.note("it throws %s %s", e.ExceptionDetails.Text, described(e.ExceptionDetails.Exception))
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			p.note("the browser says: %s %s", e.Entry.Text, e.Entry.URL)
		}
	case *page.EventJavascriptDialogOpening:
		p.note("it opens a dialog: %s", e.Message)
		go chromedp.Call(p.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{})
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, p.home) {
			p.note("it asks for %s", e.Request.URL)
		}
	}
}

func described(o *runtime.RemoteObject) string {
	if o == nil {
		return ""
	}
	return o.Description
}

func (p *tab) note(format string, args ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.trouble = append(p.trouble, fmt.Sprintf(format, args...))
}

// check fails the test for what the page did that it must not.
func (p *tab) check() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, what := range p.trouble {
		if p.forgiven == "" || !strings.Contains(what, p.forgiven) {
			p.t.Error(what)
		}
	}
}

func (p *tab) run(a chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, a); err != nil {
		p.t.Fatal(err)
	}
}

// js calls a function with arguments, as JavaScript.
func js(function string, args ...any) string {
	list := make([]string, len(args))
	for i, a := range args {
		b, _ := json.Marshal(a) // texts and numbers
		list[i] = string(b)
	}
	return function + "(" + strings.Join(list, ", ") + ")"
}

// eval waits until an expression is something, and returns it.
func eval[T any](p *tab, expr string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, waits)
	defer cancel()
	got, err := chromedp.Run(ctx, chromedp.Evaluate[T]("tests.until(() => "+expr+")", chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v\nthe page shows:\n%s", expr, err, p.shown())
	}
	return got
}

// wait waits until an expression is true.
func (p *tab) wait(expr string) {
	p.t.Helper()
	eval[bool](p, "!!("+expr+")")
}

// shown is what somebody sees at the page, for the message of a failure.
func (p *tab) shown() string {
	ctx, cancel := context.WithTimeout(p.ctx, waits)
	defer cancel()
	if folder := os.Getenv("WHOSAID_FAILED"); folder != "" {
		if picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot()); err == nil {
			os.WriteFile(filepath.Join(folder, strings.ReplaceAll(p.t.Name(), "/", "-")+".png"), picture, 0o644)
		}
	}
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string]("tests.focus() + \": \" + document.activeElement.value + \"\\n\" + document.body.innerText"))
	if err != nil {
		return err.Error()
	}
	return text
}

// is reports whether an expression is true now.
func (p *tab) is(expr string) bool {
	p.t.Helper()
	return eval[[]bool](p, "[!!("+expr+")]")[0]
}

// reload loads the page again, as a reader would.
func (p *tab) reload() {
	p.t.Helper()
	p.run(chromedp.Reload())
	p.ready()
}
