package question

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// How far around a name a description may reach: "Ukrainian President" before
// it, ", the secretary-general of NATO," behind it.
const (
	descriptionBefore = 6
	descriptionBehind = 9
)

// descriptions collects how the story's own sentences describe a speaker:
// offices before the name and appositions behind it. Story files that give
// neither role nor affiliation often say it there.
func descriptions(s *corpus.Story, sp *corpus.Speaker, name []string) string {
	if sp.Kind == corpus.Narrator || len(name) == 0 {
		return ""
	}
	var out []string
	for i := range s.Statements {
		out = append(out, describedIn(s.Statements[i].Text, name, sp.Kind)...)
	}
	return strings.Join(out, " ")
}

// relatives lists as what the story's sentences tell other people to belong to a
// speaker: "husband" of "said her husband rang". They are not the speaker.
func relatives(s *corpus.Story, sp *corpus.Speaker, name []string) []string {
	if sp.Kind != corpus.Person || len(name) == 0 {
		return nil
	}
	var out []string
	for i := range s.Statements {
		toks := text.Tokens(s.Statements[i].Text)
		for k, t := range toks {
			if t.Norm == name[len(name)-1] {
				out = append(out, kinBehind(toks, k)...)
			}
		}
	}
	return slices.DeleteFunc(out, func(w string) bool { return !lexicon.Is(w, lexicon.Kin) })
}

// openerReach is how many words may call a speaker at the head of a statement.
const openerReach = 4

// openers lists what a speaker is called at the head of their own statements:
// "printer" of "The printer denied it", whatever its name.
func openers(s *corpus.Story, sp *corpus.Speaker) []string {
	if sp.Kind == corpus.Narrator {
		return nil
	}
	var out []string
	for i := range s.Statements {
		if st := &s.Statements[i]; st.Speaker == sp.ID {
			out = append(out, openerOf(text.Tokens(st.Text))...)
		}
	}
	return out
}

// openerOf returns the noun between an article at the head of a text and its
// first verb of speech.
func openerOf(toks []text.Token) []string {
	if len(toks) < 3 || toks[0].Norm != "the" && toks[0].Norm != "a" && toks[0].Norm != "an" {
		return nil
	}
	for i := 1; i < len(toks) && i <= openerReach; i++ {
		t := toks[i]
		if reports(t.Norm) {
			if head := toks[i-1]; i > 1 && lexicon.Noun(head.Norm) && !lexicon.Is(head.Norm, lexicon.Stop) {
				return []string{head.Norm}
			}
			return nil
		}
		if t.Is(text.Capital) || t.Is(text.Possess) || !describes(t) {
			return nil
		}
	}
	return nil
}

// reports reports whether a word is a verb of speech as reports use it.
func reports(word string) bool {
	return slices.ContainsFunc(cue.Lookup(word), func(c cue.Cue) bool {
		return (c.Form == cue.Past || c.Form == cue.ThirdPerson) && len(c.Rest) == 0 && !c.Asked && !c.Soft
	})
}

// apartFrom stands between two descriptions.
const apartFrom = ","

// describedIn finds the name in one text and returns what describes it.
func describedIn(s string, name []string, kind corpus.SpeakerKind) []string {
	toks := text.Tokens(s)
	last := name[len(name)-1]
	var out []string
	for i, t := range toks {
		if t.Norm != last {
			continue
		}
		start := i
		for k := len(name) - 2; k >= 0 && start > 0 && toks[start-1].Norm == name[k]; k-- {
			start--
		}
		if start == i && len(name) > 1 && kind != corpus.Person {
			continue
		}
		for _, piece := range [][]string{officeBefore(s, toks, start, kind), appositionBehind(s, toks, i, kind), bodyBehind(s, toks, i, kind), kinBehind(toks, i)} {
			if len(piece) > 0 {
				out = append(append(out, piece...), apartFrom)
			}
		}
	}
	return out
}

// kinBehind takes whom a speaker is told to belong to: "said her son Jonah"
// makes somebody readers call Jonah's mother.
func kinBehind(toks []text.Token, i int) []string {
	for k := i + 1; k+1 < len(toks) && k <= i+descriptionBehind; k++ {
		if toks[k].Norm != "her" && toks[k].Norm != "his" && toks[k].Norm != "their" {
			continue
		}
		for j := k + 1; j+1 < len(toks) && j <= k+5; j++ {
			if lexicon.Is(toks[j].Norm, lexicon.Kin) {
				out := []string{toks[j].Norm}
				if toks[j+1].Is(text.Capital) {
					out = append(out, toks[j+1].Norm)
				}
				return out
			}
		}
	}
	return nil
}

// bodyBehind takes the body whose name stands right behind a person's: "Sergeant
// X of the Northmere Police".
func bodyBehind(s string, toks []text.Token, i int, kind corpus.SpeakerKind) []string {
	if kind != corpus.Person || i+2 >= len(toks) || toks[i+1].Norm != "of" && toks[i+1].Norm != "from" || s[toks[i].End:toks[i+1].Start] != " " {
		return nil
	}
	out := []string{"of"}
	for k := i + 2; k < len(toks) && k-i <= descriptionBehind && s[toks[k-1].End:toks[k].Start] == " "; k++ {
		if !toks[k].Is(text.Capital) && toks[k].Norm != "the" {
			break
		}
		out = append(out, toks[k].Norm)
	}
	if !lexicon.Is(out[len(out)-1], lexicon.Body|lexicon.Business) {
		return nil
	}
	return out
}

