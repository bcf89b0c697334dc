package standin

import (
	"whosaid/bot/standin/rules"
	"whosaid/bot/standin/wire"
)

// First answers to interactions, and what comes after them.

var interactionRoutes = []route{
	{"POST", "/interactions/{interaction}/{token}/callback", true, (*call).callback},
}

var webhookRoutes = []route{
	{"POST", "/webhooks/{application}/{token}", true, (*call).createFollowup},
	{"GET", "/webhooks/{application}/{token}/messages/{message}", true, (*call).getAnswer},
	{"PATCH", "/webhooks/{application}/{token}/messages/{message}", true, (*call).editAnswer},
	{"DELETE", "/webhooks/{application}/{token}/messages/{message}", true, (*call).deleteAnswer},
}

func (c *call) callback() (reply, *wire.Error) {
	s := c.server
	in := s.interactions[c.PathValue("token")]
	switch {
	case in == nil || in.ID != c.PathValue("interaction") || in.dead:
		return refuse(wire.CodeUnknownInteraction)
	case in.answered != 0:
		return refuse(wire.CodeAlreadyAcknowledged)
	}
	cb, err := s.rules.Callback(c.body, in.rulesAsk())
	if err != nil {
		return reply{}, err
	}
	s.apply(in, cb)
	if c.flag("with_response") {
		return ok(s.callbackResponse(in))
	}
	return noContent()
}

func (in *interaction) rulesAsk() rules.Ask {
	ask := rules.Ask{Type: in.Type, OptionType: in.optionType}
	if in.source != nil {
		ask.Message = &in.source.Message
	}
	return ask
}

func (s *Server) callbackResponse(in *interaction) wire.CallbackResponse {
	out := wire.CallbackResponse{Interaction: wire.CallbackInteraction{
		ID: in.ID, Type: in.Type, ChannelID: in.ChannelID, GuildID: in.GuildID,
	}}
	if in.original == nil {
		return out
	}
	m := &in.original.Message
	loading, ephemeral := m.Loading(), m.Ephemeral()
	out.Interaction.ResponseMessageID = m.ID
	out.Interaction.ResponseMessageLoading, out.Interaction.ResponseMessageEphemeral = &loading, &ephemeral
	switch in.answered {
	case wire.CallbackMessage, wire.CallbackDeferMessage:
		out.Resource = &wire.CallbackResource{Type: wire.CallbackMessage, Message: m}
	case wire.CallbackUpdateMessage:
		out.Resource = &wire.CallbackResource{Type: wire.CallbackUpdateMessage, Message: m}
	}
	return out
}

// answered returns the interaction a webhook path names. A token that never
// was or ran out is invalid; before the first answer, or when there was none
// in time, there is no webhook behind it.
func (c *call) answered() (*interaction, *wire.Error) {
	if c.PathValue("application") != c.server.state.app.ID {
		return nil, wire.Refuse(wire.CodeUnknownWebhook)
	}
	in := c.server.interactions[c.PathValue("token")]
	switch {
	case in == nil:
		return nil, wire.Refuse(wire.CodeInvalidWebhookToken)
	case in.answered == 0:
		return nil, wire.Refuse(wire.CodeUnknownWebhook)
	}
	return in, nil
}

func (c *call) answeredMessage() (*interaction, *message, *wire.Error) {
	in, err := c.answered()
	if err != nil {
		return nil, nil, err
	}
	m := in.answerByID(c.PathValue("message"))
	if m == nil {
		return nil, nil, wire.Refuse(wire.CodeUnknownMessage)
	}
	return in, m, nil
}

func (c *call) createFollowup() (reply, *wire.Error) {
	in, err := c.answered()
	if err != nil {
		return reply{}, err
	}
	params, err := c.server.rules.Followup(c.body)
	if err != nil {
		return reply{}, err
	}
	m, err := c.server.followup(in, params)
	if err != nil {
		return reply{}, err
	}
	return ok(m.Message) // as if wait were always true
}

func (c *call) getAnswer() (reply, *wire.Error) {
	_, m, err := c.answeredMessage()
	if err != nil {
		return reply{}, err
	}
	return ok(m.Message)
}

func (c *call) editAnswer() (reply, *wire.Error) {
	_, m, err := c.answeredMessage()
	if err != nil {
		return reply{}, err
	}
	params, err := c.server.rules.WebhookEdit(c.body, &m.Message)
	if err != nil {
		return reply{}, err
	}
	c.server.editAnswer(m, params)
	return ok(m.Message)
}

func (c *call) deleteAnswer() (reply, *wire.Error) {
	_, m, err := c.answeredMessage()
	if err != nil {
		return reply{}, err
	}
	c.server.remove(m)
	return noContent()
}
