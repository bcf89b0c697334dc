package index

import (
	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index/question"
	"whosaid/index/rank"
)

// refuse says in which way the stories do not answer.
func (ix *Index) refuse(q *question.Question, v rank.Verdict, ordered []*rank.Measured, query Query) *Refusal {
	r := &Refusal{Kind: ix.refusalKind(q, v, ordered), Party: ix.partyAsked(q), Foreign: q.Foreign()}
	if r.Kind != NoQuestion {
		for _, m := range ordered[:min(len(ordered), query.Limit)] {
			a := ix.attributed(m.Statement)
			a.Part = PartRelated
			r.Related = append(r.Related, a)
		}
	}
	for _, h := range ix.Heard(query.Story) {
		if h.Speaker.Kind != corpus.Narrator {
			r.Quoted = append(r.Quoted, h.Speaker)
		}
	}
	r.Try = ix.try(query.Story, r.Party)
	return r
}

// refusalKind tells the shape of a refusal.
func (ix *Index) refusalKind(q *question.Question, v rank.Verdict, ordered []*rank.Measured) RefusalKind {
	switch {
	case q.Empty():
		return NoQuestion
	case v.Refusal == rank.UnknownSpeaker || q.Unknown != nil || len(q.Speakers) > 0 && !resolved(q):
		return UnknownSpeaker
	case len(q.Speakers) == 0 || q.Soft:
		return NotInStory
	case ix.declined(q, ordered):
		return Declined
	}
	return SilentSpeaker
}

// resolved reports whether somebody asked for speaks in the stories.
func resolved(q *question.Question) bool {
	for i := range q.Speakers {
		if q.Speakers[i].Resolved() {
			return true
		}
	}
	return false
}

// declined reports whether whoever is asked for was asked and would not say:
// the nearest of their statements declines.
func (ix *Index) declined(q *question.Question, ordered []*rank.Measured) bool {
	for _, m := range ordered {
		for i := range q.Speakers {
			if q.Speakers[i].Is(m.Statement.Speaker) {
				return m.Statement.Stance() == cue.Decline
			}
		}
	}
	return false
}

// partyAsked is whom a question asks about, as it is shown to the reader: the
// speaker's full name if they are quoted, the reader's own words otherwise.
func (ix *Index) partyAsked(q *question.Question) string {
	party := q.Unknown
	for i := range q.Speakers {
		if p := &q.Speakers[i]; party == nil || !p.Resolved() {
			party = p
		}
	}
	switch {
	case party == nil:
		return ""
	case party.Country != "" && len(party.Speakers) != 1:
		return party.Country
	case len(party.Speakers) == 1:
		return ix.speakers[party.Speakers[0].Speaker].Name
	}
	return party.Name
}
