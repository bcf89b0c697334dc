package render_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/bot/message"
	"whosaid/bot/render"
	"whosaid/bot/render/seen"
	"whosaid/bot/words"
	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/verify"
)

// stories are all there are in the repository, and the ones of testdata.
func stories(t *testing.T) []*corpus.Story {
	t.Helper()
	out, err := corpus.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	more, err := corpus.Open("testdata", "../../corpus/testdata/stories")
	if err != nil {
		t.Fatal(err)
	}
	return append(out, more...)
}

// TestWordForWord: what stands in a block quote is a speaker's words byte for
// byte, in quotation marks; what is reported is not; and the speaker is named
// under each.
func TestWordForWord(t *testing.T) {
	for _, s := range stories(t) {
		for _, a := range all(s) {
			m := english.Answer(index.Answer{Question: "what?", Statements: []index.Attributed{a}})
			quotes, rest := quotesOf(m)
			for _, q := range quotes {
				if !slices.Contains(a.Statement.Quotes, strip(q)) {
					t.Errorf("%s, %s: %q is quoted, which nobody said", s.ID, a.Statement.ID, q)
				}
			}
			if a.Statement.Kind == corpus.Direct && len(quotes) != len(a.Statement.Quotes) {
				t.Errorf("%s, %s: %d of %d quotes are shown", s.ID, a.Statement.ID, len(quotes), len(a.Statement.Quotes))
			}
			if a.Statement.Kind != corpus.Direct && !strings.Contains(rest, a.Statement.Text) {
				t.Errorf("%s, %s: the report is not shown as it is", s.ID, a.Statement.ID)
			}
			if !strings.Contains(strip(rest), "— "+a.Speaker.Name) {
				t.Errorf("%s, %s: the speaker is not named:\n%s", s.ID, a.Statement.ID, rest)
			}
		}
	}
}

// quotesOf returns the words in block quotes, without the marks, and all other
// text of a message.
func quotesOf(m message.Message) (quotes []string, rest string) {
	for _, text := range textsOf(m) {
		for _, n := range seen.Read(text) {
			if n.Kind != seen.Quote {
				rest += seen.Visible([]seen.Node{n})
				continue
			}
			for _, q := range strings.Split(strip(seen.Visible(n.Nodes)), "”\n“") {
				quotes = append(quotes, strings.TrimSuffix(strings.TrimPrefix(q, "“"), "”"))
			}
		}
	}
	return quotes, rest
}

// strip takes out the characters that set lines of another direction apart.
func strip(s string) string { return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(s) }

// TestLongWords: statements of any length and script fit everywhere, and no
// card loses its speaker.
func TestLongWords(t *testing.T) {
	scripts := map[string]string{
		"Latin": "words", "escapes": "*_*", "Korean": "대한민국", "Arabic": "السلام", "Thai": "สวัสดีครับท่านผู้ชม", "emoji": "👨‍👩‍👧‍👦👍🏽🇺🇦", "one word": strings.Repeat("x", 50),
	}
	for name, word := range scripts {
		for _, count := range []int{40, 900} {
			s := verbose(t, 3, count, word)
			views := map[string]message.Message{
				"answer":  english.Answer(index.Answer{Question: strings.Repeat(word, count), Statements: all(s)}),
				"one":     english.Answer(index.Answer{Statements: list(s, "r1")}),
				"context": english.Context(index.Place{At: of(s, index.PartAnswer, "q1"), Before: list(s, "r0"), Behind: list(s, "r1")}, 1),
			}
			for n := range 4 {
				views[fmt.Sprint("said ", n)] = english.Said(s, s.Speaker("ada"), list(s, "q0", "q1", "q2"), n)
				views[fmt.Sprint("sides ", n)] = english.Sides(s, word, "", disputes(s), n)
				views[fmt.Sprint("timeline ", n)] = english.Timeline(s, all(s), n)
			}
			for view, m := range views {
				t.Run(fmt.Sprintf("%s %d %s", name, count, view), func(t *testing.T) {
					accepted(t, m)
					labels, names := 0, 0
					for _, text := range textsOf(m) {
						visible := strip(seen.Visible(seen.Read(text)))
						labels += strings.Count(visible, "Reported, not word for word") + strings.Count(visible, "In their own words")
						names += strings.Count(visible, "— Ada Quill") + strings.Count(visible, "— Bo Marsh")
					}
					if labels == 0 || labels != names {
						t.Errorf("%d statements are shown with %d speakers", labels, names)
					}
				})
			}
		}
	}
}

