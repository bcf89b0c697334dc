package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, a, b string }{
		{"capitals", "Nordic Seafarers", "nordic seafarers"},
		{"accents", "Zoë's café", "zoe cafe"},
		{"apostrophes", "isn’t", "isn't"},
		{"white space and marks", "  “Yes,\tsir!” ", "yes sir"},
		{"dots of an acronym", "the U.N.", "the un"},
		{"figures", "1,500 or 1.5k", "1500 or 1500"},
		{"nothing", "—", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Fold(tt.a); got != tt.b {
				t.Errorf("Fold(%q) = %q, want %q", tt.a, got, tt.b)
			}
			if got := Fold(tt.b); got != tt.b {
				t.Errorf("Fold(%q) = %q: what is folded stays", tt.b, got)
			}
		})
	}
}

// TestFigures: one amount has one form, however it is written.
func TestFigures(t *testing.T) {
	tests := []struct {
		want    string
		written []string
	}{
		{"1500", []string{"1500", "1,500", "1.5k", "1.5 thousand", "1.5K"}},
		{"10000", []string{"10,000", "10k", "10 thousand", "ten thousand", "10\u00a0thousand", "10-thousand"}},
		{"2000000", []string{"2,000,000", "2m", "2mn", "2 million", "two million"}},
		{"3000000000", []string{"3bn", "3b", "3 billion", "three billion"}},
		{"1000000000000", []string{"1tn", "1 trillion"}},
		{"25", []string{"25", "twenty five", "twenty-five", "Twenty-Five"}},
		{"700", []string{"700", "seven hundred"}},
		{"12.25", []string{"12.25", "12.250"}},
		{"0.5", []string{"0.5", "00.50"}},
		{"7", []string{"7", "7th", "007", "seven"}},
		{"10:30", []string{"10:30", "10:30am", "10:30pm"}},
	}
	for _, tt := range tests {
		for _, s := range tt.written {
			t.Run(s, func(t *testing.T) {
				toks := Tokens(s)
				if len(toks) != 1 || toks[0].Norm != tt.want || toks[0].Stem != tt.want || !toks[0].Is(Number) {
					t.Errorf("Tokens(%q) = %q, want the one number %s", s, show(s, toks), tt.want)
				}
			})
		}
	}
}

// TestNoFigure: what is not one figure does not become one.
func TestNoFigure(t *testing.T) {
	tests := []struct {
		in   string
		want string // the norms
	}{
		{"7-5", "7 5"},
		{"12 5", "12 5"},
		{"twenty, five", "20 5"},
		{"20 5", "20 5"},
		{"2024 10", "2024 10"},
		{"3G", "3g"},
		{"10 people thousand", "10 people 1000"},
		{"1.2.3", "1.2.3"},
		{"million two", "1000000 2"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got := Fold(tt.in); got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestStem(t *testing.T) {
	same := []string{
		"mobilising mobilize mobilisation", "organisations organized", "colour color colours", "defence defense",
		"centre centers", "licence license", "sceptical skeptical", "grey gray", "tyres tires", "labour labor", "ageing aging",
		"enrolment enrollment", "travelled traveled", "cancelled canceled", "storeys story", "paediatric pediatric",
		"sent send sends sending", "said say says saying", "taken took take", "men man", "children child", "withdrew withdraw",
		"crises crisis", "knives knife", "sold sell", "broke broken break", "threats threat", "denies denied deny denying",
	}
	for _, group := range same {
		f := strings.Fields(group)
		for _, w := range f[1:] {
			if Stem(w) != Stem(f[0]) {
				t.Errorf("Stem(%q) = %q, Stem(%q) = %q: they are one word", f[0], Stem(f[0]), w, Stem(w))
			}
		}
	}
	other := []string{"news new", "general generous", "policy police", "minister ministry", "army arm", "war warn", "marine margin", "prize price", "meter meet", "cent center", "second secondary"}
	for _, pair := range other {
		a, b, _ := strings.Cut(pair, " ")
		if Stem(a) == Stem(b) {
			t.Errorf("Stem(%q) = Stem(%q) = %q: they are two words", a, b, Stem(a))
		}
	}
	for _, short := range []string{"", "a", "is", "un"} {
		if Stem(short) != short {
			t.Errorf("Stem(%q) = %q: what is that short stays", short, Stem(short))
		}
	}
}

func TestBase(t *testing.T) {
	got := map[string]string{}
	for _, w := range []string{"taken", "went", "said", "women", "lives", "take", "ferry", ""} {
		got[w] = Base(w)
	}
	want := map[string]string{"taken": "take", "went": "go", "said": "say", "women": "woman", "lives": "life", "take": "take", "ferry": "ferry", "": ""}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("base forms (-want +got):\n%s", diff)
	}
}

// TestTables holds the two data files against their headers: a comment first,
// then two small words a line, none twice.
func TestTables(t *testing.T) {
	for name, table := range map[string]string{"british.txt": britishTxt, "irregular.txt": irregularTxt} {
		if !strings.HasPrefix(table, "# ") {
			t.Errorf("%s has no comment at its head", name)
		}
		var keys []string
		for l := range strings.Lines(table) {
			l = strings.TrimSuffix(l, "\n")
			if strings.HasPrefix(l, "#") {
				continue
			}
			a, b, ok := strings.Cut(l, " ")
			if !ok || a == "" || b == "" || strings.Trim(a+b, "abcdefghijklmnopqrstuvwxyz") != "" {
				t.Errorf("%s: want two words of small letters, have %q", name, l)
			}
			if slices.Contains(keys, a) {
				t.Errorf("%s: %q stands there twice", name, a)
			}
			keys = append(keys, a)
		}
		if len(keys) < 50 {
			t.Errorf("%s has only %d lines", name, len(keys))
		}
	}
}

// TestBasesAreBases: a form leads to a base at once, not to another form.
func TestBasesAreBases(t *testing.T) {
	for form, base := range irregular() {
		if Base(base) != base {
			t.Errorf("irregular.txt: %s leads to %s, which leads to %s", form, base, Base(base))
		}
	}
}
