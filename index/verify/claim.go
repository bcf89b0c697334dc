package verify

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// A claim is content that a message says somebody said, in its own words.
type claim struct {
	span       // items
	frame      *frame
	who        source
	stance     cue.Stance
	foundOnly  bool // as likely no claim at all: worth a finding only if a story has it
	silent     bool // that somebody would not speak, whatever about
	start, end int  // bytes of the message
}

// maxClaims bounds how many claims of one message are checked.
const maxClaims = 200

// claims finds the claims of a message that are in its own words: those with
// a quotation in them are checked by that.
func (r *reading) claims(who map[int]attribution) []claim {
	quoting := map[*frame]bool{}
	for _, a := range who {
		if a.frame != nil {
			quoting[a.frame] = true
		}
	}
	var out []claim
	for n := range r.sentences {
		s := &r.sentences[n]
		for i := range s.frames {
			if f := &s.frames[i]; !quoting[f] && len(out) < maxClaims {
				if c, ok := r.claimOf(s, i); ok {
					out = append(out, c)
				}
			}
		}
		if c, ok := r.headed(s); ok && len(out) < maxClaims {
			out = append(out, c)
		}
	}
	return out
}

// claimOf reads what a frame claims.
func (r *reading) claimOf(s *sentence, i int) (claim, bool) {
	f := &s.frames[i]
	c := claim{frame: f, who: f.who, stance: f.verb.stance}
	if c.who.kind == earlier {
		c.who = r.antecedent(f.from, c.who.naming)
	}
	if c.who.kind != named || r.objectOf(s, i) {
		return claim{}, false
	}
	var ok bool
	c.span, ok = r.content(s, i)
	if !ok && (f.verb.stance == cue.Decline || f.verb.stance == cue.Unconfirmed) && f.verb.ok {
		c.silent, c.span, ok = true, span{f.verb.to - 1, f.verb.to}, true
		c.from = f.group.from
	}
	if !ok || r.hasQuote(c.span) {
		return claim{}, false
	}
	c.foundOnly = f.verb.soft || !f.verb.ok && f.way != wayAround || wordless(f.verb.lemma)
	r.refusal(&c)
	c.start, c.end = r.items[c.from].start, r.items[c.to-1].end
	return c, true
}

// wordless reports whether a verb says that somebody spoke and not what.
func wordless(lemma string) bool {
	switch lemma {
	case "speak", "talk", "discuss", "mention", "quote", "comment", "refer", "address", "use", "react", "respond", "use the word", "describe", "continue", "consider", "feel", "question":
		return true
	}
	return false
}

// refusal tells who refuses to do something, which denies it, from who
// refuses to speak.
func (r *reading) refusal(c *claim) {
	if c.frame.verb.lemma != "refuse" && c.frame.verb.lemma != "decline" || c.silent {
		return
	}
	k := c.frame.verb.to
	if r.form(k) == "to" {
		k++
	}
	switch r.form(k) {
	case "say", "comment", "answer", "discuss", "speak", "talk", "disclose", "reveal", "confirm", "name", "tell", "show", "give", "explain", "specify", "be":
	default:
		c.stance = cue.Deny
	}
}

// objectOf reports whether a frame is what the frame before it is about: the
// claim in "the Kremlin denied Zelenskyy's claim that ...". Then that frame
// has the content.
func (r *reading) objectOf(s *sentence, i int) bool {
	return i > 0 && s.frames[i].noun && r.aboutNoun(s, i-1)
}

// aboutNoun reports whether a frame's object is the noun frame behind it.
func (r *reading) aboutNoun(s *sentence, i int) bool {
	if i+1 >= len(s.frames) || !s.frames[i+1].noun || !s.frames[i].verb.ok || s.frames[i].noun || s.frames[i].who.kind == nobody {
		return false
	}
	from, to := s.frames[i].verb.to, s.frames[i+1].from
	for k := from; k < to; k++ {
		if !r.is(k, inName|stopsPhrase) && !article(r.form(k)) {
			return false
		}
	}
	return true
}

// content finds the items that say what is claimed.
func (r *reading) content(s *sentence, i int) (span, bool) {
	f := &s.frames[i]
	low, high := s.from, s.to
	if i > 0 {
		low = max(s.frames[i-1].to, s.frames[i-1].verb.to)
	}
	after := f.to
	if f.verb.ok && f.way != wayBefore && f.way != wayAround {
		after = f.verb.to
	}
	if r.aboutNoun(s, i) {
		after = s.frames[i+1].to
		i++
	}
	if i+1 < len(s.frames) {
		high = s.frames[i+1].from
	}
	behind := r.trim(span{r.contentStart(f, after, high), r.clauseEnd(after, high)})
	front := r.trim(span{low, f.from})
	switch {
	case f.way == wayAgent:
		return r.passiveContent(s, f, low)
	case f.noun && !r.introduces(after):
		return span{}, false
	case f.way == wayBefore || f.way == wayAround && (f.from > low && !r.opens(low, f.from)):
		if r.tells(front) {
			return front, true
		}
	}
	if r.tells(behind) {
		return behind, true
	}
	return front, f.way == wayEither && !f.noun && strings.ContainsAny(r.gap(f.from), ",—–") && r.tells(front)
}

// opens reports whether nothing of note stands between two items: the second
// opens its clause.
func (r *reading) opens(from, to int) bool { return !r.tells(r.trim(span{from, to})) }

