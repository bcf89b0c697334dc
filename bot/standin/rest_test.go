package standin_test

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// TestMentionAndReply is the way a bot answers a mention: typing, then a soft
// reply with a nonce.
func TestMentionAndReply(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	got := make(chan *discordgo.MessageCreate, 4)
	d.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageCreate) { got <- m })
	connect(t, s, d)
	if _, err := s.Say(standin.Ada, standin.General, "<@"+standin.BotID+"> who said it?"); err != nil {
		t.Fatal(err)
	}
	ask := recv(t, got)
	if ask.Author.ID != standin.Ada || ask.GuildID != standin.Newsroom || ask.Member == nil {
		t.Errorf("MESSAGE_CREATE = %+v", ask.Message)
	}
	if err := d.ChannelTyping(ask.ChannelID); err != nil {
		t.Fatal(err)
	}
	await(t, s, kind(standin.Typing))
	post := map[string]any{
		"content": "Ada <@" + standin.Ada + "> @everyone", "nonce": ask.ID, "enforce_nonce": true,
		"allowed_mentions":  map[string]any{"parse": []string{}},
		"message_reference": ask.SoftReference(),
	}
	for range 2 { // the second is a retry and must not post again
		if _, err := d.Request("POST", discordgo.EndpointChannelMessages(ask.ChannelID), post); err != nil {
			t.Fatal(err)
		}
	}
	m := recv(t, got)
	if m.Author.ID != standin.BotID || m.Type != discordgo.MessageTypeReply || m.ReferencedMessage.ID != ask.ID || len(m.Mentions) != 0 || m.MentionEveryone {
		t.Errorf("reply = %+v", m.Message)
	}
	if seen := s.Messages(standin.Ben, standin.General); len(seen) != 2 {
		t.Errorf("%d messages in the channel, want 2", len(seen))
	}
}

func TestAllowedMentions(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	ask, err := s.Say(standin.Ada, standin.General, "hello")
	if err != nil {
		t.Fatal(err)
	}
	text := fmt.Sprintf("<@%s> <@%s> <@&%s> @everyone", standin.Ada, standin.Ben, standin.ReadersRole)
	yes := discordgo.MessageAllowedMentions{RepliedUser: true}
	tests := map[string]struct {
		allowed *discordgo.MessageAllowedMentions
		content string
		users   []string
		roles   int
	}{
		"default pings all it may": {nil, text, []string{standin.Ada, standin.Ben}, 1},
		"nothing":                  {&discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}}, text, nil, 0},
		"nil list":                 {&discordgo.MessageAllowedMentions{}, text, nil, 0},
		"users":                    {&discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{"users"}}, text, []string{standin.Ada, standin.Ben}, 0},
		"one user":                 {&discordgo.MessageAllowedMentions{Users: []string{standin.Ben}}, text, []string{standin.Ben}, 0},
		"replied user":             {&yes, "no mention", []string{standin.Ada}, 0},
		"default pings replied":    {nil, "no mention", []string{standin.Ada}, 0},
	}
	for name, tt := range tests {
		m, err := d.ChannelMessageSendComplex(standin.General, &discordgo.MessageSend{
			Content: tt.content, AllowedMentions: tt.allowed, Reference: &discordgo.MessageReference{MessageID: ask.ID},
		})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var users []string
		for _, u := range m.Mentions {
			users = append(users, u.ID)
		}
		slices.Sort(users)
		if d := cmp.Diff(tt.users, users); d != "" || len(m.MentionRoles) != tt.roles || m.MentionEveryone {
			t.Errorf("%s: roles %v, everyone %t, users (-want +got):\n%s", name, m.MentionRoles, m.MentionEveryone, d)
		}
	}
}

