package rank

import (
	"math"
	"slices"

	"whosaid/index/lexicon"
	"whosaid/index/question"
)

// A Verdict is what was decided: to answer, or in which way not to.
type Verdict struct {
	Answer  bool
	Refusal Refusal   // if not
	Odds    float64   // log odds that the stories answer
	Best    *Measured // the statement it was decided on, nil if there was none
	Parts   []Part    // what the odds are made of, if asked for
}

// A Part is one named addend.
type Part struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
}

// Refusal is why there is no answer.
type Refusal uint8

// The refusals.
const (
	NotInStory Refusal = iota
	UnknownSpeaker
	SilentSpeaker
	Declined
)

// Confidence turns log odds into 0 to 1.
func Confidence(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// maxOdds bounds the log odds: nothing is certain.
const maxOdds = 6

// Decide decides whether the best of the ordered candidates answers: the log
// odds are a weighted sum of named values (weights.txt), by one set of
// weights for plain prose, one for questions on a topic and one for
// questions that ask for somebody's words.
func (r *Ranker) Decide(q *question.Question, ordered []*Measured, explain bool) Verdict {
	v := Verdict{}
	if len(ordered) > 0 {
		v.Best = ordered[0]
	}
	group, refusal, values := r.values(q, ordered)
	v.Refusal = refusal
	weights := loaded().odds[group]
	for _, x := range values {
		w := weights[x.Name] * x.Value
		v.Odds += w
		if explain && w != 0 {
			v.Parts = append(v.Parts, Part{x.Name, w})
		}
	}
	v.Odds = max(-maxOdds, min(maxOdds, v.Odds))
	v.Answer = v.Odds > 0
	return v
}

// The groups of weights for deciding.
const (
	onProse   = "decide_prose"
	onTopic   = "decide_topic"
	onSpeaker = "decide_speaker"
	never     = "decide_never" // nothing to weigh
)

// Values gives what a decision weighs, by name, and the group of weights it
// is weighed with; for learning the weights.
func (r *Ranker) Values(q *question.Question, ordered []*Measured) (group string, values []Part) {
	group, _, values = r.values(q, ordered)
	return group, values
}

func (r *Ranker) values(q *question.Question, ordered []*Measured) (string, Refusal, []Part) {
	nothing := []Part{{"bias", 1}}
	switch {
	case r.v.Narrated():
		return onProse, NotInStory, r.proseValues(q, ordered)
	case len(q.Speakers) > 0 && !q.Soft && !anyResolved(q) && !anySaid(ordered):
		return never, UnknownSpeaker, nothing
	case len(ordered) == 0 || q.Defines || q.Negated:
		return never, NotInStory, nothing
	case q.Unknown != nil && !heardOf(q, ordered[0]):
		return never, UnknownSpeaker, nothing // whoever else says it was not asked for
	}
	best := ordered[0]
	switch {
	case len(q.Speakers) > 0 && (best.fit.said >= saidAbout || best.fit.quote.marked >= whollyQuoted):
		return onSpeaker, SilentSpeaker, r.speakerValues(q, ordered, best)
	case len(q.Speakers) > 0 && !q.Soft:
		return never, SilentSpeaker, nothing
	case len(q.Terms) == 0 && nothingAsked(q) && !quotesAll(q, best):
		return never, NotInStory, nothing
	}
	return onTopic, NotInStory, r.topicValues(q, ordered, best)
}

// leastMarked is how many words between quotation marks may be looked for though
// none of them tells anything: "there never was one".
const leastMarked = 4

// quotesAll reports whether a statement has all the words of a quotation that
// the question marks as one.
func quotesAll(q *question.Question, m *Measured) bool {
	return m.fit.quote.marked >= whollyQuoted && slices.ContainsFunc(q.Quotes, func(run []int) bool { return len(run) >= leastMarked })
}

// nothingAsked reports whether a question wants nothing that could be there
// without words to look for.
func nothingAsked(q *question.Question) bool {
	return q.Target == nil && len(q.Stances) == 0 && len(q.Channels) == 0 && q.Wants&(question.WantTruth|question.WantSides|question.WantNumber) == 0
}

func anyResolved(q *question.Question) bool {
	for i := range q.Speakers {
		if q.Speakers[i].Resolved() {
			return true
		}
	}
	return false
}

// heardOf reports whether a statement holds every word for whoever is asked
// for: the Red Cross is not whoever has something red, nor a supplier of robots
// any supplier.
func heardOf(q *question.Question, m *Measured) bool {
	heard := true
	for i := range q.Terms {
		if t := &q.Terms[i]; t.Asked && !lexicon.Is(t.Norm, lexicon.Generic) { // "the weather people"
			heard = heard && m.matches[i].how != missing
		}
	}
	return heard
}

// anySaid reports whether some candidate tells what the party said although
// it is no speaker of its own.
func anySaid(ordered []*Measured) bool {
	for _, m := range ordered {
		if m.fit.said == saidAbout || m.fit.said == saidSelf {
			return true
		}
	}
	return false
}

// topicHeld is the share of what the question speaks of that a statement
// holds in any way; asked is false if the question speaks of nothing.
func topicHeld(q *question.Question, m *Measured) (held float64, asked bool) {
	f := &m.Features
	for i := range q.Terms {
		asked = asked || !q.Terms[i].Context && q.Terms[i].Weight > question.LightTerm
	}
	return f[fCover] + 0.9*f[fReaders] + 0.9*f[fTitle] + 0.8*f[fPrefix] + 0.7*f[fWordNet] + 0.9*f[fBeside], asked
}
