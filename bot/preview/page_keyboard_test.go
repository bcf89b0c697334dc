package preview

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestPageKeyboard uses the page without a mouse: asks, walks to the answer,
// opens its menu, replies, presses a button, changes the channel.
func TestPageKeyboard(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.keys("@who") // typing goes into the box from anywhere
	p.wait(js("tests.find", "#picker [aria-selected=true]", "whosaid"))
	answer := p.next("The Kremlin", func() { p.keys(kb.Enter + "who denied it?" + kb.Enter) })

	p.tabTo(article(answer) + " select.component")
	p.keys(kb.ArrowDown)
	p.wait(`document.activeElement.matches("option")`)
	p.next(en("context.title"), func() { p.keys(kb.ArrowDown + kb.Enter) })

	p.tabTo(article(answer) + " .more")
	p.keys(kb.Enter)
	p.wait(`document.activeElement.matches("#menu [role=menuitem]")`)
	p.keys(kb.End + kb.Home + kb.ArrowDown + kb.ArrowUp)
	p.wait(`document.activeElement.textContent.includes("Reply")`)
	p.keys(kb.Escape)
	p.wait(`document.querySelector("#menu").hidden && document.activeElement.matches(".more")`)
	p.keys(kb.F10, chromedp.ModifierShift)
	p.wait(`document.activeElement.textContent.includes("Reply")`)
	p.keys(kb.Enter)
	p.wait(`document.activeElement.id === "composer"`)
	p.next("Mark Rutte", func() { p.keys("And what did Rutte say?" + kb.Enter) })

	p.tabTo("#rooms [data-channel]:not([aria-current])")
	name := eval[string](p, `document.activeElement.querySelector(".room-name").textContent`)
	p.keys(kb.Enter)
	p.wait(`document.querySelector("#room-name").textContent === ` + js("", name))
	p.tabTo("#tab-why")
	p.keys(kb.ArrowRight)
	p.wait(`document.activeElement.id === "tab-story" && !document.querySelector("#panel-story").hidden`)
}

// TestPageFocusMovesOn takes messages away from under the focus: it goes to the
// next one and, behind the last, to the message box, and a screen reader is
// told.
func TestPageFocusMovesOn(t *testing.T) {
	t.Parallel()
	p := opened(t)
	whispered := p.next("", func() { p.command("help") })
	// Words that nothing else on the page has: what was just written is not there yet.
	p.write("zeppelin")
	one := p.written("zeppelin")
	p.write("aardvark")
	two := p.written("aardvark")

	p.tabTo(article(whispered) + " .only-you button")
	p.keys(kb.Enter)
	p.wait(js("tests.gone", whispered) + ` && document.activeElement.matches(` + js("", article(one)) + `)`)
	p.wait(`document.querySelector("#announcer").textContent === "The message of whosaid was deleted."`)
	for _, step := range []struct{ gone, then string }{{one, article(two)}, {two, "#composer"}} {
		p.keys(kb.F10, chromedp.ModifierShift)
		p.wait(`document.activeElement.matches("#menu [role=menuitem]")`)
		for !p.is(`document.activeElement.textContent.includes("Delete message")`) {
			p.keys(kb.ArrowDown)
		}
		p.keys(kb.Enter)
		p.wait(js("tests.gone", step.gone) + ` && document.activeElement.matches(` + js("", step.then) + `)`)
		p.wait(`document.querySelector("#announcer").textContent === "The message of Ada was deleted."`)
	}
}

// tabTo presses the tabulator until the focus is where it should go.
func (p *tab) tabTo(selector string) {
	p.t.Helper()
	var way []string
	for range 150 {
		p.keys(kb.Tab)
		if p.is("document.activeElement.matches(" + js("", selector) + ")") {
			return
		}
		way = append(way, eval[[]string](p, "[tests.focus()]")[0])
	}
	p.t.Fatalf("the tabulator does not get to %s:\n%s", selector, strings.Join(way, "\n"))
}

// TestPageFocusOrder walks through the page as it opens: every control is
// reached once, in the order in which the page is read, and shows the focus.
func TestPageFocusOrder(t *testing.T) {
	t.Parallel()
	p := opened(t)
	var way []string
	for range 80 {
		p.keys(kb.Tab)
		at := eval[[]string](p, "[tests.focus()]")[0]
		if at == "" || slices.Contains(way, at) {
			break
		}
		way = append(way, at)
		if p.is("!tests.focusShows()") {
			t.Errorf("nothing shows that %s has the focus", at)
		}
	}
	var marks []string
	for _, at := range way {
		if id := strings.Fields(at)[2]; slices.Contains(landmarks, id) {
			marks = append(marks, id)
		}
	}
	if !slices.Equal(marks, landmarks) {
		t.Errorf("the order is\n%s\nwant these among them, in this order: %v", strings.Join(way, "\n"), landmarks)
	}
}

var landmarks = []string{"person", "locale", "theme", "messages", "composer", "tab-why", "panel-why"}

// TestPageNarrow uses the page on a phone: the channels and the panel slide
// in, a long press opens the menu, nothing is wider than the screen.
func TestPageNarrow(t *testing.T) {
	t.Parallel()
	p := open(t, run(t), narrow, "")
	p.wait(`!` + js("tests.find", "#rooms [data-channel]", "general"))
	p.click("#open-rooms", "")
	p.enter("Follow-ups")
	id := p.mention("who denied it?", "The Kremlin")
	p.fits("an answer")
	p.longPress(article(id)+" .byline", "")
	p.wait(js("tests.find", "#menu [role=menuitem]", "Reply"))
	p.fits("the menu")
	p.keys(kb.Escape)
	p.click("#open-panel", "")
	p.wait(js("tests.find", "#panel-why", "Answered"))
	p.fits("the panel")
	p.click("#close-panel", "")
	p.click("#composer", "")
	p.keys("/ask ")
	p.wait(js("tests.find", "#command-form [role=option]", ""))
	p.fits("a command")
}

// fits checks that the page as a whole cannot be scrolled away.
func (p *tab) fits(what string) {
	p.t.Helper()
	if beyond := eval[[]string](p, "tests.beyond()"); len(beyond) > 0 {
		p.t.Errorf("%s does not fit into the window: %s", what, strings.Join(beyond, "\n"))
	}
}
