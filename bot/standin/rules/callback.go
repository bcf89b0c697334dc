package rules

import (
	"encoding/json"
	"slices"
	"strconv"

	"whosaid/bot/standin/wire"
)

// An Ask is what a callback answers.
type Ask struct {
	Type       int           // one of the wire.Interaction kinds
	Message    *wire.Message // the message a press or a modal came from, if any
	OptionType int           // autocomplete: the type of the focused option
}

// A Callback is a first answer that keeps the rules. Which field is filled
// follows from the type.
type Callback struct {
	Type    int
	Message wire.MessageParams // messages, updates and deferrals
	Choices []wire.Choice
	Modal   *wire.Modal
}

// callbackTypes says which answers an interaction may have.
func callbackTypes(ask Ask) []int {
	switch ask.Type {
	case wire.InteractionAutocomplete:
		return []int{wire.CallbackAutocomplete}
	case wire.InteractionComponent:
		return []int{wire.CallbackMessage, wire.CallbackDeferMessage, wire.CallbackDeferUpdate, wire.CallbackUpdateMessage, wire.CallbackModal}
	case wire.InteractionModal:
		if ask.Message != nil {
			return []int{wire.CallbackMessage, wire.CallbackDeferMessage, wire.CallbackDeferUpdate, wire.CallbackUpdateMessage}
		}
		return []int{wire.CallbackMessage, wire.CallbackDeferMessage}
	}
	return []int{wire.CallbackMessage, wire.CallbackDeferMessage, wire.CallbackModal}
}

// Callback checks the first answer to an interaction.
func (c Checker) Callback(body []byte, ask Ask) (Callback, *wire.Error) {
	v, err := parse(body)
	if err != nil {
		return Callback{}, err
	}
	p := c.root()
	object(fields{"type": req(integer(1, 12)), "data": opt(anything)})(p, v)
	m, _ := v.(map[string]any)
	out := Callback{Type: callbackType(m)}
	if e := refusal(p.faults); e != nil {
		return out, e
	}
	if !slices.Contains(callbackTypes(ask), out.Type) {
		p.field("type").fault("STANDIN_CALLBACK_TYPE_INVALID",
			"An interaction of type %d can be answered with one of {%s}.", ask.Type, joinInts(callbackTypes(ask)))
		return out, refusal(p.faults)
	}
	return checkCallbackData(p, out, m["data"], ask)
}

func callbackType(m map[string]any) int {
	n, _ := m["type"].(json.Number)
	t, _ := strconv.Atoi(n.String())
	return t
}

func checkCallbackData(p place, c Callback, data any, ask Ask) (Callback, *wire.Error) {
	p = p.field("data")
	switch c.Type {
	case wire.CallbackDeferMessage, wire.CallbackDeferUpdate:
		return checkDefer(p, c, data)
	case wire.CallbackAutocomplete:
		return checkAutocomplete(p, c, data, ask.OptionType)
	}
	if data == nil {
		p.required()
		return c, refusal(p.faults)
	}
	var err *wire.Error
	switch c.Type {
	case wire.CallbackMessage:
		c.Message, err = checkMessage(p, data, kindCallbackMessage, nil)
	case wire.CallbackUpdateMessage:
		c.Message, err = checkMessage(p, data, kindCallbackUpdate, ask.Message)
	case wire.CallbackModal:
		return checkModal(p, c, data)
	}
	return c, err
}

// padding are the message fields discordgo sends with every callback; where
// no message is meant they have to be empty.
var padding = fields{
	"tts":        opt(boolean),
	"content":    opt(text(0, 0)),
	"embeds":     opt(list(0, 0, anything)),
	"components": opt(list(0, 0, anything)),
}

// checkDefer allows the ephemeral flag and nothing else: what comes later is
// said by the edit.
func checkDefer(p place, c Callback, data any) (Callback, *wire.Error) {
	if data == nil {
		return c, nil
	}
	object(padding.with(fields{
		"flags":            opt(integer(0, 1<<31-1)),
		"allowed_mentions": opt(object(allowedMentionsFields)),
	}))(p, data)
	if decode(data, &c.Message) {
		checkFlags(p, c.Message.FlagBits(), kind{flags: wire.FlagEphemeral}, nil)
	}
	return c, refusal(p.faults)
}

func checkAutocomplete(p place, c Callback, data any, optionType int) (Callback, *wire.Error) {
	if data == nil {
		p.required()
		return c, refusal(p.faults)
	}
	object(padding.with(fields{"choices": opt(choicesShape)}))(p, data)
	var answer struct{ Choices []wire.Choice }
	if decode(data, &answer) {
		checkChoices(p.field("choices"), optionType, answer.Choices)
	}
	c.Choices = answer.Choices
	return c, refusal(p.faults)
}
