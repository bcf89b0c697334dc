package cue_test

import (
	"testing"

	"whosaid/corpus"
	"whosaid/corpus/cue"
)

// TestStoriesUseKnownStances: a stance that the lexicon does not know is taken
// for plain saying, so "did X deny it" would not find it.
func TestStoriesUseKnownStances(t *testing.T) {
	for _, folder := range []string{"../stories", "../testdata/stories"} {
		stories, err := corpus.Open(folder)
		if err != nil || len(stories) == 0 {
			t.Fatalf("%s: %d stories, %v", folder, len(stories), err)
		}
		for _, s := range stories {
			for _, st := range s.Statements {
				if _, ok := cue.StanceOf(st.Stance); !ok {
					t.Errorf("story %s: statement %s: the lexicon does not know the stance %q", s.ID, st.ID, st.Stance)
				}
			}
		}
	}
}
