// Package index answers questions from stories: Ask takes a reader's words
// and gives attributed statements, best first, or a refusal with its kind.
//
// It is the only package that knows bleve. One document is one statement; the
// payload stays in the stories themselves, so that no quote can drift through
// an analyzer. Understanding a question lives in index/question, measuring and
// deciding in index/rank, what is true of English in index/lexicon.
//
// It never calls anything outside, never writes a word of an answer itself
// and never merges two speakers' statements.
package index