// TestRights posts where the bot may not, each with the code Discord gives.
func TestRights(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	old, err := s.Say(standin.Ada, standin.NoHistory, "hello")
	if err != nil {
		t.Fatal(err)
	}
	dora, err := d.UserChannelCreate(standin.Dora)
	if err != nil {
		t.Fatal(err)
	}
	embed := []*discordgo.MessageEmbed{{Title: "a card"}}
	tests := map[string]struct {
		channel string
		send    discordgo.MessageSend
		want    int
	}{
		"fine":                {standin.General, discordgo.MessageSend{Content: "x", Embeds: embed}, -1},
		"in a thread":         {standin.Thread, discordgo.MessageSend{Content: "x"}, -1},
		"unknown channel":     {"1", discordgo.MessageSend{Content: "x"}, wire.CodeUnknownChannel},
		"not seen":            {standin.Backstage, discordgo.MessageSend{Content: "x"}, wire.CodeMissingAccess},
		"another guild":       {standin.Lounge, discordgo.MessageSend{Content: "x"}, wire.CodeMissingAccess},
		"may not write":       {standin.ReadOnly, discordgo.MessageSend{Content: "x"}, wire.CodeMissingPermissions},
		"may not embed":       {standin.NoEmbeds, discordgo.MessageSend{Content: "x", Embeds: embed}, wire.CodeMissingPermissions},
		"text without embed":  {standin.NoEmbeds, discordgo.MessageSend{Content: "x"}, -1},
		"reply, no history":   {standin.NoHistory, discordgo.MessageSend{Content: "x", Reference: &discordgo.MessageReference{MessageID: old.ID}}, wire.CodeReplyNeedsMessageHistory},
		"reply to nothing":    {standin.General, discordgo.MessageSend{Content: "x", Reference: &discordgo.MessageReference{MessageID: "1"}}, wire.CodeInvalidForm},
		"reply elsewhere":     {standin.General, discordgo.MessageSend{Content: "x", Reference: &discordgo.MessageReference{MessageID: old.ID, ChannelID: standin.NoHistory}}, wire.CodeInvalidForm},
		"soft reply":          {standin.General, discordgo.MessageSend{Content: "x", Reference: &discordgo.MessageReference{MessageID: "1", FailIfNotExists: new(bool)}}, -1},
		"direct, closed":      {dora.ID, discordgo.MessageSend{Content: "x"}, wire.CodeCannotMessageUser},
		"empty":               {standin.General, discordgo.MessageSend{}, wire.CodeEmptyMessage},
		"blank":               {standin.General, discordgo.MessageSend{Content: " \n"}, wire.CodeEmptyMessage},
		"ephemeral in public": {standin.General, discordgo.MessageSend{Content: "x", Flags: discordgo.MessageFlagsEphemeral}, wire.CodeInvalidForm},
	}
	for name, tt := range tests {
		if _, err := d.ChannelMessageSendComplex(tt.channel, &tt.send); restCode(err) != tt.want {
			t.Errorf("%s: %v, want code %d", name, err, tt.want)
		}
	}
}

func TestOwnMessages(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	mine, err := d.ChannelMessageSend(standin.General, "one")
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := s.Say(standin.Ada, standin.General, "two")
	if err != nil {
		t.Fatal(err)
	}
	if m, err := d.ChannelMessageEdit(standin.General, mine.ID, "one, corrected"); err != nil || m.Content != "one, corrected" {
		t.Errorf("edit = %v, %v", m, err)
	}
	if _, err := d.ChannelMessageEdit(standin.General, theirs.ID, "x"); restCode(err) != wire.CodeNotTheAuthor {
		t.Errorf("edit of another's = %v, want 50005", err)
	}
	if err := d.ChannelMessageDelete(standin.General, theirs.ID); restCode(err) != wire.CodeMissingPermissions {
		t.Errorf("delete of another's = %v, want 50013", err)
	}
	all, err := d.ChannelMessages(standin.General, 10, "", "", "")
	if err != nil || len(all) != 2 || all[0].ID != theirs.ID || all[0].Content != "" || all[1].Content != "one, corrected" {
		t.Errorf("messages = %+v, %v", all, err)
	}
	if err := d.ChannelMessageDelete(standin.General, mine.ID); err != nil {
		t.Error(err)
	}
	if _, err := d.ChannelMessage(standin.General, mine.ID); restCode(err) != wire.CodeUnknownMessage {
		t.Errorf("deleted message = %v, want 10008", err)
	}
	if hidden, err := d.ChannelMessages(standin.NoHistory, 10, "", "", ""); err != nil || len(hidden) != 0 {
		t.Errorf("messages without the right to history = %v, %v", hidden, err)
	}
}

