package question

import (
	"strings"

	"whosaid/corpus"
	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// maxPhrase is how many words a party's name may have.
const maxPhrase = 7

// findSpeakers finds whose words the question asks for: the subject of a verb
// of speech, the owner of a statement, a name that stands alone.
func (p *parser) findSpeakers() {
	for i := range p.q.Words {
		if r, ok := p.cueAt(i, false); ok && p.q.Words[i].Used == Unused {
			p.readVerb(r)
		}
	}
	for i := range p.q.Words {
		if r, ok := p.cueAt(i, true); ok && p.q.Words[i].Used == Unused {
			p.readNoun(r)
		}
	}
	p.readDoing()
	p.readAccording()
	if len(p.q.Speakers) == 0 && !p.q.Has(WantWho) && !p.advice {
		p.readBare()
	}
	p.readBesides()
	if len(p.q.Speakers) > 0 {
		p.q.Unknown = nil // whoever told the reader
	}
}

// readVerb reads a verb of speech with its subject.
func (p *parser) readVerb(r reading) {
	if p.determined(r.at) || p.gerund(r.at) {
		return // "get a mention", "alone in responding": nouns here
	}
	if is(p.q.Words, r.at+1, "who") && p.free(r.at+1) && !p.aux(r.at+2) {
		p.q.Wants |= WantWho // "ten thousand, says who"
		p.asker = true
		p.takeStance(r)
		return
	}
	if p.passive(r) {
		p.readPassive(r)
		return
	}
	if p.readInverted(r) {
		return
	}
	if is(p.q.Words, r.at-1, "to") && r.at > 1 && !p.between(r.at-2) && p.opensWithWho() {
		p.q.Wants |= WantWho // "who used the radio to answer"
		p.asker = true
		p.takeStance(r)
		return
	}
	from, to, who := p.subject(r.at)
	switch {
	case who && p.writes(r):
		return // "who wrote the memo" asks for its author
	case who:
		if r.cue.Soft && len(p.q.Stances) > 0 {
			return
		}
		p.q.Wants |= WantWho
		p.asker = true
		p.takeStance(r)
	case from < to:
		p.readSubject(r, from, to)
	}
}

// readInverted reads a speaker behind the verb: "how many are there, says the
// union".
func (p *parser) readInverted(r reading) bool {
	if r.at == 0 || !p.q.Words[r.at].Break || !is(p.q.Words, r.at, "says", "say", "said") {
		return false
	}
	party, ok := p.partyAt(r.at + 1)
	if !ok {
		return false
	}
	p.addSpeakers([]Party{party})
	p.takeStance(r)
	return true
}

// gerund reports whether word i is a verb in -ing behind a preposition.
func (p *parser) gerund(i int) bool {
	return strings.HasSuffix(p.q.Words[i].Norm, "ing") && !is(p.q.Words, i, "writing") && is(p.q.Words, i-1, "in", "of", "for", "by", "from", "after", "before", "without", "about")
}

// determined reports whether a determiner stands right before word i, so that
// it is a noun.
func (p *parser) determined(i int) bool {
	return p.free(i-1) && is(p.q.Words, i-1, "a", "an", "the", "any", "no", "its", "his", "her", "their", "your", "our", "my", "these", "those")
}

// writes reports whether what somebody wrote or leaked is a document that
// speaks for itself in the stories.
func (p *parser) writes(r reading) bool {
	if !is(p.q.Words, r.at, "wrote", "write", "writes", "written", "leaked", "drafted", "signed", "published") {
		return false
	}
	party, ok := p.partyAt(r.at + 1)
	return ok && len(party.Speakers) > 0 && p.v.profiles[party.Speakers[0].Speaker].kind == corpus.Document
}

// readDoing reads "what has X done" and "what will X do" as asking for what X
// says it does, or others say of X.
func (p *parser) readDoing() {
	for i := range p.q.Words {
		steps := is(p.q.Words, i, "take", "taking", "taken") && p.names("measures", "steps", "action", "actions")
		if !steps && !is(p.q.Words, i, "do", "doing", "done") || !p.free(i) || i == 0 || len(p.q.Speakers) > 0 || p.q.Has(WantWho) {
			continue
		}
		if from, to, _ := p.subject(i); from < to {
			if is(p.q.Words, from-1, "should") {
				p.q.Stances = append(p.q.Stances, cue.Demand) // "what should parents do" asks for advice
				p.mark(i, i+1, AsFrame)
				p.advice = true
				return
			}
			parties := p.split(from, to)
			if len(parties) > 0 && parties[0].Resolved() {
				p.q.Soft = true
				p.addSpeakers(parties)
				for k := range p.q.Words {
					if steps && (k == i || is(p.q.Words, k, "measures", "steps", "action", "actions")) {
						p.mark(k, k+1, AsFrame)
					}
				}
			}
		}
	}
}

// readSubject takes the words from:to as those who say r, if they can.
func (p *parser) readSubject(r reading, from, to int) {
	if is(p.q.Words, from, "my", "our", "your", "i", "you", "we") || p.hearsay(r.at, from, to) {
		p.mark(from, to, AsFrame) // "my friend says ...": not a party
		p.markCue(r, AsFrame)
		return
	}
	if p.channelWords(from, to) {
		return // "the facebook post": a channel says nothing by itself
	}
	if to > from+1 && p.channelWords(to-1, to) {
		p.takeOwner(r, from, to, true)
		return
	}
	parties := p.split(from, to)
	if known := p.partyOpening(from, to); known != nil && !allResolved(parties) && r.cue.Form == cue.Base && !p.aux(from-1) {
		parties = []Party{*known} // "hetigama window quote": a noun, and what it is about
	}
	resolved, pronoun := false, true
	for i := range parties {
		resolved = resolved || parties[i].Resolved()
		pronoun = pronoun && parties[i].Pronoun
	}
	if pronoun && !p.realPronoun(from, to) {
		return // "the recount": the verb is a noun here
	}
	if pronoun {
		if is(p.q.Words, to-1, "anyone", "anybody", "someone", "somebody", "nobody", "everyone", "everybody", "else", "one") {
			p.q.Wants |= WantWho
			p.asker = true
		} else if to-from > 1 && len(p.parties) > 1 {
			p.addSpeakers(p.parties) // "the two governments" are those named
		}
		if !r.cue.Soft || p.asker {
			p.takeStance(r)
		}
		return
	}
	if p.asker {
		p.setTarget(parties, r)
		return
	}
	if !resolved && (r.cue.Soft || p.ordinary(parties) || p.talkedWith(parties)) {
		return
	}
	if !resolved && p.unsure(parties) {
		p.q.Unknown = &parties[0]
		p.takeStance(r)
		return
	}
	if !r.cue.Soft || len(p.q.Speakers) == 0 {
		p.q.Soft = r.cue.Soft
	}
	p.addSpeakers(parties)
	if p.class(r.at, lexicon.Quantity) && is(p.q.Words, r.at+1, "of") {
		p.q.Wants |= WantNumber // "the bank's estimate of", an apostrophe left out
	}
	p.takeStance(r)
}

// hearsay reports whether the subject of a verb is somebody around the reader
// ("some guy at work swears ..."), and somebody else says something behind it.
func (p *parser) hearsay(verb, from, to int) bool {
	for from < to && is(p.q.Words, from, "a", "an", "the", "this", "that", "some", "one", "random", "old", "another") {
		from++
	}
	if from == to || p.q.Words[from].Class&lexicon.Private == 0 || p.q.Words[from].Upper {
		return false
	}
	if party := p.v.resolve(p.q.Words, from, to); party.Resolved() && party.Speakers[0].Score >= scorePart {
		return false
	}
	for i := verb + 1; i < len(p.q.Words); i++ {
		if _, ok := p.cueAt(i, false); ok {
			return true
		}
	}
	return false
}

// setTarget takes parties for those whose words are at issue in a question
// that asks who says something about them: "who contests what X claims".
func (p *parser) setTarget(parties []Party, r reading) {
	for i := range parties {
		if parties[i].Resolved() && p.q.Target == nil {
			p.q.Target = &parties[i]
			p.mark(parties[i].From, parties[i].To, AsSpeaker)
			p.markCue(r, AsFrame)
		}
	}
}

// ordinary reports whether none of the parties reads like a name or an
// office, so that the words are rather what the question is about: "what do
// the figures say".
func (p *parser) ordinary(parties []Party) bool {
	for _, party := range parties {
		if !p.thing(party) {
			return false
		}
	}
	return true
}

// talkedWith reports whether the question asks with whom somebody spoke who is
// no speaker here: others may tell of the talk.
func (p *parser) talkedWith(parties []Party) bool {
	return is(p.q.Words, p.firstWord(), "who") && p.endsWithPreposition() && parties[0].InStory
}

// unsure reports whether the parties are named by common words only, so that
// somebody may be meant whom the stories call otherwise: "the owners".
func (p *parser) unsure(parties []Party) bool {
	for _, party := range parties {
		if party.Country != "" {
			return false
		}
		for _, w := range p.q.Words[party.From:party.To] {
			if w.Class&(lexicon.Stop|lexicon.Generic) == 0 && (w.Upper || w.All || p.v.proper[w.Norm] || !lexicon.Known(w.Norm, w.Stem) || w.Class&lexicon.State != 0 || lexicon.IsTitleWord(w.Stem)) {
				return false
			}
		}
	}
	return true
}

// thing reports whether a party is no person or body but something that holds
// words, and no speaker of the stories: "the figures", "the headline".
func (p *parser) thing(party Party) bool {
	if party.Country != "" || p.v.named(party.Words) && !party.InStory {
		return false
	}
	last := p.q.Words[party.To-1]
	return last.Class&lexicon.Document != 0 || strings.HasSuffix(last.Norm, "tion") && lexicon.Known(last.Norm, last.Stem)
}

// addSpeakers asks for the words of the parties.
func (p *parser) addSpeakers(parties []Party) {
	for _, party := range parties {
		if party.Pronoun || p.covers(party) {
			continue
		}
		p.q.Speakers = append(p.q.Speakers, party)
		p.mark(party.From, party.To, AsSpeaker)
	}
}

// covers reports whether the party's words are asked for already.
func (p *parser) covers(party Party) bool {
	for _, s := range p.q.Speakers {
		if s.From < party.To && party.From < s.To {
			return true
		}
	}
	return false
}

// takeStance marks a cue as read and asks for its stance, if it has any
// beyond saying.
func (p *parser) takeStance(r reading) {
	if n := len(r.cue.Rest); n > 0 && lexicon.Is(r.cue.Rest[n-1], lexicon.Quantity) {
		p.q.Wants |= WantNumber // "put a figure on it"
	}
	if r.cue.Soft && len(r.rest) == 0 && r.cue.Stance == cue.Say && is(p.q.Words, r.at+1, "its", "his", "her", "their", "the", "a", "an") {
		return // "recalled its ambassador": said nothing
	}
	switch r.cue.Stance {
	case cue.Say, cue.Reply, cue.Assert, cue.Announce, cue.Ask, cue.Find:
		p.markCue(r, AsFrame)
		return
	}
	p.q.Stances = append(p.q.Stances, r.cue.Stance)
	p.markCue(r, AsStance)
}

// subject walks left from a verb to the words of its subject. who is true if
// the subject is what the question asks for ("who said", "which ministry
// said").
func (p *parser) subject(verb int) (from, to int, who bool) {
	to = verb
	for to > 0 && p.between(to-1) && !p.q.Words[to].Break {
		to--
	}
	from = to
	for from > 0 && to-from < maxPhrase && p.inPhrase(from-1) && !p.q.Words[from].Break {
		from--
	}
	if is(p.q.Words, from-1, "how") && is(p.q.Words, from, "many", "much") {
		from = min(to, from+2) // "how much diesel does X say": the diesel is no subject
	}
	for k := to - 1; k > from; k-- {
		if is(p.q.Words, k, "the") && !is(p.q.Words, k-1, "of", "for", "from", "and", "or", "by", "at", "in", "to") && !p.q.Words[k-1].Break {
			from = k // "is it the union that": another phrase stands before
			break
		}
	}
	for from < to && (is(p.q.Words, from, "and", "or", "but", "so", "that", "if", "then") || p.class(from, lexicon.Hedge)) {
		from++
	}
	if from < to && p.class(from, lexicon.Padding) {
		from++
	}
	if to-from > 1 && is(p.q.Words, to-1, "it", "them", "him", "me", "us") && !p.q.Words[to-1].All {
		return 0, 0, false // an object stands in front: "did they see it coming"
	}
	if is(p.q.Words, from-1, "which", "what") && from < to && p.naming(from, to) && !is(p.q.Words, from, "the", "a") {
		p.narrowWho(from, to)
		p.mark(from, to, AsFrame)
		return 0, 0, true
	}
	return from, to, from == to && is(p.q.Words, from-1, "who", "whom", "whod")
}

// realPronoun reports whether some of the words may stand for somebody, rather
// than only an article.
func (p *parser) realPronoun(from, to int) bool {
	for i := from; i < to; i++ {
		if !is(p.q.Words, i, "the", "a", "an", "this", "that", "any", "my", "some", "such", "no", "our", "its", "his", "her", "their") {
			return true
		}
	}
	return false
}

// narrowWho prefers, where the question asks "which analyst said", the
// speakers of that sort.
func (p *parser) narrowWho(from, to int) {
	if to-from == 1 && p.class(from, lexicon.WhoNoun) {
		return // "which ministry": any
	}
	party := p.v.resolve(p.q.Words, from, to)
	if party.Resolved() && len(p.q.Speakers) == 0 {
		p.q.Speakers, p.q.Soft = []Party{party}, true
	}
}

// naming reports whether words name a sort of speaker: "minister", "agency".
func (p *parser) naming(from, to int) bool {
	last := p.q.Words[to-1]
	return last.Class&(lexicon.WhoNoun|lexicon.State) != 0 || lexicon.IsTitleWord(last.Stem)
}

// between reports whether word i may stand between subject and verb:
// auxiliaries and adverbs.
func (p *parser) between(i int) bool {
	return p.free(i) && (p.class(i, lexicon.Hedge) || p.adverb(i) || is(p.q.Words, i, "to", "got", "go", "goes", "went", "gone", "come", "keep", "have", "has", "had", "been", "be", "did", "does", "do", "is", "are", "was", "were", "will", "would", "could", "can", "want", "wants", "wanted", "trying", "going"))
}

// adverb reports whether word i is an adverb in -ly.
func (p *parser) adverb(i int) bool {
	w := p.q.Words[i]
	return len(w.Norm) > 4 && strings.HasSuffix(w.Norm, "ly") && lexicon.Adverb(w.Norm) && !p.inParty(i)
}

// inPhrase reports whether word i may be part of a subject.
func (p *parser) inPhrase(i int) bool {
	if !p.free(i) || p.aux(i) || p.asks(i) || p.q.Words[i].Used == AsFrame {
		return false
	}
	switch p.q.Words[i].Norm {
	case "that", "if", "because", "whether", "when", "while", "but", "since", "so", "about", "than", "does", "with", "by", "what", "on", "not", "am":
		return false
	}
	if r, ok := p.cueAt(i, false); ok && !r.cue.Soft && r.cue.Form != cue.Base && p.q.Words[i].Class == 0 {
		return false
	}
	return true
}

// split parts words from:to at "and", "or", "versus" and resolves each part;
// a whole that resolves is not parted.
func (p *parser) split(from, to int) []Party {
	whole := p.v.resolve(p.q.Words, from, to)
	if whole.Pronoun || whole.Resolved() && !p.joins(from, to) {
		return []Party{whole}
	}
	var out []Party
	start := from
	for i := from; i <= to; i++ {
		if i == to || is(p.q.Words, i, "and", "or", "versus", "nor") || i > start && p.q.Words[i].Break {
			if start < i {
				out = append(out, p.best(start, i))
			}
			start = i
			if i < to && is(p.q.Words, i, "and", "or", "versus", "nor") {
				start = i + 1
			}
		}
	}
	if whole.Resolved() && !allResolved(out) {
		return []Party{whole}
	}
	return out
}

// joins reports whether "and" or the like stands among the words.
func (p *parser) joins(from, to int) bool {
	for i := from; i < to; i++ {
		if is(p.q.Words, i, "and", "or", "versus", "nor") {
			return true
		}
	}
	return false
}

func allResolved(parties []Party) bool {
	for i := range parties {
		if !parties[i].Resolved() {
			return false
		}
	}
	return len(parties) > 0
}

// best resolves words from:to; if they do not resolve as a whole, it tries
// without small words in front, which may belong to what came before.
func (p *parser) best(from, to int) Party {
	whole := p.v.resolve(p.q.Words, from, to)
	if whole.Resolved() || whole.Pronoun {
		return whole
	}
	for k := from + 1; k < to && p.class(k-1, lexicon.Stop|lexicon.Light|lexicon.Hedge); k++ {
		if part := p.v.resolve(p.q.Words, k, to); part.Resolved() {
			return part
		}
	}
	return whole
}
