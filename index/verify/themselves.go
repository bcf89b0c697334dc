package verify

import (
	"slices"

	"whosaid/index/question"
)

// ofThemselves leaves out the statements that cannot be what a claim of the
// speaker's own doings ("she would send auditors") was taken from: those in
// which whoever made them does nothing.
func (k *check) ofThemselves(p *reported, some []*cover) []*cover {
	if len(p.words) == 0 || p.words[0].form != "he" && p.words[0].form != "she" {
		return some
	}
	return slices.DeleteFunc(some, func(c *cover) bool {
		return !slices.ContainsFunc(c.st.report.words, func(w word) bool { return acts(w.form) }) && !c.st.report.tellsOfItself() &&
			!(k.isPerson([]int{c.st.speaker}) && slices.ContainsFunc(c.st.report.names, func(m question.Mention) bool { return c.st.namesSpeaker(m.From) }))
	})
}

// tellsOfItself reports whether a verb of speech with "it" or "they" right behind
// it says what a body does itself: "Grey Lantern says it holds the data".
func (p *report) tellsOfItself() bool {
	for i := 1; i < len(p.words); i++ {
		before := i - 1
		if p.words[before].form == "that" && before > 0 {
			before--
		}
		if f := p.words[i].form; (f == "it" || f == "they") && !p.words[i].pause && reportsSpeech(p.words[before].norm) {
			return true
		}
	}
	return false
}

// acts reports whether a word is a pronoun for somebody who does something.
func acts(form string) bool { return form == "i" || form == "we" || form == "he" || form == "she" }
