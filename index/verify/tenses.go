package verify

import (
	"slices"
	"strings"

	"whosaid/index/question"
)

// A tense is when a verb says that something happens, as far as its auxiliaries
// say so.
type tense int8

const (
	untold tense = iota
	done         // "has sent"
	ahead        // "will send"
)

// compareTenses notes that the claim tells as done what the statement tells as
// to come, or the other way round.
func (c *cover) compareTenses(p *reported) {
	for i, h := range c.hits {
		u := &p.units[i]
		if !u.verb && !pastForm(p.words[u.from].norm) || u.kind != plainUnit || h.at < 0 {
			continue
		}
		claimed, at := p.report.tense(u.from)
		said, st := c.st.report.tense(h.at)
		if said == untold && claimed == ahead && c.st.report.didSo(h.at) {
			said = done
		}
		if claimed == untold && said == ahead && p.didSimply(u.from) && !c.st.report.passiveAt(h.at) {
			claimed, at = done, u.from
		}
		if claimed == untold || said == untold || claimed == said {
			continue
		}
		c.turned = true
		c.diffs = append(c.diffs, Difference{c.st.textOf(span{st, h.at + 1}), p.phrase(span{at, u.to})})
		return
	}
}

// didSo reports whether a word is a verb in the past right behind who did it, a
// country or speaker, "Seoul shipped rice", or what opens the sentence, "the centre
// traced it". Behind anything else, or where another verb follows, it may say no
// more than what became of that: "the troops deployed there will fight".
func (p *report) didSo(at int) bool {
	if !pastForm(p.words[at].norm) {
		return false
	}
	return at == 2 && article(p.words[0].form) && !p.words[at].pause && !p.helps(at+1, p.clause[at]) || slices.ContainsFunc(p.names, func(m question.Mention) bool {
		acts := strings.HasPrefix(m.Concept, "speaker:") || strings.HasPrefix(m.Concept, "place:")
		return acts && m.To == at && !p.words[at].pause && !p.behindPreposition(m.From)
	})
}

// didSimply reports whether a word is a verb in the past to which no auxiliary of
// its clause belongs and that cannot be passive: "the officer looked into it".
func (p *report) didSimply(at int) bool {
	return pastForm(p.words[at].norm) && at > 0 && !p.helps(p.clause[at], p.clause[at]) && !p.words[at].pause && !(at+1 < len(p.words) && p.words[at+1].form == "by")
}

// helps reports whether an auxiliary stands from a word on in a clause.
func (p *report) helps(from, clause int) bool {
	for k := from; k < len(p.words) && p.clause[k] == clause; k++ {
		if does(p.words[k].form, beForm|doForm) && p.words[k].form != "to" {
			return true
		}
	}
	return false
}

// tense reads a verb's auxiliaries and returns where they begin.
func (p *report) tense(at int) (tense, int) {
	if at > 0 && p.words[at-1].form == "having" {
		return done, at - 1
	}
	for k := at - 1; k >= 0 && does(p.words[k].form, between|negation) && !p.words[k+1].pause; k-- {
		switch p.words[k].form {
		case "will", "would", "shall":
			return ahead, k
		case "has", "have", "had":
			if p.words[k+1].form == "to" {
				return ahead, k
			}
			return done, k
		}
	}
	return untold, at
}
