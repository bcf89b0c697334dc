package message

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"strconv"
	"strings"

	"whosaid/corpus"
)

// An Action is what a button or a choice is for.
type Action string

// The actions.
const (
	ShowSides    Action = "sides"    // what is disputed: about a statement, about a text, or in the whole story
	ShowSaid     Action = "said"     // a speaker's statements
	ShowContext  Action = "context"  // a statement among its neighbours
	ShowTimeline Action = "timeline" // the statements by day
	ShowSpeakers Action = "speakers" // who is quoted
	ShowStory    Action = "story"    // the story's record
	AskThis      Action = "ask"      // ask the question in Text
	AskPrivately Action = "private"  // open the form for a question that only the asker sees answered
	Choose       Action = "choose"   // a select menu: what is chosen is in its value, itself a custom id
	Delete       Action = "delete"   // take the message away
)

var actions = map[Action]bool{
	ShowSides: true, ShowSaid: true, ShowContext: true, ShowTimeline: true, ShowSpeakers: true, ShowStory: true,
	AskThis: true, AskPrivately: true, Choose: true, Delete: true,
}

// A Press is all that a button remembers. It lives in the button's custom id
// and nowhere else, so that a button works after a restart and for as long as
// its message stands.
//
// Written down it is, joined by full stops: the version, the action, hashes
// of the story's id, of its edition and of the statement or speaker, the page,
// the asker, a checksum, and the text, which may hold anything. What is not
// given is left empty. Hashes instead of ids keep it short: an id may have 64
// characters, all of a custom id only [MaxCustomID].
type Press struct {
	Action    Action
	Story     *corpus.Story // nil if it is about none
	Statement string        // id; at most one of Statement and Speaker is given
	Speaker   string        // id
	Page      int           // from 1; 0 if there are none
	Asker     string        // id of the user whose button it is; empty if it is everybody's
	Text      string        // a question, or what sides are asked about
}

// What may be the matter with a custom id.
var (
	// ErrUnknown: it is not ours, of another version, or damaged.
	ErrUnknown = errors.New("unknown custom id")
	// ErrStale: it is ours, but its story is gone, or has been revised since,
	// or has lost what the button is about.
	ErrStale = errors.New("the story has changed since")
)

const (
	version = "w1" // of the format; buttons of another version are unknown

	// 48 bits: among a thousand stories or statements the chance that any two
	// have one hash is one in five hundred million.
	hashLength    = 8
	editionLength = 4 // of one story there are few
	sumLength     = 4 // finds damage; it proves nothing, and needs not: only our own components are pressed

	ofStatement, ofSpeaker = "t", "p"
)

// CustomID writes the press down. It is longer than Discord allows only if
// Text is longer than [Press.Room].
func (p Press) CustomID() string {
	story, edition, of, page := "", "", "", ""
	if p.Story != nil {
		story, edition = hashOf(hashLength, "story", p.Story.ID), editionOf(p.Story)
	}
	switch {
	case p.Statement != "":
		of = ofStatement + hashOf(hashLength, "statement", p.Statement)
	case p.Speaker != "":
		of = ofSpeaker + hashOf(hashLength, "speaker", p.Speaker)
	}
	if p.Page > 0 {
		page = strconv.Itoa(p.Page)
	}
	head := strings.Join([]string{version, string(p.Action), story, edition, of, page, shortID(p.Asker)}, ".")
	return head + "." + hashOf(sumLength, head, p.Text) + "." + p.Text
}

// Room is how many UTF-16 units Text may have.
func (p Press) Room() int {
	p.Text = ""
	return MaxCustomID - Len(p.CustomID())
}

// ReadPress reads a custom id, with the stories that are loaded. The error is
// [ErrUnknown] or [ErrStale]; with the latter the press still tells its
// action, page, asker and text, and the story if it is only revised.
func ReadPress(customID string, stories []*corpus.Story) (Press, error) {
	f := strings.SplitN(customID, ".", 9)
	if len(f) != 9 || f[0] != version || !actions[Action(f[1])] || !isSummed(f) {
		return Press{}, ErrUnknown
	}
	p := Press{Action: Action(f[1]), Text: f[8]}
	var ok bool
	if p.Page, ok = readPage(f[5]); !ok {
		return Press{}, ErrUnknown
	}
	if p.Asker, ok = longID(f[6]); !ok {
		return Press{}, ErrUnknown
	}
	return p.find(f[2], f[3], f[4], stories)
}

// isSummed reports whether the checksum is that of the fields.
func isSummed(f []string) bool {
	return f[7] == hashOf(sumLength, strings.Join(f[:7], "."), f[8])
}

// find looks up what the hashes stand for.
func (p Press) find(story, edition, of string, stories []*corpus.Story) (Press, error) {
	if story == "" {
		if edition+of != "" {
			return Press{}, ErrUnknown
		}
		return p, nil
	}
	for _, s := range stories {
		if hashOf(hashLength, "story", s.ID) != story {
			continue
		}
		if p.Story != nil {
			return Press{}, ErrUnknown // two stories have the hash: better none than the wrong one
		}
		p.Story = s
	}
	switch {
	case p.Story == nil || editionOf(p.Story) != edition:
		return p, ErrStale
	case of == "":
		return p, nil
	}
	return p.findIn(p.Story, of)
}

// findIn looks up the statement or the speaker in the story.
func (p Press) findIn(s *corpus.Story, of string) (Press, error) {
	for _, st := range s.Statements {
		if of == ofStatement+hashOf(hashLength, "statement", st.ID) {
			p.Statement = st.ID
			return p, nil
		}
	}
	for _, sp := range s.Speakers {
		if of == ofSpeaker+hashOf(hashLength, "speaker", sp.ID) {
			p.Speaker = sp.ID
			return p, nil
		}
	}
	return p, ErrStale
}

// editionOf is the hash of a story's revision, by which a button notices that
// the story was revised.
func editionOf(s *corpus.Story) string {
	return hashOf(editionLength, "edition", s.Published.String(), s.Revision)
}

// hashOf is a short hash of texts, made of letters, digits, - and _.
func hashOf(length int, texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return base64.RawURLEncoding.EncodeToString(sum[:])[:length]
}

// shortID writes a user id, a number of up to 20 digits, with 36 digits.
func shortID(id string) string {
	n, err := strconv.ParseUint(id, 10, 64)
	if err != nil {
		return ""
	}
	return strconv.FormatUint(n, 36)
}

func longID(short string) (id string, ok bool) {
	if short == "" {
		return "", true
	}
	n, err := strconv.ParseUint(short, 36, 64)
	id = strconv.FormatUint(n, 10)
	return id, err == nil && shortID(id) == short
}

func readPage(s string) (page int, ok bool) {
	if s == "" {
		return 0, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0 && strconv.Itoa(n) == s
}
