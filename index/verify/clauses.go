package verify

import (
	"slices"
	"strings"

	"whosaid/corpus/cue"
	"whosaid/index/lexicon"
)

// readSigns finds for each word whether it is negated or denied, and what
// makes it uncertain. Both hold within a clause.
func (p *report) readSigns() {
	p.sign, p.hedges, p.clause = make([]int8, len(p.words)), make([]int, len(p.words)), make([]int, len(p.words))
	for from := 0; from < len(p.words); {
		to := from + 1
		for to < len(p.words) && !p.clauseStarts(to) {
			to++
		}
		p.readClause(from, to)
		from = to
	}
	p.readDenials()
}

// clauseStarts reports whether another clause begins with a word.
func (p *report) clauseStarts(i int) bool {
	w := p.words[i]
	if w.stop || w.pause || w.parted || w.part != p.words[i-1].part {
		return true
	}
	switch w.form {
	case "but", "while", "whereas", "although", "though", "because", "since", "who", "which", "whose", "until":
		return true
	case "that":
		return i > 0 && (p.words[i-1].telling || isCue(p.words[i-1].norm) || p.words[i-1].form == "so")
	case "and", "or":
		if i+1 < len(p.words) && p.words[i+1].form == "that" {
			return true
		}
		for k := i + 1; k < len(p.words) && k <= i+3; k++ {
			if does(p.words[k].form, negation|beForm|doForm) && !p.joinsSubjects(i) || k == i+1 && reportsSpeech(p.words[k].norm) {
				return true
			}
		}
	}
	return false
}

// joinsSubjects reports whether what "and" at a word joins are two of whom the verb
// behind them tells: no verb stands before it in its clause, "if the ship and its
// captain are not released".
func (p *report) joinsSubjects(i int) bool {
	for k := i - 1; k >= 0; k-- {
		w := p.words[k]
		switch {
		case w.form == "if", w.form == unless, w.form == "that", w.form == "because":
			return true
		case does(w.form, beForm|doForm|negation), pastForm(w.norm), lexicon.Verb(w.norm) && !w.name, w.pause:
			return false
		case w.stop:
			return true
		}
	}
	return false
}

func isCue(norm string) bool { return len(cue.Lookup(norm)) > 0 }

// reportsSpeech reports whether a word is a finite verb of speech.
func reportsSpeech(norm string) bool {
	for _, c := range cue.Lookup(norm) {
		if (c.Form == formPast || c.Form == formThird) && !c.Soft && len(c.Rest) == 0 {
			return true
		}
	}
	return false
}

// nearNegationReach is how many words "without" negates.
const nearNegationReach = 4

func (p *report) readClause(from, to int) {
	hedged := -1
	for i := from; i < to; i++ {
		f := p.words[i].form
		switch {
		case p.words[i].name: // the month of May
		case does(f, hedge) || hedged < 0 && (does(f, weakHedge) || p.words[i].short && strings.HasSuffix(f, "d")):
			hedged = i
		}
	}
	for i := from; i < to; i++ {
		p.hedges[i], p.clause[i] = hedged, from
	}
	for a := from; a < to; {
		b := a + 1
		for b < to && !p.conditionStarts(b) && !(p.conditionStarts(a) && p.conditionEnds(b)) {
			b++
		}
		p.signPart(a, b)
		a = b
	}
	for i := from; i < to; i++ {
		if does(p.words[i].form, nearNegation) {
			for k := i + 1; k < min(to, i+1+nearNegationReach); k++ {
				p.sign[k] = -1
			}
		}
	}
}

// unless is "if not" in one word.
const unless = "unless"

// conditionStarts reports whether a condition begins with a word: what is
// negated in it is not so in what depends on it, "they go if it does not come".
// Who does not know if something is so says nothing of the kind.
func (p *report) conditionStarts(i int) bool {
	f := p.words[i].form
	return f == unless || f == "if" && (i == 0 || !does(p.words[i-1].form, knowing) && !asksWhether(p.words[i-1].norm))
}

