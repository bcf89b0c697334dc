package render

import (
	"sort"

	"whosaid/bot/message"
)

// fewestWords is how many characters of its words a statement is worth
// showing with.
const fewestWords = 200

// severalWords is how many characters of its words a statement gets beside
// others: half a phone's screen.
const severalWords = 1000

// fit writes as many of the cards as there is room for, shortening the words
// of the longest first, all to the same length. It leaves out cards from the
// end only.
func (r Reader) fit(cards []card, room int) []string {
	words := room
	if len(cards) > 1 {
		words = severalWords
	}
	for n := len(cards); n > 0; n-- {
		if texts, ok := r.fitAll(cards[:n], words, room); ok {
			return texts
		}
	}
	return nil
}

// fitAll writes all cards with at most so many characters of their words, or
// with fewer, if there is room then.
func (r Reader) fitAll(cards []card, most, room int) (texts []string, ok bool) {
	write := func(words int) (total int) {
		texts = make([]string, len(cards))
		for i, c := range cards {
			texts[i] = r.card(c, words)
			total += message.Len(texts[i])
		}
		return total
	}
	if write(most) <= room {
		return texts, true
	}
	// The most words per card with which all of them fit.
	over := sort.Search(most-fewestWords, func(i int) bool { return write(fewestWords+i) > room })
	if over == 0 {
		return nil, false
	}
	write(fewestWords + over - 1)
	return texts, true
}

// A page is a range of a list: [from, to).
type page struct{ from, to int }

// paginate divides texts of these sizes among pages of at most so many texts
// and so many characters. A page has at least one.
func paginate(sizes []int, most, room int) []page {
	var out []page
	for from := 0; from < len(sizes); {
		to, used := from, 0
		for to < len(sizes) && to-from < most && (to == from || used+sizes[to] <= room) {
			used += sizes[to]
			to++
		}
		out = append(out, page{from, to})
		from = to
	}
	return out
}

// clamp returns the nearest page there is, counted from 1.
func clamp(n, pages int) int { return max(1, min(n, pages)) }
