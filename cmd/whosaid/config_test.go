package main

import (
	"bufio"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func env(pairs ...string) func(string) string {
	m := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return func(name string) string { return m[name] }
}

func writeFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), ".env")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestConfig(t *testing.T) {
	tests := map[string]struct {
		file string
		env  []string
		want config
	}{
		"least": {"", []string{"DISCORD_TOKEN", "a.b.c"},
			config{token: "a.b.c", apiURL: "https://discord.com", logFormat: "text"}},
		"all": {"", []string{
			"DISCORD_TOKEN", " Bot a.b.c ", "STORIES", "one.yaml, two" + string(os.PathListSeparator) + "three", "DISCORD_GUILD_ID", "830000000000000001",
			"LOG_LEVEL", "DEBUG", "LOG_FORMAT", "JSON", "DISCORD_API_URL", "http://127.0.0.1:8080/"},
			config{token: "a.b.c", apiURL: "http://127.0.0.1:8080", guildID: "830000000000000001", logLevel: slog.LevelDebug, logFormat: "json",
				stories: []string{"one.yaml", "two", "three"}}},
		"the file fills in": {"DISCORD_TOKEN=from.the.file\nLOG_FORMAT=json\n", []string{"LOG_FORMAT", "text"},
			config{token: "from.the.file", apiURL: "https://discord.com", logFormat: "text"}},
		"quoted in the file": {"# a comment\nexport DISCORD_TOKEN=\"a.b.c\" # the token\n", nil,
			config{token: "a.b.c", apiURL: "https://discord.com", logFormat: "text"}},
	}
	for name, tt := range tests {
		got, err := readConfig(env(tt.env...), writeFile(t, tt.file))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d := cmp.Diff(tt.want, *got, cmp.AllowUnexported(config{})); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestConfigFaults checks that every fault is told at once, each with the
// variable and a fix, and no secret with them.
func TestConfigFaults(t *testing.T) {
	file := writeFile(t, "DISCORD_TOKEN secret.in.file\n=")
	_, err := readConfig(env("DISCORD_TOKEN", "secret token", "DISCORD_GUILD_ID", "my server", "LOG_LEVEL", "loud", "LOG_FORMAT", "xml",
		"DISCORD_API_URL", "discord.com"), file)
	if err == nil {
		t.Fatal("no error")
	}
	text := err.Error()
	for _, want := range []string{file, "DISCORD_TOKEN", "DISCORD_GUILD_ID", `"my server"`, "LOG_LEVEL", "LOG_FORMAT", "DISCORD_API_URL"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is not in it", want)
		}
	}
	if strings.Contains(text, "secret") {
		t.Error("the secret is in it")
	}
	if faults, fixes := strings.Count(text, "\n")+1, strings.Count(text, "  fix: "); fixes != 6 || faults != 2*fixes {
		t.Errorf("%d fixes in %d lines, want 6 in 12", fixes, faults)
	}
	t.Log("\n" + text)

	for _, address := range []string{"https://discord.com/api/v10", "https://me:pw@discord.com", "http://h?x=1", "ftp://discord.com", "://"} {
		if _, err := readConfig(env("DISCORD_TOKEN", "a.b.c", "DISCORD_API_URL", address), "none"); err == nil {
			t.Errorf("DISCORD_API_URL=%s passes", address)
		}
	}
	if _, err := readConfig(env(), "none"); err == nil || !strings.Contains(err.Error(), "DISCORD_TOKEN: it is not set") {
		t.Errorf("without a token: %v", err)
	}
}

// TestExampleEnv holds .env.example against the settings: every one is there,
// with the value it has when it is left out, and nothing else is.
func TestExampleEnv(t *testing.T) {
	f, err := os.Open("../../.env.example")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var got, want []string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if line := lines.Text(); line != "" && !strings.HasPrefix(line, "#") {
			got = append(got, line)
		}
	}
	for _, s := range settings {
		want = append(want, s.name+"="+s.otherwise)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf(".env.example (-want +got):\n%s", d)
	}
	if _, err := readConfig(env("DISCORD_TOKEN", "a.b.c"), "../../.env.example"); err != nil {
		t.Errorf("the example does not load: %v", err)
	}
}
