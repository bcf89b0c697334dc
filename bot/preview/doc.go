// Package preview owns the preview: the whole bot in a browser, without a
// token.
//
// It puts three things together that know nothing of each other: the stand-in
// for Discord (package standin), the real bot behind the real client library
// (packages bot and gateway, put together as for Discord itself), and a page
// that looks and behaves like Discord's client as far as the bot makes use of
// it. What a message looks like is decided by the bot, what Discord refuses by
// the stand-in; the page only draws.
//
// It never talks to anything but loopback unless it is told to listen
// elsewhere, loads nothing from elsewhere into the browser, stores nothing,
// and answers no question itself.
//
// # The server
//
//	preview.go   what there is and how it starts and ends
//	world.go     the people, servers and channels
//	guard.go     who may use the page: hosts, origins, the token, the policy for scripts
//	server.go    the paths and how they answer
//	act.go       what people do
//	view.go      what the page asks for
//	events.go    what happens, as a stream of events; hub.go those that are not the stand-in's
//	shelf.go     the stories in force, swapped when they are saved; story.go, samples.go how they are shown
//	exchange.go  one thing a person did and all that came of it: book.go keeps them, typed.go names them,
//	             record.go and asker.go listen in
//
// # The page
//
// web holds it as it is served; there is no build step. index.html has the
// frame and the icons, css one file for each part of it, and js these modules:
//
//	theme.js     light or dark, before anything is painted
//	main.js      start
//	load.js      what there is, and what goes where when something happens
//	acts.js      what people do, and how it turns out
//	api.js       the calls
//	stream.js    the stream of events, which the tabs of a browser share
//	state.js     what the page knows; views are told when a part of it changes
//	dom.js       makes elements; text never becomes HTML. Its head lists what tests may rely on
//	format.js    names, times, colours
//	mentions.js  names as people type them, ids as messages carry them
//	markdown/    Discord's markdown: read.js reads it by the rules of blocks.js and inline.js, show.js draws it
//	views/       one file for each part of the page
package preview
