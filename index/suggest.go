package index

import (
	"cmp"
	"context"
	_ "embed"
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/text"
)

//go:embed suggest.txt
var suggestTxt string

// A SpeakerChoice is a speaker offered for completion.
type SpeakerChoice struct {
	Story   string // id
	Speaker string // id
	Label   string // name with role and affiliation, for showing
}

// labelOf shows a speaker in one line.
func labelOf(sp *corpus.Speaker) string {
	rest := strings.Join(slices.DeleteFunc([]string{sp.Role, sp.Affiliation}, func(s string) bool { return s == "" || strings.Contains(sp.Name, s) }), ", ")
	if rest == "" {
		return sp.Name
	}
	return sp.Name + " — " + rest
}

// SuggestSpeakers offers up to n speakers of a story, or of all, for what a
// reader has typed so far: by name, role, affiliation or alias, slips of the
// finger forgiven; with nothing typed, who says most first.
func (ix *Index) SuggestSpeakers(typed, story string, n int) []SpeakerChoice {
	type scored struct {
		SpeakerChoice
		score int
	}
	var all []scored
	want := strings.TrimPrefix(text.Fold(typed), "the ")
	for _, h := range ix.Heard(story) {
		if s := matchScore(want, h.Speaker); s > 0 {
			all = append(all, scored{SpeakerChoice{h.Story.ID, h.Speaker.ID, labelOf(h.Speaker)}, s})
		}
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	var out []SpeakerChoice
	for _, s := range all[:min(n, len(all))] {
		out = append(out, s.SpeakerChoice)
	}
	return out
}

// matchScore tells how well typed letters match a speaker: 0 not at all.
func matchScore(want string, sp *corpus.Speaker) int {
	if want == "" {
		return 1
	}
	best := 0
	for i, name := range append([]string{sp.Name, sp.Role, sp.Affiliation, labelOf(sp), sp.ID}, sp.Aliases...) {
		folded := text.Fold(name)
		score := 0
		switch {
		case folded == want:
			score = 6
		case strings.HasPrefix(folded, want):
			score = 5
		case strings.Contains(" "+folded, " "+want):
			score = 4
		case strings.Contains(folded, want) && len(want) > 2:
			score = 2
		case question.NearPrefix(want, folded), eachNear(want, folded):
			score = 1
		}
		if score > 0 && i == 0 {
			score++ // the name itself before a role or an alias
		}
		best = max(best, score)
	}
	return best
}

// eachNear reports whether each of several words typed is the start of a word of
// a name, or nearly: "vice minster".
func eachNear(want, name string) bool {
	words := strings.Fields(want)
	return len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool {
		return !strings.Contains(" "+name, " "+w) && !question.NearPrefix(w, name)
	})
}

// partyOf finds the speaker that a typed name, an id or a choice's label
// means.
func (ix *Index) partyOf(speaker, story string) question.Party {
	p := question.Party{Name: speaker, From: -1, To: -1}
	for i, sp := range ix.speakers {
		if story != "" && ix.storyOf[i].ID != story {
			continue
		}
		if sp.ID == speaker || labelOf(sp) == speaker || strings.EqualFold(sp.Name, speaker) {
			p.Speakers = append(p.Speakers, question.Match{Speaker: i, Score: 1})
		}
	}
	if len(p.Speakers) == 0 {
		p = ix.vocab.PartyNamed(speaker)
	}
	return p
}

// SuggestQuestions offers up to n questions that the stories answer and that
// go with what a reader has typed so far: by their own words first, then by what
// the statements tell that answer them.
func (ix *Index) SuggestQuestions(typed, story string, n int) []string {
	want := text.Tokens(typed)
	var out []string
	for _, by := range []func(suggestion) string{func(s suggestion) string { return s.folded }, func(s suggestion) string { return s.told }} {
		for _, s := range ix.suggestions() {
			if len(out) < n && (story == "" || s.story == story) && goesWith(by(s), want) && !slices.Contains(out, s.text) {
				out = append(out, s.text)
			}
		}
	}
	return out
}

// goesWith reports whether each word typed starts some word of a question;
// the small words and the last, unfinished one need not.
func goesWith(folded string, want []text.Token) bool {
	for _, t := range want {
		if !strings.Contains(" "+folded, " "+t.Norm) && !question.Small(t.Norm) {
			return false
		}
	}
	return true
}

// try offers two questions to a reader who was refused, about the party asked
// for if it is quoted.
func (ix *Index) try(story, party string) []string {
	var out []string
	folded := text.Fold(party)
	for _, about := range []bool{true, false} {
		for _, s := range ix.suggestions() {
			named := folded != "" && strings.Contains(s.folded, folded)
			if named == about && (story == "" || s.story == story) && len(out) < tries && !slices.Contains(out, s.text) {
				out = append(out, s.text)
			}
		}
	}
	return out
}

