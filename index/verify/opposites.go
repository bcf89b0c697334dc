package verify

import (
	_ "embed"
	"strings"
	"sync"

	"whosaid/index/lexicon"
)

//go:embed data/opposites.txt
var oppositesTxt string

// opposites is opposites.txt, both ways.
var opposites = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range lexicon.Lines(oppositesTxt) {
		a, b, _ := strings.Cut(line, " ")
		out[a], out[b] = append(out[a], b), append(out[b], a)
	}
	return out
})

// compareOpposites notes a small word of the claim beside a word that both have,
// where the statement has its contrary.
func (c *cover) compareOpposites(p *reported) {
	for i, h := range c.hits {
		u := &p.units[i]
		if h.at < 0 || u.kind == numberUnit || u.to >= len(p.words) || h.at+1 >= len(c.st.report.words) {
			continue
		}
		claimed, said := p.words[u.to], c.st.report.words[h.at+1]
		if claimed.pause || said.pause || claimed.form == said.form {
			continue
		}
		for _, other := range opposites()[claimed.form] {
			if other == said.form {
				c.turned = true
				c.diffs = append(c.diffs, Difference{c.st.textOf(span{h.at + 1, h.at + 2}), p.phrase(span{u.to, u.to + 1})})
				return
			}
		}
	}
}
