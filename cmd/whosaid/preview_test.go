package main

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"whosaid/bot/gateway/gatewaytest"
)

const bridge = "../../bot/preview/testdata/bridge.yaml"

// TestPreview runs the command as main does: it prints a link that works,
// tells of every save, and ends when it is told to.
func TestPreview(t *testing.T) {
	text, err := os.ReadFile(bridge)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "bridge.yaml")
	save := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	save(string(text))
	var out, errs gatewaytest.LogBook
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, []string{"preview", "-addr", "127.0.0.1:0", "-story", path}, strings.NewReader(""), &out, &errs, env())
	}()
	out.Await(t, "Press Ctrl-C to end it.\n")
	link := regexp.MustCompile(`^The preview is at (http://127\.0\.0\.1:\d+/)\n`).FindStringSubmatch(out.String())
	if link == nil {
		t.Fatalf("it prints:\n%s", out.String())
	}
	resp, err := http.Get(link[1])
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("the link leads to status %d", resp.StatusCode)
	}

	save(strings.Replace(string(text), "stance: promise", "stanze: promise", 1))
	errs.Await(t, "The stories from before stay in force: ")
	save(strings.ReplaceAll(string(text), "not a day later", "not a week later"))
	out.Await(t, "Stories loaded again: 1 change.\n")
	stop()
	if got := <-code; got != exitOK {
		t.Errorf("exit code %d:\n%s", got, errs.String())
	}
}
