package main

import (
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/term"

	"whosaid/bot/words"
	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/eval"
)

// A screen shows answers to people on a terminal: wrapped to its width, in
// colour only where it is a terminal and NO_COLOR is not set.
type screen struct {
	out   io.Writer
	width int
	color bool
	words *words.Words
}

// Widths of a screen in columns: the usual one where it is no terminal, and
// the narrowest and widest that text is set to.
const (
	usualWidth     = 80
	narrowestWidth = 30
	widestWidth    = 100
)

func newScreen(p *program) *screen {
	s := &screen{out: p.stdout, width: usualWidth, words: words.For("en")}
	if n, err := strconv.Atoi(p.getenv("COLUMNS")); err == nil && n > 0 {
		s.width = n
	}
	if f, ok := p.stdout.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		s.color = wantsColor(p.getenv)
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			s.width = w
		}
	}
	s.width = max(narrowestWidth, min(widestWidth, s.width))
	return s
}

// wantsColor reports whether a terminal shows colour and its user wants it.
func wantsColor(getenv func(string) string) bool {
	return getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"
}

// The styles, as terminal sequences.
const (
	bold = "1"
	dim  = "2"
	warn = "33"
)

func (s *screen) style(code, text string) string {
	if !s.color || code == "" || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// answer shows one answer or refusal.
func (s *screen) answer(w io.Writer, a index.Answer) error {
	var b strings.Builder
	if a.Refusal == nil {
		for i, st := range a.Statements {
			if i > 0 {
				b.WriteByte('\n')
			}
			s.statement(&b, st)
		}
	} else {
		s.refusal(&b, a.Refusal)
	}
	if a.Why != nil {
		b.WriteByte('\n')
		for _, line := range a.Why.Lines() {
			b.WriteString(s.style(dim, printable(line)) + "\n")
		}
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// maxRelated is how many statements a refusal shows: more would look like an
// answer.
const maxRelated = 2

// refusal shows that and how the stories do not answer.
func (s *screen) refusal(b *strings.Builder, r *index.Refusal) {
	s.wrap(b, "", s.words.Refusal(r), bold)
	if len(r.Related) > 0 {
		b.WriteByte('\n')
		s.wrap(b, "", s.words.Text("related.heading"), dim)
	}
	for i, st := range r.Related[:min(len(r.Related), maxRelated)] {
		if i > 0 {
			b.WriteByte('\n')
		}
		s.statement(b, st)
	}
	if len(r.Try) > 0 {
		b.WriteByte('\n')
		s.wrap(b, "", s.words.Text("try.heading"), dim)
		for _, q := range r.Try {
			s.wrap(b, "  ", q, "")
		}
	}
}

// statement shows the words, then who said them, when and through what.
func (s *screen) statement(b *strings.Builder, a index.Attributed) {
	st := a.Statement
	if a.Part == index.PartSide {
		s.wrap(b, "", s.words.Text("side.heading"), warn)
	}
	if len(st.Quotes) > 0 {
		for _, q := range st.Quotes {
			s.wrap(b, "  ", "“"+q+"”", bold)
		}
	}
	if st.Kind != corpus.Direct {
		s.wrap(b, "  ", st.Text, "")
	}
	s.wrap(b, "  — ", s.words.Attribution(a), "")
	if by := disputers(a); len(by) > 0 {
		s.wrap(b, "    ", s.words.Text("disputed.by", "names", s.words.Speakers(by, maxDisputers)), warn)
	}
	s.wrap(b, "    ", s.words.Source(a.Story), dim)
}

// maxDisputers is how many of those who dispute a statement are named.
const maxDisputers = 5

// disputers are those who dispute a statement, each once.
func disputers(a index.Attributed) []*corpus.Speaker {
	var by []*corpus.Speaker
	for _, id := range a.DisputedBy {
		speaker := a.Story.Speaker(a.Story.Statement(id).Speaker)
		if !slices.Contains(by, speaker) {
			by = append(by, speaker)
		}
	}
	return by
}

// wrap writes text in lines no wider than the screen, each indented as far as
// the first, which starts with lead.
func (s *screen) wrap(b *strings.Builder, lead, text, style string) {
	indent := strings.Repeat(" ", len([]rune(lead)))
	line, room := "", s.width-len(indent)
	flush := func() {
		b.WriteString(lead + s.style(style, line) + "\n")
		lead, line = indent, ""
	}
	for _, w := range strings.Fields(printable(text)) {
		if line != "" && len([]rune(line))+1+len([]rune(w)) > room {
			flush()
		}
		if line != "" {
			line += " "
		}
		line += w
	}
	if line != "" {
		flush()
	}
}

// printable drops what could steer a terminal: control characters, and those
// that turn the direction of writing round.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ' && r != '\n', r == 0x7f, r >= 0x80 && r < 0xa0:
			return ' '
		case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, text)
}

// widestGroup is the column in which the figures of a score begin.
const widestGroup = 15

// score shows how a set of questions was answered.
func (s *screen) score(sc *eval.Score) error {
	var b strings.Builder
	for _, m := range sc.Misses {
		fmt.Fprintf(&b, "%s %s (%s, %s:%d): %s\n", s.style(warn, "miss"), m.ID, m.Kind, m.File, m.Line, printable(m.Question))
		fmt.Fprintf(&b, "     %s\n", outcome(m))
		for _, line := range m.Why {
			fmt.Fprintf(&b, "       %s\n", printable(line))
		}
	}
	for _, group := range slices.Sorted(maps.Keys(sc.Groups)) {
		fmt.Fprintf(&b, "%s%s\n", s.style(dim, fmt.Sprintf("%-*s ", widestGroup, printable(group))), sc.Groups[group])
	}
	for _, k := range []eval.Kind{eval.One, eval.Sides, eval.None} {
		if t := sc.Kinds[k]; t != nil {
			fmt.Fprintf(&b, "%-*s %s\n", widestGroup, k, t)
		}
	}
	fmt.Fprintf(&b, "%-*s %d of %d right, %d under a wrong name\n", widestGroup, "all", sc.Right, sc.Questions, sc.WrongSpeaker)
	_, err := io.WriteString(s.out, b.String())
	return err
}

func outcome(m eval.Miss) string {
	switch {
	case m.Refused != "":
		return "refused: " + m.Refused
	case m.WrongSpeaker:
		return "right words under a wrong name: " + strings.Join(m.Shown, ", ")
	}
	return "shown: " + strings.Join(m.Shown, ", ")
}
