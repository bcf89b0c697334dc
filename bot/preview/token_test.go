package preview

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"whosaid/bot/gateway/gatewaytest"
	"whosaid/corpus/library"
)

// TestToken opens a preview to the network: nobody gets in without the link.
func TestToken(t *testing.T) {
	shelf, err := library.Open()
	if err != nil {
		t.Fatal(err)
	}
	p, err := New(Options{Addr: "0.0.0.0:0", Library: shelf, UserAgent: gatewaytest.UserAgent})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	defer p.Run(ctx) // closes what New opened
	link, err := url.Parse(p.URL())
	if err != nil {
		t.Fatal(err)
	}
	token := link.Query().Get(tokenParam)
	if len(token) < 20 || link.Hostname() != "127.0.0.1" {
		t.Fatalf("the link is %s", link)
	}
	h := p.guard.wrap(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "in") }))
	for name, path := range map[string]string{"no token": "/", "a call": "/api/world", "another": "/?token=x", "an empty one": "/?token="} {
		if resp := knock(t, h, "GET", link.Host, path, "Cookie", tokenCookie+"=x"); resp.StatusCode != http.StatusUnauthorized || len(resp.Cookies()) > 0 {
			t.Errorf("%s: status %d", name, resp.StatusCode)
		}
	}
	resp := knock(t, h, "GET", link.Host, link.RequestURI())
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != "/" || len(resp.Cookies()) != 1 {
		t.Fatalf("the link: status %d, to %q", resp.StatusCode, resp.Header.Get("Location"))
	}
	c := resp.Cookies()[0]
	if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode {
		t.Errorf("the cookie is %s", c)
	}
	if resp := knock(t, h, "GET", link.Host, "/api/world", "Cookie", c.Name+"="+c.Value); resp.StatusCode != http.StatusOK {
		t.Errorf("with the cookie: status %d", resp.StatusCode)
	}
}

// TestLoopbackLink checks the link that is printed by default.
func TestLoopbackLink(t *testing.T) {
	for addr, want := range map[string]string{"127.0.0.1:0": "http://127.0.0.1:", "localhost:0": "http://localhost:"} {
		l, err := listen(addr)
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		p := &Preview{opts: Options{Addr: addr}, listener: l, guard: newGuard(addr, l.Addr(), "")}
		if got := p.URL(); !loopback(l.Addr()) || !strings.HasPrefix(got, want) || strings.Contains(got, "?") {
			t.Errorf("%s: the link is %s", addr, got)
		}
	}
}

// TestListenFaults checks that what keeps the preview from listening is told
// with a way out.
func TestListenFaults(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for _, addr := range []string{taken.Addr().String(), "127.0.0.1:no-port", "127.0.0.1", "192.0.2.1:8787"} {
		l, err := listen(addr)
		if err == nil {
			l.Close()
		}
		if err == nil || !strings.Contains(err.Error(), "\n  fix: ") {
			t.Errorf("%s: %v", addr, err)
		}
	}
}
