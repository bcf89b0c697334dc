package standin

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
)

// Transport returns a RoundTripper that sends requests for Discord's own
// host to this server and all others to base (nil: http.DefaultTransport).
// It is the way to point one session of a client library at the stand-in
// without touching package variables:
//
//	session.Client = &http.Client{Transport: server.Transport(nil)}
//
// Gateway addresses need no such help, the server answers with its own.
func (s *Server) Transport(base http.RoundTripper) http.RoundTripper {
	if base == nil {
		base = http.DefaultTransport
	}
	return transport{s, base}
}

type transport struct {
	server *Server
	base   http.RoundTripper
}

func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	if !discordHost(r.URL.Hostname()) {
		return t.base.RoundTrip(r)
	}
	here, err := url.Parse(t.server.URL())
	if err != nil || here.Host == "" {
		if r.Body != nil {
			r.Body.Close() // a RoundTripper always does
		}
		return nil, errors.Join(errors.New("standin: the server is not started"), err)
	}
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host, r.Host = here.Scheme, here.Host, ""
	r.URL.Path = here.Path + r.URL.Path
	if r.URL.RawPath != "" {
		r.URL.RawPath = here.Path + r.URL.RawPath
	}
	return t.base.RoundTrip(r)
}

func discordHost(host string) bool {
	return host == "discord.com" || strings.HasSuffix(host, ".discord.com") || host == "discordapp.com"
}
