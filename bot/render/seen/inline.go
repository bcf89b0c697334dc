package seen

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Pairs of marks, the longer before the shorter.
var pairs = []struct {
	mark string
	kind Kind
}{
	{"```", Code}, {"``", Code}, {"`", Code},
	{"**", Bold}, {"__", Underline}, {"*", Italic}, {"_", Italic}, {"~~", Strike}, {"||", Spoiler},
}

// Forms without a pair of marks. They are read wherever they stand, in any
// case of letters, whether or not what they name exists.
var forms = []struct {
	match *regexp.Regexp
	kind  Kind
}{
	{regexp.MustCompile(`^<[^\n>]+>`), Angle},
	{regexp.MustCompile(`(?i)^@(?:everyone|here)`), Ping},
	{regexp.MustCompile(`(?s)^\[.+?\]\(.+?\)`), Link},
	{regexp.MustCompile(`(?i)^[a-z]{2,16}://\S`), Link},
	{regexp.MustCompile(`(?i)^discord(?:app)?\.(?:gg|com/invite)/\w`), Link},
	{regexp.MustCompile(`^:[A-Za-z0-9_+-]+:`), Emoji},
}

// shrug is the one text whose backslash is shown though it could escape.
const shrug = `¯\_(ツ)_/¯`

// inline reads what stands within lines. It returns how much it read.
func (r *reader) inline(src string) int {
	if strings.HasPrefix(src, shrug) {
		r.text(shrug)
		r.start = false
		return len(shrug)
	}
	if n := r.escape(src); n > 0 {
		r.start = false
		return n
	}
	for _, p := range pairs {
		if n := r.pair(src, p.mark, p.kind); n > 0 {
			r.start = false
			return n
		}
	}
	for _, f := range forms {
		if m := f.match.FindString(src); m != "" {
			r.add(f.kind, []Node{{Kind: Text, Text: m}})
			r.start = false
			return len(m)
		}
	}
	return 0
}

// escape reads a backslash and the character it takes the meaning from:
// anything but letters, digits and blanks.
func (r *reader) escape(src string) int {
	if src[0] != '\\' || len(src) == 1 {
		return 0
	}
	c, size := utf8.DecodeRuneInString(src[1:])
	switch {
	case c >= utf8.RuneSelf && !unicode.IsSpace(c):
		r.add(Stray, []Node{{Kind: Text, Text: src[:1+size]}})
	case c >= utf8.RuneSelf, c <= ' ', c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
		return 0
	default:
		r.text(src[1 : 1+size])
	}
	return 1 + size
}

// pair reads a stretch between two marks.
func (r *reader) pair(src, mark string, kind Kind) int {
	if !strings.HasPrefix(src, mark) {
		return 0
	}
	end := closing(src, mark, kind)
	if end <= len(mark) {
		return 0
	}
	inside := src[len(mark):end]
	if kind == Code {
		r.add(kind, []Node{{Kind: Text, Text: inside}})
	} else {
		r.add(kind, r.inside(inside))
	}
	return end + len(mark)
}

// closing finds the mark that closes the one a text begins with, -1 if none
// does. In code a backslash means nothing; elsewhere the character behind one
// closes nothing. Of three marks in a row the last two close, so that a letter
// may stand before them.
func closing(src, mark string, kind Kind) int {
	for i := len(mark); i < len(src); i++ {
		if src[i] == '\\' && kind != Code {
			i++
			continue
		}
		if strings.HasPrefix(src[i:], mark) && i > len(mark) && !strings.HasPrefix(src[i+1:], mark) {
			return i
		}
	}
	return -1
}
