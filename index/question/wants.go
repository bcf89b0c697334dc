package question

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// findWants finds what an answer must hold, from the question words and the
// nouns that go with them.
func (p *parser) findWants() {
	for i, w := range p.q.Words {
		if !p.free(i) {
			continue
		}
		switch w.Norm {
		case "who", "whom":
			if !p.relativeWho(i) {
				p.wantWho(i)
			}
		case "whose":
			p.q.Wants |= WantWho
		case "when":
			if i <= 2 || p.q.Words[i].Break || p.leads(i) || is(p.q.Words, i-1, "know", "say", "said", "says", "tell", "idea", "clear", "and", "about", "of") {
				p.q.Wants |= WantWhen
			}
		case "where":
			p.wantWhere(i)
		case "why":
			p.q.Wants |= WantWhy
		case "how":
			p.wantHow(i)
		case "what", "which":
			p.wantNoun(i)
		}
	}
	p.wantTrailing()
	p.wantChannelNamed()
	p.wantTruth()
	p.wantSides()
	p.wantFuture()
	p.wantName()
}

// relativeWho reports whether "who" at i rather starts a relative clause: a
// question has been opened before, and a noun stands in front, "the people who
// had to leave".
func (p *parser) relativeWho(i int) bool {
	if i < 2 || p.q.Words[i].Break || p.cleft == i {
		return false
	}
	w := p.q.Words[i-1]
	if w.Class&(lexicon.Stop|lexicon.Hedge|lexicon.Light|lexicon.Truth|lexicon.Padding) != 0 && !is(p.q.Words, i-1, "people", "those", "anyone", "someone") || len(w.Cues) > 0 || lexicon.Verb(w.Norm) {
		return false
	}
	for k := 0; k < i-1; k++ {
		if p.asks(k) || p.aux(k) && k <= 1 {
			return true
		}
	}
	return false
}

// leads reports whether a question word at i opens its clause: an auxiliary
// follows.
func (p *parser) leads(i int) bool { return p.aux(i + 1) }

// wantWho tells "who said it" from "who did X talk to" and "who is X".
func (p *parser) wantWho(i int) {
	if p.wantRunner(i + 1) {
		return
	}
	if i == len(p.q.Words)-1 && is(p.q.Words, i-1, "with", "to") {
		p.q.Wants |= WantAddressee // "she talked with who"
		return
	}
	if p.aux(i+1) && is(p.q.Words, i+2, "right", "wrong", "correct", "lying", "telling", "mistaken") {
		p.q.Wants |= WantSides // "who is right": every voice
		p.mark(i+2, i+3, AsFrame)
		p.addSpeakers(p.parties)
		return
	}
	if p.aux(i+1) && !p.subjectGap(i+1) {
		if p.endsWithPreposition() || p.toldVerb() {
			p.q.Wants |= WantAddressee
			return
		}
		if is(p.q.Words, i+1, "is", "was", "are", "were") {
			p.wantIdentity(i)
		}
		return
	}
	p.q.Wants |= WantWho
}

// wantRunner reads "who runs X" and "who's in charge of X" as asking for the
// head of X.
func (p *parser) wantRunner(i int) bool {
	for p.aux(i) || is(p.q.Words, i, "in", "currently") {
		i++
	}
	if !is(p.q.Words, i, "runs", "running", "run", "heads", "heading", "leads", "leading", "chairs", "chairing", "charge", "manages", "managing") {
		return false
	}
	from := i + 1
	if is(p.q.Words, from, "of") {
		from++
	}
	to := p.phraseEnd(from)
	if from >= to {
		return false
	}
	chief := Word{Norm: "chief", Stem: "chief", Typed: "chief"}
	party := p.v.resolve(append([]Word{chief}, p.q.Words[from:to]...), 0, 1+to-from)
	if !party.Resolved() {
		return false
	}
	party.From, party.To = from, to
	p.addSpeakers([]Party{party})
	p.mark(i, to, AsFrame)
	p.q.Wants |= WantIdentity
	return true
}

