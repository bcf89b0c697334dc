package preview

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"whosaid/bot"
)

// TestPageAccessible has axe-core look at every state of the page, wide and
// narrow, dark and light.
func TestPageAccessible(t *testing.T) {
	t.Parallel()
	source := axe(t)
	for name, s := range map[string]size{"wide": wide, "narrow": narrow} {
		for _, theme := range []string{"dark", "light"} {
			t.Run(name+" "+theme, func(t *testing.T) {
				t.Parallel()
				p := open(t, run(t), s, "?theme="+theme)
				p.wait(`document.documentElement.dataset.theme === ` + js("", theme))
				p.conversation(source)
				p.aside(source, s == narrow)
			})
		}
	}
}

// TestPageTroubleAccessible has it look at what goes wrong, and changes the
// theme meanwhile.
func TestPageTroubleAccessible(t *testing.T) {
	t.Parallel()
	source := axe(t)
	path, text := copyStory(t, "bridge.yaml")
	p := open(t, runAround(t, func(h bot.Handler) bot.Handler { return brokenHandler{h} }, path), wide, "")
	p.command("help")
	p.wait(js("tests.find", "#messages .refusal", "Discord would refuse"))
	write(t, path, strings.Replace(text, "stance: promise", "stanze: promise", 1))
	p.wait(js("tests.find", "#stories-status.bad", "Fix: "))
	p.wait(js("tests.find", "#messages .interaction-failed", "did not respond"))
	p.accessible(source, "trouble by day")
	p.click("#theme", "")
	p.wait(`document.documentElement.dataset.theme === "dark"`)
	p.accessible(source, "trouble in the dark")
	p.reload()
	p.wait(`document.documentElement.dataset.theme === "dark"`)
}

// conversation goes through what is said and how.
func (p *tab) conversation(source string) {
	p.accessible(source, "the beginning")
	id := p.mention("who denied it?", "The Kremlin")
	p.mention("who won the world cup?", en("refusal.not_in_story"))
	p.write("**bold** `code` ||hidden|| > quoted\n[a link](https://example.org/)")
	p.command("help")
	p.wait(js("tests.find", "article.ephemeral", "Only you can see this"))
	p.accessible(source, "answers")
	p.click(article(id)+" .component", en("button.private"))
	p.wait(`document.querySelector("#modal").open`)
	p.accessible(source, "a form")
	p.keys(kb.Escape)
	p.menu(id, "Reply")
	p.accessible(source, "a reply begun")
	p.keys(kb.Escape)
	p.rightClick(article(id)+" .byline", "")
	p.wait(js("tests.find", "#menu [role=menuitem]", ""))
	p.accessible(source, "the menu")
	p.keys(kb.Escape)
	p.click("#composer", "")
	p.keys("/")
	p.wait(js("tests.find", "#picker [role=option]", ""))
	p.accessible(source, "the picker")
	p.keys("ask" + kb.Enter)
	p.paste("white house")
	p.offered("White House")
	p.accessible(source, "a command")
	p.keys(kb.Escape + kb.Escape)
}

// aside goes through what stands beside the conversation.
func (p *tab) aside(source string, narrow bool) {
	if narrow {
		p.click("#open-rooms", "")
		p.wait(js("tests.find", "#rooms [data-channel]", ""))
		p.accessible(source, "the channels")
		p.keys(kb.Escape)
		p.click("#open-panel", "")
	}
	for _, tab := range []string{"why", "story", "timing", "json"} {
		p.click("#tab-"+tab, "")
		p.wait(js("tests.find", "#panel-"+tab, ""))
		p.accessible(source, "the panel's "+tab)
	}
}
