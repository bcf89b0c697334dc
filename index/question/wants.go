package question

import (
	"whosaid/index/lexicon"
)

// findWants finds what an answer must hold, from the question words and the
// nouns that go with them.
func (p *parser) findWants() {
	for i, w := range p.q.Words {
		if !p.free(i) {
			continue
		}
		switch w.Norm {
		case "who", "whom":
			if !p.relativeWho(i) {
				p.wantWho(i)
			}
		case "whose":
			p.q.Wants |= WantWho
		case "when":
			if i <= 2 || p.q.Words[i].Break || p.leads(i) || among(p.q.Words, i-1, beforeWhen) {
				p.q.Wants |= WantWhen
			}
		case "where":
			p.wantWhere(i)
		case "why":
			p.q.Wants |= WantWhy
		case "how":
			p.wantHow(i)
		case "what", "which":
			p.wantNoun(i)
		}
	}
	p.wantTrailing()
	p.wantChannelNamed()
	p.wantTruth()
	p.wantSides()
	p.wantFuture()
	p.wantName()
	p.findDefinition()
}

// leads reports whether a question word at i opens its clause: an auxiliary
// follows.
func (p *parser) leads(i int) bool { return p.aux(i + 1) }

// wantWhere tells a place from a channel: "where did Rutte post that".
func (p *parser) wantWhere(i int) {
	if !p.aux(i+1) && i > 3 && !p.q.Words[i].Break {
		return // "the base where they train"
	}
	if p.saidVerb() {
		p.q.Wants |= WantChannel
		return
	}
	p.q.Wants |= WantWhere
}

// wantHow tells a number, a means and a manner of speaking apart.
func (p *parser) wantHow(i int) {
	switch {
	case among(p.q.Words, i+1, measure):
		p.q.Wants |= WantNumber
		p.q.Counting = is(p.q.Words, i+1, "many") && !p.v.onlyNarrator
		if among(p.q.Words, i+2, scale) && is(p.q.Words, i+1, "many") {
			p.mark(i+2, i+3, AsFrame)
		}
		if is(p.q.Words, i+1, "much") && !p.v.onlyNarrator {
			p.wantMoney(i + 2)
		}
		if !is(p.q.Words, i+1, "many", "much", "few") {
			p.q.Measure = p.q.Words[i+1].Norm
			p.mark(i+1, i+2, AsFrame)
			p.wantSpeed(i)
			p.wantSum(i)
		}
	case is(p.q.Words, i+1, "long"):
		p.q.Measure = "long"
		p.mark(i+1, i+2, AsFrame)
		p.q.Wants |= WantNumber
		if is(p.q.Words, i+2, "ago") {
			p.q.Wants |= WantWhen
		}
	case is(p.q.Words, i+1, "come"):
		p.q.Wants |= WantWhy
	case is(p.q.Words, i+1, "about"):
	case p.aux(i+1) && len(p.q.Speakers) > 0 && p.passedOn():
		p.q.Wants |= WantChannel
	case p.aux(i+1) && !p.saidVerb():
		p.q.Wants |= WantHow
	}
}

// wantSpeed tells "how fast was it going" from "how fast do they pay".
func (p *parser) wantSpeed(i int) {
	if !is(p.q.Words, i+1, "fast") {
		return
	}
	for k := i + 2; k < len(p.q.Words); k++ {
		if among(p.q.Words, k, travelling) {
			p.q.Measure = "speed"
			p.mark(k, k+1, AsFrame)
		}
	}
}

// wantSum reads "how big is the fine" as asking for money.
func (p *parser) wantSum(i int) {
	for k := i + 2; k < len(p.q.Words) && is(p.q.Words, i+1, "big", "large", "high"); k++ {
		if p.free(k) && among(p.q.Words, k, sums) {
			p.q.Measure = "money"
		}
	}
}

