package standin

import (
	"slices"
	"strconv"
	"strings"

	"whosaid/bot/standin/wire"
)

// blank returns a message of an author in a channel with every list present
// and nothing said.
func (s *Server) blank(c *channel, author string) *message {
	u := s.state.wireUser(author)
	return &message{channel: c, Message: wire.Message{
		ID: s.ids.snowflake(), ChannelID: c.ID, Author: &u, Timestamp: stamp(s.clock.Now()),
		Mentions: []wire.User{}, MentionRoles: []string{}, Attachments: []wire.Empty{},
		Embeds: []wire.Embed{}, Components: []wire.Component{},
	}}
}

// fill puts what a bot sent into a message of its own. Through an interaction
// other mentions ping than in a plain message.
func (s *Server) fill(m *message, p wire.MessageParams, throughInteraction bool) {
	if p.Content != nil {
		m.Content = strings.TrimSpace(*p.Content)
	}
	if p.Embeds != nil {
		m.Embeds = rich(*p.Embeds)
	}
	if p.Components != nil {
		m.Components = s.numbered(*p.Components)
	}
	if p.TTS != nil {
		m.TTS = *p.TTS
	}
	if p.Flags != nil {
		m.Flags = m.Flags&^wire.FlagSuppressEmbeds | *p.Flags
	}
	found := s.state.find(spoken(&m.Message), m.channel, s.state.pingAllowed(m.channel, p.AllowedMentions, throughInteraction))
	if author := m.repliedAuthor(); author != "" && pingsReplied(p.AllowedMentions) && !throughInteraction {
		found.addUser(s.state.wireUser(author))
	}
	found.put(&m.Message)
}

// repliedAuthor is who wrote the message this one replies to.
func (m *message) repliedAuthor() string {
	if m.Referenced == nil || m.Referenced.Message == nil {
		return ""
	}
	return m.Referenced.Author.ID
}

// pingsReplied tells whether a reply pings: without allowed_mentions it does.
func pingsReplied(a *wire.AllowedMentions) bool {
	return a == nil || a.RepliedUser != nil && *a.RepliedUser
}

// rich marks embeds as what they become, and gives lists their place.
func rich(embeds []wire.Embed) []wire.Embed {
	out := append([]wire.Embed{}, embeds...)
	for i := range out {
		out[i].Type = "rich"
		out[i].Title, out[i].Description = strings.TrimSpace(out[i].Title), strings.TrimSpace(out[i].Description)
	}
	return out
}

// numbered gives every component an id that has none: the next free number,
// outermost first. The default number of values of selects is filled in too.
func (s *Server) numbered(components []wire.Component) []wire.Component {
	out := cloneComponents(components)
	used, next := map[int]bool{}, 0
	each := func(visit func(*wire.Component)) {
		for i := range out {
			out[i].Walk(nil, func(_ []string, c *wire.Component) { visit(c) })
		}
	}
	each(func(c *wire.Component) { used[c.ID] = true })
	each(func(c *wire.Component) {
		for c.ID == 0 {
			if next++; !used[next] {
				c.ID = next
			}
		}
		s.complete(c)
	})
	return out
}

// complete fills in what Discord always answers with.
func (s *Server) complete(c *wire.Component) {
	if c.IsSelect() {
		least, most := c.Least(), c.Most()
		c.MinValues, c.MaxValues = &least, &most
	}
	no, yes, small := false, true, 1
	switch c.Type {
	case wire.ComponentSeparator:
		c.Divider, c.Spacing = either(c.Divider, &yes), either(c.Spacing, &small)
	case wire.ComponentContainer, wire.ComponentThumbnail, wire.ComponentFile:
		c.Spoiler = either(c.Spoiler, &no)
	}
	for _, m := range []*wire.Media{c.Media, c.File} {
		s.completeMedia(m)
	}
	for i := range c.Items {
		s.completeMedia(&c.Items[i].Media)
	}
}

func (s *Server) completeMedia(m *wire.Media) {
	if m != nil && m.ID == "" {
		m.ID, m.ProxyURL = s.ids.snowflake(), m.URL
	}
}

func either[T any](p, other *T) *T {
	if p != nil {
		return p
	}
	return other
}

func cloneComponents(in []wire.Component) []wire.Component {
	out := append([]wire.Component{}, in...)
	for i := range out {
		if out[i].Components != nil {
			out[i].Components = cloneComponents(out[i].Components)
		}
		out[i].Accessory, out[i].Component = cloneComponent(out[i].Accessory), cloneComponent(out[i].Component)
		out[i].Media, out[i].File = clone(out[i].Media), clone(out[i].File)
		out[i].Items = slices.Clone(out[i].Items)
	}
	return out
}

func cloneComponent(in *wire.Component) *wire.Component {
	if in == nil {
		return nil
	}
	return &cloneComponents([]wire.Component{*in})[0]
}

func clone[T any](in *T) *T {
	if in == nil {
		return nil
	}
	out := *in
	return &out
}

// post adds a message to its channel and tells everybody who may know.
func (s *Server) post(m *message) {
	m.channel.messages = append(m.channel.messages, m)
	s.state.messages[m.ID] = m
	s.change(s.messageChange(MessageCreated, m))
	if m.visibleTo == "" {
		s.dispatchMessage("MESSAGE_CREATE", m)
	}
}

// edited tells everybody who may know that a message is not what it was.
func (s *Server) edited(m *message) {
	now := stamp(s.clock.Now())
	m.EditedTimestamp = &now
	s.changed(m)
}

// changed is edited without the mark, for a placeholder that got its answer.
func (s *Server) changed(m *message) {
	s.change(s.messageChange(MessageEdited, m))
	if m.visibleTo == "" {
		s.dispatchMessage("MESSAGE_UPDATE", m)
	}
}

// remove takes a message away. Replies to it lose what they quote.
func (s *Server) remove(m *message) {
	m.channel.messages = slices.DeleteFunc(m.channel.messages, func(o *message) bool { return o == m })
	delete(s.state.messages, m.ID)
	m.gone = true
	for _, o := range m.channel.messages {
		if o.Referenced != nil && o.Reference.MessageID == m.ID {
			o.Referenced = &wire.Referenced{}
		}
	}
	s.change(s.messageChange(MessageDeleted, m))
	if m.visibleTo == "" {
		s.dispatchDeleted(m)
	}
}

func (s *Server) messageChange(kind ChangeKind, m *message) Change {
	return Change{
		Kind: kind, GuildID: m.guildID(), ChannelID: m.ChannelID, UserID: m.Author.ID,
		VisibleTo: m.visibleTo, Message: &m.Message,
	}
}

// refer makes m a reply to another message.
func refer(m, to *message) {
	m.Type = wire.MessageReply
	m.Reference = &wire.MessageReference{MessageID: to.ID, ChannelID: to.ChannelID, GuildID: to.guildID()}
	quoted := to.Message
	quoted.Referenced = nil // one step back is all Discord shows
	m.Referenced = &wire.Referenced{Message: &quoted}
}

// inEvent is the message as a gateway event carries it: with the guild and
// the author's membership.
func (s *Server) inEvent(m *message) wire.Message {
	out := m.Message
	out.GuildID = m.guildID()
	out.Member = s.state.wireMember(m.channel.guild, m.Author.ID)
	return out
}

// before reports whether one snowflake is older than another.
func before(a, b string) bool {
	x, _ := strconv.ParseUint(a, 10, 64)
	y, _ := strconv.ParseUint(b, 10, 64)
	return x < y
}
