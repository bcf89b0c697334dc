package gatewaytest

import (
	"encoding/json"
	"strings"
	"testing"

	"whosaid/bot/standin"
)

// nobody is what every message has to say of whom it mentions. Null would do
// for an answer to an interaction, and would ping everybody in a plain message.
const nobody = `{"parse":[]}`

// quiet fails the test for every message that was sent without a word that it
// mentions nobody.
func quiet(t testing.TB, s *standin.Server) {
	t.Helper()
	for _, r := range s.Requests() {
		m, ok := messageIn(r)
		if !ok {
			continue
		}
		var said struct {
			Allowed json.RawMessage `json:"allowed_mentions"`
		}
		if err := json.Unmarshal(m, &said); err != nil || string(said.Allowed) != nobody {
			t.Errorf("%s %s may ping: %s", r.Method, r.Path, r.Body)
		}
	}
}

// messageIn finds the message that a request sends, if it sends one.
func messageIn(r standin.Request) (json.RawMessage, bool) {
	const (
		answer = 4
		update = 7
	)
	switch {
	case len(r.Body) == 0:
		return nil, false
	case strings.HasSuffix(r.Route, "/callback"):
		var c struct {
			Type int
			Data json.RawMessage
		}
		err := json.Unmarshal(r.Body, &c)
		return c.Data, err == nil && (c.Type == answer || c.Type == update)
	}
	return r.Body, strings.Contains(r.Route, "/messages") || strings.HasPrefix(r.Route, "/webhooks/")
}
