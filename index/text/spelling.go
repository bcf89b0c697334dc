package text

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed british.txt
var britishTxt string

type spelling struct{ british, american string }

// spellings holds the pairs by their first letter, so that a word is tried
// against few of them.
var spellings = sync.OnceValue(func() map[byte][]spelling {
	out := map[byte][]spelling{}
	for line := range strings.Lines(britishTxt) {
		if b, a, ok := strings.Cut(strings.TrimSpace(line), " "); ok && b != "#" {
			out[b[0]] = append(out[b[0]], spelling{b, a})
		}
	}
	return out
})

// American returns the American spelling of a lower-case word, the word
// itself where the two agree. It is a comparison form: "promise" becomes
// "promize", which is fine as long as both sides are treated alike.
func American(w string) string {
	if len(w) < 4 {
		return w
	}
	for _, s := range spellings()[w[0]] {
		if strings.HasPrefix(w, s.british) && !strings.HasPrefix(w, s.american) {
			w = s.american + w[len(s.british):]
			break
		}
	}
	return ize(w)
}

// ize writes the endings -ise, -ised, -ising and -isation with a z.
func ize(w string) string {
	i := strings.LastIndex(w, "is")
	if i < 3 {
		return w
	}
	switch w[i+2:] {
	case "e", "ed", "es", "er", "ers", "ing", "ation", "ations", "able":
		return w[:i] + "iz" + w[i+2:]
	}
	return w
}