// wantMoney finds whether "how much" is about money, or weight or time: a word
// for it follows, or the verb is one of paying.
func (p *parser) wantMoney(i int) {
	for _, m := range []struct{ noun, measure string }{{"money", "money"}, {"cash", "money"}, {"weight", "heavy"}, {"time", "long"}} {
		if is(p.q.Words, i, m.noun) {
			p.q.Measure = m.measure
			p.mark(i, i+1, AsFrame)
		}
	}
	if among(p.q.Words, i, sums) || is(p.q.Words, i, "is", "are", "was", "were") && i+1 < len(p.q.Words) && !verbForm(p.q.Words[i+1]) && !is(p.q.Words, i+1, "left", "there", "it", "that", "this", "known") && !is(p.q.Words, i-3, "by") {
		p.q.Measure = "money" // "how much are tickets" too
	}
	for k := i; k < len(p.q.Words) && p.q.Measure == ""; k++ {
		if p.free(k) && among(p.q.Words, k, paying) {
			p.q.Measure = "money"
			p.markWorth(k)
		}
	}
}

// markWorth takes "worth" at word k for part of the asking: stories tell what
// things are worth in other words.
func (p *parser) markWorth(k int) {
	if is(p.q.Words, k, "worth") {
		p.mark(k, k+1, AsFrame)
	}
}

// wantNoun reads what stands behind "what" or "which": "which day", "what
// percentage", "which article".
func (p *parser) wantNoun(i int) {
	for k := i + 1; k < len(p.q.Words) && k <= i+3 && !p.aux(k); k++ {
		switch {
		case p.class(k, lexicon.ChannelNoun) && p.holdsAny(posting):
			p.q.Wants |= WantChannel
			for n := range p.q.Words {
				if is(p.q.Words, n, "use", "used") {
					p.mark(n, n+1, AsFrame)
				}
			}
		case p.class(k, lexicon.Label) && !p.class(k, lexicon.Light) && !p.v.onlyNarrator:
			p.q.Wants |= WantLabel
			p.q.Verb = -1
		case p.class(k, lexicon.Label) && is(p.q.Words, k+1, "of"):
			p.q.Wants |= WantLabel
		case p.class(k, lexicon.Quantity) && k == i+1:
			p.q.Wants |= WantNumber
		case p.class(k, lexicon.Time) && k <= i+2:
			p.q.Wants |= WantWhen
			if is(p.q.Words, k, "time", "hour") && k == i+1 {
				p.q.Measure = "time"
			}
			if is(p.q.Words, k, "year") && k == i+1 {
				p.q.Measure = "year"
			}
		case p.class(k, lexicon.ChannelNoun):
			p.q.Wants |= WantChannel
		case p.class(k, lexicon.Place) && k == i+1, k == i+1 && is(p.q.Words, k, "part", "side", "corner", "end") && is(p.q.Words, k+1, "of") && placeStarts(p.q.Words, k+2):
			p.q.Wants |= WantWhere
			if among(p.q.Words, k, settlement) {
				p.mark(k, k+1, AsFrame) // stories name the town and do not say that it is one
			}
		case p.class(k, lexicon.WhoNoun) && k == i+1:
			p.q.Wants |= WantWho
		default:
			continue
		}
		return
	}
	if is(p.q.Words, i+1, "is", "was", "are", "were", "about") {
		p.wantNounBehind(i + 2)
	}
	for k := i + 1; k < len(p.q.Words); k++ {
		if p.q.Wants == 0 && is(p.q.Words, k, "cost", "costs", "worth") && p.aux(i+1) && p.free(k) && !p.v.onlyNarrator {
			p.q.Wants |= WantNumber // "what does it cost"
			p.q.Measure = "money"
			p.markWorth(k)
		}
	}
	if among(p.q.Words, i+1, causing) || is(p.q.Words, i+1, "for") {
		p.q.Wants |= WantWhy
	}
}

