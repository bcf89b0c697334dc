package verify

import (
	"slices"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index/question"
	"whosaid/index/text"
)

// claim checks one claim.
func (k *check) claim(cl claim) (Finding, bool) {
	own := k.ownOf(cl.who)
	f := k.finding(cl.start, cl.end, cl.who)
	f.Told = true
	if cl.silent {
		return k.silence(f, cl, own)
	}
	if cl.bare {
		return k.bare(f, cl, own)
	}
	p := k.reported(cl)
	if len(p.units) == 0 {
		return f, false
	}
	covers := k.covers(p, own)
	mine, others := split(covers, own)
	best, other := pick(mine), pick(k.ofThemselves(p, others))
	if cl.frame.denied {
		return k.unsaid(f, p, best, own)
	}
	if st := k.done(cl.who, others); st != nil && !best.full() {
		f.heldAgainst(k, st, func(int) bool { return true }, Said, nil)
		return f, true
	}
	st, v, diffs := k.settle(p, best, other, own)
	if st == nil {
		return f, !cl.foundOnly && len(p.units) >= leastClaimed
	}
	f.heldAgainst(k, st, own, v, diffs)
	return f, true
}

// done finds a statement in which the outlet itself tells all of what a claim
// says somebody did: "Seoul demands ..." is right where the story says so in its
// own voice. It is nil if there is none.
func (k *check) done(who source, others []*cover) *statement {
	concepts := map[string]bool{}
	for _, s := range who.speakers {
		concepts[question.SpeakerConcept(s)] = true
	}
	for _, m := range k.vocab.Mentions(question.PlainNorms(text.Tokens(who.written))) {
		concepts[m.Concept] = true
	}
	for _, c := range others {
		if !c.full() || !k.vocab.IsNarrator(c.st.speaker) {
			continue
		}
		if slices.ContainsFunc(c.st.report.names, func(m question.Mention) bool { return m.From <= 1 && concepts[m.Concept] }) {
			return c.st
		}
	}
	return nil
}

// settle decides between the named speaker's best statement and the best of
// all others. st is nil if neither has the claim.
func (k *check) settle(p *reported, best, other *cover, own func(int) bool) (st *statement, v Verdict, diffs []Difference) {
	if best.full() {
		return best.st, Said, nil
	}
	denial, isOwn := k.denial(p, own)
	if isOwn && !(best != nil && best.st == denial && best.changed() && best.slightly()) {
		return denial, Said, nil // unless its own words say that it denies something else
	}
	switch {
	case best.addsFigure() && other.full() && other.strong(p) && sameTone(p.stance, other.st):
		return other.st, Misattributed, nil // the named speaker gave none, another gave just this
	case best.changed() && best.slightly(), best.saysOtherwise():
		return best.st, Altered, best.diffs
	case denial != nil:
		return denial, Misattributed, nil
	case other.full() && other.strong(p) && sameTone(p.stance, other.st):
		return other.st, Misattributed, nil
	case best.changed() && (best.contrary || sameTone(p.stance, best.st)):
		return best.st, Altered, best.diffs
	case other.changed() && other.slightly() && other.strong(p):
		return other.st, Altered, other.diffs
	}
	return nil, "", nil
}

// unsaid decides a claim that somebody did not say something: worth a word
// only if they did.
func (k *check) unsaid(f Finding, p *reported, best *cover, own func(int) bool) (Finding, bool) {
	if !best.full() {
		return f, false
	}
	f.heldAgainst(k, best.st, own, Altered, []Difference{{Message: p.lead}})
	return f, true
}

// silence decides a claim that somebody would not speak, whatever about.
func (k *check) silence(f Finding, cl claim, own func(int) bool) (Finding, bool) {
	for _, s := range cl.who.speakers {
		for _, st := range k.bySpeaker[s] {
			if taken := stanceOf(st.of.Stance); k.allowed(st.order) && taken == cl.stance {
				f.heldAgainst(k, st, own, Said, nil)
				return f, true
			}
		}
	}
	return f, !cl.foundOnly
}

// denial finds, for a claim that somebody denies something, the statement that
// disputes just that: the named speaker's if there is one.
func (k *check) denial(p *reported, own func(int) bool) (st *statement, isOwn bool) {
	if p.stance != cue.Deny || p.sign >= 0 {
		return nil, false
	}
	said := *p
	said.sign, said.stance = 1, cue.Say
	for _, c := range k.covers(&said, func(int) bool { return false }) {
		if !c.full() || !c.enough() {
			continue
		}
		for _, id := range c.st.story.DisputedBy(c.st.of.ID) {
			d := k.byID[storyID{c.st.story, id}]
			if d != nil && own(d.order) {
				return d, true
			}
			if st == nil {
				st = d
			}
		}
		if d := k.ownDenial(p, c.st.story, own); d != nil {
			return d, true
		}
	}
	return st, false
}

// ownDenial finds what the named speaker denies of what a claim is about, for
// stories that do not say what disputes what: of the story that tells it.
func (k *check) ownDenial(p *reported, in *corpus.Story, own func(int) bool) *statement {
	for _, c := range k.covers(p, own) {
		if own(c.st.order) && stanceOf(c.st.of.Stance) == cue.Deny && c.telling > 0 && c.held >= strongUnit && c.st.story == in && !c.contrary && !c.turned {
			return c.st
		}
	}
	return nil
}
