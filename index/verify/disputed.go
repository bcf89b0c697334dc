package verify

import (
	"slices"

	"whosaid/index/question"
	"whosaid/index/text"
)

// findDisputed finds to whom something is owed, given or paid where the statement
// has only what, and disputes what just that one said: who denies against the
// league to owe the money denies to "owe the league any money". Whoever does it
// must stand in the statement all the same.
func (c *cover) findDisputed(p *reported) {
	for i := 1; i+1 < len(p.units); i++ {
		verb, u, object := &p.units[i-1], &p.units[i], &p.units[i+1]
		did, what := c.hits[i-1], c.hits[i+1]
		if c.hits[i].credit > 0 || u.kind != plainUnit || !verb.verb || did.credit != creditSame || what.credit != creditSame || !p.determined(verb.to, u.from) || !p.determined(u.to, object.from) {
			continue
		}
		if what.at > did.at && c.st.report.determined(did.at+1, what.at) && c.st.disputes(p.words[u.from].stem) {
			c.hits[i] = hit{creditBeside, -1}
		}
	}
}

// determined reports whether no more than an article or the like stands between
// two words.
func (p *report) determined(from, to int) bool {
	return to == from || to == from+1 && !p.words[to].pause && (article(p.words[from].form) || p.words[from].form == "any" || does(p.words[from].form, pronoun))
}

// disputes reports whether the statement disputes what somebody said whose name
// has a word.
func (st *statement) disputes(stem string) bool {
	for i := range st.story.Statements {
		other := &st.story.Statements[i]
		if !slices.Contains(st.of.Disputes, other.ID) {
			continue
		}
		name := text.Tokens(question.SpeakerOf(st.story, other.Speaker).Name)
		if slices.ContainsFunc(name, func(t text.Token) bool { return t.Stem == stem }) {
			return true
		}
	}
	return false
}
