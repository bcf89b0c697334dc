package verify

import "slices"

// compareFigures holds the claim's figures that the statement has against what
// they count there: as many of another thing, or more where it says fewer, is
// another figure.
func (c *cover) compareFigures(p *reported) {
	for i := range p.units {
		u := &p.units[i]
		at := c.hits[i].at
		if u.kind != numberUnit || at < 0 {
			continue
		}
		if k := c.countedBy(p, i); k >= 0 {
			c.turned = true
			c.diffs = append(c.diffs, Difference{c.st.unitText(k), p.phrase(u.span)})
			continue
		}
		said, claimed := c.st.report.bound(at), p.report.bound(u.from)
		if said.way*claimed.way < 0 || said.way != claimed.way && (said.way < 0 || claimed.way != 0) {
			c.turned = true
			d := Difference{}
			if said.way != 0 {
				d.Said = c.st.textOf(said.span)
			}
			if claimed.way != 0 {
				d.Message = p.phrase(claimed.span)
			}
			c.diffs = append(c.diffs, d)
		}
	}
}

// countedBy finds the figure that the statement gives for what the claim's
// figure counts, -1 if it is the claim's own or there is none.
func (c *cover) countedBy(p *reported, i int) int {
	for k := i + 1; k < len(p.units) && p.units[k].from == p.units[k-1].to+p.ofAt(p.units[k-1].to); k++ {
		v := &p.units[k]
		if v.kind != plainUnit && (v.kind != nameUnit || v.to-v.from > 1) || c.hits[k].credit != creditSame {
			break
		}
		if other := c.figureOf(p, i, p.words[v.from].stem); other >= 0 {
			return other
		}
	}
	return -1
}

// ofAt is 1 where a word is "of": "tonnes of diesel".
func (p *report) ofAt(i int) int {
	if i < len(p.words) && p.words[i].form == "of" {
		return 1
	}
	return 0
}

// countReach is how many words a figure may stand before what it counts.
const countReach = 3

// figureOf finds the figure right before a word in the statement, -1 if that is
// the claim's figure i too, or there is none.
func (c *cover) figureOf(p *reported, i int, stem string) int {
	other := -1
	words := c.st.report.words
	for _, at := range c.st.report.at[stem] {
		for k := at - 1; k >= 0 && k >= at-countReach && !words[k+1].pause && words[k].form != "and"; k-- {
			if !words[k].number {
				continue
			}
			if words[k].stem == p.words[p.units[i].to-1].stem {
				return -1
			}
			other = k
			break
		}
	}
	return other
}

// A bound says that a figure is only the most or the least there is.
type bound struct {
	span
	way int // -1 fewer, 1 more, 0 just the figure
}

// boundReach is how many words before its figure a bound may begin: "no fewer
// than".
const boundReach = 3

// bound reads what stands before a figure or behind it: "more than 900", "900
// or more".
func (p *report) bound(at int) bound {
	if b := p.boundBefore(at); b.way != 0 {
		return b
	}
	return p.boundBehind(at)
}

// boundBehindReach is how many words of what a figure counts may stand before
// its bound: "60 million pounds or more".
const boundBehindReach = 3

// boundBehind reads what stands behind a figure: "900 at most".
func (p *report) boundBehind(at int) bound {
	for k := at + 1; k+1 < len(p.words) && k <= at+1+boundBehindReach && !p.words[k].pause && !p.words[k].stop && p.words[k].part == p.words[at].part; k++ {
		if !does(p.words[k+1].form, under|over) || p.words[k].form != "or" && p.words[k].form != "at" {
			continue
		}
		if does(p.words[k+1].form, over) {
			return bound{span{k, k + 2}, 1}
		}
		return bound{span{k, k + 2}, -1}
	}
	return bound{}
}

// boundBefore reads what stands before a figure.
func (p *report) boundBefore(at int) bound {
	for k := at - 1; k >= 0 && k >= at-boundReach && p.words[k+1].part == p.words[k].part && !p.words[k+1].stop; k-- {
		w := 0
		switch f := p.words[k].form; {
		case does(f, under):
			w = -1
		case does(f, over):
			w = 1
		case p.words[k].number || p.words[k].pause:
			return bound{}
		default:
			continue
		}
		b := bound{span{k, at}, w}
		if k > 0 && p.words[k-1].form == "at" {
			b.from = k - 1 // "at least"
		}
		if k > 0 && does(p.words[k-1].form, negation) {
			b.from, b.way = k-1, -w // "no more than"
		}
		return b
	}
	return bound{}
}

// figureNear is where among the statement's words the claim's unit i should
// stand, by what is found on either side of it.
func (c *cover) figureNear(i int) int {
	var around []int
	for k := max(0, i-1); k < min(len(c.hits), i+4); k++ {
		if k != i && c.hits[k].at >= 0 {
			around = append(around, c.hits[k].at)
		}
	}
	if len(around) == 0 {
		return 0
	}
	slices.Sort(around)
	return around[len(around)/2]
}
