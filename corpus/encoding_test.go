package corpus

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestLoadRefusesOtherEncodings(t *testing.T) {
	story := fmt.Sprintf(least, "The “café” stays open.")
	latin1, err := charmap.Windows1252.NewEncoder().String(story)
	if err != nil {
		t.Fatal(err)
	}
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(story)
	if err != nil {
		t.Fatal(err)
	}
	bytesBefore := strings.Index(latin1, "\x93")
	tests := []struct{ name, data, want string }{
		{"UTF-16", utf16, "x.yaml:1:1: the file is saved as UTF-16, but a story file is UTF-8\n  fix: " + utf8Fix},
		{"UTF-16 without its mark", utf16[2:], "x.yaml:1:1: the file is saved as UTF-16, but a story file is UTF-8\n  fix: " + utf8Fix},
		{"UTF-32", "\xff\xfe\x00\x00s\x00\x00\x00", "x.yaml:1:1: the file is saved as UTF-32, but a story file is UTF-8\n  fix: " + utf8Fix},
		{"Windows-1252", latin1, fmt.Sprintf("x.yaml:16:15: byte %d of the file (0x93) is not UTF-8, nor 2 more bytes are\n", bytesBefore+1) +
			"        text: The �caf�� stays open.\n                  ^\n  fix: the file seems to be saved as Windows-1252 or Latin-1, where this byte is “; " + utf8Fix},
		{"one broken byte", "story:\n  id: a\x80\n", "x.yaml:2:8: byte 15 of the file (0x80) is not UTF-8\n      id: a�\n           ^\n" +
			"  fix: the file seems to be saved as Windows-1252 or Latin-1, where this byte is €; " + utf8Fix},
		{"Word", "PK\x03\x04\x14\x00", "x.yaml:1:1: this is a Word, Pages or OpenDocument file, or a zip archive, but a story file is plain text\n" +
			"  fix: save it as plain text (.yaml for a story, .txt for an article) in UTF-8"},
		{"PDF", "%PDF-1.7", "x.yaml:1:1: this is a PDF file, but a story file is plain text\n" +
			"  fix: save it as plain text (.yaml for a story, .txt for an article) in UTF-8"},
		{"too large", strings.Repeat("#\n", MaxFileSize/2+1), "x.yaml:1:1: the file is larger than 8 MiB, the most that a story file may have\n  fix: is this the right file?"},
		{"empty", "", "x.yaml:1:1: there is no story in this file\n    \n    ^\n  fix: docs/story-files.md shows how one looks"},
		{"control characters", fmt.Sprintf(least, "The\x00harbour\x7f") + "# \x1b", "x.yaml:16:14: a control character (U+0000) is here, which cannot be seen\n        text: The�harbour�\n                 ^\n" +
			"  fix: delete it: put the cursor after the character before it and press Delete\n\n" +
			"x.yaml:17:3: a control character (U+001B) is here, which cannot be seen\n    # �\n      ^\n" +
			"  fix: delete it: put the cursor after the character before it and press Delete"},
		{"tabs", "story:\n\tid: a\n  \theadline: b\n", "x.yaml:2:1: the line begins with a tab, but YAML wants spaces (and 1 other line does)\n    →id: a\n    ^\n" +
			"  fix: put two spaces in place of each tab at the start of a line. Most editors do it for the whole file: Convert Indentation to Spaces"},
		{"far too many tabs", "a: b" + strings.Repeat("\t", 4000), "x.yaml:1:1: this line has far too many tabs\n    a: b" + strings.Repeat("→", 69) + "…\n    ^\n  fix: put spaces in their place"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Load("x.yaml", []byte(tt.data))
			var faults Faults
			if !errors.As(err, &faults) {
				t.Fatalf("Load = %v, want faults", err)
			}
			got := faults.Error()
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
}

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("The harbour stays open. ", 9)
	tests := []struct {
		name, line string
		column     int
		want       string
	}{
		{"short", "  id: a", 7, "  id: a\n      ^"},
		{"behind the end", "  id:", 7, "  id:\n     ^"},
		{"nothing", "", 1, "\n^"},
		{"start of a long line", long, 5, "The harbour stays open. The harbour stays open. The harbour stays open. T…\n    ^"},
		{"middle of a long line", long, 101, "…s open. The harbour stays open. The harbour stays open. The harbour stay…\n" + strings.Repeat(" ", 37) + "^"},
		{"end of a long line", long, 216, "… The harbour stays open. The harbour stays open. The harbour stays open. \n" + strings.Repeat(" ", 73) + "^"},
		{"wide characters", "名前: 港", 5, "名前: 港\n      ^"},
		{"accents of their own", "e\u0301te\u0301: x", 8, "e\u0301te\u0301: x\n     ^"},
		{"tab", "a:\tb", 4, "a:→b\n   ^"},
		{"cannot be seen", "a\x00\u2028b", 4, "a\ufffd\ufffdb\n   ^"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := excerpt(tt.line, tt.column)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("excerpt (-want +got):\n%s", diff)
			}
			for _, line := range strings.Split(got, "\n") {
				if n := columns([]rune(line)); n > excerptWidth {
					t.Errorf("%d columns wide: %q", n, line)
				}
			}
		})
	}
}
