package bot_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/bot"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
	"whosaid/corpus"
	"whosaid/index"
)

// TestEveryButton presses every button and chooses every choice that can be
// reached from the answers to some commands, by somebody who did not ask.
// Each has to lead somewhere.
func TestEveryButton(t *testing.T) {
	t.Parallel()
	s := serve(t)
	dead := []string{en("notice.unknown"), en("notice.stale"), en("notice.gone"), en("notice.error")}
	tried := map[string]bool{}
	var walk func(m *wire.Message, path string)
	try := func(path string, p *standin.Pending, err error) {
		t.Helper()
		st := gatewaytest.Done(t, p, err)
		switch text := gatewaytest.Text(st.Message); {
		case st.Modal != nil:
		case st.Failure != "" || slices.ContainsFunc(dead, func(d string) bool { return strings.Contains(text, d) }):
			t.Errorf("%s leads to %s%s", path, st.Failure, text)
		case !st.Message.Ephemeral():
			t.Errorf("%s fills the channel", path)
		default:
			walk(st.Message, path)
		}
	}
	walk = func(m *wire.Message, path string) {
		// Turning its page changes a message, so that comes last.
		for _, turning := range []bool{false, true} {
			for _, c := range components(m) {
				press, err := message.ReadPress(c.CustomID, shippedIndex(t).Stories())
				if c.Disabled || tried[c.CustomID] || press.Action == message.Delete || press.Page > 0 != turning {
					continue
				}
				if err != nil {
					t.Errorf("%s > %s: %v", path, c.Label, err)
				}
				if !c.IsSelect() {
					tried[c.CustomID] = true
					p, err := s.Press(standin.Ben, m.ID, c.CustomID)
					try(path+" > "+c.Label, p, err)
					if turning {
						return
					}
				}
				for _, o := range c.Options {
					if !tried[o.Value] {
						tried[o.Value] = true
						p, err := s.Select(standin.Ben, m.ID, c.CustomID, o.Value)
						try(path+" > "+o.Label, p, err)
					}
				}
			}
		}
	}
	for _, got := range []seen{s.ask("Who denied it?"), s.ask("What did the White House say?"), s.ask("Who won the world cup?"), s.slash("sides"), s.slash("story"),
		s.slash("said", standin.Opt("speaker", "South Korea's spy agency"))} {
		walk(got.Message, "")
	}
	mention := s.say(standin.General, us+" who denied it?")
	walk(&mention, "mention")
	for _, command := range []string{"timeline", "speakers"} { // only Ben sees his
		got := s.look(s.Slash(standin.Ben, standin.General, command))
		walk(got.Message, command)
	}
	if len(tried) < 40 {
		t.Errorf("%d buttons and choices were found", len(tried))
	}
	s.conforms()
}

// components are all components of a message that have a custom id.
func components(m *wire.Message) []wire.Component {
	var out []wire.Component
	for i := range m.Components {
		m.Components[i].Walk(nil, func(_ []string, c *wire.Component) {
			if c.CustomID != "" {
				out = append(out, *c)
			}
		})
	}
	return out
}

// TestLeafing turns pages: the asker's own answer changes in place, others
// get a page of their own, and private ones change in place.
func TestLeafing(t *testing.T) {
	t.Parallel()
	s := serve(t)
	next := en("button.next")
	public := s.slash("sides")
	before := len(s.Messages(standin.Ada, standin.General))

	turned := s.press(public.Message, next)
	if turned.Message.ID != public.Message.ID || len(s.Messages(standin.Ada, standin.General)) != before {
		t.Error("the asker's page is another message")
	}
	turned.shows("Page 2 of")

	p, err := s.pressAs(standin.Ben, turned.Message, next)
	others := s.look(p, err).private(true).shows("Page 3 of")
	if others.Message.ID == public.Message.ID {
		t.Error("somebody else's press changed the asker's page")
	}
	p, err = s.pressAs(standin.Ben, others.Message, en("button.back"))
	if back := s.look(p, err).shows("Page 2 of").private(true); back.Message.ID != others.Message.ID {
		t.Error("a private page is another message")
	}
	s.conforms()
}

// TestLeafingAbout leafs through what contradicts on one matter, given in more
// words than a button can remember: every page is about the same.
func TestLeafingAbout(t *testing.T) {
	t.Parallel()
	s := serve(t)
	const long = "North Korean troops" + " in Russia and in Ukraine and elsewhere, and nowhere else"
	s.Faults().Mangle("INTERACTION_CREATE", 1, func(d map[string]any) {
		d["data"].(map[string]any)["options"].([]any)[0].(map[string]any)["value"] = long
	})
	got := s.slash("sides", standin.Opt("about", "x"))
	about := en("sides.about", "about", render.About(long))
	for page := 1; ; page++ {
		got.shows(about)
		var of int
		if _, number, ok := strings.Cut(got.text, "Page "); !ok {
			t.Fatalf("there is one page only:\n%s", got.text)
		} else if _, err := fmt.Sscanf(number, "%d of %d", new(int), &of); err != nil {
			t.Fatal(err)
		}
		if page == of {
			break
		}
		got = s.press(got.Message, en("button.next"))
	}
	s.conforms()
}

