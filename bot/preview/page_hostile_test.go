package preview

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"whosaid/bot"
)

// hostile are the texts a reader may try. None may become anything but text.
func hostile(t testing.TB) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/hostile.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "# ") {
			out = append(out, line)
		}
	}
	return out
}

// unharmed checks that nothing of what was shown is more than text, and that
// nothing of it has run.
func (p *tab) unharmed(after string) {
	p.t.Helper()
	for _, what := range eval[[]string](p, "tests.harm()") {
		p.t.Errorf("after %s: %s", after, what)
	}
}

// TestPageHostileReader writes each of the texts, as message and as question.
func TestPageHostileReader(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := open(t, r, wide, "")
	for _, text := range hostile(t) {
		r.do("say", object{"person": ada, "channel": general, "text": text})
	}
	p.write("the end")
	p.written("the end")
	p.unharmed("the messages")

	f := r.feed(ben)
	for _, text := range hostile(t)[:8] {
		id := r.do("slash", object{"person": ben, "channel": general, "command": "ask", "options": []object{{"name": "question", "value": text + " who denied it?"}}})
		r.answer(f, ben, general, id)
	}
	p.write("the very end")
	p.written("the very end")
	p.unharmed("the questions")
	p.reload()
	p.written("the very end")
	p.unharmed("a reload")
}

// TestPageHostileComposer types texts where choices and replies show them.
func TestPageHostileComposer(t *testing.T) {
	t.Parallel()
	p := opened(t)
	text := hostile(t)[0]
	p.write(text)
	id := p.written(text)
	p.menu(id, "Reply")
	p.keys(text + kb.Enter)
	p.wait(js("tests.find", "#messages .cause", text))
	p.unharmed("a reply")
	p.click("#composer", "")
	p.keys("/said " + text)
	p.wait(js("tests.find", "#command-form [role=status]", "No options"))
	p.unharmed("a completion")
}

// TestPageHostileStory loads a story in which every text is hostile, and has
// every command show it.
func TestPageHostileStory(t *testing.T) {
	t.Parallel()
	path, text := copyStory(t, "hostile.yaml")
	r := run(t, path)
	p := open(t, r, wide, "")
	f := r.feed(ada)
	p.mention("when does the gate open?", "not a day later <img src=x onerror=window.pwned=1>")
	for _, command := range []string{"story", "speakers", "timeline", "sides"} {
		r.answer(f, ada, general, r.do("slash", object{"person": ada, "channel": general, "command": command}))
	}
	p.write("the end")
	p.written("the end")
	for _, tab := range []string{"story", "json", "timing", "why"} {
		p.click("#tab-"+tab, "")
		p.unharmed("tab " + tab)
	}
	write(t, path, strings.Replace(text, "stance: doubt", `stance: "<img src=x onerror=window.pwned=1>"`, 1))
	p.wait(js("tests.find", "#stories-status.bad", "onerror"))
	p.unharmed("a broken save")
}

// TestPageHostileBot has the bot send the texts as they are: a fault of its
// escaping may spoil how a message looks, but not the page.
func TestPageHostileBot(t *testing.T) {
	t.Parallel()
	texts := hostile(t)
	r := runAround(t, func(h bot.Handler) bot.Handler { return echoHandler{h, texts} })
	p := open(t, r, wide, "")
	p.command("help")
	p.wait(js("tests.find", "#messages article", texts[0]))
	p.unharmed("the bot's message")
}
