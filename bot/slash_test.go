package bot_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"whosaid/bot"
	"whosaid/bot/gateway/gatewaytest"
	"whosaid/bot/standin"
	"whosaid/bot/standin/wire"
	"whosaid/bot/words"
)

// TestSlash uses every command. Texts of the story are its own; what the bot
// says comes from package words.
func TestSlash(t *testing.T) {
	t.Parallel()
	s := serve(t)
	opt := standin.Opt
	tests := map[string]struct {
		command string
		options []standin.Option
		shows   []string
		private bool
	}{
		"a quotation":     {"ask", []standin.Option{opt("question", "What did the White House say?")}, []string{"would mark a dangerous development", "National Security Council"}, false},
		"both sides":      {"ask", []standin.Option{opt("question", "Who denied it?")}, []string{"The Kremlin", en("side.heading")}, false},
		"a refusal":       {"ask", []standin.Option{opt("question", "Who won the world cup?")}, []string{en("refusal.not_in_story")}, false},
		"privately":       {"ask", []standin.Option{opt("question", "Who denied it?"), opt("private", true)}, []string{"The Kremlin"}, true},
		"one story":       {"ask", []standin.Option{opt("question", "Who denied it?"), opt("story", "ambassador-summoned")}, []string{"The Kremlin"}, false},
		"by its headline": {"ask", []standin.Option{opt("question", "Who denied it?"), opt("story", "seoul calls in")}, []string{"The Kremlin"}, false},
		"no such story":   {"ask", []standin.Option{opt("question", "Who denied it?"), opt("story", "x")}, []string{en("notice.not_found")}, true},
		"no question":     {"ask", []standin.Option{opt("question", "?!")}, []string{en("refusal.no_question")}, false},
		"said":            {"said", []standin.Option{opt("speaker", "Mark Rutte — Secretary-General, NATO")}, []string{en("said.title", "name", "Mark Rutte"), "would mark a significant escalation"}, false},
		"said by alias":   {"said", []standin.Option{opt("speaker", "the envoy")}, []string{"Georgy Zinoviev"}, false},
		"said about":      {"said", []standin.Option{opt("speaker", "NATO"), opt("about", "escalation")}, []string{"Mark Rutte", "escalation"}, false},
		"said by nobody":  {"said", []standin.Option{opt("speaker", "Beyoncé")}, []string{en("refusal.unknown_party", "party", "Beyoncé")}, false},
		"sides":           {"sides", nil, []string{en("sides.title"), "The Kremlin"}, false},
		"sides about":     {"sides", []standin.Option{opt("about", "international law"), opt("private", true)}, []string{"Georgy Zinoviev"}, true},
		"no sides":        {"sides", []standin.Option{opt("about", "football")}, []string{en("sides.none_about")}, false},
		"timeline":        {"timeline", nil, []string{en("timeline.title"), "21 October 2024"}, true},
		"speakers":        {"speakers", nil, []string{en("speakers.title"), "Volodymyr Zelenskyy"}, true},
		"story":           {"story", nil, []string{"USA TODAY", "Cybele Mayes-Osterman", en("sides.unconfirmed"), "could not confirm the reports"}, false},
		"check":           {"check", []standin.Option{opt("text", "no quotation")}, []string{en("check.none")}, true},
		"help":            {"help", nil, []string{en("help.title")}, true},
		"privacy":         {"privacy", nil, []string{en("privacy.title"), en("privacy.not_kept")}, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := s.slash(tt.command, tt.options...)
			got.t = t
			got.shows(tt.shows...).private(tt.private)
		})
	}
	s.conforms()
}

// TestCommandsOffered checks that every command is there for everybody, in
// their language, and in every kind of place.
func TestCommandsOffered(t *testing.T) {
	t.Parallel()
	s := serve(t)
	direct, err := s.Direct(standin.Ada)
	if err != nil {
		t.Fatal(err)
	}
	want := len(bot.Commands())
	for place, at := range map[string][2]string{
		"a server": {standin.Ben, standin.General}, "private messages": {standin.Ada, direct}, "a thread": {standin.Ada, standin.Thread},
		"a server without the bot": {standin.Cleo, standin.Lounge}, "a private channel of others": {standin.Cleo, standin.CleoAndBen},
	} {
		if got := len(s.Commands(at[0], at[1])); got != want {
			t.Errorf("%s: %d commands, want %d", place, got, want)
		}
	}
	german := words.For("de")
	found := slices.ContainsFunc(s.Commands(standin.Cleo, standin.Lounge), func(c wire.Command) bool {
		return c.Name == "said" && c.NameLocalized == german.Text("command.said.name") && c.DescriptionLocalized == german.Text("command.said.description")
	})
	if !found {
		t.Error("Cleo is not offered /said in German")
	}
	for _, c := range bot.Commands() {
		if strings.Contains(c.Name+c.Description, "[[") {
			t.Errorf("a text is missing: %+v", c)
		}
	}
}

// TestWhereCommandsWork asks in each kind of place, with no right of the bot
// at all in some.
func TestWhereCommandsWork(t *testing.T) {
	t.Parallel()
	s := serve(t)
	direct, err := s.Direct(standin.Ada)
	if err != nil {
		t.Fatal(err)
	}
	for place, at := range map[string][2]string{
		"private messages": {standin.Ada, direct}, "a thread": {standin.Ada, standin.Thread}, "read-only": {standin.Ben, standin.ReadOnly},
		"unseen": {standin.Ada, standin.Backstage}, "no embeds": {standin.Ada, standin.NoEmbeds}, "no history": {standin.Ada, standin.NoHistory},
		"a server without the bot": {standin.Cleo, standin.Lounge}, "a private channel of others": {standin.Cleo, standin.CleoAndBen},
	} {
		got := s.look(s.Slash(at[0], at[1], "ask", standin.Opt("question", "What did the White House say?")))
		if !strings.Contains(got.text, "would mark a dangerous development") {
			t.Errorf("%s: %s", place, got.text)
		}
	}
	s.conforms()
}