func TestIdentityRoutes(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	if u, err := d.User("@me"); err != nil || u.ID != standin.BotID || !u.Bot {
		t.Errorf("users/@me = %+v, %v", u, err)
	}
	if u, err := d.User(standin.Ada); err != nil || u.GlobalName != "Ada" {
		t.Errorf("user = %+v, %v", u, err)
	}
	if a, err := d.Application("@me"); err != nil || a.ID != standin.AppID {
		t.Errorf("application = %+v, %v", a, err)
	}
	if c, err := d.Channel(standin.Thread); err != nil || c.ParentID != standin.General || c.ThreadMetadata == nil {
		t.Errorf("channel = %+v, %v", c, err)
	}
	if _, err := d.UserChannelCreate(standin.BotID); restCode(err) != wire.CodeInvalidRecipients {
		t.Errorf("direct channel with itself = %v", err)
	}
	dm, err := d.UserChannelCreate(standin.Ada)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := s.Direct(standin.Ada); err != nil || again != dm.ID {
		t.Errorf("the direct channel is %s and %s", dm.ID, again)
	}
}

// TestCommandSync is a round trip: overwrite, list, change one, list.
func TestCommandSync(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	first := register(t, d, commands()...)
	listed, err := d.ApplicationCommands(standin.AppID, "")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(first, listed); d != "" {
		t.Errorf("listed commands differ from those registered (-registered +listed):\n%s", d)
	}
	if l := listed[0].NameLocalizations; l == nil || (*l)[discordgo.German] != "frag" {
		t.Errorf("localizations = %v", l)
	}
	second := register(t, d, commands()...)
	if second[0].ID != first[0].ID || second[0].Version != first[0].Version {
		t.Error("an unchanged command has another id or version")
	}
	changed := commands()
	changed[0].Description = "Ask something"
	third := register(t, d, changed...)
	if third[0].ID != first[0].ID || third[0].Version == first[0].Version || third[1].Version != first[1].Version {
		t.Error("a changed command should keep its id and get a version")
	}
	if names := offered(s, standin.Cleo, standin.Lounge); !slices.Equal(names, []string{"ask/frag", "settings/", "Who said this?/", "About/"}) {
		t.Errorf("Cleo is offered %q", names)
	}

	made, err := d.ApplicationCommandCreate(standin.AppID, standin.Newsroom, &discordgo.ApplicationCommand{Name: "here", Description: "only here"})
	if err != nil || made.GuildID != standin.Newsroom {
		t.Fatalf("guild command = %+v, %v", made, err)
	}
	made, err = d.ApplicationCommandEdit(standin.AppID, standin.Newsroom, made.ID, &discordgo.ApplicationCommand{Name: "there", Description: "only there"})
	if err != nil || made.Name != "there" {
		t.Errorf("edited = %+v, %v", made, err)
	}
	if names := offered(s, standin.Ada, standin.General); names[0] != "there/" || len(names) != 5 {
		t.Errorf("Ada is offered %q", names)
	}
	if err := d.ApplicationCommandDelete(standin.AppID, standin.Newsroom, made.ID); err != nil {
		t.Error(err)
	}
	if _, err := d.ApplicationCommand(standin.AppID, standin.Newsroom, made.ID); restCode(err) != wire.CodeUnknownCommand {
		t.Errorf("deleted command = %v, want 10063", err)
	}
	if _, err := d.ApplicationCommands(standin.AppID, standin.Elsewhere); restCode(err) != wire.CodeMissingAccess {
		t.Errorf("commands of a guild without the bot = %v, want 50001", err)
	}
}

func offered(s *standin.Server, user, channel string) []string {
	var out []string
	for _, c := range s.Commands(user, channel) {
		out = append(out, c.Name+"/"+c.NameLocalized)
	}
	return out
}

