package gateway

import (
	"context"
	"net/http"
	"net/url"
)

// discordHost is where the client library sends every REST request.
const discordHost = "discord.com"

// transport stands between the client library and the network. It bends the
// library's addresses to the API address we were given, and turns every
// answer that is not a success into a *Failure before the library sees it:
// the library repeats a 502 three times without a pause, waits out a 429
// without an end, takes an HTML 429 for a syntax error, keeps the
// Authorization header in its errors, and has no place for Retry-After.
//
// Redirects are failures too. Discord has none, and following one would
// carry the token to a stranger.
type transport struct {
	base  http.RoundTripper
	api   *url.URL
	holds *holds
}

func (t *transport) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Hostname() == discordHost {
		r = r.Clone(r.Context())
		r.URL.Scheme, r.URL.Host, r.Host = t.api.Scheme, t.api.Host, ""
		r.URL.Path, r.URL.RawPath = t.api.Path+r.URL.Path, ""
	}
	resp, err := t.base.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	c := callOf(r.Context())
	t.holds.learn(c, resp.Header)
	if resp.StatusCode < 300 {
		return resp, nil
	}
	f := newFailure(resp)
	t.holds.refused(c, f)
	return nil, f
}

type callKey struct{}

func withCall(ctx context.Context, c *call) context.Context {
	return context.WithValue(ctx, callKey{}, c)
}

// callOf returns the call a request belongs to. The library asks for the
// gateway's address on its own.
func callOf(ctx context.Context) *call {
	if c, ok := ctx.Value(callKey{}).(*call); ok {
		return c
	}
	return &call{counted: "library"}
}
