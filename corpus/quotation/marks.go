package quotation

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed marks.tsv
var marksTSV string

// A family is a set of marks that pair with each other.
type family uint8

// The families. The first five enclose quotations wherever they stand; single
// marks do so only under the rules of singles.go; the rest never do.
const (
	double family = iota
	guillemet
	angle
	corner
	whiteCorner
	single
	noFamily
)

var familyNames = map[string]family{
	"double": double, "guillemet": guillemet, "angle": angle, "corner": corner,
	"white-corner": whiteCorner, "single": single,
}

// A role is what a mark does by its look alone.
type role uint8

const (
	none   role = iota
	opens       // “
	closes      // ”
	shape       // ", which looks the same at both ends
)

var roleNames = map[string]role{"none": none, "opens": opens, "closes": closes, "shape": shape}

// A character is what marks.tsv says about one rune.
type character struct {
	family family
	role   role
	fold   string
	name   string
}

// characters is marks.tsv by rune. It is not changed after start.
var characters = parseMarks(marksTSV)

// parseMarks reads marks.tsv. It panics on a line it cannot read: the file is
// part of the program.
func parseMarks(tsv string) map[rune]character {
	table := make(map[rune]character)
	for line := range strings.Lines(tsv) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) != 5 {
			panic(fmt.Sprintf("quotation: marks.tsv: want 5 columns: %q", line))
		}
		code, err := strconv.ParseUint(columns[0], 16, 21)
		r, known := roleNames[columns[2]]
		if err != nil || !known {
			panic(fmt.Sprintf("quotation: marks.tsv: bad line %q", line))
		}
		f, ok := familyNames[columns[1]]
		if !ok {
			f = noFamily
		}
		fold := columns[3]
		switch fold {
		case "space":
			fold = " "
		case "drop":
			fold = ""
		}
		table[rune(code)] = character{family: f, role: r, fold: fold, name: columns[4]}
	}
	return table
}

// Name returns the character's code and, if it is one that quotations often
// differ in, its Unicode name: "U+00A0 NO-BREAK SPACE", "U+0041".
func Name(r rune) string {
	code := fmt.Sprintf("U+%04X", r)
	if c, ok := characters[r]; ok {
		return code + " " + c.name
	}
	return code
}

// IsDouble reports whether r is a mark that encloses quotations wherever it
// stands: every mark but single ones, which may be apostrophes.
func IsDouble(r rune) bool {
	c, ok := characters[r]
	return ok && c.family < single
}

// isInvisible reports whether r has no width and no meaning for a comparison.
func isInvisible(r rune) bool {
	c, ok := characters[r]
	return ok && c.fold == ""
}

// isDash reports whether r is a dash, a hyphen or the minus sign.
func isDash(r rune) bool {
	return r == '-' || r == '\u2212' || r > unicode.MaxASCII && unicode.Is(unicode.Pd, r)
}

// isBreak reports whether r ends a paragraph. Articles and messages put one
// paragraph on one line.
func isBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// before returns the character that ends at i, looking through those without
// width. ok is false at a paragraph's start.
func before(text string, i int) (r rune, ok bool) {
	r, size := utf8.DecodeLastRuneInString(text[:i])
	for size > 0 && isInvisible(r) {
		i -= size
		r, size = utf8.DecodeLastRuneInString(text[:i])
	}
	return r, size > 0 && !isBreak(r)
}

// after is like before, for the character that starts at i.
func after(text string, i int) (r rune, ok bool) {
	r, size := utf8.DecodeRuneInString(text[i:])
	for size > 0 && isInvisible(r) {
		i += size
		r, size = utf8.DecodeRuneInString(text[i:])
	}
	return r, size > 0 && !isBreak(r)
}
