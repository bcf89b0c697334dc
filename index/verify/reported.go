package verify

import (
	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

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
	words := k.wordsBetween(k.r.items[cl.from].start, cl.end)
	if first := k.r.items[cl.from].tok; len(words) > 0 && first.Is(text.Capital) && !first.Is(text.SentHead) {
		words[0].name = true // its capital is none of a sentence's start
	}
	if c := cl.counted; c.to > 0 {
		for _, w := range k.wordsBetween(k.r.items[c.from].start, k.r.items[c.to-1].end) {
			w.stop = false
			words = append(words, w)
		}
	}
	if first := &k.r.items[cl.from]; len(words) > 0 && first.quote < 0 && first.tok.Is(text.Capital) && !first.tok.Is(text.SentHead) && lexicon.PlaceStart(words[0].norm) > 0 {
		words[0].name = true // a country opens the claim, and no sentence
	}
	p.report = newReport(k.vocab, k.halves, words[:min(len(words), maxReported)])
	p.units = unitsOf(&p.report)
	k.takeUpBodies(p, cl.from)
	if v := cl.frame.verb; v.ok && cl.frame.group.to > 0 {
		p.lead = k.r.phrase(cl.frame.group.from, v.to)
	}
	if p.sign > 0 && p.unconfirmed() {
		p.stance = cue.Unconfirmed
	}
	p.target = k.r.targetOf(cl, p)
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
