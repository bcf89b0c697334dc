package bot_test

import (
	"context"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/clock"
	"whosaid/bot/gateway"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
	"whosaid/bot/words"
	"whosaid/corpus"
	"whosaid/index"
)

func TestMain(m *testing.M) {
	gatewaytest.Parallel()
	os.Exit(m.Run())
}

// shipped is the index of the stories that ship with whosaid.
var shipped = sync.OnceValues(func() (*index.Index, error) {
	stories, err := corpus.Embedded()
	if err != nil {
		return nil, err
	}
	return index.New(stories)
})

func shippedIndex(t testing.TB) *index.Index {
	t.Helper()
	ix, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// indexOf indexes story files of the corpus package's tests.
func indexOf(t testing.TB, names ...string) *index.Index {
	t.Helper()
	var paths []string
	for _, name := range names {
		paths = append(paths, "../corpus/testdata/stories/"+name+".yaml")
	}
	stories, err := corpus.Open(paths...)
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.New(stories)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// A served is a bot on a stand-in.
type served struct {
	*standin.Server
	*gatewaytest.Running
	bot   *bot.Bot
	clock clock.Clock          // of all of them
	log   *gatewaytest.LogBook // of the bot; that of the gateway is Running's
	t     testing.TB
}

// asked are questions of these tests, which the log must not tell.
var asked = []string{"denied", "White House", "world cup", "dangerous development"}

// serve runs a bot with the shipped story until the test ends.
func serve(t testing.TB) *served { return serveWith(t, bot.Options{}, standin.Options{}) }

// serveWith serves otherwise. Unless it is given a clock, time stands still:
// nothing comes too late, however busy the machine is.
func serveWith(t testing.TB, o bot.Options, so standin.Options) *served {
	t.Helper()
	if o.Clock == nil {
		o.Clock = standin.NewManualClock(newYear)
		so.Clock = o.Clock
	}
	if o.Asker == nil {
		o.Asker = shippedIndex(t)
	}
	if o.Person == (bot.Pace{}) {
		o.Person, o.Channel = bot.Pace{Every: 1, Burst: 1000}, bot.Pace{Every: 1, Burst: 1000}
	}
	s := &served{Server: gatewaytest.Standin(t, so), clock: o.Clock, t: t}
	s.run(o)
	return s
}

// run starts a bot, the first or another.
func (s *served) run(o bot.Options) {
	s.t.Helper()
	log := &gatewaytest.LogBook{}
	o.Logger, o.Clock = log.Logger(), s.clock
	s.bot = bot.New(o)
	s.t.Cleanup(func() { log.Check(s.t, asked...) })
	sub := s.Server.Subscribe()
	s.Running = gatewaytest.Start(s.t, s.Server, gateway.Options{Handler: s.bot, Commands: bot.Commands(), Clock: o.Clock}, asked...)
	s.log = log
	gatewaytest.AwaitFrom(s.t, sub, standin.BotConnected)
	gatewaytest.Await(s.t, s.Server, standin.CommandsChanged)
}

// A seen is what a user sees of an answer.
type seen struct {
	standin.State
	t    testing.TB
	text string
}

func (s *served) look(p *standin.Pending, err error) seen {
	s.t.Helper()
	st := gatewaytest.Done(s.t, p, err)
	if st.Failure != "" {
		s.t.Errorf("the client shows %q", st.Failure)
	}
	return seen{st, s.t, gatewaytest.Text(st.Message)}
}

// slash uses a command as Ada in the general channel.
func (s *served) slash(command string, options ...standin.Option) seen {
	s.t.Helper()
	return s.look(s.Slash(standin.Ada, standin.General, command, options...))
}

func (s *served) ask(question string) seen {
	s.t.Helper()
	return s.slash("ask", standin.Opt("question", question))
}

// press presses the button with a label under what was seen, as Ada.
func (s *served) press(m *wire.Message, label string) seen {
	s.t.Helper()
	return s.look(s.pressAs(standin.Ada, m, label))
}

func (s *served) pressAs(user string, m *wire.Message, label string) (*standin.Pending, error) {
	s.t.Helper()
	id := gatewaytest.Button(m, label)
	if id == "" {
		s.t.Fatalf("there is no button %q", label)
	}
	return s.Press(user, m.ID, id)
}

// shows checks the text of what is seen.
func (s seen) shows(parts ...string) seen {
	s.t.Helper()
	for _, part := range parts {
		if !strings.Contains(s.text, part) {
			s.t.Errorf("%q is not in it:\n%s", part, s.text)
		}
	}
	return s
}

// private checks who sees it.
func (s seen) private(want bool) seen {
	s.t.Helper()
	if s.Message == nil || s.Message.Ephemeral() != want {
		s.t.Errorf("is it private? want %v: %+v", want, s.Message)
	}
	return s
}

// say writes a message as Ada and returns what the bot replies.
func (s *served) say(channel, text string) wire.Message {
	s.t.Helper()
	sub := s.Subscribe()
	if _, err := s.Say(standin.Ada, channel, text); err != nil {
		s.t.Fatal(err)
	}
	return gatewaytest.Posted(s.t, sub)
}

// us mentions the bot.
const us = "<@" + standin.BotID + ">"

// en is what the bot says in English.
func en(key string, pairs ...any) string { return words.For("en").Text(key, pairs...) }

// conforms checks every request so far.
func (s *served) conforms(expected ...string) {
	s.t.Helper()
	gatewaytest.Conform(s.t, s.Server, expected...)
}

// An altered Asker has some of its answers replaced.
type altered struct {
	bot.Asker
	ask func(context.Context, index.Query) (index.Answer, error)
}

func (a altered) Ask(ctx context.Context, q index.Query) (index.Answer, error) {
	if a.ask != nil {
		return a.ask(ctx, q)
	}
	return a.Asker.Ask(ctx, q)
}

func (a altered) SuggestQuestions(typed, story string, n int) []string {
	if typed == "panic" {
		panic(typed)
	}
	return a.Asker.SuggestQuestions(typed, story, n)
}

var newYear = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
