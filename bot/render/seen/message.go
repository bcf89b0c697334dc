package seen

import (
	"fmt"
	"strings"

	"whosaid/bot/message"
)

// Message writes a message down as a reader sees it, line by line: a bar for a
// container, one for a quote, a dot for small print, boxes for buttons.
func Message(m message.Message) string {
	var w writer
	if m.Private {
		w.line("(only you can see this)")
	}
	for _, c := range m.Components {
		w.component(c)
	}
	return w.b.String()
}

type writer struct {
	b      strings.Builder
	indent string
}

func (w *writer) line(text string) {
	w.b.WriteString(strings.TrimRight(w.indent+text, " ") + "\n")
}

func (w *writer) component(c message.Component) {
	switch c := c.(type) {
	case message.Container:
		w.indent = "▌ "
		for _, part := range c.Components {
			w.component(part)
		}
		w.indent = ""
	case message.Text:
		w.text(c.Content)
	case message.Separator:
		if c.Line {
			w.line(strings.Repeat("─", 40))
		} else {
			w.line("")
		}
	case message.Section:
		for _, t := range c.Texts {
			w.text(t.Content)
		}
		w.line("    " + button(c.Button))
	case message.Row:
		w.row(c)
	}
}

// text writes a text, every line with what it looks like before it.
func (w *writer) text(content string) {
	for _, line := range lines(Read(content), "") {
		w.line(line)
	}
}

// lines divides nodes into lines.
func lines(nodes []Node, prefix string) []string {
	out := []string{""}
	for _, n := range nodes {
		var in []string
		switch n.Kind {
		case Text:
			in = strings.Split(n.Text, "\n")
		case Quote:
			in = lines(n.Nodes, "┃ ")
		case Small:
			in = lines(n.Nodes, "· ")
		case Heading:
			in = lines(n.Nodes, "# ")
		case Bold:
			in = lines(n.Nodes, "")
		default:
			in = strings.Split(fmt.Sprintf("{%s: %s}", n.Kind, Visible([]Node{n})), "\n")
		}
		out[len(out)-1] += in[0]
		out = append(out, in[1:]...)
	}
	for i := range out {
		out[i] = prefix + out[i]
	}
	return out
}

func (w *writer) row(r message.Row) {
	var boxes []string
	for _, c := range r.Components {
		switch c := c.(type) {
		case message.Button:
			boxes = append(boxes, button(c))
		case message.Select:
			w.line("[ " + c.Placeholder + " ▾ ]")
			for _, o := range c.Options {
				w.line("    " + strings.TrimSuffix(o.Label+": "+o.Description, ": "))
			}
		}
	}
	if len(boxes) > 0 {
		w.line(strings.Join(boxes, "  "))
	}
}

func button(b message.Button) string {
	switch {
	case b.Disabled:
		return "( " + b.Label + " )"
	case b.Style == message.Link:
		return "[ " + b.Label + " → " + b.URL + " ]"
	}
	return "[ " + b.Label + " ]"
}
