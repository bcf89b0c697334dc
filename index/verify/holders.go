package verify

// compareHolders notes a figure that the claim gives right behind another name
// than the statement does: "gives Varga 1,912 votes" for "Amory 1,912".
func (c *cover) compareHolders(p *reported) {
	for i := 1; i < len(p.units); i++ {
		u, who := &p.units[i], &p.units[i-1]
		at := c.hits[i].at
		if u.kind != numberUnit || at < 0 || who.kind != nameUnit || who.to != u.from || len(who.concepts) == 0 {
			continue
		}
		for _, m := range c.st.report.names {
			if m.To == at && !c.st.report.words[at].pause && !c.st.report.namesAny(m.From, who.concepts) {
				c.turned = true
				c.diffs = append(c.diffs, Difference{c.st.unitText(m.From), p.phrase(who.span)})
				return
			}
		}
	}
}
