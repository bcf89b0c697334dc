package verify

// compareVoices notes that somebody does in the claim what is done to them in the
// statement: the office "had sent the report" that it "had been sent". Without what
// it is done to, many verbs say the same in both: "the shop has closed".
func (c *cover) compareVoices(p *reported) {
	for i := 1; i+1 < len(p.units); i++ {
		who, verb, what := &p.units[i-1], &p.units[i], &p.units[i+1]
		by, did := c.hits[i-1].at, c.hits[i].at
		if !verb.verb || verb.kind != plainUnit || by < 0 || did < by || c.hits[i].credit != creditSame || c.hits[i+1].at < did {
			continue
		}
		if p.passiveAt(verb.from) || !c.st.report.passiveAt(did) || !p.adjoins(who.to, verb.from) || who.to == verb.from || !p.determined(verb.to, what.from) {
			continue
		}
		if c.st.report.adjoins(by+1, did) {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.textOf(span{by + 1, did + 1}), p.phrase(span{who.to, verb.to})})
			return
		}
	}
}
