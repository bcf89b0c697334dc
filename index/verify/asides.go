package verify

import (
	"strings"

	"whosaid/index/text"
)

// particle reports whether item i makes a verb of a naming one that names
// nothing: "called in", "called off", but not "called in a letter".
func (r *reading) particle(i int) bool {
	switch r.form(i) {
	case "off", "up", "back", "out", "away", "together":
		return true
	case "in":
		for i++; article(r.form(i)) || r.form(i) == "his" || r.form(i) == "her" || r.form(i) == "its"; i++ {
		}
		return i < len(r.items) && r.items[i].quote < 0 && !r.is(i, channelWord)
	}
	return false
}

// asideReach is how many words may stand between a preposition and the channel
// or day it goes with: "in a written press statement".
const asideReach = 4

// tagged reports whether an item is a tag or handle that the sentence before it
// does without: "in Brussels #talks", but not "to #Brussels".
func (r *reading) tagged(i int) bool {
	if i < 1 || r.items[i].quote >= 0 || r.items[i-1].quote >= 0 {
		return false
	}
	gap := r.gap(i)
	return (strings.HasSuffix(gap, "#") || strings.HasSuffix(gap, "@")) && len(gap) > 1 && !r.is(i-1, stopsPhrase|inName|doForm) && !article(r.form(i-1))
}

// beforeAside is where an aside begins that says where or when somebody speaks
// and ends before an item, not going beyond low: "on X", "in a statement", "on
// Monday", "that night". It is the item itself if there is none.
func (r *reading) beforeAside(end, low int) int {
	if end-2 > low && r.is(end-1, timeWord) && (r.form(end-2) == "that" || r.form(end-2) == "last" || r.form(end-2) == "this") {
		return end - 2
	}
	if end <= low || !r.is(end-1, channelWord|dayName) || r.form(end-1) == "court" {
		return end
	}
	for k := end - 2; k > low && k >= end-1-asideReach; k-- {
		if r.items[k].quote >= 0 || breaksPhrase(r.gap(k+1)) {
			break
		}
		switch r.form(k) {
		case "on", "in", "at", "via", "during":
			return k
		case "of":
			if r.onlyDate(k+1, end) {
				return k // "the memo of 9 September"
			}
		}
	}
	return end
}

// onlyDate reports whether some items are no more than a day or a month.
func (r *reading) onlyDate(from, to int) bool {
	for i := from; i < to; i++ {
		if !r.is(i, dayName|whichWord) && !(r.items[i].quote < 0 && r.items[i].tok.Is(text.Number)) {
			return false
		}
	}
	return from < to
}
