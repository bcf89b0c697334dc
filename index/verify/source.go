package verify

import (
	"strings"
	"unicode"

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
	if some := r.c.bodies.called(r.items[from:to]); some != nil {
		return naming{kind: named, speakers: some}
	}
	p := r.c.vocab.PartyOf(r.whole(from, to, phrase))
	switch {
	case len(r.sources) >= maxSources:
		return naming{}
	case p.Resolved():
		return r.c.party(p)
	case r.c.records[text.Fold(phrase)] || r.is(to-1, relay) || !latin(phrase):
		return naming{kind: nobody}
	case p.Pronoun:
		if r.form(from) == "the" || r.form(from) == "that" || r.form(from) == "this" {
			return naming{kind: earlier, one: true}
		}
		return naming{}
	case p.Country != "" || r.looksNamed(from, to) || r.holdsOffice(from, to):
		return naming{kind: named, one: to-from <= 3 && p.Country == ""}
	}
	return naming{}
}

// latin reports whether a phrase is in the script the stories are in. Of a name
// in another nobody can say here whose it is.
func latin(phrase string) bool {
	return !strings.ContainsFunc(phrase, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
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
		if _, place := lexicon.PlaceOf(r.norm(i)); place && to-from > 1 {
			return true // "Norway's ambassador"
		}
	}
	return to-from == 1 && r.bareName(from)
}

// holdsOffice reports whether a phrase names somebody by an office there is one
// of: "the prime minister", though the stories have none.
func (r *reading) holdsOffice(from, to int) bool {
	return to-from > 1 && r.form(from) == "the" && r.is(to-1, office) && r.items[to-1].quote < 0
}

// bareName reports whether a capital at the head of a sentence is a name's: a
// single word without an article is no common noun unless it is a plural.
func (r *reading) bareName(i int) bool {
	it := &r.items[i]
	return it.tok.Is(text.Capital) && it.class&(lexicon.Stop|lexicon.Generic|lexicon.Padding|lexicon.Hedge|lexicon.Kin) == 0 &&
		!strings.HasSuffix(it.form, "s") && !does(it.form, timeWord)
}
