package render_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/bot/render/seen"
	"whosaid/bot/standin/rules"
	"whosaid/bot/standin/wire"
	"whosaid/bot/words"
	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/verify"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden compares messages with testdata/golden: NAME.txt has what a
// reader sees, NAME.json what Discord is sent. After a change run it with
// -update and look at every .txt that changed.
func TestGolden(t *testing.T) {
	for name, m := range views(t) {
		t.Run(name, func(t *testing.T) {
			accepted(t, m)
			golden(t, name+".txt", []byte(seen.Message(m)))
			golden(t, name+".json", indented(t, m))
		})
	}
}

// TestGoldenFilesAreUsed finds goldens that no view writes any more.
func TestGoldenFilesAreUsed(t *testing.T) {
	used := views(t)
	files, err := filepath.Glob("testdata/golden/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if _, ok := used[strings.TrimSuffix(filepath.Base(f), filepath.Ext(f))]; !ok {
			t.Errorf("%s: there is no such view", f)
		}
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; go test -update writes it", err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (-want +got):\n%s", name, d)
	}
}

func indented(t *testing.T, m message.Message) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, encoded(t, m), "", "  "); err != nil {
		t.Fatal(err)
	}
	b.WriteByte('\n')
	return b.Bytes()
}

func encoded(t testing.TB, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// accepted holds a message against our limits and the stand-in's, and sees to
// it that nothing but our own looks is alive in its texts.
func accepted(t testing.TB, m message.Message) {
	t.Helper()
	if err := m.Check(); err != nil {
		t.Errorf("Check: %v", err)
	}
	body := encoded(t, message.Answer(m))
	if _, refused := (rules.Checker{}).Callback(body, rules.Ask{Type: wire.InteractionCommand}); refused != nil {
		t.Errorf("as an answer: %v", refused.Errors.List())
	}
	if !m.Private {
		m.ReplyTo, m.Nonce = "123456789012345678", "n"
		if _, refused := (rules.Checker{}).MessageCreate(encoded(t, m)); refused != nil {
			t.Errorf("as a post: %v", refused.Errors.List())
		}
	}
	before := &wire.Message{Flags: wire.FlagComponentsV2}
	if _, refused := (rules.Checker{}).MessageEdit(encoded(t, m.AsEdit()), before); refused != nil {
		t.Errorf("as an edit: %v", refused.Errors.List())
	}
	tidy(t, m)
}

// ours are the looks that our own markdown gives.
var ours = map[seen.Kind]bool{seen.Bold: true, seen.Small: true, seen.Heading: true, seen.Quote: true}

func tidy(t testing.TB, m message.Message) {
	t.Helper()
	for _, text := range textsOf(m) {
		nodes := seen.Read(text)
		for _, kind := range seen.Kinds(nodes) {
			if !ours[kind] {
				t.Errorf("%s is alive in %q", kind, text)
			}
		}
		if visible := seen.Visible(nodes); strings.ContainsAny(visible, "⟦⟧") {
			t.Errorf("there is no text for %q", visible)
		}
	}
}

// textsOf are the contents of all text displays of a message.
func textsOf(m message.Message) []string {
	var out []string
	for _, c := range m.Components[0].(message.Container).Components {
		switch c := c.(type) {
		case message.Text:
			out = append(out, c.Content)
		case message.Section:
			for _, t := range c.Texts {
				out = append(out, t.Content)
			}
		}
	}
	return out
}

// views are all messages that have a golden.
func views(t *testing.T) map[string]message.Message {
	t.Helper()
	ferry, hostile := story(t, "ferry"), story(t, "hostile")
	private := english
	private.Private = true
	anybody := render.Reader{Words: words.For("en")}
	out := map[string]message.Message{
		"answer-quote":     english.Answer(index.Answer{Question: "what did the minister ask for?", Statements: list(ferry, "minister-urges")}),
		"answer-reported":  english.Answer(index.Answer{Question: "crew??", Statements: list(ferry, "crew-told")}),
		"answer-mixed":     private.Answer(index.Answer{Question: "is it true that they knew", Statements: list(ferry, "denial")}),
		"answer-document":  anybody.Answer(index.Answer{Question: "what does the survey say", Statements: list(ferry, "survey")}),
		"answer-narrator":  english.Answer(index.Answer{Question: "is it confirmed", Statements: list(ferry, "not-confirmed")}),
		"answer-sides":     english.Answer(sidesAnswer(ferry)),
		"answer-several":   english.Answer(index.Answer{Question: "who knew?", Statements: list(ferry, "crack", "crew-told", "minister-declines")}),
		"answer-stories":   english.Answer(index.Answer{Question: "who denies", Statements: append(list(ferry, "denial"), list(hostile, "arabic")...)}),
		"answer-hostile":   english.Answer(index.Answer{Question: "# @everyone **who** <@1> said \"[this](https://evil.example)\"\n> ?", Statements: list(hostile, "direct", "arabic", "mixed")}),
		"answer-long":      english.Answer(index.Answer{Question: strings.Repeat("why ", 200), Statements: list(verbose(t, 3, 300, "on"), "q0", "r0", "q1", "r1")}),
		"refusal-unknown":  about(english, ferry).Answer(index.Answer{Question: "what did denmark say", Refusal: unknown(ferry)}),
		"refusal-silent":   about(private, ferry).Refusal("did wrangel resign", &index.Refusal{Kind: index.SilentSpeaker, Party: "Tobias Wrangel", Quoted: quoted(ferry)}),
		"refusal-about":    about(english, ferry).Refusal("will it rain", &index.Refusal{Kind: index.NotInStory, Quoted: quoted(ferry), Try: []string{"Who denied it?"}}),
		"refusal-several":  english.Answer(index.Answer{Question: "what did denmark say", Refusal: unknown(ferry)}),
		"sides-nowhere":    english.Sides(nil, "the weather", "", nil, 1),
		"refusal-empty":    anybody.Answer(index.Answer{}),
		"said":             english.Said(ferry, ferry.Speaker("minister"), list(ferry, "minister-declines", "minister-urges"), 0),
		"said-one":         english.Said(ferry, ferry.Speaker("crew"), []index.Attributed{of(ferry, index.PartAnswer, "crew-told")}, 1),
		"said-none":        english.Said(ferry, ferry.Speaker("minister"), nil, 1),
		"sides":            english.Sides(ferry, "", "", withDoubt(ferry), 1),
		"sides-last":       english.Sides(ferry, "the crack in the hull, and who was told of it before Sunday", "", withDoubt(ferry), 99),
		"sides-none":       english.Sides(ferry, "the weather", "", nil, 1),
		"timeline":         english.Timeline(ferry, byDay(ferry), 1),
		"timeline-last":    english.Timeline(ferry, byDay(ferry), 2),
		"speakers":         english.Speakers(ferry, heard(ferry), []string{"Denmark", "Scotland"}, 1),
		"story":            english.Story(ferry, list(ferry, "not-confirmed")),
		"story-hostile":    english.Story(hostile, list(hostile, "mixed")),
		"stories":          english.Stories([]*corpus.Story{ferry, hostile}, "story", message.Press{Action: message.ShowSides, Text: "the crack in the hull, and who was told of"}),
		"context":          english.Context(index.Place{At: of(ferry, index.PartAnswer, "denial"), Before: list(ferry, "halted", "crack"), Behind: list(ferry, "survey")}, 1),
		"context-first":    english.Context(index.Place{At: of(ferry, index.PartAnswer, "halted"), Behind: list(ferry, "crack", "denial")}, 1),
		"check":            english.Check(findings(), lookup(ferry)),
		"check-right":      private.Check(findings()[:1], lookup(ferry)),
		"check-none":       english.Check(nil, lookup(ferry)),
		"help":             english.Help(),
		"privacy":          english.Privacy(30),
		"privacy-not-kept": english.Privacy(0),
		"notice":           private.Notice(render.Stale),
	}
	for _, language := range words.Languages()[1:] {
		reader := render.Reader{Words: words.For(language), Asker: asker}
		out["answer-"+language] = reader.Answer(sidesAnswer(ferry))
		out["refusal-"+language] = about(reader, ferry).Answer(index.Answer{Question: "what did denmark say", Refusal: unknown(ferry)})
		out["help-"+language] = reader.Help()
		out["speakers-"+language] = reader.Speakers(ferry, heard(ferry), []string{"Denmark"}, 1)
		out["check-"+language] = reader.Check(findings(), lookup(ferry))
	}
	return out
}

// about is a reader who asked one story.
func about(r render.Reader, s *corpus.Story) render.Reader {
	r.Asked = s
	return r
}

func sidesAnswer(s *corpus.Story) index.Answer {
	return index.Answer{Question: "did the company know about the crack?", Statements: []index.Attributed{
		of(s, index.PartAnswer, "crack"), of(s, index.PartSide, "denial"), of(s, index.PartSide, "survey"), of(s, index.PartAnswer, "crew-told"),
	}}
}

func unknown(s *corpus.Story) *index.Refusal {
	return &index.Refusal{
		Kind: index.UnknownSpeaker, Party: "denmark", Quoted: quoted(s),
		Related: []index.Attributed{of(s, index.PartRelated, "crew-told"), of(s, index.PartRelated, "minister-urges"), of(s, index.PartRelated, "halted")},
		Try:     []string{"What did Ragna Dahlmo tell the island council?", "What does the hull survey of 2023 say about all of the places in the hull that could be reached?", "Who?"},
	}
}

func withDoubt(s *corpus.Story) []index.Dispute {
	out := disputes(s)
	out[0].Unconfirmed = list(s, "not-confirmed")
	out = append(out, index.Dispute{Claim: of(s, index.PartAnswer, "survey"), Denials: list(s, "crack")})
	return out
}

func byDay(s *corpus.Story) []index.Attributed {
	return list(s, "halted", "crack", "denial", "minister-declines", "minister-urges", "survey", "crew-told", "not-confirmed")
}

func findings() []verify.Finding {
	const story = "skerra-ferry"
	return []verify.Finding{
		{Quote: "Let us look at the steel before we look for the guilty.", Verdict: verify.Said, Speaker: "Tobias Wrangel", Story: story, Statement: "minister-urges", AttributedTo: "Wrangel", Attribution: verify.Right},
		{Quote: "harbour gossip", Verdict: verify.Said, Speaker: "The Norline Company", Story: story, Statement: "denial", Attribution: verify.Missing},
		{Quote: "They never knew about the crack in *December*.", Verdict: verify.Altered, Speaker: "Ragna Dahlmo", Story: story, Statement: "crack", AttributedTo: "Dahlmo", Attribution: verify.Right,
			Differences: []verify.Difference{{Message: "never"}, {Said: "November", Message: "*December*"}, {Said: "really"}}},
		{Quote: "They knew about it", Verdict: verify.Altered, Speaker: "Ragna Dahlmo", Story: story, Statement: "crack", AttributedTo: "the minister", Attribution: verify.Wrong,
			Differences: []verify.Difference{{Said: "the crack in November", Message: "it"}}},
		{Quote: "And they sold tickets for it until Sunday.", Verdict: verify.Misattributed, Speaker: "Ragna Dahlmo", Story: story, Statement: "crack", AttributedTo: "Tobias Wrangel", Attribution: verify.Wrong},
		{Quote: "No ferry has sailed since Sunday.", Verdict: verify.Altered, Told: true, Speaker: "The Sound Observer", Story: story, Statement: "halted", AttributedTo: "the Observer", Attribution: verify.Right,
			Differences: []verify.Difference{{Message: "No ferry has sailed since Sunday."}}},
		{Quote: "We will sink @everyone", Verdict: verify.NotInStory, AttributedTo: "the company", Attribution: verify.Wrong},
	}
}
