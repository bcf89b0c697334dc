package corpus

// A Story is an article's record and its statements, as one story file tells
// them. It is not changed after loading and is safe to share.
type Story struct {
	ID           string // short, unique among the loaded stories: "nk-troops"
	Headline     string
	Publisher    string // the outlet: the source named under each answer
	Byline       string // who wrote it, as printed; may be empty
	Contributors []string
	Published    Date
	URL          string
	Language     string // BCP 47 tag of the statements: "en"
	Revision     string // which version of the article this tells; may be empty

	Names      []Name // names and places that readers call by other words
	Speakers   []Speaker
	Statements []Statement // in story order

	speakers   map[string]int // Speaker.ID -> index in Speakers
	statements map[string]int // Statement.ID -> index in Statements
	backward   links
	origin     *origin // nil unless the story was loaded from a file
}

// A Name is somebody or something the story speaks of, with the other words
// readers use for it. It need not be a speaker.
type Name struct {
	Name    string
	Aliases []string
}

// SpeakerKind says what sort of source a statement is attributed to.
type SpeakerKind string

// The kinds of speaker.
const (
	Person      SpeakerKind = "person"
	Institution SpeakerKind = "institution"
	Document    SpeakerKind = "document" // a report, a court filing, a poll
	Unnamed     SpeakerKind = "unnamed"  // "two officials", "a spokesperson"
	Narrator    SpeakerKind = "narrator" // the outlet's own voice
)

// SpeakerKinds lists every kind, in the order documentation gives them.
var SpeakerKinds = []SpeakerKind{Person, Institution, Document, Unnamed, Narrator}

// A Speaker is whoever statements are attributed to.
type Speaker struct {
	ID          string
	Name        string // as shown: "Mark Rutte", "South Korea's spy agency"
	Role        string // "Secretary-General"; may be empty
	Affiliation string // "NATO"; may be empty
	Aliases     []string
	Kind        SpeakerKind
}

// StatementKind says how much of a statement is the speaker's own wording.
type StatementKind string

// The kinds of statement. Only Direct and Mixed carry quotes.
const (
	Direct   StatementKind = "direct"   // all of it stands in quotation marks
	Mixed    StatementKind = "mixed"    // quoted words inside reported speech
	Indirect StatementKind = "indirect" // reported, no quoted words
)

// StatementKinds lists every kind, in the order documentation gives them.
var StatementKinds = []StatementKind{Direct, Mixed, Indirect}

// A Statement is one attributed content: what one speaker is reported to
// have said.
type Statement struct {
	ID      string
	Speaker string // Speaker.ID
	Kind    StatementKind
	Stance  string   // say, deny, accuse, condemn ...: see package cue
	Text    string   // the content told in a full sentence that makes sense alone
	Quotes  []string // the speaker's words, verbatim, without the marks around them

	To              string // whom it was said to, as shown; may be empty
	SaidOn          Date   // the day it was said; may be zero
	SaidOnAsWritten string // how the article puts that day: "Monday"
	Channel         string // X, Facebook, a statement ...
	Via             string // who relayed it, if not the speaker: "the ministry"
	Topics          []string

	// Links to other statements of the story, by id. They are written once
	// and read from both ends: see Story.DisputedBy.
	Answers  []string // what this one replies to
	Disputes []string // what this one denies or contradicts
	Supports []string // what this one backs
}

// Speaker returns the speaker with that id, nil if the story has none.
func (s *Story) Speaker(id string) *Speaker {
	i, ok := s.speakers[id]
	if !ok {
		return nil
	}
	return &s.Speakers[i]
}

// Statement returns the statement with that id, nil if the story has none.
func (s *Story) Statement(id string) *Statement {
	i, ok := s.statements[id]
	if !ok {
		return nil
	}
	return &s.Statements[i]
}

// reindex fills the look-up tables after the slices were filled.
func (s *Story) reindex() {
	s.speakers = make(map[string]int, len(s.Speakers))
	for i := range s.Speakers {
		s.speakers[s.Speakers[i].ID] = i
	}
	s.statements = make(map[string]int, len(s.Statements))
	for i := range s.Statements {
		s.statements[s.Statements[i].ID] = i
	}
	s.backward = newLinks(s.Statements)
}
