package index_test

import (
	"context"
	"strings"
	"testing"

	"whosaid/corpus"
	"whosaid/index"
)

// Questions about a story as a whole are answered from its record. The words
// given must stand in it; none means that the question is about something
// else.
func TestOverview(t *testing.T) {
	const headline, voices = "Seoul calls in Russia's ambassador", "It gives the words of South Korea's foreign ministry, "
	ix := shipped(t)
	for question, want := range map[string]string{
		"what is this story about":         headline,
		"summarise the article please":     headline,
		"tldr?":                            headline,
		"what happened?":                   headline,
		"who is quoted":                    voices,
		"which people are quoted in this?": voices,
		"who says what":                    voices,
		"who are the people in this story": voices,
		"what happened on Monday":          "",
		"when did it happen":               "",
		"who spoke to Yoon":                "",
		"what about it":                    "",
		"who said that":                    "",
		"how many people":                  "",
		"tldr: what did Rutte say":         "",
	} {
		a, err := ix.Ask(context.Background(), index.Query{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		record := len(a.Statements) == 1 && a.Statements[0].Statement.ID == index.RecordID
		if record != (want != "") || record && !strings.Contains(a.Statements[0].Statement.Text, want) {
			t.Errorf("%s\ngot %v, want %q", question, a.Statements, want)
		}
	}
}

// shipped indexes the story that ships with whosaid.
func shipped(t *testing.T) *index.Index {
	t.Helper()
	ix, err := index.New(shippedStories(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// shippedStories are the stories that ship with whosaid.
func shippedStories(tb testing.TB) []*corpus.Story {
	tb.Helper()
	stories, err := corpus.Embedded()
	if err != nil {
		tb.Fatal(err)
	}
	return stories
}
