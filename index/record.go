package index

import (
	"slices"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/rank"
)

// RecordID is the id of the statement that tells a story's own record. No
// statement of a story file can have it: it holds a colon.
const RecordID = "story:record"

// recordOdds is how sure a question about the story itself is answered by its
// record: nothing has to be found.
const recordOdds = 4

// recordOf tells a story's record (who wrote it, for whom, when, and who
// speaks in it if that is asked) as a statement of the outlet's own voice.
func recordOf(s *corpus.Story, asked []string) Attributed {
	st := &corpus.Statement{
		ID: RecordID, Kind: corpus.Indirect, Stance: "announce", Text: recordText(s, asked), SaidOn: s.Published,
	}
	sp := narratorOf(s)
	st.Speaker = sp.ID
	return Attributed{Story: s, Speaker: sp, Statement: st, Part: PartAnswer}
}

// narratorOf is the story's narrator, made of its publisher where the file
// has none.
func narratorOf(s *corpus.Story) *corpus.Speaker {
	for i := range s.Speakers {
		if s.Speakers[i].Kind == corpus.Narrator {
			return &s.Speakers[i]
		}
	}
	return &corpus.Speaker{ID: RecordID, Name: s.Publisher, Kind: corpus.Narrator}
}

// recordHas reports whether a story's record has a field that a question may
// ask for.
func recordHas(s *corpus.Story, field string) bool {
	switch field {
	case "byline":
		return s.Byline != ""
	case "contributors":
		return len(s.Contributors) > 0
	case "url":
		return s.URL != ""
	case "revision":
		return s.Revision != ""
	}
	return true
}

// askRecord answers a question about the stories themselves from the records
// that have what is asked; false if the question is about something else. A
// record that lacks it is refused: the story does not say.
func (ix *Index) askRecord(q *question.Question, query Query) (Answer, bool) {
	if len(q.Record) == 0 {
		return Answer{}, false
	}
	a := Answer{Question: query.Text, Confidence: rank.Confidence(recordOdds)}
	var lacking []Attributed
	for _, s := range ix.stories {
		if query.Story != "" && s.ID != query.Story {
			continue
		}
		rec := recordOf(s, q.Record)
		if !recordHasAny(s, q.Record) {
			rec.Part = PartRelated
			lacking = append(lacking, rec)
		} else if len(a.Statements) < query.Limit {
			a.Statements = append(a.Statements, rec)
		}
	}
	if a.Statements == nil {
		a.Confidence = rank.Confidence(-recordOdds)
		a.Refusal = &Refusal{Kind: NotInStory, Related: lacking[:min(query.Limit, len(lacking))]}
		if !query.quiet {
			a.Refusal.Try = ix.try(query.Story, "")
		}
	}
	if query.Explain {
		a.Why = ix.explain(q, nil, rank.Verdict{Odds: recordOdds}, &a)
	}
	return a, true
}

func recordHasAny(s *corpus.Story, fields []string) bool {
	return slices.ContainsFunc(fields, func(f string) bool { return recordHas(s, f) })
}
