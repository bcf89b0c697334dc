package verify

import (
	"slices"

	"whosaid/corpus/cue"
	"whosaid/index/question"
	"whosaid/index/text"
)

// What a claim needs, set on testdata/messages with an eye to promising too
// little rather than too much.
const (
	leastClaimed  = 2    // units without which a claim is too thin to be missed
	leastSaid     = 0.75 // weighted share of its words that a statement holds, to be what was said
	leastChanged  = 0.65 // to be what was said, changed
	leastOneOther = 0.5  // the same where all of the rest is one word
	nearlyAll     = 0.9  // to be this even where another speaker said just that
	leastOthers   = 3    // telling units that make it another speaker's
	strongUnit    = 5.0  // background idf of a word that may stand alone
	leastStrength = 11.0 // background idf in all of what makes it another speaker's
)

// claim checks one claim.
func (k *check) claim(cl claim) (Finding, bool) {
	own := k.doneOrSaid(cl.who)
	f := k.finding(cl.start, cl.end, cl.who)
	f.Told = true
	if cl.silent {
		return k.silence(f, cl, own)
	}
	p := k.reported(cl)
	if len(p.units) == 0 {
		return f, false
	}
	mine, others := split(k.covers(p, own), own)
	best, other := pick(mine), pick(others)
	if cl.frame.denied {
		return k.unsaid(f, p, best, own)
	}
	st, v, diffs := k.settle(p, best, other, own)
	if st == nil {
		return f, !cl.foundOnly && len(p.units) >= leastClaimed
	}
	f.heldAgainst(k, st, own, v, diffs)
	return f, true
}

// doneOrSaid tells the statements of whoever a claim names, and those in which
// the outlet itself tells what they did: "Seoul demands ..." is right where the
// story says so in its own voice.
func (k *check) doneOrSaid(who source) func(int) bool {
	own := k.ownOf(who)
	if who.kind != named {
		return own
	}
	concepts := map[string]bool{}
	for _, s := range who.speakers {
		concepts[question.SpeakerConcept(s)] = true
	}
	for _, m := range k.vocab.Mentions(question.PlainNorms(text.Tokens(who.written))) {
		concepts[m.Concept] = true
	}
	return func(order int) bool {
		st := k.statements[order]
		return own(order) || k.vocab.IsNarrator(st.speaker) && slices.ContainsFunc(st.report.names, func(m question.Mention) bool { return m.From <= 1 && concepts[m.Concept] })
	}
}

// settle decides between the named speaker's best statement and the best of
// all others. st is nil if neither has the claim.
func (k *check) settle(p *reported, best, other *cover, own func(int) bool) (st *statement, v Verdict, diffs []Difference) {
	if best.full() {
		return best.st, Said, nil
	}
	denial, isOwn := k.denial(p, own)
	if isOwn {
		return denial, Said, nil
	}
	switch {
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
	}
	return st, false
}

// unconfirmed reports whether a claim is that something is not confirmed: "the
// reports could not be confirmed".
func (p *reported) unconfirmed() bool {
	for i, w := range p.words {
		if takes(w.norm, cue.Confirm) && p.report.negates(i) {
			return true
		}
	}
	return false
}

// maxReported is how many words of a claim are held against statements: no
// sentence has more.
const maxReported = 400

// reported makes a claim ready for comparing.
func (k *check) reported(cl claim) *reported {
	p := &reported{stance: cl.stance, frame: cl.frame, text: k.r.message, sign: 1}
	start := k.r.items[cl.from].start
	words := readLine(k.r.text[start:cl.end], 0)
	for i := range words {
		words[i].start += start
		words[i].end += start
	}
	p.report = newReport(k.vocab, words[:min(len(words), maxReported)])
	p.units = unitsOf(&p.report)
	if v := cl.frame.verb; v.ok && cl.frame.group.to > 0 {
		p.lead = k.r.phrase(cl.frame.group.from, v.to)
	}
	if p.sign > 0 && p.unconfirmed() {
		p.stance = cue.Unconfirmed
	}
	switch p.stance {
	case cue.Deny:
		p.sign = -1
	case cue.Decline, cue.Unconfirmed, cue.Ask:
		p.sign = 0
	}
	return p
}

