package render

import (
	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
)

// Commands lists the chat commands in the order help tells them. Their names
// and descriptions stand in the message files under "command.".
var Commands = []string{"ask", "said", "sides", "timeline", "speakers", "story", "check", "help", "privacy"}

// Help tells what whosaid does, what it does not, and what can be typed.
func (r Reader) Help() message.Message {
	b := &box{colour: colourNeutral}
	b.text(joinLines(
		markdown.Heading(r.Words.Text("help.title")),
		r.say("help.intro"), r.say("help.quotes"), r.say("help.sides"), r.say("help.refuses"), r.say("help.language"),
	))
	b.line()
	lines := []string{markdown.Bold(r.Words.Text("help.commands"))}
	for _, name := range Commands {
		lines = append(lines, markdown.Bold("/"+r.Words.Text("command."+name+".name"))+": "+r.say("command."+name+".description"))
	}
	b.text(joinLines(lines...))
	b.line()
	b.text(joinLines(r.say("help.mention"), r.say("help.menu", "name", r.Words.Text("menu.check.name"))))
	return r.message(b)
}

// Privacy tells what is kept. days is for how many days questions are kept
// that no story answers; 0 if they are not.
func (r Reader) Privacy(days int) message.Message {
	kept := r.say("privacy.not_kept")
	if days > 0 {
		kept = r.say("privacy.kept", "n", days)
	}
	b := &box{colour: colourNeutral}
	b.text(joinLines(
		markdown.Heading(r.Words.Text("privacy.title")),
		r.say("privacy.questions"), kept, r.say("privacy.read"), r.say("privacy.buttons"), r.say("privacy.logs"), r.say("privacy.outside"),
	))
	return r.message(b)
}