// TestLanguage checks that our words are the reader's and the story's its own.
func TestLanguage(t *testing.T) {
	t.Parallel()
	s := serve(t)
	got := s.look(s.Slash(standin.Cleo, standin.Lounge, "ask", standin.Opt("question", "What did the White House say?")))
	got.shows(words.For("de").Text("label.mixed"), "would mark a dangerous development")
}

func TestAutocomplete(t *testing.T) {
	t.Parallel()
	s := serve(t)
	tests := map[string]struct {
		command, option, typed string
		has                    string // a choice that is offered; empty: none is
	}{
		"all questions":      {"ask", "question", "", "What did the Kremlin say?"},
		"a question":         {"ask", "question", "krem", "What did the Kremlin say?"},
		"all speakers":       {"said", "speaker", "", "Mark Rutte — Secretary-General, NATO"},
		"by name":            {"said", "speaker", "rut", "Mark Rutte — Secretary-General, NATO"},
		"by role":            {"said", "speaker", "secretary", "Mark Rutte — Secretary-General, NATO"},
		"by alias":           {"said", "speaker", "envoy", "Georgy Zinoviev — Ambassador to South Korea, Russian embassy"},
		"with a slip":        {"said", "speaker", "zelensy", "Volodymyr Zelenskyy — President, Ukraine"},
		"nobody":             {"said", "speaker", "xqzzy", ""},
		"a story":            {"timeline", "story", "seoul", "Seoul calls in Russia's ambassador over reports of North Korean troops"},
		"odd input":          {"said", "speaker", "\u202e<@1> `*_~|", ""},
		"a very long typing": {"said", "speaker", strings.Repeat("x", 500), ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p, err := s.Autocomplete(standin.Ada, standin.General, tt.command, tt.option, tt.typed)
			st := gatewaytest.Done(t, p, err)
			var names []string
			for _, c := range st.Choices {
				names = append(names, c.Name)
			}
			if tt.has == "" && len(names) > 0 || tt.has != "" && !slices.Contains(names, tt.has) || len(names) > 25 {
				t.Errorf("offered %q, want %q in it", names, tt.has)
			}
			// What is offered works, by its value and by its name.
			for _, c := range st.Choices[:min(3, len(st.Choices))] {
				for _, value := range []any{c.Value, c.Name} {
					if got := s.slash(tt.command, standin.Opt(tt.option, value)); strings.Contains(got.text, en("notice.not_found")) || strings.Contains(got.text, "not quoted") {
						t.Errorf("%q leads to: %s", value, got.text)
					}
				}
			}
		})
	}
	s.conforms()
}

// TestSeveralStories asks where it is not clear which story is meant.
func TestSeveralStories(t *testing.T) {
	t.Parallel()
	s := serveWith(t, bot.Options{Asker: indexOf(t, "carrow-dam-inquiry", "lumoro-breach", "mistral-lander")}, standin.Options{})
	for command, title := range map[string]string{"timeline": en("timeline.title"), "speakers": en("speakers.title"), "story": "", "sides": en("sides.title")} {
		got := s.slash(command).shows(en("story.choose"))
		menu := gatewaytest.Menu(got.Message)
		if menu == nil || len(menu.Options) != 3 {
			t.Fatalf("/%s offers %+v", command, menu)
		}
		chosen := s.look(s.Select(standin.Ada, got.Message.ID, menu.CustomID, menu.Options[1].Value))
		chosen.shows(menu.Options[1].Label, title).private(true)
		s.slash(command, standin.Opt("story", "lumoro-breach"))
	}
	s.slash("sides", standin.Opt("about", "xqzzy")).shows(en("sides.none_about_anywhere"))
	s.slash("said", standin.Opt("speaker", "Beyoncé")).shows(en("refusals.unknown_party", "party", "Beyoncé"))
	s.conforms()
}

func TestNoStories(t *testing.T) {
	t.Parallel()
	s := serveWith(t, bot.Options{Asker: indexOf(t)}, standin.Options{})
	for _, command := range []string{"timeline", "speakers", "story", "sides"} {
		s.slash(command).shows(en("story.none"))
	}
	s.ask("Who denied it?")
	s.slash("said", standin.Opt("speaker", "Rutte"))
	s.say(standin.General, us+" who denied it?")
	s.conforms()
}

// TestDocumented holds the page for operators against the commands: each is
// there, with its options.
func TestDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/discord.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range bot.Commands() {
		var line string
		for l := range strings.Lines(string(page)) {
			if strings.HasPrefix(l, "| ") && (strings.Contains(l, "/"+c.Name) || strings.Contains(l, "*"+c.Name+"*")) {
				line = l
				break
			}
		}
		if line == "" {
			t.Errorf("%s is not in the table", c.Name)
		}
		for _, o := range c.Options {
			if !strings.Contains(line, o.Name) {
				t.Errorf("%s: its option %s is not in %q", c.Name, o.Name, line)
			}
		}
	}
}
