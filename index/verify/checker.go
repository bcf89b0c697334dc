package verify

import (
	"cmp"
	"context"
	"slices"

	"whosaid/corpus"
	"whosaid/index/question"
)

// A Checker checks messages against a fixed set of stories. It is safe for
// concurrent use.
type Checker struct {
	vocab      *question.Vocabulary
	speakers   []*corpus.Speaker // as the vocabulary counts them
	storyOf    []*corpus.Story
	statements []*statement
	byID       map[storyID]*statement
	bySpeaker  [][]*statement
	names      nameTable
	bodies     bodies
	halves     halves
	records    map[string]bool         // who only relays: outlets and authors, folded
	casts      map[*corpus.Story]*cast // nil where there is one story

	quotedBy postings // words of quotes
	toldBy   postings // stems of what is told and quoted
}

// A storyID names a statement.
type storyID struct {
	story *corpus.Story
	id    string
}

// New prepares stories for checking. The vocabulary must have been made of the
// same stories in the same order.
func New(v *question.Vocabulary, stories []*corpus.Story) *Checker {
	c := &Checker{vocab: v, byID: map[storyID]*statement{}, names: nameTable{}, halves: halves{}, quotedBy: postings{}, toldBy: postings{}}
	if len(stories) > 1 {
		c.casts = make(map[*corpus.Story]*cast, len(stories))
	}
	for _, s := range stories {
		if c.casts != nil {
			c.casts[s] = newCast(v, s, len(c.speakers))
		}
		c.addStory(s)
		c.halves.addStory(v, s)
	}
	c.bodies = newBodies(c.speakers)
	c.records = recordNames(stories)
	return c
}

func (c *Checker) addStory(s *corpus.Story) {
	numbers := make(map[string]int, len(s.Speakers))
	for i := range s.Speakers {
		sp := &s.Speakers[i]
		numbers[sp.ID] = len(c.speakers)
		for _, name := range append([]string{sp.Name}, sp.Aliases...) {
			c.names.add(name, len(c.speakers))
			if sp.Kind == corpus.Unnamed {
				c.names.add(whoWas.Replace(name), len(c.speakers))
			}
		}
		c.speakers = append(c.speakers, sp)
		c.storyOf = append(c.storyOf, s)
		c.bySpeaker = append(c.bySpeaker, nil)
	}
	kinds, bearers, last := kindsOf(s), bearersOf(s), map[string]string{}
	for i := range s.Statements {
		of := &s.Statements[i]
		st := newStatement(c.vocab, s, of, numbers[of.Speaker], len(c.statements))
		st.aside = newAside(c, st)
		st.aside.addKinds(kinds, of.Text)
		st.meant = bearers.read(st.report.words, last)
		if name := st.calls(); name != "" && c.speakers[st.speaker].Kind != corpus.Narrator {
			c.names.add(name, st.speaker)
		}
		c.bySpeaker[st.speaker] = append(c.bySpeaker[st.speaker], st)
		c.statements = append(c.statements, st)
		c.byID[storyID{s, of.ID}] = st
		for _, w := range st.quoted {
			c.quotedBy.add(w.form, st.order)
		}
		for stem := range st.report.at {
			c.toldBy.add(stem, st.order)
		}
	}
}

// Check finds the quotations and attributed claims of a message and says what
// became of each, in the order in which they stand. With a story's id only
// that story counts. The error is the context's.
func (c *Checker) Check(ctx context.Context, message, story string) ([]Finding, error) {
	k := &check{Checker: c, r: c.read(message), story: story, tally: newTally(len(c.statements)), meant: map[heldPhrase][]int{}}
	found := []Finding{}
	who := k.r.attributions()
	for q := range k.r.items {
		if k.r.items[q].quote < 0 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		found = append(found, k.quotation(k.r.quoted[k.r.items[q].quote], who[q], k.leadNegated(q))...)
	}
	found = k.unsure(found)
	for _, cl := range k.r.claims(who) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if f, ok := k.claim(cl); ok && !covered(found, f) {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return found, nil
}

// covered reports whether a claim is checked as a quotation already.
func covered(found []Finding, f Finding) bool {
	return slices.ContainsFunc(found, func(g Finding) bool { return g.Start < f.End && f.Start < g.End })
}

// A check is the work on one message.
type check struct {
	*Checker
	r     *reading
	story string
	tally *tally
	meant map[heldPhrase][]int // phrases as stories understand them
}

// allowed reports whether a statement is of a story that counts.
func (k *check) allowed(order int) bool {
	return k.story == "" || k.statements[order].story.ID == k.story
}

// ownOf tells the statements of whoever a message names.
func (k *check) ownOf(who source) func(int) bool {
	if who.kind != named {
		return func(int) bool { return false }
	}
	return func(order int) bool {
		st := k.statements[order]
		return slices.Contains(who.speakers, st.speaker) || k.means(who.written, st)
	}
}

// leadNegated reports whether a negation stands in the message right before a
// quotation: `he never "took a penny"`.
func (k *check) leadNegated(q int) bool {
	for i := q - 1; i >= 0 && i >= q-croppedReach && !breaksPhrase(k.r.gap(i+1)); i-- {
		if k.r.is(i, negation|nearNegation) {
			return true
		}
	}
	return false
}

// finding starts a finding for bytes of the message.
func (k *check) finding(start, end int, who source) Finding {
	return Finding{Quote: k.r.message[start:end], Start: start, End: end, Verdict: NotInStory, Attribution: Missing, AttributedTo: who.written}
}

// heldAgainst fills in the statement that a finding was held against and
// judges the attribution.
func (f *Finding) heldAgainst(k *check, st *statement, own func(int) bool, v Verdict, diffs []Difference) {
	f.Verdict, f.Statement, f.Story, f.Speaker = v, st.of.ID, st.story.ID, k.speakers[st.speaker].Name
	f.Differences = diffs
	switch {
	case f.AttributedTo == "":
		f.Attribution = Missing
	case own(st.order):
		f.Attribution = Right
	default:
		f.Attribution = Wrong
	}
}
