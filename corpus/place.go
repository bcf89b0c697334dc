package corpus

import (
	"fmt"
	"strings"
)

// A section is a part of a story file.
type section uint8

const (
	inFile section = iota
	inStory
	inNames
	inSpeakers
	inStatements
)

// A place names a value of a story file: an entry of a section, a key of the
// entry, an item of the key's list.
type place struct {
	section section
	entry   int    // from 0; of a section that is a list
	key     string // empty: the entry itself
	item    int    // from 1; 0: the key's whole value
}

// An origin is where a story was loaded from: its text, and where in it the
// values stand.
type origin struct {
	src   *source
	spots map[place]spot
	// commented are the texts with a comment behind them on their line: maybe
	// words that were cut off by a # that was meant as part of the text.
	commented []place
}

// spot returns where a value stands, or else its entry, or the file's start.
func (o *origin) spot(at place) spot {
	if o == nil {
		return spot{}
	}
	for _, p := range []place{at, {at.section, at.entry, at.key, 0}, {at.section, at.entry, "", 0}} {
		if s, ok := o.spots[p]; ok {
			return s
		}
	}
	return spot{1, 1}
}

// fault returns a fault at a value.
func (s *Story) fault(at place, problem, fix string) Fault {
	return s.faultAt(s.origin.spot(at), at, problem, fix)
}

// faultAt returns a fault that concerns a value, at a spot of its own. A story
// that was not loaded from a file has no lines to point at.
func (s *Story) faultAt(where spot, at place, problem, fix string) Fault {
	if s.origin == nil {
		return Fault{File: s.ID, Field: s.fieldName(at), Problem: problem, Fix: fix}
	}
	return s.origin.src.fault(where, s.fieldName(at), problem, fix)
}

// fieldName names a value the way an editor speaks of it: by the id that
// stands above it rather than by its position.
func (s *Story) fieldName(at place) string {
	var parts []string
	switch at.section {
	case inStory:
		parts = append(parts, "story")
	case inNames:
		parts = append(parts, entryName("name", s.Names, at.entry, func(n Name) string { return n.Name }))
	case inSpeakers:
		parts = append(parts, entryName("speaker", s.Speakers, at.entry, func(s Speaker) string { return s.ID }))
	case inStatements:
		parts = append(parts, entryName("statement", s.Statements, at.entry, func(s Statement) string { return s.ID }))
	}
	if at.key != "" {
		parts = append(parts, at.key)
	}
	return strings.Join(parts, ", ")
}

// entryName returns "statement kim-condemns", or "statement 4" for one
// without an id.
func entryName[T any](kind string, entries []T, i int, id func(T) string) string {
	if i < len(entries) {
		if name := strings.TrimSpace(id(entries[i])); name != "" {
			return kind + " " + name
		}
	}
	return fmt.Sprintf("%s %d", kind, i+1)
}
