// Package wire owns the shapes the stand-in speaks: users, channels, messages,
// components, commands, interactions and errors as Discord writes them in
// JSON, with the numbers that name their kinds.
//
// It holds no state, checks nothing and decides nothing. It knows no client
// library either: a library under test must meet shapes it did not write.
package wire
