package wire

// Kinds of interaction.
const (
	InteractionCommand      = 2
	InteractionComponent    = 3
	InteractionAutocomplete = 4
	InteractionModal        = 5
)

// Kinds of first answer to an interaction.
const (
	CallbackPong          = 1
	CallbackMessage       = 4
	CallbackDeferMessage  = 5
	CallbackDeferUpdate   = 6
	CallbackUpdateMessage = 7
	CallbackAutocomplete  = 8
	CallbackModal         = 9
)

// AttachmentSizeLimit is how many bytes a file may have in a place nobody
// pays for, as interactions state it.
const AttachmentSizeLimit = 10 << 20

// An Interaction as INTERACTION_CREATE carries it. Member is given in guilds,
// User elsewhere.
type Interaction struct {
	ID                  string            `json:"id"`
	ApplicationID       string            `json:"application_id"`
	Type                int               `json:"type"`
	Data                any               `json:"data,omitempty"`
	Guild               *PartialGuild     `json:"guild,omitempty"`
	GuildID             string            `json:"guild_id,omitempty"`
	GuildLocale         string            `json:"guild_locale,omitempty"`
	Channel             *Channel          `json:"channel,omitempty"`
	ChannelID           string            `json:"channel_id,omitempty"`
	Member              *Member           `json:"member,omitempty"`
	User                *User             `json:"user,omitempty"`
	Token               string            `json:"token"`
	Version             int               `json:"version"`
	Message             *Message          `json:"message,omitempty"`
	AppPermissions      string            `json:"app_permissions"`
	Locale              string            `json:"locale"`
	Entitlements        []Empty           `json:"entitlements"`
	Owners              map[string]string `json:"authorizing_integration_owners"`
	Context             int               `json:"context"`
	AttachmentSizeLimit int               `json:"attachment_size_limit"` // bytes
}

// CommandData is the data of a command or autocomplete interaction.
type CommandData struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	Type     int          `json:"type"`
	GuildID  string       `json:"guild_id,omitempty"` // where the command is registered, if not everywhere
	TargetID string       `json:"target_id,omitempty"`
	Resolved *Resolved    `json:"resolved,omitempty"`
	Options  []DataOption `json:"options,omitempty"`
}

// DataOption is an option as the user filled it in.
type DataOption struct {
	Name    string       `json:"name"`
	Type    int          `json:"type"`
	Value   any          `json:"value,omitempty"`
	Focused bool         `json:"focused,omitempty"`
	Options []DataOption `json:"options,omitempty"`
}

// Resolved holds the things that ids in the data stand for.
type Resolved struct {
	Users    map[string]User    `json:"users,omitempty"`
	Members  map[string]Member  `json:"members,omitempty"`
	Roles    map[string]Role    `json:"roles,omitempty"`
	Channels map[string]Channel `json:"channels,omitempty"`
	Messages map[string]Message `json:"messages,omitempty"`
}

// ComponentData is the data of a press or a selection.
type ComponentData struct {
	ID       int       `json:"id"`
	CustomID string    `json:"custom_id"`
	Type     int       `json:"component_type"`
	Values   []string  `json:"values,omitempty"`
	Resolved *Resolved `json:"resolved,omitempty"`
}

// ModalData is the data of a filled-in modal.
type ModalData struct {
	CustomID   string        `json:"custom_id"`
	Components []ModalAnswer `json:"components"`
	Resolved   *Resolved     `json:"resolved,omitempty"`
}

// ModalAnswer is one input of a filled-in modal, or the row or label around it.
type ModalAnswer struct {
	Type       int           `json:"type"`
	ID         int           `json:"id"`
	CustomID   string        `json:"custom_id,omitempty"`
	Value      *string       `json:"value,omitempty"`
	Values     []string      `json:"values,omitempty"`
	Components []ModalAnswer `json:"components,omitempty"`
	Component  *ModalAnswer  `json:"component,omitempty"`
}

// Modal is a form a bot opens.
type Modal struct {
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []Component `json:"components"`
}

// CallbackResponse is the answer to a callback sent with with_response.
type CallbackResponse struct {
	Interaction CallbackInteraction `json:"interaction"`
	Resource    *CallbackResource   `json:"resource,omitempty"`
}

// CallbackInteraction tells what became of the interaction.
type CallbackInteraction struct {
	ID                       string `json:"id"`
	Type                     int    `json:"type"`
	ResponseMessageID        string `json:"response_message_id,omitempty"`
	ResponseMessageLoading   *bool  `json:"response_message_loading,omitempty"`
	ResponseMessageEphemeral *bool  `json:"response_message_ephemeral,omitempty"`
	ChannelID                string `json:"channel_id,omitempty"`
	GuildID                  string `json:"guild_id,omitempty"`
}

// CallbackResource is the message a callback made or changed.
type CallbackResource struct {
	Type    int      `json:"type"`
	Message *Message `json:"message,omitempty"`
}
