package standin_test

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3filter"

	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
)

// conform checks one exchange between the real client and the stand-in
// against Discord's description: what the client sent, when the stand-in took
// it, and what the stand-in answered.
func conform(t *testing.T, e exchange) {
	t.Helper()
	router, err := gatewaytest.Description()
	if err != nil {
		t.Fatal(err)
	}
	if router == nil || e.status >= 300 {
		return
	}
	u := url.URL{Scheme: "https", Host: "discord.com", Path: strings.Replace(e.path, "/api/v9/", "/api/v10/", 1), RawQuery: e.query}
	req, err := http.NewRequest(e.method, u.String(), bytes.NewReader(e.sent))
	if err != nil {
		t.Fatal(err)
	}
	if len(e.sent) > 0 {
		req.Header.Set("Content-Type", "application/json")
	}
	route, params, err := router.FindRoute(req)
	if err != nil {
		t.Errorf("%s %s: %v", e.method, e.path, err)
		return
	}
	in := &openapi3filter.RequestValidationInput{
		Request: req, PathParams: params, Route: route,
		Options: &openapi3filter.Options{AuthenticationFunc: openapi3filter.NoopAuthenticationFunc, MultiError: true},
	}
	if err := openapi3filter.ValidateRequest(context.Background(), in); err != nil {
		t.Errorf("%s %s: the client sent what Discord does not describe: %v\n%s", e.method, e.path, err, e.sent)
	}
	out := &openapi3filter.ResponseValidationInput{
		RequestValidationInput: in, Status: e.status, Header: http.Header{"Content-Type": {"application/json"}},
		Body: io.NopCloser(bytes.NewReader(e.got)), Options: in.Options,
	}
	if err := openapi3filter.ValidateResponse(context.Background(), out); err != nil {
		t.Errorf("%s %s: the stand-in answered what Discord does not describe: %v\n%s", e.method, e.path, err, e.got)
	}
}

// TestOpenAPI checks the checker: it has to tell a good answer from a bad one.
// Every other test that uses the real client is checked on the way.
func TestOpenAPI(t *testing.T) {
	t.Parallel()
	router, err := gatewaytest.Description()
	if err != nil {
		t.Fatal(err)
	}
	if router == nil {
		t.Skip("Discord's OpenAPI file is not here")
	}
	s := start(t, standin.Options{})
	d := newSession(t, s)
	if _, err := d.ChannelMessageSend(standin.General, "hello"); err != nil {
		t.Fatal(err)
	}
	got := s.RequestsTo("POST", "/channels/{channel}/messages")
	bad := strings.Replace(string(got[0].Answer), `"pinned":false`, `"pinned":"no"`, 1)
	quiet := &testing.T{}
	conform(quiet, exchange{method: "POST", path: "/api/v9/channels/" + standin.General + "/messages", sent: got[0].Body, got: []byte(bad), status: 200})
	if !quiet.Failed() {
		t.Error("a bad answer passed")
	}
}
