package rank

import (
	"slices"
	"strings"

	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// ownerReach is how many tokens may stand between "Ruritanian" and whose it
// is: "Ruritanian military officers".
const ownerReach = 2

// othersOwn reports whether what the question calls one country's ("Ruritanian
// troops") is only another country's in the statement.
func (r *Ranker) othersOwn(q *question.Question, m *Measured) bool {
	for i := 1; i < len(q.Terms); i++ {
		owner, thing := &q.Terms[i-1], &q.Terms[i]
		if owner.Context || thing.Context || owner.To != thing.From || thing.Name || !owns(q, owner) || len(m.matches[i].at) == 0 {
			continue
		}
		same, other := false, false
		for _, at := range m.matches[i].at {
			switch c := m.Statement.ownerAt(at); {
			case c == "":
			case slices.Contains(owner.Concepts, c):
				same = true
			default:
				other = true
			}
		}
		if other && !same {
			return true
		}
	}
	return false
}

// owns reports whether a term is a country's adjective or its name with 's.
func owns(q *question.Question, t *question.Term) bool {
	for _, c := range t.Concepts {
		if strings.HasPrefix(c, "place:") {
			last := q.Words[t.To-1].Typed
			return demonym(t.Norm) || strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s")
		}
	}
	return false
}

func demonym(name string) bool {
	p, ok := lexicon.PlaceOf(name)
	return ok && p.As == lexicon.People
}

// ownerAt is the concept of the country whose the thing at a token is, "" if
// the statement does not tell.
func (st *Statement) ownerAt(token int) string {
	for _, m := range st.mentions {
		gap := token - m.To
		if gap < 0 || gap > ownerReach || !strings.HasPrefix(m.Concept, "place:") || !st.adjectives(m.To, token) {
			continue
		}
		name := strings.Join(norms(st.tokens[m.From:m.To]), " ")
		if demonym(name) || st.tokens[m.To-1].Is(text.Possess) {
			return m.Concept
		}
	}
	return st.senderOf(token)
}

// senderOf is the concept of the country that sends the thing at a token, which
// is taken to be its own: "Ruritania has sent troops".
func (st *Statement) senderOf(token int) string {
	verb := token - 1
	for verb >= 0 && token-verb <= ownerReach+1 && !sends(st.stems[verb]) {
		verb--
	}
	if verb < 0 || !sends(st.stems[verb]) {
		return ""
	}
	for _, m := range st.nearestBefore(verb) {
		if strings.HasPrefix(m.Concept, "place:") {
			return m.Concept
		}
	}
	return ""
}

// sends reports whether a stem tells that something is sent somewhere.
func sends(stem string) bool {
	return stem == text.Stem("send") || slices.Contains(lexicon.Readers(text.Stem("send")), stem)
}

// adjectives reports whether the tokens from:to may stand before a noun as its
// adjectives.
func (st *Statement) adjectives(from, to int) bool {
	for _, t := range st.tokens[from:to] {
		if t.Is(text.Number) || lexicon.Is(t.Norm, lexicon.Stop) || lexicon.Verb(t.Norm) {
			return false
		}
	}
	return true
}
