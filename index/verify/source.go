package verify

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// A naming is what a noun phrase of the message comes to.
type naming struct {
	kind     namingKind
	speakers []int // of the stories; empty for a name nobody in them has
	one      bool  // a single being: a person, or a name that looks like one's
}

type namingKind uint8

// What a noun phrase may name.
const (
	nobody  namingKind = iota // nobody in particular: "experts", "the article"
	reader                    // the reader or the reader's own circle: "my friend"
	earlier                   // somebody named before: "she", "the guy"
	named                     // somebody
)

// A source is who a message says the words are from.
type source struct {
	span           // items
	naming         // what they come to
	written string // as the message has it; of a pronoun, what it stands for
}

// resolve says what a phrase of the message names.
func (r *reading) resolve(from, to int) naming {
	phrase := r.phrase(from, to)
	if n, ok := r.sources[phrase]; ok {
		return n
	}
	n := r.name(from, to, phrase)
	if len(r.sources) < maxSources {
		r.sources[phrase] = n
	}
	return n
}

// maxSources bounds how many phrases of one message are looked up.
const maxSources = 2_000

// phrase is a run of items as written, without a possessive s at its end.
func (r *reading) phrase(from, to int) string {
	if from >= to {
		return ""
	}
	s := r.message[r.items[from].start:r.items[to-1].end]
	if last := r.items[to-1]; last.tok.Is(text.Possess) {
		if i := strings.LastIndexAny(s, "'’ʼ＇"); i > 0 {
			s = s[:i]
		}
	}
	return s
}

func (r *reading) name(from, to int, phrase string) naming {
	if to-from == 1 && r.is(from, pronoun) {
		return naming{kind: earlier, one: r.is(from, person)}
	}
	if r.is(from, own) && !r.items[from].tok.Is(text.Acronym) {
		return naming{kind: reader}
	}
	if some := r.c.names.called(phrase); some != nil {
		return naming{kind: named, speakers: some, one: r.c.isPerson(some)}
	}
	p := r.c.vocab.PartyOf(phrase)
	switch {
	case len(r.sources) >= maxSources:
		return naming{}
	case p.Resolved():
		return r.c.party(p)
	case r.c.records[text.Fold(phrase)] || r.is(to-1, relay):
		return naming{kind: nobody}
	case p.Pronoun:
		if r.form(from) == "the" || r.form(from) == "that" || r.form(from) == "this" {
			return naming{kind: earlier, one: true}
		}
		return naming{}
	case p.Country != "" || r.looksNamed(from, to):
		return naming{kind: named, one: to-from <= 3 && p.Country == ""}
	}
	return naming{}
}

// party makes a naming of a party of the vocabulary.
func (c *Checker) party(p question.Party) naming {
	n := naming{kind: named}
	for _, m := range p.Speakers {
		n.speakers = append(n.speakers, m.Speaker)
	}
	n.one = c.isPerson(n.speakers)
	return n
}

// isPerson reports whether the speakers are somebody single.
func (c *Checker) isPerson(speakers []int) bool {
	for _, s := range speakers {
		if k := c.speakers[s].Kind; k == corpus.Person || k == corpus.Unnamed {
			return true
		}
	}
	return false
}

// looksNamed reports whether words that name no speaker of the stories look
// like somebody's name all the same.
func (r *reading) looksNamed(from, to int) bool {
	for i := from; i < to; i++ {
		it := &r.items[i]
		switch {
		case it.quote >= 0 || does(it.form, timeWord|own|relay):
		case it.tok.Is(text.Capital) && (!it.tok.Is(text.SentHead) || i > from) && it.class&lexicon.Stop == 0:
			return true
		case it.tok.Is(text.Acronym) && len(it.form) > 1:
			return true
		case !question.KnownWord(it.tok.Norm, it.tok.Stem) && len(it.form) > 2:
			return true
		}
	}
	return to-from == 1 && r.bareName(from)
}

// bareName reports whether a capital at the head of a sentence is a name's: a
// single word without an article is no common noun unless it is a plural.
func (r *reading) bareName(i int) bool {
	it := &r.items[i]
	return it.tok.Is(text.Capital) && it.class&(lexicon.Stop|lexicon.Generic|lexicon.Padding|lexicon.Hedge|lexicon.Kin) == 0 &&
		!strings.HasSuffix(it.form, "s") && !does(it.form, timeWord)
}

// droppable reports whether the words from:to may be left out next to a name:
// they must not look like parts of it.
func (r *reading) droppable(from, to int) bool {
	for i := from; i < to; i++ {
		it := &r.items[i]
		if r.is(i, stopsPhrase|inName) {
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
	return breaksPhrase(r.gap(i)) && !(r.items[i].name > 0 && r.items[i].nameFrom < i)
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
		n := r.resolve(a, b)
		if len(n.speakers) > 0 && (r.fullNamed(a, b) || r.droppable(dropFrom, dropTo)) {
			if b < to && b-a > 1 && r.form(a) == "a" {
				a++ // "a Kremlin statement": the article goes with what is dropped
			}
			return r.sourceOf(a, b, n), true
		}
	}
	from, to = r.core(from, to, atEnd)
	n := r.resolve(from, to)
	if len(n.speakers) > 0 {
		n = naming{kind: named, one: true} // part of a longer name: somebody else
	}
	return r.sourceOf(from, to, n), n.kind != nobody
}

// wholeNames reports whether no full name is cut in two by a:b.
func (r *reading) wholeNames(a, b int) bool {
	first, last := &r.items[a], &r.items[b-1]
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
