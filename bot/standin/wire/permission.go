package wire

import "strconv"

// Permissions is a set of rights, one bit each.
type Permissions uint64

// The rights the stand-in looks at.
const (
	Administrator          Permissions = 1 << 3
	AddReactions           Permissions = 1 << 6
	ViewChannel            Permissions = 1 << 10
	SendMessages           Permissions = 1 << 11
	ManageMessages         Permissions = 1 << 13
	EmbedLinks             Permissions = 1 << 14
	AttachFiles            Permissions = 1 << 15
	ReadMessageHistory     Permissions = 1 << 16
	MentionEveryone        Permissions = 1 << 17
	UseExternalEmojis      Permissions = 1 << 18
	UseApplicationCommands Permissions = 1 << 31
	SendMessagesInThreads  Permissions = 1 << 38
	UseExternalApps        Permissions = 1 << 50

	// AllPermissions is every right the stand-in knows of.
	AllPermissions = Administrator | AddReactions | ViewChannel | SendMessages | ManageMessages | EmbedLinks |
		AttachFiles | ReadMessageHistory | MentionEveryone | UseExternalEmojis | UseApplicationCommands |
		SendMessagesInThreads | UseExternalApps
)

// Has reports whether every right of want is in the set.
func (p Permissions) Has(want Permissions) bool { return p&want == want }

// String writes the set the way Discord does: as a decimal number.
func (p Permissions) String() string { return strconv.FormatUint(uint64(p), 10) }
