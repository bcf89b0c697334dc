package index

import (
	"fmt"
	"strings"

	"whosaid/corpus"
)

// RecordID is the id of the statement that tells a story's own record. No
// statement of a story file can have it: it holds a colon.
const RecordID = "story:record"

// recordOdds is how sure a question about the story itself is answered by its
// record: nothing has to be found.
const recordOdds = 4

// recordOf tells a story's record (who wrote it, for whom, when) as a
// statement of the outlet's own voice.
func recordOf(s *corpus.Story) Attributed {
	st := &corpus.Statement{
		ID: RecordID, Kind: corpus.Indirect, Stance: "announce", Text: recordText(s), SaidOn: s.Published,
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

func recordText(s *corpus.Story) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s published this story on %d %s %d", s.Publisher, s.Published.Day, s.Published.Month, s.Published.Year)
	if s.Byline != "" {
		fmt.Fprintf(&b, "; it was written by %s", s.Byline)
	}
	if len(s.Contributors) > 0 {
		fmt.Fprintf(&b, ", with contributions from %s", strings.Join(s.Contributors, " and "))
	}
	fmt.Fprintf(&b, ". Its headline: %s.", strings.TrimSuffix(s.Headline, "."))
	if s.Revision != "" {
		fmt.Fprintf(&b, " Revision: %s.", s.Revision)
	}
	if s.URL != "" {
		fmt.Fprintf(&b, " Link: %s", s.URL)
	}
	return b.String()
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

// askRecord answers from the records of the stories that have one of the
// fields; none has if it returns nil.
func (ix *Index) askRecord(fields []string, limit int) []Attributed {
	var out []Attributed
	for _, s := range ix.stories {
		for _, f := range fields {
			if recordHas(s, f) && len(out) < limit {
				out = append(out, recordOf(s))
				break
			}
		}
	}
	return out
}
