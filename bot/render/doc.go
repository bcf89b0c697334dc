// Package render owns how things look in Discord: pure functions from an
// answer, a refusal or a list to a message. What is true was decided below;
// render decides order, room and wording's place, and nothing else. It never
// changes a word a speaker said and never shows one without who said it.
//
// [Reader] says whom a message is for; its methods are the views.
//
// # How statements are shown
//
// Above each statement stands how it relates to its speaker: in their own
// words, or reported. Quoted words stand in a block quote and in quotation
// marks, byte for byte. Reported speech stands without either. Below stand
// who, in what role, what they did with the words, when, to whom, through
// what and by way of whom, and who disputes it. If room is short, words are
// shortened, with a sign outside the marks, before anything of that is.
//
// # Why components
//
// Messages are made of Components V2 and not of embeds.
//
// For it: embeds need a right of their own (EMBED_LINKS) and vanish without a
// word where it is missing; components need none. They hold 4000 characters
// of text where an embed's field holds 1024. Buttons stand beside what they
// act on. No link in them ever unfurls.
//
// Its price: a message with the flag IS_COMPONENTS_V2 has no content field, so
// notifications and previews of replies show no text of it. It holds 40
// components, counting each text, button and row. It cannot hold embeds,
// polls or stickers, and an edit can never take the flag away again. Clients
// from before 2025 show nothing.
//
// # Links
//
// The address of a story stands behind a button. As text it would be the one
// thing from a story that is alive in a message, and phones show escapes in
// the labels of masked links.
//
// Package markdown makes foreign text safe; package seen reads messages as a
// client does, to check both.
package render
