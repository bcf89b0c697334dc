// Package rules owns what Discord accepts from a bot: the shape and the
// limits of messages, components, commands and interaction callbacks, one
// file each, and the faults it answers with otherwise.
//
// It is pure: a body goes in, the parsed parameters or a refusal come out,
// with every fault found and not the first alone. It never looks at the
// world; what depends on it (does this channel exist, may the bot write
// here) is the stand-in's business.
//
// Limits come from Discord's documentation and its OpenAPI file, and from
// known answers of the real service where both are silent. Text is counted in
// UTF-16 units, the strictest of the readings its documents allow. Null means
// absent, as it does there. Two things are stricter than the real service on
// purpose, because a bot that trips over them has a bug: a field nobody knows
// is a fault, and so is a flag that cannot be set where it is sent.
//
// Where Discord's own code for a fault is not known the code is ours and
// starts with STANDIN_.
package rules
