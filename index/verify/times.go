package verify

// compareTimes notes that the claim has something done another number of times:
// "agreed once" for "agreed twice".
func (c *cover) compareTimes(p *reported) {
	claimed, said := p.report.howOften(), c.st.report.howOften()
	if claimed < 0 || said < 0 || p.words[claimed].form == c.st.report.words[said].form {
		return
	}
	c.turned = true
	c.diffs = append(c.diffs, Difference{c.st.textOf(span{said, said + 1}), p.phrase(span{claimed, claimed + 1})})
}

// howOften is where a report says in one word how often something was done; -1 if
// it does not, or in several places.
func (p *report) howOften() int {
	at := -1
	for i, w := range p.words {
		if !does(w.form, times) || p.asSoonAs(i) || at >= 0 && p.words[at].form == w.form {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}

// asSoonAs reports whether "once" opens a clause that says when something is done:
// "once the ship is free".
func (p *report) asSoonAs(i int) bool {
	if p.words[i].form != "once" || i+1 >= len(p.words) {
		return false
	}
	next := p.words[i+1]
	return p.clause[i] == i || !next.pause && (article(next.form) || next.name || does(next.form, pronoun|own))
}
