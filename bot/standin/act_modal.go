package standin

import (
	"unicode/utf16"

	"whosaid/bot/standin/wire"
)

// An Input is what a user puts into one input of a modal.
type Input struct {
	CustomID string
	Values   []string // one text, or what was chosen in a select menu
}

// Fill is short for the Input of a text or of chosen values.
func Fill(customID string, values ...string) Input { return Input{customID, values} }

const maxInputText = 4000 // of a text input that sets no max_length

// SubmitModal sends the modal off that the bot opened in answer to an
// interaction of the user, given by its id. Inputs left out keep the text the
// bot put there.
func (s *Server) SubmitModal(userID, interactionID string, inputs ...Input) (*Pending, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.pendings[interactionID]
	if p == nil || p.modal == nil || p.in.userID != userID {
		return nil, refused("no modal is open for interaction %s", interactionID)
	}
	opener := p.in
	f := &filler{state: s.state, channel: opener.channel}
	answers, err := f.submit(p.modal, inputs)
	if err != nil {
		return nil, err
	}
	in := &interaction{channel: opener.channel, userID: userID, opener: opener, source: opener.source, hushed: opener.hushed}
	in.Type, in.Owners = wire.InteractionModal, opener.Owners
	in.Data = wire.ModalData{CustomID: p.modal.CustomID, Components: answers, Resolved: f.found()}
	if opener.source != nil {
		in.Message = s.shown(opener.source)
	}
	p.modal = nil // it closes
	return s.ask(in), nil
}

func (f *filler) submit(modal *wire.Modal, inputs []Input) ([]wire.ModalAnswer, error) {
	given := map[string][]string{}
	for _, i := range inputs {
		if findComponent(modal.Components, i.CustomID) == nil {
			return nil, refused("the modal has no input %q", i.CustomID)
		}
		given[i.CustomID] = i.Values
	}
	var out []wire.ModalAnswer
	for i := range modal.Components {
		a, err := f.answer(&modal.Components[i], given)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// answer turns one part of a modal into what is sent for it.
func (f *filler) answer(c *wire.Component, given map[string][]string) (wire.ModalAnswer, error) {
	a := wire.ModalAnswer{Type: c.Type, ID: c.ID, CustomID: c.CustomID}
	values, filled := given[c.CustomID]
	var err error
	switch {
	case c.Type == wire.ComponentActionRow:
		var in wire.ModalAnswer
		in, err = f.answer(&c.Components[0], given)
		a.Components = []wire.ModalAnswer{in}
	case c.Type == wire.ComponentLabel:
		var in wire.ModalAnswer
		in, err = f.answer(c.Component, given)
		a.Component = &in
	case c.Type == wire.ComponentTextInput:
		a.Value, err = inputText(c, values, filled)
	case c.IsSelect():
		a.Values = append([]string{}, values...)
		if filled || required(c) {
			err = f.choose(c, values)
		}
	}
	return a, err
}

func required(c *wire.Component) bool { return c.Required == nil || *c.Required }

func inputText(c *wire.Component, values []string, filled bool) (*string, error) {
	text := c.Value
	if filled && len(values) == 1 {
		text = values[0]
	}
	n, least, most := len(utf16.Encode([]rune(text))), 0, maxInputText
	if c.MinLength != nil {
		least = *c.MinLength
	}
	if c.MaxLength != nil {
		most = *c.MaxLength
	}
	switch {
	case filled && len(values) != 1:
		return nil, refused("%q takes one text", c.CustomID)
	case n == 0 && required(c):
		return nil, refused("%q is required", c.CustomID)
	case n > most || n > 0 && n < least:
		return nil, refused("%q takes %d to %d characters", c.CustomID, least, most)
	}
	return &text, nil
}
