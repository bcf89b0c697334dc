package verify

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

// A frame is a place of a message that says who something is from: a source
// with its verb of speech, "according to" somebody, a name behind a dash.
type frame struct {
	span            // items of source and verb together
	who    source   // kind nobody where nobody in particular is named
	verb   verb     // not ok where no verb says it
	group  span     // the verb with its auxiliaries
	way    frameWay // on which side the words stand
	noun   bool     // a noun that carries speech: "X's claim that"
	denied bool     // "never said", "did not say"
}

// A frameWay says where the words of a frame stand.
type frameWay uint8

// The ways.
const (
	wayEither frameWay = iota // behind it, or before it where nothing follows
	wayBefore                 // before it: `"...", said X`
	wayBehind                 // behind it: `X: "..."`
	wayAround                 // on either side, parted by a comma: "according to X"
	wayAgent                  // anywhere in its clause: "was called ... by X"
)

// framesOf finds the frames of a sentence, in order.
func (r *reading) framesOf(s sentence) []frame {
	var out []frame
	for i := s.from; i < s.to; i++ {
		if r.items[i].quote >= 0 || r.items[i].name > i+1 && r.items[i].nameFrom < i {
			continue
		}
		f, ok := r.frameAt(s, i, out)
		if !ok {
			continue
		}
		out = append(out, f)
		i = max(i, f.verb.to-1)
		if f.noun || f.way == wayAround || f.way == wayBefore {
			i = max(i, f.to-1)
		}
	}
	return out
}

// frameAt reads the frame whose verb, noun or preposition is item i.
func (r *reading) frameAt(s sentence, i int, done []frame) (frame, bool) {
	if f, ok := r.according(s, i); ok {
		return f, true
	}
	if f, ok := r.nounFrame(s, i, done); ok {
		return f, true
	}
	v := r.verbAt(i)
	if !v.ok || r.items[i].name > 0 {
		return frame{}, false
	}
	f := frame{span: span{i, v.to}, verb: v, group: span{r.groupStart(s, i), v.to}}
	f.from = f.group.from
	f.denied = r.negated(f.group.from, i)
	r.stanceOf(&f)
	if r.isAdjective(f, i) {
		return frame{}, false
	}
	return r.withSource(s, f, i, done)
}

// groupStart walks left over the auxiliaries and adverbs of a verb.
func (r *reading) groupStart(s sentence, i int) int {
	for i > s.from && r.is(i-1, between) && !breaksPhrase(r.gap(i)) || i > s.from && r.adverb(i-1) && !breaksPhrase(r.gap(i)) {
		i--
	}
	return i
}

// adverb reports whether item i is an adverb in -ly.
func (r *reading) adverb(i int) bool {
	f := r.form(i)
	return len(f) > 4 && strings.HasSuffix(f, "ly") && r.items[i].name == 0 && !r.items[i].tok.Is(text.Capital)
}

// negated reports whether a negation stands among the auxiliaries of a verb.
func (r *reading) negated(from, to int) bool {
	for i := from; i < to; i++ {
		if r.is(i, negation) && !r.is(i+1, onlyWord) {
			return true
		}
	}
	return false
}

// stanceOf turns what a negation makes another stance of: who does "not
// comment" declines, who could "not confirm" leaves it unconfirmed.
func (r *reading) stanceOf(f *frame) {
	if !f.denied {
		return
	}
	switch f.verb.lemma {
	case "comment", "respond", "reply", "answer", "return":
		f.verb.stance, f.denied = cue.Decline, false
	case "say", "disclose", "reveal", "specify":
		if w := r.form(f.verb.to); w == "whether" || w == "if" || w == "when" || w == "where" || w == "how" || w == "why" || w == "what" || w == "which" || w == "who" {
			f.verb.stance, f.denied = cue.Decline, false
		}
	case "confirm", "verify", "corroborate":
		f.verb.stance, f.denied = cue.Unconfirmed, false
	}
}

// isAdjective reports whether what looks like a verb goes with a noun: "the
// alleged attack", "no reported losses".
func (r *reading) isAdjective(f frame, i int) bool {
	if f.group.from < i {
		return false
	}
	switch r.form(i - 1) {
	case "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "no", "any", "of", "some", "my", "your", "our":
		return !breaksPhrase(r.gap(i))
	}
	return false
}

