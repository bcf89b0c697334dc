// Package markdown owns how foreign text becomes Discord markdown: the one
// place where escaping happens. Whatever a story or a reader wrote comes out
// as that text and nothing else: it cannot ping, link, format, hide, turn into
// an emoji, a date or a heading, or change the direction of what stands
// behind it.
//
// [Exact] and [Quote] change nothing of what is seen; they are for what
// speakers said. [Line] tidies up; it is for names, headlines and questions.
//
// Discord publishes no grammar. What is escaped here follows its open source
// renderers and the table of cases in the tests. Three rules come from how its
// clients differ: a backslash stands before ASCII punctuation only (before an
// emoji, phones show the emoji's name), none stands where nothing would
// happen without it, and no foreign text goes into the label of a link (there
// some clients show the backslashes).
//
// It knows no stories and no messages, and it never cuts: an escaped text that
// is cut may end in half an escape.
package markdown
