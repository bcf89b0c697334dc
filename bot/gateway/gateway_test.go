package gateway_test

import (
	"testing"

	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
)

func TestServes(t *testing.T) {
	t.Parallel()
	s := gatewaytest.Standin(t, standin.Options{})
	r := startReady(t, s, &handler{}, nil)
	asks(t, s)
	sub := s.Subscribe()
	if _, err := s.Say(standin.Ada, standin.General, "<@"+standin.BotID+"> secret words"); err != nil {
		t.Fatal(err)
	}
	gatewaytest.AwaitFrom(t, sub, standin.MessageCreated) // hers
	if c := gatewaytest.AwaitFrom(t, sub, standin.MessageCreated); c.UserID != standin.BotID {
		t.Errorf("the bot did not reply: %+v", c.Message)
	}
	if !r.Ready() {
		t.Error("it is not ready")
	}
	gatewaytest.Conform(t, s)
}
