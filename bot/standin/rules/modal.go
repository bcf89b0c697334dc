package rules

import "whosaid/bot/standin/wire"

// Limits on modals.
const (
	maxModalTitle       = 45
	maxModalComponents  = 5
	maxModalLabel       = 45
	maxModalDescription = 100
	maxModalPlaceholder = 100
	maxModalText        = 4000
)

// modalShape is the data of a modal callback. The inputs numbered 19 and up
// (uploads, radio buttons, checkboxes) are not modelled.
var modalShape check

// addModalShapes adds the components that only modals have.
func addModalShapes() {
	input := componentBase.with(fields{
		"custom_id":   req(text(1, maxCustomID)),
		"style":       req(oneOf(1, 2)),
		"label":       opt(text(1, maxModalLabel)),
		"placeholder": opt(text(0, maxModalPlaceholder)),
		"value":       opt(text(0, maxModalText)),
		"required":    opt(boolean),
		"min_length":  opt(integer(0, maxModalText)),
		"max_length":  opt(integer(1, maxModalText)),
	})
	componentShapes[wire.ComponentTextInput] = input
	componentShapes[wire.ComponentLabel] = componentBase.with(fields{
		"label":       req(text(1, maxModalLabel)),
		"description": opt(text(1, maxModalDescription)),
		"component":   req(component(append([]int{wire.ComponentTextInput}, interactive[1:]...)...)),
	})
	modalShape = object(fields{
		"custom_id":  req(text(1, maxCustomID)),
		"title":      req(text(1, maxModalTitle)),
		"components": req(list(1, maxModalComponents, modalPart)),
		// discordgo's one struct for all callbacks always has these.
		"tts":     opt(boolean),
		"content": opt(text(0, 0)),
		"embeds":  opt(list(0, 0, anything)),
	})
}

// modalPart is a label, a text, or the older row around one text input.
func modalPart(p place, v any) {
	if m, ok := v.(map[string]any); ok && show(m["type"]) == "1" {
		object(componentBase.with(fields{
			"components": req(list(1, 1, component(wire.ComponentTextInput))),
		}))(p, v)
		return
	}
	component(wire.ComponentLabel, wire.ComponentTextDisplay)(p, v)
}

func checkModal(p place, c Callback, data any) (Callback, *wire.Error) {
	modalShape(p, data)
	var modal wire.Modal
	if decode(data, &modal) {
		p := p.field("components")
		checkIDs(p, modal.Components)
		walk(modal.Components, func(path []string, c *wire.Component) {
			switch {
			case c.Type == wire.ComponentTextInput:
				checkTextInput(p.field(path...), c)
			case c.IsSelect():
				checkSelect(p.field(path...), c)
			}
		})
		c.Modal = &modal
	}
	return c, refusal(p.faults)
}

func checkTextInput(p place, c *wire.Component) {
	p.exclusive(c.MinLength != nil && c.MaxLength != nil && *c.MinLength > *c.MaxLength, "min_length",
		"STANDIN_INPUT_BOUNDS", "min_length cannot be more than max_length")
	if c.MaxLength != nil && textLen(c.Value) > *c.MaxLength {
		p.field("value").tooLong(*c.MaxLength)
	}
	if inRow := p.path[len(p.path)-1] != "component"; inRow && c.Label == "" {
		p.field("label").required()
	}
}
