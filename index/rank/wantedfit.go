package rank

import (
	"slices"
	"strings"
	"sync"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/question"
	"whosaid/index/text"
)

// wantedFit tells whether the statement holds what the question wants: a
// number by what is counted, a day, a channel. differs means it is missing.
//
// Who would not say it when asked has answered that as well as can be.
func (r *Ranker) wantedFit(q *question.Question, m *Measured) agreement {
	fit := r.heldFit(q, m)
	if fit != differs || m.Statement.stance != cue.Decline || q.Wants&(question.WantDoer|question.WantLabel|question.WantFuture) != 0 || !speaksOfThings(q) {
		return fit
	}
	if held, asked := topicHeld(q, m); asked && held >= mostlyHeld {
		return close
	}
	return fit
}

// speaksOfThings reports whether a question speaks of more than names: who
// would not speak of one thing has not declined to tell another.
func speaksOfThings(q *question.Question) bool {
	return slices.ContainsFunc(q.Terms, func(t question.Term) bool { return !t.Name && !t.Context })
}

// mostlyHeld is the share of what is asked that somebody must have declined to
// tell.
const mostlyHeld = 0.6

func (r *Ranker) heldFit(q *question.Question, m *Measured) agreement {
	st := m.Statement
	switch {
	case q.Has(question.WantDoer):
		return r.doerFit(q, m)
	case q.Has(question.WantLabel):
		return yes(st.hasLabel(q))
	case q.Has(question.WantNumber):
		return st.numberFit(q, m)
	case q.Has(question.WantChannel) || len(q.Channels) > 0 && len(q.Terms)+len(q.Speakers) == 0:
		return st.channelFit(q)
	case q.Has(question.WantAddressee):
		return st.addresseeFit()
	case q.Has(question.WantName), q.Has(question.WantIdentity) && len(q.Speakers) == 0 && namesOffice(q):
		return st.nameFit(m)
	case q.Has(question.WantWhen):
		return st.whenFit(q)
	case q.Has(question.WantWhere) && noDeed(q):
		return yes(m.Features[fWhere] >= 1 && st.atPlace(q)) // "where is she": nothing happens anywhere
	case q.Has(question.WantWhere):
		return grade(m.Features[fWhere], 1, 0.3)
	case q.Has(question.WantWhy):
		return grade(share(st.holds.why, 1), 1, 1)
	case q.Has(question.WantHow):
		return grade(share(st.holds.how, 1), 1, 1)
	case q.Has(question.WantFuture) && len(q.Terms) == 0 && len(q.Stances) == 0:
		return yes(st.tellsPlans())
	}
	return unasked
}

// noDeed reports whether a question speaks of things only, of nothing that is
// done.
func noDeed(q *question.Question) bool {
	return !slices.ContainsFunc(q.Terms, func(t question.Term) bool { return t.Verb }) && q.Verb < 0
}

// atPlace reports whether one of the places told of is no channel: a group that
// posts on a network is nowhere for that.
func (st *Statement) atPlace(q *question.Question) bool {
	return slices.ContainsFunc(st.behindFrame(q, st.holds.places), func(i int) bool { return len(lexicon.ChannelsFrom(st.tokens[i].Norm)) == 0 })
}

// namesOffice reports whether a question speaks of an office, whose holder it
// asks for.
func namesOffice(q *question.Question) bool {
	return slices.ContainsFunc(q.Terms, func(t question.Term) bool { return len(t.Stems) == 1 && lexicon.IsTitleWord(t.Stems[0]) })
}

// tellsPlans reports whether the statement tells what somebody means to do.
func (st *Statement) tellsPlans() bool {
	if st.takes(cue.Promise) || st.takes(cue.Demand) {
		return true
	}
	for _, t := range st.tokens {
		switch t.Norm {
		case "will", "shall", "plan", "plans", "planning", "intends", "intend", "going":
			return true
		}
	}
	return false
}

