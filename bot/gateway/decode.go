package gateway

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"whosaid/bot"
)

// The shapes of what Discord sends, as far as we read them. A field that is
// not there, is null or is of another type than expected stays empty, and
// what Discord invents tomorrow is passed over.

type rawInteraction struct {
	ID            string `json:"id"`
	ApplicationID string `json:"application_id"`
	Type          int    `json:"type"`
	Token         string `json:"token"`
	GuildID       string `json:"guild_id"`
	ChannelID     string `json:"channel_id"`
	Channel       struct {
		Type int `json:"type"`
	} `json:"channel"`
	Member         *rawMember        `json:"member"` // in servers
	User           *rawUser          `json:"user"`   // elsewhere
	AppPermissions string            `json:"app_permissions"`
	Locale         string            `json:"locale"`
	Data           rawData           `json:"data"`
	Message        *rawMessage       `json:"message"`
	Owners         map[string]string `json:"authorizing_integration_owners"`
}

type rawMember struct {
	User        *rawUser `json:"user"`
	Permissions string   `json:"permissions"`
}

type rawUser struct {
	ID  string `json:"id"`
	Bot bool   `json:"bot"`
}

// rawData is the data of every kind of interaction in one.
type rawData struct {
	Type     int         `json:"type"`
	Name     string      `json:"name"`
	TargetID string      `json:"target_id"`
	Options  []rawOption `json:"options"`
	Resolved struct {
		Messages map[string]*rawMessage `json:"messages"`
	} `json:"resolved"`
	CustomID   string         `json:"custom_id"`
	Values     []string       `json:"values"`
	Components []rawComponent `json:"components"` // what was put into a modal
}

type rawOption struct {
	Name    string `json:"name"`
	Value   any    `json:"value"`
	Focused bool   `json:"focused"`
}

type rawComponent struct {
	CustomID   string         `json:"custom_id"`
	Value      string         `json:"value"`
	Components []rawComponent `json:"components"`
	Component  *rawComponent  `json:"component"`
}

// Discord's kinds of interaction and command.
const (
	typeCommand      = 2
	typeComponent    = 3
	typeAutocomplete = 4
	typeModal        = 5

	commandChat = 1
)

// threads are the kinds of channel that are threads: of announcements, public
// and private.
var threads = []int{10, 11, 12}

// ownerServer is the key of the server among those who installed us. In
// private channels its value is "0".
const ownerServer = "0"

// loosely decodes JSON and passes over values of an unexpected type. The
// error does not quote what it read.
func loosely(raw []byte, into any) error {
	err := json.Unmarshal(raw, into)
	if err == nil || errors.As(err, new(*json.UnmarshalTypeError)) {
		return nil
	}
	return errors.New("it is not JSON")
}

// decodeInteraction reads the data of an INTERACTION_CREATE. It fails only if
// there is nothing to answer by.
func decodeInteraction(raw []byte) (*bot.Interaction, error) {
	var r rawInteraction
	if err := loosely(raw, &r); err != nil {
		return nil, fmt.Errorf("decode an interaction: %w", err)
	}
	if r.ID == "" || r.Token == "" {
		return nil, errors.New("decode an interaction: it has no id or no token")
	}
	_, installed := r.Owners[ownerServer]
	in := &bot.Interaction{
		ID: r.ID, ApplicationID: r.ApplicationID, Token: r.Token, Kind: r.kind(),
		GuildID: r.GuildID, ChannelID: r.ChannelID, Thread: slices.Contains(threads, r.Channel.Type), User: r.User.user(),
		OurRights: rights(r.AppPermissions), Installed: installed && r.GuildID != "", Locale: r.Locale,
		Command: r.Data.Name, Options: map[string]any{},
		CustomID: r.Data.CustomID, Values: r.Data.Values, Fields: map[string]string{},
		Message: r.Message.message(), Target: r.Data.Resolved.Messages[r.Data.TargetID].message(),
	}
	if r.Member != nil {
		in.User, in.Rights = r.Member.User.user(), rights(r.Member.Permissions)
	}
	for _, o := range r.Data.Options {
		in.Options[o.Name] = o.Value
		if o.Focused {
			in.Focused = o.Name
		}
	}
	for _, c := range r.Data.Components {
		c.walk(func(c *rawComponent) { in.Fields[c.CustomID] = c.Value })
	}
	return in, nil
}

func (r *rawInteraction) kind() bot.Kind {
	switch r.Type {
	case typeAutocomplete:
		return bot.Autocomplete
	case typeComponent:
		return bot.Press
	case typeModal:
		return bot.Submit
	case typeCommand:
		if r.Data.Type > commandChat {
			return bot.Menu
		}
		return bot.Slash
	}
	return ""
}

func (r *rawUser) user() bot.User {
	if r == nil {
		return bot.User{}
	}
	return bot.User{ID: r.ID, Bot: r.Bot}
}

// walk visits every component that has a custom id, outermost first.
func (c *rawComponent) walk(visit func(*rawComponent)) {
	if c == nil {
		return
	}
	if c.CustomID != "" {
		visit(c)
	}
	for i := range c.Components {
		c.Components[i].walk(visit)
	}
	c.Component.walk(visit)
}

// rights reads a set of permissions, which Discord writes as a decimal
// number in a string; none when it is something else.
func rights(s string) bot.Rights {
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		return 0
	}
	return bot.Rights(n)
}
