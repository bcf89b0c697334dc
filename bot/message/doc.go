// Package message owns the model of what whosaid sends to Discord: messages
// made of components, first answers to interactions, modals, suggestions, and
// the custom ids by which a button remembers what it is for. Each value
// marshals to exactly the JSON that goes over the wire.
//
// Every message is a Components V2 message, and every message says that it
// mentions nobody: there is no way to build one that pings. Check tells which
// of Discord's limits a value breaks.
//
// It never writes a word, never escapes a text, never sends anything and
// knows no client library. What a message says is package render's business.
package message
