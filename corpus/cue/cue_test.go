package cue

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var formNames = map[Form]string{Base: "base", ThirdPerson: "third", Past: "past", Participle: "participle", Ing: "ing", Noun: "noun"}

// line shows a reading as the tables below write it: "tell off: condemn past asked".
func line(c Cue) string {
	s := c.Lemma + ": " + string(c.Stance) + " " + formNames[c.Form]
	if c.Asked {
		s += " asked"
	}
	if c.Soft {
		s += " soft"
	}
	return s
}

func lines(cues []Cue) []string {
	var out []string
	for _, c := range cues {
		out = append(out, line(c))
	}
	return out
}

// TestMainReading holds the first reading of a word, which is the one that
// counts where nothing else decides.
func TestMainReading(t *testing.T) {
	tests := []struct{ why, word, want string }{
		{"a verb's base", "deny", "deny: deny base"},
		{"third person", "denies", "deny: deny third"},
		{"past of a verb in -y", "denied", "deny: deny past"},
		{"past of a verb in -e", "praised", "praise: praise past"},
		{"-ing of a verb in -e", "praising", "praise: praise ing"},
		{"third person of a hissing verb", "dismisses", "dismiss: deny third"},
		{"a verb in a vowel and -y", "played", "play down: deny past"},
		{"irregular past", "said", "say: say past"},
		{"irregular past and participle apart", "wrote", "write: say past"},
		{"irregular participle", "written", "write: say participle"},
		{"doubled letter", "admitted", "admit: concede past"},
		{"doubled letter in -ing", "admitting", "admit: concede ing"},
		{"a word of two classes: the first is main", "acknowledged", "acknowledge: confirm past"},
		{"likewise", "swore", "swear: assert past"},
		{"a noun", "denial", "denial: deny noun"},
		{"a noun's plural", "rejections", "rejection: deny noun"},
		{"a noun's plural in -ies", "apologies", "apology: apologise noun"},
		{"a plural written out in the table", "comments", "comment: say third"},
		{"British and American", "criticized", "criticize: condemn past"},
		{"as often no speech", "shared", "share: say past soft"},
		{"a noun that is as often no speech", "word", "word: say noun soft"},
		{"only readers say it", "stonewalling", "stonewall: decline ing asked"},
		{"no cue", "ferry", ""},
		{"capitals are the caller's business", "Denied", ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.why+"/"+tt.word, func(t *testing.T) {
			got := ""
			if all := Lookup(tt.word); len(all) > 0 {
				got = line(all[0])
			}
			if got != tt.want {
				t.Errorf("Lookup(%q) starts with %q, want %q", tt.word, got, tt.want)
			}
		})
	}
}

// TestFurtherReadings holds what a word may be besides its main reading.
func TestFurtherReadings(t *testing.T) {
	tests := []struct {
		word string
		want []string
	}{
		{"comments", []string{"comments: say noun"}},
		{"acknowledges", []string{"acknowledge: concede third"}},
		{"sworn", []string{"swear: assert participle", "swear: promise participle"}},
		{"told", []string{"tell off: condemn past asked"}},
		{"pushing", []string{"push back: reply ing", "push back on: deny ing"}},
		{"lashed", []string{"lash out: condemn past", "lash out at: condemn past"}},
		{"owns", []string{"own up: concede third", "own up to: concede third asked"}},
		{"demand", []string{"demand: demand base", "demand: demand noun"}},
		{"rebuttal", []string{"rebuttal: reply noun", "rebuttal: deny noun"}},
	}
	for _, tt := range tests {
		t.Run(tt.word, func(t *testing.T) {
			got := lines(Lookup(tt.word))
			for _, want := range tt.want {
				if !slices.Contains(got, want) {
					t.Errorf("Lookup(%q) has no reading %q among %q", tt.word, want, got)
				}
			}
		})
	}
}

// TestPhrases holds the words that must follow the first of a phrase.
func TestPhrases(t *testing.T) {
	tests := []struct {
		word, lemma string
		want        []string
	}{
		{"push", "push back on", []string{"back", "on"}},
		{"hit", "hit back", []string{"back"}},
		{"threw", "throw under the bus", []string{"under", "the", "bus"}},
		{"deny", "deny", []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.lemma, func(t *testing.T) {
			all := Lookup(tt.word)
			i := slices.IndexFunc(all, func(c Cue) bool { return c.Lemma == tt.lemma })
			if i < 0 {
				t.Fatalf("Lookup(%q) has no %q among %q", tt.word, tt.lemma, lines(all))
			}
			if diff := cmp.Diff(tt.want, all[i].Rest); diff != "" {
				t.Errorf("words that follow (-want +got):\n%s", diff)
			}
		})
	}
}

func TestStanceOf(t *testing.T) {
	tests := []struct {
		word string
		want Stance
	}{
		{"say", Say}, {"announce", Announce}, {"deny", Deny}, {"reject", Deny}, {"dismiss", Deny}, {"condemn", Condemn},
		{"criticise", Condemn}, {"accuse", Accuse}, {"blame", Accuse}, {"warn", Warn}, {"demand", Demand}, {"urge", Demand},
		{"promise", Promise}, {"vow", Promise}, {"admit", Concede}, {"praise", Praise}, {"welcome", Praise}, {"decline", Decline},
		{"refuse", Decline}, {"speculate", Speculate}, {"expect", Speculate}, {"unconfirmed", Unconfirmed}, {"find", Find},
		{"conclude", Find}, {"apologize", Apologise}, {"reply", Reply}, {"confirm", Confirm}, {"insist", Assert},
		{"point out", Assert}, {"call on", Demand}, {"query", Ask},
	}
	for _, tt := range tests {
		if got, ok := StanceOf(tt.word); got != tt.want || !ok {
			t.Errorf("StanceOf(%q) = %q, %v; want %q", tt.word, got, ok, tt.want)
		}
	}
	for _, word := range []string{"", "Deny", "denied", "denies", "sing", "verbs", "nouns", "share~"} {
		if got, ok := StanceOf(word); ok {
			t.Errorf("StanceOf(%q) = %q, want no stance", word, got)
		}
	}
}

// TestEachWord: readers' misspellings are mended to what EachWord yields, so
// each word comes once, has a reading, and no form of a cue is left out.
func TestEachWord(t *testing.T) {
	seen := map[string]int{}
	EachWord(func(w string) { seen[w]++ })
	for w, n := range seen {
		if n != 1 || len(Lookup(w)) == 0 || strings.ContainsAny(w, " ~") {
			t.Errorf("%q comes %d times and has %d readings", w, n, len(Lookup(w)))
		}
	}
	for _, w := range []string{"say", "says", "said", "saying", "denial", "denials", "written", "hit", "push"} {
		if seen[w] == 0 {
			t.Errorf("EachWord leaves out %q", w)
		}
	}
	if seen["back"] == 0 || seen["bus"] != 0 {
		t.Error(`EachWord yields the first words of phrases ("back up"), not those behind ("under the bus")`)
	}
}
