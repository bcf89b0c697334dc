// Package corpus owns what a story is: the domain types (Story, Speaker,
// Statement), the YAML story file an editor writes, its strict loading and
// checking, and the stories that ship inside the program.
//
// It never searches, never ranks, never answers and never talks to the
// outside world beyond reading the files it is handed. A quote that leaves
// this package is byte for byte what the file says, and nobody above may
// change it.
//
// Loading goes through these files, in this order: open.go (files and
// folders), load.go, encoding.go (bytes to lines), yaml.go with shape.go,
// marked.go and syntax.go (lines to a tree, and what may be wrong on the
// way), keys.go with read_map.go and read_text.go (a tree to a Story),
// check.go and its neighbours. Beside that stand advice.go (what is allowed
// but doubtful) and prove.go (quotes against the article). The sub-package
// quotation knows quotation marks.
package corpus
