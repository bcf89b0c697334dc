package bot

import (
	"strings"
	"time"
)

// Kind says what somebody did to reach us.
type Kind string

// The kinds of interaction.
const (
	Slash        Kind = "slash"        // a chat command
	Menu         Kind = "menu"         // a command in a message's menu
	Autocomplete Kind = "autocomplete" // typing into an option of a chat command
	Press        Kind = "press"        // a button or a choice in a select menu
	Submit       Kind = "submit"       // a modal sent off
)

// An Interaction is something somebody did with a command, a component or a
// modal of ours, decoded and copied out of what the client library delivers.
// Fields that Discord left out, or that could not be read, are zero; the
// methods live with that.
type Interaction struct {
	ID            string
	ApplicationID string
	Token         string // answers it for 15 minutes; never logged
	Kind          Kind
	Received      time.Time // when it reached this process

	GuildID   string // empty in private channels
	ChannelID string
	Thread    bool // the channel is a thread
	User      User
	Rights    Rights // the user's in this channel; zero in private channels
	OurRights Rights // ours in this channel, as Discord states them
	Installed bool   // the server has us; else only the user does
	Locale    string // the language of the user's client: "de", "en-GB"

	Command string         // slash, menu and autocomplete: the command's name
	Options map[string]any // slash and autocomplete: string, bool or float64
	Focused string         // autocomplete: the option being typed into

	CustomID string            // press and submit
	Values   []string          // press: what was chosen in a select menu
	Fields   map[string]string // submit: what was typed, by custom id

	Message *Message // press, and submit of a modal opened by one: where; else nil
	Target  *Message // menu: the message; nil when it could not be read
}

// Text returns an option that is a text, without blanks around it; "" when it
// is missing or none. What is typed is raw: Discord checks it against nothing.
func (in *Interaction) Text(option string) string {
	s, _ := in.Options[option].(string)
	return strings.TrimSpace(s)
}

// Flag returns an option that is true or false; false when it is missing.
func (in *Interaction) Flag(option string) bool {
	b, _ := in.Options[option].(bool)
	return b
}

// A User is a person or a bot. The zero User is nobody.
type User struct {
	ID  string
	Bot bool
}

// A Message is somebody's message or one of our own, decoded and copied like
// an Interaction.
type Message struct {
	ID, ChannelID string
	GuildID       string // empty in private channels
	Author        User
	Plain         bool // an ordinary message or a reply, no notice of the system
	Webhook       bool // posted by a webhook, as answers to interactions are too
	Private       bool // one user alone sees it
	Content       string
	Carried       []string // texts of its embeds and components and of what it forwards
	Mentions      []string // ids of the users it mentions; not roles, not everyone

	Replied   *Message // the message it answers, as far as delivered
	RepliedID string   // that message's id, known even when the message is not

	// SelfID is our own user id, as the session that delivered it knows it.
	SelfID string
}

// Text is all text that the message shows.
func (m *Message) Text() string {
	return strings.TrimSpace(strings.Join(append([]string{m.Content}, m.Carried...), "\n"))
}

// Mentioned reports whether the message mentions a user by id, in either
// written form or by a reply that pings. The text says nothing about it:
// Discord lists them.
func (m *Message) Mentioned(userID string) bool {
	for _, id := range m.Mentions {
		if id == userID && id != "" {
			return true
		}
	}
	return false
}
