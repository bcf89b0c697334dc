package quotation

import (
	"unicode"
	"unicode/utf8"
)

// A Text is a text prepared for finding in it words that may have been
// changed. Preparing takes some milliseconds for a newspaper story; finding
// takes less. It is safe for concurrent use.
type Text struct {
	text   string
	words  []word
	ids    map[string]int32 // word as compared -> its number
	places [][]int32        // by number: where in words, in order
}

// A word is a run of letters and digits with the apostrophes and hyphens
// inside it.
type word struct {
	from, to int    // byte offsets in the text it stands in
	folded   string // as compared
	id       int32  // its number; noWord if the Text does not have it
}

const noWord = -1

// NewText prepares a text.
func NewText(text string) *Text {
	t := &Text{text: text, ids: make(map[string]int32)}
	for from, to := range eachWord(text) {
		folded := FoldCase(text[from:to]).Text
		id, known := t.ids[folded]
		if !known {
			id = int32(len(t.places))
			t.ids[folded] = id
			t.places = append(t.places, nil)
		}
		t.places[id] = append(t.places[id], int32(len(t.words)))
		t.words = append(t.words, word{from, to, folded, id})
	}
	return t
}

// lookUp returns the words of a quote with the numbers they have in the text.
func (t *Text) lookUp(quote string) []word {
	var words []word
	for from, to := range eachWord(quote) {
		folded := FoldCase(quote[from:to]).Text
		id, known := t.ids[folded]
		if !known {
			id = noWord
		}
		words = append(words, word{from, to, folded, id})
	}
	return words
}

// eachWord yields the byte range of every word of a text.
func eachWord(text string) func(yield func(from, to int) bool) {
	return func(yield func(from, to int) bool) {
		from, to := -1, 0 // the word so far, -1 if none
		for i, r := range text {
			switch {
			case isWordRune(r):
				if from < 0 {
					from = i
				}
				to = i + utf8.RuneLen(r)
				continue
			case from >= 0 && joinsWord(r) && to == i:
				continue // a letter may follow: don't, well-known
			case from >= 0 && isInvisible(r):
				continue
			}
			if from >= 0 && !yield(from, to) {
				return
			}
			from = -1
		}
		if from >= 0 {
			yield(from, to)
		}
	}
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// joinsWord reports whether r inside a word belongs to it.
func joinsWord(r rune) bool {
	return isSingleForm(r) && r != '`' || r == '-' || r == '‐' || r == '‑'
}
