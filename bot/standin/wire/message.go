package wire

import (
	"encoding/json"
	"time"
)

// Kinds of message the stand-in writes.
const (
	MessageDefault     = 0
	MessageReply       = 19
	MessageChatCommand = 20
	MessageContextMenu = 23
)

// Message flags.
const (
	FlagSuppressEmbeds        = 1 << 2
	FlagEphemeral             = 1 << 6
	FlagLoading               = 1 << 7 // "thinking ..."
	FlagSuppressNotifications = 1 << 12
	FlagVoiceMessage          = 1 << 13
	FlagComponentsV2          = 1 << 15
)

// A Message as REST answers and gateway events carry it. GuildID and Member
// are filled in events only.
type Message struct {
	ID                  string               `json:"id"`
	ChannelID           string               `json:"channel_id"`
	GuildID             string               `json:"guild_id,omitempty"`
	Type                int                  `json:"type"`
	Author              *User                `json:"author"`
	Member              *Member              `json:"member,omitempty"`
	Content             string               `json:"content"`
	Timestamp           time.Time            `json:"timestamp"`
	EditedTimestamp     *time.Time           `json:"edited_timestamp"`
	TTS                 bool                 `json:"tts"`
	MentionEveryone     bool                 `json:"mention_everyone"`
	Mentions            []User               `json:"mentions"`
	MentionRoles        []string             `json:"mention_roles"`
	Attachments         []Empty              `json:"attachments"`
	Embeds              []Embed              `json:"embeds"`
	Components          []Component          `json:"components"`
	Flags               int                  `json:"flags"`
	Pinned              bool                 `json:"pinned"`
	Nonce               json.RawMessage      `json:"nonce,omitempty"`
	WebhookID           string               `json:"webhook_id,omitempty"`
	ApplicationID       string               `json:"application_id,omitempty"`
	Reference           *MessageReference    `json:"message_reference,omitempty"`
	Referenced          *Referenced          `json:"referenced_message,omitempty"`
	Interaction         *MessageInteraction  `json:"interaction,omitempty"`
	InteractionMetadata *InteractionMetadata `json:"interaction_metadata,omitempty"`
}

// Ephemeral reports whether one user alone sees the message.
func (m *Message) Ephemeral() bool { return m.Flags&FlagEphemeral != 0 }

// Loading reports whether the message is a "thinking ..." placeholder.
func (m *Message) Loading() bool { return m.Flags&FlagLoading != 0 }

// Referenced is the message a reply answers. A nil Message inside is written
// as null: the answered message was deleted.
type Referenced struct{ *Message }

// MarshalJSON writes the message alone, null when it is gone.
func (r Referenced) MarshalJSON() ([]byte, error) { return json.Marshal(r.Message) }

// UnmarshalJSON reads the message alone.
func (r *Referenced) UnmarshalJSON(b []byte) error { return json.Unmarshal(b, &r.Message) }

// MessageReference points at another message.
type MessageReference struct {
	Type            int    `json:"type"`
	MessageID       string `json:"message_id,omitempty"`
	ChannelID       string `json:"channel_id,omitempty"`
	GuildID         string `json:"guild_id,omitempty"`
	FailIfNotExists *bool  `json:"fail_if_not_exists,omitempty"`
}

// MessageInteraction is the older note on a message that answers a command.
type MessageInteraction struct {
	ID   string `json:"id"`
	Type int    `json:"type"`
	Name string `json:"name"`
	User User   `json:"user"`
}

// InteractionMetadata says which interaction a message answers.
type InteractionMetadata struct {
	ID                        string               `json:"id"`
	Type                      int                  `json:"type"`
	User                      User                 `json:"user"`
	Owners                    map[string]string    `json:"authorizing_integration_owners"`
	OriginalResponseMessageID string               `json:"original_response_message_id,omitempty"`
	InteractedMessageID       string               `json:"interacted_message_id,omitempty"`
	TargetUser                *User                `json:"target_user,omitempty"`
	TargetMessageID           string               `json:"target_message_id,omitempty"`
	Triggering                *InteractionMetadata `json:"triggering_interaction_metadata,omitempty"`
}

// MessageParams is a message as a bot sends it. A nil field was not given
// or was null, which mean the same but for Content on an edit: see package
// rules.
type MessageParams struct {
	Content         *string           `json:"content"`
	Embeds          *[]Embed          `json:"embeds"`
	Components      *[]Component      `json:"components"`
	AllowedMentions *AllowedMentions  `json:"allowed_mentions"`
	Flags           *int              `json:"flags"`
	TTS             *bool             `json:"tts"`
	Nonce           json.RawMessage   `json:"nonce"`
	EnforceNonce    *bool             `json:"enforce_nonce"`
	Reference       *MessageReference `json:"message_reference"`
	StickerIDs      []string          `json:"sticker_ids"`
}

// FlagBits returns the flags asked for, zero when none were given.
func (p *MessageParams) FlagBits() int {
	if p.Flags == nil {
		return 0
	}
	return *p.Flags
}

// AllowedMentions says which mentions in a text may ping.
type AllowedMentions struct {
	Parse       []string `json:"parse"`
	Users       []string `json:"users"`
	Roles       []string `json:"roles"`
	RepliedUser *bool    `json:"replied_user"`
}
