package corpus

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed syntax.tsv
var syntaxTSV string

// A hint is a line of syntax.tsv.
type hint struct{ message, problem, fix string }

var hints = parseHints()

func parseHints() []hint {
	var list []hint
	for _, row := range tableRows("syntax.tsv", syntaxTSV, 3) {
		list = append(list, hint{row[0], row[1], row[2]})
	}
	return list
}

// explainers recognize the usual slips by the look of the line where the
// parser stopped. In this order: what comes first is the surer sign.
var explainers = []func(src *source, line valueLine, message string) (where spot, problem, fix string){
	afterMark, afterBracket, dashWithoutSpace, colonInside, colonWithoutSpace, keyWithoutColon, openBracket, wrongIndent,
}

// syntaxFault tells an editor what the YAML parser stumbled over: by the look
// of the line if it can, otherwise by the parser's message.
func syntaxFault(src *source, message string, at spot) Fault {
	line := newValueLine(src, at.line)
	for _, explain := range explainers {
		if where, problem, fix := explain(src, line, message); problem != "" {
			return src.fault(where, "", problem, fix)
		}
	}
	for _, h := range hints {
		if strings.Contains(message, h.message) {
			return src.fault(at, "", h.problem, strings.ReplaceAll(h.fix, "{block}", line.block()))
		}
	}
	return src.fault(at, "", message, "") // unreachable: the last hint fits every message
}

// afterMark: text: "No," he said.
func afterMark(_ *source, l valueLine, _ string) (where spot, problem, fix string) {
	if !strings.HasPrefix(l.value, `"`) && !strings.HasPrefix(l.value, "'") {
		return spot{}, "", ""
	}
	end := closingMark(l.value)
	if end < 0 {
		return spot{}, "", ""
	}
	rest := strings.TrimLeft(l.value[end+1:], " ")
	if rest == "" || strings.HasPrefix(rest, "#") || strings.HasPrefix(rest, ":") {
		return spot{}, "", ""
	}
	problem = fmt.Sprintf("the text goes on after the closing %c, but a text that begins with this mark has to end with it", l.value[0])
	return l.spot(l.valueAt + end + 1), problem, l.block()
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

// afterBracket: headline: [Updated] Ministers meet
func afterBracket(_ *source, l valueLine, _ string) (where spot, problem, fix string) {
	closing := map[string]string{"[": "]", "{": "}"}[l.value[:min(1, len(l.value))]]
	if closing == "" {
		return spot{}, "", ""
	}
	end := strings.LastIndex(l.value, closing)
	if end < 0 || end == len(l.value)-1 || strings.HasPrefix(strings.TrimLeft(l.value[end+1:], " "), "#") {
		return spot{}, "", ""
	}
	problem = fmt.Sprintf("YAML takes %c for the start of a list or a group of keys, not of a text", l.value[0])
	return l.spot(l.valueAt), problem, l.block()
}

// dashWithoutSpace: -id: open
func dashWithoutSpace(_ *source, l valueLine, _ string) (where spot, problem, fix string) {
	rest, ok := strings.CutPrefix(strings.TrimLeft(l.text, " "), "-")
	key, _, isPair := strings.Cut(rest, ":")
	if !ok || !isPair || !isKnownKey(key) {
		return spot{}, "", ""
	}
	return l.spot(strings.Index(l.text, "-") + 1), "there is no space after the dash", "write - " + rest
}

// colonInside: headline: Minister: no
func colonInside(_ *source, l valueLine, _ string) (where spot, problem, fix string) {
	if l.value == "" || l.key == "" && !l.isEntry() || strings.ContainsRune(`"'|>[{`, rune(l.value[0])) {
		return spot{}, "", ""
	}
	at := strings.Index(l.value, ": ")
	if at < 0 && strings.HasSuffix(l.value, ":") {
		at = len(l.value) - 1
	}
	if at < 0 || l.key == "" && isWord(l.value[:at]) {
		return spot{}, "", ""
	}
	return l.spot(l.valueAt + at), "a colon followed by a space makes YAML take the words before it for a key", l.block()
}

// colonWithoutSpace: kind:person
func colonWithoutSpace(_ *source, l valueLine, _ string) (where spot, problem, fix string) {
	key, value, ok := strings.Cut(l.value, ":")
	if l.key != "" || !ok || !isKnownKey(key) || strings.HasPrefix(value, " ") || value == "" {
		return spot{}, "", ""
	}
	return l.spot(l.keyAt + len(key) + 1), "there is no space after the colon", fmt.Sprintf("write %s: %s", key, value)
}

// keyWithoutColon: kind person
func keyWithoutColon(_ *source, l valueLine, _ string) (where spot, problem, fix string) {
	key, value, _ := strings.Cut(l.value, " ")
	if l.key != "" || !isKnownKey(key) {
		return spot{}, "", ""
	}
	fix = strings.TrimRight("write "+key+": "+strings.TrimLeft(value, " "), " ")
	return l.spot(l.keyAt + len(key)), "there is no colon after this key", fix
}

// openBracket: a list that the lines above began and did not end.
func openBracket(src *source, l valueLine, message string) (where spot, problem, fix string) {
	const near = 30 // lines; an open bracket is a slip of one line or two
	if !strings.Contains(message, "',' or ") {
		return spot{}, "", ""
	}
	for n := l.number - 1; n > max(0, l.number-near); n-- {
		above := newValueLine(src, n)
		for _, pair := range []string{"[]", "{}"} {
			if strings.HasPrefix(above.value, pair[:1]) && !strings.Contains(above.value, pair[1:]) {
				fix = fmt.Sprintf("put %s after the last entry. If it is a text, %s", pair[1:], above.block())
				return above.spot(above.valueAt), fmt.Sprintf("this %s has no %s at its end", pair[:1], pair[1:]), fix
			}
		}
	}
	return spot{}, "", ""
}

// wrongIndent: a key that is not under the other keys of its entry. The
// parser stops there or at the value before it.
func wrongIndent(src *source, l valueLine, message string) (where spot, problem, fix string) {
	if !strings.Contains(message, "is not allowed in this context") {
		return spot{}, "", ""
	}
	if strings.HasPrefix(message, "mapping value") {
		for n := l.number + 1; n <= len(src.lines); n++ {
			if l = newValueLine(src, n); l.hasKey() {
				break
			}
		}
	}
	if !l.hasKey() {
		return spot{}, "", ""
	}
	return l.spot(l.keyAt), "this key is not in line with the other keys of its entry", "indent it by as many spaces as the key above it"
}
