package rank

import (
	"math"

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
	Name  string
	Value float64
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

// Bounds on the odds: nothing is certain.
const maxOdds = 6

// Decide decides whether the best of the ordered candidates answers.
func (r *Ranker) Decide(q *question.Question, ordered []*Measured, explain bool) Verdict {
	v := Verdict{}
	add := func(name string, x float64) {
		v.Odds += x
		if explain {
			v.Parts = append(v.Parts, Part{name, x})
		}
	}
	if len(ordered) > 0 {
		v.Best = ordered[0]
	}
	switch {
	case len(q.Speakers) > 0 && (!q.Soft || v.Best != nil && v.Best.fit.said >= saidAbout):
		r.speakerOdds(q, ordered, &v, add)
	case v.Best == nil:
		add("nothing_found", -maxOdds)
	default:
		r.topicOdds(q, ordered, v.Best, add)
	}
	v.Odds = max(-maxOdds, min(maxOdds, v.Odds))
	v.Answer = v.Odds > 0
	return v
}

// topicOdds judges a question that asks for nobody's words in particular.
func (r *Ranker) topicOdds(q *question.Question, ordered []*Measured, best *Measured, add part) {
	w := loaded()
	if _, asked := topicHeld(q, best); !asked && !r.v.Narrated() {
		r.wordlessOdds(q, best, add)
		return
	}
	e := r.Evidence(q, ordered, best)
	add("bias", w.bias)
	for i, x := range e {
		if x != 0 {
			add(EvidenceNames[i], w.evidence[i]*x)
		}
	}
	if q.Soft && len(q.Speakers) > 0 {
		add("soft_other", loaded().odds["soft_other"])
	}
	if !r.v.Narrated() {
		r.unseenOdds(q, best, add)
		best.fit.odds(q, add)
	}
}

// wordlessOdds judges a question that speaks of nothing by itself: "is it
// confirmed?", "who denied it?". What it wants must be there.
func (r *Ranker) wordlessOdds(q *question.Question, best *Measured, add part) {
	w := loaded().odds
	if len(q.Stances) == 0 && len(q.Channels) == 0 && q.Wants&(question.WantTruth|question.WantSides|question.WantNumber) == 0 {
		add("nothing_asked", -maxOdds)
		return
	}
	add("wordless", w["wordless"])
	best.fit.odds(q, add)
}

// unseenOdds weighs what is only known of attributed statements: readers'
// words for the same count nearly as the story's own, and a word that no
// statement holds in any form is the best single sign that none answers.
func (r *Ranker) unseenOdds(q *question.Question, best *Measured, add part) {
	w := loaded().odds
	if f := &best.Features; f[fReaders]+f[fTitle] > 0 {
		add("readers", w["readers"]*(f[fReaders]+f[fTitle]))
	}
	r.unseenShare(q, add)
}

// unseenShare weighs the share of what the question speaks of that no
// statement holds in any form.
func (r *Ranker) unseenShare(q *question.Question, add part) {
	all, unseen := 0.0, 0.0
	for i := range q.Terms {
		all += q.Terms[i].Weight
		if q.Terms[i].Unseen && !q.Terms[i].Context {
			unseen += q.Terms[i].Weight
		}
	}
	if unseen > 0 {
		add("unseen_share", loaded().odds["unseen_share"]*unseen/all)
	}
}

// odds adds what the fit says for or against an answer.
func (f fit) odds(q *question.Question, add part) {
	w := loaded().odds
	switch {
	case f.stance == agrees || f.stance == close || f.stance == opposed && q.Has(question.WantYesNo):
		add("stance_agrees", w["stance_agrees"])
	case f.stance == opposed:
		add("stance_opposed", w["stance_opposed"])
	case f.stance == differs:
		add("stance_differs", w["stance_differs"]*stanceDemand(q))
	}
	switch f.roles {
	case agrees:
		add("roles_agrees", w["roles_agrees"])
	case differs:
		add("roles_differs", w["roles_differs"])
	case opposed:
		add("roles_opposed", w["roles_opposed"])
	}
	switch {
	case f.wanted == differs && softWant(q):
		add("wanted_soft", w["wanted_soft"])
	case f.wanted == differs:
		add("wanted_differs", w["wanted_differs"])
	case f.wanted == close && q.Has(question.WantNumber):
		add("wanted_close", w["wanted_close"])
	}
	if f.quote.run > 0 {
		add("quote_word", w["quote_word"]*float64(min(f.quote.run, 6)))
	}
	switch {
	case f.quote.anyMark && f.quote.marked >= heardQuote:
		add("quote_marked", w["quote_marked"]*f.quote.marked)
	case f.quote.anyMark:
		add("quote_unheard", w["quote_unheard"])
	}
	if f.target {
		add("target", w["target"])
	}
}

// speakerOdds judges a question that asks for somebody's words: they must be
// quoted, on what is asked, in the way that is asked.
func (r *Ranker) speakerOdds(q *question.Question, ordered []*Measured, v *Verdict, add part) {
	w := loaded().odds
	if !anyResolved(q) && !anySaid(ordered) {
		v.Refusal = UnknownSpeaker
		add("unknown_speaker", -maxOdds+1)
		return
	}
	v.Refusal = SilentSpeaker
	if v.Best != nil && v.Best.fit.quote.marked >= whollyQuoted {
		add("quote_marked", w["quote_marked"])
		return
	}
	if v.Best == nil || v.Best.fit.said == saidOther || v.Best.fit.said == saidAny {
		add("silent_speaker", -maxOdds+1)
		return
	}
	add("speaker", w["speaker"])
	if held, asked := topicHeld(q, v.Best); asked {
		add("topic", -w["speaker"]+w["topic"]*(held-w["topic_at"]))
		for i := range q.Terms {
			if t := &q.Terms[i]; t.Unseen && t.Name && !t.Number && !t.Context {
				add("unseen_name", w["unseen_name"])
			}
		}
		if q.Soft {
			r.unseenShare(q, add)
		}
	}
	if q.Has(question.WantIdentity) && q.Has(question.WantName) && !r.v.IsPerson(v.Best.Statement.Speaker) {
		add("no_name", w["no_name"])
	}
	v.Best.fit.odds(q, add)
}

func anyResolved(q *question.Question) bool {
	for i := range q.Speakers {
		if q.Speakers[i].Resolved() {
			return true
		}
	}
	return false
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
		asked = asked || !q.Terms[i].Context
	}
	return f[fCover] + 0.9*f[fReaders] + 0.9*f[fTitle] + 0.8*f[fPrefix] + 0.7*f[fWordNet] + 0.9*f[fBeside], asked
}
