// Package bot owns the ways in which readers ask in Discord, one small file
// each, and the manners: when to be silent, who may press what, how often,
// and what to say when something fails.
//
// # The ways
//
//	/ask         a question; what is typed is completed to questions that are answered   ask.go
//	/said        a speaker's statements, on something or on anything                     said.go
//	/sides       where the sources contradict each other                                 sides.go
//	/timeline    who said what, day by day                                               timeline.go
//	/speakers    who is quoted, and who is not                                           speakers.go
//	/story       a story's record                                                        story.go
//	/check       a text, held against the stories                                        check.go
//	/help        what it can do                                                          help.go
//	/privacy     what it keeps                                                           privacy.go
//	a mention    with a question around it; a reply to its answer; a private message     mention.go
//	a menu       "Check who said it", on any message                                     check.go
//	a button     or a choice below an answer; the form to ask privately                  press.go
//
// # How it works
//
// Package gateway turns what Discord sends into an [Interaction] or a
// [Message] and calls the [Bot], which is a [Handler]. The way asks the
// [Asker] (an index of stories), has package render show what came of it, and
// says it through the [Responder]. What a way needs to know later stands in
// the buttons of its answer, so a restart forgets nothing.
//
// The package decides nothing about truth: which statements answer is up to
// the index, how they look to package render, how it is worded to package
// words. It knows no client library and never logs what anybody wrote.
package bot

import (
	"log/slog"
	"sync/atomic"
	"time"

	"whosaid/bot/clock"
)

// Options say what a Bot is made of. Asker is required.
type Options struct {
	Asker Asker
	// KeptDays is for how many days unanswered questions are kept, for the
	// page on privacy; 0 if they are not.
	KeptDays int
	// Person and Channel are how often a person may ask, and a channel be
	// answered in publicly. Zero means PersonPace and ChannelPace.
	Person, Channel Pace

	Logger *slog.Logger // nil means none
	Clock  clock.Clock  // nil means the machine's time
}

// A Bot answers readers. It is safe for concurrent use.
type Bot struct {
	asker    atomic.Pointer[Asker]
	keptDays int
	log      *slog.Logger
	clock    clock.Clock

	people, channels *limits
	shut             *pauses // channels in which we may not write
	plain            *pauses // channels in which we may not reply
	told             *pauses // what people know, and need not be told again
}

var _ Handler = (*Bot)(nil)

// shutFor is how long a channel is left alone after Discord refused a message
// there. Rights change rarely, and Discord bans bots that keep trying.
const shutFor = 15 * time.Minute

// New returns a Bot.
func New(o Options) *Bot {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Clock == nil {
		o.Clock = clock.Real()
	}
	if o.Person == (Pace{}) {
		o.Person = PersonPace
	}
	if o.Channel == (Pace{}) {
		o.Channel = ChannelPace
	}
	b := &Bot{
		keptDays: o.KeptDays, log: o.Logger, clock: o.Clock,
		people: newLimits(o.Person, o.Clock.Now), channels: newLimits(o.Channel, o.Clock.Now),
		shut: newPauses(shutFor, o.Clock.Now), plain: newPauses(shutFor, o.Clock.Now), told: newPauses(shutFor, o.Clock.Now),
	}
	b.Use(o.Asker)
	return b
}

// Use has questions answered by another index from now on, when stories were
// loaded anew. Answers that have begun are finished with the old one, so it
// must not be closed for a minute.
func (b *Bot) Use(a Asker) { b.asker.Store(&a) }
