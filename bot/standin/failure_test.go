package standin_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// TestNobodyAnswers lets each kind of interaction run out of time with no bot
// connected, which the client words differently.
func TestNobodyAnswers(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	s := start(t, standin.Options{Clock: clock})
	d := newSession(t, s)
	register(t, d, commands()...)
	plain, err := d.ChannelMessageSendComplex(standin.General, &discordgo.MessageSend{Content: "press", Components: text("").Components})
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		do   func() (*standin.Pending, error)
		want string
	}{
		"command": {func() (*standin.Pending, error) {
			return s.Slash(standin.Ada, standin.General, "ask", standin.Opt("question", "who?"))
		}, standin.FailureNoResponse},
		"completion": {func() (*standin.Pending, error) {
			return s.Autocomplete(standin.Ada, standin.General, "ask", "question", "w")
		}, standin.FailureChoices},
		"press":  {func() (*standin.Pending, error) { return s.Press(standin.Ada, plain.ID, "more") }, standin.FailureComponent},
		"select": {func() (*standin.Pending, error) { return s.Select(standin.Ada, plain.ID, "speaker", "ada") }, standin.FailureComponent},
	}
	for name, tt := range tests {
		p, err := tt.do()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if s.Pending(p.ID()) != p {
			t.Errorf("%s: the pending interaction cannot be found by its id", name)
		}
		clock.Advance(standin.AnswerWithin)
		if st := done(t, p, nil); st.Failure != tt.want {
			t.Errorf("%s: failure %q, want %q", name, st.Failure, tt.want)
		}
	}
}

// TestModalFails opens a modal and leaves its submission unanswered.
func TestModalFails(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	s, b := startBot(t, standin.Options{Clock: clock})
	p, i := b.asked(t, s, standin.Ada)
	b.respond(t, i, discordgo.InteractionResponseModal, &discordgo.InteractionResponseData{
		CustomID: "m", Title: "t", Components: []discordgo.MessageComponent{
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.TextInput{CustomID: "i", Label: "l", Style: 1, Value: "kept"}}},
		},
	})
	done(t, p, nil)
	submit, err := s.SubmitModal(standin.Ada, p.ID())
	if err != nil {
		t.Fatal(err)
	}
	row := recv(t, b.in).ModalSubmitData().Components[0].(*discordgo.ActionsRow)
	if in := row.Components[0].(*discordgo.TextInput); in.Value != "kept" {
		t.Errorf("an input left alone sends %q", in.Value)
	}
	clock.Advance(standin.AnswerWithin)
	if st := done(t, submit, nil); st.Failure != standin.FailureModal {
		t.Errorf("failure %q", st.Failure)
	}
	if _, err := s.SubmitModal(standin.Ada, p.ID()); err == nil {
		t.Error("a modal could be submitted twice")
	}
}

func TestDefaultMemberPermissions(t *testing.T) {
	t.Parallel()
	w := standin.DefaultWorld()
	w.Guilds[0].Roles[1].Permissions = wire.ManageMessages // Ben has this role
	s := start(t, standin.Options{World: &w})
	d := newSession(t, s)
	// Discord documents a string here, as the library sends it; its OpenAPI
	// file has an integer, so these bodies are not checked against it.
	d.Client = &http.Client{Transport: s.Transport(nil)}
	manage, admins := int64(discordgo.PermissionManageMessages), int64(0)
	register(t, d,
		&discordgo.ApplicationCommand{Name: "tidy", Description: "x", DefaultMemberPermissions: &manage},
		&discordgo.ApplicationCommand{Name: "rule", Description: "x", DefaultMemberPermissions: &admins},
	)
	got := map[string][]string{}
	for name, id := range map[string]string{"ada": standin.Ada, "ben": standin.Ben, "dora": standin.Dora} {
		got[name] = offered(s, id, standin.General)
	}
	want := map[string][]string{"ada": {"tidy/", "rule/"}, "ben": {"tidy/"}, "dora": nil}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("offered (-want +got):\n%s", d)
	}
}

func TestSlowRoutes(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	s.Faults().REST(standin.Slow(time.Millisecond), standin.ServerError(500).Late(time.Millisecond))
	if g, err := d.UserGuilds(10, "", "", false); err != nil || len(g) != 1 || g[0].ID != standin.Newsroom {
		t.Errorf("slow: %v, %v", g, err)
	}
	if _, err := d.User("@me"); err == nil {
		t.Error("the late fault did not come")
	}
	if u, err := d.User("@me"); err != nil || u.ID != s.Bot().ID {
		t.Errorf("after the faults: %v, %v", u, err)
	}
}
