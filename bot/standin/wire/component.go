package wire

import "encoding/json"

// Kinds of component. The stand-in does not model the modal inputs from 19 up.
const (
	ComponentActionRow         = 1
	ComponentButton            = 2
	ComponentStringSelect      = 3
	ComponentTextInput         = 4
	ComponentUserSelect        = 5
	ComponentRoleSelect        = 6
	ComponentMentionableSelect = 7
	ComponentChannelSelect     = 8
	ComponentSection           = 9
	ComponentTextDisplay       = 10
	ComponentThumbnail         = 11
	ComponentMediaGallery      = 12
	ComponentFile              = 13
	ComponentSeparator         = 14
	ComponentContainer         = 17
	ComponentLabel             = 18
)

// Button styles.
const (
	ButtonPrimary   = 1
	ButtonSecondary = 2
	ButtonSuccess   = 3
	ButtonDanger    = 4
	ButtonLink      = 5
	ButtonPremium   = 6
)

// A Component is any part of a message or modal. One struct serves all kinds;
// the fields that are not a kind's own stay empty.
type Component struct {
	Type     int    `json:"type"`
	ID       int    `json:"id"`
	CustomID string `json:"custom_id,omitempty"`

	// Rows, sections, containers and labels.
	Components  []Component `json:"components,omitempty"`
	Accessory   *Component  `json:"accessory,omitempty"`
	Component   *Component  `json:"component,omitempty"`
	AccentColor *int        `json:"accent_color,omitempty"`
	Spoiler     *bool       `json:"spoiler,omitempty"`

	// Buttons, inputs and selects.
	Style         int            `json:"style,omitempty"`
	Label         string         `json:"label,omitempty"`
	Emoji         *Emoji         `json:"emoji,omitempty"`
	URL           string         `json:"url,omitempty"`
	SKUID         string         `json:"sku_id,omitempty"`
	Disabled      bool           `json:"disabled,omitempty"`
	Placeholder   string         `json:"placeholder,omitempty"`
	Options       []SelectOption `json:"options,omitempty"`
	MinValues     *int           `json:"min_values,omitempty"`
	MaxValues     *int           `json:"max_values,omitempty"`
	DefaultValues []DefaultValue `json:"default_values,omitempty"`
	ChannelTypes  []int          `json:"channel_types,omitempty"`
	Value         string         `json:"value,omitempty"`
	Required      *bool          `json:"required,omitempty"`
	MinLength     *int           `json:"min_length,omitempty"`
	MaxLength     *int           `json:"max_length,omitempty"`

	// Text, pictures, files and separators.
	Content     string      `json:"content,omitempty"`
	Media       *Media      `json:"media,omitempty"`
	Items       []MediaItem `json:"items,omitempty"`
	File        *Media      `json:"file,omitempty"`
	Description *string     `json:"description,omitempty"`
	Divider     *bool       `json:"divider,omitempty"`
	Spacing     *int        `json:"spacing,omitempty"`
}

// MarshalJSON writes the fields Discord always gives for a kind, even empty.
func (c Component) MarshalJSON() ([]byte, error) {
	type plain Component
	switch c.Type {
	case ComponentContainer:
		return json.Marshal(struct {
			plain
			AccentColor *int `json:"accent_color"`
		}{plain(c), c.AccentColor})
	case ComponentThumbnail:
		return json.Marshal(struct {
			plain
			Description *string `json:"description"`
		}{plain(c), c.Description})
	}
	return json.Marshal(plain(c))
}

// IsSelect reports whether the component is one of the five select menus.
func (c *Component) IsSelect() bool {
	return c.Type == ComponentStringSelect || (c.Type >= ComponentUserSelect && c.Type <= ComponentChannelSelect)
}

// Least and Most return how many values a select takes; both default to one.
func (c *Component) Least() int { return intOr(c.MinValues, 1) }

// Most is explained at Least.
func (c *Component) Most() int { return intOr(c.MaxValues, 1) }

func intOr(p *int, other int) int {
	if p == nil {
		return other
	}
	return *p
}

// Walk calls visit for the component and everything inside it, outermost
// first, with the path that leads from the component to each.
func (c *Component) Walk(path []string, visit func(path []string, c *Component)) {
	visit(path, c)
	for i := range c.Components {
		c.Components[i].Walk(extend(path, "components", itoa(i)), visit)
	}
	if c.Accessory != nil {
		c.Accessory.Walk(extend(path, "accessory"), visit)
	}
	if c.Component != nil {
		c.Component.Walk(extend(path, "component"), visit)
	}
}

// Emoji is an emoji on a button or option: a Unicode one by name alone.
type Emoji struct {
	ID       *string `json:"id,omitempty"`
	Name     string  `json:"name"`
	Animated bool    `json:"animated,omitempty"`
}

// SelectOption is one line of a string select.
type SelectOption struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
	Emoji       *Emoji `json:"emoji,omitempty"`
	Default     bool   `json:"default,omitempty"`
}

// DefaultValue is a user, role or channel chosen beforehand.
type DefaultValue struct {
	ID   string `json:"id"`
	Type string `json:"type"`
}

// Media is a picture or file by address.
type Media struct {
	ID       string `json:"id,omitempty"`
	URL      string `json:"url"`
	ProxyURL string `json:"proxy_url,omitempty"`
}

// MediaItem is one picture of a gallery.
type MediaItem struct {
	Media       Media   `json:"media"`
	Description *string `json:"description"`
	Spoiler     bool    `json:"spoiler"`
}
