package question

import (
	"slices"
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// findTerms collects what the question speaks of: every word that is neither
// frame nor speaker nor small, names of several words as one. Where the
// sentence that asks holds nothing of its own ("is that true?"), the text
// before it gives the context.
func (p *parser) findTerms(before string) {
	p.dropFrame()
	p.joinPhrases()
	defer p.excuseAlternatives()
	p.q.Terms = joinAlternatives(p.q.Words, p.collect(p.q.Words, func(i int) bool { return p.counts(i) }))
	if before == "" || len(p.q.Record) > 0 || slices.ContainsFunc(p.q.Terms, func(t Term) bool { return t.Weight > LightTerm }) {
		return
	}
	words, _ := readWords(before, p.v)
	p.q.Before = words
	if len(p.q.Speakers) == 0 && !p.v.onlyNarrator {
		earlier := &parser{v: p.v, q: &Question{Words: words, Verb: -1, Asked: -1}, inQuote: make([]bool, len(words))}
		p.q.Speakers = earlier.scanParties()
		for _, s := range p.q.Speakers {
			earlier.mark(s.From, s.To, AsSpeaker)
		}
	}
	small := lexicon.Stop | lexicon.Light | lexicon.Vague | lexicon.Padding | lexicon.Hedge | lexicon.Truth
	terms := p.collect(words, func(i int) bool { return (words[i].Class&small == 0 || words[i].All) && words[i].Used == Unused })
	for i := range terms {
		terms[i].Context, terms[i].From, terms[i].To = true, -1, -1 // its places are not those of the words that ask
	}
	p.q.Terms = append(p.q.Terms, slices.DeleteFunc(terms, func(t Term) bool { return t.Unseen })...)
}

// LightTerm is the weight up to which a term tells too little to be all that
// a question speaks of.
const LightTerm = 2.5

// excuseAlternatives does not demand what the stories never hold where the
// question offers something else: "was it 7-5 or a draw".
func (p *parser) excuseAlternatives() {
	or := -1
	for i := range p.q.Words {
		if is(p.q.Words, i, "or") && p.free(i) {
			or = i
		}
	}
	for i := range p.q.Words {
		if or < 0 && i > 2 && is(p.q.Words, i, "who") && p.q.Has(WantSides|WantWho) && is(p.q.Words, i-1, "and", "but") {
			or = i // "who says it is safe and who says otherwise"
		}
	}
	if or < 0 {
		return
	}
	seen := func(t Term) bool { return !t.Unseen }
	var before, behind []Term
	for _, t := range p.q.Terms {
		if t.From < or {
			before = append(before, t)
		} else {
			behind = append(behind, t)
		}
	}
	excuse := slices.ContainsFunc(before, seen) && slices.ContainsFunc(behind, func(t Term) bool { return t.Unseen })
	for i := range p.q.Terms {
		if t := &p.q.Terms[i]; excuse && t.From > or && t.Unseen && !t.Name {
			t.Context = true
		}
	}
}

// joinAlternatives makes one term of two figures joined by "or": a statement
// that holds either will do.
func joinAlternatives(words []Word, terms []Term) []Term {
	var out []Term
	for _, t := range terms {
		if n := len(out); n > 1 && t.Number && out[n-2].Number && is(words, out[n-1].To, "or", "versus") && out[n-1].To+1 == t.From {
			out[n-2].Alts = append(out[n-2].Alts, Alt{t.Stems[0], AltSame}) // "15 percent or 22 percent"
			out[n-2].Either = true
			out[n-2].Unseen = out[n-2].Unseen && t.Unseen
			continue
		}
		if n := len(out); n > 0 && t.Number && out[n-1].Number && (is(words, out[n-1].To, "or", "versus") || out[n-1].To == t.From && words[t.From].Break) {
			out[n-1].Alts = append(out[n-1].Alts, Alt{t.Stems[0], AltSame})
			out[n-1].Either = true
			out[n-1].Unseen = out[n-1].Unseen && t.Unseen
			out[n-1].To = t.To
			continue
		}
		out = append(out, t)
	}
	return out
}

// dropFrame marks the words that say what is wanted, now that it is known.
func (p *parser) dropFrame() {
	if p.v.onlyNarrator {
		return
	}
	for i := range p.q.Words {
		w := &p.q.Words[i]
		if w.Used != Unused || !p.free(i) {
			continue
		}
		switch {
		case p.q.Wants&WantTruth != 0 && w.Class&lexicon.Truth != 0,
			(p.q.Wants&WantSides != 0 || is(p.q.Words, i, "parties")) && w.Class&lexicon.Sides != 0 && !p.v.holds(w.Stem),
			(p.q.Wants&WantNumber != 0 || p.hasFigure()) && w.Class&lexicon.Quantity != 0 && (len(p.q.Words) <= 4 || is(p.q.Words, i-1, "what", "which", "the", "a", "total", "exact", "is", "same", "different") || is(p.q.Words, i+1, "of", "from") || i > 0 && p.q.Words[i-1].Used == AsSpeaker),
			p.q.Wants&WantWhen != 0 && w.Class&lexicon.Time != 0 && (is(p.q.Words, i-1, "what", "which", "the") || i == p.firstWord()),
			p.q.Wants&WantWhere != 0 && w.Class&lexicon.Place != 0 && w.Class&lexicon.Building == 0 && is(p.q.Words, i-1, "what", "which") && !p.v.holds(w.Stem),
			p.q.Wants&WantWho != 0 && w.Class&lexicon.WhoNoun != 0 && is(p.q.Words, i-1, "what", "which") && !p.v.holds(w.Stem),
			p.q.Wants&WantChannel != 0 && w.Class&lexicon.ChannelNoun != 0,
			p.q.Wants&WantWhy != 0 && is(p.q.Words, i, "reason", "explanation", "motive"),
			p.colours(i):
			w.Used = AsFrame
		case len(w.Cues) > 0 && sayOnly(*w) && (len(p.q.Speakers) > 0 || p.asker) && !p.talksHeld(i) && (!p.determined(i) || nounCue(*w)):
			w.Used = AsFrame
		}
	}
}

// colours reports whether word i is an adverb beside a verb of speech, which
// says how it was said and not what: "openly confirmed".
func (p *parser) colours(i int) bool {
	w := p.q.Words[i].Norm
	if !strings.HasSuffix(w, "ly") || !lexicon.Adverb(w) {
		return false
	}
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(p.q.Words) && len(p.q.Words[k].Cues) > 0 && (p.q.Words[k].Used == AsFrame || p.q.Words[k].Used == AsStance) {
			return true
		}
	}
	return false
}

