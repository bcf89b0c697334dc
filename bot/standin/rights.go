package standin

import "whosaid/bot/standin/wire"

// rights computes what a user may do in a channel the way Discord does:
// everyone's rights, then roles, then the channel's overwrites for everyone,
// roles and the member, in this order. Nobody has rights where they do not
// see the channel.
func (st *state) rights(userID string, c *channel) wire.Permissions {
	if c.private() {
		return st.privateRights(userID, c)
	}
	if c.Parent != "" {
		if parent := st.channels[c.Parent]; parent.Type != wire.ChannelCategory {
			return st.rights(userID, parent) // threads have their parent's rights
		}
	}
	m := c.guild.members[userID]
	if m == nil {
		return 0
	}
	p := c.guild.baseRights(m)
	if p.Has(wire.Administrator) {
		return wire.AllPermissions
	}
	p = c.overwrite(p, m)
	if !p.Has(wire.ViewChannel) {
		return 0
	}
	if !p.Has(wire.SendMessages) {
		p &^= wire.MentionEveryone | wire.AttachFiles | wire.EmbedLinks
	}
	return p
}

func (g *guild) baseRights(m *Member) wire.Permissions {
	if m.UserID == g.OwnerID {
		return wire.AllPermissions
	}
	p := g.Everyone
	for _, id := range m.Roles {
		if r := g.roles[id]; r != nil {
			p |= r.Permissions
		}
	}
	return p
}

func (c *channel) overwrite(p wire.Permissions, m *Member) wire.Permissions {
	apply := func(match func(Overwrite) bool) {
		var allow, deny wire.Permissions
		for _, o := range c.Overwrites {
			if match(o) {
				allow, deny = allow|o.Allow, deny|o.Deny
			}
		}
		p = p&^deny | allow
	}
	apply(func(o Overwrite) bool { return o.RoleID == c.guild.ID })
	apply(func(o Overwrite) bool { return o.RoleID != c.guild.ID && holds(m, o.RoleID) })
	apply(func(o Overwrite) bool { return o.UserID == m.UserID })
	return p
}

func holds(m *Member, roleID string) bool {
	for _, id := range m.Roles {
		if id == roleID {
			return true
		}
	}
	return false
}

// dmRights are what takes part in every private channel.
const dmRights = wire.ViewChannel | wire.SendMessages | wire.ReadMessageHistory | wire.EmbedLinks | wire.AttachFiles |
	wire.AddReactions | wire.UseApplicationCommands | wire.UseExternalApps

func (st *state) privateRights(userID string, c *channel) wire.Permissions {
	if !c.has(userID) {
		return 0
	}
	return dmRights
}

// appRights are the rights an interaction tells the application it has.
// Outside guilds it is in, the documents name a fixed set.
func (st *state) appRights(c *channel) wire.Permissions {
	const foreign = wire.AttachFiles | wire.EmbedLinks | wire.MentionEveryone
	switch {
	case c.private() && c.has(st.app.BotID):
		return foreign | wire.UseExternalEmojis
	case c.private() || !c.guild.installed(st.app):
		return foreign
	}
	return st.rights(st.app.BotID, c)
}

// sees reports whether a user sees a channel.
func (st *state) sees(userID string, c *channel) bool {
	return st.rights(userID, c).Has(wire.ViewChannel)
}

// mayWrite reports whether a user may write in a channel.
func (st *state) mayWrite(userID string, c *channel) bool {
	need := wire.ViewChannel | wire.SendMessages
	if c.Type == wire.ChannelPublicThread {
		need = wire.ViewChannel | wire.SendMessagesInThreads
	}
	return st.rights(userID, c).Has(need)
}