// tries is how many questions a refusal offers.
const tries = 2

// A suggestion is a question that its story is known to answer.
type suggestion struct {
	story, text string
	folded      string // the text
	told        string // what the statement that answers tells, by which readers look for it too
}

// suggestions makes the questions of suggest.txt for every speaker, quote and
// topic and keeps those that are in fact answered by that speaker first. They
// are made once, when first asked for.
func (ix *Index) suggestions() []suggestion {
	ix.suggesting.Do(func() {
		ix.tried = map[string]bool{}
		templates := templatesOf(suggestTxt)
		for _, t := range templates {
			for _, h := range ix.Heard("") {
				ix.suggestFor(t, h)
			}
		}
		ix.suggested = interleave(ix.suggested)
		ix.tried = nil
	})
	return ix.suggested
}

// A template is a question with a gap: {speaker}, {quote} or {topic}.
type template struct{ kind, text string }

func templatesOf(table string) []template {
	var out []template
	for line := range strings.Lines(table) {
		kind, q, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if ok && !strings.HasPrefix(kind, "#") {
			out = append(out, template{kind, q})
		}
	}
	return out
}

// mostSuggested bounds the questions made, so that an archive of many
// thousand statements is not asked about each.
const mostSuggested = 400

// mostTried bounds the questions asked for that.
const mostTried = 2 * mostSuggested

// suggestFor makes a template's questions for one speaker.
func (ix *Index) suggestFor(t template, h Heard) {
	if h.Speaker.Kind == corpus.Narrator || h.Speaker.Kind == corpus.Unnamed || len(ix.suggested) >= mostSuggested {
		return
	}
	switch t.kind {
	case "speaker":
		ix.keep(h.Story, h.Speaker, strings.ReplaceAll(t.text, "{speaker}", inSentence(h.Speaker.Name)))
	case "plain":
		ix.keep(h.Story, nil, t.text)
	case "quote", "topic", "stance":
		for _, a := range ix.SaidBy(h.Story.ID, h.Speaker.ID) {
			for _, fill := range t.fills(a) {
				q := strings.ReplaceAll(t.text, "{speaker}", inSentence(h.Speaker.Name))
				ix.keep(h.Story, h.Speaker, strings.ReplaceAll(q, "{"+t.gap()+"}", fill))
			}
		}
	}
}

// inSentence writes a name as it stands inside a sentence.
func inSentence(name string) string {
	if rest, ok := strings.CutPrefix(name, "The "); ok {
		return "the " + rest
	}
	return name
}

// gap is the name of a template's second gap.
func (t template) gap() string { return t.kind }

// longestQuote is how many characters of a quote a question holds at most.
const longestQuote = 60

// fills lists what a statement puts into a template's gap.
func (t template) fills(a Attributed) []string {
	switch t.kind {
	case "topic":
		return a.Statement.Topics
	case "quote":
		if len(a.Statement.Quotes) > 0 {
			return []string{shorten(a.Statement.Quotes[0], longestQuote)}
		}
	}
	return nil
}

// shorten cuts a quote at a word's end.
func shorten(s string, n int) string {
	if len(s) <= n {
		return strings.TrimRight(s, ".,;:!? ")
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	return strings.TrimRight(s[:max(cut, 0)], ".,;:!? ")
}

// keep files a question if a statement answers it, of the speaker first of all
// if it is about one.
func (ix *Index) keep(story *corpus.Story, who *corpus.Speaker, q string) {
	if ix.tried[story.ID+q] || len(ix.tried) >= mostTried {
		return
	}
	ix.tried[story.ID+q] = true
	a, err := ix.Ask(context.Background(), Query{Text: q, Story: story.ID, Limit: 1, quiet: true})
	if err != nil || len(a.Statements) == 0 || who != nil && a.Statements[0].Speaker != who {
		return
	}
	st := a.Statements[0].Statement
	told := text.Fold(strings.Join(append([]string{st.Text, st.Stance}, st.Quotes...), " "))
	ix.suggested = append(ix.suggested, suggestion{story.ID, q, text.Fold(q), told})
}

// interleave mixes the questions so that the first few differ in kind: who
// speaks most is asked about first, then a quote, then a topic.
func interleave(all []suggestion) []suggestion {
	var kinds [][]suggestion
	for _, s := range all {
		k := 0
		switch {
		case strings.Contains(s.text, "“"):
			k = 1
		case strings.Contains(s.text, " about "):
			k = 2
		}
		for len(kinds) <= k {
			kinds = append(kinds, nil)
		}
		kinds[k] = append(kinds[k], s)
	}
	var out []suggestion
	for i := 0; len(out) < len(all); i++ {
		for _, some := range kinds {
			if i < len(some) {
				out = append(out, some[i])
			}
		}
	}
	return out
}
