package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/blocs.txt
var blocsTxt string

// A Bloc is a group of countries and bodies that readers ask about as one.
type Bloc struct {
	all     bool
	members map[string]bool // countries as places.txt has them, bodies in lower case
}

var blocs = sync.OnceValue(func() map[string]*Bloc {
	out := map[string]*Bloc{}
	for line := range Lines(blocsTxt) {
		names, members, _ := strings.Cut(line, ":")
		b := &Bloc{members: map[string]bool{}}
		for m := range strings.SplitSeq(members, ",") {
			m = strings.TrimSpace(m)
			b.all = b.all || m == "*"
			b.members[m] = true
			b.members[strings.ToLower(m)] = true
		}
		for n := range strings.SplitSeq(names, ",") {
			out[strings.TrimSpace(n)] = b
		}
	}
	return out
})

// BlocOf returns the group that lower-case words, joined by single spaces,
// name: "the West" without its article.
func BlocOf(name string) (*Bloc, bool) {
	b, ok := blocs()[name]
	return b, ok
}

// HasCountry reports whether a country, as places.txt has it, is a member.
func (b *Bloc) HasCountry(country string) bool { return b.all || b.members[country] }

// HasBody reports whether a body, by its lower-case name, is a member.
func (b *Bloc) HasBody(name string) bool { return b.members[name] }
