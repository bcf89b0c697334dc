package preview

import (
	"testing"

	"github.com/chromedp/chromedp/kb"

	"whosaid/bot"
	"whosaid/bot/words"
)

// en is what the bot says in English.
func en(key string, pairs ...any) string { return words.For("en").Text(key, pairs...) }

// next does something and returns the id of the message that the bot then
// writes, with a text in it.
func (p *tab) next(text string, do func()) string {
	p.t.Helper()
	p.wait("tests.remember()")
	do()
	return eval[string](p, js("tests.fresh", text))
}

// write puts a text into the message box, key by key, and sends it.
func (p *tab) write(text string) {
	p.t.Helper()
	p.click("#composer", "")
	p.keys(text + kb.Enter)
}

// mention writes a question to the bot and returns its answer.
func (p *tab) mention(question, answer string) string {
	p.t.Helper()
	return p.next(answer, func() { p.write("@whosaid " + question) })
}

// article selects a message.
func article(id string) string { return `article[data-id="` + id + `"]` }

// menu chooses from the menu of a message.
func (p *tab) menu(id, item string) {
	p.t.Helper()
	p.rightClick(article(id)+" .byline, "+article(id)+" .content", "")
	p.click("#menu [role=menuitem]", item)
}

// written is the id of the latest message with a text.
func (p *tab) written(text string) string {
	p.t.Helper()
	return eval[string](p, js("tests.find", "#messages article", text)+"?.dataset.id")
}

// TestPageSlash asks by a command: chosen from the list, with a question that
// is completed while it is typed.
func TestPageSlash(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.click("#composer", "")
	p.keys("/as")
	p.wait(`document.querySelector("#picker [aria-selected=true]").textContent.startsWith("/ask")`)
	p.keys(kb.Enter)
	p.wait(`document.activeElement.name === "option-question"`)
	p.paste("white house")
	p.offered("White House")
	p.keys(kb.ArrowDown + kb.Enter)
	p.wait(`/^What.*White House.*\?$/.test(document.activeElement.value)`)
	p.next("dangerous development", func() { p.keys(kb.Enter) })
	p.wait(js("tests.find", "#messages article .cause", "Ada used /ask"))
	p.wait(`document.activeElement.id === "composer"`)
}

// TestPageSlashOptions fills in a command with several options: one that is
// required is missed, a choice of two taken.
func TestPageSlashOptions(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.click("#composer", "")
	p.keys("/said ")
	p.wait(`document.activeElement.name === "option-speaker"`)
	p.wait(js("tests.find", "#command-form [role=option]", ""))
	p.keys(kb.Enter)
	p.wait(js("tests.find", "#command-form [role=status]", "required"))
	p.paste("rutt")
	p.offered("Rutte")
	p.keys(kb.ArrowDown + kb.Tab)
	p.wait(`document.activeElement.value.includes("Rutte")`)
	p.click(`input[name="option-private"]`, "")
	p.click("#command-form [role=option]", "True")
	id := p.next("Mark Rutte", func() { p.click("#command-form .send", "") })
	p.wait(js("tests.find", article(id)+".ephemeral", "Only you can see this"))
}

// TestPageSlashNotes fills in a command wrongly in two places: both are told,
// beside each other, and the button to send it has no row for itself.
func TestPageSlashNotes(t *testing.T) {
	t.Parallel()
	browser(t)
	r := run(t)
	for _, s := range []size{wide, narrow} {
		p := open(t, r, s, "")
		p.click("#composer", "")
		p.keys("/ask ")
		p.wait(`document.activeElement.name === "option-question"`)
		p.paste("zz?")
		p.wait(js("tests.find", "#command-form [role=status]", "No options"))
		p.click(`input[name="option-private"]`, "")
		p.paste("maybe")
		p.keys(kb.Enter)
		p.wait(js("tests.find", "#command-form [role=status]", "Choose True"))
		p.wait(js("tests.find", "#command-form [role=status]", "No options"))
		p.wait(`(([notes]) => notes.length === 2 && !tests.overlap(...notes))([tests.all("#command-form [role=status]:not(:empty)")])`)
		p.wait(`tests.all("#command-form .option").some((o) => tests.beside(o, tests.find("#command-form .send")))`)
	}
}

