package standin

import (
	"whosaid/bot/standin/wire"
)

// A World is what the stand-in begins with: the application under test, the
// people who talk to it and the places they meet. It is plain data; New
// copies what it needs. DefaultWorld is a good one to start from.
type World struct {
	Application Application
	People      []Person
	Guilds      []Guild
	Directs     []Direct // private channels of two people, without the bot
}

// An Application is the bot under test as its owner registered it.
type Application struct {
	ID    string
	BotID string // the bot's user id
	Name  string
	Token string // without the leading "Bot "
	// Privileged are the wire.Intents the owner was granted. Asking for
	// others closes the gateway with 4014.
	Privileged int64
	// Installs are the wire.Install kinds the application offers; commands
	// that name none get these.
	Installs []int
}

// A Person is a human user a test or a page can act as.
type Person struct {
	ID           string
	Name         string // the user name
	DisplayName  string // empty: the user name
	Locale       string // the language of their client; empty: en-US
	AppInstalled bool   // they installed the application for themselves
	DMsClosed    bool   // the bot may not write to them
}

// A Guild is a server.
type Guild struct {
	ID       string
	Name     string
	Locale   string // empty: en-US
	OwnerID  string
	Everyone wire.Permissions // what every member may do
	Roles    []Role
	// Members are the people in it. The bot is a member where the
	// application is installed, and only there.
	Members  []Member
	Channels []Channel
}

// A Role gives members further rights.
type Role struct {
	ID          string
	Name        string
	Permissions wire.Permissions
	Mentionable bool
}

// A Member is somebody in a guild.
type Member struct {
	UserID string
	Nick   string
	Roles  []string
}

// A Channel is a place in a guild. A thread has a Parent and its rights.
type Channel struct {
	ID         string
	Name       string
	Topic      string
	Type       int // one of the wire.Channel kinds
	Parent     string
	Locked     bool // threads: nobody may write
	Overwrites []Overwrite
}

// An Overwrite changes what a role or a member may do in one channel. The
// guild's own id stands for everyone.
type Overwrite struct {
	RoleID      string
	UserID      string
	Allow, Deny wire.Permissions
}

// A Direct is a private channel of two people. An application reaches it
// only when one of them installed it for themselves.
type Direct struct {
	ID     string
	People [2]string
}
