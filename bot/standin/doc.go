// Package standin is a Discord of one's own, on loopback: the REST routes and
// the gateway a bot needs, a small world of people and channels behind them,
// and a script of what can go wrong. A bot's tests use it with the client
// library the bot really uses; a page can put a face on it and let people try
// the bot without an account.
//
// It owns the world, the protocol and the clock of interactions. It is as
// strict as Discord, sometimes stricter, and never kinder. It never calls out,
// never stores anything on disk, never logs a token or a text, and knows
// nothing of the bot it serves or of any client library.
//
// # A tour
//
// New makes a [Server] from [Options]; Start puts it on a loopback port, or
// Handler mounts it in another server. A session reaches it through Transport,
// which bends requests for discord.com, or by its address, [Server.URL]. The
// gateway's address comes from the server itself.
//
// The [World] it starts with is plain data. [DefaultWorld] has one channel for
// each right a bot may lack, a guild without the bot, and people with
// different languages and settings; the constants beside it name them.
//
// People act through methods: Say, Reply, Edit and Delete write messages;
// Slash, Autocomplete, MessageMenu and UserMenu use commands; Press, Select and
// SubmitModal use what the bot answered with. Each is checked as the client
// would check it ([Refused]), and those that cause an interaction return a
// [Pending], which tells what the user sees: the thinking bot, the answer, or
// the words with which the client gives up.
//
// What happened is told in three ways. Messages, Rooms and Commands are what
// one person sees now. [Server.Subscribe] and [Server.Await] give every
// [Change] in order, and are what tests wait on. [Server.Requests] keeps what
// the bot sent and was answered.
//
// What the bot sends is checked by package rules and refused in Discord's own
// shape, with every fault and its path. Package wire has the shapes.
//
// [Server.Faults] scripts trouble: lost connections, spoiled handshakes, rate
// limits, failing and slow routes, events that come twice or cannot be
// decoded. A [ManualClock] makes the three seconds and the fifteen minutes of
// an interaction pass at once.
//
// # What it leaves out
//
// Files, polls, forwards, voice, reactions, members coming and going, rate
// limits that were not scripted, and the closing of connections that send no
// heartbeat. A bot that sends files is refused.
package standin
