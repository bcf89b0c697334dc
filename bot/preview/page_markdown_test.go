package preview

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/render/markdown"
)

var update = flag.Bool("update", false, "write what the page draws into testdata")

const markdownCases = "testdata/markdown.txt"

// TestPageMarkdown compares what the page makes of Discord's markdown with
// what Discord's client makes of it. Each case has a source and, behind "=>",
// the elements; "//" begins a remark.
func TestPageMarkdown(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile(markdownCases)
	if err != nil {
		t.Fatal(err)
	}
	r := run(t)
	p := open(t, r, wide, "")
	got := strings.Builder{}
	source := ""
	for line := range strings.Lines(string(b)) {
		switch {
		case strings.HasPrefix(line, "=>"):
			id := r.do("say", object{"person": ada, "channel": general, "text": source})
			got.WriteString("=> " + p.drawn(id) + "\n")
			source = ""
			continue
		case !strings.HasPrefix(line, "// "):
			source += line
		}
		got.WriteString(line)
	}
	if *update {
		write(t, markdownCases, got.String())
	}
	if diff := cmp.Diff(string(b), got.String()); diff != "" && !*update {
		t.Errorf("-want +got\n%s", diff)
	}
}

// drawn is what a message is drawn as.
func (p *tab) drawn(id string) string {
	p.t.Helper()
	return eval[string](p, js("tests.drawn", id))
}

// TestPageEscaping has the page draw hostile texts as the bot escapes them:
// what is seen is each text, and nothing but text.
func TestPageEscaping(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := open(t, r, wide, "")
	texts := append(hostile(t), `¯\_(ツ)_/¯`, "snake_case_words and *stars* and 2*3*4", "1. one", "- a list", "> said he", "# heading", "@everyone <@"+ada+">", ":smile: :100:")
	for _, text := range texts {
		id := r.do("say", object{"person": ada, "channel": general, "text": "x " + markdown.Exact(text)})
		want := "x " + strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
		if got := p.drawn(id); got != want {
			t.Errorf("%s\nis drawn as %s", want, got)
		}
		id = r.do("say", object{"person": ada, "channel": general, "text": markdown.Exact(text)})
		if got := "x " + p.drawn(id); got != want {
			t.Errorf("at the start of a line, %s\nis drawn as %s", want, got)
		}
	}
}
