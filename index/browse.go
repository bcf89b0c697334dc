package index

import (
	"cmp"
	"slices"
	"strings"

	"whosaid/corpus"
	"whosaid/index/question"
	"whosaid/index/rank"
)

// A Dispute is one contested claim with what stands against it.
type Dispute struct {
	Claim       Attributed
	Denials     []Attributed
	Unconfirmed []Attributed // statements that it could not be confirmed
}

// A Heard is a speaker with how often the stories quote them.
type Heard struct {
	Story      *corpus.Story
	Speaker    *corpus.Speaker
	Statements int
	Quoted     int // of these, with words of their own in quotation marks
}

// A Place is where a statement stands in its story: what comes before it and
// behind it, in story order.
type Place struct {
	Before, Behind []Attributed
	At             Attributed
}

// Story returns the story with that id; with an empty id the only one, or nil
// if there are several.
func (ix *Index) Story(id string) *corpus.Story {
	if id == "" && len(ix.stories) == 1 {
		return ix.stories[0]
	}
	for _, s := range ix.stories {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// Statement returns a statement by its story's and its own id, false if there
// is none.
func (ix *Index) Statement(story, id string) (Attributed, bool) {
	for _, st := range ix.ranker.Statements() {
		if st.Story.ID == story && st.Of.ID == id {
			return ix.attributed(st), true
		}
	}
	if s := ix.Story(story); s != nil && id == RecordID {
		return recordOf(s, nil), true
	}
	return Attributed{}, false
}

// Context returns a statement with up to n statements before and behind it in
// its story, false if there is no such statement.
func (ix *Index) Context(story, id string, n int) (Place, bool) {
	all := ix.ranker.Statements()
	at := slices.IndexFunc(all, func(st *rank.Statement) bool { return st.Story.ID == story && st.Of.ID == id })
	if at < 0 {
		return Place{}, false
	}
	p := Place{At: ix.attributed(all[at])}
	for k := max(0, at-n); k < min(len(all), at+n+1); k++ {
		switch {
		case all[k].Story != all[at].Story:
		case k < at:
			p.Before = append(p.Before, ix.attributed(all[k]))
		case k > at:
			p.Behind = append(p.Behind, ix.attributed(all[k]))
		}
	}
	return p, true
}

// SaidBy returns every statement of a speaker, in story order.
func (ix *Index) SaidBy(story, speaker string) []Attributed {
	var out []Attributed
	for _, st := range ix.ranker.Statements() {
		if st.Story.ID == story && st.Of.Speaker == speaker {
			out = append(out, ix.attributed(st))
		}
	}
	return out
}

// Timeline returns a story's statements by the day they were said; those
// without a day come last, each group in story order.
func (ix *Index) Timeline(story string) []Attributed {
	var out []Attributed
	for _, st := range ix.ranker.Statements() {
		if story == "" || st.Story.ID == story {
			out = append(out, ix.attributed(st))
		}
	}
	slices.SortStableFunc(out, func(a, b Attributed) int {
		x, y := a.Statement.SaidOn, b.Statement.SaidOn
		switch {
		case x.IsZero() || y.IsZero():
			return cmp.Compare(share(x.IsZero()), share(y.IsZero()))
		case x.Before(y):
			return -1
		case y.Before(x):
			return 1
		}
		return 0
	})
	return out
}

func share(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Heard lists the speakers of a story, or of all, who says most first; the
// narrator comes last.
func (ix *Index) Heard(story string) []Heard {
	var out []Heard
	at := map[int]int{}
	for _, st := range ix.ranker.Statements() {
		if story != "" && st.Story.ID != story {
			continue
		}
		k, ok := at[st.Speaker]
		if !ok {
			k = len(out)
			at[st.Speaker] = k
			out = append(out, Heard{Story: st.Story, Speaker: ix.speakers[st.Speaker]})
		}
		out[k].Statements++
		if len(st.Of.Quotes) > 0 {
			out[k].Quoted++
		}
	}
	slices.SortStableFunc(out, func(a, b Heard) int {
		return cmp.Or(
			cmp.Compare(share(a.Speaker.Kind == corpus.Narrator), share(b.Speaker.Kind == corpus.Narrator)),
			cmp.Compare(b.Statements, a.Statements))
	})
	return out
}

// Unheard lists the countries, and the names the story file lists, that the
// statements of a story speak of though nobody of them is quoted, the most
// spoken of first.
func (ix *Index) Unheard(story string) []string {
	count := map[string]int{}
	for _, st := range ix.ranker.Statements() {
		if story != "" && st.Story.ID != story {
			continue
		}
		for _, c := range st.Concepts() {
			if country, ok := strings.CutPrefix(c, "place:"); ok && !ix.vocab.Speaks(country) {
				count[country]++
			}
		}
	}
	var out []string
	for c := range count {
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(count[b]-count[a], strings.Compare(a, b)) })
	return out
}

// Disputes lists a story's contested claims in story order, each with its
// denials and with what is said to be unconfirmed about the same. With about,
// only those that fit it.
func (ix *Index) Disputes(story, about string) []Dispute {
	var out []Dispute
	for _, st := range ix.matching(story, about) {
		denials := ix.ranker.Disputing(st)
		if len(denials) == 0 {
			continue
		}
		d := Dispute{Claim: ix.attributed(st)}
		for _, x := range denials {
			d.Denials = append(d.Denials, ix.attributed(x))
		}
		for _, x := range ix.ranker.Unconfirmed(st) {
			d.Unconfirmed = append(d.Unconfirmed, ix.attributed(x))
		}
		out = append(out, d)
	}
	return out
}

// matching lists a story's statements in order, with about those only that
// speak of it.
func (ix *Index) matching(story, about string) []*rank.Statement {
	var some []*rank.Statement
	for _, st := range ix.ranker.Statements() {
		if story == "" || st.Story.ID == story {
			some = append(some, st)
		}
	}
	if strings.TrimSpace(about) == "" {
		return some
	}
	q := question.Understand(about, ix.vocab)
	return ix.ranker.About(q, some)
}