// doerFit tells whether the statement names who does what the question asks:
// a subject of its verb, or who follows "by".
func (r *Ranker) doerFit(q *question.Question, m *Measured) agreement {
	st := m.Statement
	for i := range q.Terms {
		t := &q.Terms[i]
		if t.From > q.Verb || q.Verb >= t.To || m.matches[i].how == beside {
			continue
		}
		for _, at := range m.matches[i].at {
			if actor, _ := st.roles(at); len(actor) > 0 || st.namedBefore(at) && !st.passiveAt(at) {
				return agrees
			}
		}
		if len(m.matches[i].at) > 0 {
			return close
		}
	}
	return differs
}

// namedBefore reports whether a capitalised name stands as the subject before
// a token.
func (st *Statement) namedBefore(verb int) bool {
	for k := verb - 1; k >= 0 && k >= verb-subjectReach; k-- {
		if contains(st.holds.names, k) {
			return true
		}
	}
	return false
}

func yes(b bool) agreement {
	if b {
		return agrees
	}
	return differs
}

// grade turns a measure into an agreement by two thresholds.
func grade(x, full, part float64) agreement {
	switch {
	case x >= full:
		return agrees
	case x >= part:
		return close
	}
	return differs
}

// countReach is how far behind a number what it counts may stand: "1,500
// special forces", "10,000 of its own troops".
const countReach = 4

// numberFit tells a number that counts what is asked from any other number.
func (st *Statement) numberFit(q *question.Question, m *Measured) agreement {
	if q.Measure == "long" && st.at["until"] != nil && m.Features[fCover]+m.Features[fReaders] > 0 {
		return agrees // "until Easter" is how long
	}
	if len(st.holds.numbers) == 0 || q.Measure != "" && !st.measures(q.Measure) && !st.sizes(q, m) {
		return differs
	}
	if len(q.Terms) == 0 {
		return agrees // "how many are there": whatever is counted
	}
	reach := countReach
	if q.Asked < 0 {
		reach = amountReach
	}
	numbers := st.holds.numbers
	if q.Counting {
		numbers = st.counts(q)
		if len(numbers) == 0 {
			return differs
		}
	}
	for i := range q.Terms {
		if t := &q.Terms[i]; q.Asked >= 0 && (t.From > q.Asked || q.Asked >= t.To) {
			continue // it must count what is asked
		}
		if how := m.matches[i].how; q.Asked >= 0 && (how == byTitle || how == byWordNet) {
			return differs // forces are no officers when it comes to how many
		}
		for _, p := range m.matches[i].at {
			for _, n := range numbers {
				if p > n && p-n <= reach || n > p && n-p <= reach {
					return agrees
				}
			}
		}
	}
	return close
}

// amountReach is how far an amount may stand from what it is paid or asked
// for: "how much do they want" names nothing that would be counted.
const amountReach = 8

// measures reports whether a number of the statement stands by a word for the
// measure asked for: "how old" wants an age.
func (st *Statement) measures(measure string) bool {
	units, ok := lexicon.Units(measure)
	if !ok {
		return true
	}
	for _, n := range st.holds.numbers {
		for k := max(0, n-2); k < min(len(st.tokens), n+countReach); k++ {
			if units[st.tokens[k].Norm] {
				return true
			}
		}
	}
	return false
}

// sizes reports whether a number stands right before what the question asks the
// size of: "how big is the crew" is told by "80 sailors".
func (st *Statement) sizes(q *question.Question, m *Measured) bool {
	if q.Measure != "big" && q.Measure != "large" && q.Measure != "strong" {
		return false
	}
	for i := range q.Terms {
		for _, p := range m.matches[i].at {
			if !q.Terms[i].Name && contains(st.holds.numbers, p-1) {
				return true
			}
		}
	}
	return false
}

// channelFit tells whether the statement says through what it was put out,
// and whether that is the channel asked for.
func (st *Statement) channelFit(q *question.Question) agreement {
	if len(q.Channels) == 0 || q.Has(question.WantChannel) && len(q.Speakers) > 0 {
		return yes(st.Of.Channel != "" || st.holdsChannel(q.Channels) || st.holdsChannel(allChannels()))
	}
	return yes(st.holdsChannel(q.Channels))
}

