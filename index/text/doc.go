// Package text turns English prose and readers' typing into tokens that can
// be compared: folded, stemmed, with numbers and acronyms in one form and the
// byte offsets of where they stood.
//
// Statements and questions go through the same tokenizer, in bleve too, so
// that what is found and what is scored can never disagree. The package knows
// no words: lists and tables live in package lexicon.
package text
