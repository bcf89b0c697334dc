package main

import (
	"io"
	"strings"

	"whosaid/index"
	"whosaid/index/verify"
)

// The styles of what is right and what is wrong.
const (
	green = "32"
	red   = "31"
)

// verdictSigns stand in front of a verdict, for those who do not see its
// colour.
var verdictSigns = map[verify.Verdict][2]string{
	verify.Said:          {"✓ ", green},
	verify.Altered:       {"≠ ", warn},
	verify.Misattributed: {"✗ ", red},
	verify.NotInStory:    {"? ", red},
}

// findings shows what became of a message: for each passage the verdict, the
// words as the message and as the story has them, with what differs marked in
// both, and who said them.
func (s *screen) findings(w io.Writer, c checked) error {
	var b strings.Builder
	if len(c.findings) == 0 {
		s.wrap(&b, "", s.words.Text("check.none"), dim)
	}
	for i, f := range c.findings {
		if i > 0 {
			b.WriteByte('\n')
		}
		s.finding(&b, f, c.find)
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

func (s *screen) finding(b *strings.Builder, f verify.Finding, find func(story, id string) (index.Attributed, bool)) {
	sign := verdictSigns[f.Verdict]
	s.wrap(b, sign[0], s.verdict(f), sign[1])
	a, ok := find(f.Story, f.Statement)
	if !ok || f.Verdict == verify.NotInStory {
		s.wrap(b, "  message: ", f.Quote, "")
		return
	}
	said, message := storyWords(a, f), f.Quote
	inSaid, inMessage, beside := f.Marks(said)
	s.wrapMarked(b, "  message: ", message, inMessage, red)
	if f.Told || !strings.Contains(said, message) { // else it is the same twice
		s.wrapMarked(b, "  story:   ", said, inSaid, green)
	}
	for _, d := range beside {
		s.wrap(b, "           ", s.change(d), dim)
	}
	s.wrap(b, "  — ", s.words.Attribution(a), "")
	s.wrap(b, "    ", s.words.Source(a.Story), dim)
}

// verdict says in a line what became of a passage.
func (s *screen) verdict(f verify.Finding) string {
	key := "check." + string(f.Verdict)
	switch {
	case f.Verdict == verify.Said && f.Attribution == verify.Missing:
		key = "check.unnamed"
	case f.Verdict == verify.Altered && f.Attribution == verify.Wrong:
		key = "check.altered_wrong"
	case f.Unquoted():
		key = "check.unquoted"
	}
	return s.words.Text(key, "speaker", f.Speaker, "named", f.AttributedTo)
}

// storyWords is what a passage was held against: the speaker's words between
// marks, or what the story reports.
func storyWords(a index.Attributed, f verify.Finding) string {
	if f.Told {
		return a.Statement.Text
	}
	return "“" + strings.Join(a.Statement.Quotes, "” … “") + "”"
}

// change shows a difference of which neither side stands in the words shown.
func (s *screen) change(d verify.Difference) string {
	nothing := s.words.Text("check.nothing")
	return orElse(d.Said, nothing) + " → " + orElse(d.Message, nothing)
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// Where a mark begins and ends while its line is not yet broken. Both are of
// Unicode's private use; a text's own are dropped.
const (
	markBegins = '\uE000'
	markEnds   = '\uE001'
)

// wrapMarked is like wrap and sets off some byte ranges of the text: in a
// style, or between asterisks where there is no colour.
func (s *screen) wrapMarked(b *strings.Builder, lead, text string, ranges [][2]int, style string) {
	var marked, lines strings.Builder
	at := 0
	for _, r := range ranges {
		marked.WriteString(unmarked(text[at:r[0]]) + string(markBegins) + unmarked(text[r[0]:r[1]]) + string(markEnds))
		at = r[1]
	}
	marked.WriteString(unmarked(text[at:]))
	s.wrap(&lines, lead, marked.String(), "")
	begins, ends := "*", "*"
	if s.color {
		begins, ends = "\x1b["+bold+";"+style+"m", "\x1b[0m"
	}
	b.WriteString(strings.NewReplacer(string(markBegins), begins, string(markEnds), ends).Replace(lines.String()))
}

func unmarked(text string) string {
	return strings.NewReplacer(string(markBegins), "", string(markEnds), "").Replace(text)
}