// wantTrailing reads scraps: "first report comes out when", "death toll",
// "exact words", and which numbers several voices give.
func (p *parser) wantTrailing() {
	last := len(p.q.Words) - 1
	if is(p.q.Words, last, "when") {
		p.q.Wants |= WantWhen
	}
	if is(p.q.Words, last, "where") {
		p.q.Wants |= WantWhere
	}
	for i, w := range p.q.Words {
		if among(p.q.Words, i, nameCalling) && len(p.q.Speakers) > 0 && is(p.q.Words, i+1, "it", "this", "that", "them") {
			p.q.Quoting = true // "what did they call it": in which words
		}
		if !p.free(i) {
			continue
		}
		if len(p.q.Words) <= 4 && is(p.q.Words, i, "date", "day", "deadline") || p.q.Wants == 0 && is(p.q.Words, i, "date", "deadline") && is(p.q.Words, i+1, "of", "for") {
			p.q.Wants |= WantWhen
		}
		if is(p.q.Words, i, "figures", "numbers", "estimates", "totals") && is(p.q.Words, i-1, "all", "every", "different", "both") {
			p.q.Wants |= WantNumber | WantSides
			p.mark(i, i+1, AsFrame)
		}
		if w.Class&lexicon.Quantity != 0 && p.q.Wants&(WantNumber|WantWho|WantWhen|WantWhy|WantWhere|WantHow) == 0 && !p.labelled(i) && (len(p.q.Words) <= 4 || is(p.q.Words, i, "number", "numbers") && is(p.q.Words, i+1, "of") || p.manyVoices()) {
			p.q.Wants |= WantNumber
			if p.manyVoices() && is(p.q.Words, i, "numbers", "figures", "number", "figure") && !is(p.q.Words, i+1, "of") {
				p.mark(i, i+1, AsFrame) // "A and B on numbers"
			}
		}
		if is(p.q.Words, i, "quote", "quotes", "verbatim", "quotation") || is(p.q.Words, i, "exact", "own") && is(p.q.Words, i+1, "words", "wording") {
			p.q.Quoting = true
		}
	}
}

// labelled reports whether "number" at i is a label: "flight number", "phone
// number".
func (p *parser) labelled(i int) bool {
	return i > 0 && is(p.q.Words, i, "number") && among(p.q.Words, i-1, numbered)
}

// wantNounBehind reads "what is the number of", "what was the date".
func (p *parser) wantNounBehind(k int) {
	for end := k + 3; k < end && k < len(p.q.Words); k++ {
		switch {
		case p.class(k, lexicon.Quantity):
			p.q.Wants |= WantNumber
			if is(p.q.Words, k, "price", "cost", "prices", "costs") {
				p.q.Measure = "money"
			}
			return
		case is(p.q.Words, k, "date", "day", "deadline"):
			p.q.Wants |= WantWhen
			return
		case is(p.q.Words, k, "reason", "cause", "explanation", "motive"):
			p.q.Wants |= WantWhy
			return
		}
	}
}

// firstWord is the first word that is no padding.
func (p *parser) firstWord() int {
	if p.cleft > 0 {
		return p.cleft
	}
	for i, w := range p.q.Words {
		if w.Class&lexicon.Padding == 0 && !among(p.q.Words, i, opener) {
			return i
		}
	}
	return 0
}

// wantFuture finds questions on what somebody will do.
func (p *parser) wantFuture() {
	for i := range p.q.Words {
		if p.free(i) && (is(p.q.Words, i, "will", "next", "gonna") || is(p.q.Words, i, "going", "planning", "plan", "plans") && is(p.q.Words, i+1, "to")) {
			p.q.Wants |= WantFuture
			if is(p.q.Words, i, "going") && !p.asks(i+2) && !is(p.q.Words, i+2, "the", "a", "an") {
				p.mark(i, i+1, AsFrame) // an auxiliary here
			}
		}
	}
}
