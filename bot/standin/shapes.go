package standin

import (
	"time"

	"whosaid/bot/standin/wire"
)

// This file turns what the world holds into what goes over the wire.

func (st *state) wireUser(id string) wire.User {
	u := st.users[id]
	if u == nil {
		return wire.User{ID: id, Username: "deleted_user", Discriminator: "0"}
	}
	out := wire.User{ID: u.ID, Username: u.Name, Discriminator: "0", Bot: u.bot}
	if u.DisplayName != "" {
		out.GlobalName = &u.DisplayName
	}
	return out
}

// wireMember returns a guild member without the user, as message events and
// resolved data have it; nil for somebody who is no member.
func (st *state) wireMember(g *guild, userID string) *wire.Member {
	if g == nil || g.members[userID] == nil {
		return nil
	}
	m := g.members[userID]
	out := &wire.Member{Roles: append([]string{}, m.Roles...), JoinedAt: stamp(st.begun)}
	if m.Nick != "" {
		out.Nick = &m.Nick
	}
	return out
}

// invoker returns a guild member as an interaction names who caused it: with
// the user and with the rights in the channel.
func (st *state) invoker(c *channel, userID string) *wire.Member {
	m := st.wireMember(c.guild, userID)
	if m == nil {
		return nil
	}
	u := st.wireUser(userID)
	m.User, m.Permissions = &u, st.rights(userID, c).String()
	return m
}

func wireRole(r Role) wire.Role {
	return wire.Role{ID: r.ID, Name: r.Name, Permissions: r.Permissions.String(), Position: 1, Mentionable: r.Mentionable}
}

func (st *state) wireChannel(c *channel) wire.Channel {
	out := wire.Channel{ID: c.ID, Type: c.Type, Name: c.Name}
	if n := len(c.messages); n > 0 {
		out.LastMessageID = &c.messages[n-1].ID
	}
	if c.private() {
		for _, id := range c.recipients {
			if id != st.app.BotID {
				out.Recipients = append(out.Recipients, st.wireUser(id))
			}
		}
		return out
	}
	out.GuildID = c.guild.ID
	if c.Topic != "" {
		out.Topic = &c.Topic
	}
	if c.Parent != "" {
		out.ParentID = &c.Parent
	}
	if c.Type == wire.ChannelPublicThread {
		st.threadFields(c, &out)
		return out
	}
	out.Position = new(int)
	for _, o := range c.Overwrites {
		out.PermissionOverwrites = append(out.PermissionOverwrites, wireOverwrite(o))
	}
	return out
}

func (st *state) threadFields(c *channel, out *wire.Channel) {
	out.OwnerID = c.guild.OwnerID
	out.ThreadMetadata = &wire.ThreadMetadata{ArchiveTimestamp: stamp(st.begun), AutoArchiveDuration: 1440, Locked: c.Locked}
	n, members := len(c.messages), 1
	out.MessageCount, out.TotalMessageSent, out.MemberCount = &n, &n, &members
}

func wireOverwrite(o Overwrite) wire.Overwrite {
	out := wire.Overwrite{ID: o.RoleID, Type: wire.OverwriteRole, Allow: o.Allow.String(), Deny: o.Deny.String()}
	if o.UserID != "" {
		out.ID, out.Type = o.UserID, wire.OverwriteMember
	}
	return out
}

// wireGuild tells a guild as the bot may know it: its own membership and the
// channels it sees.
func (st *state) wireGuild(g *guild) wire.Guild {
	out := wire.Guild{
		ID: g.ID, Name: g.Name, OwnerID: g.OwnerID, PreferredLocale: g.Locale, JoinedAt: stamp(st.begun),
		MemberCount: len(g.members), Members: []wire.Member{}, Channels: []wire.Channel{}, Threads: []wire.Channel{},
		Features: []string{}, Emojis: []wire.Empty{}, Stickers: []wire.Empty{}, Presences: []wire.Empty{},
		VoiceStates: []wire.Empty{}, StageInstances: []wire.Empty{},
	}
	out.Roles = append(out.Roles, wire.Role{ID: g.ID, Name: "@everyone", Permissions: g.Everyone.String()})
	for _, r := range g.Roles {
		out.Roles = append(out.Roles, wireRole(r))
	}
	if m := st.wireMember(g, st.app.BotID); m != nil {
		u := st.wireUser(st.app.BotID)
		m.User = &u
		out.Members = append(out.Members, *m)
	}
	for _, c := range g.Channels {
		switch in := st.channels[c.ID]; {
		case !st.sees(st.app.BotID, in):
		case c.Type == wire.ChannelPublicThread:
			out.Threads = append(out.Threads, st.wireChannel(in))
		default:
			out.Channels = append(out.Channels, st.wireChannel(in))
		}
	}
	return out
}

// stamp cuts a time to what goes over the wire: UTC, milliseconds.
func stamp(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }
