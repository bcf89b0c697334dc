package rules

import (
	"encoding/json"
	"strconv"
	"strings"

	"whosaid/bot/standin/wire"
)

// Limits on the components of messages.
const (
	maxRows         = 5 // of a message without the Components V2 flag
	maxPerRow       = 5 // buttons; a select fills its row
	maxCustomID     = 100
	maxLabel        = 80
	maxPlaceholder  = 150
	maxOptions      = 25
	maxOptionText   = 100
	maxButtonURL    = 512
	maxV2Components = 40 // of a message, at any depth
	maxV2Text       = 4000
	maxSectionTexts = 3
	maxGallery      = 10
	maxAltText      = 1024
)

var emojiShape = object(fields{
	"id":       opt(snowflake),
	"name":     opt(text(0, 32)),
	"animated": opt(boolean),
})

var mediaShape = object(fields{"url": req(uploaded(mediaAddress))})

// fileShape points at an upload of the same message.
var fileShape = object(fields{"url": req(uploaded(address(maxAddress, "attachment")))})

// uploaded refuses addresses of files sent along, since none can be.
func uploaded(c check) check {
	return func(p place, v any) {
		c(p, v)
		if name, is := strings.CutPrefix(show(v), "attachment://"); is {
			p.fault("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment name %q was not found", name)
		}
	}
}

// componentBase are the fields of every component.
var componentBase = fields{"type": req(anything), "id": opt(integer(0, 1<<31-1))}

var selectBase = componentBase.with(fields{
	"custom_id":   req(text(1, maxCustomID)),
	"placeholder": opt(text(0, maxPlaceholder)),
	"min_values":  opt(integer(0, maxOptions)),
	"max_values":  opt(integer(1, maxOptions)),
	"disabled":    opt(boolean),
	"required":    opt(boolean),
})

func entitySelect(kinds ...string) fields {
	return selectBase.with(fields{"default_values": opt(list(0, maxOptions, object(fields{
		"id":   req(snowflake),
		"type": req(oneWord(kinds...)),
	})))})
}

// componentShapes lists the fields of each kind of component in a message.
// It is filled at start because rows, sections and containers refer back to it.
var componentShapes map[int]fields

func init() {
	componentShapes = messageShapes()
	addModalShapes()
}

func messageShapes() map[int]fields {
	return map[int]fields{
		wire.ComponentButton: componentBase.with(fields{
			"style":     req(oneOf(1, 2, 3, 4, 5, 6)),
			"label":     opt(text(0, maxLabel)),
			"emoji":     opt(emojiShape),
			"custom_id": opt(text(1, maxCustomID)),
			"url":       opt(address(maxButtonURL, "http", "https", "discord")),
			"sku_id":    opt(snowflake),
			"disabled":  opt(boolean),
		}),
		wire.ComponentStringSelect: selectBase.with(fields{"options": req(list(1, maxOptions, object(fields{
			"label":       req(text(1, maxOptionText)),
			"value":       req(text(1, maxOptionText)),
			"description": opt(text(0, maxOptionText)),
			"emoji":       opt(emojiShape),
			"default":     opt(boolean),
		})))}),
		wire.ComponentUserSelect:        entitySelect("user"),
		wire.ComponentRoleSelect:        entitySelect("role"),
		wire.ComponentMentionableSelect: entitySelect("user", "role"),
		wire.ComponentChannelSelect: entitySelect("channel").with(fields{
			"channel_types": opt(set(0, 20, integer(0, 20))),
		}),
		wire.ComponentActionRow: componentBase.with(fields{
			"components": req(list(1, maxPerRow, component(interactive...))),
		}),
		wire.ComponentTextDisplay: componentBase.with(fields{
			"content": req(text(1, maxV2Text)),
		}),
		wire.ComponentThumbnail: componentBase.with(fields{
			"media":       req(mediaShape),
			"description": opt(text(1, maxAltText)),
			"spoiler":     opt(boolean),
		}),
		wire.ComponentSection: componentBase.with(fields{
			"components": req(list(1, maxSectionTexts, component(wire.ComponentTextDisplay))),
			"accessory":  req(component(wire.ComponentButton, wire.ComponentThumbnail)),
		}),
		wire.ComponentMediaGallery: componentBase.with(fields{
			"items": req(list(1, maxGallery, object(fields{
				"media":       req(mediaShape),
				"description": opt(text(1, maxAltText)),
				"spoiler":     opt(boolean),
			}))),
		}),
		wire.ComponentFile: componentBase.with(fields{
			"file":    req(fileShape),
			"spoiler": opt(boolean),
		}),
		wire.ComponentSeparator: componentBase.with(fields{
			"divider": opt(boolean),
			"spacing": opt(oneOf(1, 2)),
		}),
		wire.ComponentContainer: componentBase.with(fields{
			"components":   req(list(1, maxV2Components, component(inContainer...))),
			"accent_color": opt(integer(0, 0xFFFFFF)),
			"spoiler":      opt(boolean),
		}),
	}
}

// Which components may stand where.
var (
	interactive = []int{
		wire.ComponentButton, wire.ComponentStringSelect, wire.ComponentUserSelect, wire.ComponentRoleSelect,
		wire.ComponentMentionableSelect, wire.ComponentChannelSelect,
	}
	inContainer = []int{
		wire.ComponentActionRow, wire.ComponentSection, wire.ComponentTextDisplay, wire.ComponentMediaGallery,
		wire.ComponentFile, wire.ComponentSeparator,
	}
	topLevelV2 = append([]int{wire.ComponentContainer}, inContainer...)
)

// topLevel are the components of a message: rows and nothing else without the
// Components V2 flag.
func topLevel(v2 bool) check {
	if v2 {
		return list(0, maxV2Components, component(topLevelV2...))
	}
	return list(0, maxRows, component(wire.ComponentActionRow))
}

// component is one of the given kinds of component, looked up by its type
// when it is checked.
func component(kinds ...int) check {
	return func(p place, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			p.fault("MODEL_TYPE_CONVERT", "Expected an object/dictionary.")
			return
		}
		n, _ := m["type"].(json.Number)
		for _, kind := range kinds {
			if n.String() == strconv.Itoa(kind) {
				object(componentShapes[kind])(p, v)
				return
			}
		}
		p.fault("UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (%s).", joinInts(kinds))
	}
}
