package eval

import (
	"regexp"
	"strings"

	"whosaid/index"
)

// An Outcome is what became of one question.
type Outcome struct {
	Question     *Question
	Answer       index.Answer
	Right        bool
	WrongSpeaker bool // the right content shown first under somebody else's name
}

// Judge holds an answer against a question's gold.
func Judge(q *Question, a index.Answer) Outcome {
	o := Outcome{Question: q, Answer: a}
	switch q.Kind {
	case None:
		o.Right = a.Refusal != nil
	case One:
		o.Right = len(a.Statements) > 0 && anyMatches(q.Gold, a.Statements[0])
	case Sides:
		o.Right = len(a.Statements) > 0
		for _, g := range q.Gold {
			o.Right = o.Right && matchedBy(g, a.Statements)
		}
	}
	o.WrongSpeaker = !o.Right && len(a.Statements) > 0 && !anyMatches(q.Gold, a.Statements[0]) && wrongSpeaker(q.Gold, a.Statements[0])
	return o
}

func anyMatches(gold []Gold, a index.Attributed) bool {
	for _, g := range gold {
		if g.matches(a) {
			return true
		}
	}
	return false
}

func matchedBy(g Gold, answers []index.Attributed) bool {
	for _, a := range answers {
		if g.matches(a) {
			return true
		}
	}
	return false
}

func (g Gold) matches(a index.Attributed) bool {
	return g.names(a) && matchAny(g.Text, content(a))
}

// wrongSpeaker reports whether an answer holds some gold's text but nobody
// that gold names.
func wrongSpeaker(gold []Gold, a index.Attributed) bool {
	for _, g := range gold {
		if matchAny(g.Text, content(a)) && !g.names(a) {
			return true
		}
	}
	return false
}

// names reports whether a pattern matches what a statement's speaker is called:
// the name, the role, the affiliation, or all of them in a row.
func (g Gold) names(a index.Attributed) bool {
	called := []string{a.Speaker.Name, a.Speaker.Role, a.Speaker.Affiliation}
	for _, c := range append(called, strings.Join(called, " ")) {
		if matchAny(g.Who, c) {
			return true
		}
	}
	return false
}

func content(a index.Attributed) string {
	return strings.Join(append(append([]string(nil), a.Statement.Quotes...), a.Statement.Text), " ")
}

func matchAny(res []*regexp.Regexp, s string) bool {
	for _, re := range res {
		if re.MatchString(s) {
			return true
		}
	}
	return false
}
