// Package gateway owns the connection to Discord: the session and its
// supervisor, decoding what comes in, responding, rate limits, the commands
// registered there, and every workaround for the client library.
//
// It decides nothing about answers and words nothing: events become the plain
// types of package bot and go to a [bot.Handler]; what that wants to say
// arrives through the [bot.Responder] that a [Gateway] is. It is the only
// package that imports discordgo. It never logs a token, an interaction token
// or what people wrote.
//
// # A tour
//
// [New] checks the [Options]; [Gateway.Run] connects and serves until its
// context ends. Around the library stand, from the outside in:
//
//   - the supervisor (supervisor.go, session.go, dial.go), which opens the
//     library's session, replaces it when it is stuck, and stops for good when
//     Discord says that trying again is no use ([Fatal]);
//   - the intake (event.go, decode.go, seen.go, queue.go), which decodes raw
//     events itself, drops duplicates, and hands the rest to a bounded number
//     of workers;
//   - the client (rest.go, transport.go, holds.go, failure.go), which sends
//     requests, waits when asked to, and repeats what may be repeated;
//   - the responder (respond.go) on top of it;
//   - command sync (sync.go), once per process.
//
// Everything that waits does so by a [clock.Clock], so that tests need no patience.
package gateway
