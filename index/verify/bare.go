package verify

import (
	"slices"

	"whosaid/corpus/cue"
)

// bareObject finds what a verb is about whose object only points at what
// everybody has heard: "the Kremlin denied the reports", "Seoul confirmed it".
// The stance is then all that is claimed.
func (r *reading) bareObject(s *sentence, i int) (span, bool) {
	f := &s.frames[i]
	if !f.verb.ok || f.noun || f.verb.soft || f.way != wayEither && f.way != wayBehind || !bareStances()[f.verb.stance] {
		return span{}, false
	}
	high := s.to
	if i+1 < len(s.frames) {
		high = s.frames[i+1].from
	}
	c := r.trim(span{f.verb.to, r.clauseEnd(f.verb.to, high)})
	return c, c.from < c.to && !r.hasQuote(c)
}

// A candidate is a statement that a bare claim may be held against.
type candidate struct {
	st     *statement
	points bool // it speaks of what the claim's object names
	says   bool // its text has a verb of its stance, so that a difference can be shown
}

// better keeps a candidate that speaks of the object, then one that says its
// stance, then the first.
func (c candidate) better(than candidate) candidate {
	if than.st == nil || c.points && !than.points || c.points == than.points && c.says && !than.says {
		return c
	}
	return than
}

// bare decides a claim that is no more than a stance. What nobody here takes a
// stance on is left alone: there is nothing to hold it against.
func (k *check) bare(f Finding, cl claim, own func(int) bool) (Finding, bool) {
	var mine, against, others candidate
	for _, st := range k.statements {
		if !k.allowed(st.order) {
			continue
		}
		taken := stanceOf(st.of.Stance)
		c := candidate{st, k.speaksOf(cl.object, st), st.stanceAt(taken) >= 0}
		switch {
		case own(st.order) && taken == cl.stance:
			mine = c.better(mine)
		case own(st.order) && (bareContrary()[[2]cue.Stance{cl.stance, taken}] || contrary()[[2]cue.Stance{cl.stance, taken}]):
			against = c.better(against)
		case taken == cl.stance && c.points:
			others = c.better(others)
		}
	}
	if cl.frame.denied {
		mine, against, others = against, mine, candidate{}
	}
	switch {
	case mine.st != nil && k.r.sweeping(cl.object) && !mine.st.sweeps():
		f.heldAgainst(k, mine.st, own, Altered, []Difference{{Message: k.r.phrase(cl.object.from, cl.object.to)}})
	case mine.st != nil:
		f.heldAgainst(k, mine.st, own, Said, nil)
	case against.st != nil:
		said := against.st.stanceText(stanceOf(against.st.of.Stance))
		f.heldAgainst(k, against.st, own, Altered, []Difference{{Said: said, Message: k.r.phrase(cl.frame.group.from, cl.frame.verb.to)}})
	case others.st != nil:
		f.heldAgainst(k, others.st, own, Misattributed, nil)
	default:
		return f, false
	}
	return f, true
}

// speaksOf reports whether a statement has a noun of a claim's object: "the
// reports".
func (k *check) speaksOf(object span, st *statement) bool {
	return slices.ContainsFunc(k.r.items[object.from:object.to], func(it item) bool {
		return it.quote < 0 && !does(it.form, pronoun) && !article(it.form) && len(st.report.at[it.tok.Stem]) > 0
	})
}
