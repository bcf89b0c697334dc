package standin

import "whosaid/bot/standin/wire"

// The ids of DefaultWorld.
const (
	AppID = "810000000000000001"
	BotID = AppID // as with all applications made since 2016
	Token = "the.stand-in.token"

	Ada  = "820000000000000001" // owns the newsroom; English
	Ben  = "820000000000000002" // a member of the newsroom; British English
	Cleo = "820000000000000003" // installed the application for herself; German
	Dora = "820000000000000004" // a member whose direct messages are closed

	Newsroom  = "830000000000000001" // a guild with the application
	Elsewhere = "830000000000000002" // a guild without it

	General     = "840000000000000001" // the bot may do all it needs
	ReadOnly    = "840000000000000002" // the bot may not write
	NoEmbeds    = "840000000000000003" // the bot may not embed links
	NoHistory   = "840000000000000004" // the bot may not read older messages
	Backstage   = "840000000000000005" // the bot does not see it
	Thread      = "840000000000000006" // a thread of General
	Lounge      = "840000000000000007" // a channel of Elsewhere
	CleoAndBen  = "840000000000000008" // a private channel of the two
	BotRole     = "850000000000000001"
	ReadersRole = "850000000000000002" // a role that can be mentioned
)

// LeastRights are the rights a bot that answers with embeds should ask for:
// see channels, write in them and in threads, embed, read history.
const LeastRights = wire.ViewChannel | wire.SendMessages | wire.SendMessagesInThreads | wire.EmbedLinks | wire.ReadMessageHistory

// readerRights are what members usually have.
const readerRights = LeastRights | wire.AddReactions | wire.AttachFiles | wire.UseApplicationCommands | wire.UseExternalApps

// DefaultWorld returns a world with a place for everything a bot has to get
// right: a guild with a channel for each missing right, a guild without the
// application, a thread, and people with different clients and settings.
func DefaultWorld() World {
	return World{
		Application: Application{
			ID: AppID, BotID: BotID, Name: "bot", Token: Token,
			Installs: []int{wire.InstallGuild, wire.InstallUser},
		},
		People: []Person{
			{ID: Ada, Name: "ada", DisplayName: "Ada", Locale: "en-US"},
			{ID: Ben, Name: "ben", DisplayName: "Ben", Locale: "en-GB"},
			{ID: Cleo, Name: "cleo", DisplayName: "Cleo", Locale: "de", AppInstalled: true},
			{ID: Dora, Name: "dora", DisplayName: "Dora", Locale: "en-US", DMsClosed: true},
		},
		Guilds:  []Guild{newsroom(), elsewhere()},
		Directs: []Direct{{ID: CleoAndBen, People: [2]string{Cleo, Ben}}},
	}
}

func newsroom() Guild {
	deny := func(p wire.Permissions) []Overwrite { return []Overwrite{{UserID: BotID, Deny: p}} }
	return Guild{
		ID: Newsroom, Name: "Newsroom", OwnerID: Ada, Everyone: readerRights,
		Roles: []Role{
			{ID: BotRole, Name: "bot", Permissions: LeastRights},
			{ID: ReadersRole, Name: "readers", Mentionable: true},
		},
		Members: []Member{
			{UserID: BotID, Roles: []string{BotRole}},
			{UserID: Ada},
			{UserID: Ben, Nick: "Benny", Roles: []string{ReadersRole}},
			{UserID: Dora},
		},
		Channels: []Channel{
			{ID: General, Name: "general", Topic: "Questions about the news"},
			{ID: ReadOnly, Name: "read-only", Overwrites: deny(wire.SendMessages)},
			{ID: NoEmbeds, Name: "no-embeds", Overwrites: deny(wire.EmbedLinks)},
			{ID: NoHistory, Name: "no-history", Overwrites: deny(wire.ReadMessageHistory)},
			{ID: Backstage, Name: "backstage", Overwrites: deny(wire.ViewChannel)},
			{ID: Thread, Name: "a thread", Type: wire.ChannelPublicThread, Parent: General},
		},
	}
}

func elsewhere() Guild {
	return Guild{
		ID: Elsewhere, Name: "Elsewhere", OwnerID: Ben, Everyone: readerRights,
		Members:  []Member{{UserID: Ben}, {UserID: Cleo}},
		Channels: []Channel{{ID: Lounge, Name: "lounge"}},
	}
}
