package preview

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestPageSave is an editor at work: a story file is saved with a fault, which
// is told with its line, and mended, while the conversation goes on.
func TestPageSave(t *testing.T) {
	t.Parallel()
	path, text := copyStory(t, "bridge.yaml")
	p := open(t, run(t, path), wide, "")
	p.mention("when does the bridge open?", "not a day later")

	write(t, path, strings.Replace(text, "stance: promise", "stanze: promise", 1))
	p.wait(js("tests.find", "#stories-status.bad", "bridge.yaml:"+lineOf(text, "stance: promise")))
	p.wait(js("tests.find", "#stories-status.bad", "Fix: "))
	p.mention("when does the bridge open again?", "not a day later")

	write(t, path, strings.ReplaceAll(text, "not a day later", "not a week later"))
	p.wait(js("tests.find", "#stories-status.good", "opens"))
	p.mention("when does the bridge open?", "not a week later")
	p.click("#tab-story", "")
	p.wait(js("tests.find", "#panel-story [data-statement=opens]", "not a week later"))
	p.click("#stories-status button", "Close")
	p.wait(`document.querySelector("#stories-status").textContent === ""`)

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	p.wait(js("tests.find", "#stories-status.bad strong", "A story is gone."))
	if p.is(js("tests.find", "#stories-status", "fault")) {
		t.Error("a file that is gone is told of as if it had a fault")
	}
	p.mention("when does the bridge open again?", "not a week later")
}

// TestPagePanel looks at an answer as an editor does.
func TestPagePanel(t *testing.T) {
	t.Parallel()
	browser(t)
	r := run(t)
	p := open(t, r, wide, "")
	p.wait(js("tests.find", "#panel-why", "Ask something"))
	p.mention("what did the White House say?", "dangerous development")
	p.wait(js("tests.find", "#panel-why", "Answered") + ` && ` + js("tests.find", "#panel-why dd", "hat did the White House say?"))
	p.click("#tab-story", "")
	p.wait(`document.querySelectorAll("#panel-story [data-statement].shown").length > 0`)
	p.wait(js("tests.find", "#panel-story [data-statement].shown", "dangerous development"))
	p.fits("the story")
	p.click("#tab-timing", "")
	p.wait(js("tests.find", "#panel-timing tbody tr", " ms"))
	p.fits("the timing")
	p.click("#tab-json", "")
	p.wait(js("tests.find", "#panel-json summary", "/channels/"))
	p.fits("the JSON")
	p.wait(`tests.all("#panel-json .status").length > 0 && tests.all("#panel-json .status").every((s) => s.getClientRects().length === 1)`)
	// A request is entered after its effects are seen: on a busy machine long after.
	r.book.edit(r.book.summaries(ada)[0].ID, func(e *Exchange) { e.Requests = append(e.Requests, Request{Method: "GET", Path: "/late"}) })
	p.wait(js("tests.find", "#panel-json", "GET /late"))

	first := p.mention("who denied it?", "The Kremlin")
	p.mention("who won the world cup?", en("refusal.not_in_story"))
	p.menu(first, "Why this answer")
	p.wait(js("tests.find", "#panel-why dd", "who denied it?"))
}

// TestPageUnexplained does what nothing is searched for: the panel says no more
// of it than is true.
func TestPageUnexplained(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := open(t, r, wide, "")
	answer := p.mention("who denied it?", "The Kremlin")
	p.command("help")
	p.wait(js("tests.find", "#panel-why", "/help is about the bot itself. Nothing was searched for"))
	p.click(article(answer)+" .component", en("button.private"))
	p.wait(js("tests.find", "#panel-why", "This opened a form."))
	p.keys(kb.Escape)
	r.do("slash", object{"person": ada, "channel": general, "command": "timeline"})
	p.wait(js("tests.find", "#panel-why", "/timeline lists what a story has."))
	p.click(article(answer)+" .component", en("button.delete"))
	p.wait(`document.querySelector("#panel-why").textContent === "Nothing was searched for, so there is nothing to explain."`)
}

// TestPageOnlyShown narrows the statements down to those of an answer that has
// none, and to words that none has.
func TestPageOnlyShown(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.click("#tab-story", "")
	p.click("#panel-story label", "Only those of the answer")
	p.wait(js("tests.find", "#panel-story [role=status]", "There is no answer yet."))
	p.command("help")
	p.wait(js("tests.find", "#panel-story [role=status]", "The answer shows none of the statements."))
	p.mention("who denied it?", "The Kremlin")
	p.wait(js("tests.find", "#panel-story .shown", "") + ` && document.querySelector("#panel-story [role=status]").textContent === ""`)
	p.click("#panel-story [type=search]", "")
	p.paste("zzz")
	p.wait(js("tests.find", "#panel-story [role=status]", "No statement of the answer has these words."))
	p.click("#panel-story label", "Only those of the answer")
	p.wait(js("tests.find", "#panel-story [role=status]", "No statement has these words."))
}

// TestPageSamples clicks a question that is offered.
func TestPageSamples(t *testing.T) {
	t.Parallel()
	p := opened(t)
	question := eval[string](p, `document.querySelector("#samples button").textContent`)
	p.next("", func() { p.click("#samples button", question) })
	p.wait(js("tests.find", "#panel-why dd", question))
}
