package standin_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// minLength is here because the library takes it as a pointer.
var minLength = 3

// commands are what the tests of interactions register.
func commands() []*discordgo.ApplicationCommand {
	everywhere := []discordgo.InteractionContextType{0, 1, 2}
	installs := []discordgo.ApplicationIntegrationType{0, 1}
	return []*discordgo.ApplicationCommand{
		{
			Name: "ask", Description: "Ask a question", Contexts: &everywhere, IntegrationTypes: &installs,
			NameLocalizations:        &map[discordgo.Locale]string{discordgo.German: "frag"},
			DescriptionLocalizations: &map[discordgo.Locale]string{discordgo.German: "Stell eine Frage"},
			Options: []*discordgo.ApplicationCommandOption{
				{Type: discordgo.ApplicationCommandOptionString, Name: "question", Description: "what", Required: true, Autocomplete: true, MinLength: &minLength, MaxLength: 20},
				{Type: discordgo.ApplicationCommandOptionInteger, Name: "count", Description: "how many", Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: "one", Value: 1}, {Name: "two", Value: 2}}},
				{Type: discordgo.ApplicationCommandOptionUser, Name: "who", Description: "whom"},
			},
		},
		{Name: "settings", Description: "Settings", Options: []*discordgo.ApplicationCommandOption{
			{Type: discordgo.ApplicationCommandOptionSubCommand, Name: "show", Description: "Show them"},
		}},
		{Name: "Who said this?", Type: discordgo.MessageApplicationCommand, Contexts: &everywhere, IntegrationTypes: &installs},
		{Name: "About", Type: discordgo.UserApplicationCommand},
	}
}

// bot is a connected session whose interactions come out of a channel.
type bot struct {
	*discordgo.Session
	in chan *discordgo.InteractionCreate
}

func startBot(t *testing.T, o standin.Options) (*standin.Server, bot) {
	t.Helper()
	s := start(t, o)
	b := bot{newSession(t, s), make(chan *discordgo.InteractionCreate, 8)}
	b.AddHandler(func(_ *discordgo.Session, i *discordgo.InteractionCreate) { b.in <- i })
	connect(t, s, b.Session)
	register(t, b.Session, commands()...)
	return s, b
}

// asked has somebody use /ask and returns both ends of it.
func (b bot) asked(t *testing.T, s *standin.Server, userID string) (*standin.Pending, *discordgo.InteractionCreate) {
	t.Helper()
	p, err := s.Slash(userID, standin.General, "ask", standin.Opt("question", "who?"))
	if err != nil {
		t.Fatal(err)
	}
	return p, recv(t, b.in)
}

func (b bot) respond(t *testing.T, i *discordgo.InteractionCreate, kind discordgo.InteractionResponseType, data *discordgo.InteractionResponseData) {
	t.Helper()
	if err := b.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: kind, Data: data}); err != nil {
		t.Fatal(err)
	}
}

// text is a message with buttons to press and a menu to choose from.
func text(content string) *discordgo.InteractionResponseData {
	return &discordgo.InteractionResponseData{
		Content:         content,
		AllowedMentions: &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
		Components: []discordgo.MessageComponent{
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{
				discordgo.Button{Label: "More", CustomID: "more", Style: discordgo.PrimaryButton},
				discordgo.Button{Label: "Gone", CustomID: "gone", Style: discordgo.DangerButton, Disabled: true},
				discordgo.Button{Label: "Source", URL: "https://example.org/story", Style: discordgo.LinkButton},
			}},
			discordgo.ActionsRow{Components: []discordgo.MessageComponent{
				discordgo.SelectMenu{CustomID: "speaker", MaxValues: 2, Options: []discordgo.SelectMenuOption{
					{Label: "Ada", Value: "ada"}, {Label: "Ben", Value: "ben"},
				}},
			}},
		},
	}
}

