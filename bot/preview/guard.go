package preview

import (
	"crypto/subtle"
	"net"
	"net/http"
	"net/netip"
	"os"
	"strings"
)

// A guard keeps out what is not our page. Loopback alone is no protection:
// any site open in the same browser can send requests there, and one that
// controls its own name server can point its name there and read the answers
// (DNS rebinding). So the Host must be a name of ours, and whatever says where
// it comes from must come from our own page.
type guard struct {
	hosts map[string]bool // names that are ours, lower case, without port
	port  string
	token string // "" on loopback: whoever can reach us may use us
}

// newGuard returns the guard for a listener that was asked for under addr.
func newGuard(addr string, listening net.Addr, token string) *guard {
	_, port, _ := net.SplitHostPort(listening.String())
	g := &guard{port: port, token: token, hosts: map[string]bool{"localhost": true, "127.0.0.1": true, "::1": true}}
	if asked, _, err := net.SplitHostPort(addr); err == nil && asked != "" {
		g.hosts[strings.ToLower(asked)] = true
	}
	if name, err := os.Hostname(); err == nil && token != "" {
		g.hosts[strings.ToLower(name)] = true
	}
	return g
}

// The token of the link becomes this cookie.
const (
	tokenCookie = "whosaid_preview"
	tokenParam  = "token"
)

// policy allows our own files and nothing else: no script or style inside the
// page, nothing from elsewhere, no HTML made of text.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

func (g *guard) wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		switch {
		case !g.ours(r.Host):
			fail(w, http.StatusMisdirectedRequest, "this address is not the one the preview was started under; open the link it printed")
		case g.foreign(r):
			fail(w, http.StatusForbidden, "requests from other sites are refused")
		case g.token != "" && r.URL.Query().Has(tokenParam):
			g.admit(w, r)
		case !g.admitted(r):
			fail(w, http.StatusUnauthorized, "open the link with the token that was printed when the preview started")
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// ours reports whether a Host header names us. Beyond loopback people reach us
// by any of the machine's addresses; an address, unlike a name, cannot be
// pointed elsewhere.
func (g *guard) ours(host string) bool {
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		name, port = strings.Trim(host, "[]"), "80"
	}
	if port != g.port {
		return false
	}
	if _, err := netip.ParseAddr(name); err == nil && g.token != "" {
		return true
	}
	return g.hosts[strings.ToLower(strings.TrimSuffix(name, "."))]
}

// foreign reports whether a request was made by another site's page. Links
// from elsewhere to our page are fine, so following one is not foreign.
func (g *guard) foreign(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
		return true
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
		return false
	}
	return r.Method != http.MethodGet || r.Header.Get("Sec-Fetch-Mode") != "navigate" || strings.HasPrefix(r.URL.Path, "/api/")
}

// admit takes the token of the link, puts it into a cookie and sends the
// browser to the same page without it, so that it stays out of the history.
func (g *guard) admit(w http.ResponseWriter, r *http.Request) {
	if !same(r.URL.Query().Get(tokenParam), g.token) {
		fail(w, http.StatusUnauthorized, "this token is of another run; open the link that was printed last")
		return
	}
	http.SetCookie(w, &http.Cookie{Name: tokenCookie, Value: g.token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

func (g *guard) admitted(r *http.Request) bool {
	if g.token == "" {
		return true
	}
	c, err := r.Cookie(tokenCookie)
	return err == nil && same(c.Value, g.token)
}

func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
