// Package corpus owns what a story is: the domain types (Story, Speaker,
// Statement), the YAML story file an editor writes, its strict loading and
// checking, and the stories that ship inside the program.
//
// It never searches, never ranks, never answers and never talks to the
// outside world beyond reading the files it is handed. A quote that leaves
// this package is byte for byte what the file says, and nobody above may
// change it.
package corpus
