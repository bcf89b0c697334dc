package message

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestLen(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "äöü": 3, "대한": 2, "😀": 2, "e\u0301": 2, "\xff": 1} {
		if got := Len(s); got != want {
			t.Errorf("Len(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestCut(t *testing.T) {
	tests := []struct {
		s    string
		most int
		want string
	}{
		{"short", 5, "short"},
		{"the whole sentence", 12, "the whole…"},
		{"the whole sentence", 10, "the whole…"},
		{"the whole sentence", 9, "the…"},
		{"a verylongwordindeed", 10, "a verylon…"}, // a word's end that early would waste the room
		{"North\u00a0Korea said", 8, "North\u00a0K…"},
		{"北朝鮮は軍隊を送った", 6, "北朝鮮は軍…"},
		{"family 👨‍👩‍👧‍👦!", 12, "family…"},
		{"👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 13, "👨‍👩‍👧‍👦…"},
		{"🇰🇷🇷🇺🇺🇦", 6, "🇰🇷…"},
		{"🇰🇷🇷🇺🇺🇦", 9, "🇰🇷🇷🇺…"},
		{"cafe\u0301s", 5, "caf…"},
		{"👍🏽👍🏽", 5, "👍🏽…"},
		{"\u1100\u1161\u11a8\u1100\u1161\u11a8", 5, "\u1100\u1161\u11a8…"}, // decomposed Hangul
		{"क्षत्रिय", 4, "क्ष…"},
		{"นำ้นำ้", 4, "นำ้…"},
		{"مرحبا بكم جميعا", 11, "مرحبا بكم…"},
		{"a\r\nb", 2, "a…"},
		{"xy", 1, "…"},
	}
	for _, test := range tests {
		if d := cmp.Diff(test.want, Cut(test.s, test.most)); d != "" {
			t.Errorf("Cut(%q, %d) (-want +got):\n%s", test.s, test.most, d)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"the whole sentence", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "e" + strings.Repeat("\u0301", 40), "🇰🇷🇷🇺🇺🇦", "北朝鮮は軍隊を送った", " \n ", "क्षत्रिय"} {
		f.Add(s, 10)
	}
	f.Fuzz(func(t *testing.T, s string, most int) {
		if !utf8.ValidString(s) || most < 2 || most > 1<<20 {
			t.Skip()
		}
		head, rest := Split(s, most)
		if Len(head) > most {
			t.Errorf("Split(%q, %d): the head %q is too long", s, most, head)
		}
		if blanks := strings.Replace(strings.TrimSuffix(s, rest), head, "", 1); strings.TrimSpace(blanks) != "" || !strings.HasPrefix(s, head) {
			t.Errorf("Split(%q, %d) lost or changed something: %q, %q", s, most, head, rest)
		}
		if len(rest) == len(s) && s != "" {
			t.Errorf("Split(%q, %d) does not get on", s, most)
		}
		if cut := Cut(s, most); Len(cut) > most {
			t.Errorf("Cut(%q, %d) = %q is too long", s, most, cut)
		}
	})
}
