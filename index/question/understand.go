package question

import (
	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// A parser reads one question. Each step marks the words it has made sense
// of; what is left over at the end is what the question speaks of.
type parser struct {
	v       *Vocabulary
	q       *Question
	inQuote []bool // words inside quotation marks: content, never frame
	parties []Party
	posted  int  // where the place stands in "A's man in B", 0 for nowhere
	cleft   int  // where "who" stands in "was it A who did it", 0 for nowhere
	advice  bool // what somebody should do is asked, not what they say
	asker   bool // "who" or "anyone" is the subject of a verb of speech
}

// Understand reads a reader's text with the help of what the stories know.
// It never fails: of a text that asks nothing, nothing is understood.
func Understand(s string, v *Vocabulary) *Question {
	cleaned := Clean(s)
	asks, before := focus(cleaned)
	q := &Question{Text: cleaned, Verb: -1, Asked: -1}
	q.Words, q.Fixed = readWords(asks, v)
	q.Quotes = quotedRuns(asks, q.Words)
	p := &parser{v: v, q: q, inQuote: make([]bool, len(q.Words))}
	for _, run := range q.Quotes {
		for _, i := range run {
			p.inQuote[i] = true
		}
	}
	p.skipPadding()
	p.readCleft()
	for i := range p.q.Words {
		if !p.v.onlyNarrator && p.manIn(i) {
			p.q.Words[i-2] = classify(Word{Norm: "ambassador", Stem: text.Stem("ambassador"), Typed: p.q.Words[i-2].Typed})
			p.mark(i-1, i+1, AsFrame)
			p.posted = i
		}
		if in := p.callsIn(i); in > 0 {
			p.q.Words[i] = classify(Word{Norm: "summoned", Stem: text.Stem("summoned"), Typed: p.q.Words[i].Typed, Break: p.q.Words[i].Break})
			p.mark(in, in+1, AsFrame)
		}
	}
	if !v.onlyNarrator {
		p.parties = p.scanParties()
		p.findHearer()
		p.findSpeakers()
	}
	p.findWants()
	p.findRoles()
	p.findRecord()
	p.findTerms(before)
	p.markAsked()
	return q
}

// free reports whether word i may belong to the question's frame.
func (p *parser) free(i int) bool {
	return i >= 0 && i < len(p.q.Words) && !p.inQuote[i]
}

// class reports whether word i is free and of one of the classes. In capitals
// it is no small word: "US", "WHO".
func (p *parser) class(i int, c lexicon.Class) bool {
	if !p.free(i) {
		return false
	}
	w := p.q.Words[i]
	if w.All {
		c &^= lexicon.Stop
	}
	return w.Class&c != 0
}

func (p *parser) mark(from, to int, u Use) {
	for i := from; i < to; i++ {
		if p.q.Words[i].Used == Unused {
			p.q.Words[i].Used = u
		}
	}
}

// skipPadding marks greetings, thanks and wonderings.
func (p *parser) skipPadding() {
	if len(p.q.Words) == 1 && p.class(0, lexicon.Lone) && !p.v.holds(p.q.Words[0].Stem) {
		p.q.Words[0].Used = AsFrame
	}
	for i := range p.q.Words {
		if among(p.q.Words, i, serving) && is(p.q.Words, i+1, "me", "us") {
			p.mark(i, i+2, AsFrame)
		}
		if i == 0 && is(p.q.Words, i, "list", "compare") && is(p.q.Words, i+1, "all", "the", "both", "every", "what") {
			p.mark(i, i+1, AsFrame)
		}
		if is(p.q.Words, i, "good") && is(p.q.Words, i+1, "morning", "afternoon", "evening", "day", "night") {
			p.mark(i, i+2, AsFrame)
		}
		if to := max(p.brevity(i), p.purpose(i)); to > i {
			p.mark(i, to, AsFrame)
		}
		if is(p.q.Words, i-1, "my", "our", "your", "the", "a", "his", "her") {
			continue
		}
		if p.class(i, lexicon.Padding) && !p.v.onlyNarrator && !p.v.holds(p.q.Words[i].Stem) {
			p.q.Words[i].Used = AsFrame
		}
	}
}

// purpose reads from word i on what the answer is needed for, "for the ticker",
// and returns where it ends.
func (p *parser) purpose(i int) int {
	if i == 0 || !p.free(i) || !is(p.q.Words, i, "for") {
		return i
	}
	for k := i + 1; k < len(p.q.Words) && k <= i+4 && p.free(k); k++ {
		if among(p.q.Words, k, desk) && !p.v.holds(p.q.Words[k].Stem) {
			return k + 1
		}
	}
	return i
}

// brevity reads from word i on how short an answer may be, "in one line", and
// returns where it ends.
func (p *parser) brevity(i int) int {
	if !p.free(i) || !is(p.q.Words, i, "in") {
		return i
	}
	for k := i + 1; k < len(p.q.Words) && k <= i+3 && p.free(k); k++ {
		if p.class(k, lexicon.Brevity) {
			return k + 1
		}
		if !p.q.Words[k].Num && !is(p.q.Words, k, "a", "one", "few", "short", "single") {
			break
		}
	}
	return i
}

// readCleft reads "was it A or B that did it" as "who did it": whoever is
// offered may not be the one.
func (p *parser) readCleft() {
	i := p.firstWord()
	if is(p.q.Words, i, "who") && is(p.q.Words, i+1, "is", "was") && is(p.q.Words, i+2, "it") && is(p.q.Words, i+3, "that", "who") {
		p.mark(i, i+3, AsFrame) // "who was it that said so"
		p.q.Words[i+3].Norm, p.q.Words[i+3].Stem = "who", "who"
		p.cleft = i + 3
		return
	}
	if p.v.onlyNarrator || !is(p.q.Words, i, "is", "was", "wasn't", "isn't") || !is(p.q.Words, i+1, "it") {
		return
	}
	for k := i + 3; k < len(p.q.Words) && k <= i+2+2*maxPhrase; k++ {
		if p.q.Words[k].Break && k > i+3 {
			break
		}
		if is(p.q.Words, k, "who", "that", "which") && len(p.q.Words) > k+1 && (is(p.q.Words, k, "who") || p.namesParty(i+2, k)) {
			p.mark(i, k, AsFrame)
			p.q.Words[k].Norm, p.q.Words[k].Stem = "who", "who"
			p.cleft = k
			p.q.Wants |= WantWho
			return
		}
	}
}

// namesParty reports whether words from:to hold the name of a speaker or a
// country.
func (p *parser) namesParty(from, to int) bool {
	for i := from; i < to; i++ {
		if placeStarts(p.q.Words, i) {
			return true
		}
		if party, ok := p.partyAt(i); ok && !party.Pronoun {
			return true
		}
	}
	return false
}

// aux reports whether word i is an auxiliary verb.
func (p *parser) aux(i int) bool { return p.free(i) && listed(p.q.Words[i].Norm, auxiliary) }

// asks reports whether word i is a question word.
func (p *parser) asks(i int) bool { return p.free(i) && listed(p.q.Words[i].Norm, asksWord) }

// A reading is a cue found in the question: the words it takes and how.
type reading struct {
	cue  cue.Cue
	at   int
	rest []int // places of the further words of a phrase
}

// cueAt reads word i as a speech cue, the longest phrase first; verbs or
// nouns as asked for.
func (p *parser) cueAt(i int, noun bool) (reading, bool) {
	var best reading
	found := false
	if !p.free(i) || p.inParty(i) {
		return best, false
	}
	if _, n, place := placeAt(norms(p.q.Words[i:]), 0); place && n > 1 {
		return best, false // "State Department"
	}
	for _, c := range p.q.Words[i].Cues {
		if (c.Form == cue.Noun) != noun {
			continue
		}
		if len(c.Rest) > 0 && c.Form == cue.Base && among(p.q.Words, i-1, being) {
			continue // "will they be back up": no verb here
		}
		rest, ok := p.particles(i, c.Rest)
		if ok && (!found || len(rest) > len(best.rest)) {
			best, found = reading{c, i, rest}, true
		}
	}
	return best, found
}

// callsIn finds the particle that makes a verb of calling one of summoning:
// "called the ambassador in". It is 0 if there is none.
func (p *parser) callsIn(i int) int {
	if p.v.onlyNarrator || !p.free(i) || !is(p.q.Words, i, "call", "calls", "called", "calling") {
		return 0
	}
	for k := i + 1; k < len(p.q.Words) && k <= i+particleReach; k++ {
		if is(p.q.Words, k, "in") && (k+1 == len(p.q.Words) || k == i+1 || p.q.Words[k+1].Break || p.class(k+1, lexicon.Time) || is(p.q.Words, k+1, "by", "for", "over", "because", "to", "on")) {
			return k
		}
	}
	return 0
}

// particleReach is how far a particle may stand from its verb: "tell the
// Russian ambassador off".
const particleReach = 5

// particles finds the further words of a phrase behind word i, in order.
func (p *parser) particles(i int, rest []string) ([]int, bool) {
	var out []int
	at := i
	for _, r := range rest {
		next := -1
		for k := at + 1; k < len(p.q.Words) && k <= i+particleReach && next < 0; k++ {
			if p.q.Words[k].Norm == r && p.free(k) {
				next = k
			}
		}
		if next < 0 {
			return nil, false
		}
		out = append(out, next)
		at = next
	}
	return out, true
}

// markCue marks a cue's words.
func (p *parser) markCue(r reading, u Use) {
	p.mark(r.at, r.at+1, u)
	for _, k := range r.rest {
		p.mark(k, k+1, u)
	}
}
