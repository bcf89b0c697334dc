package gateway

import (
	"errors"
	"fmt"
	"net/http"
)

// A Fatal is a fault of the configuration that no other try will mend. It
// names the variable and the fix, and never holds a value.
type Fatal struct {
	Variable string // the environment variable it is about; may be empty
	Problem  string
	Fix      string
}

// Error gives the problem and the fix.
func (f *Fatal) Error() string {
	s := f.Problem + "\n  fix: " + f.Fix
	if f.Variable != "" {
		s = f.Variable + ": " + s
	}
	return s
}

// Gateway close codes: the first three end the session, the others everything.
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
const (
	closeNotAuthenticated = 4003
	closeInvalidSeq       = 4007
	closeTimedOut         = 4009

	closeBadToken          = 4004
	closeBadShard          = 4010
	closeShardingNeeded    = 4011
	closeBadVersion        = 4012
	closeBadIntents        = 4013
	closeDisallowedIntents = 4014
)

const tokenFix = "copy the token again from https://discord.com/developers/applications (your application, Bot, Reset Token); " +
	"it has no \"Bot \" in front. Discord also resets tokens that were published"

// fatalClose returns what is wrong when Discord closes a connection with a
// code, nil if trying again is right.
func fatalClose(code int) *Fatal {
	switch code {
	case closeBadToken:
		return badToken(fmt.Sprintf("gateway close code %d", code))
	case closeBadIntents, closeDisallowedIntents:
		return &Fatal{
			Problem: fmt.Sprintf("Discord does not allow the intents whosaid asks for (gateway close code %d)", code),
			Fix: "whosaid needs no privileged intent, only messages in servers and direct messages. Is DISCORD_API_URL, if set, a real Discord, " +
				"and DISCORD_TOKEN that of a bot application in good standing?",
			Variable: "DISCORD_TOKEN",
		}
	case closeShardingNeeded, closeBadShard:
		return &Fatal{
			Problem: fmt.Sprintf("the bot is in too many servers for one connection (gateway close code %d)", code),
			Fix:     "Discord wants the servers divided among several connections from 2,500 on, which this version cannot do. Use another application",
		}
	case closeBadVersion:
		return &Fatal{
			Problem: fmt.Sprintf("Discord no longer speaks the API version whosaid uses (gateway close code %d)", code),
			Fix:     "install a newer version of whosaid",
		}
	}
	return nil
}

func badToken(how string) *Fatal {
	return &Fatal{Variable: "DISCORD_TOKEN", Problem: fmt.Sprintf("Discord refuses the token (%s)", how), Fix: tokenFix}
}

// fatalFailure returns what is wrong when a request with the bot's token is
// refused, nil if it is not the token.
func fatalFailure(err error) *Fatal {
	var f *Failure
	if errors.As(err, &f) && f.Status == http.StatusUnauthorized && f.Code != codeInvalidWebhookToken {
		return badToken("HTTP 401")
	}
	return nil
}
