package question

import (
	"strings"

	"whosaid/corpus"
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
		out = append(out, officeBefore(toks, start)...)
		out = append(out, appositionBehind(s, toks, i)...)
	}
	return out
}

// officeBefore takes the titles, countries and capitalised words that stand
// right before a name.
func officeBefore(toks []text.Token, start int) []string {
	var out []string
	for i := start - 1; i >= 0 && start-i <= descriptionBefore; i-- {
		t := toks[i]
		_, place := lexicon.PlaceOf(t.Norm)
		office := lexicon.IsTitleWord(t.Stem) && !lexicon.Is(t.Norm, lexicon.Stop)
		named := t.Is(text.Capital) && !t.Is(text.SentHead) && !lexicon.Is(t.Norm, lexicon.Stop)
		if !place && !office && !named {
			break
		}
		out = append([]string{t.Norm}, out...)
	}
	return out
}

// appositionBehind takes ", the head of X," behind a name, up to the next
// comma, if it starts like an apposition.
func appositionBehind(s string, toks []text.Token, i int) []string {
	if i+2 >= len(toks) || !strings.HasPrefix(s[toks[i].End:], ", ") {
		return nil
	}
	var out []string
	office := false
	for k := i + 1; k < len(toks) && k-i <= descriptionBehind; k++ {
		t := toks[k]
		if lexicon.Is(t.Norm, lexicon.Pronoun) || t.Norm == "who" || t.Norm == "which" {
			return nil
		}
		out = append(out, t.Norm)
		office = office || lexicon.IsTitleWord(t.Stem)
		if strings.ContainsAny(s[t.End:min(len(s), t.End+1)], ",.;") {
			break
		}
	}
	if !office {
		return nil
	}
	return out
}
