package verify

import (
	"bytes"
	"strings"
	"unicode"
)

// maxMessage is how much of a message is read, in bytes. Discord's longest
// have 4,000 characters.
const maxMessage = 1 << 16

// mask returns a message of which everything that is no prose is blanked:
// code, links, and what Discord writes in angle brackets (mentions, emoji,
// timestamps). Offsets stay what they are. Of code that reads like prose only
// the marks are blanked: its places are returned, somebody may quote like that.
func mask(message string) (text string, ticked []span) {
	b := []byte(clip(message, maxMessage))
	ticked = maskCode(b)
	maskLinks(b)
	maskAngles(b)
	return string(b), ticked
}

// clip cuts a text to its first n bytes, on a character's border.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

func blank(b []byte) {
	for i := range b {
		if b[i] != '\n' {
			b[i] = ' '
		}
	}
}

// maskCode blanks what stands between equal runs of grave accents: one or two
// on a line, three over lines. Two that are closed by apostrophes are
// quotation marks.
func maskCode(b []byte) (prose []span) {
	for i := 0; i < len(b); {
		if b[i] != '`' {
			i++
			continue
		}
		n := runOf(b[i:], '`')
		end := codeEnd(b, i+n, n)
		switch {
		case end > 0 && n < 3 && isProse(b[i+n:end-n]):
			blank(b[i : i+n])
			blank(b[end-n : end])
			prose = append(prose, span{i, end})
		case end > 0:
			blank(b[i:end])
		}
		i = max(i+n, end)
	}
	return prose
}

// isProse reports whether code reads like a sentence.
func isProse(code []byte) bool {
	return bytes.ContainsRune(bytes.TrimSpace(code), ' ') && !bytes.ContainsAny(code, "{}();=<>$\\/_|#*&^%@~+")
}

func runOf(b []byte, c byte) int {
	n := 0
	for n < len(b) && b[n] == c {
		n++
	}
	return n
}

// codeEnd finds the closing run of n grave accents from i on; 0 if there is
// none, or another line comes first where that ends code.
func codeEnd(b []byte, i, n int) int {
	for i < len(b) {
		switch {
		case b[i] == '\n' && n < 3:
			return 0
		case b[i] != '`':
			i++
			continue
		}
		k := runOf(b[i:], '`')
		if k == n || n >= 3 && k > n {
			return i + k
		}
		i += k
	}
	return 0
}

// linkStarts are how the links begin that are written in messages.
var linkStarts = []string{"https://", "http://", "www."}

// maskLinks blanks links up to white space or what may stand behind one.
func maskLinks(b []byte) {
	s := string(b)
	for _, start := range linkStarts {
		for at := 0; ; {
			i := strings.Index(s[at:], start)
			if i < 0 {
				break
			}
			i += at
			n := strings.IndexFunc(s[i:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`<>"”“»«)]`, r) })
			if n < 0 {
				n = len(s) - i
			}
			blank(b[i : i+n])
			at = i + n
		}
	}
}

// maskAngles blanks Discord's angle forms: <@1>, <#2>, <:smile:3>, <t:4:R>.
func maskAngles(b []byte) {
	for i := 0; i+2 < len(b); i++ {
		if b[i] != '<' || !strings.ContainsRune("@#:at/", rune(b[i+1])) {
			continue
		}
		end := i + 2
		for end < len(b) && b[end] > ' ' && b[end] != '>' && b[end] != '<' {
			end++
		}
		if end < len(b) && b[end] == '>' && strings.ContainsAny(string(b[i:end]), "0123456789") {
			blank(b[i : end+1])
		}
	}
}
