package quotation

import (
	"cmp"
	"slices"
)

// A Match is the part of a text that is nearest to a quote.
type Match struct {
	From, To int // byte offsets in the text
	// Likeness is the share of words that are the same, from 0 to 1. Words
	// that differ by a slip of the keyboard count for most of one.
	Likeness float64
	Edits    []Edit // where the words differ, in order
}

// An Edit is one place where words of a text and of a quote differ. One of
// the two is empty where the other has more words.
type Edit struct {
	Text, Quote string
}

const (
	maxSeeds      = 24    // words of a quote that are looked up to find where it may stand
	maxSeedPlaces = 2_000 // a word that stands in the text more often tells nothing
	likeWord      = 0.8   // how much of a word one with a slip counts for
	minLikeness   = 0.55  // below, two sentences share no more than common words
)

// Nearest returns the part of the text whose words are nearest to a quote's.
// ok is false if none is near.
func (t *Text) Nearest(quote string) (m Match, ok bool) {
	words := t.lookUp(quote)
	if len(words) == 0 || len(words) > maxQuoteWords || len(t.words) == 0 {
		return Match{}, false
	}
	start, found := t.likelyStart(words)
	if !found {
		return Match{}, false
	}
	slack := 4 + len(words)/2
	from := max(0, start-slack)
	window := t.words[from:min(len(t.words), max(from, start+len(words)+slack))]
	m = t.align(quote, words, window)
	return m, m.Likeness >= minLikeness
}

// likelyStart returns the word of the text with which a quote most likely
// begins: the one to which most of the quote's rarest words point.
func (t *Text) likelyStart(words []word) (start int, found bool) {
	type seed struct{ offset, id int32 }
	var seeds []seed
	for i, w := range words {
		id := w.id
		if id == noWord && len(words) <= 3 {
			id = t.similarWord(w.folded)
		}
		if id != noWord && len(t.places[id]) <= maxSeedPlaces {
			seeds = append(seeds, seed{int32(i), id})
		}
	}
	slices.SortStableFunc(seeds, func(a, b seed) int { return cmp.Compare(len(t.places[a.id]), len(t.places[b.id])) })
	var starts []int32
	for _, s := range seeds[:min(len(seeds), maxSeeds)] {
		for _, p := range t.places[s.id] {
			starts = append(starts, p-s.offset)
		}
	}
	return densest(starts, int32(2+len(words)/4))
}

// densest returns the first of the numbers that lie closest together: most of
// them within the given width.
func densest(numbers []int32, width int32) (first int, found bool) {
	slices.Sort(numbers)
	most, low := 0, 0
	for high := range numbers {
		for numbers[high]-numbers[low] > width {
			low++
		}
		if n := high - low + 1; n > most {
			most, first = n, int(numbers[low])
		}
	}
	return first, most > 0
}

// similarWord returns a word of the text that is a slip of the keyboard away.
func (t *Text) similarWord(folded string) int32 {
	for _, places := range t.places {
		if w := t.words[places[0]]; isSlip(folded, w.folded) {
			return w.id
		}
	}
	return noWord
}

// isSlip reports whether two words of four letters or more differ by one
// letter, or by two from eight letters on.
func isSlip(a, b string) bool {
	ra, rb := []rune(a), []rune(b)
	short := min(len(ra), len(rb))
	allowed := 1
	if short >= 8 {
		allowed = 2
	}
	diff := len(ra) - len(rb)
	if short < 4 || diff > allowed || -diff > allowed {
		return false
	}
	return EditDistance(a, b) <= allowed
}