// subjectGap reports whether a verb follows the auxiliary at i at once, so
// that "who" itself is the subject: "who has denied", "who is accusing".
func (p *parser) subjectGap(i int) bool {
	k := i + 1
	for p.class(k, lexicon.Hedge) || p.aux(k) || is(p.q.Words, k, "been", "to") {
		k++
	}
	if !p.free(k) {
		return false
	}
	w := p.q.Words[k]
	if is(p.q.Words, k, "the", "a", "an", "this", "that", "these", "it", "he", "she", "they", "his", "their") {
		return false
	}
	if p.inParty(k) && !(is(p.q.Words, i, "is", "was") && verbForm(w)) {
		return false
	}
	return verbForm(w) || len(w.Cues) > 0 || is(p.q.Words, i, "has", "had", "have")
}

// verbForm reports whether a word ends as participles do.
func verbForm(w Word) bool {
	n := w.Norm
	return len(n) > 4 && (n[len(n)-3:] == "ing" || n[len(n)-2:] == "ed")
}

// endsWithPreposition reports whether "to" or "with" dangles: "who did X talk
// to", "who was X speaking to when ...".
func (p *parser) endsWithPreposition() bool {
	for i := range p.q.Words {
		if !is(p.q.Words, i, "to", "with", "for", "at") || !p.free(i) {
			continue
		}
		last := i+1 == len(p.q.Words) || p.q.Words[i+1].Break || is(p.q.Words, i+1, "when", "while", "about", "on", "after", "before", "please", "and", "there")
		if last {
			return true
		}
	}
	return false
}

// toldVerb reports whether the question's verb of speech takes an addressee.
func (p *parser) toldVerb() bool {
	for i := range p.q.Words {
		if p.free(i) && is(p.q.Words, i, "tell", "telling", "ask", "asking", "address", "addressing", "inform", "warn", "email", "write", "call", "phone", "meet", "consult", "thank", "blame", "accuse") {
			return true
		}
	}
	return false
}

// wantIdentity reads "who is the ambassador": somebody by office.
func (p *parser) wantIdentity(i int) {
	k := i + 2
	if is(p.q.Words, k, "the", "a", "this", "that") {
		k++
	}
	if to := p.phraseEnd(k); to > k {
		p.q.Wants |= WantIdentity
		if party, ok := p.partyAt(k); ok && len(p.q.Speakers) == 0 {
			p.addSpeakers([]Party{party})
		}
	}
}

// wantName reads "what's the name of X" and "what is X called".
func (p *parser) wantName() {
	for i := range p.q.Words {
		called := is(p.q.Words, i, "called") && p.asksCalled(i)
		if called || p.free(i) && is(p.q.Words, i, "name", "names", "surname", "identity") && !is(p.q.Words, i-1, "by") && !p.verbToName(i) {
			p.q.Wants |= WantIdentity | WantName
			if p.q.Words[i].Used == Unused {
				p.q.Words[i].Used = AsFrame
			}
		}
	}
}

// asksCalled reports whether "called" at i asks for a name: "what is that place
// called", "the captain, what is he called".
func (p *parser) asksCalled(i int) bool {
	for k := 0; k < i; k++ {
		if is(p.q.Words, k, "what") && is(p.q.Words, k+1, "is", "are", "was", "were") && (k == p.firstWord() || i == k+3) {
			return true
		}
	}
	return false
}

// verbToName reports whether "name" at i is a verb: "will the police name the
// dead".
func (p *parser) verbToName(i int) bool {
	return is(p.q.Words, i, "name", "names") && i > 0 && is(p.q.Words, i+1, "the", "them", "him", "her", "any", "those", "these", "anyone") && !is(p.q.Words, i-1, "the", "a", "their", "his", "her", "first", "last", "full", "real", "what", "which")
}

// wantWhere tells a place from a channel: "where did Rutte post that".
func (p *parser) wantWhere(i int) {
	if !p.aux(i+1) && i > 3 && !p.q.Words[i].Break {
		return // "the base where they train"
	}
	if p.saidVerb() {
		p.q.Wants |= WantChannel
		return
	}
	p.q.Wants |= WantWhere
}

