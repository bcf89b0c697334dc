package preview

import (
	"slices"
	"strings"
	"testing"

	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
	"whosaid/bot/words"
)

// us mentions the bot.
const us = "<@" + botID + ">"

func (r *running) direct(person string) string {
	r.t.Helper()
	for _, rm := range get[[]room](r, "rooms?person="+person) {
		if rm.With != nil && rm.With.ID == botID {
			return rm.ChannelID
		}
	}
	r.t.Fatal("there is no private channel with the bot")
	return ""
}

func shows(t testing.TB, m wire.Message, parts ...string) {
	t.Helper()
	text := gatewaytest.Text(&m)
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in it:\n%s", part, text)
		}
	}
}

// TestWaysToAsk asks the bot in every way there is at the page.
func TestWaysToAsk(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ada)
	said := func(channel, text string) wire.Message {
		return r.answer(f, ada, channel, r.do("say", object{"person": ada, "channel": channel, "text": text}))
	}
	shows(t, r.ask(f, "Who denied it?"), "The Kremlin")
	mention := said(general, us+" who denied it?")
	shows(t, mention, "The Kremlin")
	follow := r.do("reply", object{"person": ada, "message": mention.ID, "text": "And what did Rutte say?", "ping": true})
	shows(t, r.answer(f, ada, general, follow), "Mark Rutte")
	shows(t, said(r.direct(ada), "Who denied it?"), "The Kremlin")
	shows(t, said(followUps, us+" who denied it?"), "The Kremlin")

	menu := r.do("menu", object{"person": ada, "message": r.do("say", object{"person": ada, "channel": general, "text": "Rutte said the war is over."}), "command": words.For("en").Text("menu.check.name")})
	if m := r.answer(f, ada, general, menu); !m.Ephemeral() {
		t.Errorf("everybody sees what came of a check: %s", gatewaytest.Text(&m))
	}
	for _, seen := range r.messages(ben, general) {
		if seen.Ephemeral() {
			t.Error("Ben sees what only Ada should")
		}
	}
}

// TestComplete types into an option and asks what was offered.
func TestComplete(t *testing.T) {
	t.Parallel()
	r := run(t)
	status, body := r.send("POST", "complete", object{"person": ada, "channel": general, "command": "said", "option": "speaker", "typed": "rutt"})
	got := decode[struct {
		Choices []wire.Choice
		Failure string
	}](r, "complete", status, body)
	if len(got.Choices) == 0 || got.Failure != "" || !strings.Contains(got.Choices[0].Name, "Rutte") {
		t.Errorf("the choices are %s", body)
	}
	status, body = r.send("POST", "complete", object{"person": ada, "channel": general, "command": "said", "option": "speaker", "typed": "zzzz", "others": []object{}})
	if status != 200 || !strings.Contains(string(body), `"choices":[`) {
		t.Errorf("without choices: %d %s", status, body)
	}
}

// TestPressEverything presses every button of an answer, chooses every choice
// and sends every form, as somebody else than who asked.
func TestPressEverything(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ben)
	asked := r.ask(r.feed(ada), "Who denied it?")
	pressed := 0
	for _, c := range pressable(asked) {
		body := object{"person": ben, "message": asked.ID, "custom_id": c.CustomID}
		acts := map[string]object{}
		for _, o := range c.Options {
			acts[o.Label] = object{"person": ben, "message": asked.ID, "custom_id": c.CustomID, "values": []string{o.Value}}
		}
		for _, chosen := range acts {
			id := r.do("choose", chosen)
			shows(t, r.answer(f, ben, general, id), "")
			pressed++
		}
		if c.IsSelect() {
			continue
		}
		id := r.do("press", body)
		pressed++
		c := await(f, "change", func(c standin.Change) bool {
			return c.InteractionID == id && c.Kind != standin.InteractionSent && c.Kind != standin.MessageCreated
		})
		if c.Kind == standin.InteractionFailed {
			t.Errorf("the client shows %q", c.Failure)
		}
		if c.Modal != nil {
			inputs := []object{{"custom_id": textInput(c.Modal).CustomID, "values": []string{"What did the White House say?"}}}
			shows(t, r.answer(f, ben, general, r.do("submit", object{"person": ben, "interaction": id, "inputs": inputs})), "dangerous development")
		}
	}
	if pressed < 3 {
		t.Errorf("%d buttons and choices were found", pressed)
	}
}

// pressable are the buttons and choices of a message that can be used.
func pressable(m wire.Message) []wire.Component {
	var out []wire.Component
	for i := range m.Components {
		m.Components[i].Walk(nil, func(_ []string, c *wire.Component) {
			if c.CustomID != "" && !c.Disabled {
				out = append(out, *c)
			}
		})
	}
	return out
}

func textInput(m *wire.Modal) (found wire.Component) {
	for i := range m.Components {
		m.Components[i].Walk(nil, func(_ []string, c *wire.Component) {
			if c.Type == wire.ComponentTextInput {
				found = *c
			}
		})
	}
	return found
}

// TestOwnMessages edits and deletes what a person wrote, and dismisses what
// only she sees.
func TestOwnMessages(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ada)
	id := r.do("say", object{"person": ada, "channel": general, "text": "helo"})
	r.do("edit", object{"person": ada, "message": id, "text": "hello"})
	if got := r.messages(ben, general); len(got) != 1 || got[0].Content != "hello" || got[0].EditedTimestamp == nil {
		t.Errorf("after the edit: %+v", got)
	}
	r.do("delete", object{"person": ada, "message": id})
	help := r.answer(f, ada, general, r.do("slash", object{"person": ada, "channel": general, "command": "help", "options": []object{}}))
	r.do("delete", object{"person": ada, "message": help.ID})
	if got := r.messages(ada, general); len(got) > 0 {
		t.Errorf("after the end: %+v", got)
	}
}

// TestLanguage switches a person's client: commands and answers follow.
func TestLanguage(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ada)
	english := gatewaytest.Text(ptr(r.ask(f, "Who won the world cup?")))
	r.do("locale", object{"person": ada, "locale": "de"})
	if german := gatewaytest.Text(ptr(r.ask(f, "Who won the world cup?"))); german == english {
		t.Errorf("still in English: %s", german)
	}
	commands := get[channelView](r, "channel?person="+ada+"&channel="+general).Commands
	if !slices.ContainsFunc(commands, func(c wire.Command) bool { return c.NameLocalized != "" && c.NameLocalized != c.Name }) {
		t.Error("no command has a German name")
	}
}

func ptr[T any](v T) *T { return &v }

// TestUserInstalled asks where the bot is not: through one's own apps only.
func TestUserInstalled(t *testing.T) {
	t.Parallel()
	r := run(t)
	f := r.feed(ben)
	for _, channel := range []string{lounge, adaAndBen} {
		body := object{"person": ben, "channel": channel, "command": "ask", "options": []object{{"name": "question", "value": "Who denied it?"}}}
		shows(t, r.answer(f, ben, channel, r.do("slash", body)), "The Kremlin")
	}
}
