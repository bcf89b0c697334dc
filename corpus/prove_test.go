package corpus

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// quoting returns a story with one direct statement for each quote.
func quoting(quotes ...string) *Story {
	s := &Story{ID: "quay"}
	for i, q := range quotes {
		s.Statements = append(s.Statements, Statement{ID: fmt.Sprintf("s%d", i), Kind: Direct, Quotes: []string{q}})
	}
	return s
}

func TestProveWithoutAFile(t *testing.T) {
	got := Prove(quoting("We wait"), []byte("“We waited,” she said."), "article.txt")
	want := Faults{{
		File: "quay", Field: "statement s0, quotes",
		Problem: `the quote begins or ends in the middle of a word: article.txt (line 1) has "We waited"`,
		Fix:     "quote whole words",
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Prove (-want +got):\n%s", diff)
	}
}

func TestProveRefusesWhatIsNoText(t *testing.T) {
	var utf16le []byte
	for _, u := range utf16.Encode([]rune("\ufeff“We wait,” she said.")) {
		utf16le = append(utf16le, byte(u), byte(u>>8))
	}
	tests := []struct {
		name    string
		article []byte
		want    string
	}{
		{"UTF-16", utf16le, "the file is saved as UTF-16, but an article is UTF-8"},
		{"Latin-1", []byte("caf\xe9"), "byte 4 of the file (0xE9) is not UTF-8"},
		{"PDF", []byte("%PDF-1.7"), "this is a PDF file, but an article is plain text"},
	}
	for _, tt := range tests {
		faults := Prove(quoting("We wait"), tt.article, "article.txt")
		if len(faults) != 1 || faults[0].Problem != tt.want || faults[0].File != "article.txt" {
			t.Errorf("%s: %v", tt.name, faults)
		}
	}
}

// Quotes that are fine, each in an article of its own.
func TestProveAccepts(t *testing.T) {
	tests := []struct{ name, quote, article string }{
		{"straight", "We wait", `"We wait," she said.`},
		{"curly", "We wait", "“We wait,” she said."},
		{"a part", "never again", "“He told me, ‘never again’,” she said."},
		{"British", "We wait", "'We wait,' she said. 'No more.'"},
		{"after a mark at the start", "We wait", "\ufeff“We wait,” she said."},
		{"second time in marks", "wait", "They wait. “We wait,” she said."},
		{"no mark at the paragraph's end", "We wait for ice", "“We wait for ice.\n\n“And for spring,” she said."},
		{"over two paragraphs", "We wait.\n\nNo more", "“We wait.\n\nNo more,” she said."},
		{"Windows", "We wait", "Ice\r\n\r\n“We wait,” she said.\r\n"},
	}
	for _, tt := range tests {
		if faults := Prove(quoting(tt.quote), []byte(tt.article), "article.txt"); len(faults) > 0 {
			t.Errorf("%s: %v", tt.name, faults)
		}
	}
}

// With more faulty quotes than anybody mends one by one, the search for what
// was meant ends, but every one is named.
func TestProveNamesEveryQuote(t *testing.T) {
	var quotes []string
	for i := range maxHelped + 100 {
		quotes = append(quotes, fmt.Sprintf("We wait for ship %d", i))
	}
	faults := Prove(quoting(quotes...), []byte("“We wait for ship,” she said."), "article.txt")
	if len(faults) != len(quotes) {
		t.Fatalf("%d faults, want %d", len(faults), len(quotes))
	}
	if first, last := faults[0].Fix, faults[len(faults)-1].Fix; first == noWordsFix || last != noWordsFix {
		t.Errorf("the first fault says %q, the last %q", first, last)
	}
}

// BenchmarkProve holds some 190 right quotes and as many wrong ones against an
// article of a mebibyte.
func BenchmarkProve(b *testing.B) {
	var article strings.Builder
	var quotes []string
	for i := 0; article.Len() < 1<<20; i++ {
		fmt.Fprintf(&article, "“We will not close quay number %d this winter,” Minister Abara said. The port’s crews had asked for it.\n\n", i)
		switch {
		case i%50 == 0:
			quotes = append(quotes, fmt.Sprintf("We will not close quay number %d this winter", i))
		case i%50 == 1:
			quotes = append(quotes, fmt.Sprintf("We will close quay number %d this summer", i))
		}
	}
	story := quoting(quotes...)
	b.SetBytes(int64(article.Len()))
	for b.Loop() {
		Prove(story, []byte(article.String()), "article.txt")
	}
}
