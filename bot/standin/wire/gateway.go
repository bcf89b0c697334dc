package wire

import "encoding/json"

// Gateway operations.
const (
	OpDispatch       = 0
	OpHeartbeat      = 1
	OpIdentify       = 2
	OpPresence       = 3
	OpVoiceState     = 4
	OpResume         = 6
	OpReconnect      = 7
	OpRequestMembers = 8
	OpInvalidSession = 9
	OpHello          = 10
	OpHeartbeatAck   = 11
)

// Gateway close codes.
const (
	CloseUnknownError         = 4000
	CloseUnknownOpcode        = 4001
	CloseDecodeError          = 4002
	CloseNotAuthenticated     = 4003
	CloseAuthenticationFailed = 4004
	CloseAlreadyAuthenticated = 4005
	CloseInvalidSeq           = 4007
	CloseRateLimited          = 4008
	CloseInvalidShard         = 4010
	CloseInvalidAPIVersion    = 4012
	CloseInvalidIntents       = 4013
	CloseDisallowedIntents    = 4014
)

// Gateway intents the stand-in acts on, and the set of all that exist.
const (
	IntentGuilds         = 1 << 0
	IntentGuildMembers   = 1 << 1
	IntentGuildPresences = 1 << 8
	IntentGuildMessages  = 1 << 9
	IntentDirectMessages = 1 << 12
	IntentMessageContent = 1 << 15

	// IntentsPrivileged must be granted to an application before it asks.
	IntentsPrivileged = IntentGuildMembers | IntentGuildPresences | IntentMessageContent
	// IntentsKnown leaves out the numbers Discord never gave a meaning.
	IntentsKnown = 1<<17 - 1 | 1<<20 | 1<<21 | 1<<24 | 1<<25
)

// Application flags that say a privileged intent was granted.
const (
	AppFlagMessageContent = 1 << 18
)

// A Payload is one gateway frame. S and T are given on dispatches only.
type Payload struct {
	Op int             `json:"op"`
	D  json.RawMessage `json:"d"`
	S  *int64          `json:"s"`
	T  *string         `json:"t"`
}

// Hello is the first frame of a connection.
type Hello struct {
	HeartbeatInterval int64 `json:"heartbeat_interval"` // milliseconds
}

// Identify starts a session. Intents is nil when the client left it out.
type Identify struct {
	Token    string  `json:"token"`
	Intents  *int64  `json:"intents"`
	Compress bool    `json:"compress"`
	Shard    *[2]int `json:"shard"`
}

// Resume takes a session up again.
type Resume struct {
	Token     string `json:"token"`
	SessionID string `json:"session_id"`
	Seq       int64  `json:"seq"`
}

// Ready is the first dispatch of a session.
type Ready struct {
	V                int                `json:"v"`
	User             User               `json:"user"`
	Guilds           []UnavailableGuild `json:"guilds"`
	PrivateChannels  []Channel          `json:"private_channels"`
	SessionID        string             `json:"session_id"`
	ResumeGatewayURL string             `json:"resume_gateway_url"`
	Shard            *[2]int            `json:"shard,omitempty"`
	Application      PartialApplication `json:"application"`
}

// PartialApplication is how READY names the application.
type PartialApplication struct {
	ID    string `json:"id"`
	Flags int    `json:"flags"`
}

// MessageDeleted is the data of MESSAGE_DELETE.
type MessageDeleted struct {
	ID        string `json:"id"`
	ChannelID string `json:"channel_id"`
	GuildID   string `json:"guild_id,omitempty"`
}
