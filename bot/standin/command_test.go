package standin_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// TestPlaces tells what interactions say about where they come from.
func TestPlaces(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	dm, err := s.Direct(standin.Ada)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		user, channel string
		context       discordgo.InteractionContextType
		owners        map[discordgo.ApplicationIntegrationType]string
		member        bool
	}{
		"guild":              {standin.Ada, standin.General, 0, map[discordgo.ApplicationIntegrationType]string{0: standin.Newsroom}, true},
		"thread":             {standin.Ada, standin.Thread, 0, map[discordgo.ApplicationIntegrationType]string{0: standin.Newsroom}, true},
		"unseen by the bot":  {standin.Ada, standin.Backstage, 0, map[discordgo.ApplicationIntegrationType]string{0: standin.Newsroom}, true},
		"direct message":     {standin.Ada, dm, 1, map[discordgo.ApplicationIntegrationType]string{0: "0"}, false},
		"user install":       {standin.Cleo, standin.Lounge, 0, map[discordgo.ApplicationIntegrationType]string{1: standin.Cleo}, true},
		"other people's DMs": {standin.Cleo, standin.CleoAndBen, 2, map[discordgo.ApplicationIntegrationType]string{1: standin.Cleo}, false},
	}
	for name, tt := range tests {
		p, err := s.Slash(tt.user, tt.channel, "ask", standin.Opt("question", "who?"))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		i := recv(t, b.in)
		if d := cmp.Diff(tt.owners, i.AuthorizingIntegrationOwners); d != "" || i.Context != tt.context {
			t.Errorf("%s: context %d, owners (-want +got):\n%s", name, i.Context, d)
		}
		if (i.Member != nil) != tt.member || (i.User != nil) == tt.member {
			t.Errorf("%s: member %v, user %v", name, i.Member, i.User)
		}
		if told := p.Interaction(); told.ID != i.ID || told.ChannelID != i.ChannelID || told.Token == i.Token || told.Token == "" {
			t.Errorf("%s: Interaction() = %+v", name, told)
		}
		b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{Content: "here"})
		if st := done(t, p, nil); st.Message == nil {
			t.Errorf("%s: no answer: %+v", name, st)
		}
	}
	for name, where := range map[string][2]string{
		"not installed for Ben":   {standin.Ben, standin.Lounge},
		"not installed for Ben 2": {standin.Ben, standin.CleoAndBen},
	} {
		if _, err := s.Slash(where[0], where[1], "ask", standin.Opt("question", "who?")); err == nil {
			t.Errorf("%s: the command was offered", name)
		}
	}
}
func TestUserInstallLimits(t *testing.T) {
	t.Parallel()
	w := standin.DefaultWorld()
	w.Guilds[1].Everyone &^= wire.UseExternalApps
	s, b := startBot(t, standin.Options{World: &w})
	p, err := s.Slash(standin.Cleo, standin.Lounge, "ask", standin.Opt("question", "who?"))
	if err != nil {
		t.Fatal(err)
	}
	i := recv(t, b.in)
	b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{Content: "psst"})
	if st := done(t, p, nil); !st.Message.Ephemeral() {
		t.Error("the answer is open where external applications may not be used openly")
	}
	for n := range standin.MaxUserInstallFollowups + 1 {
		_, err := b.FollowupMessageCreate(i.Interaction, true, &discordgo.WebhookParams{Content: "more"})
		if over := n == standin.MaxUserInstallFollowups; over != (restCode(err) == wire.CodeTooManyFollowups) {
			t.Errorf("followup %d = %v", n+1, err)
		}
	}
}
func TestOptionsAreCheckedByTheClient(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	tests := map[string]struct {
		command string
		options []standin.Option
	}{
		"required left out":  {"ask", nil},
		"unknown option":     {"ask", []standin.Option{{"question", "who?"}, {"x", 1}}},
		"given twice":        {"ask", []standin.Option{{"question", "who?"}, {"question", "who?"}}},
		"too short":          {"ask", []standin.Option{{"question", "w"}}},
		"too long":           {"ask", []standin.Option{{"question", "a question of over twenty"}}},
		"wrong type":         {"ask", []standin.Option{{"question", 7}}},
		"no choice":          {"ask", []standin.Option{{"question", "who?"}, {"count", 3}}},
		"nobody":             {"ask", []standin.Option{{"question", "who?"}, {"who", "12"}}},
		"no subcommand":      {"settings", nil},
		"unknown subcommand": {"settings hide", nil},
		"unknown command":    {"tell", nil},
	}
	for name, tt := range tests {
		if _, err := s.Slash(standin.Ada, standin.General, tt.command, tt.options...); err == nil {
			t.Errorf("%s: the client let it through", name)
		}
	}
	p, err := s.Slash(standin.Ada, standin.General, "settings show")
	if err != nil {
		t.Fatal(err)
	}
	i := recv(t, b.in)
	if o := i.ApplicationCommandData().Options; len(o) != 1 || o[0].Name != "show" || o[0].Type != discordgo.ApplicationCommandOptionSubCommand {
		t.Errorf("options = %+v", o)
	}
	b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{Content: "here"})
	if st := done(t, p, nil); st.Message.Interaction.Name != "settings show" {
		t.Errorf("interaction = %+v", st.Message.Interaction)
	}
}
func TestMessageMenu(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	target, err := s.Say(standin.Ben, standin.General, "nobody mentioned the bot here")
	if err != nil {
		t.Fatal(err)
	}
	p, err := s.MessageMenu(standin.Ada, target.ID, "Who said this?")
	if err != nil {
		t.Fatal(err)
	}
	i := recv(t, b.in)
	data := i.ApplicationCommandData()
	if data.TargetID != target.ID || data.Resolved.Messages[target.ID].Content != target.Content || data.Resolved.Messages[target.ID].Author.ID != standin.Ben {
		t.Errorf("data = %+v", data)
	}
	b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{Content: "Ben did"})
	if st := done(t, p, nil); st.Message.Type != wire.MessageContextMenu || st.Message.Reference.MessageID != target.ID {
		t.Errorf("answer = %+v", st.Message)
	}
	about, err := s.UserMenu(standin.Ada, standin.General, standin.Ben, "About")
	if err != nil {
		t.Fatal(err)
	}
	i = recv(t, b.in)
	if data := i.ApplicationCommandData(); data.TargetID != standin.Ben || data.Resolved.Users[standin.Ben].Username != "ben" {
		t.Errorf("data = %+v", data)
	}
	b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, &discordgo.InteractionResponseData{Content: "a reader"})
	done(t, about, nil)
}
