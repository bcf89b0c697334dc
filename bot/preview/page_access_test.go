package preview

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
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

// conversation goes through what is said and how.
func (p *tab) conversation(source string) {
	p.accessible(source, "the beginning")
	id := p.mention("who denied it?", "The Kremlin")
	p.mention("who won the world cup?", en("refusal.not_in_story"))
	p.write("**bold** `code` ||hidden|| > quoted\n[a link](https://example.org/)")
	p.command("help")
	p.wait(js("tests.find", "article.ephemeral", "Only you can see this"))
	p.accessible(source, "answers")
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
	p.paste("kremlin")
	p.offered("Kremlin")
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
