package corpus

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed meant.tsv
var meantTSV string

// meant is meant.tsv: what for, then written, to what is meant.
var meant = parseMeant(meantTSV)

func parseMeant(tsv string) map[string]map[string]string {
	table := make(map[string]map[string]string)
	for line := range strings.Lines(tsv) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) != 3 {
			panic(fmt.Sprintf("corpus: meant.tsv: want 3 columns: %q", line))
		}
		if table[columns[0]] == nil {
			table[columns[0]] = make(map[string]string)
		}
		table[columns[0]][columns[1]] = columns[2]
	}
	return table
}

// nearest returns the known word that was probably meant: by meant.tsv or by
// being a slip of the keyboard away. It returns "" if none is near.
func nearest(what, written string, known []string) string {
	plain := plainWord(written)
	if word := meant[what][plain]; word != "" {
		for _, k := range known {
			if k == word {
				return word
			}
		}
	}
	best, least := "", 0
	for _, k := range known {
		d := editDistance(plain, plainWord(k))
		if d <= slips(k) && (best == "" || d < least) {
			best, least = k, d
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

// editDistance counts the characters to insert, delete, replace or swap with
// their neighbour to make b of a. Words longer than any key are not compared.
func editDistance(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	const most = 64
	if len(ra) > most || len(rb) > most {
		return most
	}
	var rows [3][most + 1]int // the row before the last, the last, this one
	for j := range len(rb) + 1 {
		rows[1][j] = j
	}
	for i := 1; i <= len(ra); i++ {
		rows[2][0] = i
		for j := 1; j <= len(rb); j++ {
			cost := 1
			if ra[i-1] == rb[j-1] {
				cost = 0
			}
			d := min(rows[1][j]+1, rows[2][j-1]+1, rows[1][j-1]+cost)
			if i > 1 && j > 1 && ra[i-1] == rb[j-2] && ra[i-2] == rb[j-1] {
				d = min(d, rows[0][j-2]+1)
			}
			rows[2][j] = d
		}
		rows[0], rows[1] = rows[1], rows[2]
	}
	return rows[1][len(rb)]
}

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
