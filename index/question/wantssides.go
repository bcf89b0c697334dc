package question

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// wantTruth finds questions on whether something is so: asked with an
// auxiliary first, and with words of truth.
func (p *parser) wantTruth() {
	first := p.firstWord()
	if p.aux(first) || is(p.q.Words, first, "so", "ok") && p.aux(first+1) {
		p.q.Wants |= WantYesNo
	}
	if last := len(p.q.Words) - 1; p.aux(last-1) && is(p.q.Words, last, "he", "she", "they") && last > 2 {
		p.q.Wants |= WantYesNo // "I heard they admitted it. did they"
	}
	for i := range p.q.Words {
		if is(p.q.Words, i, "or") && is(p.q.Words, i+1, "not", "no") {
			p.q.Wants |= WantYesNo
			if is(p.q.Words, i+1, "not") && i+2 == len(p.q.Words) && len(p.q.Speakers) == 0 && len(p.q.Stances) == 0 {
				p.q.Wants |= WantTruth // "was there a leak or not"
			}
		}
	}
	if p.q.Wants&(WantWho|WantNumber|WantWhen|WantWhere) != 0 {
		return
	}
	for i := range p.q.Words {
		if among(p.q.Words, i, proving) && !p.impersonal() {
			continue // somebody's proof is a thing of its own
		}
		if p.class(i, lexicon.Truth) && !p.inParty(i) || p.class(i, lexicon.Hedge) && is(p.q.Words, i, "actually", "really") && p.q.Has(WantYesNo) {
			p.q.Wants |= WantTruth
		}
	}
	if p.q.Has(WantTruth) && len(p.q.Speakers) > 0 && len(p.q.Stances) > 0 {
		p.q.Wants |= WantYesNo // "X admitted it, true?": whether X did
	}
}

// impersonal reports whether the question is about nobody's doing: "is there
// any proof", "any evidence?", "is it verified".
func (p *parser) impersonal() bool {
	i := p.firstWord()
	return !p.aux(i) || is(p.q.Words, i+1, "there", "it", "this", "that", "any", "these", "those", "they")
}

// wantSides finds questions that ask for every voice.
func (p *parser) wantSides() {
	for i := range p.q.Words {
		switch {
		case !p.free(i), is(p.q.Words, i-1, "many", "take", "pick", "choose"):
			// "how many accounts" are no versions, and who takes sides is one of them
		case among(p.q.Words, i, several):
			p.q.Wants |= WantSides
		case len(p.parties) > 1 && p.class(i, lexicon.Sides) && !p.inParty(i):
			p.q.Wants |= WantSides
		case is(p.q.Words, i, "agree", "agrees", "consensus", "unanimous") && p.everybody():
			p.q.Wants |= WantSides
		case len(p.q.Speakers) == 0 && among(p.q.Words, i, reacting):
			p.q.Wants |= WantSides // everybody's: nobody in particular is named
			p.mark(i, i+1, AsFrame)
		case is(p.q.Words, i, "each") && is(p.q.Words, i+1, "other", "say", "side", "one"):
			p.q.Wants |= WantSides
		case is(p.q.Words, i, "who") && is(p.q.Words, i+1, "says", "said") && is(p.q.Words, i+2, "what"):
			p.q.Wants |= WantSides
		case is(p.q.Words, i, "they", "everyone", "everybody", "people", "all") && is(p.q.Words, i+1, "all", "say", "saying", "said"):
			p.q.Wants |= WantSides
		}
	}
	if strings.Contains(strings.ToLower(p.q.Text), "both sides") {
		p.q.Wants |= WantSides
	}
	p.wantClaimAndDenial()
}

// everybody reports whether the question is about all voices or several
// parties: "do they all agree", "does everyone agree".
func (p *parser) everybody() bool {
	return p.names("all", "both", "everyone", "everybody", "they", "sources", "sides") || len(p.parties) > 1
}

// wantClaimAndDenial reads "who claims it and who rejects it" as asking for
// both, not for one stance.
func (p *parser) wantClaimAndDenial() {
	whos := 0
	for i := range p.q.Words {
		if is(p.q.Words, i, "who") && p.free(i) && i+1 < len(p.q.Words) && len(p.q.Words[i+1].Cues) > 0 {
			whos++
		}
	}
	if whos > 1 || whos == 1 && p.deniesAndClaims() {
		p.q.Wants |= WantSides
		p.q.Stances = nil
	}
}

// deniesAndClaims reports whether the question has a verb of denying and one of
// claiming, each its own: "A denies what and who claims it".
func (p *parser) deniesAndClaims() bool {
	denies, claims := false, false
	for i := range p.q.Words {
		for _, c := range p.q.Words[i].Cues {
			if c.Form != cue.Noun && len(c.Rest) == 0 {
				denies = denies || c.Stance == cue.Deny
				claims = claims || c.Stance == cue.Accuse || c.Lemma == "claim"
			}
		}
	}
	return denies && claims
}
