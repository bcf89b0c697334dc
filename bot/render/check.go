package render

import (
	"strings"

	"whosaid/bot/message"
	"whosaid/bot/render/markdown"
	"whosaid/corpus"
	"whosaid/index"
	"whosaid/index/verify"
)

const (
	maxFindings    = 8   // passages of a message that are told of
	findingWords   = 200 // characters of a passage
	maxDifferences = 5   // of a passage
)

// A Lookup finds a statement by the ids of its story and its own; false if
// there is none.
type Lookup func(story, statement string) (index.Attributed, bool)

// Check shows what became of a message's quotations and attributed claims:
// each as the message has it, and what the story has. The message's words are
// never in quotation marks; only the story's are.
func (r Reader) Check(findings []verify.Finding, find Lookup) message.Message {
	if len(findings) == 0 {
		return r.notice(r.Words.Text("check.none"))
	}
	b := &box{colour: verdictColour(findings)}
	b.text(markdown.Heading(r.Words.Text("check.title")))
	story := storyOf(findings, find)
	kept := sourceRoom(r, story)
	n := 0
	for _, f := range findings[:min(len(findings), maxFindings)] {
		text := r.finding(f, find, story == nil)
		if message.Len(text) > b.left()-kept {
			break
		}
		b.line()
		b.text(text)
		n++
	}
	if rest := len(findings) - n; rest > 0 {
		b.line()
		b.text(r.small("check.more", "n", rest))
	}
	if story != nil {
		b.line()
		r.addSource(b, story)
	}
	b.row(r.ownButtons(story)...)
	return r.message(b)
}

// verdictColour is that of the worst finding.
func verdictColour(findings []verify.Finding) int {
	for _, f := range findings {
		if f.Verdict != verify.Said {
			return colourWrong
		}
	}
	return colourRight
}

// storyOf is the one story that the findings were held against, nil if there
// are several or none.
func storyOf(findings []verify.Finding, find Lookup) *corpus.Story {
	var against []index.Attributed
	for _, f := range findings {
		if a, ok := heldAgainst(f, find); ok {
			against = append(against, a)
		}
	}
	return commonStory(against)
}

// heldAgainst is the statement that a finding is to be shown against.
func heldAgainst(f verify.Finding, find Lookup) (index.Attributed, bool) {
	if f.Verdict == verify.NotInStory || f.Statement == "" {
		return index.Attributed{}, false
	}
	return find(f.Story, f.Statement)
}

// finding is one passage of a message: the verdict, the words as the message
// has them, where they depart from what was said, and what was said.
func (r Reader) finding(f verify.Finding, find Lookup, sourced bool) string {
	lines := []string{
		markdown.Bold(r.verdict(f)),
		r.inMessage(f),
	}
	if !f.Unquoted() {
		lines = append(lines, r.differences(f)...)
	}
	if a, ok := heldAgainst(f, find); ok {
		c := newCard(a)
		c.sourced, c.bare = sourced, true
		lines = append(lines, r.card(c, findingWords))
	}
	return joinLines(lines...)
}

// Where bold type begins and ends in words that are not markdown yet. Both are
// of Unicode's private use, which says nothing in a message.
const (
	boldBegins = "\uE000"
	boldEnds   = "\uE001"
)

// inMessage is a passage as the message has it, what departs from what was
// said in bold type.
func (r Reader) inMessage(f verify.Finding) string {
	f.Quote = strings.NewReplacer(boldBegins, "", boldEnds, "").Replace(f.Quote)
	cut := message.Cut(f.Quote, findingWords)
	_, marks, _ := f.Marks("")
	var words strings.Builder
	at := 0
	for _, m := range marks {
		if f.Unquoted() || m[1] > len(cut) || cut[:m[1]] != f.Quote[:m[1]] {
			break // cut away, or all of it
		}
		words.WriteString(cut[at:m[0]] + boldBegins + cut[m[0]:m[1]] + boldEnds)
		at = m[1]
	}
	words.WriteString(cut[at:])
	return strings.NewReplacer(boldBegins, "**", boldEnds, "**").Replace(r.say("check.message", "words", words.String()))
}

func (r Reader) verdict(f verify.Finding) string {
	speaker, named := message.Cut(f.Speaker, maxName), message.Cut(f.AttributedTo, maxName)
	switch {
	case f.Verdict == verify.Altered && f.Attribution == verify.Wrong:
		return r.Words.Text("check.altered_wrong", "named", named, "speaker", speaker)
	case f.Unquoted():
		return r.Words.Text("check.unquoted", "speaker", speaker)
	case f.Verdict == verify.Altered:
		return r.Words.Text("check.altered", "speaker", speaker)
	case f.Verdict == verify.Misattributed:
		return r.Words.Text("check.misattributed", "named", named, "speaker", speaker)
	case f.Verdict == verify.Said && f.Attribution == verify.Missing:
		return r.Words.Text("check.unnamed", "speaker", speaker)
	case f.Verdict == verify.Said:
		return r.Words.Text("check.said", "speaker", speaker)
	}
	return r.Words.Text("check.not_in_story")
}

// differences tells where the message departs from what was said.
func (r Reader) differences(f verify.Finding) []string {
	if len(f.Differences) == 0 {
		return nil
	}
	lines := []string{r.small("check.differences")}
	for _, d := range f.Differences[:min(len(f.Differences), maxDifferences)] {
		lines = append(lines, r.orNothing(d.Said)+" → "+r.orNothing(d.Message))
	}
	return lines
}

// orNothing is words in bold type, or a word of ours that there are none.
func (r Reader) orNothing(words string) string {
	if bold := markdown.Bold(message.Cut(words, findingWords/2)); bold != "" {
		return bold
	}
	return r.say("check.nothing")
}
