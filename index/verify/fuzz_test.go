package verify

import (
	"context"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"whosaid/index/question"
)

// FuzzCheck gives the check whatever a stranger may post. Whatever comes of it
// must hold together.
func FuzzCheck(f *testing.F) {
	for _, m := range []string{
		"", "\x00\xff\xfe", `Rutte: "would mark a significant escalation"`, "> Kim\n>>> said\n`x` ```y", `"‘«„“»’"`,
		"Zelenskyy said North Korea sent 10,000\u00a0troops\u200b to \u202eRussia", `Kim said "We [condemn] … […] illegal ''military'' cooperation"`,
		"<@1> https://x.y/\"z\" RT @a: Rutte said he said she said that", "「would mark」『a』 dangerous development」",
	} {
		f.Add(m)
	}
	stories := openStories(f, storyPath("ambassador-summoned"), storyPath("muscat-prisoner-exchange"))
	c := New(question.NewVocabulary(stories), stories)
	f.Fuzz(func(t *testing.T, message string) {
		found, err := c.Check(context.Background(), message, "")
		if err != nil {
			t.Fatal(err)
		}
		for i, g := range found {
			sound(t, message, g)
			if i > 0 && g.Start < found[i-1].Start {
				t.Errorf("%+v stands before %+v", g, found[i-1])
			}
		}
	})
}

// sound checks what must be true of every finding.
func sound(t *testing.T, message string, f Finding) {
	t.Helper()
	if f.Start < 0 || f.End > len(message) || f.Start >= f.End || message[f.Start:f.End] != f.Quote {
		t.Fatalf("offsets of %+v", f)
	}
	if utf8.ValidString(message) && !utf8.ValidString(f.Quote) {
		t.Errorf("a character cut in two: %q", f.Quote)
	}
	if !slices.Contains([]Verdict{Said, Altered, Misattributed, NotInStory}, f.Verdict) || !slices.Contains([]Attribution{Right, Wrong, Missing}, f.Attribution) {
		t.Errorf("verdict of %+v", f)
	}
	held := f.Verdict != NotInStory
	switch {
	case (f.Verdict == Altered) != (len(f.Differences) > 0),
		held != (f.Statement != "" && f.Story != "" && f.Speaker != ""),
		f.Verdict == Said && f.Attribution == Wrong,
		f.Verdict == Misattributed && f.Attribution != Wrong,
		f.AttributedTo == "" && f.Attribution != Missing:
		t.Errorf("%+v contradicts itself", f)
	}
	for _, d := range f.Differences {
		if d == (Difference{}) {
			t.Errorf("%+v has an empty difference", f)
		}
	}
	said, quote, _ := f.Marks(f.Quote)
	for _, m := range slices.Concat(said, quote) {
		if m[0] < 0 || m[1] > len(f.Quote) || m[0] >= m[1] {
			t.Errorf("mark %v of %q", m, f.Quote)
		}
	}
}

// TestHostileMessages gives the check messages that are long and all of one
// thing: they must end, within what is read of a message.
func TestHostileMessages(t *testing.T) {
	stories := openStories(t, storyPaths...)
	c := New(question.NewVocabulary(stories), stories)
	for _, part := range []string{
		`"`, `“`, `'`, "> a\n", `Rutte said `, `he said she said `, `, `, `(`, `…`, "`", `Rutte: `, `"a" `, `not `, `[a] `, `10 `,
		"North Korea's ", "\xff", `said that `, `would mark a ... `, `the president of the United States of `, "\n",
		`Rutte said "would mark a significant escalation" `, `Zelenskyy said North Korea sent 10,000 troops to Russia, `,
	} {
		long := strings.Repeat(part, 2*maxMessage/len(part))
		for _, m := range []string{long, `"` + long + `" said Rutte`, "Rutte said that " + long} {
			for _, f := range check1(t, c, m) {
				sound(t, m, f)
			}
		}
	}
}
