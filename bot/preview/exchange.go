package preview

import (
	"encoding/json"
	"time"

	"whosaid/index"
)

// An Exchange is one thing a person did and all that came of it, for the
// panel beside the conversation.
type Exchange struct {
	ID        string    `json:"id"`       // of the interaction or of the person's message
	Revision  int       `json:"revision"` // grows with every change, also of what a summary leaves out
	Kind      string    `json:"kind"`     // message, or a bot.Kind
	Name      string    `json:"name"`     // of the command; empty for others
	Text      string    `json:"text"`     // what was typed or chosen: a message, values of options, a label
	PersonID  string    `json:"person_id"`
	ChannelID string    `json:"channel_id"`
	At        time.Time `json:"at"`

	// TookMS is how many milliseconds passed until the person saw the first
	// answer; zero while there is none.
	TookMS  float64 `json:"took_ms"`
	Failure string  `json:"failure,omitempty"` // what the client shows when there was none

	// Messages are the ids of the bot's messages this made or changed.
	Messages []string `json:"messages"`

	In       json.RawMessage `json:"in,omitempty"` // what Discord delivered, tokens masked
	Asked    []Asked         `json:"asked"`
	Requests []Request       `json:"requests"`
}

// Asked is one question to the index and what it gave.
type Asked struct {
	Method   string  `json:"method"` // ask, said or verify
	Question string  `json:"question,omitempty"`
	Earlier  string  `json:"earlier,omitempty"` // the questions it continues, one a line
	Speaker  string  `json:"speaker,omitempty"`
	About    string  `json:"about,omitempty"`
	Story    string  `json:"story,omitempty"` // empty: all of them
	TookMS   float64 `json:"took_ms"`

	Statements []Shown            `json:"statements"`
	Refusal    string             `json:"refusal,omitempty"` // its kind
	Why        *index.Explanation `json:"why,omitempty"`
	Lines      []string           `json:"lines,omitempty"` // Why, as "whosaid ask -explain" prints it
	Findings   []Finding          `json:"findings,omitempty"`
}

// Shown is a statement of an answer, or one near a refusal.
type Shown struct {
	Story     string     `json:"story"`
	Statement string     `json:"statement"`
	Part      index.Part `json:"part"`
}

// Finding is what became of one passage of a message that was checked.
type Finding struct {
	Words        string `json:"words"`
	Verdict      string `json:"verdict"`
	Speaker      string `json:"speaker,omitempty"`
	AttributedTo string `json:"attributed_to,omitempty"`
	Story        string `json:"story,omitempty"`
	Statement    string `json:"statement,omitempty"`
}

// fill takes over what the index gave.
func (a *Asked) fill(answer index.Answer) {
	given := answer.Statements
	if r := answer.Refusal; r != nil {
		a.Refusal, given = string(r.Kind), r.Related
	}
	for _, s := range given {
		a.Statements = append(a.Statements, Shown{s.Story.ID, s.Statement.ID, s.Part})
	}
	if a.Why = answer.Why; a.Why != nil {
		a.Lines = a.Why.Lines()
	}
}

// Request is one REST request of the bot and its answer.
type Request struct {
	Method string          `json:"method"`
	Path   string          `json:"path"` // interaction tokens are masked
	Status int             `json:"status"`
	TookMS float64         `json:"took_ms"`
	Body   json.RawMessage `json:"body,omitempty"`
	Answer json.RawMessage `json:"answer,omitempty"`
}
