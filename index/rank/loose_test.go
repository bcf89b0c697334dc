package rank

import (
	"testing"

	"whosaid/corpus"
	"whosaid/index/question"
)

// quay is a story that holds one price, one hour and one hull.
var quay = corpus.Story{
	ID: "quay", Headline: "Quay", Publisher: "The Bugle", Language: "en",
	Speakers: []corpus.Speaker{{ID: "rask", Name: "Ida Rask", Role: "harbour master", Kind: corpus.Person}},
	Statements: []corpus.Statement{
		{ID: "bell", Speaker: "rask", Kind: corpus.Indirect, Stance: "say", Text: "The ferry will leave at 9 a.m. on Friday."},
		{ID: "late", Speaker: "rask", Kind: corpus.Indirect, Stance: "say", Text: "The ferry was late on Sunday."},
		{ID: "price", Speaker: "rask", Kind: corpus.Indirect, Stance: "say", Text: "A ticket costs 14 euros."},
		{ID: "sorry", Speaker: "rask", Kind: corpus.Indirect, Stance: "admit", Text: "The rudder was not looked at for years."},
		{ID: "calm", Speaker: "rask", Kind: corpus.Indirect, Stance: "say", Text: "The crew stayed on board."},
	},
}

func TestSoleHolderAndModifiers(t *testing.T) {
	stories := []*corpus.Story{&quay}
	v := question.NewVocabulary(stories)
	r := New(v, stories)
	for _, c := range []struct {
		question    string
		sole, loose bool
	}{
		{"what time does the ferry go", true, false},
		{"when was the ferry late", false, false}, // two days are told of it
		{"how much money for a ticket", true, false},
		{"when did the ferry sink", false, false}, // the day of something else
		{"where is the enormous ferry", false, true},
		{"where is the enormous ferry museum", false, false}, // a museum is missing, not a size
		{"where is the third ferry", false, false},           // not the one that is told of
		{"where is the damaged ferry", false, false},
	} {
		q := question.Understand(c.question, v)
		ordered := r.Order(q, r.Statements())
		if got := soleHolder(q, ordered); got != c.sole {
			t.Errorf("%s: sole holder %v, want %v", c.question, got, c.sole)
		}
		if got := unseenModifiers(q) > 0; got != c.loose {
			t.Errorf("%s: loose modifier %v, want %v", c.question, got, c.loose)
		}
	}
}

func TestStanceAndDeed(t *testing.T) {
	stories := []*corpus.Story{&quay}
	v := question.NewVocabulary(stories)
	r := New(v, stories)
	for _, c := range []struct {
		question      string
		sole, related bool
	}{
		{"did the harbour master admit they blundered", true, false},
		{"did the harbour master promise to resign", false, false}, // no promise is told of
		{"was the crew arrested", false, true},                     // to stay is something else
		{"did the crew stay", false, false},
	} {
		q := question.Understand(c.question, v)
		ordered := r.Order(q, r.Statements())
		if got := soleStance(q, ordered); got != c.sole {
			t.Errorf("%s: sole stance %v, want %v", c.question, got, c.sole)
		}
		if got := relatedDeed(q, ordered[0]); got != c.related {
			t.Errorf("%s: related deed %v, want %v", c.question, got, c.related)
		}
	}
}