// nounCue reports whether a word is a noun that carries speech.
func nounCue(w Word) bool {
	return slices.ContainsFunc(w.Cues, func(c cue.Cue) bool { return c.Form == cue.Noun })
}

// talksHeld reports whether "talks" at i are a meeting: "the talks", "having
// talks".
func (p *parser) talksHeld(i int) bool {
	return is(p.q.Words, i, "talks") && is(p.q.Words, i-1, "the", "having", "have", "had", "hold", "holding", "held", "peace", "of", "about", "on", "for", "new", "more", "any")
}

// hasFigure reports whether the question holds a figure in digits.
func (p *parser) hasFigure() bool {
	return slices.ContainsFunc(p.q.Words, func(w Word) bool { return w.Num && w.Typed[0] >= '0' && w.Typed[0] <= '9' })
}

// sayOnly reports whether a word reports speech and nothing more.
func sayOnly(w Word) bool {
	for _, c := range w.Cues {
		if c.Stance == "say" && !c.Soft {
			return true
		}
	}
	return false
}

// counts reports whether word i is something a statement must speak of.
func (p *parser) counts(i int) bool {
	w := p.q.Words[i]
	if w.Used != Unused || w.Norm == "" {
		return false
	}
	if p.inQuote[i] {
		return w.Class&lexicon.Stop == 0
	}
	if is(p.q.Words, i, "first", "last", "full", "real") && is(p.q.Words, i+1, "name", "names") || is(p.q.Words, i, "name", "names") {
		return false
	}
	if w.Class&(lexicon.Light|lexicon.Vague) != 0 && p.expresses(i) {
		return true
	}
	if w.Class&lexicon.Light != 0 && !p.v.onlyNarrator && w.Class&(lexicon.Stop|lexicon.Hedge|lexicon.Padding) == 0 {
		return p.v.stems[w.Stem] > 0 && lexicon.Verb(w.Norm)
	}
	if w.Class&p.small() != 0 && !(w.All && !w.Num) {
		return false
	}
	if w.Class&lexicon.Vague != 0 && !p.v.onlyNarrator && !p.v.holds(w.Stem) {
		return false
	}
	if w.Num && !p.v.onlyNarrator && !p.v.holds(w.Stem) && (w.Typed[0] < '0' || w.Typed[0] > '9') {
		return false // "the two versions" count what is asked, they are no figure of the story
	}
	return len(w.Norm) > 1 || w.Num
}

// small is the classes of words too small to be spoken of. Plain prose has no
// speakers and stances to go by, so there every verb counts.
func (p *parser) small() lexicon.Class {
	if p.v.onlyNarrator {
		return lexicon.Stop
	}
	return lexicon.Stop | lexicon.Light | lexicon.Padding | lexicon.Hedge
}

// collect makes terms of the words that count, names first.
func (p *parser) collect(words []Word, counts func(int) bool) []Term {
	var out []Term
	mentions := p.v.longestMentions(words)
	p.addParties(mentions, words)
	for i := 0; i < len(words); {
		if m, ok := mentions[i]; ok && p.anyCounts(m, counts) {
			out = appendTerm(out, p.v.nameTerm(words, m))
			i = m.To
			continue
		}
		if i+1 < len(words) && counts(i) && counts(i+1) && p.v.compound(words, i) {
			out = appendTerm(out, p.v.compoundTerm(words, i))
			i += 2
			continue
		}
		if counts(i) {
			out = appendTerm(out, p.v.wordTerm(words, i))
		}
		i++
	}
	return out
}

// mostMeant is how many speakers a phrase may stand for and still name them:
// more is a sort of people.
const mostMeant = 2

