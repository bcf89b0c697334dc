package gateway

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"whosaid/bot"
	"whosaid/bot/message"
)

var _ bot.Responder = (*Gateway)(nil)

// answerWithin is the time for the first answer to an interaction.
// https://discord.com/developers/docs/interactions/receiving-and-responding
const answerWithin = 3 * time.Second

// Answer gives an interaction its first answer. When a try fails on Discord's
// side nobody knows whether it got through; the next one tells, because
// Discord refuses a second answer.
func (g *Gateway) Answer(ctx context.Context, in *bot.Interaction, first message.Callback) error {
	_, err := g.client.do(ctx, &call{
		method: http.MethodPost, path: "interactions/" + in.ID + "/" + in.Token + "/callback", body: first,
		counted: "interaction " + in.ID, interaction: true, tries: 3, doneCode: codeAlreadyAnswered, until: in.Received.Add(answerWithin),
	})
	return err
}

// original is the address of the first answer.
func original(in *bot.Interaction) string {
	return "webhooks/" + in.ApplicationID + "/" + in.Token + "/messages/@original"
}

// Edit puts a message in the place of the first answer.
func (g *Gateway) Edit(ctx context.Context, in *bot.Interaction, m message.Message) error {
	_, err := g.client.do(ctx, &call{
		method: http.MethodPatch, path: original(in), body: m.AsEdit(), counted: "answer " + in.ID, interaction: true, tries: 3,
	})
	return err
}

// Unsend deletes the first answer. One that is gone already is as good.
func (g *Gateway) Unsend(ctx context.Context, in *bot.Interaction) error {
	_, err := g.client.do(ctx, &call{
		method: http.MethodDelete, path: original(in), counted: "answer " + in.ID, interaction: true, tries: 3, doneCode: codeUnknownMessage,
	})
	return err
}

// Post writes a message in a channel. Without a nonce it is tried once: a
// message whose sender is told that it failed may be there all the same.
func (g *Gateway) Post(ctx context.Context, channelID string, m message.Message) error {
	tries := 1
	if m.Nonce != "" {
		tries = 3
	}
	_, err := g.client.do(ctx, &call{
		method: http.MethodPost, path: "channels/" + channelID + "/messages", body: m, counted: "channel " + channelID, tries: tries,
	})
	return err
}

// Direct opens the private channel with a user and writes there.
func (g *Gateway) Direct(ctx context.Context, userID string, m message.Message) error {
	b, err := g.client.do(ctx, &call{
		method: http.MethodPost, path: "users/@me/channels", counted: "directs", tries: 2,
		body: struct {
			RecipientID string `json:"recipient_id"`
		}{userID},
	})
	if err != nil {
		return err
	}
	var channel struct{ ID string }
	if err := json.Unmarshal(b, &channel); err != nil || channel.ID == "" {
		return fmt.Errorf("open a private channel: Discord named none")
	}
	return g.Post(ctx, channel.ID, m)
}

// Typing shows that an answer is on its way.
func (g *Gateway) Typing(ctx context.Context, channelID string) error {
	_, err := g.client.do(ctx, &call{
		method: http.MethodPost, path: "channels/" + channelID + "/typing", counted: "typing " + channelID, tries: 1,
	})
	return err
}

// Message reads a message of a channel.
func (g *Gateway) Message(ctx context.Context, channelID, messageID string) (*bot.Message, error) {
	b, err := g.client.do(ctx, &call{
		method: http.MethodGet, path: "channels/" + channelID + "/messages/" + messageID, counted: "read " + channelID, tries: 2,
	})
	if err != nil {
		return nil, err
	}
	return decodeMessage(b)
}
