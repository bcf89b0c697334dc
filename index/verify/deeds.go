package verify

import "whosaid/index/lexicon"

// nounDeeds lets a verb that says nothing without its noun stand where the noun
// does, of which the statement has the verb: who "held consultations" consulted.
// So doers, tenses and negations are compared with that verb's.
func (c *cover) nounDeeds(p *reported) {
	for i := 0; i+1 < len(p.units); i++ {
		u, deed := &p.units[i], &p.units[i+1]
		at := c.hits[i+1].at
		if c.hits[i].credit > 0 || at < 0 || u.kind != plainUnit || deed.kind != plainUnit || !does(p.words[u.from].form, doing) || !p.mayTake(u.to, deed.from) {
			continue
		}
		if lexicon.Noun(p.words[deed.from].norm) && c.st.report.verbForm(at) && c.hits[i+1].credit >= creditPrefix {
			c.hits[i] = hit{creditReaders, at}
		}
	}
}

// mayTake reports whether what stands between a verb and a noun lets that be its
// object: nothing, or an article or negation.
func (p *report) mayTake(from, to int) bool {
	return to == from || to == from+1 && !p.words[from].pause && (article(p.words[from].form) || does(p.words[from].form, negation))
}

// verbForm reports whether a word is a verb in a form that no noun has.
func (p *report) verbForm(at int) bool {
	n := p.words[at].norm
	return pastForm(n) || p.behindAuxiliary(at) || lexicon.Verb(n)
}
