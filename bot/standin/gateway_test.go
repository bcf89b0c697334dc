package standin_test

import (
	"errors"
	"net/http"
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"
	"github.com/gorilla/websocket"

	"whosaid/bot/standin"
)

func TestHandshake(t *testing.T) {
	t.Parallel()
	for name, compress := range map[string]bool{"zlib": true, "plain": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t, standin.Options{})
			d := newSession(t, s)
			d.Compress, d.Identify.Compress = compress, compress
			d.Identify.Intents |= discordgo.IntentsGuilds
			ready := make(chan *discordgo.Ready, 1)
			guilds := make(chan *discordgo.GuildCreate, 4)
			d.AddHandler(func(_ *discordgo.Session, r *discordgo.Ready) { ready <- r })
			d.AddHandler(func(_ *discordgo.Session, g *discordgo.GuildCreate) { guilds <- g })
			connect(t, s, d)

			r := recv(t, ready)
			if r.User.ID != standin.BotID || r.Application.ID != standin.AppID || r.Version != 9 || r.SessionID == "" {
				t.Errorf("READY = %+v", r)
			}
			if len(r.Guilds) != 1 || r.Guilds[0].ID != standin.Newsroom || !r.Guilds[0].Unavailable {
				t.Errorf("READY lists guilds %+v, want the newsroom alone", r.Guilds)
			}
			g := recv(t, guilds)
			var channels []string
			for _, c := range g.Channels {
				channels = append(channels, c.Name)
			}
			if d := cmp.Diff([]string{"general", "read-only", "no-embeds", "no-history"}, channels); d != "" {
				t.Errorf("channels the bot sees (-want +got):\n%s", d)
			}
			if len(g.Threads) != 1 || g.Threads[0].ID != standin.Thread {
				t.Errorf("threads = %v", g.Threads)
			}
		})
	}
}

func TestHandshakeRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		set  func(*discordgo.Session)
		want int
	}{
		"bad token":         {func(d *discordgo.Session) { d.Identify.Token = "Bot wrong" }, 4004},
		"privileged intent": {func(d *discordgo.Session) { d.Identify.Intents |= discordgo.IntentMessageContent }, 4014},
		"unknown intent":    {func(d *discordgo.Session) { d.Identify.Intents |= 1 << 30 }, 4013},
		"no such shard":     {func(d *discordgo.Session) { d.Identify.Shard = &[2]int{3, 2} }, 4010},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t, standin.Options{})
			d := newSession(t, s)
			tt.set(d)
			var closed *websocket.CloseError
			if err := d.Open(); !errors.As(err, &closed) || closed.Code != tt.want {
				t.Errorf("Open() = %v, want close code %d", err, tt.want)
			}
		})
	}
}

func TestGrantedIntentIsTaken(t *testing.T) {
	t.Parallel()
	w := standin.DefaultWorld()
	w.Application.Privileged = 1 << 15
	s := start(t, standin.Options{World: &w})
	d := newSession(t, s)
	d.Identify.Intents |= discordgo.IntentMessageContent
	got := make(chan *discordgo.MessageCreate, 1)
	d.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageCreate) { got <- m })
	connect(t, s, d)
	if _, err := s.Say(standin.Ada, standin.General, "to nobody in particular"); err != nil {
		t.Fatal(err)
	}
	if m := recv(t, got); m.Content != "to nobody in particular" {
		t.Errorf("content = %q", m.Content)
	}
}

func TestGatewayAddress(t *testing.T) {
	t.Parallel()
	s := start(t, standin.Options{})
	d := newSession(t, s)
	g, err := d.GatewayBot()
	if err != nil {
		t.Fatal(err)
	}
	if want := "ws" + s.URL()[len("http"):] + "/"; g.URL != want {
		t.Errorf("gateway = %q, want %q", g.URL, want)
	}
	// Straight to the server, without the transport.
	req, err := http.NewRequest("GET", s.URL()+"/api/v10/gateway", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("status = %d", resp.StatusCode)
	}
}
