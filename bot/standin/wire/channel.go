package wire

import "time"

// Kinds of channel the stand-in knows.
const (
	ChannelText         = 0
	ChannelDM           = 1
	ChannelGroupDM      = 3
	ChannelCategory     = 4
	ChannelAnnouncement = 5
	ChannelPublicThread = 11
)

// A Channel is a place to talk. Which fields are filled depends on its kind.
type Channel struct {
	ID                   string          `json:"id"`
	Type                 int             `json:"type"`
	GuildID              string          `json:"guild_id,omitempty"`
	Name                 string          `json:"name,omitempty"`
	Topic                *string         `json:"topic,omitempty"`
	ParentID             *string         `json:"parent_id,omitempty"`
	Position             *int            `json:"position,omitempty"`
	NSFW                 bool            `json:"nsfw,omitempty"`
	Flags                int             `json:"flags"`
	LastMessageID        *string         `json:"last_message_id"`
	PermissionOverwrites []Overwrite     `json:"permission_overwrites,omitempty"`
	Recipients           []User          `json:"recipients,omitempty"`
	OwnerID              string          `json:"owner_id,omitempty"`
	ThreadMetadata       *ThreadMetadata `json:"thread_metadata,omitempty"`
	MessageCount         *int            `json:"message_count,omitempty"`
	MemberCount          *int            `json:"member_count,omitempty"`
	TotalMessageSent     *int            `json:"total_message_sent,omitempty"`
	Permissions          string          `json:"permissions,omitempty"` // on interactions: the invoking user's
}

// ThreadMetadata is what a thread has beyond a channel.
type ThreadMetadata struct {
	Archived            bool      `json:"archived"`
	ArchiveTimestamp    time.Time `json:"archive_timestamp"`
	AutoArchiveDuration int       `json:"auto_archive_duration"` // minutes
	Locked              bool      `json:"locked"`
}

// Overwrite kinds.
const (
	OverwriteRole   = 0
	OverwriteMember = 1
)

// An Overwrite changes a role's or a member's rights in one channel.
type Overwrite struct {
	ID    string `json:"id"`
	Type  int    `json:"type"`
	Allow string `json:"allow"`
	Deny  string `json:"deny"`
}

// A Role is a named set of rights.
type Role struct {
	ID           string  `json:"id"`
	Name         string  `json:"name"`
	Permissions  string  `json:"permissions"`
	Position     int     `json:"position"`
	Color        int     `json:"color"`
	Hoist        bool    `json:"hoist"`
	Managed      bool    `json:"managed"`
	Mentionable  bool    `json:"mentionable"`
	Icon         *string `json:"icon"`
	UnicodeEmoji *string `json:"unicode_emoji"`
	Flags        int     `json:"flags"`
}

// A Guild is a server, as GUILD_CREATE tells it.
type Guild struct {
	ID                string    `json:"id"`
	Name              string    `json:"name"`
	OwnerID           string    `json:"owner_id"`
	PreferredLocale   string    `json:"preferred_locale"`
	JoinedAt          time.Time `json:"joined_at"`
	Large             bool      `json:"large"`
	Unavailable       bool      `json:"unavailable"`
	MemberCount       int       `json:"member_count"`
	Members           []Member  `json:"members"`
	Channels          []Channel `json:"channels"`
	Threads           []Channel `json:"threads"`
	Roles             []Role    `json:"roles"`
	Features          []string  `json:"features"`
	Emojis            []Empty   `json:"emojis"`
	Stickers          []Empty   `json:"stickers"`
	Presences         []Empty   `json:"presences"`
	VoiceStates       []Empty   `json:"voice_states"`
	StageInstances    []Empty   `json:"stage_instances"`
	VerificationLevel int       `json:"verification_level"`
}

// UnavailableGuild is how READY lists a guild before GUILD_CREATE tells it.
type UnavailableGuild struct {
	ID          string `json:"id"`
	Unavailable bool   `json:"unavailable"`
}

// PartialGuild is a guild as an interaction names it.
type PartialGuild struct {
	ID       string   `json:"id"`
	Locale   string   `json:"locale"`
	Features []string `json:"features"`
}
