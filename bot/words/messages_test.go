package words

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/feature/plural"

	"whosaid/corpus/cue"
)

// texts returns every text of a language: key, and form for plurals.
func texts(language string) map[string]string {
	out := map[string]string{}
	for key, m := range catalogs()[language].texts {
		for form, text := range m {
			out[key+" "+formName(form)] = text
		}
	}
	return out
}

func formName(form plural.Form) string {
	for name, f := range forms {
		if f == form {
			return name
		}
	}
	return "?"
}

func keys(language string) []string { return slices.Sorted(maps.Keys(catalogs()[language].texts)) }

func TestLanguages(t *testing.T) {
	if d := cmp.Diff([]string{"en", "de", "es", "fr", "ko", "ru", "uk"}, Languages()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestEveryFileHasEveryKey(t *testing.T) {
	for _, language := range Languages() {
		if d := cmp.Diff(keys(english), keys(language)); d != "" {
			t.Errorf("%s: keys (-English +%s):\n%s", language, language, d)
		}
	}
}

var placeholder = regexp.MustCompile(`\{[^}]*\}?`)

// placeholders lists those of a text, each once. The number may be left out
// where its plural form says it: "one statement".
func placeholders(text string) []string {
	found := placeholder.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestPlaceholdersAreTheSame(t *testing.T) {
	for _, language := range Languages() {
		for key, m := range catalogs()[language].texts {
			want := placeholders(catalogs()[english].texts[key][plural.Other])
			for form, text := range m {
				if d := cmp.Diff(want, placeholders(text)); d != "" {
					t.Errorf("%s, %s %s: placeholders (-English +%s):\n%s", language, key, formName(form), language, d)
				}
			}
		}
	}
}

// TestPluralForms: what has plural forms in English has them everywhere, and
// each language has the ones it needs and no others.
func TestPluralForms(t *testing.T) {
	for _, language := range Languages() {
		c := catalogs()[language]
		needed := map[plural.Form]bool{plural.Other: true}
		for n := range 1000 {
			needed[plural.Cardinal.MatchPlural(c.tag, n, 0, 0, 0, 0)] = true
		}
		for key, m := range catalogs()[english].texts {
			if !strings.Contains(m[plural.Other], "{n}") || key == "date.day" && language == english || len(m) == 1 && key != "date.day" {
				continue
			}
			got := map[plural.Form]bool{}
			for form := range c.texts[key] {
				got[form] = true
			}
			if d := cmp.Diff(needed, got); d != "" {
				t.Errorf("%s, %s: forms (-needed +got):\n%s", language, key, d)
			}
		}
	}
}

func TestTextsAreTidy(t *testing.T) {
	const marks = "\"“”„«»‟❝❞「」『』"
	for _, language := range Languages() {
		for key, text := range texts(language) {
			switch {
			case strings.HasPrefix(key, "list."):
			case strings.TrimSpace(text) != text || text == "" || strings.Contains(text, "  ") || strings.Contains(text, "\n"):
				t.Errorf("%s, %s: blanks in %q", language, key, text)
			case strings.ContainsAny(text, marks):
				t.Errorf("%s, %s: quotation marks in %q; they are for what speakers said", language, key, text)
			case strings.ContainsAny(text, "*_`~|<>[]\\#@"):
				t.Errorf("%s, %s: markup in %q; texts are plain", language, key, text)
			}
		}
	}
}

// TestLengths: the words fit where Discord puts them, names put into them
// aside.
func TestLengths(t *testing.T) {
	limits := []struct {
		keys string // prefix
		most int
	}{
		{"button.", 80}, {"form.title ", 45}, {"form.question ", 45}, {"form.hint ", 100}, {"button.choose ", 150},
		{"command.", 100}, {"option.", 100}, {"menu.", 32}, {"refusal.", 300}, {"refusals.", 300}, {"notice.", 300}, {"help.", 300}, {"privacy.", 300},
	}
	for _, language := range Languages() {
		for key, text := range texts(language) {
			for _, limit := range limits {
				if n := len(utf16.Encode([]rune(text))); strings.HasPrefix(key, limit.keys) && n > limit.most {
					t.Errorf("%s, %s: %d characters, more than %d: %q", language, key, n, limit.most, text)
				}
			}
		}
	}
}

// chatName is Discord's pattern for names of chat commands and options.
var chatName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

func TestCommandNames(t *testing.T) {
	for _, language := range Languages() {
		taken := map[string]string{}
		for _, key := range keys(language) {
			group, _, _ := strings.Cut(key, ".")
			if group != "command" && group != "option" || !strings.HasSuffix(key, ".name") {
				continue
			}
			name := For(language).Text(key)
			if !chatName.MatchString(name) || name != strings.ToLower(name) {
				t.Errorf("%s, %s: %q cannot be a command's name", language, key, name)
			}
			if other, ok := taken[group+name]; ok {
				t.Errorf("%s: %s and %s are both %q", language, key, other, name)
			}
			taken[group+name] = key
		}
	}
}

func TestStanceWords(t *testing.T) {
	kinds := []cue.Stance{
		cue.Say, cue.Reply, cue.Assert, cue.Announce, cue.Confirm, cue.Concede, cue.Apologise, cue.Deny, cue.Condemn, cue.Accuse,
		cue.Praise, cue.Warn, cue.Demand, cue.Promise, cue.Speculate, cue.Ask, cue.Decline, cue.Unconfirmed, cue.Find,
	}
	for _, kind := range kinds {
		if !For(english).has("stance_kind." + string(kind)) {
			t.Errorf("no word for statements of the kind %s", kind)
		}
	}
	for _, key := range keys(english) {
		if word, ok := strings.CutPrefix(key, "stance."); ok {
			if _, known := cue.StanceOf(word); !known {
				t.Errorf("%s: the lexicon of cues does not know %q", key, word)
			}
		}
	}
}