// addParties adds the speakers a question names by office as what it speaks
// of: "what did X say about the woman detective".
func (p *parser) addParties(mentions map[int]mention, words []Word) {
	if len(words) != len(p.q.Words) {
		return // the text before the question: its parties are not known
	}
	for _, party := range p.parties {
		from := party.From
		if is(p.q.Words, from, "the") {
			from++
		}
		if party.Country != "" || len(party.Speakers) > mostMeant || mentions[from].To >= party.To {
			continue
		}
		m := mention{From: from, To: party.To}
		for _, match := range party.Speakers {
			m.Concepts = append(m.Concepts, SpeakerConcept(match.Speaker))
		}
		mentions[from] = m
	}
}

// anyCounts reports whether some word of a mention is left to be spoken of.
func (p *parser) anyCounts(m mention, counts func(int) bool) bool {
	for i := m.From; i < m.To; i++ {
		if counts(i) {
			return true
		}
	}
	return false
}

// appendTerm adds a term unless its like is there: a repeated word does not
// count twice.
func appendTerm(terms []Term, t Term) []Term {
	for _, have := range terms {
		if have.Norm == t.Norm || slices.Equal(have.Stems, t.Stems) {
			return terms
		}
	}
	return append(terms, t)
}

// A mention is a span of words with everything it may name.
type mention struct {
	From, To int
	Concepts []string
	Weak     bool
}

// longestMentions finds the names in a question, the longest at each place.
func (v *Vocabulary) longestMentions(words []Word) map[int]mention {
	out := map[int]mention{}
	for _, m := range v.Mentions(norms(words)) {
		if m.To-m.From == 1 && words[m.From].Class&lexicon.Stop != 0 && !words[m.From].All {
			continue
		}
		have, ok := out[m.From]
		switch {
		case !ok || m.To > have.To:
			out[m.From] = mention{m.From, m.To, []string{m.Concept}, m.Weak}
		case m.To == have.To:
			have.Concepts = append(have.Concepts, m.Concept)
			have.Weak = have.Weak && m.Weak
			out[m.From] = have
		}
	}
	return out
}

// nameTerm makes a term of words that name something known.
func (v *Vocabulary) nameTerm(words []Word, m mention) Term {
	t := Term{From: m.From, To: m.To, Norm: strings.Join(norms(words[m.From:m.To]), " "), Name: true, Concepts: m.Concepts}
	t.Weak = m.Weak && v.stems[words[m.From].Stem] > 0 // the stories name the town itself
	seen := true
	for _, w := range words[m.From:m.To] {
		t.Stems = append(t.Stems, w.Stem)
		t.Weight = max(t.Weight, lexicon.IDF(w.Stem))
		seen = seen && v.holds(w.Stem)
	}
	t.Unseen = !seen && !v.mentioned(m.Concepts)
	if place, n, ok := placeAt(norms(words[m.From:m.To]), 0); ok && n < m.To-m.From {
		t.Home, t.HomeLen = PlaceConcept(place.Country), n
	}
	if last := m.To - 1; len(t.Stems) == 1 || t.Home != "" && t.HomeLen == len(t.Stems)-1 || lexicon.IsTitleWord(words[last].Stem) {
		t.Alts = v.alternatives(words, last) // "Moscow's envoy" may stand as "the ambassador"
	}
	return t
}

// wordTerm makes a term of one word.
func (v *Vocabulary) wordTerm(words []Word, i int) Term {
	w := words[i]
	t := Term{From: i, To: i + 1, Norm: w.Norm, Stems: []string{w.Stem}, Weight: lexicon.IDF(w.Stem), Number: w.Num}
	t.Verb = lexicon.Verb(w.Norm)
	t.Name = !w.Num && (w.Upper || w.All || !known(w))
	if w.Class&lexicon.Light == 0 || v.onlyNarrator || v.phrased(words, i) {
		t.Alts = v.alternatives(words, i)
	}
	t.Unseen = !v.holds(w.Stem) && len(t.Alts) == 0 && !v.expressed[w.Stem]
	if w.Class&lexicon.Light != 0 && !v.onlyNarrator && !v.phrased(words, i) {
		t.Weight *= lightWeight
		t.Verb = true
	}
	return t
}

// lightWeight is what a light verb weighs beside a telling one: "take" tells
// little, but "took" in a statement is still better than nothing.
const lightWeight = 0.3

// compound reports whether the stories write two words as one: "sports
// washing".
func (v *Vocabulary) compound(words []Word, i int) bool {
	return !words[i+1].Break && v.stems[text.Stem(words[i].Norm+words[i+1].Norm)] > 0
}

func (v *Vocabulary) compoundTerm(words []Word, i int) Term {
	w := words[i]
	w.Norm += words[i+1].Norm
	w.Stem = text.Stem(w.Norm)
	t := v.wordTerm([]Word{w}, 0)
	t.From, t.To = i, i+2
	return t
}

// mentioned reports whether some statement names one of the concepts.
func (v *Vocabulary) mentioned(concepts []string) bool {
	for _, c := range concepts {
		if v.conceptDF[c] > 0 {
			return true
		}
	}
	return false
}
