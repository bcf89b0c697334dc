package standin_test

import (
	"context"
	"fmt"
	"log"
	"net/http"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/standin"
)

// A bot with one command, tried by Ada in the newsroom.
func Example() {
	ctx := context.Background()
	server, err := standin.New(standin.Options{})
	if err != nil {
		log.Fatal(err)
	}
	if err := server.Start(""); err != nil {
		log.Fatal(err)
	}
	defer server.Close()

	// The bot: nothing but its transport differs from production.
	bot, err := discordgo.New("Bot " + standin.Token)
	if err != nil {
		log.Fatal(err)
	}
	bot.Client = &http.Client{Transport: server.Transport(nil)}
	bot.Identify.Intents = discordgo.IntentsGuildMessages
	bot.AddHandler(func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Content: "Hello, " + i.Member.User.GlobalName + "."},
		})
	})
	if err := bot.Open(); err != nil {
		log.Fatal(err)
	}
	hello := &discordgo.ApplicationCommand{Name: "hello", Description: "Says hello"}
	if _, err := bot.ApplicationCommandCreate(standin.AppID, "", hello); err != nil {
		log.Fatal(err)
	}

	// The reader.
	asked, err := server.Slash(standin.Ada, standin.General, "hello")
	if err != nil {
		log.Fatal(err)
	}
	seen, err := asked.Done(ctx)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(seen.Message.Author.Username+":", seen.Message.Content)

	// discordgo reconnects when it is closed before its first heartbeat.
	server.Await(ctx, func(c standin.Change) bool { return c.Kind == standin.BotAlive })
	bot.Close()
	// Output: bot: Hello, Ada.
}

// A message that was stored although its sender is told it was not: without a
// nonce a retry posts it twice.
func ExampleFaults_REST() {
	server, err := standin.New(standin.Options{})
	if err != nil {
		log.Fatal(err)
	}
	if err := server.Start(""); err != nil {
		log.Fatal(err)
	}
	defer server.Close()
	bot, err := discordgo.New("Bot " + standin.Token)
	if err != nil {
		log.Fatal(err)
	}
	bot.Client = &http.Client{Transport: server.Transport(nil)}

	trouble := standin.ServerError(http.StatusBadGateway).On("POST", "/channels/{channel}/messages")
	server.Faults().REST(trouble.AfterActing())
	if _, err := bot.ChannelMessageSend(standin.General, "Ada said so."); err != nil {
		log.Fatal(err)
	}
	for _, m := range server.Messages(standin.Ada, standin.General) {
		fmt.Println(m.Content)
	}
	// Output:
	// Ada said so.
	// Ada said so.
}
