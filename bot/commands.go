package bot

import (
	"whosaid/bot/render"
	"whosaid/bot/words"
)

// The commands, by the names that Discord delivers whatever the language of
// the client.
const (
	commandAsk      = "ask"
	commandSaid     = "said"
	commandSides    = "sides"
	commandTimeline = "timeline"
	commandSpeakers = "speakers"
	commandStory    = "story"
	commandHelp     = "help"
	commandPrivacy  = "privacy"
	commandCheck    = "check"
)

// The options of commands.
const (
	optionQuestion = "question"
	optionStory    = "story"
	optionPrivate  = "private"
	optionSpeaker  = "speaker"
	optionAbout    = "about"
	optionText     = "text"
)

// Where commands can be installed and used: everywhere, in servers that have
// the bot, by people who have installed it for themselves, and in private
// messages.
var (
	everyInstall = []int{0, 1}    // servers, users
	everyContext = []int{0, 1, 2} // servers, messages with the bot, other private messages
)

// Commands are the commands as they are registered, in every language there
// are words in.
func Commands() []Command {
	question := option(TextOption, optionQuestion)
	question.Required, question.Autocomplete, question.MinLength, question.MaxLength = true, true, 1, maxQuestion
	speaker := option(TextOption, optionSpeaker)
	speaker.Required, speaker.Autocomplete, speaker.MaxLength = true, true, maxName
	about := option(TextOption, optionAbout)
	about.MaxLength = maxAbout
	sidesAbout := about
	sidesAbout.MaxLength = render.MaxAbout
	story := option(TextOption, optionStory)
	story.Autocomplete, story.MaxLength = true, maxName
	private := option(FlagOption, optionPrivate)
	text := option(TextOption, optionText)
	text.Required, text.MinLength, text.MaxLength = true, 1, maxText
	menu := words.Everywhere("menu.check.name")
	return []Command{
		chat(commandAsk, question, story, private),
		chat(commandSaid, speaker, about, story, private),
		chat(commandSides, sidesAbout, story, private),
		chat(commandTimeline, story),
		chat(commandSpeakers, story),
		chat(commandStory, story),
		chat(commandCheck, text),
		chat(commandHelp),
		chat(commandPrivacy),
		{Type: MessageCommand, Name: menu.Text, Names: menu.In, IntegrationTypes: everyInstall, Contexts: everyContext},
	}
}

// Bounds of what is typed into options, in characters.
const (
	maxName  = 200
	maxAbout = 200
	maxText  = 4000 // of a text to check: as long as the longest message can be
)

func chat(name string, options ...CommandOption) Command {
	title, description := words.Everywhere("command."+name+".name"), words.Everywhere("command."+name+".description")
	return Command{
		Type: ChatCommand, Name: name, Names: title.In, Description: description.Text, Descriptions: description.In,
		Options: options, IntegrationTypes: everyInstall, Contexts: everyContext,
	}
}

func option(kind int, name string) CommandOption {
	title, description := words.Everywhere("option."+name+".name"), words.Everywhere("option."+name+".description")
	return CommandOption{Type: kind, Name: name, Names: title.In, Description: description.Text, Descriptions: description.In}
}