// covers holds a claim against the statements that share most with it.
func (k *check) covers(p *reported, own func(int) bool) []cover {
	var words []wanted
	for i := range p.units {
		words = appendWanted(words, &p.units[i])
	}
	var out []cover
	for _, at := range k.tally.best(k.toldBy, words, k.allowed, own) {
		out = append(out, p.coverOf(k.statements[at]))
	}
	return out
}

func appendWanted(words []wanted, u *unit) []wanted {
	for i := range u.parts {
		words = appendWanted(words, &u.parts[i])
	}
	for _, a := range u.alts {
		if len(words) < maxWanted && a.credit > creditWordNet {
			words = append(words, wanted{a.stem, float32(u.weight * a.credit)})
		}
	}
	return words
}

func split(covers []cover, own func(int) bool) (mine, others []*cover) {
	for i := range covers {
		if own(covers[i].st.order) {
			mine = append(mine, &covers[i])
		} else {
			others = append(others, &covers[i])
		}
	}
	return mine, others
}

// pick chooses the statement that holds a claim best: what was said before
// what was changed, then by what is there, then the earlier. It is nil if there
// is none.
func pick(some []*cover) *cover {
	var best *cover
	for _, c := range some {
		if best == nil || c.rank() > best.rank() {
			best = c
		}
	}
	return best
}

// rank orders covers.
func (c *cover) rank() float64 {
	r := c.share() - 0.1*float64(c.hard) - 0.05*float64(len(c.diffs))
	switch {
	case c.full():
		r += 2
	case c.changed():
		r++
	}
	return r
}

// full reports whether a statement holds the claim.
func (c *cover) full() bool {
	return c != nil && len(c.diffs) == 0 && c.telling > 0 && c.share() >= leastSaid && (c.telling > 1 || c.held >= strongUnit)
}

// changed reports whether a statement holds what the claim says, but for a
// figure, a name, a day, a negation or a word or two.
func (c *cover) changed() bool {
	if c == nil || len(c.diffs) == 0 || c.hard > mostHard || c.share() < leastChanged && !(c.missing == 1 && c.telling > 1 && c.share() >= leastOneOther) {
		return false
	}
	if c.telling < 2 {
		return c.telling == 1 && c.slightly() && c.held >= strongUnit && (c.turned && !c.hedged || c.contrary)
	}
	return c.missing == 0 || c.telling >= 2*c.missing
}

// slightly reports whether all of the claim is there but for one thing.
func (c *cover) slightly() bool {
	return c.share() >= nearlyAll && c.missing == 0 && (c.hard == 0 || c.hard == 1 && !c.turned && !c.contrary)
}

// mostHard is how many figures, names and days may differ before a claim is
// another one.
const mostHard = 2

// saysOtherwise reports whether the statement takes the contrary stance on what
// the claim is about, one name apart.
func (c *cover) saysOtherwise() bool {
	return c != nil && c.contrary && c.missing == 0 && c.hard <= 1 && c.telling > 0 && c.held >= strongUnit
}

// sameTone reports whether a statement does with words what the claim says was
// done: whoever praises says what no blame does.
func sameTone(claimed cue.Stance, st *statement) bool {
	taken := stanceOf(st.of.Stance)
	switch claimed {
	case cue.Praise:
		return taken == cue.Praise || st.tells(cue.Praise)
	case cue.Condemn:
		return st.tells(cue.Condemn) || taken == cue.Condemn || taken == cue.Accuse || taken == cue.Deny || taken == cue.Warn
	}
	return true
}

// strong reports whether enough of a claim is there to say that it is this
// speaker's and nobody else's.
func (c *cover) strong(p *reported) bool {
	plain := false
	for i, h := range c.hits {
		plain = plain || h.credit > 0 && p.units[i].kind != nameUnit
	}
	return plain && c.enough()
}

// enough reports whether enough of a claim is there, names alone too.
func (c *cover) enough() bool {
	return c.telling >= leastOthers || c.telling == 2 && c.held >= leastStrength
}
