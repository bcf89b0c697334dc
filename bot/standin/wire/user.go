package wire

import "time"

// A User is a person or a bot as everybody sees it.
type User struct {
	ID            string  `json:"id"`
	Username      string  `json:"username"`
	Discriminator string  `json:"discriminator"` // "0" since usernames became unique
	GlobalName    *string `json:"global_name"`
	Avatar        *string `json:"avatar"`
	Bot           bool    `json:"bot,omitempty"`
	PublicFlags   int     `json:"public_flags"`
	Flags         int     `json:"flags"`
	PrimaryGuild  *Empty  `json:"primary_guild"`
}

// CurrentUser is a User as it sees itself on /users/@me.
type CurrentUser struct {
	User
	Locale      string  `json:"locale"`
	MFAEnabled  bool    `json:"mfa_enabled"`
	Verified    bool    `json:"verified"`
	Email       *string `json:"email"`
	PremiumType int     `json:"premium_type"`
}

// Empty stands for an object the stand-in never fills: it is always null.
type Empty struct{}

// A Member is a user's place in a guild. User is missing in message events
// and in resolved data; Permissions is given on interactions only.
type Member struct {
	User                       *User      `json:"user,omitempty"`
	Nick                       *string    `json:"nick"`
	Avatar                     *string    `json:"avatar"`
	Roles                      []string   `json:"roles"`
	JoinedAt                   time.Time  `json:"joined_at"`
	PremiumSince               *time.Time `json:"premium_since"`
	Deaf                       bool       `json:"deaf"`
	Mute                       bool       `json:"mute"`
	Flags                      int        `json:"flags"`
	Pending                    bool       `json:"pending"`
	CommunicationDisabledUntil *time.Time `json:"communication_disabled_until"`
	Permissions                string     `json:"permissions,omitempty"`
}
