// Package words owns every word that whosaid itself says to readers: the
// frames of answers, refusals, buttons, commands, help, apologies. They stand
// in message files, one for each language, in messages.
//
// [For] gives the words of a reader's language, English where there are none.
// What it returns is plain text for any place: a terminal, a button, or, once
// escaped, Discord's markdown. Names, statements and quotations are put into
// it as written, in the language of the story.
//
// It never decides what is true, never escapes, and never says that a
// statement answers when the index does not.
package words