// saidVerb reports whether a verb of putting words out is in the question's
// frame.
func (p *parser) saidVerb() bool {
	for _, w := range p.q.Words {
		if w.Used != AsFrame {
			continue
		}
		for _, c := range w.Cues {
			if c.Form != cue.Noun && (c.Stance == cue.Say || c.Stance == cue.Announce || c.Stance == cue.Reply) {
				return true
			}
		}
	}
	return false
}

// wantHow tells a number, a means and a manner of speaking apart.
func (p *parser) wantHow(i int) {
	switch {
	case is(p.q.Words, i+1, "many", "much", "big", "large", "old", "tall", "far", "fast", "high", "deep", "heavy", "wide", "few", "likely", "expensive", "costly", "strong", "hot", "cold", "often", "bad"):
		p.q.Wants |= WantNumber
		if is(p.q.Words, i+2, "millions", "thousands", "hundreds", "billions", "dozens", "percent") && is(p.q.Words, i+1, "many") {
			p.mark(i+2, i+3, AsFrame)
		}
		if is(p.q.Words, i+1, "much") && !p.v.onlyNarrator {
			p.wantMoney(i + 2)
		}
		if !is(p.q.Words, i+1, "many", "much", "few") {
			p.q.Measure = p.q.Words[i+1].Norm
			p.mark(i+1, i+2, AsFrame)
		}
	case is(p.q.Words, i+1, "long"):
		p.q.Measure = "long"
		p.mark(i+1, i+2, AsFrame)
		p.q.Wants |= WantNumber
		if is(p.q.Words, i+2, "ago") {
			p.q.Wants |= WantWhen
		}
	case is(p.q.Words, i+1, "come"):
		p.q.Wants |= WantWhy
	case is(p.q.Words, i+1, "about"):
	case p.aux(i+1) && len(p.q.Speakers) > 0 && p.passedOn():
		p.q.Wants |= WantChannel
	case p.aux(i+1) && !p.saidVerb():
		p.q.Wants |= WantHow
	}
}

// wantMoney finds whether "how much" is about money: a word for it follows, or
// the verb is one of paying.
func (p *parser) wantMoney(i int) {
	if is(p.q.Words, i, "money", "cash") {
		p.q.Measure = "money"
		p.mark(i, i+1, AsFrame)
	}
	for k := i; k < len(p.q.Words) && p.q.Measure == ""; k++ {
		if p.free(k) && is(p.q.Words, k, "pay", "pays", "paid", "paying", "cost", "costs", "costing", "earn", "earns", "owe", "owes", "charge", "charges", "worth", "spend", "spent", "spending") {
			p.q.Measure = "money"
		}
	}
}

// passedOn reports whether the question is how words were put out: "how did X
// send its reply". The verb is marked.
func (p *parser) passedOn() bool {
	for k := range p.q.Words {
		speech := k+2 < len(p.q.Words) && is(p.q.Words, k, "send", "issue", "deliver", "publish", "release", "communicate", "submit")
		if speech && p.free(k) && (is(p.q.Words, k+1, "its", "his", "her", "their", "the") || is(p.q.Words, k+1, "in", "out")) {
			p.mark(k, k+1, AsFrame)
			return true
		}
	}
	return false
}

