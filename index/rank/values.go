package rank

import (
	"math"
	"slices"

	"whosaid/index/question"
)

// values collects what a decision weighs. Values of 0 are left out.
type values []Part

func (v *values) add(name string, x float64) {
	if x != 0 {
		*v = append(*v, Part{name, x})
	}
}

// addIf adds 1 under a name if a condition holds.
func (v *values) addIf(name string, yes bool) {
	if yes {
		*v = append(*v, Part{name, 1})
	}
}

// proseValues are what speaks for and against an answer in plain prose: how
// well the best sentence covers the question, and what no sentence covers.
func (r *Ranker) proseValues(q *question.Question, ordered []*Measured) []Part {
	v := values{{"bias", 1}}
	r.unseen(q, &v, false)
	v.add("terms", math.Log(1+float64(len(q.Terms))))
	if len(ordered) == 0 {
		return v
	}
	best := ordered[0]
	f := &best.Features
	lacking(q, best, &v)
	v.add("prob", prob(ordered))
	v.add("cover", f[fCover])
	v.add("all", f[fCover]+f[fReaders]+f[fTitle]+f[fPrefix]+f[fWordNet]+f[fBeside])
	v.add("pairs", f[fPairs])
	v.add("near", f[fNear])
	v.add("neighbour", f[fNeighbour])
	typed := q.Wants&(question.WantNumber|question.WantWhen|question.WantWhere|question.WantWho) != 0
	v.addIf("untyped", typed && f[fNumber]+f[fDate]+f[fWhere]+f[fWho] < 1)
	return v
}

// topicValues are the same for an attributed story, with what attribution
// adds.
func (r *Ranker) topicValues(q *question.Question, ordered []*Measured, best *Measured) []Part {
	v := values{{"bias", 1}}
	f := &best.Features
	if _, asked := topicHeld(q, best); !asked {
		v.add("wordless", 1)
		v.addIf("near_alone", best.fit.stance == close)
	}
	v.addIf("bare_doubt", r.bareDoubt(q, ordered))
	held, _ := topicHeld(q, best)
	v.add("prob", prob(ordered))
	v.addIf("whole", held >= whollyHeld)
	v.add("cover", f[fCover])
	v.add("readers", f[fReaders]+f[fTitle])
	v.add("related", f[fPrefix]+f[fWordNet])
	v.add("beside", f[fBeside])
	v.add("pairs", f[fPairs])
	v.add("content", contentHeld(q, best))
	v.addIf("lacks_asked", lacksAsked(q, best))
	v.addIf("lacks_counted", q.Has(question.WantNumber) && lacksAsked(q, best))
	v.addIf("counts_unseen", q.Has(question.WantNumber) && askedUnseen(q))
	v.add("terms", math.Log(1+float64(len(q.Terms))))
	v.addIf("other_speaker", q.Soft && len(q.Speakers) > 0)
	v.addIf("unknown_party", q.Unknown != nil)
	v.addIf("outdone", outdone(q, ordered))
	v.addIf("done_by_others", r.doneByOthers(q, ordered))
	v.addIf("deed_missing", deedMissing(q, best))
	v.addIf("sole_holder", soleHolder(q, ordered))
	v.addIf("related_deed", relatedDeed(q, best))
	v.add("loose_modifier", unseenModifiers(q))
	v.addIf("identity_unheld", q.Has(question.WantIdentity) && (held < whollyHeld || apart(best.matches)))
	lacking(q, best, &v)
	r.unseen(q, &v, true)
	best.fit.values(q, &v)
	return v
}

// apart reports whether two neighbouring terms stand far from each other in a
// statement: "the chief" of one sentence is no chief of the gang it speaks of.
func apart(matches []match) bool {
	for i := 1; i < len(matches); i++ {
		a, b := matches[i-1].at, matches[i].at
		if len(a) > 0 && len(b) > 0 && !near(a, b, countReach) {
			return true
		}
	}
	return false
}

// near reports whether some place in a is within reach of one in b.
func near(a, b []int, reach int) bool {
	for _, x := range a {
		for _, y := range b {
			if x-y <= reach && y-x <= reach {
				return true
			}
		}
	}
	return false
}

// whollyHeld is the share of "the head of the agency" that a statement must
// hold to tell who that is.
const whollyHeld = 0.9

