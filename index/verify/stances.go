package verify

import (
	"slices"

	"whosaid/corpus/cue"
)

// compareStance notes a stance that contradicts the statement's.
func (c *cover) compareStance(p *reported) {
	taken := stanceOf(c.st.of.Stance)
	if at := c.st.notDone(p); at.to > 0 {
		c.contrary = true
		c.diffs = append(c.diffs, Difference{Said: c.st.textOf(at), Message: p.lead})
		return
	}
	if taken == cue.Unconfirmed && !c.st.tells(taken) {
		return // the doubt is in the words themselves: "too early to say whether"
	}
	does := c.st.uses(p.frame.verb) || taken != cue.Decline && taken != cue.Unconfirmed && taken != cue.Deny && c.st.tells(p.stance)
	if contrary()[[2]cue.Stance{p.stance, taken}] && !does {
		c.contrary = true
		c.diffs = append(c.diffs, Difference{Said: c.st.stanceText(taken), Message: p.lead})
	}
}

// stanceText is the words of a statement's text that take its stance, with the
// auxiliaries before them: "could not confirm"; the stance itself where the
// text has none.
func (st *statement) stanceText(taken cue.Stance) string {
	words := st.report.words[:st.told]
	i := st.stanceAt(taken)
	if i < 0 {
		return st.verbText()
	}
	from := i
	for from > 0 && does(words[from-1].form, between) && !words[from].pause {
		from--
	}
	return st.toldText(from, i+1)
}

// verbText is the first verb of speech of several words in a statement's text,
// "ruled out"; the stance where there is none.
func (st *statement) verbText() string {
	for i, w := range st.report.words[:st.told] {
		for _, c := range cue.Lookup(w.norm) {
			to := i + 1 + len(c.Rest)
			if len(c.Rest) > 0 && (c.Form == formPast || c.Form == formThird) && to <= st.told && st.report.follows(i, c.Rest) {
				return st.toldText(i, to)
			}
		}
	}
	return st.of.Stance
}

// tells reports whether a statement's text has a verb that takes a stance, in
// a form that cannot be a noun's.
func (st *statement) tells(taken cue.Stance) bool {
	return slices.ContainsFunc(st.report.words[:st.told], func(w word) bool {
		return slices.ContainsFunc(cue.Lookup(w.norm), func(c cue.Cue) bool {
			same := c.Stance == taken || taken == cue.Unconfirmed && c.Stance == cue.Confirm
			return same && c.Form != formNoun && c.Form != formBase && len(c.Rest) == 0
		})
	})
}

// uses reports whether a statement's text has a verb of speech itself in a form
// that says that it was done: "ruled out".
func (st *statement) uses(v verb) bool {
	if !v.ok {
		return false
	}
	for i, w := range st.report.words[:st.told] {
		for _, c := range cue.Lookup(w.norm) {
			if c.Lemma == v.lemma && (c.Form == formPast || c.Form == formThird) && st.report.follows(i, c.Rest) && !st.report.negates(i) {
				return true
			}
		}
	}
	return false
}

// stanceAt is the word of a statement's text that takes its stance, -1 if none
// does.
func (st *statement) stanceAt(taken cue.Stance) int {
	for i, w := range st.report.words[:st.told] {
		unsaid := taken == cue.Decline && takes(w.norm, cue.Say) && st.report.negates(i) // "would not say"
		if unsaid || takes(w.norm, taken) || taken == cue.Unconfirmed && takes(w.norm, cue.Confirm) {
			return i
		}
	}
	return -1
}

// takes reports whether a word is a verb of that stance.
func takes(norm string, stance cue.Stance) bool {
	for _, c := range cue.Lookup(norm) {
		if c.Stance == stance && c.Form != formNoun && len(c.Rest) == 0 {
			return true
		}
	}
	return false
}

// notDone finds where a statement says that just what the claim says was done
// with words was not: "could not prove" where the claim is that somebody proved.
func (st *statement) notDone(p *reported) span {
	v := p.frame.verb
	if !v.ok || v.stance == cue.Say || p.frame.denied || v.stance == cue.Unconfirmed || v.stance == cue.Decline {
		return span{}
	}
	for i, w := range st.report.words {
		if !isForm(w.norm, v.lemma) {
			continue
		}
		for k := i - 1; k >= 0 && does(st.report.words[k].form, between|negation); k-- {
			if does(st.report.words[k].form, negation) {
				from := k
				for from > 0 && does(st.report.words[from-1].form, between) {
					from--
				}
				return span{from, i + 1}
			}
		}
	}
	return span{}
}

// isForm reports whether a word is a form of a verb of speech.
func isForm(norm, lemma string) bool {
	for _, c := range cue.Lookup(norm) {
		if c.Lemma == lemma && c.Form != formNoun {
			return true
		}
	}
	return false
}
