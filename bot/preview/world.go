package preview

import (
	"whosaid/bot"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
)

// The ids of the preview's world. They are made up, in the form of Discord's.
const (
	appID = "710000000000000001"
	botID = appID

	ada = "720000000000000001" // owns the newsroom's server
	ben = "720000000000000002" // a reader there; has the bot in his own apps

	newsroom = "730000000000000001" // a server with the bot
	bookClub = "730000000000000002" // a server without it

	general   = "740000000000000001"
	followUps = "740000000000000002" // a thread of general
	noWriting = "740000000000000003" // the bot may not write here
	noHistory = "740000000000000004" // the bot may not read older messages
	lounge    = "740000000000000005"
	adaAndBen = "740000000000000006" // a private channel without the bot

	botRole = "750000000000000001"
)

const appName = "whosaid"

// readers is what members may do in both servers.
const readers = wire.ViewChannel | wire.SendMessages | wire.SendMessagesInThreads | wire.ReadMessageHistory | wire.EmbedLinks |
	wire.AddReactions | wire.UseApplicationCommands | wire.UseExternalApps

// world is what there is when the preview starts: two people, a server with
// the bot and a channel for each right it may lack, and places that reach it
// only through somebody's own apps.
func world(token string) standin.World {
	return standin.World{
		Application: standin.Application{
			ID: appID, BotID: botID, Name: appName, Token: token, Installs: []int{wire.InstallGuild, wire.InstallUser},
		},
		People: []standin.Person{
			{ID: ada, Name: "ada", DisplayName: "Ada", Locale: "en-US"},
			{ID: ben, Name: "ben", DisplayName: "Ben", Locale: "en-US", AppInstalled: true},
		},
		Guilds:  []standin.Guild{newsroomGuild(), bookClubGuild()},
		Directs: []standin.Direct{{ID: adaAndBen, People: [2]string{ada, ben}}},
	}
}

func newsroomGuild() standin.Guild {
	without := func(p wire.Permissions) []standin.Overwrite { return []standin.Overwrite{{UserID: botID, Deny: p}} }
	return standin.Guild{
		ID: newsroom, Name: "Newsroom", OwnerID: ada, Everyone: readers,
		Roles:   []standin.Role{{ID: botRole, Name: appName, Permissions: wire.Permissions(bot.LeastRights)}},
		Members: []standin.Member{{UserID: botID, Roles: []string{botRole}}, {UserID: ada}, {UserID: ben}},
		Channels: []standin.Channel{
			{ID: general, Name: "general", Topic: "Ask about the story: with /ask, or by mentioning @whosaid"},
			{ID: followUps, Name: "Follow-ups", Type: wire.ChannelPublicThread, Parent: general},
			{ID: noWriting, Name: "bot-cannot-write", Topic: "whosaid lacks the right to send messages here", Overwrites: without(wire.SendMessages)},
			{ID: noHistory, Name: "bot-cannot-read-back", Topic: "whosaid lacks the right to read the message history here", Overwrites: without(wire.ReadMessageHistory)},
		},
	}
}

func bookClubGuild() standin.Guild {
	return standin.Guild{
		ID: bookClub, Name: "Book Club", OwnerID: ben, Everyone: readers,
		Members: []standin.Member{{UserID: ada}, {UserID: ben}},
		Channels: []standin.Channel{
			{ID: lounge, Name: "lounge", Topic: "This server does not have whosaid. Ben has it among his own apps, Ada does not"},
		},
	}
}

// clientLocales are the languages a client can be set to here, as Discord
// writes them: one for each language the bot has words in.
func clientLocales(languages []string) []string {
	regions := map[string]string{"en": "en-US", "es": "es-ES"}
	out := make([]string, len(languages))
	for i, l := range languages {
		if out[i] = regions[l]; out[i] == "" {
			out[i] = l
		}
	}
	return out
}
