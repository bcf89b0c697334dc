package question

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// bodiesOf lists what the bodies are called that a person belongs to and that
// speak themselves in the story: by the person's affiliation ("UCI" of the
// International Cycling Union), or as "the ministry's spokeswoman" where one
// ministry is quoted.
func bodiesOf(s *corpus.Story, sp *corpus.Speaker, described string) []string {
	if sp.Kind != corpus.Person {
		return nil
	}
	var out []string
	for i := range s.Speakers {
		body := &s.Speakers[i]
		if body.Kind != corpus.Institution {
			continue
		}
		if sp.Affiliation != "" && calledSo(body, sp.Affiliation) || sp.Affiliation == "" && onlyBody(s, body, described) {
			out = append(append(out, body.Name), body.Aliases...)
		}
	}
	return out
}

// calledSo reports whether a name is one of a speaker's, articles in front left
// out.
func calledSo(sp *corpus.Speaker, name string) bool {
	words := nameWords(name)
	return slices.ContainsFunc(append([]string{sp.Name}, sp.Aliases...), func(n string) bool { return slices.Equal(nameWords(n), words) })
}

// onlyBody reports whether a description speaks of "the ministry's" somebody,
// and a body is the only ministry that is quoted.
func onlyBody(s *corpus.Story, body *corpus.Speaker, described string) bool {
	head := headOf(body.Name)
	if !lexicon.Is(head, lexicon.Body) || !strings.Contains(" "+described+" ", " the "+head+" ") {
		return false
	}
	alike := 0
	for i := range s.Speakers {
		if o := &s.Speakers[i]; o.Kind == corpus.Institution && headOf(o.Name) == head {
			alike++
		}
	}
	return alike == 1
}

// toldOf collects the stems of what a speaker says and of the statements that
// name a person: "the freed geologist" needs somebody who is told to be freed.
func toldOf(s *corpus.Story, sp *corpus.Speaker, name []string) map[string]bool {
	if sp.Kind != corpus.Person || len(name) == 0 {
		return nil
	}
	out := map[string]bool{}
	for i := range s.Statements {
		st := &s.Statements[i]
		toks := text.Tokens(st.Text)
		named := slices.ContainsFunc(toks, func(t text.Token) bool { return t.Norm == name[len(name)-1] })
		if st.Speaker != sp.ID && !named {
			continue
		}
		for _, t := range toks {
			out[t.Stem] = true
		}
	}
	return out
}
