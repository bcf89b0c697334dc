package bot

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Wants reports whether a message asks us: one that mentions us, a reply to
// us among them, or that is private to us. Everything else is none of our
// business: what bots and webhooks write, ourselves included, @everyone and
// roles, notices of the system, and messages whose text Discord keeps back,
// such as replies to us whose author switched the ping off.
func (b *Bot) Wants(m *Message) bool {
	switch {
	case m.SelfID == "" || m.Author.ID == "" || m.Author.ID == m.SelfID:
		return false
	case m.Author.Bot || m.Webhook || !m.Plain:
		return false
	case strings.TrimSpace(m.Content) == "":
		return false
	}
	return m.GuildID == "" || m.Mentioned(m.SelfID)
}

// maxQuestion bounds a question, in characters. The longest of the readers'
// questions whosaid was tuned on has 160.
const maxQuestion = 500

// mentions are the written forms of users, roles, channels, commands, emoji
// and times, and of everybody, which are no words of a question.
var mentions = regexp.MustCompile(`<(?:@[!&]?|#)\d+>|</[^<>]{1,100}:\d+>|<a?:\w{1,32}:\d+>|<t:-?\d+(?::\w)?>|<id:\w+>|@(?:everyone|here)\b`)

// questionIn returns what a message asks: its text without mentions, wherever
// they stand.
func questionIn(m *Message) string {
	return strings.Join(strings.Fields(mentions.ReplaceAllString(m.Content, " ")), " ")
}

// isTooLong reports whether a question is longer than we take.
func isTooLong(question string) bool { return utf8.RuneCountInString(question) > maxQuestion }