// withSource finds who a verb's subject is.
func (r *reading) withSource(s sentence, f frame, i int, done []frame) (frame, bool) {
	low := s.from
	if n := len(done); n > 0 {
		low = min(done[n-1].to, f.group.from)
	}
	if r.passive(f, i) {
		return r.byAgent(s, f)
	}
	if r.reportedDoing(f, i, done) {
		return frame{}, false
	}
	if f.verb.form == formIng && !r.hasBe(f.group.from, i) {
		if r.is(f.from-1, inName) || r.form(f.from-1) == "on" || r.form(f.from-1) == "with" {
			return frame{}, false // "in writing"
		}
		return r.participle(s, f, done)
	}
	if f, ok := r.inverted(s, f, i); ok {
		return f, true
	}
	if g, ok := r.subject(s, f, low, done); ok {
		if f.verb.form == formBase && !r.baseFits(s, g, i) {
			return frame{}, false
		}
		return g, true
	}
	return frame{}, false
}

// reportedDoing reports whether a verb only belongs to what is said: "warned
// that Seoul would respond".
func (r *reading) reportedDoing(f frame, i int, done []frame) bool {
	if len(done) == 0 || f.verb.form != formBase || f.group.from == i {
		return false
	}
	modal := false
	for k := f.group.from; k < i; k++ {
		switch r.form(k) {
		case "would", "will", "could", "can", "might", "may", "should", "must", "to":
			modal = true
		}
	}
	for k := max(done[len(done)-1].to, done[len(done)-1].verb.to); k < f.group.from; k++ {
		if strings.ContainsAny(r.gap(k), ",;:") || r.form(k) == "and" || r.form(k) == "but" {
			return false
		}
	}
	return modal
}

// hasBe reports whether a form of "be" stands among a verb's auxiliaries.
func (r *reading) hasBe(from, to int) bool {
	for i := from; i < to; i++ {
		if r.is(i, beForm) {
			return true
		}
	}
	return false
}

// passive reports whether a verb is in the passive: "was called". Who "is
// quoted as saying" speaks all the same.
func (r *reading) passive(f frame, i int) bool {
	if f.verb.form != formPast && f.verb.form != formPart || f.verb.lemma == "quote" {
		return false
	}
	return r.hasBe(f.group.from, i) || r.is(i-1, beForm)
}

// byReach is how far behind a passive verb "by" may stand, quotations counting
// as one word.
const byReach = 12

// byAgent finds who does what a passive verb says.
func (r *reading) byAgent(s sentence, f frame) (frame, bool) {
	for k := f.verb.to; k < s.to && k < f.verb.to+byReach; k++ {
		if r.form(k) != "by" {
			continue
		}
		if who, ok := r.groupRightOf(k+1, s.to); ok {
			f.who, f.way = who, wayAgent
			f.to = who.to
			return f, true
		}
	}
	return frame{}, false
}

// participle takes as source of ", saying that" who spoke before in the
// sentence, or is named first in it.
func (r *reading) participle(s sentence, f frame, done []frame) (frame, bool) {
	if r.form(f.from-1) == "without" || r.form(f.from-1) == "not" {
		f.denied = true
	}
	if n := len(done); n > 0 && done[n-1].way != wayAround {
		f.who = done[n-1].who
		return f, f.who.kind != nobody
	}
	for k := s.from; k < f.from; k++ {
		if who, ok := r.rightOf(k, f.from); ok && len(who.speakers) > 0 {
			f.who = who
			return f, true
		}
	}
	return frame{}, false
}

// inverted reads a verb with its subject behind it: `"...", said the NATO
// chief`.
func (r *reading) inverted(s sentence, f frame, i int) (frame, bool) {
	if f.verb.form != formPast && f.verb.form != formThird || f.group.from < i || f.verb.to > f.verb.last || !invertible(f.verb) {
		return f, false
	}
	gap := r.gap(i)
	afterQuote := i > s.from && r.items[i-1].quote >= 0
	if !afterQuote && !strings.ContainsAny(gap, ",—–-") && i > s.from {
		return f, false
	}
	if f.verb.to >= s.to || breaksPhrase(r.gap(f.verb.to)) {
		return f, false
	}
	who, ok := r.groupRightOf(f.verb.to, s.to)
	if !ok || who.kind == earlier && r.form(who.from) == "it" {
		return f, false
	}
	if r.ownVerb(s, who.to) {
		return f, false // "..., said she thinks": the name belongs to another verb
	}
	f.who, f.way, f.to = who, wayBefore, who.to
	if i == s.from || strings.Contains(r.gap(who.to), ":") {
		f.way = wayBehind // `Said Rutte: "..."`
	}
	return f, true
}

