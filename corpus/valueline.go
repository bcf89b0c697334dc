package corpus

import (
	"strings"
	"unicode/utf8"
)

// A valueLine is a line of a story file taken apart: "  - key: value".
type valueLine struct {
	number           int
	text, key, value string // key is empty where none can be told
	keyAt, valueAt   int    // byte offsets in text
}

func newValueLine(src *source, number int) valueLine {
	text := src.line(number)
	at := len(text) - len(strings.TrimLeft(text, " "))
	for strings.HasPrefix(text[at:], "- ") {
		at = len(text) - len(strings.TrimLeft(text[at+2:], " "))
	}
	l := valueLine{number: number, text: text, keyAt: at, valueAt: at, value: text[at:]}
	if key, value, ok := strings.Cut(text[at:], ": "); ok && isWord(key) {
		l.key, l.value = key, strings.TrimLeft(value, " ")
		l.valueAt = len(text) - len(l.value)
	}
	l.value = strings.TrimRight(l.value, " ")
	return l
}

// isWord reports whether s could be a key of a story file.
func isWord(s string) bool {
	return s != "" && strings.Trim(s, idAlphabet) == "" && !strings.HasPrefix(s, "-")
}

// hasKey reports whether the line begins with a key, with a value or without.
func (l valueLine) hasKey() bool {
	key, ok := strings.CutSuffix(l.value, ":")
	return l.key != "" || ok && isWord(key)
}

// isEntry reports whether the line begins an entry of a list.
func (l valueLine) isEntry() bool { return strings.Contains(l.text[:l.keyAt], "-") }

// asText returns the line with what looks like a key taken as part of a text.
func (l valueLine) asText() valueLine {
	l.key, l.valueAt = "", l.keyAt
	l.value = strings.TrimRight(l.text[l.keyAt:], " ")
	return l
}

// knownKey returns the key that the line begins with, if a story file has it.
func (l valueLine) knownKey() string {
	key, _ := strings.CutSuffix(l.value, ":")
	if l.key != "" {
		key = l.key
	}
	if l.hasKey() && isKnownKey(key) {
		return key
	}
	return ""
}

// spot returns the place of a byte offset in the line.
func (l valueLine) spot(at int) spot {
	return spot{l.number, utf8.RuneCountInString(l.text[:at]) + 1}
}

// anyText is how to write a text with whatever characters in it.
const anyText = "write |- in its place and the text, as it is, on the next line, indented by two more spaces than this one"

// block tells how to write the line so that its text may hold any character.
func (l valueLine) block() string {
	const most = 160 // characters: more would bury the advice
	value := l.value
	if n := len(value) - 1; n > 1 && (value[0] == '\'' || value[0] == '"') && value[n] == value[0] {
		value = value[1:n] // marks that were meant for YAML
	}
	if value == "" || len(value) > most {
		return anyText
	}
	indent := l.keyAt
	if l.key != "" {
		indent += 2
	}
	return "write it like this:\n" + l.text[:l.valueAt] + "|-\n" + strings.Repeat(" ", indent) + value
}
