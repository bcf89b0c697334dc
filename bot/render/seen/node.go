package seen

import "strings"

// Kind says what a part of a text is.
type Kind string

// The kinds. All but Text, Bold, Small, Heading and Quote are things that
// nothing whosaid shows should ever be.
const (
	Text      Kind = "text"
	Bold      Kind = "bold"
	Small     Kind = "small"
	Heading   Kind = "heading"
	Quote     Kind = "quote"
	Italic    Kind = "italic"
	Underline Kind = "underline"
	Strike    Kind = "strike"
	Spoiler   Kind = "spoiler"
	Code      Kind = "code"
	List      Kind = "list"
	Link      Kind = "link"
	Angle     Kind = "angle" // pings, channels, roles, commands, emoji, dates, addresses in angle brackets
	Ping      Kind = "ping"  // of everyone
	Emoji     Kind = "emoji" // by its name between colons
	Stray     Kind = "stray" // a backslash that some clients show
)

// A Node is a part of a text as a reader sees it: Text with its characters,
// any other kind with what is in it.
type Node struct {
	Kind  Kind
	Text  string
	Nodes []Node
}

// Visible returns the characters a reader sees, without their looks.
func Visible(nodes []Node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(n.Text)
		b.WriteString(Visible(n.Nodes))
	}
	return b.String()
}

// Kinds lists every kind in the nodes, at any depth, in order, Text left out.
func Kinds(nodes []Node) []Kind {
	var out []Kind
	for _, n := range nodes {
		if n.Kind != Text {
			out = append(out, n.Kind)
		}
		out = append(out, Kinds(n.Nodes)...)
	}
	return out
}
