package verify

// A Finding is what became of one quotation or one attributed claim.
type Finding struct {
	Quote string // the words as they stand in the message, without marks
	Start int    // byte offset of Quote in the message
	End   int    // byte offset behind it

	Verdict      Verdict
	Speaker      string // name of who said it according to the story; empty if nobody did
	Statement    string // id of the statement it was held against; empty if none is near
	Story        string // id of that statement's story
	AttributedTo string // whom the message names, as written; empty if nobody
	Attribution  Attribution
	Differences  []Difference // only for Altered

	// Told says that it was held against what the story reports; else it was
	// held against quoted words.
	Told bool
}

// Unquoted reports whether a message only puts quotation marks around what the
// story reports: it quotes nobody with these words.
func (f *Finding) Unquoted() bool {
	return f.Told && f.Verdict == Altered && len(f.Differences) == 1 && f.Differences[0] == Difference{Message: f.Quote}
}

// A Difference is one place where the message departs from what was said.
// An empty Said means words were added, an empty Message that some were
// dropped.
type Difference struct {
	Said    string `json:"said"`
	Message string `json:"message"`
}

// Verdict is the outcome of a check.
type Verdict string

// The verdicts.
const (
	Said          Verdict = "said"          // the words were said, and by whom the message names, if anybody
	Altered       Verdict = "altered"       // words were changed, dropped, added or negated
	Misattributed Verdict = "misattributed" // the words were said, by somebody else
	NotInStory    Verdict = "not_in_story"  // no statement holds them
)

// Attribution says whether a message names the right speaker.
type Attribution string

// The attributions.
const (
	Right   Attribution = "right"
	Wrong   Attribution = "wrong"
	Missing Attribution = "none" // the message names nobody
)