func TestSlashAndCallback(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	p, err := s.Slash(standin.Ben, standin.General, "ask", standin.Opt("question", "who?"), standin.Opt("count", 2), standin.Opt("who", standin.Dora))
	if err != nil {
		t.Fatal(err)
	}
	i := recv(t, b.in)
	if i.Member == nil || i.Member.User.ID != standin.Ben || i.Member.Nick != "Benny" || i.Member.Permissions == 0 || i.User != nil {
		t.Errorf("member = %+v, user = %+v", i.Member, i.User)
	}
	if i.Locale != discordgo.EnglishGB || *i.GuildLocale != discordgo.EnglishUS || i.GuildID != standin.Newsroom || i.ChannelID != standin.General {
		t.Errorf("place = %s %v %s %s", i.Locale, *i.GuildLocale, i.GuildID, i.ChannelID)
	}
	if want := int64(standin.LeastRights); i.AppPermissions&want != want || i.AppPermissions&discordgo.PermissionManageMessages != 0 {
		t.Errorf("app_permissions = %d", i.AppPermissions)
	}
	if d := cmp.Diff(map[discordgo.ApplicationIntegrationType]string{0: standin.Newsroom}, i.AuthorizingIntegrationOwners); d != "" || i.Context != discordgo.InteractionContextGuild {
		t.Errorf("context %d, owners (-want +got):\n%s", i.Context, d)
	}
	data := i.ApplicationCommandData()
	if data.Options[0].StringValue() != "who?" || data.Options[1].IntValue() != 2 || data.Resolved.Users[standin.Dora].Username != "dora" || data.Resolved.Members[standin.Dora] == nil {
		t.Errorf("data = %+v", data)
	}
	b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, text("Ada said so, <@"+standin.Ada+">."))
	st := done(t, p, nil)
	if st.Message == nil || st.Message.Content != "Ada said so, <@"+standin.Ada+">." || len(st.Message.Mentions) != 0 || st.Message.Type != wire.MessageChatCommand {
		t.Errorf("answer = %+v", st.Message)
	}
	if seen := s.Messages(standin.Ada, standin.General); len(seen) != 1 || seen[0].InteractionMetadata.ID != p.ID() {
		t.Errorf("Ada sees %+v", seen)
	}
	err = b.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: text("again")})
	if restCode(err) != wire.CodeAlreadyAcknowledged {
		t.Errorf("second callback = %v, want 40060", err)
	}
	got, err := b.InteractionResponse(i.Interaction)
	if err != nil || got.ID != st.Message.ID {
		t.Errorf("@original = %v, %v", got, err)
	}
}

func TestDeferThenEdit(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	p, i := b.asked(t, s, standin.Ada)
	if _, err := b.InteractionResponse(i.Interaction); restCode(err) != wire.CodeUnknownWebhook {
		t.Errorf("@original before the first answer = %v, want 10015", err)
	}
	b.respond(t, i, discordgo.InteractionResponseDeferredChannelMessageWithSource, &discordgo.InteractionResponseData{Flags: discordgo.MessageFlagsEphemeral})
	st, err := p.First(within(t))
	if err != nil || !st.Thinking || st.Settled() {
		t.Fatalf("after the deferral: %+v, %v", st, err)
	}
	content := "found it"
	m, err := b.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &content})
	if err != nil {
		t.Fatal(err)
	}
	st = done(t, p, nil)
	if st.Message.Content != content || !st.Message.Ephemeral() || st.Message.EditedTimestamp != nil || m.ID != st.Message.ID {
		t.Errorf("answer = %+v", st.Message)
	}
	if n := len(s.Messages(standin.Ben, standin.General)); n != 0 {
		t.Errorf("Ben sees %d messages of an ephemeral answer", n)
	}
	if n := len(s.Messages(standin.Ada, standin.General)); n != 1 {
		t.Errorf("Ada sees %d messages, want 1", n)
	}
	if err := b.InteractionResponseDelete(i.Interaction); err != nil {
		t.Fatal(err)
	}
	if _, err := b.InteractionResponse(i.Interaction); restCode(err) != wire.CodeUnknownMessage {
		t.Errorf("deleted @original = %v, want 10008", err)
	}
}