// invertible reports whether a verb may stand before its subject.
func invertible(v verb) bool {
	switch v.lemma {
	case "tell", "accuse", "blame", "praise", "urge", "condemn", "criticise", "inform", "assure", "call", "use":
		return false
	}
	return !v.soft || v.lemma == "continue"
}

// ownVerb reports whether the word at i is a verb whose subject ends there.
func (r *reading) ownVerb(s sentence, i int) bool {
	if i >= s.to || breaksPhrase(r.gap(i)) {
		return false
	}
	v := r.verbAt(i)
	return v.ok && !v.soft && (v.form == formThird || v.form == formPast) || r.is(i, beForm|doForm) && r.form(i) != "to"
}

// baseFits reports whether a verb in its base form can say that its subject
// speaks: behind an auxiliary ("did X say"), or in the way people type.
func (r *reading) baseFits(s sentence, f frame, i int) bool {
	for k := f.group.from; k < i; k++ {
		if r.is(k, doForm) {
			return true
		}
	}
	for k := f.who.from - 1; k >= s.from && k >= f.who.from-2; k-- {
		if r.is(k, doForm) || r.perceives(k) {
			return true
		}
	}
	return len(f.who.speakers) > 0 && !f.verb.soft
}

// perceives reports whether a word says that somebody was heard or made to
// speak: "heard Rutte say".
func (r *reading) perceives(i int) bool {
	switch r.form(i) {
	case "heard", "hear", "saw", "see", "watched", "let", "had", "have", "made", "remember", "recall":
		return true
	}
	return false
}

// subject reads the noun phrase in front of a verb group.
func (r *reading) subject(s sentence, f frame, low int, done []frame) (frame, bool) {
	end := f.group.from
	gap := r.gap(end)
	switch {
	case end <= s.from:
		return f, false
	case r.form(end-1) == "who" || (r.form(end-1) == "that" || r.form(end-1) == "which") && r.relative(s, end-1):
		return r.takeLeft(s, f, end-1, s.from)
	case r.form(end-1) == "and" || r.form(end-1) == "but" || r.form(end-1) == "then" || r.form(end-1) == "or":
		if n := len(done); n > 0 {
			f.who = done[n-1].who
			f.from = f.group.from
			return f, f.who.kind != nobody
		}
		return f, false
	case strings.ContainsAny(gap, ",") || strings.ContainsAny(gap, ")—–") || strings.Contains(gap, " - "):
		return r.aroundApposition(s, f, low, done)
	case breaksPhrase(gap):
		return f, false
	}
	return r.takeLeft(s, f, end, low)
}

// relative reports whether "that" or "which" goes on from a noun phrase that
// names somebody: "the ministry that said".
func (r *reading) relative(s sentence, i int) bool {
	who, ok := r.leftOf(i, s.from)
	return ok && who.kind == named && i > s.from && r.gap(i) == " "
}

// takeLeft takes the noun phrase that ends before item end as the source,
// together with one that "and" joins to it.
func (r *reading) takeLeft(s sentence, f frame, end, low int) (frame, bool) {
	who, ok := r.leftOf(end, low)
	if !ok {
		return f, false
	}
	f.who, f.from = who, who.from
	if k := who.from - 1; who.kind == named && k > s.from && (r.form(k) == "and" || r.form(k) == "or") && !breaksPhrase(r.gap(k)) {
		if other, ok := r.leftOf(k, low); ok && other.kind == named && (other.from == s.from || !r.verbAt(other.from-1).ok) {
			f.who.speakers = append(append([]int{}, other.speakers...), who.speakers...)
			f.who.from, f.from = other.from, other.from
			f.who.written = r.phrase(other.from, who.to)
		}
	}
	return f, true
}

// appositionReach is how many words an apposition between a name and its verb
// may have: "Rutte, the secretary-general of the alliance, said".
const appositionReach = 12

// aroundApposition reads the name in front of an apposition that ends right
// before the verb, else the apposition itself.
func (r *reading) aroundApposition(s sentence, f frame, low int, done []frame) (frame, bool) {
	end := f.group.from
	for k := end - 1; k > low && k > end-appositionReach; k-- {
		if r.items[k].quote >= 0 {
			break
		}
		if !strings.ContainsAny(r.gap(k), ",(—–") && !strings.Contains(r.gap(k), " - ") {
			continue
		}
		if who, ok := r.leftOf(k, low); ok && who.kind == named {
			f.who, f.from = who, who.from
			return f, true
		}
		break
	}
	if n := len(done); n > 0 && done[n-1].who.kind != nobody && f.verb.form != formBase {
		f.who, f.from = done[n-1].who, f.group.from // "Kim condemned the North, warned that ..."
		return f, true
	}
	return f, false
}

