package verify

import (
	"slices"

	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// antecedentReach is how many sentences back a pronoun may point.
const antecedentReach = 8

// antecedent finds whom a pronoun at item i stands for: who speaks before it
// in its sentence, else the first fit one named in the nearest sentence before
// that names any.
func (r *reading) antecedent(i int, p naming) source {
	n := r.sentenceOf(i)
	for back := 0; back <= antecedentReach && n-back >= 0; back++ {
		s := r.sentences[n-back]
		to := min(s.to, i)
		for k := len(s.frames) - 1; k >= 0 && back == 0; k-- {
			if w := s.frames[k].who; s.frames[k].from < i && w.to <= i && w.kind == named && fits(w, p) {
				return w
			}
		}
		for _, w := range r.namedIn(s.from, to) {
			if fits(w, p) {
				return w
			}
		}
	}
	return source{}
}

// fits reports whether a pronoun may stand for somebody: "he" and "she" only
// for a person.
func fits(w source, p naming) bool { return !p.one || w.one }

func (r *reading) sentenceOf(i int) int {
	n, _ := slices.BinarySearchFunc(r.sentences, i, func(s sentence, i int) int {
		switch {
		case s.to <= i:
			return -1
		case s.from > i:
			return 1
		}
		return 0
	})
	return min(n, len(r.sentences)-1)
}

// namedIn lists who is named among items from:to, in order.
func (r *reading) namedIn(from, to int) []source {
	var out []source
	for i := from; i < to; {
		if who, ok := r.subjectAt(i, from, to); ok {
			out = append(out, who)
			i = who.to
			continue
		}
		if !r.mayName(i) {
			i++
			continue
		}
		who, ok := r.rightOf(i, to)
		if !ok || who.kind != named {
			i++
			continue
		}
		out = append(out, who)
		i = max(who.to, i+1)
	}
	return out
}

// subjectAt reads a speaker behind the article that items begin with: whom a
// sentence opens with is more likely meant than whom it names later, though no
// word of the name has a capital.
func (r *reading) subjectAt(i, from, to int) (source, bool) {
	if i > from || !article(r.form(i)) {
		return source{}, false
	}
	who, ok := r.rightOf(i, to)
	return who, ok && who.kind == named && len(who.speakers) > 0 && who.from == i
}

// mayName reports whether a name may begin at item i, as far as the word by
// itself tells.
func (r *reading) mayName(i int) bool {
	it := &r.items[i]
	switch {
	case it.quote >= 0:
		return false
	case it.name > 0:
		return it.nameFrom == i
	case it.tok.Is(text.Capital), it.tok.Is(text.Acronym):
		return it.class&lexicon.Stop == 0
	}
	return !question.KnownWord(it.tok.Norm, it.tok.Stem) || lexicon.IsTitleWord(it.tok.Stem)
}