// TestFirstFollowupEditsPlaceholder is the old rule that a followup right
// after a deferral is its answer.
func TestFirstFollowupEditsPlaceholder(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	p, i := b.asked(t, s, standin.Ada)
	b.respond(t, i, discordgo.InteractionResponseDeferredChannelMessageWithSource, nil)
	first, err := b.FollowupMessageCreate(i.Interaction, true, &discordgo.WebhookParams{Content: "one", Flags: discordgo.MessageFlagsEphemeral})
	if err != nil {
		t.Fatal(err)
	}
	second, err := b.FollowupMessageCreate(i.Interaction, true, &discordgo.WebhookParams{Content: "two"})
	if err != nil {
		t.Fatal(err)
	}
	edited := "two, corrected"
	if _, err := b.FollowupMessageEdit(i.Interaction, second.ID, &discordgo.WebhookEdit{Content: &edited}); err != nil {
		t.Fatal(err)
	}
	st := done(t, p, nil)
	if st.Message.ID != first.ID || st.Message.Content != "one" || st.Message.Ephemeral() {
		t.Errorf("@original = %+v", st.Message)
	}
	if len(st.Followups) != 1 || st.Followups[0].Content != edited || st.Followups[0].Reference.MessageID != first.ID {
		t.Errorf("followups = %+v", st.Followups)
	}
	if err := b.FollowupMessageDelete(i.Interaction, second.ID); err != nil {
		t.Fatal(err)
	}
	if st := p.State(); len(st.Followups) != 0 {
		t.Errorf("followups after deleting = %+v", st.Followups)
	}
}

func TestAutocomplete(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	p, err := s.Autocomplete(standin.Ada, standin.General, "ask", "question", "wh", standin.Opt("count", 1))
	if err != nil {
		t.Fatal(err)
	}
	i := recv(t, b.in)
	o := i.ApplicationCommandData().GetOption("question")
	if i.Type != discordgo.InteractionApplicationCommandAutocomplete || !o.Focused || o.StringValue() != "wh" {
		t.Errorf("autocomplete = %+v", o)
	}
	b.respond(t, i, discordgo.InteractionApplicationCommandAutocompleteResult, &discordgo.InteractionResponseData{
		Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: "who?", Value: "who said it?"}},
	})
	st := done(t, p, nil)
	if d := cmp.Diff([]wire.Choice{{Name: "who?", Value: "who said it?"}}, st.Choices); d != "" {
		t.Errorf("choices (-want +got):\n%s", d)
	}

	// No matches: the library leaves the list out.
	if _, err = s.Autocomplete(standin.Ada, standin.General, "ask", "question", ""); err != nil {
		t.Fatal(err)
	}
	b.respond(t, recv(t, b.in), discordgo.InteractionApplicationCommandAutocompleteResult, &discordgo.InteractionResponseData{})
}

// TestDeadlines moves the clock by hand past the three seconds and the
// fifteen minutes of an interaction.
func TestDeadlines(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	s, b := startBot(t, standin.Options{Clock: clock})
	p, i := b.asked(t, s, standin.Ada)
	clock.Advance(standin.AnswerWithin)
	if st := done(t, p, nil); st.Failure != standin.FailureNoResponse || st.Answered {
		t.Errorf("after three seconds: %+v", st)
	}
	err := b.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: text("late")})
	if restCode(err) != wire.CodeUnknownInteraction {
		t.Errorf("late callback = %v, want 10062", err)
	}
	if _, err := b.FollowupMessageCreate(i.Interaction, true, &discordgo.WebhookParams{Content: "late"}); restCode(err) != wire.CodeUnknownWebhook {
		t.Errorf("followup to a dead interaction = %v, want 10015", err)
	}

	p, i = b.asked(t, s, standin.Ada)
	b.respond(t, i, discordgo.InteractionResponseDeferredChannelMessageWithSource, nil)
	clock.Advance(standin.TokenLife - time.Second)
	if st := p.State(); st.Failure != "" || !st.Thinking {
		t.Errorf("within the token's life: %+v", st)
	}
	clock.Advance(time.Second)
	if st := done(t, p, nil); st.Failure != standin.FailureNoResponse {
		t.Errorf("after fifteen minutes: %+v", st)
	}
	content := "too late"
	if _, err := b.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &content}); restCode(err) != wire.CodeInvalidWebhookToken {
		t.Errorf("edit with a token that ran out = %v, want 50027", err)
	}
}

func TestWithResponse(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	p, i := b.asked(t, s, standin.Ada)
	body, err := b.Request("POST", discordgo.EndpointInteractionResponse(i.ID, i.Token)+"?with_response=true",
		discordgo.InteractionResponse{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: text("here")})
	if err != nil {
		t.Fatal(err)
	}
	var got wire.CallbackResponse
	if err := json.Unmarshal(body, &got); err != nil {
		t.Fatal(err)
	}
	if st := done(t, p, nil); got.Interaction.ID != p.ID() || got.Resource.Message.ID != st.Message.ID {
		t.Errorf("response = %s", body)
	}
}
