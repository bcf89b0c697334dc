// Package seen owns what a reader sees of a message: it reads Discord's
// markdown the way Discord's clients do and writes a message down as plain
// text, for tests, for reviewing goldens, and for places without a client.
//
// It shares nothing with package markdown, which writes what is read here, so
// that the one can prove the other. Where clients differ, or where little is
// known, it takes the reading under which more comes alive: a text that is
// inert here is inert there. It never changes a message and never decides
// what to show.
package seen
