// Package rank decides: which statements fit a question best, and whether
// the best of them answers it. It measures each candidate statement by a
// dozen named features, weighs them with numbers learnt from outside question
// sets (weights.txt), adds what only attributed statements have (speaker,
// stance, roles, channel, addressee), and explains itself.
//
// It never searches (package index hands it candidates), never parses a
// question (package question has) and never changes a statement.
package rank
