package corpus

import (
	"fmt"
	"strings"

	"whosaid/corpus/quotation"
)

// maxHelped is for how many faulty quotes Prove looks for what was meant. With
// more, the wrong article was picked, and looking would take long.
const maxHelped = 200

// Prove checks that every quote of the story stands in the article byte for
// byte, as whole words and between quotation marks. The name is how faults
// call the article. Each fault is at the line of the quote in the story's
// file and says, where it can, what the article has instead.
//
// An article that is not plain text in UTF-8 is the only fault then.
func Prove(story *Story, article []byte, name string) Faults {
	text, fault := decode(name, article, "an article")
	if fault != nil {
		return Faults{*fault}
	}
	p := &prover{story: story, article: newArticle(text, name)}
	for i, s := range story.Statements {
		for j, quote := range s.Quotes {
			if quote != "" {
				p.prove(place{inStatements, i, "quotes", j + 1}, quote)
			}
		}
	}
	p.faults.sort()
	return p.faults
}

// A prover holds one story's quotes against one article.
type prover struct {
	story   *Story
	article *article
	faults  Faults
}

func (p *prover) report(at place, problem, fix string) {
	p.faults = append(p.faults, p.story.fault(at, problem, fix))
}

func (p *prover) prove(at place, quote string) {
	where, whole := p.article.find(quote)
	switch {
	case whole && p.article.isQuoted(where, len(quote)):
	case whole:
		p.report(at, fmt.Sprintf("%s has these words, but not in quotation marks", p.article.at(where)),
			"nobody is quoted with them: delete the quote and tell them in text, or quote words that are between marks")
	case where >= 0:
		p.report(at, fmt.Sprintf("the quote begins or ends in the middle of a word: %s has %s", p.article.at(where), quoted(p.article.whole(where, len(quote)))),
			"quote whole words")
	case len(p.faults) >= maxHelped:
		p.report(at, "these words are not in "+p.article.name, noWordsFix)
	default:
		p.explain(at, quote)
	}
}

const noWordsFix = "quote only what the article has between quotation marks, letter for letter"

// explain says what the article has instead of a quote that is not in it.
func (p *prover) explain(at place, quote string) {
	for _, explain := range []func(quote string) (problem, fix string){
		p.article.otherCharacters, p.article.stitched, p.article.otherWords,
	} {
		if problem, fix := explain(quote); problem != "" {
			p.report(at, problem, fix)
			return
		}
	}
	p.report(at, "these words are not in "+p.article.name, noWordsFix)
}

// otherCharacters explains a quote that differs in characters only, not in
// words: in marks, dashes, spaces or capital letters.
func (a *article) otherCharacters(quote string) (problem, fix string) {
	from, to, ok := a.findFolded(quote)
	if !ok {
		return "", ""
	}
	words := a.text[from:to]
	diffs, _ := quotation.Differences(words, quote)
	var told []string
	for _, d := range diffs {
		told = append(told, fmt.Sprintf("%s the article has %s, the quote %s", after(words[:d.AtA]), describeAll(d.A), describeAll(d.B)))
	}
	if len(told) > maxTold {
		told = append(told[:maxTold], fmt.Sprintf("and %d more", len(diffs)-maxTold))
	}
	problem = fmt.Sprintf("%s has these words with other characters: %s", a.at(from), strings.Join(told, "; "))
	return problem, "paste the article's: " + pasteable(words)
}

// after says where in the words a difference is.
func after(before string) string {
	fields := strings.Fields(before)
	if len(fields) == 0 {
		return "at the start"
	}
	return "after " + quoted(strings.Join(fields[max(0, len(fields)-2):], " "))
}

const (
	maxTold   = 4 // differences that one fault tells
	maxPieces = 4 // pieces that a stitched quote is taken apart into
)

// stitched explains a quote whose pieces are the article's but stand apart:
// in another order, in two paragraphs or with a quotation mark in between.
func (a *article) stitched(quote string) (problem, fix string) {
	pieces, ok := a.words().Pieces(quote, maxPieces)
	if !ok || len(pieces) < 2 || !a.standApart(pieces) {
		return "", ""
	}
	var told, entries []string
	for _, piece := range pieces {
		words := a.text[piece.From:piece.To]
		told = append(told, fmt.Sprintf("%s (line %d)", quoted(words), a.line(piece.From)))
		entries = append(entries, "- "+pasteable(words))
	}
	problem = fmt.Sprintf("the quote is stitched together from %d pieces that stand apart in %s: %s", len(pieces), a.name, listed(told))
	return problem, "make each piece an entry of its own:\n  " + strings.Join(entries, "\n  ")
}

// standApart reports whether the pieces are more than one passage with words
// left out.
func (a *article) standApart(pieces []quotation.Piece) bool {
	for i, piece := range pieces[1:] {
		from, to := pieces[i].To, piece.From
		if to < from || strings.Contains(a.text[from:to], "\n") || strings.ContainsFunc(a.text[from:to], quotation.IsDouble) {
			return true
		}
	}
	return false
}

// otherWords explains a quote that the article has with some words changed.
func (a *article) otherWords(quote string) (problem, fix string) {
	m, ok := a.words().Nearest(quote)
	if !ok {
		return "", ""
	}
	var told []string
	for _, e := range m.Edits {
		switch {
		case e.Quote == "":
			told = append(told, "the article also has "+quoted(e.Text))
		case e.Text == "":
			told = append(told, "the article lacks "+quoted(e.Quote))
		default:
			told = append(told, fmt.Sprintf("the article has %s, the quote %s", quoted(e.Text), quoted(e.Quote)))
		}
	}
	if len(told) > maxTold {
		told = append(told[:maxTold], fmt.Sprintf("and %d more", len(m.Edits)-maxTold))
	}
	if len(told) == 0 {
		told = append(told, "the punctuation is another")
	}
	problem = fmt.Sprintf("%s has something like it, but not the same: %s", a.at(m.From), strings.Join(told, "; "))
	if words := a.quotedPart(m.From, m.To); words != "" {
		return problem, "the article's words are: " + pasteable(words)
	}
	return problem, fmt.Sprintf("the article's words are not between quotation marks: %s. Tell them in text", quoted(a.text[m.From:m.To]))
}
