package rank

import (
	"slices"
	"strings"

	"whosaid/index/question"
)

// How many tokens from its verb a subject and an object may stand. Farther
// off, the nearest name is as often something else.
const (
	subjectReach = 4
	objectReach  = 8
)

// rolesFit compares who does what to whom: "did A summon B's envoy" is not
// answered by B summoning A's, though all words are there.
func (r *Ranker) rolesFit(q *question.Question, m *Measured) agreement {
	if r.othersOwn(q, m) {
		return differs
	}
	if q.Verb < 0 || q.Actor == nil && q.Patient == nil {
		return unasked
	}
	verb := verbPlace(q, m)
	if verb < 0 {
		return unasked
	}
	st := m.Statement
	actor, patient := st.roles(verb)
	if st.passiveAt(verb) && len(actor) == 0 {
		return r.compareUndergone(q, patient, st.nearestBehind(verb))
	}
	fit := r.compareRoles(q, actor, patient)
	if fit == agrees && q.Patient == nil && lacksAsked(q, m) {
		return unasked // "what weapons did A send" where A sent troops
	}
	if fit == agrees && q.Actor != nil && q.Patient != nil && len(patient) > 0 && !r.names(q.Patient, st.mentions) {
		return differs // it is done to somebody else: "did A meet B" where A met C
	}
	return fit
}

// compareRoles holds the question's doer and done-to against a statement's.
func (r *Ranker) compareRoles(q *question.Question, actor, patient []question.Mention) agreement {
	as, ps := r.names(q.Actor, actor), r.names(q.Patient, patient)
	switch {
	case q.Actor != nil && len(actor) > 0 && !as:
		if r.names(q.Actor, patient) && (q.Patient == nil || r.names(q.Patient, actor)) {
			return opposed
		}
		return differs
	case q.Actor == nil && len(actor) > 0 && !ps && r.names(q.Patient, actor):
		return opposed
	case as || ps:
		return agrees
	}
	return unasked
}

// compareUndergone does the same where a statement does not tell the doer:
// "the troops of B are to be sent to C". What goes somewhere is taken to be
// its sender's.
func (r *Ranker) compareUndergone(q *question.Question, undergoes, behind []question.Mention) agreement {
	to := undergoes
	if q.Receives {
		to = behind
	}
	switch {
	case q.Receives && r.names(q.Actor, behind) && !r.names(q.Patient, behind):
		return opposed
	case q.Receives && len(undergoes) > 0 && !r.names(q.Actor, undergoes):
		return differs
	case r.names(q.Patient, to) || q.Receives && r.names(q.Actor, undergoes):
		return agrees
	}
	return unasked
}

// names reports whether any of the mentions names the party.
func (r *Ranker) names(p *question.Party, mentions []question.Mention) bool {
	if p == nil {
		return false
	}
	for _, m := range mentions {
		if r.v.ActsFor(p, m.Concept) {
			return true
		}
	}
	return false
}

// verbPlace is where the statement holds the question's verb, -1 if nowhere.
func verbPlace(q *question.Question, m *Measured) int {
	for i := range q.Terms {
		t := &q.Terms[i]
		if t.From <= q.Verb && q.Verb < t.To && len(m.matches[i].at) > 0 {
			return m.matches[i].at[0]
		}
	}
	deed := q.Words[q.Verb].Stem
	if at := m.Statement.at[deed]; len(at) > 0 && slices.Contains(q.Deeds, deed) {
		return at[0] // read as a stance, but it is in the statement: "did A order B to stop"
	}
	return -1
}

// roles finds who does and who undergoes what the verb at a token says: the
// nearest named before it and behind it, the other way round in the passive.
func (st *Statement) roles(verb int) (actor, patient []question.Mention) {
	before, behind := st.nearestBefore(verb), st.nearestBehind(verb)
	if st.passiveAt(verb) {
		return st.byBehind(verb), before
	}
	return before, behind
}

// nearestBefore returns the mentions that end nearest before a token, leaving
// out those behind a preposition: "an order over North Korea" does nothing.
func (st *Statement) nearestBefore(verb int) []question.Mention {
	var out []question.Mention
	best := -1
	for _, m := range st.mentions {
		if m.To > verb || verb-m.To > subjectReach || strings.HasPrefix(m.Concept, "day:") || st.pronounIn(m.To, verb) || m.From > 0 && preposition(st.tokens[m.From-1].Norm) {
			continue
		}
		if m.To > best {
			out, best = out[:0], m.To
		}
		if m.To == best {
			out = append(out, m)
		}
	}
	return st.overlapping(out)
}

// pronounIn reports whether a pronoun among the tokens from:to is rather the
// subject of what follows.
func (st *Statement) pronounIn(from, to int) bool {
	for _, t := range st.tokens[from:to] {
		switch t.Norm {
		case "he", "she", "it", "they", "we", "i", "who", "which", "nobody", "everyone":
			return true
		}
	}
	return false
}

// nearestBehind returns the mentions that start nearest behind a token.
func (st *Statement) nearestBehind(verb int) []question.Mention {
	var out []question.Mention
	for _, m := range st.mentions {
		if m.From <= verb || m.From-verb > objectReach {
			continue
		}
		if len(out) == 0 || m.From == out[0].From {
			out = append(out, m)
		} else if m.From < out[0].From {
			out = append(out[:0], m)
		}
	}
	return st.overlapping(out)
}

// overlapping adds the mentions that share words with those given: "South
// Korea's foreign ministry" also names South Korea.
func (st *Statement) overlapping(some []question.Mention) []question.Mention {
	out := some
	for _, m := range st.mentions {
		for _, s := range some {
			if m != s && m.From < s.To && s.From < m.To {
				out = append(out, m)
			}
		}
	}
	return out
}

// passiveAt reports whether the verb at a token is in the passive.
func (st *Statement) passiveAt(verb int) bool {
	for k := verb - 1; k >= 0 && k >= verb-2; k-- {
		switch st.tokens[k].Norm {
		case "was", "were", "been", "being", "is", "are", "be":
			return strings.HasSuffix(st.tokens[verb].Norm, "ed") || strings.HasSuffix(st.tokens[verb].Norm, "n")
		}
	}
	return false
}

// byBehind returns the mentions behind "by".
func (st *Statement) byBehind(verb int) []question.Mention {
	for k := verb + 1; k < len(st.tokens) && k <= verb+6; k++ {
		if st.tokens[k].Norm == "by" {
			return st.nearestBehind(k)
		}
	}
	return nil
}

func preposition(w string) bool {
	switch w {
	case "of", "in", "over", "by", "with", "from", "for", "against", "on", "at", "near", "about", "to", "into", "between", "among":
		return true
	}
	return false
}
