package preview

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// guarded is a guard for a listener that was asked for under addr, with a page
// behind it that admits everybody.
func guarded(t *testing.T, addr, token string) http.Handler {
	t.Helper()
	tcp, err := net.ResolveTCPAddr("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	return newGuard(addr, tcp, token).wrap(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "in") }))
}

// knock makes a request; headers are pairs.
func knock(t *testing.T, h http.Handler, method, host, path string, headers ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, "http://"+host+path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	resp := w.Result()
	body, _ := io.ReadAll(resp.Body)
	if got := string(body) == "in"; got != (resp.StatusCode == http.StatusOK) {
		t.Errorf("status %d with %q", resp.StatusCode, body)
	}
	return resp
}

// TestHosts knocks under other names: what a name server points at us must not
// get in.
func TestHosts(t *testing.T) {
	for _, tt := range []struct {
		addr, token, host string
		in                bool
	}{
		{"127.0.0.1:8787", "", "127.0.0.1:8787", true},
		{"127.0.0.1:8787", "", "localhost:8787", true},
		{"127.0.0.1:8787", "", "LOCALHOST.:8787", true},
		{"127.0.0.1:8787", "", "[::1]:8787", true},
		{"127.0.0.1:8787", "", "127.0.0.1:8788", false},
		{"127.0.0.1:8787", "", "127.0.0.1", false},
		{"127.0.0.1:80", "", "127.0.0.1", true},
		{"127.0.0.1:8787", "", "evil.example:8787", false},
		{"127.0.0.1:8787", "", "localhost.evil.example:8787", false},
		{"127.0.0.1:8787", "", "127.0.0.1.evil.example:8787", false},
		{"127.0.0.1:8787", "", "192.0.2.1:8787", false},
		{"127.0.0.1:8787", "", "127.0.0.2:8787", false},
		{"0.0.0.0:8787", "secret", "192.0.2.1:8787", true},
		{"0.0.0.0:8787", "secret", "evil.example:8787", false},
		{"localhost:8787", "", "localhost:8787", true},
	} {
		resp := knock(t, guarded(t, tt.addr, tt.token), "GET", tt.host, "/", "Cookie", tokenCookie+"="+tt.token)
		if got := resp.StatusCode != http.StatusMisdirectedRequest; got != tt.in || resp.StatusCode == http.StatusUnauthorized {
			t.Errorf("%s under %s: status %d", tt.host, tt.addr, resp.StatusCode)
		}
	}
}

// TestOrigins sends what pages of other sites can send.
func TestOrigins(t *testing.T) {
	const host = "127.0.0.1:8787"
	h := guarded(t, host, "")
	for _, tt := range []struct {
		name, method, path string
		headers            []string
		in                 bool
	}{
		{"no browser", "POST", "/api/say", nil, true},
		{"our page", "POST", "/api/say", []string{"Origin", "http://" + host, "Sec-Fetch-Site", "same-origin"}, true},
		{"typed into the address bar", "GET", "/", []string{"Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate"}, true},
		{"a link elsewhere", "GET", "/", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"}, true},
		{"another site", "POST", "/api/say", []string{"Origin", "https://evil.example"}, false},
		{"another port", "POST", "/api/say", []string{"Origin", "http://127.0.0.1:8788"}, false},
		{"another scheme", "POST", "/api/say", []string{"Origin", "https://" + host}, false},
		{"our other name", "POST", "/api/say", []string{"Origin", "http://localhost:8787"}, false},
		{"a frame without origin", "POST", "/api/say", []string{"Origin", "null"}, false},
		{"another site reads", "GET", "/api/world", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors"}, false},
		{"another site's picture", "GET", "/api/world", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"}, false},
		{"another site's script", "GET", "/js/main.js", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"}, false},
		{"another port's page", "GET", "/api/world", []string{"Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "cors"}, false},
		{"a link to a call", "GET", "/api/world", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"}, false},
		{"another site's form", "POST", "/", []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"}, false},
	} {
		resp := knock(t, h, tt.method, host, tt.path, tt.headers...)
		if in := resp.StatusCode == http.StatusOK; in != tt.in || !in && resp.StatusCode != http.StatusForbidden {
			t.Errorf("%s: status %d", tt.name, resp.StatusCode)
		}
	}
}

// TestPolicy checks that whatever is answered, refusals too, tells the browser
// to load and run nothing that is not ours.
func TestPolicy(t *testing.T) {
	h := guarded(t, "127.0.0.1:8787", "")
	for _, host := range []string{"127.0.0.1:8787", "evil.example"} {
		got := knock(t, h, "GET", host, "/").Header
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
			"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
		} {
			if got.Get(name) != want {
				t.Errorf("%s: %s is %q", host, name, got.Get(name))
			}
		}
		policy := directives(got.Get("Content-Security-Policy"))
		for name, want := range map[string]string{
			"default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "connect-src": "'self'", "base-uri": "'none'",
			"form-action": "'none'", "frame-ancestors": "'none'", "require-trusted-types-for": "'script'",
		} {
			if policy[name] != want {
				t.Errorf("%s: %s is %q, want %q", host, name, policy[name], want)
			}
		}
		for name, sources := range policy {
			for _, s := range []string{"unsafe", "*", "http:", "https:", "data:", "blob:"} {
				if strings.Contains(sources, s) {
					t.Errorf("%s: %s allows %s", host, name, sources)
				}
			}
		}
	}
}

func directives(policy string) map[string]string {
	out := map[string]string{}
	for d := range strings.SplitSeq(policy, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(d), " ")
		out[name] = value
	}
	return out
}