// TestRefusalShowsNoStatement: a refusal has no words of anybody on show that
// could be read as the answer; they can be chosen.
func TestRefusalShowsNoStatement(t *testing.T) {
	for name, s := range map[string]*corpus.Story{"ferry": story(t, "ferry"), "hostile": story(t, "hostile"), "long": verbose(t, 3, 900, "words")} {
		m := english.Refusal("?", &index.Refusal{Kind: index.NotInStory, Related: all(s), Quoted: quoted(s), Try: []string{"Who denied it?"}})
		accepted(t, m)
		quotes, rest := quotesOf(m)
		if len(quotes) > 0 || strings.Contains(rest, "— ") || strings.Contains(rest, s.Publisher) {
			t.Errorf("%s: it shows %q and\n%s", name, quotes, rest)
		}
		if n := len(optionsOf(m)); n == 0 || n > 5 {
			t.Errorf("%s: %d statements to choose from", name, n)
		}
	}
}

// TestContextPages: the pages of a long statement have all of its words, in
// order, each once.
func TestContextPages(t *testing.T) {
	for _, id := range []string{"q0", "r0"} {
		s := verbose(t, 1, 1500, "w1 w2 w3 *w4*")
		at := of(s, index.PartAnswer, id)
		place := index.Place{At: at}
		want, got, pages := at.Statement.Text, "", 0
		if len(at.Statement.Quotes) > 0 {
			want = at.Statement.Quotes[0]
		}
		for n := 1; pages == 0 || n <= pages; n++ {
			m := english.Context(place, n)
			accepted(t, m)
			quotes, rest := quotesOf(m)
			if _, err := fmt.Sscanf(rest[strings.Index(rest, "Page "):], "Page %d of %d", new(int), &pages); err != nil {
				t.Fatal(err)
			}
			page := strings.Join(quotes, " ")
			if len(quotes) == 0 {
				_, page, _ = strings.Cut(rest, "Reported, not word for word\n")
				page, _, _ = strings.Cut(page, "\n—")
			}
			for _, sign := range []string{"[…] “", "” […]", "[…] ", " […]"} {
				page = strings.TrimSuffix(strings.TrimPrefix(page, sign), sign)
			}
			got = strings.TrimSpace(got + " " + page)
		}
		if pages < 3 {
			t.Errorf("%s: %d pages", id, pages)
		}
		if got != want {
			t.Errorf("%s: the pages say %d characters, want %d: %.100q", id, len(got), len(want), got)
		}
	}
}

// TestPagesHaveAll: leafing through shows every statement once.
func TestPagesHaveAll(t *testing.T) {
	s := verbose(t, 9, 30, "word")
	statements := all(s)
	shown := map[string]int{}
	for n := 1; ; n++ {
		m := english.Timeline(s, statements, n)
		next := ""
		for _, b := range buttonsOf(m) {
			if b.Label == "Next" && !b.Disabled {
				next = b.CustomID
			}
		}
		for _, o := range optionsOf(m) {
			p, err := message.ReadPress(o.Value, []*corpus.Story{s})
			if err != nil {
				t.Fatal(err)
			}
			shown[p.Statement]++
		}
		if next == "" {
			break
		}
		if p, err := message.ReadPress(next, []*corpus.Story{s}); err != nil || p.Page != n+1 || p.Action != message.ShowTimeline {
			t.Fatalf("page %d leads to %+v, %v", n, p, err)
		}
	}
	for _, a := range statements {
		if shown[a.Statement.ID] != 1 {
			t.Errorf("%s is shown %d times", a.Statement.ID, shown[a.Statement.ID])
		}
	}
}

