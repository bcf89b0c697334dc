package rules

import (
	"strconv"
	"strings"

	"whosaid/bot/standin/wire"
)

// checkComponents looks at what the shape of single components cannot tell.
func checkComponents(p place, components []wire.Component, v2 bool) {
	if v2 {
		checkV2(p, components)
	}
	checkIDs(p, components)
	walk(components, func(path []string, c *wire.Component) {
		switch {
		case c.Type == wire.ComponentActionRow:
			checkRow(p.field(path...), c)
		case c.Type == wire.ComponentButton:
			checkButton(p.field(path...), c)
		case c.IsSelect():
			checkSelect(p.field(path...), c)
		}
	})
}

func walk(components []wire.Component, visit func(path []string, c *wire.Component)) {
	for i := range components {
		components[i].Walk([]string{strconv.Itoa(i)}, visit)
	}
}

func checkV2(p place, components []wire.Component) {
	count, chars := 0, 0
	walk(components, func(_ []string, c *wire.Component) {
		count++
		if c.Type == wire.ComponentTextDisplay {
			chars += textLen(c.Content)
		}
	})
	if count > maxV2Components {
		p.fault("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
			"The total number of components exceeds the maximum of %d", maxV2Components)
	}
	if chars > maxV2Text {
		p.fault("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
			"Components displayable text size exceeds maximum size of %d", maxV2Text)
	}
}

// checkIDs finds custom ids and ids given twice in one message.
func checkIDs(p place, components []wire.Component) {
	customIDs, ids := map[string]bool{}, map[int]bool{}
	walk(components, func(path []string, c *wire.Component) {
		if c.CustomID != "" && customIDs[c.CustomID] {
			p.field(path...).field("custom_id").fault("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
		}
		if c.ID != 0 && ids[c.ID] {
			p.field(path...).field("id").fault("STANDIN_COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
		}
		customIDs[c.CustomID], ids[c.ID] = true, true
	})
}

// checkRow keeps a select alone in its row: it is as wide as five buttons.
func checkRow(p place, row *wire.Component) {
	for i := range row.Components {
		if i > 0 && (row.Components[i].IsSelect() || row.Components[0].IsSelect()) {
			p.field("components").item(i).fault("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width")
		}
	}
}

// checkButton ties each style to the one field that says what a press does.
func checkButton(p place, b *wire.Component) {
	custom, link, sku := b.CustomID != "", b.URL != "", b.SKUID != ""
	switch b.Style {
	case wire.ButtonLink:
		if !link {
			p.field("url").fault("BUTTON_COMPONENT_URL_REQUIRED", "A url is required")
		}
		p.exclusive(custom, "custom_id", "STANDIN_BUTTON_LINK_CUSTOM_ID", "A link button cannot have a custom id")
	case wire.ButtonPremium:
		if !sku {
			p.field("sku_id").required()
		}
		p.exclusive(custom || link || b.Label != "" || b.Emoji != nil, "sku_id",
			"STANDIN_BUTTON_PREMIUM_FIELDS", "A premium button has nothing but its sku")
		return
	default:
		if !custom {
			p.field("custom_id").fault("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required")
		}
		p.exclusive(link, "url", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified")
	}
	p.exclusive(sku, "sku_id", "STANDIN_BUTTON_SKU", "Only a premium button can have a sku")
	if strings.TrimSpace(b.Label) == "" && b.Emoji == nil {
		p.field("label").required()
	}
}

func (p place) exclusive(wrong bool, name, code, message string) {
	if wrong {
		p.field(name).fault(code, "%s", message)
	}
}

// checkSelect ties the bounds of a select to one another and to its options.
func checkSelect(p place, s *wire.Component) {
	if s.Least() > s.Most() {
		p.field("min_values").fault("STANDIN_SELECT_BOUNDS", "min_values cannot be more than max_values")
	}
	if s.Type != wire.ComponentStringSelect {
		if len(s.DefaultValues) > s.Most() {
			p.field("default_values").within(len(s.DefaultValues), s.Least(), s.Most())
		}
		return
	}
	// The real service words too few options for max_values as a length.
	if need := max(s.Least(), s.Most()); len(s.Options) > 0 && len(s.Options) < need {
		p.field("options").badLength(need, maxOptions)
	}
	seen, chosen := map[string]bool{}, 0
	for i, o := range s.Options {
		if seen[o.Value] {
			p.field("options").item(i).field("value").fault("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")
		}
		seen[o.Value] = true
		if o.Default {
			chosen++
		}
	}
	if chosen > s.Most() {
		p.field("options").fault("STANDIN_SELECT_DEFAULTS", "More options are set as default than max_values allows")
	}
}
