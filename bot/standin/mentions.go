package standin

import (
	"regexp"
	"slices"
	"strings"

	"whosaid/bot/standin/wire"
)

// The forms in which a text mentions users, roles and everyone.
var (
	userMention = regexp.MustCompile(`<@!?(\d+)>`)
	roleMention = regexp.MustCompile(`<@&(\d+)>`)
)

// mentions are the pings of one message.
type mentions struct {
	users    []wire.User
	roles    []string
	everyone bool
}

// A pinger says which mentions of a text count.
type pinger struct {
	user, role func(id string) bool
	everyone   bool
}

// pingAll is how people's own messages ping: everybody they may.
func (st *state) pingAll(author string, c *channel) pinger {
	all := func(string) bool { return true }
	p := pinger{user: all, role: all, everyone: st.rights(author, c).Has(wire.MentionEveryone)}
	return p
}

// pingAllowed is how a bot's messages ping: by allowed_mentions. Without it,
// plain messages ping everything and answers to interactions users only.
func (st *state) pingAllowed(c *channel, a *wire.AllowedMentions, answer bool) pinger {
	p := st.pingAll(st.app.BotID, c)
	if a == nil {
		if answer {
			p.role, p.everyone = func(string) bool { return false }, false
		}
		return p
	}
	some := func(word string, ids []string) func(string) bool {
		all := slices.Contains(a.Parse, word)
		return func(id string) bool { return all || slices.Contains(ids, id) }
	}
	p.user, p.role = some("users", a.Users), some("roles", a.Roles)
	p.everyone = p.everyone && slices.Contains(a.Parse, "everyone")
	return p
}

// find reads the mentions of a text that count.
func (st *state) find(text string, c *channel, p pinger) mentions {
	out := mentions{users: []wire.User{}, roles: []string{}}
	for _, m := range userMention.FindAllStringSubmatch(text, -1) {
		if st.users[m[1]] != nil && p.user(m[1]) {
			out.addUser(st.wireUser(m[1]))
		}
	}
	for _, m := range roleMention.FindAllStringSubmatch(text, -1) {
		if c.guild != nil && c.guild.roles[m[1]] != nil && c.guild.roles[m[1]].Mentionable && p.role(m[1]) && !slices.Contains(out.roles, m[1]) {
			out.roles = append(out.roles, m[1])
		}
	}
	out.everyone = p.everyone && (strings.Contains(text, "@everyone") || strings.Contains(text, "@here"))
	return out
}

func (m *mentions) addUser(u wire.User) {
	if !m.has(u.ID) {
		m.users = append(m.users, u)
	}
}

func (m *mentions) has(id string) bool {
	return slices.ContainsFunc(m.users, func(u wire.User) bool { return u.ID == id })
}

func (m mentions) put(on *wire.Message) {
	on.Mentions, on.MentionRoles, on.MentionEveryone = m.users, m.roles, m.everyone
}

// spoken is the text of a message that mentions are read from.
func spoken(m *wire.Message) string {
	texts := []string{m.Content}
	for i := range m.Components {
		m.Components[i].Walk(nil, func(_ []string, c *wire.Component) {
			if c.Type == wire.ComponentTextDisplay {
				texts = append(texts, c.Content)
			}
		})
	}
	return strings.Join(texts, "\n")
}