// TestButtonsLead: every button and option says where it leads, in terms of
// the stories that are loaded, and names the asker only where all can press.
func TestButtonsLead(t *testing.T) {
	ferry, hostile := story(t, "ferry"), story(t, "hostile")
	loaded := []*corpus.Story{ferry, hostile}
	for name, m := range views(t) {
		var ids []string
		for _, b := range buttonsOf(m) {
			if b.Style != message.Link && name != "answer-long" {
				ids = append(ids, b.CustomID)
			}
		}
		for _, o := range optionsOf(m) {
			if name != "answer-long" {
				ids = append(ids, o.Value)
			}
		}
		for _, id := range ids {
			p, err := message.ReadPress(id, loaded)
			if errors.Is(err, message.ErrStale) || err != nil {
				t.Errorf("%s: %q: %v", name, id, err)
			}
			if m.Private && p.Asker != "" {
				t.Errorf("%s: %q: a private message has the asker's id", name, id)
			}
			if p.Action == message.Delete && p.Asker != asker {
				t.Errorf("%s: %q: anybody can delete it", name, id)
			}
		}
	}
}

func buttonsOf(m message.Message) []message.Button {
	var out []message.Button
	for _, c := range partsOf(m) {
		if b, ok := c.(message.Button); ok {
			out = append(out, b)
		}
	}
	return out
}

func optionsOf(m message.Message) []message.Option {
	for _, c := range partsOf(m) {
		if s, ok := c.(message.Select); ok {
			return s.Options
		}
	}
	return nil
}

// partsOf are the components in the rows of a message.
func partsOf(m message.Message) []message.Component {
	var out []message.Component
	for _, c := range m.Components[0].(message.Container).Components {
		if row, ok := c.(message.Row); ok {
			out = append(out, row.Components...)
		}
	}
	return out
}

// TestAsked reads questions back from the answers that repeat them.
func TestAsked(t *testing.T) {
	questions := []string{
		"Who denied it?", "1. who *said* \"no\"?", "# why\\?", "<@1> @everyone https://a.b :smile: a|b", "מי אמר את זה?", "- {question}: what?", "누가 부인했나요?",
	}
	for _, language := range words.Languages() {
		r := render.Reader{Words: words.For(language)}
		repeats := func(question string) string {
			all := r.Answer(index.Answer{Question: question}).Components[0].(message.Container).Components
			return all[0].(message.Text).Content
		}
		for _, q := range questions {
			if got := render.Asked(repeats(q)); got != q {
				t.Errorf("%s: %q comes back as %q from %q", language, q, got, repeats(q))
			}
		}
		long := strings.TrimSpace(strings.Repeat("who said it ", 30))
		if got := render.Asked(repeats(long)); len(got) < 100 || !strings.HasPrefix(long, got) {
			t.Errorf("%s: of a long question comes back %q", language, got)
		}
	}
	for _, other := range []string{"", "Question: who?", "-# Answer: who?", "> -# Question: who?", "-# Question: who?\nWho said so?"} {
		if got := render.Asked(other); got != "" {
			t.Errorf("%q: %q was asked", other, got)
		}
	}
}

