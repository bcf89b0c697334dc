package index

import (
	"fmt"
	"math"
	"strings"

	"whosaid/index/question"
	"whosaid/index/rank"
)

// An Explanation tells why a question was answered as it was, so that an
// editor can see the cause of a wrong answer: what was understood, how the
// best statements were measured, and what the decision is made of.
type Explanation struct {
	Understood Understood  `json:"understood"`
	Candidates []Candidate `json:"candidates"` // the best, in order
	Decision   Decision    `json:"decision"`

	Also []*Explanation `json:"also,omitempty"` // of the further questions that the text asks
}

// Understood is what was made of the reader's words.
type Understood struct {
	Text      string     `json:"text"`
	Wants     []string   `json:"wants"`
	Speakers  []Named    `json:"speakers"`           // whose words are asked for
	OrAbout   bool       `json:"or_about,omitempty"` // they may also be spoken of
	Target    string     `json:"target,omitempty"`   // whose words are at issue
	Actor     string     `json:"actor,omitempty"`    // who does it ...
	Verb      string     `json:"verb,omitempty"`     // ... what ...
	Patient   string     `json:"patient,omitempty"`  // ... to whom
	Stances   []string   `json:"stances"`
	Channels  []string   `json:"channels,omitempty"`
	Terms     []TermWhy  `json:"terms"` // what a statement must speak of
	Record    []string   `json:"record,omitempty"`
	Corrected [][]string `json:"corrected,omitempty"` // pairs: typed, read as
}

// Named is a party of the question and the speakers it was taken for.
type Named struct {
	Typed    string   `json:"typed"`
	Speakers []string `json:"speakers"` // none: nobody of that name is quoted
}

// TermWhy is one thing the question speaks of.
type TermWhy struct {
	Words   string   `json:"words"`
	Weight  float64  `json:"weight"`
	Name    bool     `json:"name,omitempty"`
	Instead []string `json:"instead,omitempty"` // stems the stories hold that may stand for it
	Unseen  bool     `json:"unseen,omitempty"`  // no statement holds it in any form
	Asked   bool     `json:"asked,omitempty"`   // whose words are asked for: nobody else's will do
	Earlier bool     `json:"earlier,omitempty"` // from before the sentence that asks
}

// Candidate is one statement as it was measured.
type Candidate struct {
	ID      string      `json:"id"`
	Story   string      `json:"story"`
	Speaker string      `json:"speaker"`
	Score   float64     `json:"score"`
	Parts   []rank.Part `json:"parts"`   // the addends of the score
	Matched []string    `json:"matched"` // "troops: word", "legal: other word"
	Missing []string    `json:"missing"`
	Fit     []string    `json:"fit"` // "stance opposed", "roles agree"
}

// Decision is what tipped the scales.
type Decision struct {
	Answered   bool        `json:"answered"`
	Refusal    string      `json:"refusal,omitempty"`
	Confidence float64     `json:"confidence"`
	Odds       float64     `json:"odds"`  // log odds; above 0 is an answer
	Parts      []rank.Part `json:"parts"` // the addends of the odds
}

// mostExplained is how many candidates an explanation shows.
const mostExplained = 5

// explain collects the explanation of one answer.
func (ix *Index) explain(q *question.Question, ordered []*rank.Measured, v rank.Verdict, a *Answer) *Explanation {
	e := &Explanation{Understood: ix.understood(q), Candidates: []Candidate{}}
	for i, m := range ordered {
		if i == mostExplained {
			break
		}
		w := ix.ranker.Explain(q, m)
		e.Candidates = append(e.Candidates, Candidate{
			ID: m.Statement.Of.ID, Story: m.Statement.Story.ID, Speaker: ix.speakers[m.Statement.Speaker].Name,
			Score: round(m.Score), Parts: rounded(w.Parts), Matched: w.Matched, Missing: w.Missing, Fit: w.Fit,
		})
	}
	e.Decision = Decision{Answered: a.Refusal == nil, Confidence: round(a.Confidence), Odds: round(v.Odds), Parts: rounded(v.Parts)}
	if a.Refusal != nil {
		e.Decision.Refusal = string(a.Refusal.Kind)
	}
	return e
}

func (ix *Index) understood(q *question.Question) Understood {
	u := Understood{
		Text: q.Text, Wants: q.WantNames(), OrAbout: q.Soft, Channels: q.Channels, Record: q.Record,
		Speakers: []Named{}, Stances: []string{}, Terms: []TermWhy{},
	}
	for i := range q.Speakers {
		u.Speakers = append(u.Speakers, ix.named(&q.Speakers[i]))
	}
	for _, s := range q.Stances {
		u.Stances = append(u.Stances, string(s))
	}
	u.Target, u.Actor, u.Patient = partyName(q.Target), partyName(q.Actor), partyName(q.Patient)
	if q.Verb >= 0 {
		u.Verb = q.Words[q.Verb].Norm
	}
	for i := range q.Terms {
		t := &q.Terms[i]
		w := TermWhy{Words: t.Norm, Weight: round(t.Weight), Name: t.Name, Unseen: t.Unseen, Asked: t.Asked, Earlier: t.Context}
		for _, alt := range t.Alts {
			w.Instead = append(w.Instead, alt.Stem)
		}
		u.Terms = append(u.Terms, w)
	}
	for _, f := range q.Fixed {
		u.Corrected = append(u.Corrected, []string{f.From, f.To})
	}
	return u
}

