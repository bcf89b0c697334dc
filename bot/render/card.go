package render

import (
	"slices"
	"strings"

	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
	"whosaid/index"
)

// A card is a statement as it is shown.
type card struct {
	index.Attributed
	heading string  // markdown; may be empty
	group   string  // heading of the cards it is among in a list, told once a page
	words   extract // those to show; all of them unless an earlier page showed some
	dated   bool    // the day stands in the heading
	sourced bool    // it names its story itself
	paged   bool    // what of the words is not shown is on another page
	bare    bool    // words that are quoted in full are not told again in others
}

func newCard(a index.Attributed) card { return card{Attributed: a, words: passagesOf(a.Statement)} }

// card writes a card with at most so many characters for the words. All else
// is of limited length by itself and never left out.
func (r Reader) card(c card, words int) string {
	shown, rest := c.words.split(words)
	if len(rest) > 0 {
		shown[len(shown)-1].cutAfter = true
	}
	parts := []string{c.heading, markdown.Small(r.label(c.Attributed)), shown.markdown(), r.who(c.Attributed)}
	parts = append(parts, r.details(c)...)
	if len(rest) > 0 && !c.paged {
		parts = append(parts, r.small("label.cut", "button", r.Words.Text("button.context")))
	}
	if c.sourced {
		parts = append(parts, r.source(c.Story))
	}
	return joinLines(parts...)
}

// joinLines joins markdown, leaving out what is empty.
func joinLines(parts ...string) string {
	var lines []string
	for _, p := range parts {
		if p != "" {
			lines = append(lines, p)
		}
	}
	return strings.Join(lines, "\n")
}

// label says how the words stand to the speaker.
func (r Reader) label(a index.Attributed) string {
	switch {
	case allQuoted(a.Statement):
		return r.say("label.direct")
	case len(a.Statement.Quotes) > 0:
		return r.say("label.mixed")
	case isOutlet(a):
		return r.say("label.narrator")
	}
	return r.say("label.indirect")
}

// who names the speaker: the one thing no card is without. That the outlet
// reports on its own is not said twice.
func (r Reader) who(a index.Attributed) string {
	if isOutlet(a) {
		return "— " + r.name(a.Speaker)
	}
	return "— " + r.named(a.Speaker)
}

// isOutlet reports whether a statement is the outlet's own report.
func isOutlet(a index.Attributed) bool {
	return a.Speaker.Kind == corpus.Narrator && len(a.Statement.Quotes) == 0
}

// nameOf is a speaker's name, or their id if the name has nothing to see in
// it: nobody's words may stand without a name.
func nameOf(s *corpus.Speaker) string {
	if name := markdown.Tidy(s.Name); name != "" {
		return name
	}
	return s.ID
}

// name is a speaker's name in bold type.
func (r Reader) name(s *corpus.Speaker) string { return markdown.Bold(message.Cut(nameOf(s), maxName)) }

// named is a speaker's name with their role.
func (r Reader) named(s *corpus.Speaker) string {
	line := r.name(s)
	if role := markdown.Line(message.Cut(r.Words.Role(s), maxRole)); role != "" {
		line += ", " + role
	}
	return line
}

// details are the small print of a card, a line each.
func (r Reader) details(c card) []string {
	var facts, lines []string
	if c.dated {
		c.Statement = undated(c.Statement)
	}
	for _, d := range r.Words.Details(c.Attributed) {
		facts = append(facts, markdown.Line(message.Cut(d, maxDetail)))
	}
	if len(facts) > 0 {
		lines = append(lines, markdown.Small(strings.Join(facts, " · ")))
	}
	if by := disputers(c.Attributed); len(by) > 0 {
		lines = append(lines, r.small("disputed.by", "names", message.Cut(r.Words.Speakers(by, maxNames), maxRole)))
	}
	if st := c.Statement; allQuoted(st) && st.Text != "" && !c.bare && !repeats(st) {
		lines = append(lines, r.small("label.in_other_words", "text", message.Cut(st.Text, maxGloss)))
	}
	return lines
}

// repeats reports whether a statement's telling of quoted words is those words
// again.
func repeats(st *corpus.Statement) bool {
	return !slices.ContainsFunc(st.Quotes, func(q string) bool { return !strings.Contains(st.Text, q) })
}

// undated returns the statement without its day.
func undated(st *corpus.Statement) *corpus.Statement {
	without := *st
	without.SaidOn, without.SaidOnAsWritten = corpus.Date{}, ""
	return &without
}

// disputers are those who dispute a statement, each once.
func disputers(a index.Attributed) []*corpus.Speaker {
	var out []*corpus.Speaker
	for _, id := range a.DisputedBy {
		st := a.Story.Statement(id)
		if st == nil {
			continue
		}
		if s := a.Story.Speaker(st.Speaker); s != nil && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// source names a story in small print: outlet, day and revision, then the
// headline.
func (r Reader) source(s *corpus.Story) string {
	return markdown.Small(markdown.Line(message.Cut(r.Words.Source(s), 2*maxDetail))) + "\n" +
		markdown.Small(markdown.Line(message.Cut(s.Headline, maxHeadline)))
}
