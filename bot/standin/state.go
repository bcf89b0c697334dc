package standin

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"whosaid/bot/standin/rules"
	"whosaid/bot/standin/wire"
)

// state is the world as it stands. Everything in it is guarded by Server.mu.
type state struct {
	app      Application
	begun    time.Time
	users    map[string]*user
	people   []string // ids of the human users, in the world's order
	guilds   map[string]*guild
	order    []string // ids of the guilds, in the world's order
	channels map[string]*channel
	messages map[string]*message
}

type user struct {
	Person
	bot bool
}

type guild struct {
	Guild
	members map[string]*Member
	roles   map[string]*Role
}

// installed reports whether the application is in the guild.
func (g *guild) installed(app Application) bool { return g.members[app.BotID] != nil }

// A channel is one of a guild, or a private one of two users.
type channel struct {
	Channel
	guild      *guild
	recipients []string // private channels: both users
	messages   []*message
}

func (c *channel) private() bool { return c.guild == nil }

// has reports whether a user takes part in a private channel.
func (c *channel) has(userID string) bool {
	for _, r := range c.recipients {
		if r == userID {
			return true
		}
	}
	return false
}

// A message as it stands in a channel. The wire form holds everything, also
// what not everybody may read.
type message struct {
	wire.Message
	channel   *channel
	visibleTo string            // ephemeral: who sees it
	answer    bool              // it answers an interaction
	owners    map[string]string // of the interaction it answers
	gone      bool              // deleted
}

func (m *message) guildID() string {
	if m.channel.guild == nil {
		return ""
	}
	return m.channel.guild.ID
}

func newState(w World, now time.Time) (*state, error) {
	st := &state{
		app: w.Application, begun: now,
		users: map[string]*user{}, guilds: map[string]*guild{},
		channels: map[string]*channel{}, messages: map[string]*message{},
	}
	st.users[w.Application.BotID] = &user{Person: Person{ID: w.Application.BotID, Name: w.Application.Name}, bot: true}
	for _, p := range w.People {
		if err := st.addPerson(p); err != nil {
			return nil, err
		}
	}
	for _, g := range w.Guilds {
		if err := st.addGuild(g); err != nil {
			return nil, fmt.Errorf("guild %q: %w", g.Name, err)
		}
	}
	for _, d := range w.Directs {
		c := &channel{Channel: Channel{ID: d.ID, Type: wire.ChannelDM}, recipients: d.People[:]}
		if err := st.addChannel(c); err != nil {
			return nil, fmt.Errorf("direct channel: %w", err)
		}
	}
	return st, nil
}

func (st *state) addPerson(p Person) error {
	if p.Locale == "" {
		p.Locale = defaultLocale
	}
	switch {
	case !isSnowflake(p.ID):
		return fmt.Errorf("person %q: id %q is no snowflake", p.Name, p.ID)
	case st.users[p.ID] != nil:
		return fmt.Errorf("person %q: id %s is taken", p.Name, p.ID)
	case !rules.Locale(p.Locale):
		return fmt.Errorf("person %q: Discord has no locale %q", p.Name, p.Locale)
	}
	st.users[p.ID] = &user{Person: p}
	st.people = append(st.people, p.ID)
	return nil
}

func (st *state) addGuild(g Guild) error {
	if g.Locale == "" {
		g.Locale = defaultLocale
	}
	if !isSnowflake(g.ID) || st.guilds[g.ID] != nil {
		return fmt.Errorf("id %q is no snowflake or is taken", g.ID)
	}
	g.Roles, g.Members, g.Channels = slices.Clone(g.Roles), slices.Clone(g.Members), slices.Clone(g.Channels)
	in := &guild{Guild: g, members: map[string]*Member{}, roles: map[string]*Role{}}
	for i := range g.Roles {
		in.roles[g.Roles[i].ID] = &g.Roles[i]
	}
	for i := range g.Members {
		if st.users[g.Members[i].UserID] == nil {
			return fmt.Errorf("member %q is nobody", g.Members[i].UserID)
		}
		in.members[g.Members[i].UserID] = &g.Members[i]
	}
	for _, c := range g.Channels {
		if c.Parent != "" && st.channels[c.Parent] == nil {
			return fmt.Errorf("channel %q: parent %q is not listed before it", c.Name, c.Parent)
		}
		if err := st.addChannel(&channel{Channel: c, guild: in}); err != nil {
			return err
		}
	}
	st.guilds[g.ID] = in
	st.order = append(st.order, g.ID)
	return nil
}

func (st *state) addChannel(c *channel) error {
	if !isSnowflake(c.ID) || st.channels[c.ID] != nil {
		return fmt.Errorf("channel %q: id %q is no snowflake or is taken", c.Name, c.ID)
	}
	for _, id := range c.recipients {
		if st.users[id] == nil {
			return fmt.Errorf("recipient %q is nobody", id)
		}
	}
	st.channels[c.ID] = c
	return nil
}

const defaultLocale = "en-US"

func isSnowflake(s string) bool {
	_, err := strconv.ParseUint(s, 10, 64)
	return err == nil
}

// directWithBot returns the private channel of a person and the bot, nil if
// nobody opened it yet.
func (st *state) directWithBot(userID string) *channel {
	for _, c := range st.channels {
		if c.private() && c.has(userID) && c.has(st.app.BotID) {
			return c
		}
	}
	return nil
}
