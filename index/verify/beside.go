package verify

import (
	"strconv"
	"strings"

	"whosaid/index/question"
	"whosaid/index/text"
)

// An aside is what goes with a statement's text: who speaks, to whom, when,
// through what, on which topic.
type aside struct {
	stems    map[string]bool
	concepts map[string]bool
}

// newAside reads what stands beside a statement's text.
func newAside(c *Checker, st *statement) aside {
	a := aside{stems: map[string]bool{}, concepts: map[string]bool{}}
	sp := c.speakers[st.speaker]
	of := st.of
	parts := append([]string{of.To, of.Channel, of.Via, of.SaidOnAsWritten, sp.Name, sp.Role, sp.Affiliation}, of.Topics...)
	for _, part := range parts {
		for _, t := range text.Tokens(part) {
			a.stems[t.Stem] = true
		}
	}
	// The speaker's own country or firm is left out: what is claimed of it must
	// stand in the text.
	for _, part := range append([]string{of.To, of.Channel, of.Via}, of.Topics...) {
		for _, m := range c.vocab.Mentions(question.PlainNorms(text.Tokens(part))) {
			a.concepts[m.Concept] = true
		}
	}
	a.concepts[question.SpeakerConcept(st.speaker)] = true // "he met her", said by her
	if !of.SaidOn.IsZero() {
		for _, d := range []string{of.SaidOn.Weekday().String(), of.SaidOn.Month.String(), strconv.Itoa(of.SaidOn.Day)} {
			a.stems[text.Stem(strings.ToLower(d))] = true
		}
	}
	return a
}

// beside reports whether a unit stands in what goes with a statement.
func (st *statement) beside(u *unit) bool {
	for _, c := range u.concepts {
		if st.aside.concepts[c] {
			return true
		}
	}
	return len(u.concepts) == 0 && len(u.alts) > 0 && st.aside.stems[u.alts[0].stem]
}

// day is the weekday a statement was made, as the story writes it; "" if it
// does not say.
func (st *statement) day() string {
	if does(strings.ToLower(st.of.SaidOnAsWritten), dayName) {
		return st.of.SaidOnAsWritten
	}
	if st.of.SaidOn.IsZero() {
		return ""
	}
	return st.of.SaidOn.Weekday().String()
}
