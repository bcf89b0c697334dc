package verify

import (
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/text"
)

// A frame is a place of a message that says who something is from: a source
// with its verb of speech, "according to" somebody, a name behind a dash.
type frame struct {
	span             // items of source and verb together
	who     source   // kind nobody where nobody in particular is named
	verb    verb     // not ok where no verb says it
	group   span     // the verb with its auxiliaries
	way     frameWay // on which side the words stand
	noun    bool     // a noun that carries speech: "X's claim that"
	denied  bool     // "never said", "did not say"
	quoting bool     // a quotation is attributed by it
	sure    bool     // a verb of speech around it says that it is a claim
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

// hasBe reports whether a form of "be" stands among a verb's auxiliaries.
func (r *reading) hasBe(from, to int) bool {
	for i := from; i < to; i++ {
		if r.is(i, beForm) {
			return true
		}
	}
	return false
}
