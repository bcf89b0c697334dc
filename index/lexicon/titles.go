package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"whosaid/index/text"
)

//go:embed data/titles.txt
var titlesTxt string

type titleTable struct {
	means map[string][]string // a reader's title -> titles a story may write; folded words joined by spaces
	words map[string]bool     // stems of every word of every title
	all   map[string]bool     // every title itself
}

var titles = sync.OnceValue(func() *titleTable {
	t := &titleTable{means: map[string][]string{}, words: map[string]bool{}, all: map[string]bool{}}
	for line := range Lines(titlesTxt) {
		left, right, oneWay := strings.Cut(line, ">")
		from, to := titleList(left), titleList(right)
		if !oneWay {
			to = from
		}
		for _, a := range from {
			for _, b := range to {
				if a != b && !slices.Contains(t.means[a], b) {
					t.means[a] = append(t.means[a], b)
				}
			}
		}
		for _, title := range slices.Concat(from, to) {
			t.all[title] = true
			for w := range strings.FieldsSeq(title) {
				t.words[text.Stem(w)] = true
			}
		}
	}
	return t
})

// titleList reads titles separated by commas into their folded form.
func titleList(s string) []string {
	var out []string
	for e := range strings.SplitSeq(s, ",") {
		if f := text.Fold(e); f != "" {
			out = append(out, f)
		}
	}
	return out
}

// TitleMeans returns the titles a story may write where a reader writes
// title (folded). The result must not be changed.
func TitleMeans(title string) []string { return titles().means[title] }

// Titles returns every title with the titles it may mean. The result must not
// be changed.
func Titles() map[string][]string { return titles().means }

// IsTitle reports whether folded words are a title or an office.
func IsTitle(title string) bool { return titles().all[title] }

// OtherOffice reports whether a noun right before an office makes it another
// one: an "opposition leader" is not any leader, a "fire chief" not any chief.
// The head of a body is its own ("council president"), and so is who is
// addressed, ranked or merely pointed at.
func OtherOffice(before, office string) bool {
	if !IsTitle(office) && !IsTitle(strings.TrimSuffix(office, "s")) || Is(office, Body) {
		return false
	}
	if Is(before, Stop|Light|Vague|Padding|Hedge|Truth|Honorific|Rank) {
		return false
	}
	return IsTitle(before+" "+office) || Noun(before) && !Verb(before) && !Is(before, Body)
}

// IsTitleWord reports whether a stem occurs in some title or office.
func IsTitleWord(stem string) bool { return titles().words[stem] }
