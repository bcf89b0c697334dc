package render

import (
	"slices"
	"strings"

	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
	"whosaid/index"
)

const (
	saidPerPage = 5
	listWords   = 500 // characters of each statement's words in a list
)

// Said shows what a speaker says in a story, some statements a page.
func (r Reader) Said(s *corpus.Story, speaker *corpus.Speaker, statements []index.Attributed, n int) message.Message {
	name := message.Cut(nameOf(speaker), maxName)
	if len(statements) == 0 {
		return r.notice(r.Words.Text("said.none", "name", name))
	}
	b := &box{colour: colourAnswer}
	b.text(joinLines(markdown.Heading(r.Words.Text("said.title", "name", name)), r.counts("said", statements)))
	cards := make([]card, len(statements))
	for i, a := range statements {
		cards[i] = newCard(a)
	}
	base := message.Press{Action: message.ShowSaid, Story: s, Speaker: speaker.ID}
	return r.list(b, s, cards, saidPerPage, base, n)
}

// counts says in small print how many statements there are and how many of
// them quote.
func (r Reader) counts(group string, statements []index.Attributed) string {
	quoted := count(statements, func(a index.Attributed) bool { return len(a.Statement.Quotes) > 0 })
	return r.countLine(group+".count", group+".quoted", len(statements), quoted)
}

func (r Reader) countLine(all, some string, statements, quoted int) string {
	parts := []string{r.say(all, "n", statements)}
	if quoted > 0 {
		parts = append(parts, r.say(some, "n", quoted))
	}
	return markdown.Small(strings.Join(parts, " · "))
}

// list ends a message with a page of cards, the source, and a select menu
// and buttons that lead on.
func (r Reader) list(b *box, s *corpus.Story, cards []card, most int, base message.Press, n int) message.Message {
	texts, sizes := make([]string, len(cards)), make([]int, len(cards))
	for i, c := range cards {
		texts[i] = r.card(c, listWords)
		sizes[i] = message.Len(c.group) + 1 + message.Len(texts[i])
	}
	pages := paginate(sizes, most, b.left()-sourceRoom(r, s))
	n = clamp(n, len(pages))
	at := pages[n-1]
	var shown []index.Attributed
	for i := at.from; i < at.to; i++ {
		b.line()
		if i == at.from || cards[i].group != cards[i-1].group {
			texts[i] = joinLines(cards[i].group, texts[i])
		}
		b.text(texts[i])
		shown = append(shown, cards[i].Attributed)
	}
	return r.endPage(b, s, shown, base, n, len(pages))
}

// endPage ends a page of a list: its number, the source, a select menu of
// what is shown, and buttons to the other pages.
func (r Reader) endPage(b *box, s *corpus.Story, shown []index.Attributed, base message.Press, n, pages int) message.Message {
	b.line()
	r.addPageNumber(b, n, pages)
	r.addSource(b, s)
	b.row(r.chooser(shown)...)
	if len(shown) == 1 {
		b.row(slices.Concat(r.aboutButtons(shown[0], shown), r.contextButton(shown))...)
	}
	b.row(append(r.pager(base, n, pages), r.ownButtons(s)...)...)
	return r.message(b)
}

func (r Reader) addPageNumber(b *box, n, pages int) {
	if pages > 1 {
		b.text(r.small("page", "n", n, "of", pages))
	}
}