func (ix *Index) named(p *question.Party) Named {
	n := Named{Typed: p.Name, Speakers: []string{}}
	for _, m := range p.Speakers {
		n.Speakers = append(n.Speakers, ix.speakers[m.Speaker].Name)
	}
	return n
}

func partyName(p *question.Party) string {
	if p == nil {
		return ""
	}
	return p.Name
}

func round(v float64) float64 { return math.Round(v*100) / 100 }

func rounded(parts []rank.Part) []rank.Part {
	out := make([]rank.Part, 0, len(parts))
	for _, p := range parts {
		if v := round(p.Value); v != 0 {
			out = append(out, rank.Part{Name: p.Name, Value: v})
		}
	}
	return out
}

// Lines renders the explanation for people, a thought a line.
func (e *Explanation) Lines() []string {
	u := &e.Understood
	out := []string{"understood: " + u.summary()}
	for _, c := range u.Corrected {
		out = append(out, fmt.Sprintf("  read %q as %q", c[0], c[1]))
	}
	for _, t := range u.Terms {
		out = append(out, "  speaks of "+t.line())
	}
	for i, c := range e.Candidates {
		out = append(out, fmt.Sprintf("%d. %s (%s) scores %.2f", i+1, c.ID, c.Speaker, c.Score))
		out = append(out, "     "+joinParts(c.Parts))
		if len(c.Matched)+len(c.Missing)+len(c.Fit) > 0 {
			out = append(out, "     "+c.words())
		}
	}
	verdict := "answers"
	if !e.Decision.Answered {
		verdict = "refuses: " + e.Decision.Refusal
	}
	out = append(out, fmt.Sprintf("%s, confidence %.2f (log odds %.2f)", verdict, e.Decision.Confidence, e.Decision.Odds), "     "+joinParts(e.Decision.Parts))
	for _, further := range e.Also {
		out = append(append(out, "and, asked besides: "+further.Understood.Text), further.Lines()...)
	}
	return out
}

// summary says in one line what a question asks.
func (u *Understood) summary() string {
	var parts []string
	if len(u.Wants) > 0 {
		parts = append(parts, "wants "+strings.Join(u.Wants, ", "))
	}
	for _, s := range u.Speakers {
		who := "nobody quoted"
		if len(s.Speakers) > 0 {
			who = strings.Join(s.Speakers, " or ")
		}
		parts = append(parts, fmt.Sprintf("words of %q (%s)", s.Typed, who))
	}
	if u.Target != "" {
		parts = append(parts, fmt.Sprintf("about what %q said", u.Target))
	}
	if u.Verb != "" {
		parts = append(parts, fmt.Sprintf("roles: %q %s %q", u.Actor, u.Verb, u.Patient))
	}
	if len(u.Stances) > 0 {
		parts = append(parts, "stance "+strings.Join(u.Stances, ", "))
	}
	if len(u.Channels) > 0 {
		parts = append(parts, "through "+strings.Join(u.Channels, " or "))
	}
	if len(u.Record) > 0 {
		parts = append(parts, "the story's own "+strings.Join(u.Record, ", "))
	}
	if len(parts) == 0 {
		return "only the words below"
	}
	return strings.Join(parts, "; ")
}

func (t *TermWhy) line() string {
	s := fmt.Sprintf("%q (weight %.1f)", t.Words, t.Weight)
	if t.Asked {
		s += ", whose words are asked for"
	}
	if t.Unseen {
		s += ": the stories never do"
	}
	if len(t.Instead) > 0 {
		s += ", or " + strings.Join(t.Instead, ", ")
	}
	if t.Earlier {
		s += ", from earlier in the text"
	}
	return s
}

func (c *Candidate) words() string {
	var parts []string
	if len(c.Matched) > 0 {
		parts = append(parts, "has "+strings.Join(c.Matched, ", "))
	}
	if len(c.Missing) > 0 {
		parts = append(parts, "lacks "+strings.Join(c.Missing, ", "))
	}
	return strings.Join(append(parts, c.Fit...), "; ")
}

func joinParts(parts []rank.Part) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = fmt.Sprintf("%s %+.2f", p.Name, p.Value)
	}
	return strings.Join(out, ", ")
}
