package question_test

import (
	"testing"

	"whosaid/corpus"
	"whosaid/index/question"
)

// TestForeign: questions in other languages are told apart from English ones,
// however badly typed.
func TestForeign(t *testing.T) {
	stories, err := corpus.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	v := question.NewVocabulary(stories)
	for text, want := range map[string]bool{
		"미국은 뭐라고 했어?":                         true,
		"Что сказал Кремль?":                  true,
		"qué dijo el portavoz ayer":           true,
		"who denied it?":                      false,
		"zelenskiy":                           false,
		"wat did zelinsky say abt teh troops": false,
		"Volodymyr Zelenskyy Kremlin Rutte":   false,
		"":                                    false,
	} {
		if got := question.Understand(text, v).Foreign(); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
