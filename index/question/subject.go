package question

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// subject walks left from a verb to the words of its subject. who is true if
// the subject is what the question asks for ("who said", "which ministry
// said").
func (p *parser) subject(verb int) (from, to int, who bool) {
	to = verb
	for to > 0 && p.between(to-1) && !p.q.Words[to].Break {
		to--
	}
	if from, ok := p.fullNameBefore(to); ok {
		return from, to, false
	}
	from = to
	for from > 0 && to-from < maxPhrase && p.inPhrase(from-1) && !p.q.Words[from].Break {
		from--
	}
	if is(p.q.Words, from-1, "how") && is(p.q.Words, from, "many", "much") {
		from = min(to, from+2) // "how much diesel does X say": the diesel is no subject
	}
	for k := to - 1; k > from; k-- {
		if is(p.q.Words, k, "the") && !is(p.q.Words, k-1, "of", "for", "from", "and", "or", "by", "at", "in", "to", "on", "under", "below", "above", "behind", "near", "with") && !p.q.Words[k-1].Break {
			from = k // "is it the union that": another phrase stands before
			break
		}
	}
	for from < to && (is(p.q.Words, from, "and", "or", "but", "so", "that", "if", "then") || p.class(from, lexicon.Hedge)) {
		from++
	}
	if from < to && p.class(from, lexicon.Padding) {
		from++
	}
	if to-from > 1 && is(p.q.Words, to-1, "it", "them", "him", "me", "us") && !p.q.Words[to-1].All {
		return 0, 0, false // an object stands in front: "did they see it coming"
	}
	if to-from > 1 && is(p.q.Words, from, "they", "he", "she", "we") && p.aux(from-1) {
		return 0, 0, false // another verb stands between: "did they fire warning shots"
	}
	if is(p.q.Words, from-1, "which", "what") && from < to && p.naming(from, to) && !is(p.q.Words, from, "the", "a") {
		p.narrowWho(from, to)
		p.mark(from, to, AsFrame)
		return 0, 0, true
	}
	return from, to, from == to && is(p.q.Words, from-1, "who", "whom", "whod")
}

// realPronoun reports whether some of the words may stand for somebody, rather
// than only an article.
func (p *parser) realPronoun(from, to int) bool {
	for i := from; i < to; i++ {
		if !is(p.q.Words, i, "the", "a", "an", "this", "that", "any", "my", "some", "such", "no", "our", "its", "his", "her", "their") {
			return true
		}
	}
	return false
}

// narrowWho prefers, where the question asks "which analyst said", the
// speakers of that sort.
func (p *parser) narrowWho(from, to int) {
	if to-from == 1 && p.class(from, lexicon.WhoNoun) {
		return // "which ministry": any
	}
	party := p.v.resolve(p.q.Words, from, to)
	if party.Resolved() && len(p.q.Speakers) == 0 {
		p.q.Speakers, p.q.Soft = []Party{party}, true
	}
}

// naming reports whether words name a sort of speaker: "minister", "agency".
func (p *parser) naming(from, to int) bool {
	last := p.q.Words[to-1]
	return last.Class&(lexicon.WhoNoun|lexicon.State) != 0 || lexicon.IsTitleWord(last.Stem)
}

// between reports whether word i may stand between subject and verb:
// auxiliaries and adverbs.
func (p *parser) between(i int) bool {
	return p.free(i) && (p.class(i, lexicon.Hedge) || p.adverb(i) || among(p.q.Words, i, between))
}

// adverb reports whether word i is an adverb in -ly.
func (p *parser) adverb(i int) bool {
	w := p.q.Words[i]
	return len(w.Norm) > 4 && strings.HasSuffix(w.Norm, "ly") && lexicon.Adverb(w.Norm) && !p.inParty(i)
}

// inPhrase reports whether word i may be part of a subject.
func (p *parser) inPhrase(i int) bool {
	if !p.free(i) || p.aux(i) || p.asks(i) || p.q.Words[i].Used == AsFrame {
		return false
	}
	switch p.q.Words[i].Norm {
	case "that", "if", "because", "whether", "when", "while", "but", "since", "so", "about", "than", "does", "with", "by", "what", "on", "not", "am":
		return false
	}
	if r, ok := p.cueAt(i, false); ok && !r.cue.Soft && r.cue.Form != cue.Base && p.q.Words[i].Class == 0 {
		return false
	}
	return true
}

// split parts words from:to at "and", "or", "versus" and resolves each part;
// a whole that resolves is not parted.
func (p *parser) split(from, to int) []Party {
	whole := p.v.resolve(p.q.Words, from, to)
	if whole.Pronoun || whole.Resolved() && !p.joins(from, to) {
		return []Party{whole}
	}
	var out []Party
	start := from
	for i := from; i <= to; i++ {
		if i == to || is(p.q.Words, i, "and", "or", "versus", "nor") || i > start && p.q.Words[i].Break {
			if start < i {
				out = append(out, p.best(start, i))
			}
			start = i
			if i < to && is(p.q.Words, i, "and", "or", "versus", "nor") {
				start = i + 1
			}
		}
	}
	if whole.Resolved() && !allResolved(out) {
		return []Party{whole}
	}
	return out
}

// joins reports whether "and" or the like stands among the words.
func (p *parser) joins(from, to int) bool {
	for i := from; i < to; i++ {
		if is(p.q.Words, i, "and", "or", "versus", "nor") {
			return true
		}
	}
	return false
}

func allResolved(parties []Party) bool {
	for i := range parties {
		if !parties[i].Resolved() {
			return false
		}
	}
	return len(parties) > 0
}

// best resolves words from:to; if they do not resolve as a whole, it tries
// without small words in front, which may belong to what came before.
func (p *parser) best(from, to int) Party {
	whole := p.v.resolve(p.q.Words, from, to)
	if whole.Resolved() || whole.Pronoun {
		return whole
	}
	for k := from + 1; k < to && p.class(k-1, lexicon.Stop|lexicon.Light|lexicon.Hedge); k++ {
		if part := p.v.resolve(p.q.Words, k, to); part.Resolved() {
			return part
		}
	}
	return whole
}
