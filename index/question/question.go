package question

import (
	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// A Question is what was understood of a reader's words.
type Question struct {
	Text   string  // cleaned, as far as it was read
	Words  []Word  // of the sentence that asks
	Before []Word  // of the text before it, where that sentence says nothing by itself
	Wants  Want    // what an answer must hold
	Quotes [][]int // runs of words inside quotation marks, as indexes into Words

	Speakers []Party // whose words are asked for; several are alternatives or all wanted
	Soft     bool    // the speakers may also be spoken of rather than speak ("what does Seoul want")
	Unknown  *Party  // somebody asked for by common words whom nobody here is called by
	Common   *Party  // somebody asked for by words that fit many: "the government"
	Target   *Party  // whose words are at issue: "who contests what X claims"
	Actor    *Party  // who does something, in "did A summon B"
	Patient  *Party  // to whom it is done
	Receives bool    // the patient is whom something goes to: "did A send troops to B"
	Asked    int     // the noun behind "which", "what" or "how many", -1 for none
	Verb     int     // the word that says what is done, -1 for none

	Stances  []cue.Stance // the stances asked for, none for any
	Deeds    []string     // stems of the verbs they were read from that are no speech by themselves: "order"
	Terms    []Term       // what a statement must speak of
	Measure  string       // what "how" measures: "old", "long", "far"
	Counting bool         // "how many" things: no measure, no sum
	Quoting  bool         // the very words are asked for
	Negated  bool         // who did not do it is asked: no statement tells
	Defines  bool         // what a word means or a body is: stories tell no such thing
	Channels []string     // channels or classes of channels named: "social media"
	Record   []string     // fields of the story's own record asked for: "byline"

	Fixed []Correction // misspelt words that were read as others
}

// Want is what sort of answer a question is after.
type Want uint16

// The wants; a question may have several.
const (
	WantWho       Want = 1 << iota // who said it
	WantNumber                     // how many, how much
	WantWhen                       // a day or time
	WantWhere                      // a place
	WantHow                        // a means
	WantWhy                        // a reason
	WantChannel                    // through what it was said
	WantAddressee                  // to whom it was said
	WantTruth                      // whether it is so, nobody in particular asked
	WantYesNo                      // did X do it
	WantSides                      // every voice on it
	WantIdentity                   // who somebody is, what the name of somebody is
	WantLabel                      // which article, page, room ...
	WantFuture                     // what somebody will do
	WantDoer                       // who did it, not who said it
	WantName                       // the name itself, not only who is meant
)

// Has reports whether all of w is wanted.
func (q *Question) Has(w Want) bool { return q.Wants&w == w }

// AsksPerson reports whether whoever is asked for is named by a person's
// office: "the spokesperson" of a body that has no name of its own.
func (q *Question) AsksPerson() bool {
	for i := range q.Speakers {
		s := &q.Speakers[i]
		if s.To <= s.From || s.To > len(q.Words) {
			continue
		}
		last := q.Words[s.To-1]
		if lexicon.IsTitleWord(last.Stem) && last.Class&(lexicon.Body|lexicon.State) == 0 {
			return true
		}
	}
	return false
}

// A Word is one word of the question.
type Word struct {
	Norm  string // folded, after short forms were written out and misspellings mended
	Stem  string
	Typed string // as the reader typed it
	Class lexicon.Class
	Cues  []cue.Cue // readings as a speech cue
	Upper bool      // typed with a capital where that means something
	All   bool      // typed all in capitals
	Num   bool
	Known bool // English, or a name of the world: typed as meant
	Break bool // a comma or the like stands before it
	Used  Use
}

// Use says what a word was taken for, so that it is not counted twice.
type Use uint8

// The uses.
const (
	Unused    Use = iota
	AsFrame       // part of the wording of the question: "what did", "say"
	AsSpeaker     // names whose words are asked for
	AsStance      // asks for a stance
)

// A Correction is a misspelt word and what it was read as.
type Correction struct{ From, To string }

// A Party is somebody a question names.
type Party struct {
	Name     string // as the reader put it, for showing
	From, To int    // its words
	Speakers []Match
	Country  string // if it stands for a country
	InStory  bool   // the stories speak of it, whether or not it speaks
	Pronoun  bool   // "they", "he": somebody named earlier, or nobody
	Words    []string
	Concepts []string // names of the story file that the words are
}

// A Match is a speaker of the stories that a party may be.
type Match struct {
	Speaker int     // as Vocabulary counts them
	Score   float64 // how specifically it was named
}

// Resolved reports whether the party is a speaker of the stories.
func (p *Party) Resolved() bool { return p != nil && len(p.Speakers) > 0 }

// Is reports whether the party may be that speaker.
func (p *Party) Is(speaker int) bool {
	if p == nil {
		return false
	}
	for _, m := range p.Speakers {
		if m.Speaker == speaker {
			return true
		}
	}
	return false
}

// A Term is one thing a question speaks of: a word, or several that name
// one thing.
type Term struct {
	From, To int      // its words
	Norm     string   // folded; several words joined by spaces
	Stems    []string // of each word
	Weight   float64  // background idf: how much it tells
	Name     bool     // a proper name
	Number   bool
	Verb     bool     // more often a verb than anything else
	Concepts []string // what it names, if the stories or the world know it
	Home     string   // the concept of the country that a name of several words starts with: "Ruritanian troops"
	HomeLen  int      // how many of its words name the country
	Weak     bool     // its concept is only perhaps meant: a capital for its country
	Alts     []Alt    // stems that may stand for it
	Unseen   bool     // no statement holds it in any form
	Either   bool     // two figures, of which a statement needs one
	Asked    bool     // whose words are asked for, by a common word: nobody else's will do
	Context  bool     // from before the sentence that asks, or an alternative: it helps, it is not demanded
}

// An Alt is a stem that may stand for a term's own.
type Alt struct {
	Stem string
	Kind AltKind
}

// AltKind says why a stem may stand for another.
type AltKind uint8

// The kinds, surest first.
const (
	AltSame    AltKind = iota // either will do: "1,500 or 10,000"
	AltReaders                // readers and newspapers use them for the same
	AltTitle                  // two words for one office
	AltPrefix                 // the same beginning: "threat", "threaten"
	AltWordNet                // WordNet relates them
)

// wantNames names the wants as explanations do.
var wantNames = []struct {
	want Want
	name string
}{
	{WantWho, "who"}, {WantNumber, "a number"}, {WantWhen, "a day"}, {WantWhere, "a place"}, {WantHow, "a means"}, {WantWhy, "a reason"},
	{WantChannel, "a channel"}, {WantAddressee, "to whom"}, {WantTruth, "whether it is so"}, {WantYesNo, "yes or no"}, {WantSides, "every side"},
	{WantIdentity, "who somebody is"}, {WantDoer, "who did it"}, {WantLabel, "which part"}, {WantFuture, "what is to come"}, {WantName, "a name"},
}

// WantNames lists what is wanted, in words.
func (q *Question) WantNames() []string {
	out := []string{}
	for _, w := range wantNames {
		if q.Wants&w.want != 0 {
			out = append(out, w.name)
		}
	}
	return out
}
