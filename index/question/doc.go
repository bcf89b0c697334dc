// Package question understands what a reader typed: whom it asks about, what
// it wants to know, which stance, number or place it looks for, and which
// words are left that a statement must cover.
//
// Understanding happens once, here; nothing above reads the question again.
// The package looks at the question and at the stories' vocabulary. It never
// looks at a statement to decide whether it answers: that is package rank's.
package question
