package verify

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"whosaid/corpus"
	"whosaid/corpus/cue"
)

// eachTold runs a test with every statement that is only told, and so told that
// somebody can be claimed to have said just that: it has no verb of speech of
// its own and denies nothing.
func eachTold(t *testing.T, test func(t *testing.T, c *Checker, s *corpus.Story, st *corpus.Statement)) {
	t.Helper()
	eachStory(t, func(t *testing.T, s *corpus.Story, c *Checker) {
		for i := range s.Statements {
			st := &s.Statements[i]
			switch stanceOf(st.Stance) {
			case cue.Deny, cue.Decline, cue.Unconfirmed:
				continue
			}
			if len(st.Quotes) == 0 && s.Speaker(st.Speaker).Kind != corpus.Narrator && !speaksItself(c, st.Text) {
				test(t, c, s, st)
			}
		}
	})
}

func speaksItself(c *Checker, text string) bool {
	return slices.ContainsFunc(c.read(text).sentences, func(s sentence) bool {
		return slices.ContainsFunc(s.frames, func(f frame) bool { return !f.verb.soft || len(f.who.speakers) > 0 })
	})
}

func check1(t *testing.T, c *Checker, m string) []Finding {
	t.Helper()
	found, err := c.Check(context.Background(), m, "")
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestToldByItsSpeaker claims what is told in the story's own words.
func TestToldByItsSpeaker(t *testing.T) {
	eachTold(t, func(t *testing.T, c *Checker, s *corpus.Story, st *corpus.Statement) {
		m := s.Speaker(st.Speaker).Name + " said that " + st.Text
		found := check1(t, c, m)
		wrong := func(f Finding) bool { return f.Verdict != Said || f.Attribution != Right }
		if len(found) == 0 || slices.ContainsFunc(found, wrong) {
			t.Errorf("%s%s", m, tell(found))
		}
	})
}

// TestToldByAnother claims that somebody else said it. Whoever said something
// like it may have it altered.
func TestToldByAnother(t *testing.T) {
	eachTold(t, func(t *testing.T, c *Checker, s *corpus.Story, st *corpus.Statement) {
		for i := range s.Speakers {
			if other := &s.Speakers[i]; other.ID != st.Speaker {
				m := other.Name + " said that " + st.Text
				found := check1(t, c, m)
				right := func(f Finding) bool { return f.Verdict != Misattributed && f.Verdict != Altered }
				if len(found) == 0 || slices.ContainsFunc(found, right) {
					t.Errorf("%s%s", m, tell(found))
				}
			}
		}
	})
}

var (
	figures     = regexp.MustCompile(`\b\d[\d,.]*\d\b|\b\d\b`)
	auxiliaries = regexp.MustCompile(`\b(is|was|are|were|will|would|has|have|can|could|had|may|should|must)\b`)
)

// TestToldWithAnotherFigure changes each figure of what is told.
func TestToldWithAnotherFigure(t *testing.T) {
	eachTold(t, func(t *testing.T, c *Checker, s *corpus.Story, st *corpus.Statement) {
		for _, at := range figures.FindAllStringIndex(st.Text, -1) {
			m := s.Speaker(st.Speaker).Name + " said that " + st.Text[:at[0]] + "77" + st.Text[at[1]:]
			found := check1(t, c, m)
			if len(found) == 0 || slices.ContainsFunc(found, func(f Finding) bool { return f.Verdict == Said && strings.Contains(f.Quote, "77") }) {
				t.Errorf("%s%s", m, tell(found))
			}
		}
	})
}

// TestToldNegated puts a "not" behind the first auxiliary of what is told, where
// it says no nowhere yet.
func TestToldNegated(t *testing.T) {
	eachTold(t, func(t *testing.T, c *Checker, s *corpus.Story, st *corpus.Statement) {
		at := auxiliaries.FindStringIndex(st.Text)
		if at == nil || slices.ContainsFunc(readLine(st.Text, 0), func(w word) bool { return does(w.form, negation|nearNegation) }) {
			return
		}
		m := s.Speaker(st.Speaker).Name + " said that " + st.Text[:at[1]] + " not" + st.Text[at[1]:]
		found := check1(t, c, m)
		if len(found) == 0 || slices.ContainsFunc(found, func(f Finding) bool { return f.Verdict == Said && strings.Contains(f.Quote, " not ") }) {
			t.Errorf("%s%s", m, tell(found))
		}
	})
}

// TestToldWithNamesSwapped puts two places or speakers of what is told in each
// other's place.
func TestToldWithNamesSwapped(t *testing.T) {
	n := 0
	eachTold(t, func(t *testing.T, c *Checker, s *corpus.Story, st *corpus.Statement) {
		names := namesIn(c, st.Text)
		for i := 0; i+1 < len(names); i++ {
			a, b := names[i], names[i+1]
			first, second := st.Text[a.from:a.to], st.Text[b.from:b.to]
			if strings.EqualFold(first[:min(3, len(first))], second[:min(3, len(second))]) {
				continue // the same by another name
			}
			n++
			m := s.Speaker(st.Speaker).Name + " said that " + st.Text[:a.from] + second + st.Text[a.to:b.from] + first + st.Text[b.to:]
			found := check1(t, c, m)
			if !slices.ContainsFunc(found, func(f Finding) bool { return f.Verdict != Said }) {
				t.Errorf("%s%s", m, tell(found))
			}
		}
	})
	if n == 0 {
		t.Error("no statement names two")
	}
}

// namesIn lists where a text names places and speakers, in order.
func namesIn(c *Checker, text string) []span {
	words := readLine(text, 0)
	var out []span
	for _, m := range newReport(c.vocab, nil, words).names {
		at := span{words[m.From].start, words[m.To-1].end}
		thing := strings.HasPrefix(m.Concept, "place:") || strings.HasPrefix(m.Concept, "speaker:")
		if thing && words[m.From].name && !slices.ContainsFunc(out, func(o span) bool { return at.from < o.to && o.from < at.to }) {
			out = append(out, at)
		}
	}
	slices.SortFunc(out, func(a, b span) int { return a.from - b.from })
	return out
}
