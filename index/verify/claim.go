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
	bare       bool // no more than a stance on what everybody has heard
	object     span // bare: the words that point at it
	counted    span // what a figure counts that stands alone: of the claim before
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
		s := r.sentences[n]
		if r.asks(&s) {
			continue
		}
		s.frames = r.ownFrames(&s, quoting)
		for i := range s.frames {
			if f := &s.frames[i]; !f.quoting && !r.asked(f) && len(out) < maxClaims {
				if c, ok := r.claimOf(&s, i); ok {
					r.countAsBefore(&c, out)
					out = append(out, c)
				}
			}
		}
		if c, ok := r.headed(&s); ok && len(out) < maxClaims {
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
		c.who = r.antecedentOf(s, f)
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
	if !ok {
		if c.object, ok = r.bareObject(s, i); ok {
			c.bare, c.span = true, span{f.group.from, c.object.to}
		}
	}
	if !ok || r.hasQuote(c.span) {
		return claim{}, false
	}
	c.foundOnly = !f.sure && (f.verb.soft || !f.verb.ok && f.way != wayAround || wordless(f.verb.lemma))
	r.refusal(&c)
	r.calledFalse(&c)
	c.start, c.end = r.items[c.from].start, r.items[c.to-1].end
	if f.verb.stance == cue.Decline && f.group.to > 0 {
		c.start = min(c.start, r.items[f.group.from].start) // what would not be told says little without that
	}
	return c, true
}

// antecedentOf finds whom a frame's pronoun stands for. Who is named in what
// somebody says is hardly who says it: of ", she said" the sentences before
// know more.
func (r *reading) antecedentOf(s *sentence, f *frame) source {
	if r.trails(s, f) {
		if who := r.antecedent(s.from, f.who.naming); who.kind == named {
			return who
		}
	}
	return r.antecedent(f.from, f.who.naming)
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

// calledFalse tells who calls something false, which denies it.
func (r *reading) calledFalse(c *claim) {
	if does(c.frame.verb.lemma, namingVerb) && r.is(c.to-1, falseWord) && c.to-c.from > 1 {
		c.to--
		for c.to-c.from > 1 && (article(r.form(c.to-1)) || r.form(c.to-1) == "as") {
			c.to--
		}
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
