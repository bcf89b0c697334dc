package rank

import (
	"math"

	"whosaid/index/question"
)

// Features of one statement for one question. All are 0 to about 1 unless
// said otherwise.
const (
	fBM25      = iota // BM25 over the story's own idf (0 to about 30)
	fCover            // share of the question's weight, by background idf, that the statement holds in its own words
	fStory            // the same share by the story's own idf
	fReaders          // share it holds in readers' words for the same
	fTitle            // share it holds under another title
	fPrefix           // share it holds by a common beginning
	fWordNet          // share it holds by WordNet's relations
	fBeside           // share that its topic, addressee, channel or day holds
	fNeighbour        // share that only the statement before or behind it holds
	fPrevious         // share that the one before holds, if this one opens with a pronoun
	fRare             // the story's idf of the rarest term held (0 to about 7)
	fPairs            // share of neighbouring terms that stand together
	fNumber           // a number is asked for and there
	fDate             // a date is asked for and there
	fWho              // a name is asked for and there
	fWhere            // a place is asked for and there
	fNear             // how near the likely answer stands to what matched
	fLength           // natural log of its length in tokens
	fText             // how many features plain text has: those below are of attributed stories only

	fNames          = iota - 1 // share of the question's names that the statement holds
	fVerbs                     // share of its verbs
	fSaidSelf                  // said by a speaker asked for
	fSaidAbout                 // tells what such a speaker says
	fSaidOther                 // said by somebody else
	fSoftSelf                  // said by a speaker who may also be spoken of, by the share of the topic it holds
	fSoftAbout                 // tells what such a speaker says, likewise
	fStanceAgrees              // takes the stance asked for
	fStanceClose               // nearly
	fStanceContrary            // takes the contrary, where yes or no is asked
	fStanceOpposed             // takes the contrary elsewhere
	fStanceDiffers             // takes another, where who or whether is asked
	fStanceBesides             // takes another elsewhere
	fRolesAgrees               // who does what to whom agrees
	fRolesDiffers              // somebody else does it
	fRolesOpposed              // the roles are reversed
	fWantedAgrees              // holds what is wanted: a number by what is counted, a channel
	fWantedClose               // nearly
	fWantedSoft                // lacks what is wanted, where that is hard to tell
	fWantedDiffers             // lacks it
	fQuoteRun                  // words in the longest run of the question's words in a quote (0 to 8)
	fQuoteMarked               // share of the words in the question's quotation marks, from heardQuote on
	fQuoted                    // has words of the speaker's own, where they are asked for
	fTarget                    // disputes or answers whose words are at issue
	fTargetOwn                 // is by whose words are at issue
	fFuture                    // tells what is to come, where that is asked
	fContested                 // how many dispute it (0 to 3), where truth is asked
	fUnconfirmed               // says it is not confirmed, where truth is asked
	fGainsays                  // denies or doubts, where something is asked for that nobody need deny
	fLinked                    // disputes or is disputed, where nothing in particular is asked
	fOwnWords                  // has words of the speaker's own, likewise
	fCount
)

// FeatureNames names the features as weights.txt and explanations do.
var FeatureNames = [fCount]string{
	"bm25", "cover", "story", "readers", "title", "prefix", "wordnet", "beside", "neighbour", "previous",
	"rare", "pairs", "number", "date", "who", "where", "near", "length",
	"names", "verbs", "said_self", "said_about", "said_other", "soft_self", "soft_about",
	"stance_agrees", "stance_close", "stance_contrary", "stance_opposed", "stance_differs", "stance_besides",
	"roles_agrees", "roles_differs", "roles_opposed", "wanted_agrees", "wanted_close", "wanted_soft", "wanted_differs",
	"quote_run", "quote_marked", "quoted", "target", "target_own", "future", "contested", "unconfirmed", "gainsays", "linked", "own_words",
}

// Features are the measurements of one statement.
type Features [fCount]float64

// BM25's parameters. Outside data is flat in both: see docs/quality.md.
const (
	k1 = 1.2
	b  = 0.4
)

// A Measured is a candidate statement with its measurements.
type Measured struct {
	Statement *Statement
	Features  Features
	matches   []match // by the question's terms
	Score     float64 // set by Order
	fit       fit
}

