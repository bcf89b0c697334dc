package verify

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// maxPhrase is how many words a source has at most, full names apart.
const maxPhrase = 8

// leftOf reads the noun phrase that ends before item end, not going beyond
// low.
func (r *reading) leftOf(end, low int) (source, bool) {
	from := end
	for from > low && end-from < maxPhrase {
		it := &r.items[from-1]
		if it.quote >= 0 || from < end && r.partedAt(from) {
			break
		}
		if from == end && r.is(from-1, pronoun) {
			from--
			break
		}
		if it.name > 0 && it.name <= end {
			from = max(low, it.nameFrom)
			continue
		}
		if r.endsPhrase(from - 1) {
			break
		}
		from--
		if article(r.form(from)) && from > low && !r.is(from-1, inName) {
			break // "On Facebook the embassy"
		}
	}
	for from < end && (r.is(from, inName) || r.items[from].form == "s") {
		from++
	}
	return r.bestOf(from, end, true)
}

// partedAt reports whether something parts item i from the one before it,
// which a full name does not allow for.
func (r *reading) partedAt(i int) bool {
	if before := &r.items[i-1]; r.gap(i) == ". " && before.quote < 0 && abbreviates(r.text[before.start:before.end], before.class) {
		return false // "Dr. Mulcahy"
	}
	return (breaksPhrase(r.gap(i)) || strings.ContainsFunc(r.gap(i), unicode.IsSymbol) || r.handle(i-1) || r.handle(i)) && !(r.items[i].name > 0 && r.items[i].nameFrom < i)
}

// endsPhrase reports whether a noun phrase cannot go on over item i to its
// left.
func (r *reading) endsPhrase(i int) bool {
	it := &r.items[i]
	if r.is(i, stopsPhrase) && !it.tok.Is(text.Acronym) {
		return true
	}
	if r.is(i, pronoun) && i+1 < len(r.items) {
		return r.is(i, person) || it.form == "it" || it.form == "they"
	}
	v := r.verbAt(i)
	return v.ok && !v.soft && v.form != formBase && !r.titled(i) || r.is(i, timeWord) && it.name == 0
}

// titled reports whether a word that may be a verb belongs to a title.
func (r *reading) titled(i int) bool {
	return lexicon.IsTitleWord(r.items[i].tok.Stem) || r.items[i].tok.Is(text.Capital) && !r.items[i].tok.Is(text.SentHead)
}

// rightOf reads the noun phrase that starts at item from.
func (r *reading) rightOf(from, high int) (source, bool) {
	to := from
	for to < high && to-from < maxPhrase {
		it := &r.items[to]
		if it.quote >= 0 || to > from && r.partedAt(to) {
			break
		}
		if it.name > 0 && it.nameFrom == to {
			to = min(high, it.name)
			continue
		}
		if r.is(to, stopsPhrase) && !it.tok.Is(text.Acronym) || to > from && r.is(to, pronoun) || r.is(to, timeWord) {
			break
		}
		if v := r.verbAt(to); to > from && v.ok && !v.soft && !r.titled(to) && v.form != formBase {
			break
		}
		to++
		if to-from == 1 && r.is(from, pronoun) {
			break
		}
	}
	return r.bestOf(from, to, false)
}

// groupRightOf is like rightOf and takes in those whom "and" joins to the
// first: "Kim and Rutte".
func (r *reading) groupRightOf(from, high int) (source, bool) {
	who, ok := r.rightOf(from, high)
	for ok && who.kind == named && who.to+1 < high && (r.form(who.to) == "and" || r.form(who.to) == "or") && !breaksPhrase(r.gap(who.to)) {
		next, named := r.rightOf(who.to+1, high)
		if !named || len(next.speakers) == 0 || next.from != who.to+1 || r.ownVerb(sentence{to: high}, next.to) {
			break
		}
		who.speakers = append(slices.Clone(who.speakers), next.speakers...)
		who.to = next.to
		who.written = r.phrase(who.from, who.to)
	}
	return who, ok
}
