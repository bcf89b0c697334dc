package message

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Breaches are the limits of Discord that a value breaks, each with its path
// in the JSON: "components.0.label: ...".
type Breaches []string

// Error tells all of them.
func (b Breaches) Error() string { return strings.Join(b, "\n") }

// Check returns every limit the message breaks, as [Breaches], or nil.
func (m Message) Check() error {
	c := &checker{customIDs: map[string]bool{}}
	root := c.at("")
	if len(m.Components) == 0 {
		root.field("components").say("a message needs at least one component")
	}
	for i, part := range m.Components {
		root.field("components").item(i).topLevel(part)
	}
	if c.count > MaxComponents {
		root.field("components").say("%d components; %d is the most", c.count, MaxComponents)
	}
	if c.text > MaxText {
		root.field("components").say("%d characters of text; %d is the most", c.text, MaxText)
	}
	if m.Private && (m.ReplyTo != "" || m.Nonce != "") {
		root.field("flags").say("a message posted in a channel cannot be private")
	}
	if _, err := strconv.ParseUint(m.ReplyTo, 10, 64); m.ReplyTo != "" && err != nil {
		root.field("message_reference").say("%q is no id", m.ReplyTo)
	}
	root.field("nonce").within(m.Nonce, 0, MaxNonce)
	return c.result()
}

// A checker gathers breaches and what is counted over a whole message.
type checker struct {
	breaches  Breaches
	count     int // components
	text      int // characters in text displays
	customIDs map[string]bool
}

func (c *checker) result() error {
	if len(c.breaches) == 0 {
		return nil
	}
	return c.breaches
}

func (c *checker) at(path string) place { return place{c, path} }

// A place is where in the JSON a check stands.
type place struct {
	*checker
	path string
}

func (p place) field(name string) place {
	if p.path == "" {
		return place{p.checker, name}
	}
	return place{p.checker, p.path + "." + name}
}

func (p place) item(i int) place { return p.field(strconv.Itoa(i)) }

func (p place) say(format string, args ...any) {
	p.breaches = append(p.breaches, p.path+": "+fmt.Sprintf(format, args...))
}

// within checks the length of a text.
func (p place) within(s string, least, most int) {
	if n := Len(s); n < least || n > most {
		p.say("%d characters; it takes %d to %d", n, least, most)
	}
	if !utf8.ValidString(s) {
		p.say("the text is not UTF-8")
	}
}

// customID checks a custom id, which no other component may have.
func (p place) customID(id string) {
	p = p.field("custom_id")
	p.within(id, 1, MaxCustomID)
	if p.customIDs[id] {
		p.say("another component has the custom id %q", id)
	}
	p.customIDs[id] = true
}

// topLevel checks a component that is in no other.
func (p place) topLevel(part Component) {
	box, ok := part.(Container)
	if !ok {
		p.block(part)
		return
	}
	p.count++
	if box.Colour < 0 || box.Colour > maxColour {
		p.field("accent_color").say("%#x is no colour", box.Colour)
	}
	if len(box.Components) == 0 {
		p.field("components").say("a container needs at least one component")
	}
	for i, part := range box.Components {
		p.field("components").item(i).block(part)
	}
}

// block checks a component that takes the whole width.
func (p place) block(part Component) {
	switch part := part.(type) {
	case Text:
		p.display(part)
	case Separator:
		p.count++
	case Section:
		p.section(part)
	case Row:
		p.row(part)
	default:
		p.say("a component of type %T cannot stand here", part)
	}
}

func (p place) display(t Text) {
	p.count++
	p.text += Len(t.Content)
	p.field("content").within(t.Content, 1, MaxText)
	if strings.TrimSpace(t.Content) == "" {
		p.field("content").say("there is nothing to see in it")
	}
}

func (p place) section(s Section) {
	p.count++
	if n := len(s.Texts); n < 1 || n > MaxTexts {
		p.field("components").say("%d texts; it takes 1 to %d", n, MaxTexts)
	}
	for i, t := range s.Texts {
		p.field("components").item(i).display(t)
	}
	p.field("accessory").button(s.Button)
}

// row checks a row: buttons, or one select menu, which is as wide as five.
func (p place) row(r Row) {
	p.count++
	if n := len(r.Components); n < 1 || n > MaxButtons {
		p.field("components").say("%d components; it takes 1 to %d", n, MaxButtons)
	}
	for i, part := range r.Components {
		p := p.field("components").item(i)
		switch part := part.(type) {
		case Button:
			p.button(part)
		case Select:
			p.choice(part)
			if len(r.Components) > 1 {
				p.say("a select menu takes a row of its own")
			}
		default:
			p.say("a component of type %T cannot stand in a row", part)
		}
	}
}

func (p place) button(b Button) {
	p.count++
	p.field("label").within(b.Label, 1, MaxLabel)
	if strings.TrimSpace(b.Label) == "" {
		p.field("label").say("there is nothing to see in it")
	}
	switch b.Style {
	case Primary, Secondary, Danger:
		p.customID(b.CustomID)
		if b.URL != "" {
			p.field("url").say("only a link button has a URL")
		}
	case Link:
		p.link(b)
	default:
		p.field("style").say("there is no style %d", b.Style)
	}
}

func (p place) link(b Button) {
	if b.CustomID != "" {
		p.field("custom_id").say("a link button has none")
	}
	p.field("url").within(b.URL, 1, MaxURL)
	if !IsLink(b.URL) {
		p.field("url").say("%q is no web address", b.URL)
	}
}

// IsLink reports whether an address can stand behind a link button.
func IsLink(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && Len(address) <= MaxURL &&
		utf8.ValidString(address) && !strings.ContainsFunc(address, unicode.IsSpace)
}

func (p place) choice(s Select) {
	p.count++
	p.customID(s.CustomID)
	p.field("placeholder").within(s.Placeholder, 0, MaxPlaceholder)
	p = p.field("options")
	if n := len(s.Options); n < 1 || n > MaxOptions {
		p.say("%d options; it takes 1 to %d", n, MaxOptions)
	}
	seen := map[string]bool{}
	for i, o := range s.Options {
		p := p.item(i)
		p.field("label").within(o.Label, 1, MaxOption)
		p.field("value").within(o.Value, 1, MaxOption)
		p.field("description").within(o.Description, 0, MaxOption)
		if seen[o.Value] {
			p.field("value").say("another option has the value %q", o.Value)
		}
		seen[o.Value] = true
	}
}
