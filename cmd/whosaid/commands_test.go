package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"whosaid/bot"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
)

// TestCommands goes through the flags, step by step.
func TestCommands(t *testing.T) {
	t.Chdir(t.TempDir())
	s := gatewaytest.Standin(t, standin.Options{})
	all := len(bot.Commands())
	steps := []struct {
		args  string
		code  int
		has   string // in what it prints
		lines int
	}{
		{"-diff", exitOK, "missing  /ask\n", all},
		{"-sync", exitOK, "created  /ask\n", all},
		{"-sync", exitOK, "no difference\n", 1},
		{"-diff", exitOK, "no difference\n", 1},
		{"-diff -guild " + standin.Newsroom, exitOK, "missing  /said\n", all},
		{"-sync -guild " + standin.Newsroom, exitOK, "created  /said\n", all},
		{"-remove", exitOK, "removed  /ask\n", all},
		{"-remove", exitOK, "no difference\n", 1},
		{"-diff -guild " + standin.Newsroom, exitOK, "no difference\n", 1},
		{"-invite", exitOK, "permissions=274877975552&scope=bot+applications.commands\n", 2},
		{"-invite", exitOK, "client_id=" + standin.AppID + "&integration_type=1&scope=applications.commands\n", 2},
		{"-diff -guild " + standin.Elsewhere, exitFailed, "code 50001", 1},
		{"", exitUsage, "-diff", 2},
		{"-diff -sync", exitUsage, "-diff", 2},
		{"-sync -guild here", exitUsage, "-guild", 3},
	}
	for _, step := range steps {
		var out bytes.Buffer
		code := run(context.Background(), append([]string{"commands"}, strings.Fields(step.args)...), strings.NewReader(""), &out, &out,
			env("DISCORD_TOKEN", standin.Token, "DISCORD_API_URL", s.URL()))
		if got := out.String(); code != step.code || !strings.Contains(got, step.has) || strings.Count(got, "\n") != step.lines {
			t.Errorf("commands %s: exit code %d, want %d and %q in %d lines:\n%s", step.args, code, step.code, step.has, step.lines, got)
		}
	}
	gatewaytest.Conform(t, s, "50001")
}

func TestCommandsWrongToken(t *testing.T) {
	t.Chdir(t.TempDir())
	s := gatewaytest.Standin(t, standin.Options{})
	var out bytes.Buffer
	code := run(context.Background(), []string{"commands", "-diff"}, strings.NewReader(""), &out, &out, env("DISCORD_TOKEN", "not.the.token", "DISCORD_API_URL", s.URL()))
	if got := out.String(); code != exitFailed || !strings.Contains(got, "DISCORD_TOKEN: Discord refuses the token") || strings.Contains(got, "not.the.token") {
		t.Errorf("exit code %d:\n%s", code, got)
	}
}
