package rules

import (
	"encoding/json"
	"strings"

	"whosaid/bot/standin/wire"
)

// Limits on messages.
const (
	maxContent  = 2000
	maxNonce    = 25
	maxStickers = 3
	maxMentions = 100
)

// A kind is one of the places a message can be sent from; each allows other
// fields and flags.
type kind struct {
	fields fields
	flags  int  // that may be set
	edits  bool // an existing message is changed
}

var messageBase = fields{
	"content":          opt(text(0, maxContent)),
	"embeds":           opt(list(0, maxEmbeds, embedShape)),
	"allowed_mentions": opt(object(allowedMentionsFields)),
	"flags":            opt(integer(0, 1<<31-1)),
	"attachments":      opt(list(0, 0, anything)), // files are not modelled
}

var (
	kindCreate = kind{
		fields: messageBase.with(fields{
			"tts":               opt(boolean),
			"nonce":             opt(nonce),
			"enforce_nonce":     opt(boolean),
			"message_reference": opt(object(referenceFields)),
			"sticker_ids":       opt(list(0, maxStickers, snowflake)),
		}),
		flags: wire.FlagSuppressEmbeds | wire.FlagSuppressNotifications | wire.FlagComponentsV2,
	}
	kindEdit = kind{
		// discordgo sends the ids of its own struct along.
		fields: messageBase.with(fields{"ID": opt(anything), "Channel": opt(anything)}),
		flags:  wire.FlagSuppressEmbeds | wire.FlagComponentsV2,
		edits:  true,
	}
	kindFollowup = kind{
		fields: messageBase.with(fields{"tts": opt(boolean)}),
		flags:  wire.FlagSuppressEmbeds | wire.FlagSuppressNotifications | wire.FlagEphemeral | wire.FlagComponentsV2,
	}
	kindWebhookEdit = kind{
		fields: messageBase,
		flags:  wire.FlagSuppressEmbeds | wire.FlagComponentsV2,
		edits:  true,
	}
	kindCallbackMessage = kindFollowup
	kindCallbackUpdate  = kind{
		// discordgo's one struct for all callbacks always has tts.
		fields: messageBase.with(fields{"tts": opt(boolean)}),
		flags:  wire.FlagSuppressEmbeds | wire.FlagComponentsV2,
		edits:  true,
	}
)

var allowedMentionsFields = fields{
	"parse":        opt(set(0, 3, oneWord("users", "roles", "everyone"))),
	"users":        opt(set(0, maxMentions, snowflake)),
	"roles":        opt(set(0, maxMentions, snowflake)),
	"replied_user": opt(boolean),
}

// Forwards, type 1, are not modelled.
var referenceFields = fields{
	"type":               opt(oneOf(0)),
	"message_id":         req(snowflake),
	"channel_id":         opt(snowflake),
	"guild_id":           opt(snowflake),
	"fail_if_not_exists": opt(boolean),
}

// nonce is a number or a short string.
func nonce(p place, v any) {
	if _, ok := v.(json.Number); ok {
		integer(-1<<63, 1<<63-1)(p, v)
		return
	}
	text(0, maxNonce)(p, v)
}

// MessageCreate checks a message posted in a channel.
func (c Checker) MessageCreate(body []byte) (wire.MessageParams, *wire.Error) {
	return c.checkBody(body, kindCreate, nil)
}

// MessageEdit checks the change of a message posted in a channel. The message
// as it stands counts: the rules hold for what comes out.
func (c Checker) MessageEdit(body []byte, before *wire.Message) (wire.MessageParams, *wire.Error) {
	return c.checkBody(body, kindEdit, before)
}

// Followup checks a message sent after the first answer to an interaction.
func (c Checker) Followup(body []byte) (wire.MessageParams, *wire.Error) {
	return c.checkBody(body, kindFollowup, nil)
}

// WebhookEdit checks the change of an interaction's answer or followup.
func (c Checker) WebhookEdit(body []byte, before *wire.Message) (wire.MessageParams, *wire.Error) {
	return c.checkBody(body, kindWebhookEdit, before)
}

