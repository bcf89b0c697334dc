package gateway

import (
	"errors"
	"fmt"

	"whosaid/bot"
)

type rawMessage struct {
	ID        string    `json:"id"`
	ChannelID string    `json:"channel_id"`
	GuildID   string    `json:"guild_id"`
	Type      int       `json:"type"`
	Author    *rawUser  `json:"author"`
	WebhookID string    `json:"webhook_id"`
	Flags     int       `json:"flags"`
	Content   string    `json:"content"`
	Mentions  []rawUser `json:"mentions"`
	Reference struct {
		MessageID string `json:"message_id"`
	} `json:"message_reference"`
	Referenced *rawMessage `json:"referenced_message"`
	Embeds     []rawEmbed  `json:"embeds"`
	Components []rawPart   `json:"components"`
	Snapshots  []struct {
		Message rawMessage `json:"message"`
	} `json:"message_snapshots"` // of what it forwards
}

type rawEmbed struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	Fields      []struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	} `json:"fields"`
}

// A rawPart is a component of a message, as far as it shows text of its own.
type rawPart struct {
	Type       int       `json:"type"`
	Content    string    `json:"content"`
	Components []rawPart `json:"components"`
}

// partText is the kind of component that is a text.
const partText = 10

// Discord's kinds of message that people write, and the flag of those that
// one user alone sees.
const (
	messageDefault = 0
	messageReply   = 19

	flagEphemeral = 1 << 6
)

// decodeMessage reads the data of a MESSAGE_CREATE, or a message from REST.
func decodeMessage(raw []byte) (*bot.Message, error) {
	var r rawMessage
	if err := loosely(raw, &r); err != nil {
		return nil, fmt.Errorf("decode a message: %w", err)
	}
	if r.ID == "" || r.ChannelID == "" {
		return nil, errors.New("decode a message: it has no id or no channel")
	}
	return r.message(), nil
}

func (r *rawMessage) message() *bot.Message {
	if r == nil {
		return nil
	}
	m := &bot.Message{
		ID: r.ID, ChannelID: r.ChannelID, GuildID: r.GuildID, Author: r.Author.user(),
		Plain: r.Type == messageDefault || r.Type == messageReply, Webhook: r.WebhookID != "", Private: r.Flags&flagEphemeral != 0,
		Content: r.Content, Carried: r.carried(), Replied: r.Referenced.message(), RepliedID: r.Reference.MessageID,
	}
	for i := range r.Mentions {
		m.Mentions = append(m.Mentions, r.Mentions[i].ID)
	}
	return m
}

// walk visits the texts in a component, in the order they are shown.
func (p *rawPart) walk(visit func(text string)) {
	if p.Type == partText {
		visit(p.Content)
	}
	for i := range p.Components {
		p.Components[i].walk(visit)
	}
}

// carried are the texts that a message shows beside its own.
func (r *rawMessage) carried() []string {
	var out []string
	add := func(texts ...string) {
		for _, text := range texts {
			if text != "" {
				out = append(out, text)
			}
		}
	}
	for _, e := range r.Embeds {
		add(e.Title, e.Description)
		for _, f := range e.Fields {
			add(f.Name, f.Value)
		}
	}
	for i := range r.Components {
		r.Components[i].walk(func(text string) { add(text) })
	}
	for i := range r.Snapshots {
		add(r.Snapshots[i].Message.Content)
		add(r.Snapshots[i].Message.carried()...)
	}
	return out
}