// TestButtonsSurvive presses the buttons of a bot that is gone.
func TestButtonsSurvive(t *testing.T) {
	t.Parallel()
	s := serve(t)
	answer := s.ask("Who denied it?")
	mention := s.say(standin.General, us+" who denied it?")
	s.Running.Stop()
	s.Running.Wait(t)
	s.run(bot.Options{Asker: shippedIndex(t)})
	for _, m := range []*wire.Message{answer.Message, &mention} {
		menu := gatewaytest.Menu(m)
		s.look(s.Select(standin.Ben, m.ID, menu.CustomID, menu.Options[0].Value)).shows(en("context.title")).private(true)
		s.deletes(m)
	}
	s.conforms()
}

// TestStaleButtons presses buttons whose story was revised or is gone, and
// one that is nobody's.
func TestStaleButtons(t *testing.T) {
	t.Parallel()
	s := serve(t)
	answer := s.ask("What did the White House say?")
	menu := gatewaytest.Menu(answer.Message)
	choose := func() seen {
		t.Helper()
		return s.look(s.Select(standin.Ben, answer.Message.ID, menu.CustomID, menu.Options[0].Value))
	}
	revised := *shippedIndex(t).Stories()[0]
	revised.Revision = "corrected"
	s.bot.Use(loaded(t, &revised))
	choose().shows(en("notice.stale")).private(true)
	s.bot.Use(indexOf(t, "lumoro-breach"))
	choose().shows(en("notice.gone")).private(true)
	// To ask and to delete needs no story.
	opened := s.press(answer.Message, en("button.private"))
	s.look(s.SubmitModal(standin.Ada, lastID(t, s), standin.Fill(render.FormQuestion, "Who denied it?"))).private(true)
	if opened.Modal == nil {
		t.Error("no form")
	}
	s.deletes(answer.Message)
	odd := message.Message{Components: []message.Component{message.Row{Components: []message.Component{
		message.Button{Style: message.Primary, Label: "odd", CustomID: "of another bot"},
	}}}}
	sub := s.Subscribe()
	if err := s.Post(t.Context(), standin.General, odd); err != nil {
		t.Fatal(err)
	}
	posted := gatewaytest.Posted(t, sub)
	s.press(&posted, "odd").shows(en("notice.unknown")).private(true)
	s.conforms()
}

// deletes has Ada delete a message.
func (s *served) deletes(m *wire.Message) {
	s.t.Helper()
	sub := s.Subscribe()
	if _, err := s.pressAs(standin.Ada, m, en("button.delete")); err != nil {
		s.t.Fatal(err)
	}
	if c := gatewaytest.AwaitFrom(s.t, sub, standin.MessageDeleted); c.Message.ID != m.ID {
		s.t.Errorf("%s was deleted", c.Message.ID)
	}
}

