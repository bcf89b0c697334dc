package preview

import (
	"fmt"
	"strings"

	"whosaid/bot/standin/wire"
)

// typed is what a person typed or chose to cause an interaction, as the panel
// names it: the values of options, the label of what was pressed, the texts
// of a form.
func typed(in wire.Interaction) string {
	var parts []string
	switch data := in.Data.(type) {
	case wire.CommandData:
		for _, o := range data.Options {
			if text, ok := o.Value.(string); ok {
				parts = append(parts, text)
			} else {
				parts = append(parts, fmt.Sprintf("%s: %v", o.Name, o.Value))
			}
		}
	case wire.ComponentData:
		parts = labels(in.Message, data)
	case wire.ModalData:
		parts = texts(data.Components)
	}
	return strings.Join(parts, " · ")
}

// labels are those of a button, or of what was chosen in a menu.
func labels(m *wire.Message, data wire.ComponentData) []string {
	var out []string
	find := func(_ []string, c *wire.Component) {
		if c.CustomID != data.CustomID {
			return
		}
		if c.Label != "" {
			out = append(out, c.Label)
		}
		for _, o := range c.Options {
			for _, v := range data.Values {
				if o.Value == v {
					out = append(out, o.Label)
				}
			}
		}
	}
	for i := range m.Components {
		m.Components[i].Walk(nil, find)
	}
	return out
}

func texts(answers []wire.ModalAnswer) []string {
	var out []string
	for _, a := range answers {
		if a.Value != nil && *a.Value != "" {
			out = append(out, *a.Value)
		}
		out = append(out, texts(a.Components)...)
		if a.Component != nil {
			out = append(out, texts([]wire.ModalAnswer{*a.Component})...)
		}
	}
	return out
}
