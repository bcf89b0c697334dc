package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/places.txt
var placesTxt string

// A PlaceName is one way to name a country.
type PlaceName struct {
	Country string // the country's name as places.txt has it
	As      PlaceUse
}

// PlaceUse says in which way a name stands for a country.
type PlaceUse uint8

// The uses.
const (
	Itself   PlaceUse = iota // its name, an abbreviation
	People                   // its people, or its adjective: "Korean"
	Capital                  // stands for its government
	Seat                     // a house that stands for the head of its government: "Kremlin"
	Ministry                 // one of its ministries, which nobody else speaks for: "State Department"
)

type placeTable struct {
	names   map[string]PlaceName // lower-case words joined by spaces
	of      map[string][]string  // country -> its names
	starts  map[string]int       // first word -> words in the longest name it starts
	sharing map[string][]string  // last word of a people's longer name -> the countries: "korean"
	longest int                  // words in the longest name
}

var places = sync.OnceValue(func() *placeTable {
	t := &placeTable{names: map[string]PlaceName{}, of: map[string][]string{}, starts: map[string]int{}, sharing: map[string][]string{}}
	for line := range Lines(placesTxt) {
		f := strings.Split(line+"|||||", "|")
		country := strings.TrimSpace(f[0])
		t.add(country, strings.ToLower(country), Itself)
		for i, use := range []PlaceUse{People, Capital, Itself, Seat, Ministry} {
			for name := range strings.SplitSeq(f[i+1], ",") {
				t.add(country, strings.TrimSpace(name), use)
				if i == 0 && strings.TrimSpace(name) != "" {
					t.add(country, strings.TrimSpace(name)+"s", Itself) // "the Koreans" are the country
				}
			}
		}
	}
	return t
})

// add enters a name under the words that the tokenizer makes of it.
func (t *placeTable) add(country, name string, use PlaceUse) {
	if name == "" {
		return
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	key := strings.ReplaceAll(strings.Join(words, " "), "'", "")
	if _, taken := t.names[key]; !taken {
		t.names[key] = PlaceName{country, use}
		t.of[country] = append(t.of[country], key)
	}
	if last := words[len(words)-1]; use == People && len(words) > 1 {
		t.sharing[last] = append(t.sharing[last], country)
	}
	t.starts[words[0]] = max(t.starts[words[0]], len(words))
	t.longest = max(t.longest, len(words))
}

// PeopleSharing lists the countries whose people's name of several words ends in
// word: "korean" may be of either Korea. The result must not be changed.
func PeopleSharing(word string) []string { return places().sharing[word] }

// NamesOf lists the names that stand for a country, lower-case words joined by
// spaces, in no order. The result must not be changed.
func NamesOf(country string) []string { return places().of[country] }

// LongestPlace is how many words the longest name of a country has.
func LongestPlace() int { return places().longest }

// PlaceStart is how many words the longest name of a country has that starts
// with word, 0 if none does.
func PlaceStart(word string) int { return places().starts[word] }

// PlaceOf returns what country a name of lower-case words, joined by single
// spaces, stands for.
func PlaceOf(name string) (PlaceName, bool) {
	p, ok := places().names[name]
	return p, ok
}
