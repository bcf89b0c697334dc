package index

import (
	"whosaid/corpus"
	"whosaid/index/question"
)

// A Query is one question as a reader typed it, with what the way of asking
// adds to it. Only Text is required.
type Query struct {
	Text    string
	Earlier string          // the question this one continues: "and the White House?"
	Story   string          // ask only the story with this id
	Limit   int             // most statements in the answer; 0 means DefaultLimit
	Explain bool            // fill Answer.Why
	Without []question.Part // parts of understanding to do without, to measure what they contribute

	quiet bool // a refusal needs no related statements: nobody will see it
}

// DefaultLimit is how many statements an answer shows at most, unless the
// query says otherwise: what fits on a phone's screen without scrolling away
// from the question.
const DefaultLimit = 5

// An Answer is either attributed statements or a refusal, never both. It
// holds everything a terminal, a Discord message or JSON needs, so that no
// way of showing it has to decide anything about truth.
type Answer struct {
	Question   string
	Confidence float64      // 0 to 1: how sure it is that the stories answer; comparable across questions
	Statements []Attributed // best first; empty when refused
	Refusal    *Refusal     // nil when answered
	Why        *Explanation // only if the query asked for it
}

// An Attributed is a statement with who said it and where. The pointers lead
// into the loaded story, which nobody may change.
type Attributed struct {
	Story      *corpus.Story
	Speaker    *corpus.Speaker
	Statement  *corpus.Statement
	Part       Part
	DisputedBy []string // ids of the story's statements that dispute this one
}

// Part says how a statement came into an answer.
type Part string

// The parts.
const (
	PartAnswer  Part = "answer"  // it answers the question
	PartSide    Part = "side"    // it disputes a statement that does, or is disputed by it
	PartRelated Part = "related" // shown under a refusal: it does not answer
)

// A Refusal says that the stories do not answer, and in which way they do not.
type Refusal struct {
	Kind    RefusalKind
	Party   string            // whom the question asked about, as shown to the reader; may be empty
	Foreign bool              // the question hardly is in English, which the stories are told in
	Related []Attributed      // the nearest statements, best first; they do not answer
	Quoted  []*corpus.Speaker // who is quoted, most statements first; the narrator left out
	Try     []string          // questions the stories do answer
}

// RefusalKind is the shape of a refusal.
type RefusalKind string

// The kinds of refusal.
const (
	UnknownSpeaker RefusalKind = "unknown_speaker" // the party asked about is not quoted at all
	SilentSpeaker  RefusalKind = "silent_speaker"  // the party is quoted, but not on that
	Declined       RefusalKind = "declined"        // the party was asked and would not say
	NotInStory     RefusalKind = "not_in_story"    // nobody says that
	NoQuestion     RefusalKind = "no_question"     // nothing was asked: empty, punctuation, emoji
)
