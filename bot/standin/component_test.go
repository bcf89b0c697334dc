package standin_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin"
)

func TestPressAndSelectUpdate(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	p, i := b.asked(t, s, standin.Ada)
	b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, text("one"))
	m := done(t, p, nil).Message

	for _, wrong := range []string{"gone", "source", "none", ""} {
		if _, err := s.Press(standin.Ada, m.ID, wrong); err == nil {
			t.Errorf("button %q could be pressed", wrong)
		}
	}
	press, err := s.Press(standin.Ben, m.ID, "more")
	if err != nil {
		t.Fatal(err)
	}
	i = recv(t, b.in)
	if d := i.MessageComponentData(); d.CustomID != "more" || d.ComponentType != discordgo.ButtonComponent || i.Message.ID != m.ID || i.Member.User.ID != standin.Ben {
		t.Errorf("press = %+v on %+v", d, i.Message)
	}
	b.respond(t, i, discordgo.InteractionResponseUpdateMessage, &discordgo.InteractionResponseData{Content: "two"})
	st := done(t, press, nil)
	if st.Message.Content != "two" || st.Message.ID != m.ID || len(st.Message.Components) != 2 || st.Message.EditedTimestamp == nil {
		t.Errorf("updated message = %+v", st.Message)
	}

	for _, wrong := range [][]string{{}, {"cleo"}, {"ada", "ada"}, {"ada", "ben", "cleo"}} {
		if _, err := s.Select(standin.Ada, m.ID, "speaker", wrong...); err == nil {
			t.Errorf("values %q could be chosen", wrong)
		}
	}
	choose, err := s.Select(standin.Ada, m.ID, "speaker", "ada", "ben")
	if err != nil {
		t.Fatal(err)
	}
	i = recv(t, b.in)
	if d := cmp.Diff([]string{"ada", "ben"}, i.MessageComponentData().Values); d != "" {
		t.Errorf("values (-want +got):\n%s", d)
	}
	b.respond(t, i, discordgo.InteractionResponseDeferredMessageUpdate, nil)
	done(t, choose, nil)
	three, none := "three", []discordgo.MessageComponent{}
	if _, err := b.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &three, Components: &none}); err != nil {
		t.Fatal(err)
	}
	if now, _ := s.Message(m.ID); now.Content != "three" || len(now.Components) != 0 {
		t.Errorf("message = %+v", now)
	}
}
func TestModal(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	p, i := b.asked(t, s, standin.Ada)
	b.respond(t, i, discordgo.InteractionResponseModal, &discordgo.InteractionResponseData{
		CustomID: "report", Title: "Report", Components: []discordgo.MessageComponent{
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{
				discordgo.TextInput{CustomID: "why", Label: "Why?", Style: discordgo.TextInputParagraph, Required: true, MinLength: 2, MaxLength: 10},
			}},
		},
	})
	if st := done(t, p, nil); st.Modal == nil || st.Modal.Title != "Report" {
		t.Fatalf("modal = %+v", st.Modal)
	}
	for _, wrong := range []standin.Input{standin.Fill("why", ""), standin.Fill("why", "x"), standin.Fill("why", "far too long a text"), standin.Fill("how", "so")} {
		if _, err := s.SubmitModal(standin.Ada, p.ID(), wrong); err == nil {
			t.Errorf("%+v could be submitted", wrong)
		}
	}
	if _, err := s.SubmitModal(standin.Ben, p.ID(), standin.Fill("why", "because")); err == nil {
		t.Error("somebody else submitted the modal")
	}
	submit, err := s.SubmitModal(standin.Ada, p.ID(), standin.Fill("why", "because"))
	if err != nil {
		t.Fatal(err)
	}
	i = recv(t, b.in)
	data := i.ModalSubmitData()
	row, _ := data.Components[0].(*discordgo.ActionsRow)
	if data.CustomID != "report" || row.Components[0].(*discordgo.TextInput).Value != "because" {
		t.Errorf("modal data = %+v", data)
	}
	b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{Content: "thanks", Flags: discordgo.MessageFlagsEphemeral})
	if st := done(t, submit, nil); st.Message.Content != "thanks" {
		t.Errorf("answer = %+v", st.Message)
	}
}
