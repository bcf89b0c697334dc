package rank

import "whosaid/index/question"

// A Why tells how one statement was measured.
type Why struct {
	Parts            []Part   // the addends of its score
	Matched, Missing []string // the question's terms, those matched with how
	Fit              []string
}

var howNames = map[how]string{
	exactly: "word", byReaders: "other word", byTitle: "other title", byPrefix: "same beginning", byWordNet: "related word", beside: "beside the text",
}

var saidNames = map[saidBy]string{saidSelf: "its speaker is asked for", saidAbout: "tells what the party says", saidOther: "somebody else says it"}

var agreementNames = map[agreement]string{opposed: "opposed", differs: "differs", close: "near", agrees: "agrees"}

// Explain tells how a statement was measured.
func (r *Ranker) Explain(q *question.Question, m *Measured) Why {
	w := Why{Matched: []string{}, Missing: []string{}, Fit: []string{}}
	weights := r.weights()
	for i, v := range m.Features {
		if x := weights[i] * v; x != 0 {
			w.Parts = append(w.Parts, Part{FeatureNames[i], x})
		}
	}
	for i := range q.Terms {
		if got := m.matches[i]; got.how == missing {
			w.Missing = append(w.Missing, q.Terms[i].Norm)
		} else {
			w.Matched = append(w.Matched, q.Terms[i].Norm+" ("+howNames[got.how]+")")
		}
	}
	if s := saidNames[m.fit.said]; s != "" {
		w.Fit = append(w.Fit, s)
	}
	for _, f := range []struct {
		name string
		a    agreement
	}{{"stance", m.fit.stance}, {"roles", m.fit.roles}, {"what is wanted", m.fit.wanted}} {
		if s := agreementNames[f.a]; s != "" {
			w.Fit = append(w.Fit, f.name+" "+s)
		}
	}
	return w
}