// conditionEnds reports whether what depends on a condition in front of it begins
// with a word, no comma between: "if he comes he will be met".
func (p *report) conditionEnds(i int) bool {
	if i == 0 || i+1 >= len(p.words) || p.conditionStarts(i-1) || !acts(p.words[i].form) && p.words[i].form != "it" && p.words[i].form != "they" {
		return false
	}
	switch p.words[i+1].form {
	case "will", "would", "shall", "must":
		return true
	}
	return false
}

// asksWhether reports whether "if" behind a verb of speech is what it asks or
// leaves open: "would not say if", but not "will be charged if".
func asksWhether(norm string) bool {
	return slices.ContainsFunc(cue.Lookup(norm), func(c cue.Cue) bool {
		switch c.Stance {
		case cue.Ask, cue.Say, cue.Confirm, cue.Unconfirmed, cue.Decline:
			return len(c.Rest) == 0 && !wordless(c.Lemma)
		}
		return false
	})
}

// behindUnless reports whether a word stands in a condition with "unless".
func (p *report) behindUnless(at int) bool {
	for k := at - 1; k >= p.clause[at] && !p.conditionEnds(k); k-- {
		switch p.words[k].form {
		case unless:
			return true
		case "if":
			return false
		}
	}
	return false
}

// signPart fills in the signs of a clause's condition, or of the rest of it.
func (p *report) signPart(from, to int) {
	negated := false
	for i := from; i < to; i++ {
		negated = negated || does(p.words[i].form, negation) && !p.idle(i)
	}
	if p.words[from].form == unless {
		negated = !negated
	}
	for i := from; i < to; i++ {
		p.sign[i] = 1
		if negated {
			p.sign[i] = -1
		}
	}
}

// idle reports whether a negation says no to nothing: "not only", "for nothing",
// "nothing but".
func (p *report) idle(i int) bool {
	if i+1 < len(p.words) && does(p.words[i+1].form, onlyWord) {
		return true
	}
	return p.words[i].form == "nothing" && (i > 0 && p.words[i-1].form == "for" || i+1 < len(p.words) && p.words[i+1].form == "but")
}

// behindDenial is where what a word denies begins, 0 if it denies nothing. It
// may take a particle to deny: "ruled out".
func (p *report) behindDenial(i int) int {
	if does(p.words[i].form, untrue) {
		return i + 1
	}
	for _, c := range cue.Lookup(p.words[i].norm) {
		to := i + 1 + len(c.Rest)
		if len(c.Rest) > 0 && c.Stance == cue.Deny && !c.Soft && !c.Asked && c.Form != formNoun && c.Form != formBase && to <= len(p.words) && p.reads(i+1, c.Rest) {
			return to
		}
	}
	return 0
}

// reads reports whether words stand one after the other from a place on.
func (p *report) reads(i int, words []string) bool {
	for k, w := range words {
		if p.words[i+k].norm != w || p.words[i+k].pause {
			return false
		}
	}
	return true
}

// readDenials turns round what stands behind a word that denies it, up to the
// end of the sentence, a semicolon, another verb of speech, or the reason given for
// it: who rejects the charge, because nobody was hurt, says that nobody was.
func (p *report) readDenials() {
	for i := 0; i < len(p.words); i++ {
		k := p.behindDenial(i)
		if k == 0 {
			continue
		}
		for k < len(p.words) && p.words[k].part == p.words[i].part && !p.denialEnds(k) {
			p.sign[k] = -p.sign[k]
			k++
		}
		i = k - 1
	}
}

// denialEnds reports whether what is denied goes on no further than before a word.
func (p *report) denialEnds(k int) bool {
	w := p.words[k]
	switch {
	case w.stop, w.parted, w.form == "but", w.pause && (w.form == "and" || w.form == "because"):
		return true
	}
	return p.words[k-1].form == "and" && reportsSpeech(w.norm)
}