// allChannels are the words for every channel there is.
var allChannels = sync.OnceValue(lexicon.AllChannels)

// holdsChannel reports whether the statement's channel, or what is told, has
// one of the words.
func (st *Statement) holdsChannel(channels []string) bool {
	channel, told := " "+text.Fold(st.Of.Channel+" "+st.Of.To)+" ", " "+strings.Join(norms(st.tokens[:st.told]), " ")+" "
	for _, c := range channels {
		if containsWord(channel, c) || len(c) > 2 && containsWord(told, c) || c == "x" && containsWord(told, "on x") {
			return true
		}
	}
	return false
}

// addresseeFit tells whether the statement says to whom or with whom.
func (st *Statement) addresseeFit() agreement {
	if st.Of.To != "" {
		return agrees
	}
	for _, m := range st.mentions {
		k := m.From - 1
		for k > 0 && lexicon.Is(st.tokens[k].Norm, lexicon.Stop) && st.tokens[k].Norm != "with" && st.tokens[k].Norm != "to" {
			k--
		}
		if k >= 0 && (st.tokens[k].Norm == "with" || st.tokens[k].Norm == "to" || st.tokens[k].Norm == "told") {
			return agrees
		}
	}
	for i, t := range st.tokens {
		if (t.Norm == "with" || t.Norm == "to") && i+1 < len(st.tokens) && st.tokens[i+1].Is(text.Capital) {
			return agrees
		}
	}
	return differs
}

// nameFit tells whether a proper name stands near what the question speaks
// of: "the virus" has none.
func (st *Statement) nameFit(m *Measured) agreement {
	for _, got := range m.matches {
		for _, p := range got.at {
			for _, n := range st.holds.names {
				if d := n - p; d != 0 && d <= nameReach && d >= -nameReach && !contains(got.at, n) && !st.inPlace(n) {
					return close
				}
			}
		}
	}
	return differs
}

// nameReach is how far a name may stand from what it is the name of: "the
// captain, Ada Lind", "a boat called Marlin".
const nameReach = 2

// inPlace reports whether a token is part of a country's name.
func (st *Statement) inPlace(token int) bool {
	for _, m := range st.mentions {
		if m.From <= token && token < m.To && strings.HasPrefix(m.Concept, "place:") {
			return true
		}
	}
	return false
}

func contains(at []int, x int) bool {
	for _, a := range at {
		if a == x {
			return true
		}
	}
	return false
}

// whenFit tells a day in the text from the day of saying, which does not tell
// when something will be. A time of day is told in hours.
func (st *Statement) whenFit(q *question.Question) agreement {
	if units, ok := lexicon.Units(q.Measure); ok && q.Measure == "time" {
		return yes(slices.ContainsFunc(st.tokens, func(t text.Token) bool { return units[t.Norm] || strings.Contains(t.Norm, ":") }))
	}
	if q.Measure == "year" {
		return yes(slices.ContainsFunc(st.tokens, func(t text.Token) bool { return year(t) || t.Norm == "year" || t.Norm == "years" }))
	}
	said := st.Of.SaidOnAsWritten != "" || !st.Of.SaidOn.IsZero()
	switch {
	case len(st.behindFrame(q, st.holds.dates)) > 0:
		return agrees
	case said && !q.Has(question.WantFuture) || st.holds.when || st.takes(cue.Decline):
		return close
	}
	return differs
}

// hasLabel reports whether the statement names the part of a document that
// the question asks for, with its number: "article 5".
func (st *Statement) hasLabel(q *question.Question) bool {
	for _, w := range q.Words {
		if w.Class&lexicon.Label == 0 {
			continue
		}
		for _, p := range st.at[w.Stem] {
			if p+1 < len(st.tokens) && (st.tokens[p+1].Is(text.Number) || st.tokens[p+1].Is(text.Capital)) || p > 0 && st.tokens[p-1].Is(text.Number) {
				return true
			}
		}
	}
	return false
}

// containsWord reports whether a padded line of words holds a word or phrase.
func containsWord(line, phrase string) bool { return strings.Contains(line, " "+phrase+" ") }
