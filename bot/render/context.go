package render

import (
	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/index"
)

// neighbourWords is how many characters of their words the statements before
// and behind get: they are there to find one's way.
const neighbourWords = 250

// Context shows a statement with the ones before and behind it. All of its
// words are there, over several pages if need be, the speaker on each.
func (r Reader) Context(p index.Place, n int) message.Message {
	s := p.At.Story
	b := &box{colour: colourAnswer}
	b.text(markdown.Heading(r.Words.Text("context.title")))
	before := r.neighbour("context.before", "context.first", last(p.Before))
	behind := r.neighbour("context.behind", "context.last", first(p.Behind))
	this := newCard(p.At)
	this.heading, this.paged = markdown.Bold(r.Words.Text("context.this")), true
	least := message.Len(r.card(this, fewestWords)) + sourceRoom(r, s)
	if least+message.Len(before)+message.Len(behind) > b.left() {
		before, behind = "", "" // names of absurd length; the statement itself comes first
	}
	pages := r.wordPages(this, b.left()-message.Len(before)-message.Len(behind)-sourceRoom(r, s))
	n = clamp(n, len(pages))
	if n == 1 {
		b.line()
		b.text(before)
	}
	b.line()
	this.words = pages[n-1]
	b.text(r.card(this, room))
	if n == len(pages) {
		b.line()
		b.text(behind)
	}
	b.line()
	r.addPageNumber(b, n, len(pages))
	r.addSource(b, s)
	b.row(r.pager(contextOf(p.At), n, len(pages))...)
	b.row(append(r.aboutButtons(p.At, []index.Attributed{p.At}), r.ownButtons(s)...)...)
	return r.message(b)
}

// wordPages divides the words of a card among pages on which the rest of the
// card has room too.
func (r Reader) wordPages(c card, room int) []extract {
	all := c.words
	c.words = nil
	each := max(fewestWords, room-message.Len(r.card(c, 0))-1)
	var pages []extract
	for len(all) > 0 {
		var page extract
		page, all = all.split(each)
		pages = append(pages, page)
	}
	return pages
}

// neighbour is the statement before or behind under a heading, or that there
// is none.
func (r Reader) neighbour(heading, none string, a *index.Attributed) string {
	if a == nil {
		return r.small(none)
	}
	c := newCard(*a)
	c.heading = markdown.Bold(r.Words.Text(heading))
	return r.card(c, neighbourWords)
}

func first(list []index.Attributed) *index.Attributed {
	if len(list) == 0 {
		return nil
	}
	return &list[0]
}

func last(list []index.Attributed) *index.Attributed {
	if len(list) == 0 {
		return nil
	}
	return &list[len(list)-1]
}
