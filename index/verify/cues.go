package verify

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
	"whosaid/index/text"
)

//go:embed data/cues.txt
var cuesTxt string

// moreCues are the verbs of cues.txt by each of their forms.
var moreCues = sync.OnceValue(func() map[string][]cue.Cue {
	out := map[string][]cue.Cue{}
	for line := range lexicon.Lines(cuesTxt) {
		stance, forms, _ := strings.Cut(line, ":")
		forms, rest, _ := strings.Cut(forms, "(")
		c := cue.Cue{Stance: cue.Stance(stance), Rest: strings.Fields(strings.TrimSuffix(rest, ")"))}
		for i, w := range strings.Fields(forms) {
			if i == 0 {
				c.Lemma = w
			}
			c.Form = []cue.Form{cue.Base, cue.ThirdPerson, cue.Past, cue.Ing}[i]
			out[w] = append(out[w], c)
		}
	}
	return out
})

// cuesOf returns the readings of a token as a cue, the lexicon's first.
func cuesOf(t text.Token) []cue.Cue {
	if t.Is(text.Number) {
		return nil
	}
	some, more := cue.Lookup(t.Norm), moreCues()[t.Norm]
	if len(more) == 0 {
		return some
	}
	return append(slices.Clip(some), more...)
}

// The forms of a verb, under short names.
const (
	formBase  = cue.Base
	formThird = cue.ThirdPerson
	formPast  = cue.Past
	formPart  = cue.Participle
	formIng   = cue.Ing
	formNoun  = cue.Noun
)

// A verb is an item read as a verb of speech.
type verb struct {
	ok     bool
	lemma  string
	stance cue.Stance
	form   cue.Form
	soft   bool // as often no speech at all
	to     int  // item behind its last word
	last   int  // item behind the verb itself
}

// verbAt reads item i as a verb of speech: the phrase of most words wins, then
// a sure reading, then a past one of what may be either ("put"), then the first.
func (r *reading) verbAt(i int) verb {
	best := verb{}
	for _, c := range r.cuesAt(i) {
		if c.Form == formNoun || c.Lemma == "not" || strings.HasPrefix(c.Lemma, "not ") || strings.HasPrefix(c.Lemma, "could ") {
			continue
		}
		if len(c.Rest) == 0 && does(c.Lemma, namingVerb) && r.particle(i+1) {
			continue // "called in the ambassador"
		}
		to, ok := r.restAt(i+1, c.Rest)
		if ok && len(c.Rest) > 0 && r.is(to-1, negation) && !r.endsAt(to) {
			continue // "says no ballots were lost" does not say no
		}
		v := verb{true, c.Lemma, c.Stance, c.Form, c.Soft || c.Asked, to, i + 1}
		if ok && v.over(best) {
			best = v
		}
	}
	if best.soft && best.to > best.last && r.speaks(i) {
		best.soft = false // "told to", "said no": the verb alone is speech
	}
	return best
}

// over reports whether a reading is to be preferred to one before it.
func (v verb) over(best verb) bool {
	switch {
	case !best.ok || v.to != best.to:
		return !best.ok || v.to > best.to
	case v.soft != best.soft:
		return best.soft
	}
	return v.form == formPast && best.form == formBase && v.lemma == best.lemma
}

// speaks reports whether item i by itself is surely a verb of speech.
func (r *reading) speaks(i int) bool {
	for _, c := range r.cuesAt(i) {
		if c.Form != formNoun && len(c.Rest) == 0 && !c.Soft && !c.Asked {
			return true
		}
	}
	return false
}

func (r *reading) cuesAt(i int) []cue.Cue {
	if i < 0 || i >= len(r.items) || r.items[i].quote >= 0 || r.items[i].proper {
		return nil
	}
	return r.items[i].cues
}

// restAt finds the further words of a phrase from item i on; up to two words
// may stand between ("brush it off").
func (r *reading) restAt(i int, rest []string) (to int, ok bool) {
	if len(rest) == 2 && rest[0] == anywhere {
		return i, r.figureBehind(i, rest[1])
	}
	for _, w := range rest {
		k := i
		for k < i+3 && k < len(r.items) && r.form(k) != w {
			if r.items[k].quote >= 0 || breaksPhrase(r.gap(k)) || r.is(k, negation) || r.items[k].tok.Is(text.Number) {
				return 0, false
			}
			k++
		}
		if r.form(k) != w {
			return 0, false
		}
		i = k + 1
	}
	return i, true
}

// anywhere stands in cues.txt before a word that may stand anywhere in the
// clause, before a figure: "put the number of homes lost at 180".
const anywhere = "..."

// figureReach is how many words from its verb on a figure may stand.
const figureReach = 12

func (r *reading) figureBehind(i int, word string) bool {
	for k := i; k+1 < len(r.items) && k < i+figureReach && !breaksPhrase(r.gap(k)); k++ {
		if r.form(k) == word && r.items[k+1].quote < 0 && r.items[k+1].tok.Is(text.Number) {
			return true
		}
	}
	return false
}

// nounAt reads item i as a noun that carries speech.
func (r *reading) nounAt(i int) (cue.Cue, bool) {
	for _, c := range r.cuesAt(i) {
		if c.Form == formNoun && len(c.Rest) == 0 {
			return c, true
		}
	}
	return cue.Cue{}, false
}

// endsAt reports whether a clause ends before item i, or "to" follows.
func (r *reading) endsAt(i int) bool {
	return i >= len(r.items) || breaksPhrase(r.gap(i)) || strings.Contains(r.gap(i), ".") || r.form(i) == "to"
}
