package question

import "whosaid/index/text"

// PartyOf reads a noun phrase that stands outside any question ("the NATO
// chief", "Zelenskky") as somebody: misspellings are mended, small words in
// front are left out if the rest names a speaker. A phrase without words names
// nobody.
func (v *Vocabulary) PartyOf(phrase string) Party {
	words, _ := readWords(phrase, v)
	if len(words) == 0 {
		return Party{}
	}
	p := &parser{v: v, q: &Question{Words: words, Verb: -1}, inQuote: make([]bool, len(words))}
	return p.best(0, len(words))
}

// KnownWord reports whether a token is English or a name of the world, so that
// it needs no story to mean something.
func KnownWord(t text.Token) bool {
	return t.Is(text.Number) || known(classify(Word{Norm: t.Norm, Stem: t.Stem}))
}
