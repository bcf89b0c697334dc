package corpus

import (
	"fmt"
	"slices"
	"strings"
)

// maxGuesses is how many known ids are looked through, over the whole file,
// for the one that was meant. It keeps a huge file full of faults quick.
const maxGuesses = 500_000

// A linkChecker checks that ids lead somewhere.
type linkChecker struct {
	*reader
	speakerIDs, statementIDs []string
	guesses                  int
}

func newLinkChecker(r *reader) *linkChecker {
	c := &linkChecker{reader: r}
	for _, s := range r.story.Speakers {
		c.speakerIDs = append(c.speakerIDs, s.ID)
	}
	for _, s := range r.story.Statements {
		c.statementIDs = append(c.statementIDs, s.ID)
	}
	return c
}

func (c *linkChecker) checkSpeaker(i int, s *Statement) {
	at := place{inStatements, i, "speaker", 0}
	if !c.has(at) || c.failed[at] || c.story.Speaker(s.Speaker) != nil || c.failed[place{key: "speakers"}] {
		return
	}
	fix := "use the id of one of the speakers, or add one"
	if id := c.speakerMeant(s.Speaker); id != "" {
		fix = "write " + id
	} else if len(c.speakerIDs) <= 12 {
		fix += "; the ids are " + listed(c.speakerIDs)
	}
	c.add(at, fmt.Sprintf("there is no speaker with the id %s", quoted(s.Speaker)), fix)
}

// speakerMeant returns the id of the speaker whose name was written instead
// of it, or whose id is nearest.
func (c *linkChecker) speakerMeant(written string) string {
	for _, s := range c.story.Speakers {
		for _, name := range append([]string{s.Name}, s.Aliases...) {
			if s.ID != "" && strings.EqualFold(name, written) {
				return s.ID
			}
		}
	}
	return c.near(written, c.speakerIDs)
}

func (c *linkChecker) near(written string, ids []string) string {
	if c.guesses += len(ids); c.guesses > maxGuesses {
		return ""
	}
	return nearest("id", written, ids)
}

func (c *linkChecker) checkLinks(i int, s *Statement) {
	for _, link := range []struct {
		key string
		ids []string
	}{{"answers", s.Answers}, {"disputes", s.Disputes}, {"supports", s.Supports}} {
		for j, id := range link.ids {
			at := place{inStatements, i, link.key, j + 1}
			switch {
			case id == "":
			case id == s.ID:
				c.add(at, "this statement is linked to itself", "name the other statement, or delete the entry")
			case c.story.Statement(id) == nil:
				c.add(at, fmt.Sprintf("there is no statement with the id %s", quoted(id)), c.linkFix(id))
			}
		}
	}
}

func (c *linkChecker) linkFix(id string) string {
	if near := c.near(id, c.statementIDs); near != "" {
		return "write " + near
	}
	if slices.Contains(c.speakerIDs, id) {
		return fmt.Sprintf("%s is a speaker; name a statement of theirs by its id", id)
	}
	return "use the id of a statement of this story, or delete the entry"
}
