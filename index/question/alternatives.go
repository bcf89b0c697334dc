package question

import (
	"slices"
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// joinPhrases leaves the further words of an expression to its verb: "touch"
// means nothing by itself in "get in touch".
func (p *parser) joinPhrases() {
	if p.v.onlyNarrator {
		return
	}
	for i, w := range p.q.Words {
		if w.Used != Unused || !p.free(i) {
			continue
		}
		for _, ph := range lexicon.Phrases(w.Stem) {
			if len(ph.Rest) > 0 && followsAtOnce(p.q.Words, i, ph.Rest) && slices.ContainsFunc(ph.Same, p.v.holds) {
				p.mark(i+1, i+1+len(ph.Rest), AsFrame)
			}
		}
	}
}

// followsAtOnce reports whether the words of a phrase stand right behind word
// i.
func followsAtOnce(words []Word, i int, rest []string) bool {
	for k, r := range rest {
		if !is(words, i+1+k, r) {
			return false
		}
	}
	return true
}

// expresses reports whether a small verb at i makes, with words behind it, an
// expression for something the stories speak of: "call in", "take to court".
func (p *parser) expresses(i int) bool {
	return !p.v.onlyNarrator && p.v.phrased(p.q.Words, i)
}

// phrased reports whether word i makes an expression with words behind it.
func (v *Vocabulary) phrased(words []Word, i int) bool {
	for _, ph := range lexicon.Phrases(words[i].Stem) {
		if follows(words, i, ph.Rest) && slices.ContainsFunc(ph.Same, v.holds) {
			return true
		}
	}
	return false
}

// prefixLength is how many letters two words must share at the start to be
// held for related, after the measurements in docs/quality.md.
const prefixLength = 5

// mostAlts is how many other words may stand for one: in a long story many
// share a beginning.
const mostAlts = 24

// alternatives lists the stems some statement holds that may stand for word
// i, each once, under its surest kind.
func (v *Vocabulary) alternatives(words []Word, i int) []Alt {
	var out []Alt
	own := words[i].Stem
	add := func(stem string, kind AltKind) {
		if len(out) < mostAlts && stem != own && v.holds(stem) && !slices.ContainsFunc(out, func(a Alt) bool { return a.Stem == stem }) {
			out = append(out, Alt{stem, kind})
		}
	}
	if words[i].Num {
		return nil
	}
	for _, s := range lexicon.Readers(own) {
		add(s, AltReaders)
	}
	for _, ph := range lexicon.Phrases(own) {
		if follows(words, i, ph.Rest) {
			for _, s := range ph.Same {
				add(s, AltReaders)
			}
		}
	}
	for _, title := range lexicon.TitleMeans(words[i].Norm) {
		if !strings.Contains(title, " ") {
			add(text.Stem(title), AltTitle)
		}
	}
	if len(own) >= prefixLength {
		for _, s := range v.prefixes[own[:prefixLength]] {
			add(s, AltPrefix)
		}
	}
	for s := range lexicon.Synonyms(own) {
		add(s, AltWordNet)
	}
	return out
}

// follows reports whether the words of a phrase stand behind word i, in order
// and near.
func follows(words []Word, i int, rest []string) bool {
	at := i
	for _, r := range rest {
		next := -1
		for k := at + 1; k < len(words) && k <= i+particleReach; k++ {
			if words[k].Norm == r {
				next = k
				break
			}
		}
		if next < 0 {
			return false
		}
		at = next
	}
	return true
}
