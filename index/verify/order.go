package verify

// compareOrder notes that the claim has on either side of "before" or "after"
// what the statement has on the other: first the lagoon, then the beaches.
func (c *cover) compareOrder(p *reported) {
	for _, word := range []string{"before", "after"} {
		claimed, said := p.report.only(word), c.st.report.only(word)
		if claimed < 0 || said < 0 {
			continue
		}
		first, then := -1, -1 // units that have changed sides
		for i, h := range c.hits {
			u := &p.units[i]
			switch {
			case h.at < 0:
			case u.to <= claimed && h.at > said:
				first = i
			case u.from > claimed && h.at < said:
				then = i
			}
		}
		if first >= 0 && then >= 0 {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.unitText(c.hits[then].at), p.phrase(p.units[first].span)},
				Difference{c.st.unitText(c.hits[first].at), p.phrase(p.units[then].span)})
			return
		}
	}
}

// only is where a word stands that a report has once; -1 if it does not.
func (p *report) only(form string) int {
	at := -1
	for i, w := range p.words {
		if w.form == form {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}
