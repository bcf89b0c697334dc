package standin

import (
	"time"

	"whosaid/bot/standin/wire"
)

// How long an application has, from Discord's documents.
const (
	// AnswerWithin is the time for the first answer to an interaction.
	AnswerWithin = 3 * time.Second
	// TokenLife is how long an interaction's token works after that.
	TokenLife = 15 * time.Minute
	// MaxUserInstallFollowups bounds the followups of an interaction whose
	// application is installed by the user alone.
	MaxUserInstallFollowups = 5
)

// What the client shows when an interaction fails.
const (
	FailureNoResponse = "The application did not respond"
	FailureComponent  = "This interaction failed"
	FailureModal      = "Something went wrong. Try again."
	FailureChoices    = "Loading options failed"
)

// An interaction from the moment a user caused it.
type interaction struct {
	wire.Interaction
	channel    *channel
	userID     string
	command    *wire.Command // commands and autocomplete
	name       string        // the command with its subcommand
	source     *message      // presses, and modals opened by one: where
	target     *message      // message commands: the message
	targetUser string        // user commands: the user
	optionType int           // autocomplete: the type of the focused option
	opener     *interaction  // modals: what opened it
	hushed     bool          // the user may not show others what the application says

	answered  int // kind of the first answer, zero before
	dead      bool
	original  *message // what @original stands for
	followups []*message
	sent      int // followups ever made
	pending   *Pending
	stops     []func()
}

func (i *interaction) stopTimers() {
	for _, stop := range i.stops {
		stop()
	}
}

// userInstallOnly reports whether the application reached this place only
// because the user installed it.
func (i *interaction) userInstallOnly() bool {
	_, guild := i.Owners["0"]
	_, user := i.Owners["1"]
	return user && !guild
}

// ask completes an interaction, sends it to the bot and starts its clock.
func (s *Server) ask(in *interaction) *Pending {
	st, c := s.state, in.channel
	in.ID, in.ApplicationID, in.Version = s.ids.snowflake(), st.app.ID, 1
	in.Token = "aW50ZXJhY3Rpb24" + s.ids.secret(48)
	in.Locale = st.users[in.userID].Locale
	in.Entitlements, in.AttachmentSizeLimit = []wire.Empty{}, wire.AttachmentSizeLimit
	in.AppPermissions = st.appRights(c).String()
	s.place(in)
	in.pending = &Pending{server: s, in: in}
	s.interactions[in.Token], s.pendings[in.ID] = in, in.pending
	in.stops = append(in.stops,
		s.clock.AfterFunc(AnswerWithin, func() { s.answerDue(in) }),
		s.clock.AfterFunc(TokenLife, func() { s.tokenDue(in) }))
	s.change(in.change(InteractionSent))
	s.dispatchInteraction(in)
	return in.pending
}

// place fills in where the interaction happened and who caused it.
func (s *Server) place(in *interaction) {
	st, c := s.state, in.channel
	ch := st.wireChannel(c)
	ch.Permissions = st.rights(in.userID, c).String()
	in.Channel, in.ChannelID, in.Context = &ch, c.ID, st.context(c)
	if c.private() {
		u := st.wireUser(in.userID)
		in.User = &u
		return
	}
	in.GuildID, in.GuildLocale = c.guild.ID, c.guild.Locale
	in.Guild = &wire.PartialGuild{ID: c.guild.ID, Locale: c.guild.Locale, Features: []string{}}
	in.Member = st.invoker(c, in.userID)
}

// context says which kind of place a channel is for interactions.
func (st *state) context(c *channel) int {
	switch {
	case !c.private():
		return wire.ContextGuild
	case c.has(st.app.BotID):
		return wire.ContextBotDM
	}
	return wire.ContextPrivate
}

func (i *interaction) change(kind ChangeKind) Change {
	return Change{Kind: kind, GuildID: i.GuildID, ChannelID: i.ChannelID, UserID: i.userID, VisibleTo: i.userID, InteractionID: i.ID}
}

// answerDue ends an interaction the bot did not answer in time.
func (s *Server) answerDue(in *interaction) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if in.answered == 0 && !s.closed {
		in.dead = true
		s.fail(in, in.failureText())
	}
}

// tokenDue ends an interaction's token. A user who still sees "thinking ..."
// sees it fail.
func (s *Server) tokenDue(in *interaction) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.interactions, in.Token)
	delete(s.pendings, in.ID)
	if in.thinking() && !s.closed {
		s.fail(in, FailureNoResponse)
	}
}

func (s *Server) fail(in *interaction, text string) {
	in.pending.failure = text
	c := in.change(InteractionFailed)
	c.Failure = text
	s.change(c)
}

func (i *interaction) failureText() string {
	switch i.Type {
	case wire.InteractionComponent:
		return FailureComponent
	case wire.InteractionModal:
		return FailureModal
	case wire.InteractionAutocomplete:
		return FailureChoices
	}
	return FailureNoResponse
}

// metadata is what a message says about the interaction it answers.
func (s *Server) metadata(in *interaction) *wire.InteractionMetadata {
	out := &wire.InteractionMetadata{ID: in.ID, Type: in.Type, User: s.state.wireUser(in.userID), Owners: in.Owners}
	switch {
	case in.Type == wire.InteractionComponent:
		out.InteractedMessageID = in.source.ID
	case in.opener != nil:
		out.Triggering = s.metadata(in.opener)
	case in.target != nil:
		out.TargetMessageID = in.target.ID
	case in.targetUser != "":
		u := s.state.wireUser(in.targetUser)
		out.TargetUser = &u
	}
	return out
}
