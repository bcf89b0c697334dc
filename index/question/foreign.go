package question

import "unicode"

// leastForeign is how many words tell a language.
const leastForeign = 3

// Foreign reports whether a question hardly is in English: most of it is
// written in another script, or few of its words are English and it speaks of
// nobody and nothing that the stories know.
func (q *Question) Foreign() bool {
	letters, latin, known := 0, 0, 0
	for _, w := range q.Words {
		if w.Known || w.Class != 0 || len(w.Cues) > 0 {
			known++
		}
	}
	for _, r := range q.Text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	if letters > 0 && 2*latin < letters {
		return true
	}
	return len(q.Words) >= leastForeign && 3*known <= len(q.Words) && !q.speaksOfKnown()
}

// speaksOfKnown reports whether a question names a speaker or anything else of
// the stories.
func (q *Question) speaksOfKnown() bool {
	for i := range q.Speakers {
		if q.Speakers[i].Resolved() {
			return true
		}
	}
	for i := range q.Terms {
		if t := &q.Terms[i]; !t.Unseen && !t.Context {
			return true
		}
	}
	return false
}
