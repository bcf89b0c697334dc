package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"whosaid/corpus"
)

// mostNorm bounds how much longer a token's norm may be than its source: a
// ligature of the Arabic script and a figure of few digits grow most.
const mostNorm = 80

// broken returns what the tokens of s promise and do not keep, "" if they
// keep it all.
func broken(s string, toks []Token) string {
	end := 0
	for _, t := range toks {
		switch {
		case t.Start < end || t.End <= t.Start || t.End > len(s):
			return "offsets out of order or out of range"
		case !border(s, t.Start) || !border(s, t.End):
			return "a rune is cut"
		case t.Norm == "" || t.Stem == "":
			return "a token without a norm or a stem"
		case len(t.Norm) > mostNorm*(t.End-t.Start) || len(t.Stem) > len(t.Norm)+1:
			return "a norm or stem out of proportion"
		case !utf8.ValidString(t.Norm):
			return "a norm that is no valid UTF-8"
		case !t.Is(Number) && strings.ContainsAny(t.Norm, "ABCDEFGHIJKLMNOPQRSTUVWXYZ’\t\n"):
			return "a norm that is not folded"
		}
		end = t.End
	}
	return ""
}

func border(s string, at int) bool {
	return at == len(s) || utf8.RuneStart(s[at]) || !utf8.ValidString(s)
}

// check tokenizes s and fails unless the tokens keep what they promise.
func check(t *testing.T, s string) {
	t.Helper()
	toks := Tokens(s)
	if fault := broken(s, toks); fault != "" {
		t.Fatalf("Tokens(%q): %s: %q", s, fault, show(s, toks))
	}
	if diff := cmp.Diff(toks, Tokens(s)); diff != "" {
		t.Fatalf("Tokens(%q) twice (-first +second):\n%s", s, diff)
	}
	if spoken := Fold(s); (spoken == "") != (len(toks) == 0) {
		t.Fatalf("Fold(%q) = %q of %d tokens", s, spoken, len(toks))
	}
}

// TestTokensOfStories runs the properties over real prose.
func TestTokensOfStories(t *testing.T) {
	stories, err := corpus.Open("../../corpus/testdata/stories")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, s := range stories {
		for _, st := range s.Statements {
			check(t, st.Text)
			for _, q := range st.Quotes {
				check(t, q)
			}
			for _, tok := range Tokens(st.Text) {
				n++
				if word := strings.ToLower(st.Text[tok.Start:tok.End]); !tok.Is(Number) && word[0] >= 'a' && word[0] <= 'z' && tok.Norm[0] != word[0] {
					t.Errorf("%s: the token at %d is %q but stands on %q", st.ID, tok.Start, tok.Norm, word)
				}
			}
		}
	}
	if n < 1000 {
		t.Errorf("only %d tokens were looked at", n)
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{
		"", "The U.S. said 1,500 of 10k left; it's 'fine'.", "a\xffb\xc3", "\u0301\u0302", "ŉ’ſ", "1.5 million-hundred 20 5", "10:30am 1,,5 1.2.3 .5 5.", "İI\u0307ı", "日本 한국 हिन्दी", "'s ’s ʼ's",
		"$€£%", "𝟙𝟚 ① Ⅷ ½ ²", "٣٤٥ 007 0x1f 1e9", "U.S.A.F. a.b.c aa.b", "\u200d\u202e\u00ad\u00a0", "ﷺ ﬁ ǆ ĳ",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, s)
		if toks := Tokens(s + " x" + s); len(toks) > 2*len(s)+2 {
			t.Fatalf("%d tokens of %d bytes", len(toks), 2*len(s)+2)
		}
	})
}
