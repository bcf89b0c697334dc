package verify

import (
	"slices"
	"strings"

	"whosaid/corpus/cue"
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
	for _, d := range c.diffs {
		if d.Said == "" {
			r -= 0.02 // one thing for another is nearer than one thing more
		}
	}
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
	return c != nil && !c.thin && len(c.diffs) == 0 && c.telling > 0 && c.share() >= leastSaid && (c.telling > 1 || c.held >= strongUnit)
}

// thin reports whether a claim has no word to know it by but one that says no
// more than that somebody wants something or the like: "anybody who wants can
// come".
func (p *reported) thin() bool {
	return len(p.units) == 1 && p.units[0].kind == plainUnit && slices.ContainsFunc(cue.Lookup(p.words[p.units[0].from].norm), func(c cue.Cue) bool {
		return c.Soft && c.Stance == cue.Demand && len(c.Rest) == 0 && (c.Form == formThird || c.Form == formPast)
	})
}

// changed reports whether a statement holds what the claim says, but for a
// figure, a name, a day, a negation or a word or two.
func (c *cover) changed() bool {
	if c == nil || len(c.diffs) == 0 || c.hard > mostHard || c.share() < leastChanged && !(c.missing == 1 && c.telling > 1 && c.share() >= leastOneOther) {
		return false
	}
	if c.telling < 2 {
		return c.telling == 1 && c.slightly() && c.held >= strongUnit && (c.turned && !c.hedged || c.contrary || c.redirected)
	}
	if c.telling == 2 && c.missing > 0 && c.hard > 0 {
		return false // two words of four are another claim
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
// speaker's and nobody else's. Two other words for its two are anybody's: "send
// auditors" is no "transfer" of an "account".
func (c *cover) strong(p *reported) bool {
	plain, same := false, false
	for i, h := range c.hits {
		plain = plain || h.credit > 0 && p.units[i].kind != nameUnit
		same = same || h.credit == creditSame
	}
	return plain && (c.enough() && (same || c.telling >= leastOthers) || c.quotes(p))
}

// quotes reports whether a claim has words of a quote as they stand there, one
// telling word behind the other, and of whoever took the same stance: "warned of a
// dangerous development".
func (c *cover) quotes(p *reported) bool {
	last := -1
	for i, h := range c.hits {
		if h.credit != creditSame || h.at < 0 || !c.st.quotesWord(h.at) || p.units[i].kind != plainUnit || last >= 0 && (h.at <= last || h.at > last+2) {
			return false
		}
		last = h.at
	}
	return len(c.hits) >= leastTelling && p.stance == stanceOf(c.st.of.Stance)
}

// quotesWord reports whether a word of a statement is quoted, be it here or where
// the text is told.
func (st *statement) quotesWord(at int) bool {
	return slices.ContainsFunc(st.quoted, func(w word) bool { return w.stem == st.report.words[at].stem })
}

// enough reports whether enough of a claim is there, names alone too.
func (c *cover) enough() bool {
	return c.telling >= leastOthers || c.telling == 2 && c.held >= leastStrength
}

// addsFigure reports whether a figure is what a claim has too much, in the place
// of none.
func (c *cover) addsFigure() bool {
	return c != nil && len(c.diffs) == 1 && c.hard == 1 && c.diffs[0].Said == "" && strings.ContainsAny(c.diffs[0].Message, "0123456789")
}
