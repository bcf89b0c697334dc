package quotation

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// checkSpans fails unless every span is a proper slice of one paragraph, on
// rune borders, in order and without overlap.
func checkSpans(t *testing.T, text string, spans []Span) {
	t.Helper()
	last := 0
	for _, s := range spans {
		if !(last <= s.Open && s.Open < s.Start && s.Start < s.End && s.End <= s.Close && s.Close <= len(text)) {
			t.Fatalf("%q: offsets out of order behind %d: %+v", text, last, s)
		}
		for _, at := range []int{s.Open, s.Start, s.End, s.Close} {
			if !isBorder(text, at) {
				t.Fatalf("%q: %d is inside a rune: %+v", text, at, s)
			}
		}
		if strings.ContainsFunc(text[s.Open:s.Close], isBreak) {
			t.Fatalf("%q: a span crosses paragraphs: %+v", text, s)
		}
		if w := s.Words(text); strings.TrimSpace(w) != w {
			t.Fatalf("%q: white space around the words %q", text, w)
		}
		last = s.Close
	}
}

// isBorder reports whether no valid character of the text has bytes on both
// sides of the offset.
func isBorder(text string, at int) bool {
	for i, r := range text {
		if i >= at {
			return true
		}
		if size := utf8.RuneLen(r); r != utf8.RuneError && i+size > at {
			return false
		}
	}
	return true
}

// checkFold fails unless folding is stable and leads back to the original.
func checkFold(t *testing.T, text string) {
	t.Helper()
	for _, f := range []Folded{Fold(text), FoldCase(text)} {
		last := 0
		for i := range len(f.Text) {
			from, to := f.Original(i, i+1)
			if from < 0 || to > len(text) || from >= to || from < last {
				t.Fatalf("%q: byte %d of %q leads back to %d:%d", text, i, f.Text, from, to)
			}
			last = from
		}
		if from, to := f.Original(0, len(f.Text)); len(f.Text) > 0 && FoldCase(text[from:to]).Text != FoldCase(text).Text {
			t.Fatalf("%q: the whole leads back to %q", text, text[from:to])
		}
	}
	if once := Fold(text).Text; Fold(once).Text != once {
		t.Fatalf("%q folds to %q, and that to %q", text, once, Fold(once).Text)
	}
}

func addNasty(f *testing.F) {
	for _, tt := range spanTests {
		f.Add(tt.text)
	}
	for _, s := range []string{
		"", "\"", "''", "'''", "“", "”", "\"\"\"", "'\"'\"'", "«»«»", "„“”‟", "\u200b\"\u200b", "\n\"\n\"\n", "\x80\"\x80",
		strings.Repeat("\"", 99), strings.Repeat("“", 99) + strings.Repeat("”", 50), strings.Repeat("« ", 50) + "\"" + strings.Repeat("»", 50),
		"’’’’ ''' ``` ´´", "\u2028\"a\u2029b\"\u0085c", "a\r\"b\r\n\"", "\ufeff“a”", "1\"2\"3\"", "'90s '90' 's 's",
	} {
		f.Add(s)
	}
}

func FuzzPairs(f *testing.F) {
	addNasty(f)
	f.Fuzz(func(t *testing.T, text string) {
		checkSpans(t, text, Spans(text))
		doubles := Doubles(text)
		checkSpans(t, text, doubles)

		// A mark too many in front or behind changes nothing in this paragraph.
		for _, stray := range []string{"\"", "so \"no", "“", "no” \"", "„«「``"} {
			in := stray + "\n\n" + text + "\n\n" + stray
			var same []Span
			for _, s := range Doubles(in) {
				if by := len(stray) + 2; s.Open >= by && s.Open < by+len(text) {
					same = append(same, Span{s.Open - by, s.Start - by, s.End - by, s.Close - by, s.Unclosed, s.Continues})
				}
			}
			opts := []cmp.Option{cmpopts.IgnoreFields(Span{}, "Continues"), cmpopts.EquateEmpty()}
			if diff := cmp.Diff(doubles, same, opts...); diff != "" {
				t.Fatalf("%q beside a stray %q (-alone +beside):\n%s", text, stray, diff)
			}
		}
	})
}

func FuzzFold(f *testing.F) {
	addNasty(f)
	f.Fuzz(func(t *testing.T, text string) {
		checkFold(t, text)
		folded := FoldCase(text).Text
		diffs, ok := Differences(text, folded)
		if FoldCase(folded).Text == folded && !ok {
			t.Fatalf("%q folds to %q, but Differences says it does not", text, folded)
		}
		for _, d := range diffs {
			if text[d.AtA:d.AtA+len(d.A)] != d.A || folded[d.AtB:d.AtB+len(d.B)] != d.B || d.A == d.B {
				t.Fatalf("%q: wrong difference %+v", text, d)
			}
		}
	})
}
