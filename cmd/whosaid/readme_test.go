package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot"
	"whosaid/corpus"
)

var update = flag.Bool("update", false, "write what the README shows of the program anew")

const readme = "../../README.md"

func readText(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// runLine runs a command line as main does, with an empty environment.
func runLine(t *testing.T, args ...string) (stdout string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(""), &out, &errs, env())
	if errs.Len() > 0 {
		t.Errorf("%q says on standard error:\n%s", args, errs.String())
	}
	return out.String(), code
}

// helpFlags are the flags that a command's -h lists.
func helpFlags(t *testing.T, name string) []string {
	t.Helper()
	help, code := runLine(t, name, "-h")
	if code != exitOK {
		t.Errorf("%s -h: exit code %d", name, code)
	}
	var flags []string
	for _, m := range regexp.MustCompile(`(?m)^  (-[\w-]+)`).FindAllStringSubmatch(help, -1) {
		flags = append(flags, m[1])
	}
	return flags
}

// holds compares what the README has with what it ought to have, or writes it
// anew.
func holds(t *testing.T, have, want string) {
	t.Helper()
	if have == want {
		return
	}
	if *update {
		if err := os.WriteFile(readme, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("the README (-has +should have; -update writes it):\n%s", cmp.Diff(strings.Split(have, "\n"), strings.Split(want, "\n")))
}

// TestReadmeCommands holds the table of commands against the commands.
func TestReadmeCommands(t *testing.T) {
	const head = "| command | what it does | flags |\n| --- | --- | --- |\n"
	text := readText(t, readme)
	before, rest, found := strings.Cut(text, head)
	if !found {
		t.Fatal("the README has no table of commands")
	}
	_, after, _ := strings.Cut(rest, "\n\n")
	after = "\n" + after
	if strings.HasPrefix(rest, "\n") { // an empty table
		after = rest
	}
	var rows strings.Builder
	for _, c := range commands() {
		flags := ""
		for _, f := range helpFlags(t, c.name) {
			flags += " `" + f + "`"
		}
		fmt.Fprintf(&rows, "| `%s` | %s |%s |\n", c.name, c.short, flags)
	}
	holds(t, text, before+head+rows.String()+after)
}

// TestReadmeConsole runs the command lines that the README shows output of. An
// output that ends in a line of three dots goes on.
func TestReadmeConsole(t *testing.T) {
	const open, prompt = "```console\n", "$ go run ./cmd/whosaid "
	text := readText(t, readme)
	want := text
	for _, block := range strings.Split(text, open)[1:] {
		block, _, _ = strings.Cut(block, "```")
		line, _, _ := strings.Cut(block, "\n")
		command, ok := strings.CutPrefix(line, prompt)
		if !ok {
			t.Errorf("%q does not begin with %q", line, prompt)
			continue
		}
		out, code := runLine(t, shellWords(command)...)
		if code != exitOK {
			t.Errorf("%s: exit code %d", line, code)
		}
		out = strings.TrimRight(out, "\n") + "\n"
		if strings.HasSuffix(block, "\n...\n") {
			lines := strings.SplitAfter(out, "\n")
			out = strings.Join(lines[:min(strings.Count(block, "\n")-2, len(lines))], "") + "...\n"
		}
		want = strings.Replace(want, open+block, open+line+"\n"+out, 1)
	}
	holds(t, text, want)
}

// shellWords splits a command line at blanks, those between double quotes
// left out.
func shellWords(line string) []string {
	var words []string
	for _, m := range regexp.MustCompile(`"([^"]*)"|(\S+)`).FindAllStringSubmatch(line, -1) {
		words = append(words, m[1]+m[2])
	}
	return words
}

// TestReadmeSettings holds the table of the configuration against the
// settings: every one in their order, with what it is when it is not set.
func TestReadmeSettings(t *testing.T) {
	_, table, _ := strings.Cut(readText(t, readme), "| variable | default | meaning |\n| --- | --- | --- |\n")
	table, _, _ = strings.Cut(table, "\n\n")
	rows := strings.Split(table, "\n")
	if len(rows) != len(settings) {
		t.Fatalf("%d rows, want %d", len(rows), len(settings))
	}
	for i, s := range settings {
		want := "| `" + s.name + "` | "
		switch {
		case s.required:
			want += "required |"
		case s.otherwise != "":
			want += "`" + s.otherwise + "` |"
		}
		if !strings.HasPrefix(rows[i], want) {
			t.Errorf("the row %q does not begin with %q", rows[i], want)
		}
	}
}

// TestReadmeFacts checks what the README says of the invitation, of Go, and
// of how to begin.
func TestReadmeFacts(t *testing.T) {
	text := readText(t, readme)
	version := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(readText(t, "../../go.mod"))[1]
	for _, want := range []string{
		"permissions integer `" + strconv.FormatUint(uint64(bot.LeastRights), 10) + "`",
		"You need [Go](https://go.dev/dl/) " + version + " ",
		"```sh\ngo run ./cmd/whosaid preview\ngo test ./...\n```\n",
		"$ go run ./cmd/whosaid ask \"who denied it?\"\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the README has no %q", want)
		}
	}
	// .ci/run takes the first such line, so that CI runs what readers run.
	if got := regexp.MustCompile(`(?m)^go test .*$`).FindString(text); got != "go test ./..." {
		t.Errorf("the README's command to test is %q", got)
	}
	if !strings.Contains(readText(t, "../../.ci/run"), `grep -m 1 -E '^go test ' README.md`) {
		t.Error(".ci/run does not take its command to test from the README")
	}
}

// TestReadmeStory loads the story file that the README shows.
func TestReadmeStory(t *testing.T) {
	_, example, _ := strings.Cut(readText(t, readme), "```yaml\n")
	example, _, _ = strings.Cut(example, "```")
	story, err := corpus.Load("bridge.yaml", []byte(example))
	if err != nil {
		t.Fatalf("the story file in the README:\n%v", err)
	}
	if advice := story.Advice(); len(advice) > 0 {
		t.Errorf("advice on the story file in the README:\n%v", advice)
	}
}

// TestLinks checks that what the project's documents link to is there.
func TestLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	walk(t, func(path string) {
		if filepath.Ext(path) != ".md" {
			return
		}
		for _, m := range link.FindAllStringSubmatch(readText(t, filepath.Join(root, path)), -1) {
			if _, err := os.Stat(filepath.Join(root, filepath.Dir(path), m[1])); err != nil {
				t.Errorf("%s: the link to %s leads nowhere", path, m[1])
			}
		}
	})
}
