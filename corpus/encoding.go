package corpus

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// MaxFileSize is the size in bytes above which a story file is refused. The
// longest newspaper story is a few hundred kilobytes as a story file; more is
// another file picked by mistake.
const MaxFileSize = 8 << 20

// The YAML scanner looks through the rest of the line at every tab inside
// quotation marks, so many tabs in one long line would keep it busy for hours.
const maxTabWork = 10_000_000

const utf8Fix = "save the file again as UTF-8: in most editors under Save As, Encoding"

// signatures are the first bytes of files that get picked by mistake.
var signatures = []struct{ prefix, kind string }{
	{"PK\x03\x04", "a Word, Pages or OpenDocument file, or a zip archive"},
	{"\xD0\xCF\x11\xE0", "an old Word file"},
	{"%PDF-", "a PDF file"},
	{`{\rtf`, "an RTF file"},
	{"\x1F\x8B", "a compressed file"},
	{"\x89PNG", "a picture"},
	{"\xFF\xD8\xFF", "a picture"},
	{"<!DOCTYPE", "a web page"},
	{"<html", "a web page"},
	{"<?xml", "an XML file"},
}

// encodings are the marks at the start of a text that is not UTF-8. The
// longer ones come first, as UTF-32 begins like UTF-16.
var encodings = []struct{ prefix, name string }{
	{"\xFF\xFE\x00\x00", "UTF-32"},
	{"\x00\x00\xFE\xFF", "UTF-32"},
	{"\xFF\xFE", "UTF-16"},
	{"\xFE\xFF", "UTF-16"},
}

// readSource turns a story file into lines of text. ok is false if nothing
// below can make sense of it; there may be faults even if it can.
func readSource(name string, data []byte) (src *source, faults Faults, ok bool) {
	text, fault := decode(name, data, "a story file")
	if fault != nil {
		return nil, Faults{*fault}, false
	}
	src = newSource(name, strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text))
	faults = controlCharacters(src)
	if tabs := tabFaults(src); len(tabs) > 0 {
		return src, append(faults, tabs...), false
	}
	return src, faults, true
}

// decode returns the text of a file without the mark that some editors put at
// the start, or the fault that makes it no plain UTF-8 text. what is what the
// file should be.
func decode(name string, data []byte, what string) (text string, fault *Fault) {
	refuse := func(problem, fix string) (string, *Fault) {
		return "", &Fault{File: name, Line: 1, Column: 1, Problem: problem, Fix: fix}
	}
	if len(data) > MaxFileSize {
		return refuse(fmt.Sprintf("the file is larger than %d MiB, the most that %s may have", MaxFileSize>>20, what), "is this the right file?")
	}
	if kind := kindOfFile(data); kind != "" {
		return refuse(fmt.Sprintf("this is %s, but %s is plain text", kind, what), "save it as plain text (.yaml for a story, .txt for an article) in UTF-8")
	}
	if encoding := encodingOf(data); encoding != "" {
		return refuse(fmt.Sprintf("the file is saved as %s, but %s is UTF-8", encoding, what), utf8Fix)
	}
	if !utf8.Valid(data) {
		f := notUTF8(name, data)
		return "", &f
	}
	return strings.TrimPrefix(string(data), "\uFEFF"), nil
}

// kindOfFile names a file that is no plain text, by how it begins.
func kindOfFile(data []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.prefix)) {
			return s.kind
		}
	}
	return ""
}

// encodingOf names a Unicode encoding that is not UTF-8: by the mark at the
// file's start or, as a last resort, because a quarter of it is zero bytes,
// which no text has.
func encodingOf(data []byte) string {
	for _, e := range encodings {
		if bytes.HasPrefix(data, []byte(e.prefix)) {
			return e.name
		}
	}
	if zeros := bytes.Count(data, []byte{0}); zeros > 0 && zeros >= len(data)/4 {
		return "UTF-16"
	}
	return ""
}

// notUTF8 is the fault for the first byte that is not UTF-8, with the
// character it would be in the encoding that most such files have.
func notUTF8(name string, data []byte) Fault {
	at, bad := -1, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			if bad++; at < 0 {
				at = i
			}
		}
		i += size
	}
	problem := fmt.Sprintf("byte %d of the file (0x%02X) is not UTF-8", at+1, data[at])
	if bad > 1 {
		problem += ", nor " + counted(bad-1, "more byte is", "more bytes are")
	}
	fix := utf8Fix
	if r := charmap.Windows1252.DecodeByte(data[at]); r != utf8.RuneError && !unicode.IsControl(r) {
		fix = fmt.Sprintf("the file seems to be saved as Windows-1252 or Latin-1, where this byte is %c; %s", r, utf8Fix)
	}
	lines := bytes.Split(data[:at], []byte("\n"))
	column := utf8.RuneCount(lines[len(lines)-1]) + 1
	line, _, _ := bytes.Cut(data[at:], []byte("\n"))
	shown := string(lines[len(lines)-1]) + strings.TrimRight(string(line), "\r")
	return Fault{File: name, Line: len(lines), Column: column, Excerpt: excerpt(shown, column), Problem: problem, Fix: fix}
}

// controlCharacters finds the ones that no keyboard types and YAML forbids,
// one fault a line, and makes blanks of them so that the rest can be checked.
// The ones from U+0080 on are left to Advice: badly converted texts have them.
func controlCharacters(src *source) Faults {
	var faults Faults
	for i, line := range src.lines {
		at := strings.IndexFunc(line, isControl)
		if at < 0 {
			continue
		}
		r, _ := utf8.DecodeRuneInString(line[at:])
		column := utf8.RuneCountInString(line[:at]) + 1
		faults = append(faults, src.fault(spot{i + 1, column}, "",
			fmt.Sprintf("a control character (U+%04X) is here, which cannot be seen", r),
			"delete it: put the cursor after the character before it and press Delete"))
		src.lines[i] = strings.Map(func(r rune) rune {
			if isControl(r) {
				return ' '
			}
			return r
		}, line)
	}
	return faults
}

// isControl reports whether r is a control character other than a tab or a
// line break.
func isControl(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7F
}

// tabFaults finds tabs in front of a line, where YAML wants spaces. Editors
// that insert tabs do so everywhere, hence one fault for all of them. In a
// blank line tabs do no harm and are taken out.
func tabFaults(src *source) Faults {
	var first spot
	lines := 0
	for i, line := range src.lines {
		if int64(strings.Count(line, "\t"))*int64(len(line)) > maxTabWork {
			return Faults{src.fault(spot{i + 1, 1}, "", "this line has far too many tabs", "put spaces in their place")}
		}
		indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		tab := strings.IndexByte(indent, '\t')
		if tab < 0 {
			continue
		}
		if indent == line {
			src.lines[i] = "" // a blank line, which means nothing
			continue
		}
		if lines++; lines == 1 {
			first = spot{i + 1, tab + 1}
		}
	}
	if lines == 0 {
		return nil
	}
	problem := "the line begins with a tab, but YAML wants spaces"
	if lines > 1 {
		problem += fmt.Sprintf(" (and %s)", counted(lines-1, "other line does", "other lines do"))
	}
	return Faults{src.fault(first, "", problem, "put two spaces in place of each tab at the start of a line. Most editors do it for the whole file: Convert Indentation to Spaces")}
}

// counted returns "1 fault" or "3 faults".
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
