package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/index/text"
)

// Every table parses: a line it cannot read makes the program panic when the
// table is first needed, so that no mistake in the data waits for a reader.
func TestTablesParse(t *testing.T) {
	for name, use := range map[string]func() bool{
		"words":    func() bool { return Is("the", Stop) && Is("stadium", Building) && !Is("ferry", Stop) },
		"short":    func() bool { return slices.Equal(Expand("whats"), []string{"what", "is"}) && Expand("ferry") == nil },
		"channels": func() bool { return len(ChannelsFrom("insta")) > 0 && len(AllChannels()) > 20 },
		"record":   func() bool { return RecordWord("byline", "author") && !RecordWord("byline", "ferry") },
		"titles": func() bool {
			return slices.Contains(TitleMeans("envoy"), "ambassador") && IsTitleWord(text.Stem("ministers"))
		},
		"units": func() bool { u, ok := Units("money"); return ok && u["dollars"] && !u["miles"] },
		"blocs": func() bool {
			west, ok := BlocOf("west")
			return ok && west.HasCountry("Canada") && west.HasBody("nato") && !west.HasCountry("Japan")
		},
		"readers":    func() bool { return slices.Contains(Readers("soldier"), "troop") },
		"wordnet":    func() bool { return slices.Contains(slices.Collect(Synonyms(text.Stem("villages"))), "hamlet") },
		"background": func() bool { return IDF("the") < IDF("govern") && IDF("govern") < IDF("zinoviev") },
	} {
		if !use() {
			t.Errorf("%s: the table does not say what it should", name)
		}
	}
}

// Every member of a group of countries is a country of places.txt, but for the
// few bodies.
func TestBlocMembers(t *testing.T) {
	countries := map[string]bool{"*": true, "NATO": true}
	for _, p := range places().names {
		countries[p.Country] = true
	}
	for line := range Lines(blocsTxt) {
		_, members, _ := strings.Cut(line, ":")
		for m := range strings.SplitSeq(members, ",") {
			if m = strings.TrimSpace(m); !countries[m] {
				t.Errorf("blocs.txt: %q is no country of places.txt", m)
			}
		}
	}
}

// No short form may stand for itself, and none may be a word of the tables it
// would hide.
func TestShortForms(t *testing.T) {
	for short, long := range contractions() {
		if slices.Contains(long, short) && len(long) == 1 && short != "its" && short != "id" {
			t.Errorf("%q stands for itself", short)
		}
		for _, w := range long {
			if w == "" || w != strings.ToLower(w) {
				t.Errorf("%q stands for %q: want lower-case words", short, w)
			}
		}
	}
}

func TestPlaces(t *testing.T) {
	for name, want := range map[string]PlaceUse{"france": Itself, "french": People, "paris": Capital} {
		p, ok := PlaceOf(name)
		if !ok || p.As != want {
			t.Errorf("PlaceOf(%q) = %+v, %v; want a name of kind %v", name, p, ok, want)
		}
	}
	if p, ok := PlaceOf("ferry"); ok {
		t.Errorf("PlaceOf(ferry) = %+v", p)
	}
}

func TestPeopleSharing(t *testing.T) {
	if diff := cmp.Diff([]string{"North Korea", "South Korea"}, PeopleSharing("korean")); diff != "" {
		t.Errorf("PeopleSharing(korean) (-want +got):\n%s", diff)
	}
	if got := PeopleSharing("french"); got != nil {
		t.Errorf("PeopleSharing(french) = %v: it is nobody else's", got)
	}
}

func TestOtherOffice(t *testing.T) {
	for _, c := range []struct {
		before, office string
		other          bool
	}{
		{"opposition", "leader", true}, {"fire", "chief", true}, {"police", "chief", true},
		{"the", "leader", false}, {"former", "minister", false},
		{"council", "president", false}, {"fire", "council", false}, {"fire", "lamp", false},
	} {
		if got := OtherOffice(c.before, c.office); got != c.other {
			t.Errorf("OtherOffice(%s, %s) = %v", c.before, c.office, got)
		}
	}
}

func TestPhrases(t *testing.T) {
	for head, want := range map[string]string{"call": "summon", "take": "start", "step": "resign"} {
		found := slices.ContainsFunc(Phrases(text.Stem(head)), func(p Phrase) bool { return slices.Contains(p.Same, text.Stem(want)) })
		if !found {
			t.Errorf("no expression that starts with %q stands for %q", head, want)
		}
	}
}
