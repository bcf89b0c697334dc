package corpus

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/corpus/quotation"
)

// longText is the length in characters above which a statement's text is
// hard to read on a phone, where most readers meet it.
const longText = 400

// fewWords is how many words in single marks may be a title or a doubtful
// expression. Of longer stretches, nearly all are somebody's words (97.6 % in
// 840 political articles of the PolNeAR corpus).
const fewWords = 3

// Advice returns what an editor may want to look at again in a loaded story.
// All of it is allowed.
func (s *Story) Advice() Advice {
	a := &adviser{Story: s}
	a.onStory()
	a.onSpeakers()
	a.onAliases()
	for i := range s.Statements {
		a.onStatement(i, &s.Statements[i])
	}
	if s.origin != nil {
		a.onComments()
	}
	Faults(a.given).sort()
	return a.given
}

// An adviser gathers advice on a story.
type adviser struct {
	*Story
	given Advice
}

func (a *adviser) advise(at place, problem, fix string) {
	a.given = append(a.given, a.fault(at, problem, fix))
}

func (a *adviser) onStory() {
	if len(a.Statements) == 0 {
		a.advise(place{key: "statements"}, "the story has no statements, so it answers nothing", "add what the article's sources said")
	}
	a.onCharacters(place{section: inStory, key: "headline"}, a.Headline)
}

func (a *adviser) onSpeakers() {
	for i, s := range a.Speakers {
		if len(a.SaidBy(s.ID)) == 0 {
			a.advise(place{inSpeakers, i, "id", 0}, "nothing in the story is said by this speaker", "add the statement, or move the speaker to names: if readers ask about them")
		}
		if s.Kind == Person && s.Role == "" {
			a.advise(place{inSpeakers, i, "name", 0}, "this person has no role", "add role: and the office or profession; readers ask by it and see it with the name")
		}
	}
}

// onAliases finds names that lead to two speakers.
func (a *adviser) onAliases() {
	owner := make(map[string]int)
	claim := func(i int, name string, at place) {
		folded := strings.TrimSpace(quotation.FoldCase(name).Text)
		if other, taken := owner[folded]; taken && other != i {
			a.advise(at, fmt.Sprintf("%s is a name of the speaker %s too", quoted(name), a.Speakers[other].ID), "keep it with the one that readers mean by it; with both, an answer may show either")
			return
		}
		owner[folded] = i
	}
	for i, s := range a.Speakers {
		claim(i, s.Name, place{inSpeakers, i, "name", 0})
	}
	for i, s := range a.Speakers {
		for j, alias := range s.Aliases {
			claim(i, alias, place{inSpeakers, i, "aliases", j + 1})
		}
	}
}

func (a *adviser) onStatement(i int, s *Statement) {
	at := func(key string, item int) place { return place{inStatements, i, key, item} }
	if strings.TrimSpace(s.Text) == "" {
		a.advise(at("text", 0), "the text is empty, so no question finds it", "tell in a full sentence what is said")
	}
	if n := utf8.RuneCountInString(s.Text); n > longText {
		a.advise(at("text", 0), fmt.Sprintf("the text has %d characters; more than %d are hard to read on a phone", n, longText), "make two statements of it, or tell it shorter")
	}
	if (s.Stance == "deny" || s.Stance == "reject") && len(s.Disputes) == 0 {
		a.advise(at("stance", 0), "it is not said what this denies", "name the statements it denies under disputes:, so that a reader is shown both sides")
	}
	for key, ids := range map[string][]string{"answers": s.Answers, "disputes": s.Disputes, "supports": s.Supports} {
		for j, id := range ids {
			if slices.Contains(ids[:j], id) {
				a.advise(at(key, j+1), fmt.Sprintf("%s is named twice here", id), "delete one of the two")
			}
		}
	}
	a.onSingleMarks(at("text", 0), s)
	a.onCharacters(at("text", 0), s.Text)
	for j, quote := range s.Quotes {
		a.onCharacters(at("quotes", j+1), quote)
	}
}

// onSingleMarks finds words in single marks that look like somebody's own but
// are in no quote. Double ones would be a fault.
func (a *adviser) onSingleMarks(at place, s *Statement) {
	for _, span := range quotation.Spans(s.Text) {
		first, _ := utf8.DecodeRuneInString(s.Text[span.Open:])
		words := span.Words(s.Text)
		if quotation.IsDouble(first) || len(strings.Fields(words)) <= fewWords || quotedBy(words, s.Quotes) {
			continue
		}
		a.advise(at, fmt.Sprintf("the words %s stand in single marks but in no quote", quoted(words)), "if somebody said them, add them to quotes; if not, tell them without marks")
	}
}

// onCharacters finds characters that a wrong conversion leaves behind.
func (a *adviser) onCharacters(at place, text string) {
	i := strings.IndexFunc(text, func(r rune) bool {
		return r == unicode.ReplacementChar || r >= 0x80 && unicode.IsControl(r)
	})
	if i >= 0 {
		r, _ := utf8.DecodeRuneInString(text[i:])
		a.advise(at, fmt.Sprintf("character %d of it (%s) is left over from a wrong conversion", utf8.RuneCountInString(text[:i])+1, quotation.Name(r)), "write what stood there: often an apostrophe, a dash or an accented letter")
	}
}

func (a *adviser) onComments() {
	for _, at := range a.origin.commented {
		if at.key == "text" || at.key == "quotes" || at.key == "headline" {
			a.advise(at, "what follows the # is a comment and not part of the text", "if it belongs to the text, "+newValueLine(a.origin.src, a.origin.spot(at).line).block())
		}
	}
}
