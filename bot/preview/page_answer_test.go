package preview

import (
	"testing"

	"github.com/chromedp/chromedp/kb"

	"whosaid/bot"
)

// TestPageButtons uses everything under an answer: each button and each choice
// leads to another message, a changed one or a form.
func TestPageButtons(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := open(t, r, wide, "")
	id := p.mention("who denied it?", "The Kremlin")
	controls := eval[[]string](p, js("tests.controls", id))
	if len(controls) < 2 {
		t.Errorf("the answer has %d buttons and choices", len(controls))
	}
	for _, c := range controls {
		if p.is(js("tests.gone", id)) {
			id = p.mention("who denied it?", "The Kremlin")
		}
		p.wait("tests.remember()")
		p.use(id, c)
		p.wait(`tests.fresh("") || document.querySelector("#modal").open || ` + js("tests.gone", id))
		if p.is(`document.querySelector("#modal").open`) {
			p.keys("What did the White House say?")
			p.next("dangerous development", func() { p.click("#modal button", "Submit") })
			p.wait(`!document.querySelector("#modal").open`)
		}
	}
	if p.is(`document.querySelector(".interaction-failed")`) {
		t.Error("one of them failed")
	}
}

// use presses a button or takes a choice of a menu.
func (p *tab) use(message, customID string) {
	p.t.Helper()
	selector := article(message) + ` .component[data-custom-id="` + customID + `"]`
	if eval[string](p, js("tests.find", selector, "")+"?.tagName") == "SELECT" {
		p.click(selector, "")
		p.click(selector+" option", "")
		return
	}
	p.click(selector, "")
}

// TestPageCheck holds somebody's message against the story, by the menu. Only
// who checked it sees what came of it.
func TestPageCheck(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := open(t, r, wide, "")
	const claim = `Mark Rutte: "We condemn North Korea's illegal military cooperation"`
	p.write(claim)
	id := p.next("Kim Hong-kyun", func() { p.menu(p.written(claim), en("menu.check.name")) })
	p.wait(js("tests.find", article(id)+".ephemeral", "Only you can see this"))

	p.become("Ben")
	p.wait(js("tests.find", "#messages article", claim))
	p.wait(`!document.querySelector(".ephemeral") && !` + js("tests.find", "#messages article", "Kim Hong-kyun"))
	p.become("Ada")
	p.wait(js("tests.find", article(id), "Kim Hong-kyun"))
	p.click(article(id)+" .only-you button", "Dismiss")
	p.wait(js("tests.gone", id))
}

// TestPageOwn changes and deletes what a person wrote.
func TestPageOwn(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.write("helo")
	id := p.written("helo")
	p.keys(kb.ArrowUp) // in the empty box: changes the latest
	p.wait(`document.activeElement.ariaLabel === "Edit message"`)
	p.keys(" hello" + kb.Enter)
	p.wait(js("tests.find", article(id), "helo hello") + ` && ` + js("tests.find", article(id)+" .edited", ""))
	p.menu(id, "Delete message")
	p.wait(js("tests.gone", id))
}

// TestPageReload keeps the conversation, where it is and who acts in it.
func TestPageReload(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.become("Ben")
	p.enter("Follow-ups")
	id := p.mention("who denied it?", "The Kremlin")
	p.reload()
	p.wait(js("tests.find", article(id), "The Kremlin"))
	p.wait(js("tests.find", "#messages article[data-author=Ben]", "who denied it?"))
	p.wait(`document.querySelector("#person").selectedOptions[0].textContent === "Ben"`)
	p.wait(`document.querySelector("#rooms [aria-current=page]").textContent.includes("Follow-ups")`)
	p.wait(js("tests.find", "#panel-why", "Answered"))
}

// TestPageLanguage switches the language of the client.
func TestPageLanguage(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.choose("#locale", "Deutsch")
	p.click("#composer", "")
	p.keys("/")
	p.wait(js("tests.find", "#picker [role=option]", "/fragen"))
}

