package library

import (
	"fmt"
	"reflect"
	"slices"

	"whosaid/corpus"
)

// What says which part of a story changed.
type What string

// The parts.
const (
	Story     What = "story"     // all of it
	Record    What = "record"    // headline, publisher, date, names and the like
	Speaker   What = "speaker"   // who statements are attributed to
	Statement What = "statement" // what a speaker said
)

// How says in which way a part changed.
type How string

// The ways.
const (
	Added   How = "added"
	Removed How = "removed"
	Altered How = "altered"
)

// A Change is one difference between two sets of stories.
type Change struct {
	Story string `json:"story"` // its id
	What  What   `json:"what"`
	ID    string `json:"id,omitempty"` // of the speaker or statement
	How   How    `json:"how"`
}

// String returns the change for people: "ambassador: statement kim-denies
// altered".
func (c Change) String() string {
	if c.What == Story {
		return fmt.Sprintf("story %s %s", c.Story, c.How)
	}
	if c.ID == "" {
		return fmt.Sprintf("%s: %s %s", c.Story, c.What, c.How)
	}
	return fmt.Sprintf("%s: %s %s %s", c.Story, c.What, c.ID, c.How)
}

// compare lists what differs between two sets: stories that are gone, then
// the stories of the new set in order, each with its parts in story order.
// Another order of the same stories or statements is no change.
func compare(before, after []*corpus.Story) []Change {
	var out []Change
	for _, s := range before {
		if find(after, s.ID) == nil {
			out = append(out, Change{Story: s.ID, What: Story, How: Removed})
		}
	}
	for _, s := range after {
		was := find(before, s.ID)
		if was == nil {
			out = append(out, Change{Story: s.ID, What: Story, How: Added})
			continue
		}
		out = append(out, compareStory(was, s)...)
	}
	return out
}

func find(stories []*corpus.Story, id string) *corpus.Story {
	i := slices.IndexFunc(stories, func(s *corpus.Story) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return stories[i]
}

func compareStory(was, is *corpus.Story) []Change {
	var out []Change
	if !reflect.DeepEqual(record(was), record(is)) {
		out = append(out, Change{Story: is.ID, What: Record, How: Altered})
	}
	out = append(out, compareParts(is.ID, Speaker, was.Speakers, is.Speakers, func(s corpus.Speaker) string { return s.ID })...)
	return append(out, compareParts(is.ID, Statement, was.Statements, is.Statements, func(s corpus.Statement) string { return s.ID })...)
}

// record returns the values of a story's exported fields but its speakers and
// statements. Fields added to Story later are in it by themselves; what is not
// exported, such as where in the file things stand, is not.
func record(s *corpus.Story) []any {
	var out []any
	v := reflect.ValueOf(s).Elem()
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.IsExported() && f.Name != "Speakers" && f.Name != "Statements" {
			out = append(out, v.Field(i).Interface())
		}
	}
	return out
}

// compareParts compares the speakers or the statements of a story by id.
func compareParts[T any](story string, what What, before, after []T, id func(T) string) []Change {
	was := make(map[string]T, len(before))
	for _, p := range before {
		was[id(p)] = p
	}
	var out []Change
	for _, p := range after {
		old, known := was[id(p)]
		switch {
		case !known:
			out = append(out, Change{story, what, id(p), Added})
		case !reflect.DeepEqual(old, p):
			out = append(out, Change{story, what, id(p), Altered})
		}
		delete(was, id(p))
	}
	for _, p := range before {
		if _, gone := was[id(p)]; gone {
			out = append(out, Change{story, what, id(p), Removed})
		}
	}
	return out
}
