package question

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/lexicon"
)

// scoreBloc is what naming somebody by a group of countries counts: less than
// by the country.
const scoreBloc = 0.4

// blocSpeakers lists who speaks for the states and bodies of a group of
// countries that words name: "the West", "western officials". None if they
// name none, or nobody of it is quoted.
func (v *Vocabulary) blocSpeakers(content []Word) []Match {
	bloc, ok := blocOf(content)
	if !ok {
		return nil
	}
	var out []Match
	for i := range v.profiles {
		p := &v.profiles[i]
		if p.kind != corpus.Narrator && (p.official && slices.ContainsFunc(p.countries, bloc.HasCountry) || bloc.HasBody(strings.Join(p.belongs, " ")) || bloc.HasBody(strings.Join(p.name, " "))) {
			out = append(out, Match{i, scoreBloc})
		}
	}
	return out
}

// everyState takes words from:to for all who speak for a state: "the two
// governments", where none is named.
func (p *parser) everyState(from, to int) Party {
	party := Party{From: from, To: to, Name: typed(p.q.Words[from:to])}
	for i := range p.v.profiles {
		if s := &p.v.profiles[i]; s.kind != corpus.Narrator && s.official {
			party.Speakers = append(party.Speakers, Match{i, scoreBloc})
		}
	}
	return party
}

// blocOf finds the group that words name, with or without what its members
// are: "western governments", "other countries".
func blocOf(content []Word) (*lexicon.Bloc, bool) {
	words := norms(slices.DeleteFunc(slices.Clone(content), func(w Word) bool { return w.Num })) // "the two Koreas"
	for {
		if b, ok := lexicon.BlocOf(strings.Join(words, " ")); ok {
			return b, true
		}
		last := len(words) - 1
		if last < 1 || !lexicon.Is(words[last], lexicon.Generic) {
			return nil, false
		}
		words = words[:last]
	}
}
