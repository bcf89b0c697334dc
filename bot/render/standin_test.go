package render_test

import (
	"bytes"
	"net/http"
	"testing"

	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
)

// TestPosted posts every view to the stand-in, which has to take it, and holds
// what was sent against Discord's own description, where that is there.
func TestPosted(t *testing.T) {
	s := gatewaytest.Standin(t, standin.Options{})
	client := http.Client{Transport: s.Transport(nil)}
	for name, m := range views(t) {
		m.Private = false // a post cannot be
		req, err := http.NewRequest("POST", "https://discord.com/api/v9/channels/"+standin.General+"/messages", bytes.NewReader(encoded(t, m)))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Authorization", "Bot "+standin.Token)
		req.Header.Set("User-Agent", gatewaytest.UserAgent)
		answer, err := client.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", name, answer.Status)
		}
	}
	gatewaytest.Conform(t, s)
}
