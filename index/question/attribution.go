package question

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

// KnownWord reports whether a folded word is English or a name of the world,
// so that it needs no story to mean something.
func KnownWord(norm, stem string) bool { return known(classify(Word{Norm: norm, Stem: stem})) }
