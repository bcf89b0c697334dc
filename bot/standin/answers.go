package standin

import (
	"whosaid/bot/standin/rules"
	"whosaid/bot/standin/wire"
)

// apply gives an interaction its first answer.
func (s *Server) apply(in *interaction, cb rules.Callback) {
	in.answered = cb.Type
	switch cb.Type {
	case wire.CallbackMessage:
		in.original = s.answerMessage(in, cb.Message)
		s.post(in.original)
	case wire.CallbackDeferMessage:
		in.original = s.answerMessage(in, cb.Message)
		in.original.Flags |= wire.FlagLoading
		s.post(in.original)
	case wire.CallbackDeferUpdate:
		in.original = in.source
	case wire.CallbackUpdateMessage:
		in.original = in.source
		s.fill(in.source, cb.Message, true)
		s.edited(in.source)
	case wire.CallbackAutocomplete:
		in.pending.choices = cb.Choices
		c := in.change(ChoicesShown)
		c.Choices = cb.Choices
		s.change(c)
	case wire.CallbackModal:
		modal := *cb.Modal
		modal.Components = s.numbered(modal.Components)
		in.pending.modal = &modal
		c := in.change(ModalOpened)
		c.Modal = &modal
		s.change(c)
	}
	s.change(in.change(InteractionDone))
}

// answerMessage is the message that answers an interaction, not yet posted.
func (s *Server) answerMessage(in *interaction, p wire.MessageParams) *message {
	m := s.blank(in.channel, s.state.app.BotID)
	m.answer, m.owners = true, in.Owners
	m.ApplicationID, m.WebhookID = s.state.app.ID, s.state.app.ID
	m.InteractionMetadata = s.metadata(in)
	switch {
	case in.source != nil:
		refer(m, in.source)
	case in.target != nil:
		refer(m, in.target)
	}
	if in.command != nil && in.Type == wire.InteractionCommand {
		m.Type = wire.MessageChatCommand
		if in.command.Type != wire.CommandChat {
			m.Type = wire.MessageContextMenu
		}
		m.Interaction = &wire.MessageInteraction{ID: in.ID, Type: in.Type, Name: in.name, User: s.state.wireUser(in.userID)}
	}
	s.fill(m, p, true)
	s.hush(in, m)
	return m
}

// hush makes a message ephemeral: asked for by its flag, or because the user
// may not use external applications openly here.
func (s *Server) hush(in *interaction, m *message) {
	if in.hushed {
		m.Flags |= wire.FlagEphemeral
	}
	if m.Ephemeral() {
		m.visibleTo = in.userID
	}
}

// editAnswer changes an answer or followup. A placeholder becomes the answer
// without counting as edited.
func (s *Server) editAnswer(m *message, p wire.MessageParams) {
	if p.Flags != nil {
		flags := *p.Flags &^ wire.FlagLoading
		p.Flags = &flags
	}
	thinking := m.Loading()
	m.Flags &^= wire.FlagLoading
	s.fill(m, p, true)
	if thinking {
		s.changed(m)
	} else {
		s.edited(m)
	}
}

// followup adds a message after the first answer. Right after a deferral it
// becomes the deferred answer instead, and its ephemeral flag means nothing.
func (s *Server) followup(in *interaction, p wire.MessageParams) (*message, *wire.Error) {
	if in.answered == wire.CallbackDeferMessage && in.thinking() {
		flags := p.FlagBits() &^ wire.FlagEphemeral
		p.Flags = &flags
		s.editAnswer(in.original, p)
		return in.original, nil
	}
	if in.userInstallOnly() && in.sent >= MaxUserInstallFollowups {
		return nil, wire.Refuse(wire.CodeTooManyFollowups)
	}
	in.sent++
	m := s.answerMessage(in, p)
	m.Interaction = nil
	if in.original != nil && !in.original.gone {
		refer(m, in.original)
		m.InteractionMetadata.OriginalResponseMessageID = in.original.ID
	}
	in.followups = append(in.followups, m)
	s.post(m)
	return m, nil
}

// thinking reports whether a deferral's placeholder still shows.
func (in *interaction) thinking() bool {
	return in.original != nil && !in.original.gone && in.original.Loading()
}

// answerByID finds what a webhook route names: "@original" or a followup.
func (in *interaction) answerByID(id string) *message {
	if id == "@original" && in.original != nil && !in.original.gone {
		return in.original
	}
	for _, m := range append([]*message{in.original}, in.followups...) {
		if m != nil && m.ID == id && !m.gone {
			return m
		}
	}
	return nil
}
