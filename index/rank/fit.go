package rank

import (
	"fmt"
	"slices"
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// fit is how a statement suits what only attributed statements have. Each
// part is read by Order and by the decision, and shown in explanations.
type fit struct {
	said   saidBy
	stance agreement
	roles  agreement
	wanted agreement
	quote  quoteFit
	quoted bool // holds the speaker's own words
	target bool // disputes or answers the party whose words are at issue
}

// saidBy says how a statement stands to the speakers a question asks for.
type saidBy uint8

const (
	saidAny   saidBy = iota // nobody in particular is asked for
	saidOther               // said by somebody else
	saidAbout               // the narrator tells what the party says or does
	saidSelf                // the party's own statement
)

// agreement says whether a part of the question and of the statement agree.
type agreement int8

const (
	opposed agreement = -2 // the contrary: reversed roles, a denial where praise is asked
	differs agreement = -1 // something else
	unasked agreement = 0  // the question does not ask, or nothing can be told
	close   agreement = 1  // nearly
	agrees  agreement = 2
)

// fits measures the fit of a statement.
func (r *Ranker) fits(q *question.Question, m *Measured) fit {
	st := m.Statement
	return fit{
		said:   r.saidBy(q, st),
		stance: r.stanceFit(q, st),
		roles:  r.rolesFit(q, m),
		wanted: r.wantedFit(q, m),
		quote:  quoteFitOf(q, st),
		quoted: len(st.quotes) > 0,
		target: r.onTarget(q, st),
	}
}

// saidBy tells whose statement it is. The narrator's sentence "the union
// rejected the offer" counts as telling what the union said.
func (r *Ranker) saidBy(q *question.Question, st *Statement) saidBy {
	if len(q.Speakers) == 0 {
		return saidAny
	}
	for i := range q.Speakers {
		if q.Speakers[i].Is(st.Speaker) {
			return saidSelf
		}
	}
	for i := range q.Speakers {
		if len(q.Stances) > 0 && slices.Contains(q.Stances, st.stance) && r.v.SpeaksFor(st.Speaker, &q.Speakers[i]) {
			return saidAbout // "did the board admit it": its chair did
		}
		if q.Soft && r.v.IsNarrator(st.Speaker) && r.subjectOf(&q.Speakers[i], st) {
			return saidAbout
		}
		if r.tellsOf(q, &q.Speakers[i], st) || st.relayedBy(&q.Speakers[i]) || r.v.IsNarrator(st.Speaker) && st.tellsOfWords(&q.Speakers[i]) {
			return saidAbout
		}
	}
	return saidOther
}

// tellsOfWords reports whether the text has the party, by the very words of
// the question, as the subject of a verb of speech or silence: "the
// opposition leader did not speak".
func (st *Statement) tellsOfWords(p *question.Party) bool {
	if p.Resolved() || len(p.Words) == 0 {
		return false
	}
	if st.stance == cue.Decline && st.toldOf(p.Words) {
		return true
	}
	told := norms(st.tokens[:st.told])
	for i := 0; i+len(p.Words) <= len(told); i++ {
		if !slices.Equal(told[i:i+len(p.Words)], p.Words) {
			continue
		}
		for k := i + len(p.Words); k < min(len(told), i+len(p.Words)+7) && !determiner(told[k]) && told[k] != "it"; k++ {
			for _, c := range cue.Lookup(told[k]) {
				if c.Form != cue.Noun && !c.Asked && len(c.Rest) == 0 {
					return true
				}
			}
		}
	}
	return false
}

// toldOf reports whether what is told holds all words of an office or a name,
// each in some form: "Ruritania's president" of "Ruritanian President X".
func (st *Statement) toldOf(words []string) bool {
	for _, w := range words {
		if !st.holdsTitle(w) {
			return false
		}
	}
	return true
}

func (st *Statement) holdsTitle(w string) bool {
	if st.has(text.Stem(w)) || st.has(text.Stem(strings.TrimSuffix(w, "s"))) {
		return true
	}
	if place, ok := lexicon.PlaceOf(w); ok && st.concepts[question.PlaceConcept(place.Country)] {
		return true
	}
	return slices.ContainsFunc(lexicon.TitleMeans(w), func(title string) bool { return !strings.Contains(title, " ") && st.has(text.Stem(title)) })
}

// relayedBy reports whether the party, no speaker of the story, passed the
// statement on.
func (st *Statement) relayedBy(p *question.Party) bool {
	if p.Resolved() || st.Of.Via == "" || len(p.Words) == 0 {
		return false
	}
	via := " " + text.Fold(st.Of.Via) + " "
	for _, w := range p.Words {
		if !strings.Contains(via, " "+w+" ") {
			return false
		}
	}
	return true
}

// subjectOf reports whether a statement opens with the party: what it tells, it
// tells of them.
func (r *Ranker) subjectOf(p *question.Party, st *Statement) bool {
	for _, m := range st.mentions {
		if m.From <= 2 && r.v.Same(p, m.Concept) {
			return true
		}
	}
	return false
}

// tellsOf reports whether somebody else's statement has the party as the
// subject of a verb of speech: any verb where the narrator tells it, one of
// the stance asked for where another speaker does.
func (r *Ranker) tellsOf(q *question.Question, p *question.Party, st *Statement) bool {
	narrator := r.v.IsNarrator(st.Speaker)
	if !narrator && len(q.Stances) == 0 {
		return false
	}
	for _, m := range st.mentions {
		if !r.v.Same(p, m.Concept) || m.From > 0 && preposition(st.tokens[m.From-1].Norm) {
			continue
		}
		for k := m.To; k < min(st.told, m.To+5); k++ {
			if determiner(st.tokens[k].Norm) {
				break // another noun: "Russia will use it; the reports are ..."
			}
			if tells(st.tokens[k].Norm, q.Stances, narrator) {
				return true
			}
		}
	}
	return false
}

// determiner reports whether a word opens a noun phrase.
func determiner(w string) bool {
	switch w {
	case "the", "a", "an", "these", "those", "its", "their", "his", "her":
		return true
	}
	return false
}

// tells reports whether a word is a verb of speech in a form that a report
// uses; of one of the stances, unless any will do.
func tells(word string, stances []cue.Stance, any bool) bool {
	for _, c := range cue.Lookup(word) {
		if c.Form == cue.Noun || c.Form == cue.Base || len(c.Rest) > 0 || c.Asked {
			continue
		}
		if any || slices.Contains(stances, c.Stance) {
			return true
		}
	}
	return false
}

// onTarget reports whether the statement is addressed to the party whose words
// are at issue, or disputes or answers one of theirs: "who contests what the agency claims".
func (r *Ranker) onTarget(q *question.Question, st *Statement) bool {
	if q.Target == nil {
		return false
	}
	if slices.ContainsFunc(st.addressed, func(concept string) bool { return r.v.Same(q.Target, concept) }) {
		return true
	}
	for _, other := range slices.Concat(r.disputes[st.Order], r.answers[st.Order]) {
		if q.Target.Is(r.statements[other].Speaker) {
			return true
		}
	}
	return false
}

// FitString shows the fit.
func (m *Measured) FitString() string { return fmt.Sprintf("%+v", m.fit) }
