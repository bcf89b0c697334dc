package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Fault is one thing in a story file that has to be put right, told so that
// whoever wrote the file can do it.
type Fault struct {
	File    string
	Line    int    // from 1; 0 if the fault is not at a line, such as a missing file
	Column  int    // in characters, from 1; 0 if Line is
	Field   string // "statement kim-condemns, quotes"; may be empty
	Excerpt string // the line, cut if it is long, and below it a caret under the place
	Problem string
	Fix     string // what to do about it; may be empty
	Missing bool   // there is no such file, or no story in the folder
}

// String returns the fault as printed: where and what in the first line, then
// the excerpt and the fix, indented.
func (f Fault) String() string {
	var b strings.Builder
	b.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", f.Line, f.Column)
	}
	b.WriteString(": ")
	if f.Field != "" {
		b.WriteString(f.Field + ": ")
	}
	b.WriteString(f.Problem)
	if f.Excerpt != "" {
		b.WriteString("\n    " + strings.ReplaceAll(f.Excerpt, "\n", "\n    "))
	}
	if f.Fix != "" {
		b.WriteString("\n  fix: " + strings.ReplaceAll(f.Fix, "\n", "\n  "))
	}
	return b.String()
}

// Faults is everything wrong with one or more story files, in the order of
// the files and their lines. It is the error of Load, Embedded, Open and
// Prove; it is never empty where it is returned as an error.
type Faults []Fault

// Error returns all faults as printed, a blank line between them.
func (fs Faults) Error() string { return printFaults(fs) }

// asError keeps an empty list from becoming an error that is not nil.
func (fs Faults) asError() error {
	if len(fs) == 0 {
		return nil
	}
	return fs
}

// sort puts the faults of one file in the order of their places.
func (fs Faults) sort() {
	slices.SortStableFunc(fs, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// Advice is what an editor may want to look at again. It has the shape of
// Faults, but a story with advice is sound and loads.
type Advice []Fault

// String returns the advice as printed, a blank line between the pieces.
func (a Advice) String() string { return printFaults(a) }

func printFaults(fs []Fault) string {
	printed := make([]string, len(fs))
	for i, f := range fs {
		printed[i] = f.String()
	}
	return strings.Join(printed, "\n\n")
}