// wantNoun reads what stands behind "what" or "which": "which day", "what
// percentage", "which article".
func (p *parser) wantNoun(i int) {
	for k := i + 1; k < len(p.q.Words) && k <= i+3 && !p.aux(k); k++ {
		switch {
		case p.class(k, lexicon.ChannelNoun) && p.names("use", "used", "post", "posted", "put", "publish", "published", "share", "shared", "reply", "respond", "answer"):
			p.q.Wants |= WantChannel
			for n := range p.q.Words {
				if is(p.q.Words, n, "use", "used") {
					p.mark(n, n+1, AsFrame)
				}
			}
		case p.class(k, lexicon.Label) && !p.class(k, lexicon.Light) && !p.v.onlyNarrator:
			p.q.Wants |= WantLabel
			p.q.Verb = -1
		case p.class(k, lexicon.Label) && is(p.q.Words, k+1, "of"):
			p.q.Wants |= WantLabel
		case p.class(k, lexicon.Quantity) && k == i+1:
			p.q.Wants |= WantNumber
		case p.class(k, lexicon.Time) && k <= i+2:
			p.q.Wants |= WantWhen
			if is(p.q.Words, k, "time", "hour") && k == i+1 {
				p.q.Measure = "time"
			}
		case p.class(k, lexicon.ChannelNoun):
			p.q.Wants |= WantChannel
		case p.class(k, lexicon.Place) && k == i+1, k == i+1 && is(p.q.Words, k, "part", "side", "corner", "end") && is(p.q.Words, k+1, "of") && placeStarts(p.q.Words, k+2):
			p.q.Wants |= WantWhere
		case p.class(k, lexicon.WhoNoun) && k == i+1:
			p.q.Wants |= WantWho
		default:
			continue
		}
		return
	}
	if is(p.q.Words, i+1, "is", "was", "are", "were", "about") {
		p.wantNounBehind(i + 2)
	}
	for k := i + 1; k < len(p.q.Words); k++ {
		if p.q.Wants == 0 && is(p.q.Words, k, "cost", "costs") && p.aux(i+1) && p.free(k) && !p.v.onlyNarrator {
			p.q.Wants |= WantNumber // "what does it cost"
			p.q.Measure = "money"
		}
	}
	if is(p.q.Words, i+1, "caused", "causes", "led", "triggered", "prompted") || is(p.q.Words, i+1, "for") {
		p.q.Wants |= WantWhy
	}
}

// placeStarts reports whether the name of a country stands at word i.
func placeStarts(words []Word, i int) bool {
	if is(words, i, "the") {
		i++
	}
	if i >= len(words) {
		return false
	}
	_, _, ok := placeAt(norms(words[i:min(len(words), i+4)]), 0)
	return ok
}

// wantTrailing reads scraps: "first report comes out when", "death toll",
// "exact words", and which numbers several voices give.
func (p *parser) wantTrailing() {
	last := len(p.q.Words) - 1
	if is(p.q.Words, last, "when") {
		p.q.Wants |= WantWhen
	}
	if is(p.q.Words, last, "where") {
		p.q.Wants |= WantWhere
	}
	for i, w := range p.q.Words {
		if !p.free(i) {
			continue
		}
		if len(p.q.Words) <= 4 && is(p.q.Words, i, "date", "day", "deadline") || p.q.Wants == 0 && is(p.q.Words, i, "date", "deadline") && is(p.q.Words, i+1, "of", "for") {
			p.q.Wants |= WantWhen
		}
		if w.Class&lexicon.Quantity != 0 && p.q.Wants&(WantNumber|WantWho|WantWhen|WantWhy|WantWhere|WantHow) == 0 && !p.labelled(i) && (len(p.q.Words) <= 4 || is(p.q.Words, i, "number", "numbers") && is(p.q.Words, i+1, "of") || p.manyVoices()) {
			p.q.Wants |= WantNumber
		}
		if is(p.q.Words, i, "quote", "quotes", "verbatim", "quotation") || is(p.q.Words, i, "exact", "own") && is(p.q.Words, i+1, "words", "wording") {
			p.q.Quoting = true
		}
	}
}

// labelled reports whether "number" at i is a label: "flight number", "phone
// number".
func (p *parser) labelled(i int) bool {
	return i > 0 && is(p.q.Words, i, "number") && is(p.q.Words, i-1, "phone", "telephone", "flight", "room", "registration", "licence", "license", "plate", "serial", "account", "case", "badge", "house", "model")
}

