package markdown

import (
	"strings"
	"unicode"
)

// The marks around a speaker's words. The stories are in English, whatever
// language the reader has.
const (
	openMark  = "“"
	closeMark = "”"
)

// Exact returns markdown that shows the text as it is, with its line breaks.
// What cannot be shown is left out: bytes that are not UTF-8, and control
// characters, neither of which a story file can have.
func Exact(text string) string {
	lines := lines(text)
	for i, line := range lines {
		lines[i] = isolate(line, escape(line))
	}
	return strings.Join(lines, "\n")
}

// Quote returns words in quotation marks as a block quote. Before and behind
// stand outside the marks; they are for signs that words were left out.
func Quote(before, words, behind string) string {
	lines := lines(words)
	for i, line := range lines {
		shown := escape(line)
		if i == 0 {
			shown = openMark + shown
		}
		if i == len(lines)-1 {
			shown += closeMark
		}
		lines[i] = isolate(line, shown)
	}
	lines[0] = spaced(before, lines[0])
	lines[len(lines)-1] = spaced(lines[len(lines)-1], behind)
	// Each line needs the mark, blank ones too: a line without it would end
	// the quote, and ">>>" at its start would take in all that follows.
	return "> " + strings.Join(lines, "\n> ")
}

func spaced(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// lines divides a text at its line breaks of any kind, without the characters
// that cannot be shown.
func lines(text string) []string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(text, "\uFFFD"))
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
	return strings.Split(text, "\n")
}

// maxMarks is how many accents a letter keeps in a tidied line. Vietnamese and
// Hebrew with all its points need up to four; towers of them spill over the
// lines above.
const maxMarks = 4

// Line returns markdown that shows a tidied text; see [Tidy].
func Line(text string) string {
	line := Tidy(text)
	return isolate(line, escape(line))
}

// Tidy returns a text on one line: blanks of all kinds become single ones,
// and invisible characters are left out, apart from the two that join letters
// and emoji. It is empty if nothing can be seen. It is no markdown: labels of
// buttons and menus, which show every character as it is, take it like this.
func Tidy(text string) string {
	var b strings.Builder
	blank, marks := true, 0 // whether a blank came last; accents since the last letter
	for _, r := range strings.ToValidUTF8(text, "\uFFFD") {
		switch {
		case unicode.IsSpace(r):
			if !blank {
				b.WriteRune(asBlank(r))
			}
			blank = true
			continue
		case unicode.In(r, unicode.Cc, unicode.Cf) && !joins(r):
			continue
		case unicode.In(r, unicode.Mn, unicode.Me):
			marks++
		default:
			marks = 0
		}
		if marks <= maxMarks {
			b.WriteRune(r)
		}
		blank = false
	}
	if isEmpty(b.String()) {
		return ""
	}
	return strings.TrimSpace(b.String())
}

// asBlank returns a blank as it stands in a line: spaces that keep words
// together, as French has before a colon, stay.
func asBlank(r rune) rune {
	if r == '\u00a0' || r == '\u202f' {
		return r
	}
	return ' '
}

// joins reports whether a character is one of the two that say whether the
// characters beside them are joined: in Persian, in Indian scripts, in emoji.
func joins(r rune) bool { return r == '\u200c' || r == '\u200d' }

// Bold returns a tidied line in bold type, nothing if the line is empty.
func Bold(text string) string {
	line := Line(text)
	if line == "" {
		return ""
	}
	return "**" + line + "**"
}

// Small returns markdown, of one line, in small print, nothing if it is empty.
func Small(markdown string) string { return marked(small, markdown) }

const small = "-# "

// FromSmall returns the tidied text that a line in small print shows: what
// went through [Line] and [Small]. ok is false for any other markdown.
func FromSmall(markdown string) (text string, ok bool) {
	line, ok := strings.CutPrefix(markdown, small)
	if !ok || strings.Contains(line, "\n") {
		return "", false
	}
	if strings.HasPrefix(line, firstStrong) {
		line = strings.TrimSuffix(strings.TrimPrefix(line, firstStrong), popIsolate)
	}
	return unescape(line), true
}

// Heading returns a tidied line as a heading, nothing if it is empty.
func Heading(text string) string { return marked("### ", Line(text)) }

// marked puts the mark of a kind of line before one.
func marked(mark, line string) string {
	if line == "" {
		return ""
	}
	return mark + line
}

// isEmpty reports whether nothing of a text can be seen.
func isEmpty(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !isInvisible(r) })
}
