package render_test

import (
	"fmt"
	"strings"
	"testing"

	"whosaid/bot/render"
	"whosaid/bot/words"
	"whosaid/corpus"
	"whosaid/index"
)

const asker = "123456789012345678"

// english is somebody who asks in a channel for all to see.
var english = render.Reader{Words: words.For("en"), Asker: asker}

// story loads a story of testdata.
func story(t testing.TB, name string) *corpus.Story {
	t.Helper()
	stories, err := corpus.Open("testdata/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	return stories[0]
}

// written loads a story given as text.
func written(t testing.TB, yaml string) *corpus.Story {
	t.Helper()
	s, err := corpus.Load("story.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func of(s *corpus.Story, part index.Part, id string) index.Attributed {
	st := s.Statement(id)
	return index.Attributed{Story: s, Statement: st, Speaker: s.Speaker(st.Speaker), Part: part, DisputedBy: s.DisputedBy(id)}
}

func list(s *corpus.Story, ids ...string) []index.Attributed {
	var out []index.Attributed
	for _, id := range ids {
		out = append(out, of(s, index.PartAnswer, id))
	}
	return out
}

func all(s *corpus.Story) []index.Attributed {
	var out []index.Attributed
	for i := range s.Statements {
		out = append(out, of(s, index.PartAnswer, s.Statements[i].ID))
	}
	return out
}

func quoted(s *corpus.Story) []*corpus.Speaker {
	var out []*corpus.Speaker
	for i := range s.Speakers {
		if s.Speakers[i].Kind != corpus.Narrator {
			out = append(out, &s.Speakers[i])
		}
	}
	return out
}

func heard(s *corpus.Story) []index.Heard {
	var out []index.Heard
	for i := range s.Speakers {
		h := index.Heard{Story: s, Speaker: &s.Speakers[i]}
		for _, id := range s.SaidBy(h.Speaker.ID) {
			h.Statements++
			if len(s.Statement(id).Quotes) > 0 {
				h.Quoted++
			}
		}
		out = append(out, h)
	}
	return out
}

func disputes(s *corpus.Story) []index.Dispute {
	var out []index.Dispute
	for i := range s.Statements {
		id := s.Statements[i].ID
		if by := s.DisputedBy(id); len(by) > 0 {
			out = append(out, index.Dispute{Claim: of(s, index.PartAnswer, id), Denials: list(s, by...)})
		}
	}
	return out
}

// lookup finds statements in stories.
func lookup(stories ...*corpus.Story) render.Lookup {
	return func(story, statement string) (index.Attributed, bool) {
		for _, s := range stories {
			if s.ID == story && s.Statement(statement) != nil {
				return of(s, index.PartAnswer, statement), true
			}
		}
		return index.Attributed{}, false
	}
}

// verbose is a story of so many statements of one speaker, each of so many
// words, quoted or reported.
func verbose(t testing.TB, statements, count int, word string) *corpus.Story {
	t.Helper()
	var b strings.Builder
	b.WriteString("story: {id: verbose, headline: Long, publisher: The Tide, published: 2026-02-17, language: en}\n")
	b.WriteString("speakers:\n  - {id: ada, name: Ada Quill, role: chair, kind: person}\n  - {id: bo, name: Bo Marsh, kind: person}\nstatements:\n")
	for i := range statements {
		long := strings.TrimSpace(strings.Repeat(word+" ", count))
		fmt.Fprintf(&b, "  - {id: q%d, speaker: ada, kind: direct, stance: say, text: She goes on., quotes: [%q]}\n", i, long)
		fmt.Fprintf(&b, "  - {id: r%d, speaker: bo, kind: indirect, stance: deny, text: %q, disputes: [q%d]}\n", i, long+".", i)
	}
	return written(t, b.String())
}
