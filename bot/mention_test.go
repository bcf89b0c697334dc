package bot_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"whosaid/bot"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
	"whosaid/index"
)

// TestMention mentions the bot in every form, anywhere in a message.
func TestMention(t *testing.T) {
	t.Parallel()
	s := serve(t)
	for name, text := range map[string]string{
		"before":             us + " What did the White House say?",
		"behind":             "What did the White House say? " + us,
		"inside":             "What did " + us + " the White House say?",
		"old nickname form":  "<@!" + standin.BotID + "> What did the White House say?",
		"twice":              us + us + " What did the White House say?",
		"with others":        us + " <@" + standin.Ben + "> <@&" + standin.ReadersRole + "> What did the White House say? <:x:840000000000000001>",
		"on lines":           us + "\n\nWhat did the\nWhite House say?",
		"as a greeting":      "Hi " + us + ", what did the White House say?",
		"with @everyone too": "@everyone " + us + " What did the White House say?",
	} {
		if got := s.say(standin.General, text); !strings.Contains(gatewaytest.Text(&got), "would mark a dangerous development") {
			t.Errorf("%s: %s", name, gatewaytest.Text(&got))
		}
	}
	s.conforms()
}

// TestMentionIsAReply checks that the answer replies and pings nobody.
func TestMentionIsAReply(t *testing.T) {
	t.Parallel()
	s := serve(t)
	sub := s.Subscribe()
	question, err := s.Say(standin.Ada, standin.General, us+" who denied it? <@"+standin.Ben+"> @everyone")
	if err != nil {
		t.Fatal(err)
	}
	got := gatewaytest.Posted(t, sub)
	if got.Reference == nil || got.Reference.MessageID != question.ID {
		t.Errorf("it replies to %+v", got.Reference)
	}
	if len(got.Mentions) > 0 || got.MentionEveryone || len(got.MentionRoles) > 0 {
		t.Errorf("it pings: %+v", got.Mentions)
	}
}

func TestMentionPlaces(t *testing.T) {
	t.Parallel()
	s := serve(t)
	direct, err := s.Direct(standin.Ada)
	if err != nil {
		t.Fatal(err)
	}
	for name, at := range map[string][2]string{
		"a thread": {standin.Thread, us + " What did the White House say?"}, "private": {direct, "What did the White House say?"},
		"private, with a mention": {direct, us + " What did the White House say?"}, "no embeds": {standin.NoEmbeds, us + " What did the White House say?"},
	} {
		if got := s.say(at[0], at[1]); !strings.Contains(gatewaytest.Text(&got), "would mark a dangerous development") || got.ChannelID != at[0] {
			t.Errorf("%s: %s", name, gatewaytest.Text(&got))
		}
	}
	s.conforms()
}

