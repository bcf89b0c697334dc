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
	fCount
)

// FeatureNames names the features as weights.txt and explanations do.
var FeatureNames = [fCount]string{
	"bm25", "cover", "story", "readers", "title", "prefix", "wordnet", "beside", "neighbour", "previous",
	"rare", "pairs", "number", "date", "who", "where", "near", "length",
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
