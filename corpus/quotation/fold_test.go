package quotation

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"plain", "We wait - no more, she's 'sure'.", "We wait - no more, she's 'sure'."},
		{"double marks", "“a” „b“ «c» 「d」 ＂e＂", `"a" "b" "c" "d" "e"`},
		{"single marks", "‘a’ ‚b‘ ‹c› it’s `d´", "'a' 'b' 'c' it's 'd'"},
		{"two single ones are a double one", "''a'' ``b’’", `"a" "b"`},
		{"three, at the start and at the end", "'''a''' she said", `"'a'" she said`},
		{"more mean nothing", "'''' a", "'''' a"},
		{"dashes", "a–b—c‑d−e-f", "a-b-c-d-e-f"},
		{"a run of dashes", "a -- b —— c", "a - b - c"},
		{"spaces", "a\u00a0b\u202fc\u2009d\u3000e\tf", "a b c d e f"},
		{"a run of spaces", "a \u00a0 b\r\n\r\n  c", "a b c"},
		{"ellipsis", "and… so...", "and... so..."},
		{"without width", "co\u00adoperate\u200b, \ufeffnow\u200f", "cooperate, now"},
		{"without width between spaces", "a \u200b b", "a b"},
		{"without width between marks", "'\u200d'a", `"a`},
		{"letters stay", "Zoë, naïve ÉTÉ ß", "Zoë, naïve ÉTÉ ß"},
		{"broken UTF-8", "a\xffb\u00a0c\xe2\u200b\x80", "a\uFFFDb c\uFFFD\uFFFD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Fold(tt.text).Text); diff != "" {
				t.Errorf("Fold(%q) (-want +got):\n%s", tt.text, diff)
			}
			checkFold(t, tt.text)
		})
	}
}

func TestFoldCase(t *testing.T) {
	if got, want := FoldCase("ÉTÉ, “No” İ ẞ K").Text, `été, "no" i ß k`; got != want {
		t.Errorf("FoldCase = %q, want %q", got, want)
	}
}

func TestOriginal(t *testing.T) {
	tests := []struct{ name, text, find, want string }{
		{"plain", "We wait here", "wait", "wait"},
		{"space", "in North\u00a0Korea now", "North Korea", "North\u00a0Korea"},
		{"run of spaces", "so  we\n go", "so we go", "so  we\n go"},
		{"marks", "He said “No” twice", `"No"`, "“No”"},
		{"newswire marks", "He said ''No'' twice", `"No"`, "''No''"},
		{"three marks", "He said '''No''' twice", `'No'`, "'No'"},
		{"ellipsis, whole", "so… no", "so...", "so…"},
		{"ellipsis, cut", "so… no", "so.", "so…"},
		{"without width inside", "co\u00adop now", "coop", "co\u00adop"},
		{"without width at the borders", "\u200bcoop\u200b now", "coop", "coop"},
		{"behind it", "\u200bcoop\u200b now", " now", " now"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := Fold(tt.text)
			at := strings.Index(f.Text, tt.find)
			if at < 0 {
				t.Fatalf("%q is not in %q", tt.find, f.Text)
			}
			from, to := f.Original(at, at+len(tt.find))
			if got := tt.text[from:to]; got != tt.want {
				t.Errorf("Original = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOriginalOfNothing(t *testing.T) {
	f := Fold("a\u00a0b")
	for i, want := range []int{0, 1, 3, 4} {
		if from, to := f.Original(i, i); from != want || to != want {
			t.Errorf("Original(%d, %[1]d) = %d, %d, want %d", i, from, to, want)
		}
	}
	if from, to := Fold("\u200b").Original(0, 0); from != 0 || to != 0 {
		t.Errorf("Original(0, 0) of nothing = %d, %d", from, to)
	}
}

func TestDifferences(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       []Difference
		ok         bool
	}{
		{"same", "We wait", "We wait", nil, true},
		{"same, with marks", "“We” wait", "“We” wait", nil, true},
		{"space", "North\u00a0Korea", "North Korea", []Difference{{A: "\u00a0", B: " ", AtA: 5, AtB: 5}}, true},
		{"mark and dash", "it’s–so", "it's-so", []Difference{{A: "’", B: "'", AtA: 2, AtB: 2}, {A: "–", B: "-", AtA: 6, AtB: 4}}, true},
		{"ellipsis", "so… no", "so... no", []Difference{{A: "…", B: "...", AtA: 2, AtB: 2}}, true},
		{"two spaces", "a  b", "a b", []Difference{{A: "  ", B: " ", AtA: 1, AtB: 1}}, true},
		{"capital", "We Wait", "We wait", []Difference{{A: "W", B: "w", AtA: 3, AtB: 3}}, true},
		{"without width", "co\u00adop", "coop", []Difference{{A: "\u00ad", B: "", AtA: 2, AtB: 2}}, true},
		{"without width at the end", "coop", "coop\u200b", []Difference{{A: "", B: "\u200b", AtA: 4, AtB: 4}}, true},
		{"nothing but that", "", "\u200b", []Difference{{A: "", B: "\u200b"}}, true},
		{"other words", "We wait", "We waited", nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := Differences(tt.a, tt.b)
			if diff := cmp.Diff(tt.want, got); diff != "" || ok != tt.ok {
				t.Errorf("Differences(%q, %q) = %v (-want +got):\n%s", tt.a, tt.b, ok, diff)
			}
		})
	}
}

func TestName(t *testing.T) {
	for r, want := range map[rune]string{
		'\u00a0': "U+00A0 NO-BREAK SPACE",
		'’':      "U+2019 RIGHT SINGLE QUOTATION MARK",
		'A':      "U+0041",
		'\u058a': "U+058A",
	} {
		if got := Name(r); got != want {
			t.Errorf("Name(%q) = %q, want %q", r, got, want)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	text := strings.Repeat("“We wait,” said Orr in North\u00a0Korea. He isn't home yet — she said.\n\n", 1<<20/80)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Fold(text)
	}
}
