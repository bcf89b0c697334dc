package corpus

import (
	"fmt"
	"strings"
)

// tableRows returns the rows of an embedded table: columns between tabs, lines
// that begin with # left out. It panics on a row with another number of
// columns: the table is part of the program.
func tableRows(file, table string, columns int) [][]string {
	var rows [][]string
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(row) != columns {
			panic(fmt.Sprintf("corpus: %s: want %d columns: %q", file, columns, line))
		}
		rows = append(rows, row)
	}
	return rows
}
