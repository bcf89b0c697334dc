package standin_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// TestContentGating tells what a bot may read without the
// message content intent, as the real client receives it.
func TestContentGating(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	got := make(chan *discordgo.MessageCreate, 8)
	d.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageCreate) { got <- m })
	connect(t, s, d)
	register(t, d, &discordgo.ApplicationCommand{Name: "ask", Description: "asks"})

	plain, err := d.ChannelMessageSend(standin.General, "I am a plain message")
	if err != nil {
		t.Fatal(err)
	}
	if m := recv(t, got); m.Content != "I am a plain message" {
		t.Errorf("own message has content %q", m.Content)
	}
	answer := answerOf(t, s, d, "an answer to a command")
	if m := recv(t, got); m.ID != answer.ID || m.Content == "" {
		t.Errorf("own answer arrived as %+v", m.Message)
	}
	dm, err := s.Direct(standin.Ada)
	if err != nil {
		t.Fatal(err)
	}
	say := func(channel, text string) func() (wire.Message, error) {
		return func() (wire.Message, error) { return s.Say(standin.Ada, channel, text) }
	}
	reply := func(to, text string, ping bool) func() (wire.Message, error) {
		return func() (wire.Message, error) { return s.Reply(standin.Ada, to, text, ping) }
	}
	tests := []struct {
		name            string
		do              func() (wire.Message, error)
		read, mentioned bool
	}{
		{"plain talk", say(standin.General, "hello all"), false, false},
		{"a mention", say(standin.General, "<@"+standin.BotID+"> who said it?"), true, true},
		{"the older form of a mention", say(standin.General, "<@!"+standin.BotID+"> who?"), true, true},
		{"a role mention", say(standin.General, "<@&"+standin.ReadersRole+"> look"), false, false},
		{"everyone", say(standin.General, "@everyone look"), false, false},
		{"in a thread", say(standin.Thread, "hello thread"), false, false},
		{"a direct message", say(dm, "just us"), true, false},
		{"a reply with ping to a plain message", reply(plain.ID, "and then?", true), true, true},
		{"a reply without ping to a plain message", reply(plain.ID, "and then?", false), false, false},
		{"a reply with ping to an answer", reply(answer.ID, "and then?", true), false, false},
	}
	for _, tt := range tests {
		want, err := tt.do()
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		m := recv(t, got)
		if m.ID != want.ID {
			t.Fatalf("%s: message %s arrived, want %s", tt.name, m.ID, want.ID)
		}
		wantText := ""
		if tt.read {
			wantText = want.Content
		}
		if m.Content != wantText {
			t.Errorf("%s: content = %q, want %q", tt.name, m.Content, wantText)
		}
		if has := len(m.Mentions) == 1 && m.Mentions[0].ID == standin.BotID; has != tt.mentioned {
			t.Errorf("%s: mentions = %v, want the bot there: %t", tt.name, m.Mentions, tt.mentioned)
		}
		over, err := d.ChannelMessage(m.ChannelID, m.ID)
		if err != nil || over.Content != wantText {
			t.Errorf("%s: REST gives %q, %v, want %q", tt.name, over.Content, err, wantText)
		}
	}
}

// answerOf has Ada use /ask and the bot answer it.
func answerOf(t *testing.T, s *standin.Server, d *discordgo.Session, text string) wire.Message {
	t.Helper()
	remove := d.AddHandler(func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Content: text},
		})
	})
	defer remove()
	p, err := s.Slash(standin.Ada, standin.General, "ask")
	st := done(t, p, err)
	if st.Message == nil {
		t.Fatalf("no answer: %+v", st)
	}
	return *st.Message
}

// TestHearsOnlyWhatItMay keeps events away that intents or rights do not
// cover.
func TestHearsOnlyWhatItMay(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	d.Identify.Intents = discordgo.IntentsGuildMessages
	got := make(chan string, 8)
	d.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageCreate) { got <- m.ChannelID })
	connect(t, s, d)
	dm, err := s.Direct(standin.Ada)
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range []struct{ who, where string }{
		{standin.Ada, dm},                 // no intent for direct messages
		{standin.Ada, standin.Backstage},  // the bot does not see it
		{standin.Ben, standin.Lounge},     // a guild without the bot
		{standin.Ben, standin.CleoAndBen}, // other people's affair
		{standin.Ada, standin.General},    // this one it hears
	} {
		if _, err := s.Say(in.who, in.where, "hello"); err != nil {
			t.Fatal(err)
		}
	}
	if c := recv(t, got); c != standin.General {
		t.Errorf("the bot heard something in %s", c)
	}
}

func TestClientRefuses(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	mine, err := s.Say(standin.Ada, standin.General, "mine")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]func() error{
		"nobody":            func() error { _, err := s.Say("1", standin.General, "x"); return err },
		"the bot itself":    func() error { _, err := s.Say(standin.BotID, standin.General, "x"); return err },
		"no such channel":   func() error { _, err := s.Say(standin.Ada, "1", "x"); return err },
		"unseen channel":    func() error { _, err := s.Say(standin.Cleo, standin.General, "x"); return err },
		"empty":             func() error { _, err := s.Say(standin.Ada, standin.General, " \n"); return err },
		"edit of another's": func() error { _, err := s.Edit(standin.Ben, mine.ID, "x"); return err },
		"delete another's":  func() error { return s.Delete(standin.Ben, mine.ID) },
		"no such command":   func() error { _, err := s.Slash(standin.Ada, standin.General, "ask"); return err },
		"no such button":    func() error { _, err := s.Press(standin.Ada, mine.ID, "x"); return err },
		"no such modal":     func() error { _, err := s.SubmitModal(standin.Ada, "1"); return err },
	}
	for name, do := range tests {
		var r *standin.Refused
		if err := do(); !asError(err, &r) {
			t.Errorf("%s: error = %v, want one of type *Refused", name, err)
		}
	}
}

func TestEditAndDelete(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	updates := make(chan *discordgo.MessageUpdate, 1)
	deletes := make(chan *discordgo.MessageDelete, 1)
	d.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageUpdate) { updates <- m })
	d.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageDelete) { deletes <- m })
	connect(t, s, d)
	m, err := s.Say(standin.Ada, standin.General, "who said it?")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Edit(standin.Ada, m.ID, "<@"+standin.BotID+"> who said it?"); err != nil {
		t.Fatal(err)
	}
	u := recv(t, updates)
	if u.ID != m.ID || u.Content == "" || len(u.Mentions) != 1 || u.EditedTimestamp == nil {
		t.Errorf("MESSAGE_UPDATE = %+v", u.Message)
	}
	if err := s.Delete(standin.Ada, m.ID); err != nil {
		t.Fatal(err)
	}
	if got := recv(t, deletes); got.ID != m.ID || got.ChannelID != standin.General || got.GuildID != standin.Newsroom {
		t.Errorf("MESSAGE_DELETE = %+v", got.Message)
	}
}
