package rules

import (
	_ "embed"
	"strings"
)

//go:embed locales.txt
var localeList string

// locales are the languages Discord has its client in.
var locales = func() map[string]bool {
	set := map[string]bool{}
	for _, l := range strings.Fields(localeList) {
		set[l] = true
	}
	return set
}()

// Locale reports whether Discord has its client in that language.
func Locale(l string) bool { return locales[l] }
