package question

import "whosaid/index/lexicon"

// findDefinition finds questions on what a word means or what a body is:
// "define escalation", "what is a charter", "what is NATO". Somebody who only
// uses the word does not answer them.
func (p *parser) findDefinition() {
	if p.v.onlyNarrator || len(p.q.Quotes) > 0 {
		return
	}
	i, last := p.firstWord(), len(p.q.Words)-1
	switch {
	case is(p.q.Words, i, "define", "definition"):
		p.q.Defines = true
	case is(p.q.Words, i, "what") && is(p.q.Words, i+1, "does", "do") && is(p.q.Words, last, "mean"):
		p.q.Defines = last-i <= maxDefined+2 && !p.pronounAt(i+2)
	case is(p.q.Words, i, "what") && is(p.q.Words, i+1, "is", "are") && last-i-1 > 0 && last-i-1 <= maxDefined+1:
		p.q.Defines = is(p.q.Words, i+2, "a", "an") && p.nounsOnly(i+3) || p.bodyAt(i+2)
	}
}

// maxDefined is how many words may be asked the meaning of.
const maxDefined = 5

// pronounAt reports whether word i stands for something said before.
func (p *parser) pronounAt(i int) bool {
	return is(p.q.Words, i, "it", "that", "this", "they", "he", "she", "you")
}

// nounsOnly reports whether nothing but unread words follow from word i on.
func (p *parser) nounsOnly(i int) bool {
	for k := i; k < len(p.q.Words); k++ {
		if w := p.q.Words[k]; w.Used != Unused || w.Class&(lexicon.Stop|lexicon.Quantity|lexicon.Time) != 0 || verbForm(w) || len(w.Cues) > 0 {
			return false
		}
	}
	return i < len(p.q.Words)
}

// bodyAt reports whether a party that is no person, and nothing else, stands
// from word i to the end.
func (p *parser) bodyAt(i int) bool {
	for _, party := range p.parties {
		from := party.From
		if is(p.q.Words, from-1, "the") {
			from--
		}
		if from == i && party.To == len(p.q.Words) {
			return !p.q.AsksPerson()
		}
	}
	return false
}
