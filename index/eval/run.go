package eval

import (
	"context"
	"fmt"

	"whosaid/index"
)

// A Score is what became of a set of questions.
type Score struct {
	Questions    int               `json:"questions"`
	Right        int               `json:"right"`
	WrongSpeaker int               `json:"wrong_speaker"`
	Kinds        map[Kind]*Tally   `json:"kinds"`
	Groups       map[string]*Tally `json:"groups,omitempty"`
	Misses       []Miss            `json:"misses"`
}

// A Tally counts questions and those answered right.
type Tally struct {
	Questions int `json:"questions"`
	Right     int `json:"right"`
}

// String says it as people do.
func (t *Tally) String() string { return fmt.Sprintf("%d of %d right", t.Right, t.Questions) }

func (t *Tally) count(right bool) {
	t.Questions++
	if right {
		t.Right++
	}
}

// A Miss is a question that was not answered right.
type Miss struct {
	ID           string   `json:"id"`
	File         string   `json:"file"`
	Line         int      `json:"line"`
	Question     string   `json:"question"`
	Kind         Kind     `json:"kind"`
	Group        string   `json:"group,omitempty"`
	Note         string   `json:"note,omitempty"`
	WrongSpeaker bool     `json:"wrong_speaker"`
	Refused      string   `json:"refused,omitempty"` // the refusal's kind
	Shown        []string `json:"shown"`             // ids of the statements shown
	Why          []string `json:"why,omitempty"`     // the explanation, if asked for
}

// Share is the share of a kind's questions answered right, of all questions
// for any kind the score does not know; 1 where there was none.
func (s *Score) Share(k Kind) float64 {
	t, ok := s.Kinds[k]
	if !ok {
		if k == One || k == Sides || k == None || s.Questions == 0 {
			return 1
		}
		t = &Tally{s.Questions, s.Right}
	}
	return float64(t.Right) / float64(t.Questions)
}

// NewScore returns the score of no questions.
func NewScore() *Score {
	return &Score{Kinds: map[Kind]*Tally{}, Groups: map[string]*Tally{}, Misses: []Miss{}}
}

// Run asks every question and judges the answers. Each is asked with what
// like adds to it: an explanation, parts to do without.
func Run(ctx context.Context, ix *index.Index, qs []Question, like index.Query) (*Score, error) {
	s := NewScore()
	for i := range qs {
		like.Text = qs[i].Text
		a, err := ix.Ask(ctx, like)
		if err != nil {
			return nil, err
		}
		s.add(Judge(&qs[i], a))
	}
	return s, nil
}

// Merge adds the score of other questions.
func (s *Score) Merge(other *Score) {
	s.Questions += other.Questions
	s.Right += other.Right
	s.WrongSpeaker += other.WrongSpeaker
	s.Misses = append(s.Misses, other.Misses...)
	merge(s.Kinds, other.Kinds)
	merge(s.Groups, other.Groups)
}

func merge[K comparable](into, from map[K]*Tally) {
	for k, t := range from {
		sum := tally(into, k)
		sum.Questions += t.Questions
		sum.Right += t.Right
	}
}

// add counts one outcome.
func (s *Score) add(o Outcome) {
	s.Questions++
	if o.Right {
		s.Right++
	} else {
		s.Misses = append(s.Misses, miss(o))
	}
	if o.WrongSpeaker {
		s.WrongSpeaker++
	}
	tally(s.Kinds, o.Question.Kind).count(o.Right)
	if o.Question.Group != "" {
		tally(s.Groups, o.Question.Group).count(o.Right)
	}
}

func tally[K comparable](m map[K]*Tally, k K) *Tally {
	if m[k] == nil {
		m[k] = &Tally{}
	}
	return m[k]
}

func miss(o Outcome) Miss {
	q := o.Question
	m := Miss{ID: q.ID, File: q.File, Line: q.Line, Question: q.Text, Kind: q.Kind, Group: q.Group, Note: q.Note, WrongSpeaker: o.WrongSpeaker, Shown: []string{}}
	if r := o.Answer.Refusal; r != nil {
		m.Refused = string(r.Kind)
	}
	for _, a := range o.Answer.Statements {
		m.Shown = append(m.Shown, a.Statement.ID)
	}
	if o.Answer.Why != nil {
		m.Why = o.Answer.Why.Lines()
	}
	return m
}