// loaded indexes stories that are not in a file.
func loaded(t testing.TB, stories ...*corpus.Story) *index.Index {
	t.Helper()
	ix, err := index.New(stories)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// lastID is the id of the last interaction.
func lastID(t testing.TB, s *served) string {
	t.Helper()
	id := ""
	for sub := s.SubscribeAfter(0); ; {
		c, err := sub.Await(gatewaytest.Within(t), func(c standin.Change) bool { return c.InteractionID != "" })
		if err != nil {
			t.Fatal(err)
		}
		if id = c.InteractionID; c.Kind == standin.ModalOpened {
			return id
		}
	}
}

// TestAskPrivately opens the form and sends a question off.
func TestAskPrivately(t *testing.T) {
	t.Parallel()
	s := serve(t)
	answer := s.ask("Who denied it?")
	p, err := s.pressAs(standin.Ben, answer.Message, en("button.private"))
	if st := gatewaytest.Done(t, p, err); st.Modal == nil {
		t.Fatalf("no form: %+v", st)
	}
	got := s.look(s.SubmitModal(standin.Ben, p.ID(), standin.Fill(render.FormQuestion, "What did the White House say?")))
	got.shows("would mark a dangerous development").private(true)
	s.conforms()
}

// TestDelete has the asker, a manager and somebody else press Delete.
func TestDelete(t *testing.T) {
	t.Parallel()
	s := serve(t)
	tests := map[string]struct {
		asker, presser string
		deleted        bool
	}{
		"the asker":    {standin.Ben, standin.Ben, true},
		"a manager":    {standin.Ben, standin.Ada, true}, // she owns the server
		"another":      {standin.Ada, standin.Ben, false},
		"yet another":  {standin.Dora, standin.Ben, false},
		"own, a guest": {standin.Dora, standin.Dora, true},
	}
	for name, tt := range tests {
		for _, way := range []string{"a command", "a mention"} {
			var m wire.Message
			if way == "a command" {
				p, err := s.Slash(tt.asker, standin.General, "ask", standin.Opt("question", "Who denied it?"))
				m = *s.look(p, err).Message
			} else {
				sub := s.Subscribe()
				if _, err := s.Say(tt.asker, standin.General, us+" who denied it?"); err != nil {
					t.Fatal(err)
				}
				m = gatewaytest.Posted(t, sub)
			}
			sub := s.Subscribe()
			p, err := s.pressAs(tt.presser, &m, en("button.delete"))
			if err != nil {
				t.Fatal(err)
			}
			if tt.deleted {
				gatewaytest.AwaitFrom(t, sub, standin.MessageDeleted)
			} else {
				s.look(p, nil).shows(en("notice.not_yours")).private(true)
			}
			if _, there := s.Server.Message(m.ID); there == tt.deleted {
				t.Errorf("%s, %s: is it there? %v", name, way, there)
			}
		}
	}
	// Where the bot is no member, and in a private channel.
	direct, err := s.Direct(standin.Cleo)
	if err != nil {
		t.Fatal(err)
	}
	for _, channel := range []string{standin.Lounge, standin.CleoAndBen, direct} {
		got := s.look(s.Slash(standin.Cleo, channel, "ask", standin.Opt("question", "Who denied it?")))
		sub := s.Subscribe()
		id := ""
		for _, c := range components(got.Message) {
			if p, err := message.ReadPress(c.CustomID, shippedIndex(t).Stories()); err == nil && p.Action == message.Delete {
				id = c.CustomID
			}
		}
		if _, err := s.Press(standin.Cleo, got.Message.ID, id); err != nil {
			t.Fatal(err)
		}
		gatewaytest.AwaitFrom(t, sub, standin.MessageDeleted)
	}
	s.conforms()
}

// TestCheckMessage uses the command in the menu of messages.
func TestCheckMessage(t *testing.T) {
	t.Parallel()
	s := serve(t)
	menu := ""
	for _, c := range bot.Commands() {
		if c.Type == bot.MessageCommand {
			menu = c.Name
		}
	}
	say := func(text string) string {
		m, err := s.Say(standin.Ben, standin.General, text)
		if err != nil {
			t.Fatal(err)
		}
		return m.ID
	}
	for name, tt := range map[string]struct{ text, shows string }{
		"a quotation": {"“would mark a dangerous development”, said the White House", en("check.title")},
		"none":        {"Nice weather today.", en("check.none")},
	} {
		got := s.look(s.MessageMenu(standin.Ada, say(tt.text), menu)).private(true)
		if !strings.Contains(got.text, tt.shows) {
			t.Errorf("%s: %s", name, got.text)
		}
	}
	forwarded := say("see this")
	s.Faults().Mangle("INTERACTION_CREATE", 1, func(d map[string]any) {
		for _, m := range d["data"].(map[string]any)["resolved"].(map[string]any)["messages"].(map[string]any) {
			m.(map[string]any)["content"] = ""
			m.(map[string]any)["message_snapshots"] = []any{map[string]any{"message": map[string]any{"content": "“would mark a dangerous development”"}}}
		}
	})
	s.look(s.MessageMenu(standin.Ada, forwarded, menu)).shows(en("check.title")).private(true)
	target := say("“would mark a dangerous development”")
	s.Faults().Mangle("INTERACTION_CREATE", 1, standin.UnknownComponent)
	s.look(s.MessageMenu(standin.Ada, target, menu)).shows(en("check.title"))
	s.Faults().Mangle("INTERACTION_CREATE", 1, func(d map[string]any) { delete(d["data"].(map[string]any), "resolved") })
	s.look(s.MessageMenu(standin.Ada, target, menu)).shows(en("notice.unreadable")).private(true)
	s.Faults().Mangle("INTERACTION_CREATE", 1, standin.Without("data"))
	s.look(s.MessageMenu(standin.Ada, target, menu)).private(true)
	answer := s.ask("Who denied it?") // has no text of its own, only components
	s.look(s.MessageMenu(standin.Ben, answer.Message.ID, menu)).private(true)
	s.conforms()
}