func (c Checker) checkBody(body []byte, k kind, before *wire.Message) (wire.MessageParams, *wire.Error) {
	v, err := parse(body)
	if err != nil {
		return wire.MessageParams{}, err
	}
	return checkMessage(c.root(), v, k, before)
}

// checkMessage checks a message at a place of a body: the shape first, then,
// when every type fits, what the fields mean together.
func checkMessage(p place, v any, k kind, before *wire.Message) (wire.MessageParams, *wire.Error) {
	v2 := asksV2(v) || before != nil && before.Flags&wire.FlagComponentsV2 != 0
	object(k.fields.with(fields{"components": opt(topLevel(v2))}))(p, v)
	var params wire.MessageParams
	if !decode(v, &params) {
		return params, refusal(p.faults)
	}
	if m, ok := v.(map[string]any); ok && k.edits {
		clearNulls(m, &params)
	}
	after := outcome(params, before)
	after.v2 = v2
	checkFlags(p, params.FlagBits(), k, before)
	checkLegacy(p, after)
	checkEmbeds(p.field("embeds"), after.embeds)
	if params.Components != nil {
		checkComponents(p.field("components"), after.components, after.v2)
	}
	checkMentions(p.field("allowed_mentions"), params.AllowedMentions)
	if e := refusal(p.faults); e != nil {
		return params, e
	}
	if after.empty() {
		return params, wire.Refuse(wire.CodeEmptyMessage)
	}
	return params, nil
}

// asksV2 reads from a raw body whether it sets the Components V2 flag, which
// decides what its components may be.
func asksV2(v any) bool {
	m, _ := v.(map[string]any)
	n, _ := m["flags"].(json.Number)
	flags, err := n.Int64()
	return err == nil && flags&wire.FlagComponentsV2 != 0
}

// clearNulls makes "content": null of an edit clear the text. Null embeds
// and components change nothing: they are reset with an empty list.
func clearNulls(m map[string]any, params *wire.MessageParams) {
	if v, given := m["content"]; given && v == nil {
		none := ""
		params.Content = &none
	}
}

// A result is a message as it will stand.
type result struct {
	content    string
	embeds     []wire.Embed
	components []wire.Component
	stickers   int
	v2         bool
}

func (r result) empty() bool {
	return strings.TrimSpace(r.content) == "" && len(r.embeds) == 0 && len(r.components) == 0 && r.stickers == 0
}

func outcome(params wire.MessageParams, before *wire.Message) result {
	var r result
	if before != nil {
		r = result{content: before.Content, embeds: before.Embeds, components: before.Components}
	}
	if params.Content != nil {
		r.content = *params.Content
	}
	if params.Embeds != nil {
		r.embeds = *params.Embeds
	}
	if params.Components != nil {
		r.components = *params.Components
	}
	r.stickers = len(params.StickerIDs)
	return r
}

// checkFlags refuses flags that cannot be set here. An edit may name those
// the message already has.
func checkFlags(p place, flags int, k kind, before *wire.Message) {
	allowed := k.flags
	if before != nil {
		allowed |= before.Flags
	}
	if wrong := flags &^ allowed; wrong != 0 {
		p.field("flags").fault("STANDIN_FLAG_NOT_SETTABLE", "The flags %d cannot be set here.", wrong)
	}
}

// checkLegacy keeps a Components V2 message free of what came before.
func checkLegacy(p place, r result) {
	if r.v2 {
		p.legacy("content", r.content != "")
		p.legacy("embeds", len(r.embeds) > 0)
		p.legacy("sticker_ids", r.stickers > 0)
	}
}

func (p place) legacy(name string, used bool) {
	if used {
		p.field(name).fault("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
			"The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2", name)
	}
}

// checkMentions refuses to name both a kind of mention and single ones of it.
func checkMentions(p place, a *wire.AllowedMentions) {
	if a == nil {
		return
	}
	for _, kind := range a.Parse {
		if kind == "users" && len(a.Users) > 0 || kind == "roles" && len(a.Roles) > 0 {
			p.fault("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
				"parse:[%q] and %s: [ids...] are mutually exclusive.", kind, kind)
		}
	}
}
