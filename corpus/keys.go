package corpus

import (
	"slices"

	"github.com/goccy/go-yaml/ast"
)

// The keys of a story file, in the order of docs/story-files.md. What a value
// has to be beyond its type is up to check.go and its neighbours.

// MaxStatements is how many statements a story may have: some twenty times
// the longest newspaper story, sentence by sentence.
const MaxStatements = 20_000

// A key is one that a map of the file may have, and how its value gets into
// the T that the map describes.
type key[T any] struct {
	name     string
	required bool
	read     func(r *reader, at place, value ast.Node, into *T)
}

const (
	required = true
	optional = false
)

// fileKeys returns the keys at the start of a line. It is a function because
// reading a section looks up keys itself.
func fileKeys() []key[Story] {
	return []key[Story]{
		{"story", required, func(r *reader, _ place, value ast.Node, into *Story) {
			readMap(r, place{section: inStory}, value, storyKeys, into)
		}},
		{"names", optional, func(r *reader, at place, value ast.Node, into *Story) {
			into.Names = readMaps(r, at, inNames, value, nameKeys)
		}},
		{"speakers", required, func(r *reader, at place, value ast.Node, into *Story) {
			into.Speakers = readMaps(r, at, inSpeakers, value, speakerKeys)
		}},
		{"statements", required, func(r *reader, at place, value ast.Node, into *Story) {
			into.Statements = readMaps(r, at, inStatements, value, statementKeys)
		}},
	}
}

var storyKeys = []key[Story]{
	{"id", required, textOf(func(s *Story) *string { return &s.ID })},
	{"headline", required, textOf(func(s *Story) *string { return &s.Headline })},
	{"publisher", required, textOf(func(s *Story) *string { return &s.Publisher })},
	{"published", required, dateOf(func(s *Story) *Date { return &s.Published })},
	{"language", required, textOf(func(s *Story) *string { return &s.Language })},
	{"byline", optional, textOf(func(s *Story) *string { return &s.Byline })},
	{"url", optional, textOf(func(s *Story) *string { return &s.URL })},
	{"revision", optional, textOf(func(s *Story) *string { return &s.Revision })},
	{"contributors", optional, textsOf(func(s *Story) *[]string { return &s.Contributors })},
}

var nameKeys = []key[Name]{
	{"name", required, textOf(func(n *Name) *string { return &n.Name })},
	{"aliases", optional, textsOf(func(n *Name) *[]string { return &n.Aliases })},
}

var speakerKeys = []key[Speaker]{
	{"id", required, textOf(func(s *Speaker) *string { return &s.ID })},
	{"name", required, textOf(func(s *Speaker) *string { return &s.Name })},
	{"kind", required, textOf(func(s *Speaker) *SpeakerKind { return &s.Kind })},
	{"role", optional, textOf(func(s *Speaker) *string { return &s.Role })},
	{"affiliation", optional, textOf(func(s *Speaker) *string { return &s.Affiliation })},
	{"aliases", optional, textsOf(func(s *Speaker) *[]string { return &s.Aliases })},
}

var statementKeys = []key[Statement]{
	{"id", required, textOf(func(s *Statement) *string { return &s.ID })},
	{"speaker", required, textOf(func(s *Statement) *string { return &s.Speaker })},
	{"kind", required, textOf(func(s *Statement) *StatementKind { return &s.Kind })},
	{"stance", required, textOf(func(s *Statement) *string { return &s.Stance })},
	{"text", required, textOf(func(s *Statement) *string { return &s.Text })},
	{"quotes", optional, textsOf(func(s *Statement) *[]string { return &s.Quotes })},
	{"to", optional, textOf(func(s *Statement) *string { return &s.To })},
	{"channel", optional, textOf(func(s *Statement) *string { return &s.Channel })},
	{"via", optional, textOf(func(s *Statement) *string { return &s.Via })},
	{"said_on", optional, dateOf(func(s *Statement) *Date { return &s.SaidOn })},
	{"said_on_as_written", optional, textOf(func(s *Statement) *string { return &s.SaidOnAsWritten })},
	{"topics", optional, textsOf(func(s *Statement) *[]string { return &s.Topics })},
	{"answers", optional, textsOf(func(s *Statement) *[]string { return &s.Answers })},
	{"disputes", optional, textsOf(func(s *Statement) *[]string { return &s.Disputes })},
	{"supports", optional, textsOf(func(s *Statement) *[]string { return &s.Supports })},
}

// textOf returns how a key reads a text into one of T's fields.
func textOf[T any, S ~string](field func(*T) *S) func(*reader, place, ast.Node, *T) {
	return func(r *reader, at place, value ast.Node, into *T) {
		s, _ := r.text(at, value)
		*field(into) = S(s)
	}
}

// textsOf returns how a key reads a list of texts into one of T's fields.
func textsOf[T any](field func(*T) *[]string) func(*reader, place, ast.Node, *T) {
	return func(r *reader, at place, value ast.Node, into *T) {
		*field(into) = r.texts(at, value)
	}
}

// dateOf returns how a key reads a day into one of T's fields.
func dateOf[T any](field func(*T) *Date) func(*reader, place, ast.Node, *T) {
	return func(r *reader, at place, value ast.Node, into *T) {
		*field(into) = r.date(at, value)
	}
}

// keyNames returns the keys' names in their order.
func keyNames[T any](keys []key[T]) []string {
	list := make([]string, len(keys))
	for i, k := range keys {
		list[i] = k.name
	}
	return list
}

// sectionKeys are the names of the keys under each key of the file.
func sectionKeys() []struct {
	under string
	keys  []string
} {
	return []struct {
		under string
		keys  []string
	}{
		{"", keyNames(fileKeys())},
		{"story", keyNames(storyKeys)},
		{"names", keyNames(nameKeys)},
		{"speakers", keyNames(speakerKeys)},
		{"statements", keyNames(statementKeys)},
	}
}

// isKnownKey reports whether a word is a key anywhere in a story file.
func isKnownKey(word string) bool {
	for _, s := range sectionKeys() {
		if slices.Contains(s.keys, word) {
			return true
		}
	}
	return false
}
