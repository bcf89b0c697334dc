package rank

import (
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/corpus/quotation"
	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// A Statement is a story's statement prepared for measuring: tokenized once,
// when the index is built.
type Statement struct {
	Story   *corpus.Story
	Of      *corpus.Statement
	Speaker int  // as the vocabulary counts speakers
	Order   int  // place among all statements of the index
	First   bool // opens its story: the one before it belongs to another

	tokens    []text.Token // of what is told and quoted
	told      int          // tokens[:told] are of Text, the rest of Quotes
	stems     []string
	at        map[string][]int // stem -> places in tokens
	addressed []string         // concepts of whom it was said to
	expressed map[string][]int // stems that an expression stands for ("took effect": start) -> its places
	topics    map[string]bool  // stems of the topics
	narrated  bool             // by the outlet's own voice
	introFrom int              // tokens[introFrom:introTo] tell who speaks
	introTo   int
	called    []string        // words of the speaker's name, role and affiliation
	around    map[string]bool // stems of speaker, addressee, channel, via, day
	mentions  []question.Mention
	concepts  map[string]bool
	quotes    [][]string // folded words of each quote
	stance    cue.Stance
	stances   []cue.Stance // that and what its words express
	holds     typed
	telling   []told
	contested bool // somebody disputes it
	pronoun   bool // starts with a pronoun: speaks of the statement before it
}

// NewStatement prepares a story's i-th statement.
func NewStatement(v *question.Vocabulary, s *corpus.Story, i, speaker, order int) *Statement {
	of := &s.Statements[i]
	st := &Statement{Story: s, Of: of, Speaker: speaker, Order: order, First: i == 0, at: map[string][]int{}, topics: map[string]bool{}, around: map[string]bool{}, concepts: map[string]bool{}}
	st.tokens = text.Tokens(of.Text)
	st.told = len(st.tokens)
	for _, q := range of.Quotes {
		toks := text.Tokens(q)
		st.tokens = append(st.tokens, toks...)
		st.quotes = append(st.quotes, norms(toks))
	}
	for k, t := range st.tokens {
		st.stems = append(st.stems, t.Stem)
		st.at[t.Stem] = append(st.at[t.Stem], k)
	}
	st.addExpressed()
	st.mentions = v.Mentions(question.PlainNorms(st.tokens))
	for _, m := range st.mentions {
		st.concepts[m.Concept] = true
	}
	for _, c := range v.ConceptsOf(speaker) {
		st.concepts[c] = true
	}
	if day := question.DayConcept(of.SaidOn); day != "" {
		st.concepts[day] = true
	}
	st.addAround(v)
	st.telling = tellingOf(st)
	st.stance = stanceOf(of.Stance)
	st.stances = st.stancesOf()
	st.introFrom, st.introTo = st.introduction()
	st.holds = typedOf(st)
	if v.Narrated() {
		st.holds.framed = 0
	} else {
		st.holds.places = st.holds.located // prose is long enough to be taken loosely
	}
	st.pronoun = startsWithPronoun(st.tokens)
	return st
}

// addExpressed files what the expressions of what is told stand for.
func (st *Statement) addExpressed() {
	question.EachExpression(st.tokens[:st.told], func(at int, same []string) {
		if st.expressed == nil {
			st.expressed = map[string][]int{}
		}
		for _, s := range same {
			st.expressed[s] = append(st.expressed[s], at)
		}
	})
}

// addAround takes in what stands beside the text: topics, speaker, to,
// channel, via.
func (st *Statement) addAround(v *question.Vocabulary) {
	of := st.Of
	sp := question.SpeakerOf(st.Story, of.Speaker)
	for _, topic := range of.Topics {
		for _, t := range text.Tokens(topic) {
			st.topics[t.Stem] = true
		}
	}
	st.narrated = sp.Kind == corpus.Narrator
	st.called = norms(text.Tokens(sp.Name + " . " + sp.Role + " . " + sp.Affiliation))
	for i, part := range append([]string{of.To, of.Channel, of.Via, of.SaidOnAsWritten, sp.Name, sp.Role, sp.Affiliation}, of.Topics...) {
		toks := text.Tokens(part)
		for _, t := range toks {
			st.around[t.Stem] = true
		}
		for _, m := range v.Mentions(question.PlainNorms(toks)) {
			st.concepts[m.Concept] = true
			if i == 0 {
				st.addressed = append(st.addressed, m.Concept)
			}
		}
	}
}

func norms(toks []text.Token) []string {
	out := make([]string, len(toks))
	for i, t := range toks {
		out[i] = t.Norm
	}
	return out
}

// stanceOf is the class of a stance as a story writes it; a word the lexicon
// does not know is plain saying.
func stanceOf(word string) cue.Stance {
	if s, ok := cue.StanceOf(word); ok {
		return s
	}
	return cue.Say
}

// stancesOf adds to the statement's own stance what its words express: all of
// them where the stance is plain saying, the first verb of speech elsewhere.
func (st *Statement) stancesOf() []cue.Stance {
	out := []cue.Stance{st.stance}
	if st.stance != cue.Apologise && st.at["sorri"] != nil && len(st.quotes) > 0 {
		out = append(out, cue.Apologise) // whatever verb the report has for "I am sorry"
	}
	for _, t := range st.tokens[:st.told] {
		c, ok := reportedCue(t.Norm)
		if !ok || slices.Contains(out, c.Stance) {
			continue
		}
		out = append(out, c.Stance)
		if !generic(st.stance) {
			break
		}
	}
	return out
}

// introduction is where what is told tells who speaks: before its verb of
// speech, or behind one that a quotation stands before, as in "...", said X.
func (st *Statement) introduction() (from, to int) {
	for i, t := range st.tokens[:st.told] {
		if _, ok := reportedCue(t.Norm); !ok {
			continue
		}
		if i > 0 && st.parted(i) && i+1 < st.told {
			return i + 1, st.told
		}
		return 0, i
	}
	return 0, 0
}

// parted reports whether a mark of quotation stands between a token and the one
// before it.
func (st *Statement) parted(i int) bool {
	return strings.ContainsFunc(st.Of.Text[st.tokens[i-1].End:st.tokens[i].Start], quotation.IsDouble)
}

// reportedCue reads a word as a verb of speech in a form that reports use.
func reportedCue(word string) (cue.Cue, bool) {
	for _, c := range cue.Lookup(word) {
		if c.Form != cue.Noun && len(c.Rest) == 0 && !c.Asked && !c.Soft {
			return c, true
		}
	}
	return cue.Cue{}, false
}

// generic reports whether a stance says no more than that somebody spoke.
func generic(s cue.Stance) bool {
	switch s {
	case cue.Say, cue.Reply, cue.Assert, cue.Announce, cue.Find:
		return true
	}
	return false
}

// openingTokens is how far into a statement a pronoun still points back.
const openingTokens = 4

func startsWithPronoun(toks []text.Token) bool {
	return slices.ContainsFunc(toks[:min(openingTokens, len(toks))], func(t text.Token) bool {
		return lexicon.Is(t.Norm, lexicon.Pronoun) || t.Norm == "this" || t.Norm == "these" || t.Norm == "those" || t.Norm == "such"
	})
}

// has reports whether the statement holds a stem in what is told or quoted.
func (st *Statement) has(stem string) bool { return len(st.at[stem]) > 0 }

// Concepts lists what the statement names, for retrieval.
func (st *Statement) Concepts() []string {
	out := make([]string, 0, len(st.concepts))
	for c := range st.concepts {
		out = append(out, c)
	}
	slices.Sort(out)
	return out
}

// negates reports whether what is told is told with a negation.
func (st *Statement) negates() bool {
	for _, t := range st.tokens[:st.told] {
		switch t.Norm {
		case "not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "without", "didn't", "doesn't", "isn't", "wasn't":
			return true
		}
	}
	return false
}

// Stance is the class of the stance the story gives the statement.
func (st *Statement) Stance() cue.Stance { return st.stance }