// A measurer measures statements for one question.
type measurer struct {
	r           *Ranker
	q           *question.Question
	weight      float64 // sum of the terms' weights
	storyWeight float64 // the same by the story's own idf
	inQ         map[string]bool
}

// measure fills the features of one statement.
func (m *measurer) measure(st *Statement) *Measured {
	out := &Measured{Statement: st, matches: make([]match, len(m.q.Terms))}
	f := &out.Features
	for i := range m.q.Terms {
		t := &m.q.Terms[i]
		out.matches[i] = st.find(t)
		if out.matches[i].how == missing {
			m.addNear(f, st, t)
		} else {
			m.add(f, st, t, out.matches[i])
		}
	}
	m.typed(f, st, out.matches)
	f[fPairs] = pairs(out.matches)
	f[fLength] = math.Log(1 + float64(len(st.tokens)))
	return out
}

// addNear counts a term that the statement lacks but a neighbour holds.
func (m *measurer) addNear(f *Features, st *Statement, t *question.Term) {
	before, behind := m.r.previous(st), m.r.next(st)
	part := t.Weight / m.weight
	switch {
	case before != nil && before.find(t).how == exactly:
		f[fNeighbour] += part
		if st.pronoun {
			f[fPrevious] += part
		}
	case behind != nil && behind.find(t).how == exactly:
		f[fNeighbour] += part
	}
}

// add counts one term's match.
func (m *measurer) add(f *Features, st *Statement, t *question.Term, got match) {
	part := got.share * t.Weight / m.weight
	switch got.how {
	case exactly:
		f[fCover] += part
		f[fStory] += got.share * m.storyIDF(t) / m.storyWeight
		for _, s := range t.Stems {
			if n := len(st.at[s]); n > 0 {
				w := m.r.idf(s)
				tf := float64(n)
				f[fBM25] += w * tf * (k1 + 1) / (tf + k1*(1-b+b*float64(len(st.tokens))/m.r.average))
				f[fRare] = max(f[fRare], w)
			}
		}
	case byReaders:
		f[fReaders] += part
	case byTitle:
		f[fTitle] += part
	case byPrefix:
		f[fPrefix] += part
	case byWordNet:
		f[fWordNet] += part
	case beside:
		f[fBeside] += part
	}
}

// typed measures whether the statement holds what the question wants, and how
// near that stands to what matched.
func (m *measurer) typed(f *Features, st *Statement, matches []match) {
	at, sure := st.answerType(m.q, m.inQ)
	switch {
	case m.q.Has(question.WantNumber):
		f[fNumber] = sure
	case m.q.Has(question.WantWhen):
		f[fDate] = sure
	case !m.r.v.Narrated() && m.q.Has(question.WantWho):
		at = nil // who said it is the speaker, not a name in the text
	case m.q.Has(question.WantWho) || m.q.Has(question.WantIdentity):
		f[fWho] = sure
	case m.q.Has(question.WantWhere):
		f[fWhere] = sure
	}
	least := math.MaxInt
	for _, got := range matches {
		for _, p := range got.at {
			for _, a := range at {
				if d := a - p; d != 0 {
					least = min(least, max(d, -d))
				}
			}
		}
	}
	if least < math.MaxInt {
		f[fNear] = 1 / float64(least)
	}
}

// pairs is the share of neighbouring terms that stand together in the
// statement, in the same order.
func pairs(matches []match) float64 {
	if len(matches) < 2 {
		return 0
	}
	together := 0
	for t := 1; t < len(matches); t++ {
		if adjacent(matches[t-1].at, matches[t].at) {
			together++
		}
	}
	return float64(together) / float64(len(matches)-1)
}

// adjacent reports whether some place in b follows one in a within two
// tokens.
func adjacent(a, b []int) bool {
	for _, x := range a {
		for _, y := range b {
			if y > x && y-x <= 2 {
				return true
			}
		}
	}
	return false
}

// storyIDF is how much a term tells in these stories: its rarest word's idf.
func (m *measurer) storyIDF(t *question.Term) float64 {
	x := 0.0
	for _, s := range t.Stems {
		x = max(x, m.r.idf(s))
	}
	return x
}

// TextFeatures is how many of the features plain text has.
const TextFeatures = fText