// TestPageMention asks by a mention, which is completed, then by a reply to
// the answer.
func TestPageMention(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.click("#composer", "")
	p.keys("@who")
	p.wait(js("tests.find", "#picker [aria-selected=true]", "whosaid"))
	p.keys(kb.Tab)
	answer := p.next("The Kremlin", func() { p.keys("who denied it?" + kb.Enter) })
	p.wait(js("tests.find", "#messages article[data-author=Ada] .mention", "@whosaid"))

	p.menu(answer, "Reply")
	p.wait(js("tests.find", "#replying", "Replying to whosaid"))
	follow := p.next("Mark Rutte", func() { p.keys("And what did Rutte say?" + kb.Enter) })
	p.wait(js("tests.find", article(follow)+" .cause", "And what did Rutte say?"))
	p.wait(`document.querySelector("#replying").hidden`)
}

// TestPageDeafReply replies to what Discord counts no ping for: that is told,
// rather than that the bot leaves it unanswered.
func TestPageDeafReply(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := open(t, r, wide, "")
	f := r.feed(ada)
	const off = `document.querySelector("#replying .ping:disabled")?.textContent === "@ OFF"`
	p.menu(r.ask(f, "Who denied it?").ID, "Reply")
	p.wait(off + ` && document.querySelector(".ping").title.includes("Mention @whosaid")`)
	p.wait(js("tests.find", "#replying", "mention @whosaid to ask it"))
	p.next("Mark Rutte", func() { p.keys("@whosaid and what did Rutte say?" + kb.Enter) })

	p.menu(p.mention("who denied it?", "The Kremlin"), "Reply")
	p.wait(`document.querySelector("#replying .ping:enabled")?.textContent === "@ ON"`)
	p.keys(kb.Escape)
	p.enter("whosaid") // in private it is told of everything
	id := r.do("slash", object{"person": ada, "channel": r.direct(ada), "command": "ask", "options": []object{{"name": "question", "value": "Who denied it?"}}})
	p.menu(r.answer(f, ada, r.direct(ada), id).ID, "Reply")
	p.wait(`document.querySelector("#replying .ping:enabled")?.textContent === "@ ON"`)
}

// TestPageNoCommands looks for commands where there never are any.
func TestPageNoCommands(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.enter("lounge")
	p.click("#open-commands", "")
	p.wait(js("tests.find", "#picker-box", "whosaid is not here, so there are no commands"))
	p.wait(`document.querySelector("#announcer").textContent.includes("whosaid is not here")`)
	p.keys(kb.Escape)
	p.wait(`document.querySelector("#picker-box").hidden && document.querySelector("#composer").value === "/"`)
	p.become("Ben") // he has the bot among his own apps
	p.wait(`document.querySelector("#room-name").textContent === "lounge"`)
	p.click("#open-commands", "")
	p.wait(js("tests.find", "#picker [role=option]", "/ask"))
}

// TestPageDirect asks in the private conversation with the bot, where nobody
// has to be mentioned.
func TestPageDirect(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.enter("whosaid")
	p.next("The Kremlin", func() { p.write("Who denied it?") })
}

// TestPageRefusal asks what the story does not tell.
func TestPageRefusal(t *testing.T) {
	t.Parallel()
	p := opened(t)
	p.mention("who won the world cup?", en("refusal.not_in_story"))
	p.click("#samples button.refused", "")
	p.wait(js("tests.find", "#panel-why", "Not answered"))
}

// TestPageLateChoices has choices come while one is already chosen, and while
// the field is known to be wrong: neither is undone.
func TestPageLateChoices(t *testing.T) {
	t.Parallel()
	browser(t)
	let := make(chan struct{})
	defer close(let)
	p := open(t, runAround(t, func(h bot.Handler) bot.Handler { return lateHandler{h, let} }), wide, "")
	p.click("#composer", "")
	p.keys("/said ")
	p.wait(`document.activeElement.name === "option-speaker"`)
	p.keys(kb.Enter)
	p.wait(js("tests.find", "#command-form [role=status]", "required"))
	let <- struct{}{}
	p.wait(js("tests.find", "#command-form [role=option]", "Rutte"))
	p.wait(js("tests.find", "#command-form [role=status]", "required"))

	p.paste("rutt")
	for !p.is(`document.querySelector("#command-form [aria-selected=true]")?.textContent.includes("Rutte")`) {
		p.keys(kb.ArrowDown)
	}
	let <- struct{}{}
	p.offered("Rutte")
	p.keys(kb.Enter)
	p.wait(`document.activeElement.value.includes("Mark Rutte")`)
}
