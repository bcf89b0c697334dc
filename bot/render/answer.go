package render

import (
	"slices"
	"strings"

	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/bot/words"
	"whosaid/corpus"
	"whosaid/index"
)

// maxCards is how many statements a message shows at most: with a separator
// for each and everything else, two dozen components of Discord's 40.
const maxCards = 10

// Answer shows an answer or, if it is one, a refusal: each statement with who
// said it, and what contradicts one under a heading of its own right behind.
func (r Reader) Answer(a index.Answer) message.Message {
	switch {
	case a.Refusal != nil:
		return r.Refusal(a.Question, a.Refusal)
	case len(a.Statements) == 0:
		return r.Refusal(a.Question, &index.Refusal{Kind: index.NotInStory})
	}
	b := &box{colour: colourAnswer}
	b.text(r.asked(a.Question))
	story := commonStory(a.Statements)
	n := r.addCards(b, answerCards(r, a.Statements, story), sourceRoom(r, story))
	shown := a.Statements[:n]
	if rest := len(a.Statements) - n; rest > 0 {
		b.text(r.small("answer.more", "n", rest))
	}
	if story != nil {
		b.line()
		r.addSource(b, story)
	}
	b.row(r.chooser(shown)...)
	b.row(slices.Concat(r.aboutButtons(shown[0], shown), r.contextButton(shown), r.ownButtons(shown[0].Story))...)
	return r.message(b)
}

// asked repeats a question, short and without quotation marks: nobody quoted
// in the story said it. Nothing is repeated if nothing was asked.
func (r Reader) asked(question string) string {
	if markdown.Line(question) == "" {
		return ""
	}
	return r.small("answer.asked", "question", message.Cut(question, maxQuestion))
}

// Asked returns the question that a text of a message repeats, in whichever
// language, as far as it was not cut; "" if the text is no such line.
func Asked(text string) string {
	line, ok := markdown.FromSmall(text)
	for _, language := range words.Languages() {
		before, after, _ := strings.Cut(words.For(language).Text("answer.asked", "question", "\x00"), "\x00")
		if ok && strings.HasPrefix(line, before) && strings.HasSuffix(line, after) {
			return strings.TrimSuffix(line[len(before):len(line)-len(after)], message.Ellipsis)
		}
	}
	return ""
}

// answerCards makes cards of statements. The first of those that contradict
// what is above them has a heading. Statements of several stories each name
// their own.
func answerCards(r Reader, statements []index.Attributed, story *corpus.Story) []card {
	var cards []card
	for i, a := range statements[:min(len(statements), maxCards)] {
		c := newCard(a)
		c.sourced = story == nil
		if a.Part == index.PartSide && i > 0 && statements[i-1].Part != index.PartSide {
			c.heading = markdown.Heading(r.Words.Text("side.heading"))
		}
		cards = append(cards, c)
	}
	return cards
}

// addCards adds as many cards as there is room for, with a line before each
// that does not belong to the one above it, and returns how many.
func (r Reader) addCards(b *box, cards []card, kept int) int {
	texts := r.fit(cards, b.left()-kept)
	for i, text := range texts {
		if cards[i].Part == index.PartSide {
			b.gap()
		} else {
			b.line()
		}
		b.text(text)
	}
	return len(texts)
}

// sourceRoom is what has to be kept free for the end of a message: the source
// line and a notice that something was left out.
func sourceRoom(r Reader, s *corpus.Story) int {
	const notice = 100
	if s == nil {
		return notice
	}
	return notice + message.Len(r.source(s))
}

// commonStory is the story that all statements are from, nil if they are from
// several.
func commonStory(statements []index.Attributed) *corpus.Story {
	for _, a := range statements {
		if a.Story != statements[0].Story {
			return nil
		}
	}
	if len(statements) == 0 {
		return nil
	}
	return statements[0].Story
}