func TestCommandLimits(t *testing.T) {
	t.Parallel()
	clock := standin.NewManualClock(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	s := start(t, standin.Options{Clock: clock})
	d := newSession(t, s)
	many := func(from, to int) (out []*discordgo.ApplicationCommand) {
		for i := from; i < to; i++ {
			out = append(out, &discordgo.ApplicationCommand{Name: fmt.Sprintf("c%d", i), Description: "one of many"})
		}
		return out
	}
	put := func(c []*discordgo.ApplicationCommand) int {
		_, err := d.ApplicationCommandBulkOverwrite(standin.AppID, "", c)
		return restCode(err)
	}
	if got := put(many(0, 101)); got != wire.CodeTooManyCommands {
		t.Errorf("101 commands: code %d, want 30032", got)
	}
	for round := range 2 {
		if got := put(many(100*round, 100*round+100)); got != -1 {
			t.Errorf("round %d: code %d", round, got)
		}
	}
	if got := put(many(0, 1)); got != wire.CodeTooManyCommandCreates {
		t.Errorf("201st create of the day: code %d, want 30034", got)
	}
	if got := put(many(100, 200)); got != -1 {
		t.Errorf("overwriting what is there: code %d", got)
	}
	clock.Advance(24 * time.Hour)
	if got := put(many(0, 1)); got != -1 {
		t.Errorf("the next day: code %d", got)
	}
}

// TestRefusals are answers a client gets before any route is asked.
func TestRefusals(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	const agent, auth = "DiscordBot (https://example.org, 1)", "Bot " + standin.Token
	messages := "/api/v9/channels/" + standin.General + "/messages"
	tests := map[string]struct {
		method, path, agent, auth, kind, body string
		status                                int
		want                                  string
	}{
		"no route":         {"GET", "/api/v9/nothing", agent, auth, "", "", 404, `{"code":0,"message":"404: Not Found"}`},
		"wrong method":     {"PUT", messages, agent, auth, "", "", 405, `{"code":0,"message":"405: Method Not Allowed"}`},
		"no token":         {"GET", messages, agent, "", "", "", 401, `{"code":0,"message":"401: Unauthorized"}`},
		"wrong token":      {"GET", messages, agent, "Bot nope", "", "", 401, `{"code":0,"message":"401: Unauthorized"}`},
		"token alone":      {"GET", messages, agent, standin.Token, "", "", 401, `{"code":0,"message":"401: Unauthorized"}`},
		"gone version":     {"GET", "/api/v6/gateway", agent, auth, "", "", 400, `{"code":50041,"message":"Invalid API version"}`},
		"no version":       {"GET", "/api/gateway", agent, auth, "", "", 400, `{"code":50041,"message":"Invalid API version"}`},
		"bad user agent":   {"GET", "/api/v9/gateway", "Go-http-client/1.1", auth, "", "", 403, `{"code":40333,"message":"internal network error"}`},
		"no JSON":          {"POST", messages, agent, auth, "application/json", "{", 400, `{"code":50109,"message":"The request body contains invalid JSON."}`},
		"type, no body":    {"POST", messages, agent, auth, "application/json", "", 400, `{"code":50109,"message":"The request body contains invalid JSON."}`},
		"other media type": {"POST", messages, agent, auth, "text/plain", "hello", 400, `{"code":50035,"message":"Invalid Form Body","errors":{"_errors":[{"code":"CONTENT_TYPE_INVALID","message":"Expected \"Content-Type\" header to be one of {'application/json'}."}]}}`},
		"nested fault":     {"POST", messages, agent, auth, "application/json", `{"content":"` + strings.Repeat("x", 2001) + `"}`, 400, `{"code":50035,"message":"Invalid Form Body","errors":{"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 2000 or fewer in length."}]}}}`},
		"unknown token":    {"POST", "/api/v10/interactions/1/x/callback", agent, "", "application/json", `{"type":5}`, 404, `{"code":10062,"message":"Unknown interaction"}`},
		"unknown webhook":  {"POST", "/api/v10/webhooks/1/x", agent, "", "application/json", `{"content":"x"}`, 404, `{"code":10015,"message":"Unknown Webhook"}`},
		"other app":        {"GET", "/api/v10/applications/1/commands", agent, auth, "", "", 403, `{"code":20012,"message":"You are not authorized to perform this action on this application"}`},
	}
	for name, tt := range tests {
		req, err := http.NewRequest(tt.method, s.URL()+tt.path, strings.NewReader(tt.body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("User-Agent", tt.agent)
		for name, value := range map[string]string{"Authorization": tt.auth, "Content-Type": tt.kind} {
			if value != "" {
				req.Header.Set(name, value)
			}
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil || resp.StatusCode != tt.status || string(body) != tt.want {
			t.Errorf("%s: %d %s\nwant %d %s", name, resp.StatusCode, body, tt.status, tt.want)
		}
	}
}

// TestRequests tells what was asked, with tokens masked.
func TestRequests(t *testing.T) {
	t.Parallel()
	s, b := startBot(t, standin.Options{})
	p, i := b.asked(t, s, standin.Ada)
	err := b.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: 4, Data: &discordgo.InteractionResponseData{Content: strings.Repeat("x", 2001)}})
	if restCode(err) != wire.CodeInvalidForm {
		t.Fatal(err)
	}
	refusal := await(t, s, kind(standin.RequestRefused))
	if d := cmp.Diff([]string{"data.content BASE_TYPE_MAX_LENGTH"}, faultsIn(refusal.Request.Answer)); d != "" {
		t.Errorf("faults (-want +got):\n%s", d)
	}
	b.respond(t, i, discordgo.InteractionResponseChannelMessageWithSource, text("short enough"))
	done(t, p, nil)
	got := s.RequestsTo("POST", "/interactions/{interaction}/{token}/callback")
	if len(got) != 2 || got[0].Status != 400 || got[1].Status != 204 || !bytes.Contains(got[1].Body, []byte("short enough")) {
		t.Errorf("requests = %+v", got)
	}
	for _, r := range s.Requests() {
		if strings.Contains(r.Path, i.Token) {
			t.Errorf("%s tells the token", r.Path)
		}
	}
}

// TestMounted serves the stand-in from a path of another server.
func TestMounted(t *testing.T) {
	t.Parallel()
	mux := http.NewServeMux()
	host := httptest.NewServer(mux)
	t.Cleanup(host.Close)
	s, err := standin.New(standin.Options{PublicURL: host.URL + "/discord"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	mux.Handle("/discord/", http.StripPrefix("/discord", s.Handler()))
	d := newSession(t, s)
	connect(t, s, d)
	if !s.Connected() {
		t.Error("not connected")
	}
}

func TestStartStaysOnLoopback(t *testing.T) {
	t.Parallel()
	s, err := standin.New(standin.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, addr := range []string{":0", "0.0.0.0:0", "192.0.2.1:0", "[::]:0", "nonsense"} {
		if err := s.Start(addr); err == nil {
			t.Errorf("Start(%q) listens", addr)
		}
	}
}

func TestWorldFaults(t *testing.T) {
	t.Parallel()
	tests := map[string]func(*standin.World){
		"id is no number":  func(w *standin.World) { w.People[0].ID = "ada" },
		"id taken":         func(w *standin.World) { w.People[1].ID = w.People[0].ID },
		"no such language": func(w *standin.World) { w.People[0].Locale = "tlh" },
		"member is nobody": func(w *standin.World) { w.Guilds[0].Members[1].UserID = "7" },
		"orphan thread":    func(w *standin.World) { w.Guilds[0].Channels[5].Parent = "7" },
		"channel taken":    func(w *standin.World) { w.Guilds[0].Channels[1].ID = standin.General },
		"direct nobody":    func(w *standin.World) { w.Directs[0].People[0] = "7" },
	}
	for name, spoil := range tests {
		w := standin.DefaultWorld()
		spoil(&w)
		if _, err := standin.New(standin.Options{World: &w}); err == nil {
			t.Errorf("%s: New took it", name)
		}
	}
}
