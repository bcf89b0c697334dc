package verify

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
		if !u.verb || u.kind != plainUnit || h.at < 0 {
			continue
		}
		claimed, at := p.report.tense(u.from)
		said, st := c.st.report.tense(h.at)
		if claimed == untold || said == untold || claimed == said {
			continue
		}
		c.turned = true
		c.diffs = append(c.diffs, Difference{c.st.textOf(span{st, h.at + 1}), p.phrase(span{at, u.to})})
		return
	}
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
