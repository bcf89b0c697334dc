package bot

// Rights is a set of permissions as Discord numbers them, one bit each.
type Rights uint64

// The rights that matter to us.
const (
	ViewChannel           Rights = 1 << 10
	SendMessages          Rights = 1 << 11
	ManageMessages        Rights = 1 << 13
	ReadMessageHistory    Rights = 1 << 16
	SendMessagesInThreads Rights = 1 << 38
)

// LeastRights is what an invitation asks for: seeing a channel, writing in it
// and in its threads, and reading its history, without which Discord refuses
// replies. Commands alone need no right at all.
const LeastRights = ViewChannel | SendMessages | ReadMessageHistory | SendMessagesInThreads

// Has reports whether every right of want is in the set.
func (r Rights) Has(want Rights) bool { return r&want == want }