// according reads "according to X", "per X", "in the words of X", "quoting X".
func (r *reading) according(s sentence, i int) (frame, bool) {
	at, sure := -1, true
	switch r.form(i) {
	case "according":
		if r.form(i+1) == "to" {
			at = i + 2
		}
	case "per", "via":
		at, sure = i+1, false
	case "in":
		if r.form(i+1) == "the" && (r.form(i+2) == "words" || r.form(i+2) == "view" || r.form(i+2) == "opinion") && r.form(i+3) == "of" {
			at = i + 4
		}
	case "quoting", "citing":
		at = i + 1
	case "quote":
		if r.form(i-1) == "to" {
			at = i + 1
		}
	}
	if at < 0 || at >= s.to {
		return frame{}, false
	}
	who, ok := r.groupRightOf(at, s.to)
	if !ok || !sure && len(who.speakers) == 0 || who.kind == reader {
		return frame{}, false
	}
	return frame{span: span{i, who.to}, who: who, group: span{i, at}, way: wayAround}, true
}

// nounFrame reads a noun that carries speech, with its owner: "X's claim that",
// "a statement from X", "the words of X".
func (r *reading) nounFrame(s sentence, i int, done []frame) (frame, bool) {
	c, ok := r.nounAt(i)
	if !ok || r.items[i].name > 0 {
		return frame{}, false
	}
	f := frame{verb: verb{true, c.Lemma, c.Stance, formNoun, c.Soft, i + 1, i + 1}, group: span{i, i + 1}, noun: true}
	if k := r.ownerEnd(s, i); k > s.from {
		if who, ok := r.leftOf(k, s.from); ok && (who.kind == named || who.kind == earlier) && !r.behindPreposition(s, who.from, done) {
			f.who, f.span = who, span{who.from, i + 1}
			return f, true
		}
		return frame{}, false
	}
	if w := r.form(i + 1); (w == "from" || w == "by" || w == "of" && c.Stance == cue.Say) && i+2 < s.to {
		if who, ok := r.rightOf(i+2, s.to); ok && who.kind == named && (r.leads(who.to) || len(who.speakers) > 0) {
			f.who, f.span = who, span{i, who.to}
			return f, true
		}
	}
	return frame{}, false
}

// ownerEnd is where the owner of a noun ends: behind a possessive, up to two
// words before the noun; or right before it where what is said follows.
func (r *reading) ownerEnd(s sentence, i int) int {
	for k := i - 1; k >= s.from && k >= i-3; k-- {
		if r.items[k].quote >= 0 || breaksPhrase(r.gap(k+1)) {
			break
		}
		if r.items[k].tok.Is(text.Possess) || r.possessive(k) {
			return k + 1
		}
	}
	if i > s.from && !breaksPhrase(r.gap(i)) && strings.ContainsAny(r.gap(i+1), ":") {
		return i
	}
	return 0
}

// possessive reports whether item k ends in an apostrophe: "the observers'".
func (r *reading) possessive(k int) bool {
	if r.form(k) == "his" || r.form(k) == "her" || r.form(k) == "their" {
		return true
	}
	gap := r.gap(k + 1)
	return strings.HasPrefix(gap, "' ") || strings.HasPrefix(gap, "’ ")
}

// behindPreposition reports whether a noun that carries speech is only what
// another verb of speech is about: "Rutte reacted to Zelenskyy's claim".
func (r *reading) behindPreposition(s sentence, from int, done []frame) bool {
	if len(done) == 0 {
		return false
	}
	switch r.form(from - 1) {
	case "to", "on", "about", "of", "over", "against", "by", "after", "at", "for", "with":
		return true
	}
	return false
}

// leads reports whether something said follows item i: a colon, "that", a
// quotation.
func (r *reading) leads(i int) bool {
	if i < len(r.items) && (r.items[i].quote >= 0 || r.form(i) == "that") {
		return true
	}
	return strings.Contains(r.gap(i), ":")
}

// isPlace reports whether item i names a country.
func (r *reading) isPlace(i int) bool {
	_, ok := lexicon.PlaceOf(r.items[i].tok.Norm)
	return ok
}