// wantChannelNamed finds questions that name a class of channels: "which of
// these came from social media".
func (p *parser) wantChannelNamed() {
	words := norms(p.q.Words)
	for i := range p.q.Words {
		for _, c := range lexicon.ChannelsFrom(words[i]) {
			if !p.free(i) || !matchesAt(words, i, c.Words) || p.channelVerb(i) {
				continue
			}
			if len(c.Words[0]) == 1 && !is(p.q.Words, i-1, "on", "via", "from") {
				continue
			}
			if !p.q.Has(WantChannel) && !is(p.q.Words, i-1, "on", "in", "via", "through", "by", "from", "over", "at", "a", "the", "an") && !p.unheld(i, i+len(c.Words)) {
				continue
			}
			p.q.Channels = append(p.q.Channels, c.Means...)
			if p.unheld(i, i+len(c.Words)) || p.q.Has(WantChannel) {
				p.mark(i, i+len(c.Words), AsFrame)
			}
			break
		}
	}
	p.onlyChannels()
}

// onlyChannels takes channels for all that is asked where nothing else is:
// "what went up on Facebook and what on X".
func (p *parser) onlyChannels() {
	if len(p.q.Channels) == 0 || len(p.q.Speakers) > 0 {
		return
	}
	var at []int
	small := lexicon.Stop | lexicon.Light | lexicon.Vague | lexicon.Padding | lexicon.Hedge | lexicon.ChannelNoun
	for i, w := range p.q.Words {
		switch {
		case w.Used != Unused:
		case w.Class&small == 0 && len(lexicon.ChannelsFrom(w.Norm)) == 0 && !sayOnly(w):
			return
		default:
			at = append(at, i)
		}
	}
	for _, i := range at {
		p.mark(i, i+1, AsFrame)
	}
}

// unheld reports whether the stories hold none of the words from:to.
func (p *parser) unheld(from, to int) bool {
	for _, w := range p.q.Words[from:to] {
		if p.v.holds(w.Stem) {
			return false
		}
	}
	return true
}

// channelVerb reports whether a channel's word is used as a verb, or is but a
// speech noun with an owner: "post that", "what did she tweet".
func (p *parser) channelVerb(i int) bool {
	return p.q.Words[i].Used != Unused && !p.onlyVerb(i) || is(p.q.Words, i+1, "that", "this", "it")
}

// onlyVerb reports whether a verb that names its channel is put of nobody:
// "what got tweeted".
func (p *parser) onlyVerb(i int) bool {
	w := p.q.Words[i]
	return w.Used == AsFrame && verbForm(w) && len(p.q.Speakers) == 0 && !p.asker
}

// wantNounBehind reads "what is the number of", "what was the date".
func (p *parser) wantNounBehind(k int) {
	for end := k + 3; k < end && k < len(p.q.Words); k++ {
		switch {
		case p.class(k, lexicon.Quantity):
			p.q.Wants |= WantNumber
			if is(p.q.Words, k, "price", "cost", "prices", "costs") {
				p.q.Measure = "money"
			}
			return
		case is(p.q.Words, k, "date", "day", "deadline"):
			p.q.Wants |= WantWhen
			return
		case is(p.q.Words, k, "reason", "cause", "explanation", "motive"):
			p.q.Wants |= WantWhy
			return
		}
	}
}

// wantTruth finds questions on whether something is so: asked with an
// auxiliary first, and with words of truth.
func (p *parser) wantTruth() {
	first := p.firstWord()
	if p.aux(first) || is(p.q.Words, first, "so", "ok") && p.aux(first+1) {
		p.q.Wants |= WantYesNo
	}
	for i := range p.q.Words {
		if is(p.q.Words, i, "or") && is(p.q.Words, i+1, "not", "no") {
			p.q.Wants |= WantYesNo
		}
	}
	if p.q.Wants&(WantWho|WantNumber|WantWhen|WantWhere) != 0 {
		return
	}
	for i := range p.q.Words {
		if is(p.q.Words, i, "proof", "evidence", "proven", "prove", "verify", "verified") && !p.impersonal() {
			continue // somebody's proof is a thing of its own
		}
		if p.class(i, lexicon.Truth) && !p.inParty(i) || p.class(i, lexicon.Hedge) && is(p.q.Words, i, "actually", "really") && p.q.Has(WantYesNo) {
			p.q.Wants |= WantTruth
		}
	}
}

