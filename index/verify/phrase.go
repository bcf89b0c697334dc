package verify

import (
	"slices"

	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// droppable reports whether the words from:to may be left out next to a name:
// they must not look like parts of it.
func (r *reading) droppable(from, to int) bool {
	for i := from; i < to; i++ {
		it := &r.items[i]
		if r.is(i, stopsPhrase|inName|retweet) {
			return true // "in Donetsk Rutte said": what stands before is no part of the name
		}
		if _, place := lexicon.PlaceOf(it.tok.Norm); place || lexicon.IsTitleWord(it.tok.Stem) || it.class&(lexicon.Honorific|lexicon.Rank) != 0 {
			continue
		}
		if !it.tok.Is(text.SentHead) && it.tok.Is(text.Capital) && !does(it.form, timeWord) || !question.KnownWord(it.tok.Norm, it.tok.Stem) {
			return false
		}
	}
	return true
}

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
	return (breaksPhrase(r.gap(i)) || r.handle(i-1) || r.handle(i)) && !(r.items[i].name > 0 && r.items[i].nameFrom < i)
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

// bestOf finds in a noun phrase the longest part that names somebody. With
// anchor the part must end where the phrase does, else start there.
func (r *reading) bestOf(from, to int, atEnd bool) (source, bool) {
	for to > from+1 && article(r.form(to-1)) {
		to--
	}
	if from >= to {
		return source{}, false
	}
	for k := 0; k < to-from; k++ {
		a, b, dropFrom, dropTo := from+k, to, from, from+k
		if !atEnd {
			a, b, dropFrom, dropTo = from, to-k, to-k, to
		}
		if r.is(a, inName) || r.is(b-1, inName) || !r.wholeNames(a, b) {
			continue
		}
		if a > from && r.is(a-1, own) && !r.items[a-1].tok.Is(text.Acronym) {
			continue // "my boss" is nobody's but the reader's
		}
		n := r.resolve(a, b)
		if !atEnd {
			dropTo = min(dropTo, b+1) // what follows a plain word is no name of theirs
		}
		if len(n.speakers) > 0 && (r.fullNamed(a, b) || r.droppable(dropFrom, dropTo)) {
			if b < to && b-a > 1 && r.form(a) == "a" {
				a++ // "a Kremlin statement": the article goes with what is dropped
			}
			return r.sourceOf(a, b, n), true
		}
	}
	if s, ok := r.behindRole(from, to); ok && !atEnd {
		return s, true
	}
	if s, ok := r.beforeOf(from, to); ok {
		return s, true
	}
	from, to = r.core(from, to, atEnd)
	n := r.resolve(from, to)
	if len(n.speakers) > 0 {
		n = naming{kind: named, one: true} // part of a longer name: somebody else
	}
	return r.sourceOf(from, to, n), n.kind != nobody
}

// behindRole finds a speaker's name behind small letters that say what he or
// she is: "surveyor Malcolm Dunstan".
func (r *reading) behindRole(from, to int) (source, bool) {
	for a := from + 1; a < to; a++ {
		before := &r.items[a-1]
		if before.tok.Is(text.Capital) && !before.tok.Is(text.SentHead) || before.name > 0 || r.is(a-1, stopsPhrase) {
			break
		}
		if !r.items[a].tok.Is(text.Capital) {
			continue
		}
		for b := to; b > a; b-- {
			if !r.wholeNames(a, b) {
				continue
			}
			if n := r.resolve(a, b); len(n.speakers) > 0 && (r.fullNamed(a, b) || r.droppable(b, to)) {
				return r.sourceOf(a, b, n), true
			}
		}
		break
	}
	return source{}, false
}

// beforeOf finds a speaker's full name before what the speaker is of: "Colby
// Frane of the police".
func (r *reading) beforeOf(from, to int) (source, bool) {
	for a := from; a < to; a++ {
		b := r.items[a].name
		if r.items[a].nameFrom != a || b <= a+1 || b >= to || !r.is(b, inName) {
			continue
		}
		if n := r.resolve(a, b); len(n.speakers) > 0 {
			return r.sourceOf(a, b, n), true
		}
	}
	return source{}, false
}

// wholeNames reports whether no full name is cut in two by a:b.
func (r *reading) wholeNames(a, b int) bool {
	first, last := &r.items[a], &r.items[b-1]
	if first.whole.to > 0 && first.whole.from < a || last.whole.to > b {
		return false // "Korea" of "North Korea"
	}
	return (first.name == 0 || first.nameFrom >= a) && (last.name == 0 || last.name <= b)
}

// fullNamed reports whether a speaker's full name is what a:b is about.
func (r *reading) fullNamed(a, b int) bool {
	return r.items[a].name == b && r.items[a].nameFrom == a && b-a > 1
}

// core is the part of a phrase that names nobody of the stories which is most
// likely the name: what stands behind the last preposition, or before the
// first.
func (r *reading) core(from, to int, atEnd bool) (int, int) {
	for i := to - 1; i > from; i-- {
		if r.is(i, inName) && r.items[i].form != "of" && r.items[i].form != "for" && atEnd {
			return i + 1, to
		}
	}
	for i := from + 1; i < to && !atEnd; i++ {
		if r.is(i, inName) && r.items[i].form != "of" && r.items[i].form != "for" {
			return from, i
		}
	}
	return from, to
}

func (r *reading) sourceOf(from, to int, n naming) source {
	return source{span{from, to}, n, r.phrase(from, to)}
}
