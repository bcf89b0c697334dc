package verify

// compareWhen notes that the claim speaks of another week or year than the
// statement: "by the end of this year" for "of next year".
func (c *cover) compareWhen(p *reported) {
	for i := 1; i < len(p.words); i++ {
		claimed := p.words[i-1]
		if !does(p.words[i].form, timeWord) || !does(claimed.form, whichWord) {
			continue
		}
		for _, at := range c.st.report.at[p.words[i].stem] {
			if at == 0 || c.st.report.words[at].part != c.st.report.words[at-1].part {
				continue
			}
			said := c.st.report.words[at-1]
			if does(said.form, whichWord) && said.form != claimed.form {
				c.turned = true
				c.diffs = append(c.diffs, Difference{c.st.textOf(span{at - 1, at}), p.phrase(span{i - 1, i})})
				return
			}
		}
	}
}
