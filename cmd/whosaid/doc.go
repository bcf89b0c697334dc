// Command whosaid answers readers' questions about a news story with what was
// said in it and who said it: in a terminal, and as a Discord bot.
//
//	go run ./cmd/whosaid preview
//	go run ./cmd/whosaid ask "who denied it?"
//
// The README says how to use it. This is the tour for whoever wants to change
// it: one question on its way, from the bottom up. Each package says in its own
// comment what it owns and what it never does.
//
// # The story
//
// Everything begins with a story file, which an editor writes: one article as
// statements, each with its speaker. [whosaid/corpus] turns it into a Story.
// Its Load refuses whatever it does not understand and tells all faults at
// once, each with line, column, an excerpt and a fix; Prove holds the quotes
// against the article itself. From here on a statement is only passed on:
// what a speaker said is byte for byte what the file says.
//
// Three packages help. [whosaid/corpus/quotation] knows which words stand
// between quotation marks and whether two are the same words,
// [whosaid/corpus/cue] which verbs report speech and what stance they express,
// [whosaid/corpus/library] how to keep many files loaded while they change.
// The story that ships lies in corpus/stories, embedded; those made up for
// tests in corpus/testdata/stories, with their questions.
//
// # The question
//
// A question is text once. [whosaid/index/text] cuts it into tokens, the same
// way as statements. [whosaid/index/question] understands it, step by step and
// each word for one purpose only: who is asked about, which stance, what kind
// of answer, who does what to whom, which words a statement must then cover.
// What it knows of English and of the world are the tables of
// [whosaid/index/lexicon]; what it knows of the story, its Vocabulary. Nobody
// after it looks at the words again.
//
// # The answer
//
// [whosaid/index] puts an Index together. Its retriever is all that knows the
// search engine, bleve, and fetches every statement that could fit.
// [whosaid/index/rank] measures each of them by named features, orders them,
// decides whether the best one answers, and composes what is shown, with what
// disputes it beside it. Index.Ask returns an Answer: attributed statements, or
// a Refusal with its kind. "whosaid ask -explain" prints what was understood,
// measured and decided, and is the first thing to try when an answer is wrong.
//
// Two packages use the same parts for other ends: [whosaid/index/verify] holds
// the quotations and claims of a message against the stories, and
// [whosaid/index/eval] scores question files. index/rank/learn and
// index/lexicon/mktables are commands that made the weights and the tables.
//
// # The words around it
//
// All that whosaid itself says stands in the message files of
// [whosaid/bot/words], in seven languages. The terminal (screen.go, here) takes
// its words from there as well as Discord.
//
// # The bot
//
// [whosaid/bot] holds the ways to ask, a small file each: a command, a mention,
// a menu, a button. It needs an Asker, which an Index is, and says what it has
// to say through a Responder. [whosaid/bot/render] makes messages of answers;
// it is pure, and its goldens show what readers see. Foreign text becomes
// harmless in [whosaid/bot/render/markdown] and only there.
// [whosaid/bot/message] is the form of what we send, with Discord's limits, and
// the custom ids in which buttons remember what they are for.
//
// [whosaid/bot/gateway] is the only package that talks to Discord: it turns
// events into calls of the bot, keeps the connection up, waits when told to,
// and registers the commands. Whatever waits does so by a [whosaid/bot/clock],
// which tests set by hand.
//
// # Discord without Discord
//
// [whosaid/bot/standin] is a Discord on loopback, as strict as the real one.
// The tests of the bot run the real client library against it, and script what
// goes wrong on the wire. [whosaid/bot/preview] puts a page on top of it, so that
// people can do the same in a browser.
//
// # The program
//
// main.go hands the process to run (run.go), which tests call too. Every command
// is one file beside it. config.go reads the environment; json.go is the JSON
// that other programs rely on. rules_test.go holds the house to its rules, and
// testdata/script has the program as its users meet it.
package main
