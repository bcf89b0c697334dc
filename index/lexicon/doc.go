// Package lexicon owns what is true of English and of the world and of no
// story in particular: function words, what readers type short, synonyms,
// titles, countries with their capitals and peoples, channels, and how rare a
// word is in ordinary prose.
//
// Everything is data in the folder data, each file with its source and
// licence at its head; nothing in it may be there for one question or one
// story. The package looks words up; it never reads a question as a whole.
package lexicon
