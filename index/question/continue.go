package question

// Continue reads a question as going on from an earlier one: "and the White
// House?" asks the same of somebody else, "what about numbers?" more of the
// same speaker. What it says itself stands; what it leaves open is taken from
// the earlier question.
func (q *Question) Continue(earlier *Question) {
	if len(q.Record) > 0 {
		return
	}
	if len(q.Speakers) == 0 && q.Wants&WantWho == 0 && q.pronounOnly() {
		q.Speakers, q.Soft = withoutPlace(earlier.Speakers), earlier.Soft
	}
	if !q.speaksOf() {
		for _, t := range earlier.Terms {
			t.Context, t.From, t.To = true, -1, -1
			q.Terms = append(q.Terms, t)
		}
	}
	if len(q.Stances) == 0 && !q.speaksOf() {
		q.Stances = earlier.Stances
		q.Wants |= earlier.Wants &^ (WantWho | WantIdentity)
	}
}

// AskSpeaker makes a question ask for one party's words on what it speaks of.
func (q *Question) AskSpeaker(p Party) {
	q.Speakers, q.Soft = []Party{p}, false
	q.Unknown, q.Record = nil, nil
	q.Wants &^= WantWho | WantDoer
}

// Empty reports whether nothing was asked: no word that speaks of anything,
// nobody asked for, nothing wanted.
func (q *Question) Empty() bool {
	return len(q.Terms) == 0 && len(q.Speakers) == 0 && len(q.Stances) == 0 && len(q.Record) == 0 && len(q.Channels) == 0 && len(q.Quotes) == 0 && q.Unknown == nil &&
		q.Wants&(WantTruth|WantSides|WantNumber|WantWhen|WantWhere|WantWhy|WantHow|WantChannel|WantAddressee) == 0
}

// speaksOf reports whether the question speaks of anything by itself.
func (q *Question) speaksOf() bool {
	for i := range q.Terms {
		if !q.Terms[i].Context {
			return true
		}
	}
	return false
}

// pronounOnly reports whether the question names nobody: "did he deny it?",
// "how many?".
func (q *Question) pronounOnly() bool {
	return len(q.Speakers) == 0 && q.Unknown == nil && q.Target == nil
}

// withoutPlace copies parties without their places in the earlier text.
func withoutPlace(parties []Party) []Party {
	out := make([]Party, len(parties))
	for i, p := range parties {
		p.From, p.To = -1, -1
		out[i] = p
	}
	return out
}
