package corpus

import (
	_ "embed"
	"slices"
	"strings"

	"whosaid/corpus/quotation"
)

//go:embed meant.tsv
var meantTSV string

// meant is meant.tsv: what for, then written, to what is meant.
var meant = parseMeant()

func parseMeant() map[string]map[string]string {
	table := make(map[string]map[string]string)
	for _, row := range tableRows("meant.tsv", meantTSV, 3) {
		if table[row[0]] == nil {
			table[row[0]] = make(map[string]string)
		}
		table[row[0]][row[1]] = row[2]
	}
	return table
}

// nearest returns the known word that was probably meant: by being a slip of
// the keyboard away, or by meant.tsv, slips allowed too. It returns "" if none
// is near.
func nearest(what, written string, known []string) string {
	plain := plainWord(written)
	best, least := "", 0
	consider := func(word, meant string) {
		d := quotation.EditDistance(plain, plainWord(word))
		if d <= slips(word) && (best == "" || d < least || d == least && meant < best) {
			best, least = meant, d
		}
	}
	for _, k := range known {
		consider(k, k)
	}
	for word, m := range meant[what] {
		if slices.Contains(known, m) {
			consider(word, m)
		}
	}
	return best
}

// plainWord makes words comparable that differ only in case or in how their
// parts are joined.
func plainWord(s string) string {
	return strings.ToLower(strings.NewReplacer("-", "_", " ", "_", ".", "_").Replace(s))
}

// slips is how many wrong characters a word may have and still be known: one
// in three, so that short words are not taken for one another.
func slips(word string) int { return min(max(len(word)/3, 1), 4) }

// listed returns "a, b and c".
func listed[S ~string](words []S) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			b.WriteString(" and ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(string(w))
	}
	return b.String()
}
