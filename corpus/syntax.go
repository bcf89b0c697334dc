package corpus

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/token"
)

//go:embed syntax.tsv
var syntaxTSV string

// A hint is a line of syntax.tsv.
type hint struct{ message, problem, fix string }

var hints = parseHints(syntaxTSV)

// block is the fix that works for a text with whatever characters in it.
const block = "write |- behind the colon (or the dash) and put the text, as it is, on the next line, indented by two more spaces than this line"

func parseHints(tsv string) []hint {
	var list []hint
	for line := range strings.Lines(tsv) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) != 3 {
			panic(fmt.Sprintf("corpus: syntax.tsv: want 3 columns: %q", line))
		}
		list = append(list, hint{columns[0], columns[1], strings.ReplaceAll(columns[2], "{block}", block)})
	}
	return list
}

// A syntaxError is what goccy's scanner and parser return.
type syntaxError interface {
	error
	GetMessage() string
	GetToken() *token.Token
}

// syntaxFault tells an editor what the YAML parser stumbled over. Where the
// line shows why, it says so; otherwise it goes by the parser's message.
func syntaxFault(src *source, message string, at spot) Fault {
	line := newValueLine(src.line(at.line))
	for _, explain := range []func(valueLine) (column int, problem, fix string){
		behindMark, behindBracket, colonInside, spaceMissing, colonMissing,
	} {
		if column, problem, fix := explain(line); problem != "" {
			return src.fault(spot{at.line, column}, "", problem, fix)
		}
	}
	for _, h := range hints {
		if strings.Contains(message, h.message) {
			return src.fault(at, "", h.problem, h.fix)
		}
	}
	return src.fault(at, "", message, "") // unreachable: the last hint fits all
}

// A valueLine is a line taken apart: "  - key: value".
type valueLine struct {
	text, key, value string
	keyAt, valueAt   int // byte offsets in text
}

func newValueLine(text string) valueLine {
	at := len(text) - len(strings.TrimLeft(text, " "))
	for strings.HasPrefix(text[at:], "- ") {
		rest := strings.TrimLeft(text[at+2:], " ")
		at = len(text) - len(rest)
	}
	l := valueLine{text: text, keyAt: at, valueAt: at, value: text[at:]}
	if key, value, ok := strings.Cut(text[at:], ": "); ok && isWord(key) {
		l.key, l.value = key, strings.TrimLeft(value, " ")
		l.valueAt = len(text) - len(l.value)
	}
	l.value = strings.TrimRight(l.value, " ")
	return l
}

// isWord reports whether s could be a key of a story file.
func isWord(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == ""
}

// column returns the column of a byte offset in the line.
func (l valueLine) column(at int) int { return utf8.RuneCountInString(l.text[:at]) + 1 }

// behindMark: text: "No," he said.
func behindMark(l valueLine) (column int, problem, fix string) {
	if l.value == "" || l.value[0] != '"' && l.value[0] != '\'' {
		return 0, "", ""
	}
	end := closingMark(l.value)
	if end < 0 {
		return 0, "", ""
	}
	rest := strings.TrimLeft(l.value[end+1:], " ")
	if rest == "" || strings.HasPrefix(rest, "#") || strings.HasPrefix(rest, ":") {
		return 0, "", ""
	}
	problem = fmt.Sprintf("the text goes on behind the closing %c; a text that begins with this mark has to end with it", l.value[0])
	return l.column(l.valueAt + end + 1), problem, block
}

// closingMark returns the offset of the mark that closes the one at the
// start, as YAML sees it, or -1.
func closingMark(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[0] == '"' && s[i] == '\\':
			i++
		case s[0] == '\'' && strings.HasPrefix(s[i:], "''"):
			i++
		case s[i] == s[0]:
			return i
		}
	}
	return -1
}

// behindBracket: headline: [Updated] Ministers meet
func behindBracket(l valueLine) (column int, problem, fix string) {
	pairs := map[byte]byte{'[': ']', '{': '}'}
	if l.value == "" || pairs[l.value[0]] == 0 {
		return 0, "", ""
	}
	closing := pairs[l.value[0]]
	end := strings.LastIndexByte(l.value, closing)
	if end < 0 || end == len(l.value)-1 || strings.HasPrefix(strings.TrimLeft(l.value[end+1:], " "), "#") {
		return 0, "", ""
	}
	problem = fmt.Sprintf("a text cannot begin with %c, which stands for a list or a map", l.value[0])
	return l.column(l.valueAt), problem, block
}

// colonInside: text: He said: no
func colonInside(l valueLine) (column int, problem, fix string) {
	if l.value == "" || strings.ContainsRune(`"'|>[{`, rune(l.value[0])) {
		return 0, "", ""
	}
	at := strings.Index(l.value, ": ")
	if at < 0 && strings.HasSuffix(l.value, ":") {
		at = len(l.value) - 1
	}
	if at < 0 || l.key == "" && isWord(l.value[:at]) {
		return 0, "", ""
	}
	return l.column(l.valueAt + at), "a colon with a space behind it, inside a text, makes YAML take what stands before it for a key", block
}

// spaceMissing: kind:person
func spaceMissing(l valueLine) (column int, problem, fix string) {
	key, value, ok := strings.Cut(l.value, ":")
	if l.key != "" || !ok || !isKnownKey(key) || strings.HasPrefix(value, " ") || value == "" {
		return 0, "", ""
	}
	return l.column(l.keyAt + len(key) + 1), "there is no space behind the colon of a key", fmt.Sprintf("write %s: %s", key, value)
}

// colonMissing: kind person
func colonMissing(l valueLine) (column int, problem, fix string) {
	key, value, _ := strings.Cut(l.value, " ")
	if l.key != "" || !isKnownKey(key) {
		return 0, "", ""
	}
	fix = "write " + key + ":"
	if value = strings.TrimLeft(value, " "); value != "" {
		fix += " " + value
	}
	return l.column(l.keyAt + len(key)), "there is no colon behind this key", fix
}
