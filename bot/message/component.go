package message

import (
	"encoding/json"
	"fmt"
)

// kind numbers a component as Discord does.
type kind int

const (
	kindRow       kind = 1
	kindButton    kind = 2
	kindSelect    kind = 3
	kindInput     kind = 4
	kindSection   kind = 9
	kindText      kind = 10
	kindSeparator kind = 14
	kindContainer kind = 17
)

// A Component is a part of a message.
type Component interface {
	json.Marshaler
	kind() kind
}

// A Container is a box around components, with a coloured bar at its side.
type Container struct {
	Colour     int         `json:"accent_color,omitempty"` // 0xRRGGBB; 0 leaves the bar out
	Components []Component `json:"components"`
}

// A Text is a text display. Its content is Discord's markdown.
type Text struct {
	Content string `json:"content"`
}

// A Separator is room between components, with or without a line.
type Separator struct {
	Line bool `json:"divider"` // always written: Discord draws one unless told not to
}

// A Section is up to three texts with a button beside them.
type Section struct {
	Texts  []Text `json:"components"`
	Button Button `json:"accessory"`
}

// A Row is up to five buttons side by side, or one select menu.
type Row struct {
	Components []Component `json:"components"`
}

// Style is how a button looks.
type Style int

// The styles of buttons.
const (
	Primary   Style = 1 // the one to press
	Secondary Style = 2
	Danger    Style = 4
	Link      Style = 5 // leads out of Discord; has a URL in place of a custom id
)

// A Button does something when pressed, or leads somewhere.
type Button struct {
	Style    Style  `json:"style"`
	Label    string `json:"label"` // plain text, no markdown
	CustomID string `json:"custom_id,omitempty"`
	URL      string `json:"url,omitempty"`
	Disabled bool   `json:"disabled,omitempty"`
}

// A Select is a menu of which one option can be chosen.
type Select struct {
	CustomID    string   `json:"custom_id"`
	Placeholder string   `json:"placeholder,omitempty"`
	Options     []Option `json:"options"`
}

// An Option is a line of a select menu, in plain text.
type Option struct {
	Label       string `json:"label"`
	Value       string `json:"value"` // what is delivered when it is chosen
	Description string `json:"description,omitempty"`
}

func (Container) kind() kind { return kindContainer }
func (Text) kind() kind      { return kindText }
func (Separator) kind() kind { return kindSeparator }
func (Section) kind() kind   { return kindSection }
func (Row) kind() kind       { return kindRow }
func (Button) kind() kind    { return kindButton }
func (Select) kind() kind    { return kindSelect }

// typed writes a component's fields, of which at least one is always written,
// with the number of its kind before them.
func typed(c Component, fields any) ([]byte, error) {
	b, err := json.Marshal(fields)
	if err != nil {
		return nil, fmt.Errorf("component of type %d: %w", c.kind(), err)
	}
	return append(fmt.Appendf(nil, `{"type":%d,`, c.kind()), b[1:]...), nil
}

// MarshalJSON writes the container as Discord takes it.
func (c Container) MarshalJSON() ([]byte, error) {
	type fields Container
	return typed(c, fields(c))
}

// MarshalJSON writes the text as Discord takes it.
func (t Text) MarshalJSON() ([]byte, error) {
	type fields Text
	return typed(t, fields(t))
}

// MarshalJSON writes the separator as Discord takes it.
func (s Separator) MarshalJSON() ([]byte, error) {
	type fields Separator
	return typed(s, fields(s))
}

// MarshalJSON writes the section as Discord takes it.
func (s Section) MarshalJSON() ([]byte, error) {
	type fields Section
	return typed(s, fields(s))
}

// MarshalJSON writes the row as Discord takes it.
func (r Row) MarshalJSON() ([]byte, error) {
	type fields Row
	return typed(r, fields(r))
}

// MarshalJSON writes the button as Discord takes it.
func (b Button) MarshalJSON() ([]byte, error) {
	type fields Button
	return typed(b, fields(b))
}

// MarshalJSON writes the select menu as Discord takes it.
func (s Select) MarshalJSON() ([]byte, error) {
	type fields Select
	return typed(s, fields(s))
}
