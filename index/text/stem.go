package text

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// Stem returns the Porter 2 stem of a lower-case word's American spelling, so
// that "mobilising" and "mobilize" are one.
func Stem(w string) string {
	if len(w) < 3 {
		return w
	}
	env := snowballstem.NewEnv(American(w))
	english.Stem(env)
	return env.Current()
}