// TestPageTrouble has bots that do not do what they should: what the person
// would see in Discord is to be seen, and what Discord would say to the bot.
func TestPageTrouble(t *testing.T) {
	t.Parallel()
	p := open(t, runAround(t, func(h bot.Handler) bot.Handler { return brokenHandler{h} }), wide, "")
	p.command("help")
	p.wait(js("tests.find", "#messages .refusal", "Discord would refuse"))
	p.wait(js("tests.find", "#messages .refusal", "data.components.0.content BASE_TYPE_BAD_LENGTH"))
	p.wait(js("tests.find", "#messages .interaction-failed", "did not respond"))
	p.click("#tab-json", "")
	p.wait(js("tests.find", "#panel-json", "50035"))

	p.enter("bot-cannot-write")
	p.write("@whosaid who denied it?")
	p.wait(js("tests.find", "#messages .refusal", "Missing Permissions"))
}

// command sends a command without options.
func (p *tab) command(name string) {
	p.t.Helper()
	p.click("#composer", "")
	p.keys("/" + name)
	p.wait(js("tests.find", "#picker [aria-selected=true]", "/"+name))
	p.keys(kb.Enter)
	p.wait(`document.activeElement.matches("#command-form .send")`)
	p.keys(kb.Enter)
}

// TestPageThinking has a slow bot: that it thinks shows until it answers.
func TestPageThinking(t *testing.T) {
	t.Parallel()
	let := make(chan struct{})
	p := open(t, runAround(t, func(h bot.Handler) bot.Handler { return slowHandler{h, let} }), wide, "")
	p.command("help")
	p.wait(js("tests.find", "#messages article .thinking", "whosaid is thinking"))
	close(let)
	p.wait(js("tests.find", "#messages article", "There you are.") + ` && !document.querySelector("#messages .thinking")`)
}

// TestPageScroll follows the conversation only while its end is in sight.
func TestPageScroll(t *testing.T) {
	t.Parallel()
	const atEnd = `(([box]) => box.scrollHeight - box.scrollTop - box.clientHeight < 5)([document.querySelector("#messages")])`
	r := run(t)
	p := open(t, r, wide, "")
	p.mention("who denied it?", "The Kremlin")
	p.mention("who denied that?", "The Kremlin")
	p.wait(atEnd)

	p.wheel("#messages", -600)
	p.wait("!" + atEnd)
	p.wait(js("tests.find", "#to-latest", ""))
	before := eval[float64](p, `document.querySelector("#messages").scrollTop`)
	r.do("say", object{"person": ben, "channel": general, "text": "meanwhile"})
	p.wait(`[...document.querySelectorAll("#messages article")].at(-1).textContent.includes("meanwhile")`)
	if after := eval[float64](p, `document.querySelector("#messages").scrollTop`); after != before {
		t.Errorf("somebody else's message moved what is read from %v to %v", before, after)
	}
	p.click("#to-latest", "")
	p.wait(atEnd)
	p.wheel("#messages", -600)
	p.wait("!" + atEnd)
	p.write("my own")
	p.wait(atEnd)

	for what, do := range map[string]func(){
		"a command": func() { p.command("help") },
		"a sample":  func() { p.click("#samples button.refused", "") },
	} {
		p.wheel("#messages", -600)
		p.wait("!" + atEnd)
		p.next("", do)
		t.Log("the answer to " + what + " comes into sight") // with the message of a failure
		p.wait(atEnd + " && !" + js("tests.find", "#to-latest", ""))
	}
}

// TestPageUnread marks a channel in which something was said meanwhile.
func TestPageUnread(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := open(t, r, wide, "")
	r.do("say", object{"person": ben, "channel": followUps, "text": "are you there?"})
	p.wait(js("tests.find", "#rooms .unread", "Follow-ups"))
	p.enter("Follow-ups")
	p.wait(js("tests.find", "#messages article[data-author=Ben]", "are you there?") + ` && !document.querySelector("#rooms .unread")`)
}

// TestPageLost ends the program below an open page, which says so and keeps
// what was written.
func TestPageLost(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := open(t, r, wide, "")
	p.forgiven = "net::ERR_"
	p.mention("who denied it?", "The Kremlin")
	r.stop()
	p.wait(js("tests.find", "#connection", "lost"))
	p.write("is anybody there?")
	p.wait(js("tests.find", "#toasts", "does not answer"))
	p.wait(`document.querySelector("#composer").value === "is anybody there?"`)
}
