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
	{"id", required, text(func(s *Story) *string { return &s.ID })},
	{"headline", required, text(func(s *Story) *string { return &s.Headline })},
	{"publisher", required, text(func(s *Story) *string { return &s.Publisher })},
	{"published", required, date(func(s *Story) *Date { return &s.Published })},
	{"language", required, text(func(s *Story) *string { return &s.Language })},
	{"byline", optional, text(func(s *Story) *string { return &s.Byline })},
	{"url", optional, text(func(s *Story) *string { return &s.URL })},
	{"revision", optional, text(func(s *Story) *string { return &s.Revision })},
	{"contributors", optional, texts(func(s *Story) *[]string { return &s.Contributors })},
}

var nameKeys = []key[Name]{
	{"name", required, text(func(n *Name) *string { return &n.Name })},
	{"aliases", optional, texts(func(n *Name) *[]string { return &n.Aliases })},
}

var speakerKeys = []key[Speaker]{
	{"id", required, text(func(s *Speaker) *string { return &s.ID })},
	{"name", required, text(func(s *Speaker) *string { return &s.Name })},
	{"kind", required, text(func(s *Speaker) *SpeakerKind { return &s.Kind })},
	{"role", optional, text(func(s *Speaker) *string { return &s.Role })},
	{"affiliation", optional, text(func(s *Speaker) *string { return &s.Affiliation })},
	{"aliases", optional, texts(func(s *Speaker) *[]string { return &s.Aliases })},
}

var statementKeys = []key[Statement]{
	{"id", required, text(func(s *Statement) *string { return &s.ID })},
	{"speaker", required, text(func(s *Statement) *string { return &s.Speaker })},
	{"kind", required, text(func(s *Statement) *StatementKind { return &s.Kind })},
	{"stance", required, text(func(s *Statement) *string { return &s.Stance })},
	{"text", required, text(func(s *Statement) *string { return &s.Text })},
	{"quotes", optional, texts(func(s *Statement) *[]string { return &s.Quotes })},
	{"to", optional, text(func(s *Statement) *string { return &s.To })},
	{"channel", optional, text(func(s *Statement) *string { return &s.Channel })},
	{"via", optional, text(func(s *Statement) *string { return &s.Via })},
	{"said_on", optional, date(func(s *Statement) *Date { return &s.SaidOn })},
	{"said_on_as_written", optional, text(func(s *Statement) *string { return &s.SaidOnAsWritten })},
	{"topics", optional, texts(func(s *Statement) *[]string { return &s.Topics })},
	{"answers", optional, texts(func(s *Statement) *[]string { return &s.Answers })},
	{"disputes", optional, texts(func(s *Statement) *[]string { return &s.Disputes })},
	{"supports", optional, texts(func(s *Statement) *[]string { return &s.Supports })},
}

// text returns how a key reads a text into one of T's fields.
func text[T any, S ~string](field func(*T) *S) func(*reader, place, ast.Node, *T) {
	return func(r *reader, at place, value ast.Node, into *T) {
		s, _ := r.text(at, value)
		*field(into) = S(s)
	}
}

// texts returns how a key reads a list of texts into one of T's fields.
func texts[T any](field func(*T) *[]string) func(*reader, place, ast.Node, *T) {
	return func(r *reader, at place, value ast.Node, into *T) {
		*field(into) = r.texts(at, value)
	}
}

// date returns how a key reads a day into one of T's fields.
func date[T any](field func(*T) *Date) func(*reader, place, ast.Node, *T) {
	return func(r *reader, at place, value ast.Node, into *T) {
		*field(into) = r.date(at, value)
	}
}

// names returns the keys' names in their order.
func names[T any](keys []key[T]) []string {
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
		{"", names(fileKeys())},
		{"story", names(storyKeys)},
		{"names", names(nameKeys)},
		{"speakers", names(speakerKeys)},
		{"statements", names(statementKeys)},
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