// officeBefore takes the words that stand right before a name and hold an
// office: "Ukrainian President X", "Manitoba's health minister, X".
func officeBefore(s string, toks []text.Token, start int, kind corpus.SpeakerKind) []string {
	var out []string
	office := false
	for i := start - 1; i >= 0 && start-i <= descriptionBefore; i-- {
		t := toks[i]
		gap := s[t.End:toks[i+1].Start]
		if strings.ContainsAny(gap, ";:!?\"“”—") || strings.Contains(gap, ".") && !lexicon.Is(t.Norm, lexicon.Honorific) || i < start-1 && strings.Contains(gap, ",") {
			break
		}
		if !describes(t) || i == start-1 && joins(t) {
			break // "the kitchen of X" is no office of X
		}
		office = office || lexicon.IsTitleWord(t.Stem) || sortOf(t, kind) || i == start-1 && calling(t, kind)
		out = append([]string{t.Norm}, out...)
	}
	if !office {
		return nil
	}
	return out
}

// doingReach is how many words tell what a body does: "that prints the exams".
const doingReach = 3

// doing takes what a body is told to do, behind "that".
func doing(s string, toks []text.Token, from int) []string {
	var out []string
	for k := from; k < len(toks) && k < from+doingReach; k++ {
		if !lexicon.Is(toks[k].Norm, lexicon.Stop) {
			out = append(out, toks[k].Norm)
		}
		if strings.ContainsAny(s[toks[k].End:min(len(s), toks[k].End+1)], ",.;") {
			break
		}
	}
	return out
}

// sortOf reports whether a word tells what sort of body an institution is: "the
// hacker group X", "X, a maker of doorbells".
func sortOf(t text.Token, kind corpus.SpeakerKind) bool {
	return kind == corpus.Institution && lexicon.Is(t.Norm, lexicon.Body|lexicon.Business)
}

// calling reports whether a word may be what a person does for a living: "the
// rancher X", "X, a teacher from Y".
func calling(t text.Token, kind corpus.SpeakerKind) bool {
	return kind == corpus.Person && (!t.Is(text.Capital) || t.Is(text.SentHead)) && len(t.Norm) > 3 && lexicon.Noun(t.Norm) && !lexicon.Is(t.Norm, lexicon.Time|lexicon.Place|lexicon.Quantity|lexicon.Document|lexicon.Light)
}

// joins reports whether a word ties what follows to what stands before it.
func joins(t text.Token) bool {
	switch t.Norm {
	case "of", "for", "and", "at", "in", "the", "a", "an":
		return true
	}
	return false
}

// describes reports whether a word may be part of an office or a description:
// small words that join names, no verbs of speech and no figures.
func describes(t text.Token) bool {
	switch t.Norm {
	case "s":
		return true
	}
	if joins(t) {
		return true
	}
	if t.Is(text.Number) || lexicon.Is(t.Norm, lexicon.Stop) {
		return false
	}
	return lexicon.IsTitleWord(t.Stem) || len(cue.Lookup(t.Norm)) == 0 && (!lexicon.Verb(t.Norm) || lexicon.Is(t.Norm, lexicon.Relation))
}

// appositionBehind takes ", the head of X," behind a name, up to the next
// comma, if it starts like an apposition.
func appositionBehind(s string, toks []text.Token, i int, kind corpus.SpeakerKind) []string {
	if i+2 >= len(toks) || !strings.HasPrefix(s[toks[i].End:], ", ") {
		return nil
	}
	var out []string
	office, article := false, toks[i+1].Norm == "a" || toks[i+1].Norm == "an"
	for k := i + 1; k < len(toks) && k-i <= descriptionBehind; k++ {
		t := toks[k]
		if t.Norm == "who" && k == i+1 && k+1 < len(toks) && lexicon.Is(toks[k+1].Norm, lexicon.Relation) {
			office = true // "who owns the firm"
			continue
		}
		if k+1 < len(toks) && toks[k+1].Start == t.End+1 && s[t.End] == '-' {
			out = append(out, t.Norm) // "under-secretary"
			continue
		}
		if k > i+1 && kind == corpus.Institution && office && (t.Norm == "that" || t.Norm == "which") {
			out = append(out, doing(s, toks, k+1)...)
			break
		}
		if k == i+1 && (!describes(t) || t.Norm == "and" || t.Norm == "in") {
			return nil
		}
		if !describes(t) {
			break
		}
		out = append(out, t.Norm)
		office = office || lexicon.IsTitleWord(t.Stem) || sortOf(t, kind) || article && calling(t, kind)
		if strings.ContainsAny(s[t.End:min(len(s), t.End+1)], ",.;") {
			break
		}
	}
	if !office {
		return nil
	}
	return out
}