// impersonal reports whether the question is about nobody's doing: "is there
// any proof", "any evidence?", "is it verified".
func (p *parser) impersonal() bool {
	i := p.firstWord()
	return !p.aux(i) || is(p.q.Words, i+1, "there", "it", "this", "that", "any", "these", "those", "they")
}

// firstWord is the first word that is no padding.
func (p *parser) firstWord() int {
	if p.cleft > 0 {
		return p.cleft
	}
	for i, w := range p.q.Words {
		if w.Class&lexicon.Padding == 0 && !is(p.q.Words, i, "so", "ok", "okay", "but", "and", "wait", "well") {
			return i
		}
	}
	return 0
}

// wantSides finds questions that ask for every voice.
func (p *parser) wantSides() {
	for i := range p.q.Words {
		switch {
		case !p.free(i):
		case is(p.q.Words, i, "both", "versus", "vs", "sides", "versions", "accounts", "disagree", "disagreement", "conflicting", "differ"):
			p.q.Wants |= WantSides
		case len(p.parties) > 1 && p.class(i, lexicon.Sides) && !p.inParty(i):
			p.q.Wants |= WantSides
		case is(p.q.Words, i, "agree", "agrees", "consensus", "unanimous") && p.everybody():
			p.q.Wants |= WantSides
		case is(p.q.Words, i, "each") && is(p.q.Words, i+1, "other", "say", "side", "one"):
			p.q.Wants |= WantSides
		case is(p.q.Words, i, "who") && is(p.q.Words, i+1, "says", "said") && is(p.q.Words, i+2, "what"):
			p.q.Wants |= WantSides
		case is(p.q.Words, i, "they", "everyone", "everybody", "people", "all") && is(p.q.Words, i+1, "all", "say", "saying", "said"):
			p.q.Wants |= WantSides
		}
	}
	if strings.Contains(strings.ToLower(p.q.Text), "both sides") {
		p.q.Wants |= WantSides
	}
	p.wantClaimAndDenial()
}

// everybody reports whether the question is about all voices or several
// parties: "do they all agree", "does everyone agree".
func (p *parser) everybody() bool {
	return p.names("all", "both", "everyone", "everybody", "they", "sources", "sides") || len(p.parties) > 1
}

// wantClaimAndDenial reads "who claims it and who rejects it" as asking for
// both, not for one stance.
func (p *parser) wantClaimAndDenial() {
	whos := 0
	for i := range p.q.Words {
		if is(p.q.Words, i, "who") && p.free(i) && i+1 < len(p.q.Words) && len(p.q.Words[i+1].Cues) > 0 {
			whos++
		}
	}
	if whos > 1 || whos == 1 && p.deniesAndClaims() {
		p.q.Wants |= WantSides
		p.q.Stances = nil
	}
}

// deniesAndClaims reports whether the question has a verb of denying and one of
// claiming, each its own: "A denies what and who claims it".
func (p *parser) deniesAndClaims() bool {
	denies, claims := false, false
	for i := range p.q.Words {
		for _, c := range p.q.Words[i].Cues {
			if c.Form != cue.Noun && len(c.Rest) == 0 {
				denies = denies || c.Stance == cue.Deny
				claims = claims || c.Stance == cue.Accuse || c.Lemma == "claim"
			}
		}
	}
	return denies && claims
}

// wantFuture finds questions on what somebody will do.
func (p *parser) wantFuture() {
	for i := range p.q.Words {
		if p.free(i) && (is(p.q.Words, i, "will", "next", "gonna") || is(p.q.Words, i, "going", "planning", "plan", "plans") && is(p.q.Words, i+1, "to")) {
			p.q.Wants |= WantFuture
		}
	}
}
