package quotation

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEachWord(t *testing.T) {
	tests := []struct{ text, want string }{
		{"We wait, said Orr.", "We|wait|said|Orr"},
		{"The workers' don't—well-known 'no'", "The|workers|don't|well-known|no"},
		{"North\u00a0Korea’s 10,000 e\u0301te\u0301", "North|Korea’s|10|000|e\u0301te\u0301"},
		{"co\u00adoperate \u200bnow\u200b", "co\u00adoperate|now"},
		{"—“…”", ""},
	}
	for _, tt := range tests {
		var words []string
		for from, to := range eachWord(tt.text) {
			words = append(words, tt.text[from:to])
		}
		if got := strings.Join(words, "|"); got != tt.want {
			t.Errorf("words of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

const harbour = "“The harbour will stay open all winter,” Minister Abara said. " +
	"“We will not close a single quay, and no crew goes unpaid.”\n\n" +
	"The port’s crews were told on Monday that the northern basin is to be dredged."

func TestPieces(t *testing.T) {
	tests := []struct {
		name, quote string
		want        []string
		ok          bool
	}{
		{"whole", "we will not close a single quay", []string{"We will not close a single quay"}, true},
		{"two sentences", "The harbour will stay open all winter. We will not close a single quay", []string{"The harbour will stay open all winter", "We will not close a single quay"}, true},
		{"words left out", "We will not close and no crew goes unpaid", []string{"We will not close", "and no crew goes unpaid"}, true},
		{"a word of its own is no piece", "The harbour will stay open quay", nil, false},
		{"a word the text lacks", "The harbour will remain open", nil, false},
		{"too many pieces", "all winter no crew told on northern basin", nil, false},
		{"nothing", "", nil, false},
	}
	text := NewText(harbour)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			pieces, ok := text.Pieces(tt.quote, 3)
			var got []string
			for _, p := range pieces {
				got = append(got, harbour[p.From:p.To])
			}
			if diff := cmp.Diff(tt.want, got); ok && diff != "" || ok != tt.ok {
				t.Errorf("Pieces = %v (-want +got):\n%s", ok, diff)
			}
		})
	}
}

func TestNearest(t *testing.T) {
	tests := []struct {
		name, quote, want string
		edits             []Edit
	}{
		{"same", "no crew goes unpaid", "no crew goes unpaid", nil},
		{"one word", "The harbour will stay closed all winter", "The harbour will stay open all winter", []Edit{{"open", "closed"}}},
		{"a word more", "The harbour will stay wide open all winter", "The harbour will stay open all winter", []Edit{{"", "wide"}}},
		{"words less", "We will close a quay, and no crew goes unpaid", "We will not close a single quay, and no crew goes unpaid", []Edit{{"not", ""}, {"single", ""}}},
		{"first and last word", "Our harbour will stay open all year", "The harbour will stay open all winter", []Edit{{"The", "Our"}, {"winter", "year"}}},
		{"a slip", "goes unpiad", "goes unpaid", []Edit{{"unpaid", "unpiad"}}},
		{"only a slip", "harbor", "harbour", []Edit{{"harbour", "harbor"}}},
		{"typography counts for nothing", "THE PORT'S CREWS WERE TOLD", "The port’s crews were told", nil},
	}
	text := NewText(harbour)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, ok := text.Nearest(tt.quote)
			if got := harbour[m.From:m.To]; got != tt.want || !ok {
				t.Errorf("Nearest = %q, %v, want %q", got, ok, tt.want)
			}
			if diff := cmp.Diff(tt.edits, m.Edits); diff != "" {
				t.Errorf("edits (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEditDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"quotes", "quotes", 0}, {"quote", "quotes", 1}, {"qoutes", "quotes", 1}, {"naïve", "naive", 1},
		{"", "abc", 3}, {"stance", "dance", 2}, {strings.Repeat("a", 65), "a", 64},
	}
	for _, tt := range tests {
		if got := EditDistance(tt.a, tt.b); got != tt.want {
			t.Errorf("EditDistance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := EditDistance(tt.b, tt.a); got != tt.want {
			t.Errorf("EditDistance(%q, %q) = %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}

func TestNearestFindsNothing(t *testing.T) {
	text := NewText(harbour)
	for _, quote := range []string{"", "—", "A fox ran home", "The budget will pass on Monday with ease", strings.Repeat("quay ", maxQuoteWords+1)} {
		if m, ok := text.Nearest(quote); ok {
			t.Errorf("Nearest(%q) = %q", quote, harbour[m.From:m.To])
		}
	}
	if _, ok := NewText("").Nearest("We wait"); ok {
		t.Error("an empty text has something near")
	}
}

// A text that repeats itself must not make a search slow: its length is
// bounded by maxSteps, not by the product of both lengths.
func TestLongestRunStopsCounting(t *testing.T) {
	text := NewText(strings.Repeat("so ", 200_000))
	steps := maxSteps
	words := text.lookUp(strings.Repeat("so ", maxQuoteWords))
	if _, n := text.longestRun(words, &steps); n != maxQuoteWords {
		t.Errorf("the longest run has %d words, want %d", n, maxQuoteWords)
	}
	if steps >= 0 || steps < -maxQuoteWords {
		t.Errorf("%d steps left, want the search to stop when they run out", steps)
	}
}

func FuzzNearest(f *testing.F) {
	f.Add(harbour, "The harbour will stay closed all winter")
	f.Add("a b c d e f", "c d x a b")
	f.Add("", "a")
	f.Add("so so so", "so\x80 so’so")
	f.Fuzz(func(t *testing.T, article, quote string) {
		text := NewText(article)
		m, ok := text.Nearest(quote)
		if m.From > m.To || m.To > len(article) || ok && (m.Likeness < 0 || m.Likeness > 1) {
			t.Fatalf("Nearest = %+v", m)
		}
		pieces, ok := text.Pieces(quote, 4)
		for i, p := range pieces {
			if p.From >= p.To || p.To > len(article) || p.QuoteFrom >= p.QuoteTo || p.QuoteTo > len(quote) {
				t.Fatalf("piece %d = %+v", i, p)
			}
			if i > 0 && p.QuoteFrom < pieces[i-1].QuoteTo {
				t.Fatalf("piece %d overlaps the one before: %+v", i, pieces)
			}
		}
		if ok && len(pieces) == 0 {
			t.Fatal("no pieces, but ok")
		}
	})
}
