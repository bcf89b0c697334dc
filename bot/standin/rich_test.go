package standin_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// TestEmbedsComeBack sends an embed with everything in it and reads it back.
func TestEmbedsComeBack(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	sent := &discordgo.MessageEmbed{
		Type: "rich", Title: "Who said it", Description: "Ada did.", URL: "https://example.org/story", Color: 0x336699,
		Timestamp: "2026-01-02T03:04:05Z",
		Author:    &discordgo.MessageEmbedAuthor{Name: "The paper", URL: "https://example.org"},
		Footer:    &discordgo.MessageEmbedFooter{Text: "page 2"},
		Thumbnail: &discordgo.MessageEmbedThumbnail{URL: "https://example.org/ada.png"},
		Fields:    []*discordgo.MessageEmbedField{{Name: "When", Value: "Monday", Inline: true}},
	}
	m, err := d.ChannelMessageSendEmbed(standin.General, sent)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]*discordgo.MessageEmbed{sent}, m.Embeds); diff != "" {
		t.Errorf("embed (-sent +read):\n%s", diff)
	}
}

// TestComponentsV2 sends every kind of component the library has.
func TestComponentsV2(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	accent, divider, alt := 0x336699, true, "a portrait"
	picture := discordgo.UnfurledMediaItem{URL: "https://example.org/ada.png"}
	components := []discordgo.MessageComponent{
		discordgo.TextDisplay{Content: "# Ada <@" + standin.Ada + ">"},
		discordgo.Container{AccentColor: &accent, Components: []discordgo.MessageComponent{
			discordgo.Section{
				Components: []discordgo.MessageComponent{discordgo.TextDisplay{Content: "said so"}},
				Accessory:  discordgo.Thumbnail{Media: picture, Description: &alt},
			},
			discordgo.Separator{Divider: &divider},
			discordgo.MediaGallery{Items: []discordgo.MediaGalleryItem{{Media: picture}}},
		}},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.SelectMenu{MenuType: discordgo.UserSelectMenu, CustomID: "who"},
		}},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.SelectMenu{MenuType: discordgo.MentionableSelectMenu, CustomID: "ping", MaxValues: 2},
		}},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.SelectMenu{MenuType: discordgo.ChannelSelectMenu, CustomID: "where", ChannelTypes: []discordgo.ChannelType{0}},
		}},
		discordgo.Section{
			Components: []discordgo.MessageComponent{discordgo.TextDisplay{Content: "more?"}},
			Accessory:  discordgo.Button{Label: "More", CustomID: "more", Style: discordgo.SecondaryButton},
		},
	}
	p, i := b.asked(t, s, standin.Ada)
	b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{
		Components: components, Flags: discordgo.MessageFlagsIsComponentsV2,
	})
	m := done(t, p, nil).Message
	if len(m.Components) != len(components) || len(m.Mentions) != 1 || m.Flags&wire.FlagComponentsV2 == 0 {
		t.Errorf("message = %+v", m)
	}
	if _, err := b.ChannelMessage(m.ChannelID, m.ID); err != nil {
		t.Errorf("the library cannot read its own components: %v", err)
	}
	for id, values := range map[string][]string{"who": {standin.Ben}, "ping": {standin.Ben, standin.ReadersRole}, "where": {standin.ReadOnly}} {
		if _, err := s.Select(standin.Ada, m.ID, id, values...); err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		i := recv(t, b.in)
		data := i.MessageComponentData()
		if diff := cmp.Diff(values, data.Values); diff != "" {
			t.Errorf("%s: values (-want +got):\n%s", id, diff)
		}
		if got := len(data.Resolved.Users) + len(data.Resolved.Roles) + len(data.Resolved.Channels); got != len(values) {
			t.Errorf("%s: %d of %d values resolved", id, got, len(values))
		}
		b.respond(t, i, discordgo.InteractionResponseDeferredMessageUpdate, nil)
	}
	if _, err := s.Select(standin.Ada, m.ID, "where", standin.Thread); err == nil {
		t.Error("a thread could be chosen where only text channels can")
	}
	press, err := s.Press(standin.Ada, m.ID, "more")
	if err != nil {
		t.Fatal(err)
	}
	b.respond(t, recv(t, b.in), discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{Content: "more", Flags: discordgo.MessageFlagsEphemeral})
	st := done(t, press, nil)
	if st.Message.Type != wire.MessageReply || st.Message.Reference.MessageID != m.ID || st.Message.InteractionMetadata.InteractedMessageID != m.ID {
		t.Errorf("answer to the press = %+v", st.Message)
	}
	// An ephemeral answer has buttons for the one who sees it, and for nobody
	// else anything at all.
	if _, err := s.Press(standin.Ben, st.Message.ID, "x"); err == nil {
		t.Error("Ben pressed a button he does not see")
	}
	if err := s.Delete(standin.Ada, st.Message.ID); err != nil {
		t.Errorf("dismissing: %v", err)
	}
}
