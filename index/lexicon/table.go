package lexicon

import "strings"

// A table is an embedded text of sorted lines "key rest", looked up by
// bisection. It costs nothing to load, however long it is.
type table string

// newTable skips the comments at the head of a file.
func newTable(file string) table {
	for strings.HasPrefix(file, "#") {
		_, file, _ = strings.Cut(file, "\n")
	}
	return table(file)
}

// find returns what stands behind the key on its line.
func (t table) find(key string) (string, bool) {
	lo, hi := 0, len(t)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(string(t[lo:mid]), '\n') + 1 + lo
		end := strings.IndexByte(string(t[mid:]), '\n')
		if end < 0 {
			end = len(t)
		} else {
			end += mid
		}
		k, rest, _ := strings.Cut(string(t[start:end]), " ")
		switch {
		case k == key:
			return rest, true
		case k < key:
			lo = end + 1
		default:
			hi = start
		}
	}
	return "", false
}

// Lines yields the lines of a small data file, comments and blanks left out.
func Lines(file string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(line) {
				return
			}
		}
	}
}

// WordClasses reads a data file of lines "class: words", where a class may have
// several lines and a word several classes. It panics on a class that names
// lacks: the file is part of the program.
func WordClasses[C ~uint32 | ~uint64](file, table string, names map[string]C) map[string]C {
	out := map[string]C{}
	for line := range Lines(table) {
		name, list, _ := strings.Cut(line, ":")
		c, ok := names[name]
		if !ok {
			panic(file + " has the unknown class " + name)
		}
		for w := range strings.FieldsSeq(list) {
			out[w] |= c
		}
	}
	return out
}
