package rules

import (
	"strings"

	"whosaid/bot/standin/wire"
)

// Limits on embeds, each inclusive and with blanks at both ends left out.
const (
	maxEmbeds           = 10
	maxEmbedTitle       = 256
	maxEmbedDescription = 4096
	maxEmbedFields      = 25
	maxEmbedFieldName   = 256
	maxEmbedFieldValue  = 1024
	maxEmbedFooter      = 2048
	maxEmbedAuthor      = 256
	maxEmbedsText       = 6000 // all embeds of a message together
	maxAddress          = 2048
)

var (
	pageAddress  = address(maxAddress, "http", "https")
	mediaAddress = address(maxAddress, "http", "https", "attachment")
)

// Sizes and proxy addresses are Discord's to fill in; sending them is allowed
// and changes nothing.
var embedMedia = object(fields{
	"url":       opt(mediaAddress),
	"proxy_url": opt(anyString),
	"width":     opt(integer(0, 1<<31-1)),
	"height":    opt(integer(0, 1<<31-1)),
})

var embedShape = object(fields{
	"type":        opt(anyString), // always "rich", whatever is sent
	"title":       opt(trimmed(0, maxEmbedTitle)),
	"description": opt(trimmed(0, maxEmbedDescription)),
	"url":         opt(pageAddress),
	"timestamp":   opt(moment),
	"color":       opt(integer(0, 0xFFFFFF)),
	"image":       opt(embedMedia),
	"thumbnail":   opt(embedMedia),
	"video":       opt(anything),
	"provider":    opt(anything),
	"footer": opt(object(fields{
		"text":           opt(trimmed(0, maxEmbedFooter)),
		"icon_url":       opt(mediaAddress),
		"proxy_icon_url": opt(anyString),
	})),
	"author": opt(object(fields{
		"name":           opt(trimmed(0, maxEmbedAuthor)),
		"url":            opt(pageAddress),
		"icon_url":       opt(mediaAddress),
		"proxy_icon_url": opt(anyString),
	})),
	"fields": opt(list(0, maxEmbedFields, object(fields{
		"name":   req(trimmed(1, maxEmbedFieldName)),
		"value":  req(trimmed(1, maxEmbedFieldValue)),
		"inline": opt(boolean),
	}))),
})

// checkEmbeds looks at what the shape cannot tell: embeds with nothing to
// see, and the text of all of them together.
func checkEmbeds(p place, embeds []wire.Embed) {
	total := 0
	for i := range embeds {
		total += embedText(&embeds[i])
		if !embedVisible(&embeds[i]) {
			p.item(i).field("description").required()
		}
	}
	if total > maxEmbedsText {
		p.fault("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of %d", maxEmbedsText)
	}
}

func embedText(e *wire.Embed) int {
	texts := []string{e.Title, e.Description}
	if e.Author != nil {
		texts = append(texts, e.Author.Name)
	}
	if e.Footer != nil {
		texts = append(texts, e.Footer.Text)
	}
	for _, f := range e.Fields {
		texts = append(texts, f.Name, f.Value)
	}
	n := 0
	for _, t := range texts {
		n += textLen(strings.TrimSpace(t))
	}
	return n
}

func embedVisible(e *wire.Embed) bool {
	return embedText(e) > 0 || e.Image != nil || e.Thumbnail != nil
}
