package text

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

//go:embed irregular.txt
var irregularTxt string

// irregular maps a form to the word whose stem it shares.
var irregular = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(irregularTxt) {
		if form, base, ok := strings.Cut(strings.TrimSpace(line), " "); ok && form != "#" {
			out[form] = base
		}
	}
	return out
})

// Stem returns the Porter 2 stem of a lower-case word's American spelling, so
// that "mobilising" and "mobilize" are one, and "sent" is one with "send".
func Stem(w string) string {
	if len(w) < 3 {
		return w
	}
	env := snowballstem.NewEnv(American(Base(w)))
	english.Stem(env)
	return env.Current()
}

// Base returns the base form of an irregular lower-case word, the word itself
// otherwise: "taken" is a form of "take".
func Base(w string) string {
	if base, ok := irregular()[w]; ok {
		return base
	}
	return w
}
