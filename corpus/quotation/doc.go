// Package quotation owns quotation marks in text: which words stand between
// marks ([Spans], [Doubles]), and a form of text in which typographic
// variants compare as equal ([Fold]) with the way back to the bytes of the
// original.
//
// It never changes a text, never decides who said something and knows nothing
// of stories.
package quotation