// speakerValues judge a question that asks for somebody's words: they must be
// quoted on what is asked, in the way that is asked.
func (r *Ranker) speakerValues(q *question.Question, ordered []*Measured, best *Measured) []Part {
	v := values{{"bias", 1}}
	f := &best.Features
	_, asked := topicHeld(q, best)
	v.addIf("stance_alone", !asked && len(q.Stances) > 0 && best.fit.stance < unasked && best.fit.wanted != agrees && !q.Has(question.WantYesNo))
	if asked {
		v.add("asked", 1)
		v.add("cover", f[fCover])
		v.add("readers", f[fReaders]+f[fTitle])
		v.add("related", f[fPrefix]+f[fWordNet])
		v.add("beside", f[fBeside])
		v.add("content", contentHeld(q, best))
		v.addIf("lacks_asked", lacksAsked(q, best))
		v.addIf("lacks_counted", q.Has(question.WantNumber) && lacksAsked(q, best))
		v.addIf("counts_unseen", q.Has(question.WantNumber) && askedUnseen(q))
		v.addIf("done_by_others", r.doneByOthers(q, ordered))
		v.addIf("deed_missing", deedMissing(q, best))
		v.addIf("related_deed", relatedDeed(q, best))
		lacking(q, best, &v)
		r.unseen(q, &v, true)
	}
	v.addIf("sole_stance", soleStance(q, ordered))
	v.addIf("channel_differs", len(q.Channels) > 0 && q.Wants == 0 && !asksHow(q) && !best.Statement.holdsChannel(q.Channels))
	v.addIf("soft", q.Soft)
	v.addIf("outdone", outdone(q, ordered))
	v.addIf("about", best.fit.said == saidAbout)
	v.addIf("no_name", q.Has(question.WantIdentity) && q.AsksPerson() && !r.v.IsPerson(best.Statement.Speaker) || q.Has(question.WantIdentity|question.WantName) && !r.v.IsPerson(best.Statement.Speaker) || q.Has(question.WantIdentity) && r.v.IsUnnamed(best.Statement.Speaker))
	best.fit.values(q, &v)
	return v
}

// contentHeld is the share of what the question speaks of besides names that
// the best statement holds: a name alone does not make an answer. It is 1
// where there are only names.
func contentHeld(q *question.Question, best *Measured) float64 {
	all, held := 0.0, 0.0
	for i := range q.Terms {
		t := &q.Terms[i]
		if t.Context || t.Name {
			continue
		}
		all += t.Weight
		held += t.Weight * best.matches[i].share * trusted[best.matches[i].how]
	}
	if all == 0 {
		return 1
	}
	return held / all
}

// trusted is how far each way to match makes a statement speak of the same.
var trusted = [...]float64{missing: 0, exactly: 1, byReaders: 1, byTitle: 1, byPrefix: 0.9, byWordNet: 0.5, beside: 1}

// lacksAsked reports whether a statement lacks the noun that "which", "what" or
// "how many" asks about.
func lacksAsked(q *question.Question, best *Measured) bool {
	for i := range q.Terms {
		t := &q.Terms[i]
		if t.From <= q.Asked && q.Asked < t.To {
			return best.matches[i].how == missing
		}
	}
	return false
}

// deedMissing reports whether the best statement lacks the verb of what the
// question asks whether somebody did, or who did.
func deedMissing(q *question.Question, best *Measured) bool {
	if !q.Has(question.WantWho) && (q.Actor == nil || q.Wants&(question.WantYesNo|question.WantNumber) == 0) {
		return false
	}
	for i := range q.Terms {
		if t := &q.Terms[i]; t.From <= q.Verb && q.Verb < t.To {
			return best.matches[i].how == missing
		}
	}
	return false
}

// askedUnseen reports whether no statement holds what the question asks how
// many there are of.
func askedUnseen(q *question.Question) bool {
	for i := range q.Terms {
		if t := &q.Terms[i]; t.From <= q.Asked && q.Asked < t.To {
			return t.Unseen
		}
	}
	return false
}

// doneByOthers reports whether the best statement does not tell what the
// question says somebody does, but another tells that somebody else does it.
func (r *Ranker) doneByOthers(q *question.Question, ordered []*Measured) bool {
	if q.Actor == nil || q.Verb < 0 || verbPlace(q, ordered[0]) >= 0 {
		return false
	}
	for _, m := range ordered[1:] {
		if m.fit.roles < unasked {
			return true
		}
	}
	return false
}

