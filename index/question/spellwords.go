package question

import (
	"sync"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// questionSpeller knows the words that questions are made of.
var questionSpeller = sync.OnceValue(func() *speller {
	s := &speller{}
	lexicon.EachWord(s.add)
	cue.EachWord(s.add)
	return s
})
