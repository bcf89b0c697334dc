package verify

import (
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// countAsBefore gives a claim of no more than a figure, "there were 19", what
// the figures of the claim before it count: "62 collisions". Whether it is meant
// so nobody can say who finds no such figure in a story.
func (r *reading) countAsBefore(c *claim, before []claim) {
	if len(before) == 0 || !r.onlyFigure(c.span) {
		return
	}
	last := before[len(before)-1]
	for i := last.from; i+1 < last.to; i++ {
		if r.figure(i) && r.items[i+1].quote < 0 && !r.figure(i+1) && r.items[i+1].class&(lexicon.Stop|lexicon.Light|lexicon.Hedge) == 0 && !r.is(i+1, timeWord) {
			c.counted, c.foundOnly = span{i + 1, i + 2}, true
			return
		}
	}
}

// onlyFigure reports whether items say nothing but how many there are.
func (r *reading) onlyFigure(c span) bool {
	for i := c.from; i < c.to-1; i++ {
		switch r.form(i) {
		case "there", "it", "they":
		default:
			if !r.is(i, beForm|onlyWord) {
				return false
			}
		}
	}
	return c.from < c.to && r.figure(c.to-1)
}

func (r *reading) figure(i int) bool { return r.items[i].quote < 0 && r.items[i].tok.Is(text.Number) }