// TestSmallThings: notices and forms, in every language.
func TestSmallThings(t *testing.T) {
	notices := []render.Notice{
		render.Busy, render.SlowChannel, render.TooSlow, render.Stale, render.Gone, render.Unknown, render.NotYours,
		render.NoPermission, render.Unreadable, render.Error, render.NotFound, render.Stopping,
	}
	ferry := story(t, "ferry")
	for _, language := range words.Languages() {
		r := render.Reader{Words: words.For(language), Private: true}
		for _, n := range notices {
			accepted(t, r.Notice(n))
		}
		for _, m := range []message.Message{
			r.Slow(0), r.Slow(1), r.Slow(30), r.TooLong(500), r.Stories(nil, "", message.Press{}), r.Privacy(1), r.Story(ferry, nil), r.Story(ferry, all(ferry)),
			r.Said(ferry, ferry.Speaker("crew"), nil, 1), r.Sides(ferry, "", "", nil, 1), r.Timeline(ferry, nil, 1), r.Speakers(ferry, nil, nil, 1),
			r.Said(ferry, ferry.Speaker("minister"), list(ferry, "minister-declines"), 1), r.Timeline(ferry, byDay(ferry), 1),
			r.Sides(ferry, "crack", "", withDoubt(ferry), 1), r.Context(index.Place{At: of(ferry, index.PartAnswer, "halted")}, 1), r.Check(nil, lookup()),
		} {
			accepted(t, m)
		}
		if err := r.Form(ferry).Check(); err != nil {
			t.Errorf("%s: the form: %v", language, err)
		}
	}
}

// FuzzViews: nothing a story or a reader contains breaks a message or comes
// alive in it.
func FuzzViews(f *testing.F) {
	for _, s := range []string{"Mark Rutte", "# *x* <@1> @everyone", "هذا", "\u200b", "> a\n\n- b\r1. c", strings.Repeat("[x](https://y.example) ", 200), "\xff\u202e", "👨‍👩‍👧‍👦"} {
		f.Add(s, s, s)
	}
	long := strings.Repeat("*", 6000)
	f.Add(long, long, long)
	f.Fuzz(func(t *testing.T, a, b, c string) {
		if len(a)+len(b)+len(c) > 3000 && a != long {
			t.Skip() // long texts have nothing new
		}
		s := &corpus.Story{ID: "s", Headline: a, Publisher: b, URL: c, Revision: a, Byline: b, Contributors: []string{c, a}, Language: "en"}
		speaker := &corpus.Speaker{ID: "x", Name: a, Role: b, Affiliation: c, Kind: corpus.Unnamed}
		statements := []index.Attributed{
			{Story: s, Speaker: speaker, Statement: &corpus.Statement{ID: "1", Kind: corpus.Direct, Stance: b, Text: a, Quotes: []string{b, c}, To: c, Via: a, Channel: b, SaidOnAsWritten: c}, Part: index.PartAnswer},
			{Story: s, Speaker: speaker, Statement: &corpus.Statement{ID: "2", Kind: corpus.Mixed, Stance: "deny", Text: c, Quotes: []string{a}, Disputes: []string{"1"}}, Part: index.PartSide},
		}
		place := index.Place{At: statements[0], Before: statements[1:], Behind: statements[1:]}
		for _, m := range []message.Message{
			english.Answer(index.Answer{Question: c, Statements: statements}),
			english.Refusal(a, &index.Refusal{Kind: index.SilentSpeaker, Party: b, Related: statements, Quoted: []*corpus.Speaker{speaker}, Try: []string{a, b, c}}),
			english.Said(s, speaker, statements, 1),
			english.Sides(s, a, "1", []index.Dispute{{Claim: statements[0], Denials: statements[1:]}}, 1),
			english.Timeline(s, statements, 1),
			english.Speakers(s, []index.Heard{{Story: s, Speaker: speaker}}, []string{a, b, c}, 1),
			english.Check([]verify.Finding{
				{Quote: a, Verdict: verify.Altered, Attribution: verify.Wrong, AttributedTo: b, Speaker: c, Statement: "1", Differences: []verify.Difference{{Said: b, Message: c}, {Said: a}}},
				{Quote: b, Verdict: verify.NotInStory, AttributedTo: a},
			}, func(string, string) (index.Attributed, bool) { return statements[0], true }),
			english.Story(s, statements), english.Stories([]*corpus.Story{s}, "story", message.Press{Action: message.ShowSides, Text: render.About(c)}), english.Context(place, 1), english.Context(place, 2),
		} {
			if err := m.Check(); err != nil {
				t.Errorf("%v\n%s", err, seen.Message(m))
			}
			tidy(t, m)
		}
	})
}
