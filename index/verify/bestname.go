package verify

import (
	"slices"
	"strings"

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

// qualified reports whether the word before a:b says whose it is, so that it is
// nobody else's: "my boss", "Norway's ambassador".
func (r *reading) qualified(a, b int) bool {
	if r.is(a-1, own) && !r.items[a-1].tok.Is(text.Acronym) {
		return true
	}
	if _, place := lexicon.PlaceOf(r.placeWords(a, b)); place && r.is(a-1, inName) {
		return true // "the embassy in Seoul" is not Seoul
	}
	if _, place := lexicon.PlaceOf(r.norm(a - 1)); place {
		return !r.properly(span{a, b})
	}
	return b-a == 1 && lexicon.OtherOffice(r.norm(a-1), r.norm(a))
}

// placeWords are the folded forms of some items, an article left out.
func (r *reading) placeWords(from, to int) string {
	var out []string
	for i := from; i < to; i++ {
		if i > from || !article(r.form(i)) {
			out = append(out, r.norm(i))
		}
	}
	return strings.Join(out, " ")
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
		if r.is(a, inName) || r.is(b-1, inName) || !r.wholeNames(a, b) || a > from && r.qualified(a, b) {
			continue
		}
		n := r.resolve(a, b)
		if k == 0 && len(n.speakers) == 0 && r.holdsOffice(a, b) {
			return r.sourceOf(a, b, n), n.kind != nobody // "the prime minister" is not any minister
		}
		if !atEnd && b < to && r.past(b) {
			dropTo = b + 1 // what follows a verb is no name of theirs
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
	if s, ok := r.headOf(from, to); ok && atEnd {
		return s, true
	}
	from, to = r.core(from, to, atEnd)
	n := r.resolve(from, to)
	if len(n.speakers) > 0 {
		n = naming{kind: named, one: true} // part of a longer name: somebody else
	}
	return r.sourceOf(from, to, n), n.kind != nobody
}

// norm is the folded form of an item, "" for a quotation or outside the message.
func (r *reading) norm(i int) string {
	if i < 0 || i >= len(r.items) || r.items[i].quote >= 0 {
		return ""
	}
	return r.items[i].tok.Norm
}

// behindRole finds a speaker's full name at a phrase's end, or any name of a
// speaker behind small letters that say what he or she is: "surveyor Malcolm
// Dunstan".
func (r *reading) behindRole(from, to int) (source, bool) {
	for a := from + 1; a < to; a++ {
		if b := r.items[a].name; r.items[a].nameFrom == a && b > a+1 && b == to {
			if n := r.resolve(a, b); len(n.speakers) > 0 {
				return r.sourceOf(a, b, n), true // "S. Korea Vice FM Kim Hong-kyun"
			}
		}
	}
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
// Frane of the police". What is no more than an adjective is nobody's: "offered
// the city hall for new talks" has no verb.
func (r *reading) beforeOf(from, to int) (source, bool) {
	for a := from; a < to; a++ {
		b := r.items[a].name
		if r.items[a].nameFrom != a || b <= a+1 || b >= to || !r.is(b, inName) || !article(r.form(b+1)) && !r.properly(span{b + 1, to}) {
			continue
		}
		if n := r.resolve(a, b); len(n.speakers) > 0 {
			return r.sourceOf(a, b, n), true
		}
	}
	return source{}, false
}

// headOf finds who a phrase is about before the place it ends with: "the Russian
// embassy in Seoul"; or before the thing, where that is one that the story of
// whom it names calls by a name: "the operator of the reactor".
func (r *reading) headOf(from, to int) (source, bool) {
	for i := from + 1; i < to; i++ {
		if !r.is(i, inName) {
			continue
		}
		_, place := lexicon.PlaceOf(r.placeWords(i+1, to))
		things := r.thingsOf(i, to)
		if !place && len(things) == 0 {
			continue
		}
		n := r.resolve(from, i)
		if !place {
			n.speakers = r.c.whoTell(n.speakers, things)
		}
		return r.sourceOf(from, to, n), len(n.speakers) > 0
	}
	return source{}, false
}

// thingsOf lists what the stories call by the name that "of" at item i goes
// with, and that ends a phrase.
func (r *reading) thingsOf(i, to int) []string {
	if r.form(i) != "of" || i+1 >= to {
		return nil
	}
	words := strings.Fields(r.placeWords(i+1, to))
	var out []string
	for _, m := range r.c.vocab.Mentions(words) {
		if m.From == 0 && m.To == len(words) {
			out = append(out, m.Concept)
		}
	}
	return out
}

// whoTell lists those of some speakers whose stories call one of some things by
// a name.
func (c *Checker) whoTell(speakers []int, things []string) []int {
	var out []int
	for _, s := range speakers {
		own := question.NameConcept(c.storyOf[s], "")
		if slices.ContainsFunc(things, func(t string) bool { return strings.HasPrefix(t, own) }) {
			out = append(out, s)
		}
	}
	return out
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
		if _, place := lexicon.PlaceOf(r.placeWords(i+1, to)); place && r.is(i, inName) {
			break
		}
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