// introduces reports whether what a noun of speech is about follows it.
func (r *reading) introduces(i int) bool {
	switch r.form(i) {
	case "that", "of", "for", "about":
		return true
	}
	return strings.Contains(r.gap(i), ":")
}

// passiveContent is the clause of a passive verb up to its "by".
func (r *reading) passiveContent(s *sentence, f *frame, low int) (span, bool) {
	k := f.who.from - 1
	for k > f.verb.to && r.form(k) != "by" {
		k--
	}
	c := r.trim(span{min(low, f.group.from), k})
	return c, r.tells(c)
}

// clauseEnd is where the clause ends that starts at from.
func (r *reading) clauseEnd(from, to int) int {
	for k := from + 1; k < to; k++ {
		if strings.ContainsAny(r.gap(k), ";)") || strings.Contains(r.gap(k), ",") && (r.form(k) == "but" || r.form(k) == "while" || r.form(k) == "whereas") {
			return k
		}
	}
	return to
}

// trim drops small words that join clauses from both ends.
func (r *reading) trim(c span) span {
	for c.from < c.to && r.joint(c.from) {
		c.from++
	}
	for c.to > c.from && r.joint(c.to-1) {
		c.to--
	}
	return c
}

func (r *reading) joint(i int) bool {
	switch r.form(i) {
	case "and", "but", "or", "that", "of", "for", "to", "as", "so", "about", "while", "because", "when", "then", "whereas", "by", "on", "how", "also", "which", "yes", "well", "lol":
		return r.items[i].quote < 0
	}
	return false
}

// tells reports whether items hold a word that a statement could be found by.
func (r *reading) tells(c span) bool {
	for i := c.from; i < c.to; i++ {
		it := &r.items[i]
		if it.quote < 0 && it.class&(lexicon.Stop|lexicon.Light|lexicon.Hedge|lexicon.Padding|lexicon.Generic|lexicon.Vague) == 0 && len(it.form) > 1 || it.quote < 0 && it.tok.Norm != it.form && it.name > 0 {
			return true
		}
	}
	return false
}

func (r *reading) hasQuote(c span) bool {
	for i := c.from; i < c.to; i++ {
		if r.items[i].quote >= 0 {
			return true
		}
	}
	return false
}

// openingReach is how far behind its verb "that" may stand: "told reporters
// at a news conference in Lima on Thursday that".
const openingReach = 10

// contentStart skips to whom, when and through what something was said.
func (r *reading) contentStart(f *frame, from, to int) int {
	for k := from; k < min(to, from+openingReach); k++ {
		if k > from && r.verbAt(k).ok && !r.verbAt(k).soft {
			break
		}
		if r.form(k) == "that" && r.conjunction(k, to) {
			return k + 1
		}
		if k > from && strings.Contains(r.gap(k), ":") {
			return k
		}
	}
	i := from
	if addresses(f.verb.lemma) {
		i = r.skipAddressee(i, to)
	}
	for i < to {
		next := r.skipAdjunct(i, to)
		if next == i {
			break
		}
		i = next
	}
	return i
}

// conjunction reports whether "that" opens a clause rather than points at
// something: "that dam".
func (r *reading) conjunction(k, to int) bool {
	return k+1 < to && !strings.ContainsAny(r.gap(k+1), ",.;")
}

// addresses reports whether a verb takes whom it is said to as its object.
func addresses(lemma string) bool {
	switch lemma {
	case "tell", "inform", "assure", "notify", "remind", "brief", "reassure":
		return true
	}
	return false
}

// skipAddressee skips the object of "told".
func (r *reading) skipAddressee(i, to int) int {
	if i >= to {
		return i
	}
	if r.is(i, own|pronoun) {
		return i + 1
	}
	if who, ok := r.rightOf(i, to); ok && len(who.speakers) > 0 {
		return who.to
	}
	for article(r.form(i)) && i+1 < to {
		i++
	}
	return min(i+1, to)
}

// skipAdjunct skips one "on Monday", "in a statement", "to reporters".
func (r *reading) skipAdjunct(i, to int) int {
	switch {
	case r.is(i, opening):
		return i + 1
	case r.is(i, timeWord) && i+1 < to && !r.is(i+1, beForm|doForm):
		return i + 1
	case !r.is(i, stopsPhrase|inName):
		return i
	}
	k := i + 1
	for k < to && k < i+4 && (article(r.form(k)) || r.form(k) == "this" || r.form(k) == "late" || r.form(k) == "written" || r.form(k) == "his" || r.form(k) == "her" || r.form(k) == "press" || r.form(k) == "news") {
		k++
	}
	if k < to && k > i && r.is(k, channelWord|dayName) {
		return k + 1
	}
	return i
}

// headed reads "Zelenskyy: North Korea has sent troops", where no verb says
// that it is speech.
func (r *reading) headed(s *sentence) (claim, bool) {
	for k := s.from + 1; k < s.to && k < s.from+maxPhrase; k++ {
		if !strings.Contains(r.gap(k), ":") {
			continue
		}
		who, ok := r.leftOf(k, s.from)
		c := claim{span: r.trim(span{k, s.to}), who: who, foundOnly: true, frame: &frame{}, stance: cue.Say}
		if !ok || len(who.speakers) == 0 || who.from > s.from+1 || r.hasQuote(c.span) || !r.tells(c.span) || len(s.frames) > 0 && s.frames[0].to <= k {
			return claim{}, false
		}
		c.start, c.end = r.items[c.from].start, r.items[c.to-1].end
		return c, true
	}
	return claim{}, false
}
