package bot

// learn keeps what an interaction says about our rights in its channel. It
// needs none itself, but mentions there do.
func (b *Bot) learn(in *Interaction) {
	if !in.Installed {
		return // nothing is written there but answers to interactions
	}
	write := ViewChannel | SendMessages
	if in.Thread {
		write = ViewChannel | SendMessagesInThreads
	}
	if in.OurRights.Has(write) {
		b.shut.end(in.ChannelID)
	} else {
		b.cannotWrite(in.ChannelID, in.GuildID)
	}
	if in.OurRights.Has(ReadMessageHistory) {
		b.plain.end(in.ChannelID)
	} else {
		b.cannotReply(in.ChannelID, in.GuildID)
	}
}

// cannotWrite leaves a channel alone for a while and logs that once.
func (b *Bot) cannotWrite(channel, guild string) {
	if b.shut.begin(channel) {
		b.log.Warn("no right to write in a channel: mentions there are not answered for a while",
			"channel_id", channel, "guild_id", guild, "fix", "give the bot View Channel and Send Messages there, in threads Send Messages in Threads")
	}
}

// cannotReply has answers in a channel be no replies for a while and logs
// that once.
func (b *Bot) cannotReply(channel, guild string) {
	if b.plain.begin(channel) {
		b.log.Warn("no right to read a channel's history: answers there are no replies for a while",
			"channel_id", channel, "guild_id", guild, "fix", "give the bot Read Message History there")
	}
}