// outdone reports whether another statement covers the question clearly
// better in words but was put behind for what it is: other roles, another
// stance. Then the words are there and the story says something else.
func outdone(q *question.Question, ordered []*Measured) bool {
	best, _ := topicHeld(q, ordered[0])
	for _, m := range ordered[1:] {
		held, _ := topicHeld(q, m)
		wrong := m.fit.roles < unasked || m.fit.stance < unasked || m.fit.said == saidOther
		if ordered[0].fit.said == saidSelf && ordered[0].fit.stance == agrees && m.fit.stance != agrees {
			continue // theirs is the stance asked for, whatever words others have
		}
		if wrong && held > best+0.25 {
			return true
		}
	}
	return false
}

// values adds what the fit says for or against an answer.
func (f fit) values(q *question.Question, v *values) {
	demanded := q.Wants&(question.WantYesNo|question.WantWho|question.WantWhy|question.WantWhen) != 0 // all but "what": the stance is taken for granted
	contrary := f.stance == opposed && q.Has(question.WantYesNo)
	v.addIf("stance_agrees", f.stance >= close || contrary)
	v.addIf("stance_opposed", f.stance == opposed && !contrary)
	v.addIf("stance_differs", f.stance == differs && demanded)
	v.addIf("stance_besides", f.stance == differs && !demanded)
	v.addIf("roles_agrees", f.roles == agrees)
	v.addIf("roles_differs", f.roles == differs)
	v.addIf("roles_opposed", f.roles == opposed)
	soft := softWant(q)
	v.addIf("wanted_agrees", f.wanted == agrees)
	v.addIf("wanted_near", f.wanted == close)
	v.addIf("wanted_soft", f.wanted == differs && soft)
	v.addIf("wanted_differs", f.wanted == differs && !soft)
	v.add("quote_run", float64(min(f.quote.run, 6)))
	v.addIf("quote_marked", f.quote.anyMark && f.quote.marked >= heardQuote)
	v.addIf("quote_wholly", f.quote.anyMark && f.quote.marked >= whollyQuoted)
	v.addIf("quote_unheard", f.quote.anyMark && f.quote.marked < heardQuote)
	v.addIf("target", f.target)
	v.addIf("targetless", q.Target != nil && !f.target)
}

// prob is the share of the best score among all, as a softmax.
func prob(ordered []*Measured) float64 {
	sum := 0.0
	for _, m := range ordered {
		sum += math.Exp(m.Score - ordered[0].Score)
	}
	return 1 / sum
}

// lacking adds the names and figures of the question that the best statement
// does not hold.
func lacking(q *question.Question, best *Measured, v *values) {
	names, numbers := 0.0, 0.0
	for i := range q.Terms {
		t := &q.Terms[i]
		switch {
		case t.Context || best.matches[i].how != missing:
		case t.Number:
			numbers++
		case t.Name:
			names++
		}
	}
	v.add("lacks_name", min(names, 3))
	v.add("lacks_number", min(numbers, 2))
}

// unseen adds the share of what the question speaks of that no statement
// holds in any form. In attributed stories verbs count apart from nouns and
// names, as readers put verbs in their own words, and apart again where the
// question is whether it is so.
func (r *Ranker) unseen(q *question.Question, v *values, apart bool) {
	all, verbs, others, names := 0.0, 0.0, 0.0, 0.0
	for i := range q.Terms {
		t := &q.Terms[i]
		if t.Context {
			continue
		}
		all += t.Weight
		switch {
		case !t.Unseen:
		case t.Verb && apart:
			verbs += t.Weight
		default:
			others += t.Weight
			if t.Name && !t.Number {
				names++
			}
		}
	}
	if all > 0 {
		v.add("unseen", others/all)
		v.add("unseen_verb", verbs/all)
		if apart && q.Wants&(question.WantYesNo|question.WantFuture) != 0 {
			v.add("unseen_whether", (others+verbs)/all)
		}
	}
	v.add("unseen_name", min(names, 3))
}

// asksHow reports whether a question is in which way something was said,
// so that a channel named is one that is offered: "how, in an interview?".
func asksHow(q *question.Question) bool {
	return slices.ContainsFunc(q.Words, func(w question.Word) bool { return w.Norm == "how" })
}
