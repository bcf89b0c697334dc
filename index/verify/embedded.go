package verify

import (
	"slices"
	"strings"

	"whosaid/corpus/cue"
)

// ownFrames are the frames of a sentence that claim something by themselves.
// A verb that only stands in what another frame says somebody said belongs to
// that: "Kim said Seoul threatens nobody" is one claim. Where that verb tells
// what the speaker did with words, it says more than the "said" before it: who
// "said it could not confirm" leaves unconfirmed.
func (r *reading) ownFrames(s *sentence, quoting map[*frame]bool) []frame {
	var out []frame
	for i := range s.frames {
		f := s.frames[i]
		f.quoting = quoting[&s.frames[i]]
		n := len(out) - 1
		if r.trails(s, &f) {
			for n >= 0 && r.claimsLittle(&out[n]) && !out[n].quoting {
				out, n = out[:n], n-1 // "Seoul released the ship, Kim said": Kim's claim
			}
		}
		if n < 0 || !r.embedded(s, &out[n], &f) {
			out = append(out, f)
			continue
		}
		if r.tellsOwn(&out[n], &f) {
			f.who, f.from = out[n].who, out[n].from
			f.quoting, f.sure = f.quoting || out[n].quoting, true
			out[n] = f
		}
	}
	return out
}

// claimsLittle reports whether what a frame tells is rather part of what is said
// behind it: its verb is as often none of speech or says not what was said,
// nobody in particular speaks ("nobody replied"), or its noun only says what
// there was ("no request has come").
func (r *reading) claimsLittle(f *frame) bool {
	return f.verb.soft || wordless(f.verb.lemma) || r.ahead(f) || f.who.kind == reader && f.who.to-f.who.from == 1 || f.noun && !r.introduces(f.to)
}

// ahead reports whether a frame's verb tells what somebody is to say, which is
// no claim of theirs yet: "will answer the letter".
func (r *reading) ahead(f *frame) bool {
	for k := f.group.from; k < f.verb.last; k++ {
		switch r.form(k) {
		case "will", "would", "shall", "wont", "wouldnt":
			return f.verb.ok && f.verb.form == formBase
		}
	}
	return false
}

// trails reports whether what a frame says stands all before it: ", Kim said".
func (r *reading) trails(s *sentence, f *frame) bool {
	if !f.verb.ok || f.verb.soft || f.noun || f.way != wayEither && f.way != wayBefore {
		return false
	}
	return strings.ContainsAny(r.gap(r.frontEnd(f.from, s.from)), ",—–") && r.opens(max(f.to, f.verb.to), s.to)
}

// embedded reports whether a frame stands in what the one before it says.
func (r *reading) embedded(s *sentence, outer, f *frame) bool {
	if f.verb.ok && f.verb.soft && len(f.who.speakers) == 0 && r.form(f.group.from-1) == "who" {
		return true // "everybody who took the paper on"
	}
	if !outer.verb.ok || outer.noun || outer.verb.soft || outer.way != wayEither && outer.way != wayBehind || !f.verb.ok || f.group.from < outer.verb.to {
		return false
	}
	if f.noun {
		return !r.introduces(f.to) // "showed four complaints from her"
	}
	parted, quotes := r.between(outer.verb.to, f.from)
	ownSubject := f.from < f.group.from && f.who.kind == named && len(f.who.speakers) > 0
	switch {
	case quotes || r.form(f.group.from-1) == "who" || strings.ContainsAny(r.gap(f.from), ";"):
		return false
	case f.verb.soft && parted && f.who.kind == earlier && f.from < f.group.from && r.joinsClauses(f.from-1):
		return false // "..., and she wants"
	case f.verb.soft:
		return !(parted && ownSubject)
	}
	return !parted && !r.joinsClauses(f.from-1) && !r.joinsClauses(f.group.from-1)
}

// between reports whether punctuation parts what stands between two items, and
// whether a quotation stands there.
func (r *reading) between(from, to int) (parted, quotes bool) {
	for k := from; k <= to && k < len(r.items); k++ {
		parted = parted || breaksPhrase(r.gap(k))
		quotes = quotes || k < to && r.items[k].quote >= 0
	}
	return parted, quotes
}

func (r *reading) joinsClauses(i int) bool {
	switch r.form(i) {
	case "and", "but", "or", "while", "whereas", "then":
		return true
	}
	return false
}

// tellsOwn reports whether an embedded frame is what the outer one's speaker
// does with words.
func (r *reading) tellsOwn(outer, f *frame) bool {
	if outer.denied || f.verb.soft || f.noun || wordless(f.verb.lemma) || f.verb.form == formIng && f.group.from == f.verb.last-1 {
		return false
	}
	switch outer.verb.stance {
	case cue.Say, cue.Reply, cue.Assert, cue.Announce, cue.Confirm, cue.Concede:
	default:
		return false
	}
	self := f.who.kind == earlier && f.who.to-f.who.from == 1 || f.who.kind == named && slices.Equal(f.who.speakers, outer.who.speakers)
	return self && r.opens(r.contentStart(outer, outer.verb.to, f.from), f.from)
}

// maxLead is how many words may come before a question's first: "ok but did".
const maxLead = 3

// asks reports whether a sentence is a question by its form: it claims
// nothing.
func (r *reading) asks(s *sentence) bool {
	i := s.from
	for i < s.to && i < s.from+maxLead && r.lead(i) {
		i++
	}
	switch r.form(i) {
	case "did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "can", "could", "would", "will", "should", "didnt", "doesnt", "isnt", "wasnt", "hasnt":
		return true
	case "what", "who", "when", "where", "why", "how", "which", "whose":
		return r.is(i+1, doForm|beForm) || strings.Contains(r.gap(s.to), "?")
	}
	return false
}

func (r *reading) lead(i int) bool {
	switch r.form(i) {
	case "and", "but", "so", "ok", "okay", "hey", "wait", "well", "yes", "no", "um", "hm", "lol", "then":
		return true
	}
	return r.handle(i)
}

// asked reports whether a frame only says that something was said: "what Kim
// said", "whether the Kremlin denied it".
func (r *reading) asked(f *frame) bool {
	switch r.form(f.from - 1) {
	case "what", "how", "why", "whether", "if":
		return f.way != wayBefore && !f.noun
	}
	return false
}

// handle reports whether an item is an account's name or a tag: "@newsdesk".
func (r *reading) handle(i int) bool {
	if i < 0 || i >= len(r.items) || r.items[i].quote >= 0 || r.items[i].start == 0 {
		return false
	}
	c := r.text[r.items[i].start-1]
	return c == '@' || c == '#'
}