// TestSilence writes what is not for the bot, and then what is: the first
// answer must be to that.
func TestSilence(t *testing.T) {
	t.Parallel()
	s := serve(t)
	sub := s.Subscribe()
	say := func(text string) wire.Message {
		t.Helper()
		m, err := s.Say(standin.Ada, standin.General, text)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	plain := say("Who denied it?")
	say("@everyone who denied it?")
	say("<@&" + standin.BotRole + "> who denied it?")
	say("<@" + standin.Ben + "> who denied it?")
	say("whosaid, who denied it?")
	if _, err := s.Edit(standin.Ada, plain.ID, us+" Who denied it?"); err != nil {
		t.Fatal(err)
	}
	for _, change := range []func(map[string]any){
		func(d map[string]any) { d["author"].(map[string]any)["bot"] = true },
		func(d map[string]any) { d["webhook_id"] = "1" },
		func(d map[string]any) { d["type"] = 7 },
		func(d map[string]any) { d["type"] = 20 },
		func(d map[string]any) { d["content"] = "" },
		func(d map[string]any) { d["content"] = "  \n" },
		func(d map[string]any) { d["mentions"] = []any{} },
		func(d map[string]any) { d["author"].(map[string]any)["id"] = standin.BotID },
		standin.Without("author"),
	} {
		s.Faults().Mangle("MESSAGE_CREATE", 1, change)
		say(us + " Who denied it?")
	}
	last := say(us + " Who denied it?")
	got := gatewaytest.Posted(t, sub)
	if got.Reference == nil || got.Reference.MessageID != last.ID {
		t.Errorf("it answered %+v", got.Reference)
	}
	// A reply without ping: Discord keeps its text back.
	if _, err := s.Reply(standin.Ada, got.ID, "and the White House?", false); err != nil {
		t.Fatal(err)
	}
	// A reply to the answer to a command: Discord keeps that back as well.
	answer := s.ask("Who denied it?")
	if _, err := s.Reply(standin.Ada, answer.Message.ID, "and the White House?", true); err != nil {
		t.Fatal(err)
	}
	s.say(standin.General, us+" who denied it?")
	if n := len(s.RequestsTo("POST", "/channels/{channel}/messages")); n != 2 {
		t.Errorf("it wrote %d messages, want 2", n)
	}
}

// recording is an asker of the shipped story, and what it is asked.
func recording(t *testing.T) (altered, chan index.Query) {
	queries := make(chan index.Query, 10)
	return altered{Asker: shippedIndex(t), ask: func(ctx context.Context, q index.Query) (index.Answer, error) {
		queries <- q
		return shippedIndex(t).Ask(ctx, q)
	}}, queries
}

// TestContinue replies to answers: the question before is found again, though
// nothing is kept, even by a bot that was started since.
func TestContinue(t *testing.T) {
	t.Parallel()
	asker, queries := recording(t)
	s := serveWith(t, bot.Options{Asker: asker}, standin.Options{})
	first := s.say(standin.General, us+" Who denied the deployment?")
	reply := func(to wire.Message, text string) wire.Message {
		t.Helper()
		sub := s.Subscribe()
		if _, err := s.Reply(standin.Ben, to.ID, text, true); err != nil {
			t.Fatal(err)
		}
		return gatewaytest.Posted(t, sub)
	}
	second := reply(first, "and the White House?")
	if got := gatewaytest.Text(&second); !strings.Contains(got, "could not confirm") {
		t.Errorf("it continues with:\n%s", got)
	}
	s.Running.Stop()
	s.Running.Wait(t)
	s.run(bot.Options{Asker: asker, Person: bot.Pace{Every: 1, Burst: 1000}})
	third := reply(second, "and "+us+" Zelenskyy?")
	fourth := reply(third, "and NATO?")
	reply(fourth, "and Seoul?")
	close(queries)
	var earlier []string
	for q := range queries {
		earlier = append(earlier, q.Earlier+" > "+q.Text)
	}
	want := []string{
		" > Who denied the deployment?",
		"Who denied the deployment? > and the White House?",
		"Who denied the deployment?\nand the White House? > and Zelenskyy?",
		"Who denied the deployment?\nand the White House?\nand Zelenskyy? > and NATO?",
		"and the White House?\nand Zelenskyy?\nand NATO? > and Seoul?",
	}
	if !slices.Equal(earlier, want) {
		t.Errorf("asked:\n%s", strings.Join(earlier, "\n"))
	}
	s.conforms()
}

// TestContinueCommand replies to the answer of a command, which only a mention
// brings before us in a server. The answer tells what was asked, in whichever language.
func TestContinueCommand(t *testing.T) {
	t.Parallel()
	asker, queries := recording(t)
	s := serveWith(t, bot.Options{Asker: asker}, standin.Options{})
	direct, err := s.Direct(standin.Cleo)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ person, channel, mention string }{{standin.Ada, standin.General, us}, {standin.Cleo, direct, ""}} {
		answer := s.look(s.Slash(tt.person, tt.channel, "ask", standin.Opt("question", "Who *denied* the deployment?")))
		<-queries
		sub := s.Subscribe()
		if _, err := s.Reply(tt.person, answer.Message.ID, tt.mention+" and the White House?", true); err != nil {
			t.Fatal(err)
		}
		if got := gatewaytest.Posted(t, sub); !strings.Contains(gatewaytest.Text(&got), "could not confirm") {
			t.Errorf("it continues with:\n%s", gatewaytest.Text(&got))
		}
		if q := <-queries; q.Earlier != "Who *denied* the deployment?" {
			t.Errorf("it continues %q", q.Earlier)
		}
	}
	s.conforms()
}

// TestContinueWhatIsGone replies to answers whose questions are out of reach:
// the answers still repeat them.
func TestContinueWhatIsGone(t *testing.T) {
	t.Parallel()
	s := serve(t)
	sub := s.Subscribe()
	question, err := s.Say(standin.Ada, standin.General, us+" Who denied the deployment?")
	if err != nil {
		t.Fatal(err)
	}
	answer := gatewaytest.Posted(t, sub)
	if err := s.Delete(standin.Ada, question.ID); err != nil {
		t.Fatal(err)
	}
	sub = s.Subscribe()
	if _, err := s.Reply(standin.Ada, answer.ID, "and the White House?", true); err != nil {
		t.Fatal(err)
	}
	got := gatewaytest.Posted(t, sub)
	if !strings.Contains(gatewaytest.Text(&got), "could not confirm") {
		t.Errorf("it says:\n%s", gatewaytest.Text(&got))
	}
	// A mention in a reply to somebody else continues nothing.
	other, err := s.Say(standin.Ben, standin.General, "hello")
	if err != nil {
		t.Fatal(err)
	}
	sub = s.Subscribe()
	if _, err := s.Reply(standin.Ada, other.ID, us+" What did the White House say?", true); err != nil {
		t.Fatal(err)
	}
	if got := gatewaytest.Posted(t, sub); !strings.Contains(gatewaytest.Text(&got), "would mark a dangerous development") {
		t.Errorf("it says:\n%s", gatewaytest.Text(&got))
	}
	s.conforms("10008")
}

// TestOddMentions writes what strangers do.
func TestOddMentions(t *testing.T) {
	t.Parallel()
	s := serve(t)
	for name, text := range map[string]string{
		"nothing else": us, "a smile": us + " 🙂", "punctuation": us + " ?!…", "zero width": us + " \u200b\u200d\ufeff",
		"very long": us + " " + strings.Repeat("why ", 480), "markdown": us + " **@everyone** [x](http://x) ||who|| > # `", "zalgo": us + " w" + strings.Repeat("\u0301", 300),
	} {
		if got := s.say(standin.General, text); gatewaytest.Text(&got) == "" {
			t.Errorf("%s: it says nothing", name)
		}
	}
	got := s.say(standin.General, us+" "+strings.Repeat("why ", 480))
	if !strings.Contains(gatewaytest.Text(&got), en("notice.too_long", "n", 500)) {
		t.Errorf("it says:\n%s", gatewaytest.Text(&got))
	}
	s.conforms()
}
