package verify

import (
	_ "embed"
	"strings"
	"sync"

	"whosaid/index/lexicon"
	"whosaid/index/text"
)

//go:embed data/words.txt
var wordsTxt string

// A role is what a small word does, as words.txt sorts them.
type role uint64

const (
	negation role = 1 << iota
	nearNegation
	onlyWord
	untrue
	hedge
	weakHedge
	under
	over
	own
	pronoun
	person
	stopsPhrase
	inName
	between
	beForm
	doForm
	linking
	dayName
	timeWord
	relay
	relayVerb
	opening
	channelWord
	retweet
	inPhrase
	bodyWord
	namingVerb
	figureWord
	falseWord
	allWord
	partWord
	whichWord
	office
	knowing
	wording
	doing
	times
	possible
	agentWord
	sweepingWord
	wanting
)

var roleNames = map[string]role{
	"negation": negation, "nearnegation": nearNegation, "only": onlyWord, "untrue": untrue, "hedge": hedge, "weakhedge": weakHedge,
	"under": under, "over": over, "own": own, "pronoun": pronoun, "person": person, "stop": stopsPhrase, "inname": inName,
	"between": between, "be": beForm, "do": doForm, "linking": linking, "day": dayName, "time": timeWord,
	"relay": relay, "relayverb": relayVerb, "opening": opening, "channel": channelWord, "retweet": retweet, "inphrase": inPhrase, "body": bodyWord, "naming": namingVerb, "figure": figureWord, "false": falseWord,
	"all": allWord, "part": partWord, "which": whichWord, "agent": agentWord, "sweeping": sweepingWord, "wanting": wanting,
	"office": office, "knowing": knowing, "wording": wording, "doing": doing, "times": times, "possible": possible,
}

// roles is words.txt by word.
var roles = sync.OnceValue(func() map[string]role { return lexicon.WordClasses("verify: words.txt", wordsTxt, roleNames) })

// does reports whether a word, in the form in which words are compared, does
// any of the given.
func does(form string, any role) bool { return roles()[form]&any != 0 }

//go:embed data/nouns.txt
var nounsTxt string

// nounsOf is nouns.txt by the stem of each verb.
var nounsOf = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range lexicon.Lines(nounsTxt) {
		verb, nouns, _ := strings.Cut(line, " ")
		for noun := range strings.FieldsSeq(nouns) {
			out[text.Stem(verb)] = append(out[text.Stem(verb)], text.Stem(noun))
		}
	}
	return out
})

//go:embed data/same.txt
var sameTxt string

// sameStems is same.txt by the stem of each word.
var sameStems = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range lexicon.Lines(sameTxt) {
		group := strings.Fields(line)
		for _, w := range group {
			for _, other := range group {
				if w != other {
					out[text.Stem(w)] = append(out[text.Stem(w)], text.Stem(other))
				}
			}
		}
	}
	return out
})
