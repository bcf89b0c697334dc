package main

import (
	_ "embed"
	"log"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	"whosaid/index/rank"
)

//go:embed priors.txt
var priorsTxt string

// A descent is gradient descent (Adam) in which each weight keeps its sign.
type descent struct {
	w, start, first, second []float64
	priors                  []prior
	step                    int
}

// Adam's usual decay rates and the size of a step, which shrinks towards the
// end.
const (
	beta1, beta2 = 0.9, 0.99
	steps        = 400
	stepSize     = 0.1
)

// newDescent starts at the priors, each weight in units of its scale.
func newDescent(priors []prior, scale []float64) *descent {
	n := len(priors)
	d := &descent{w: make([]float64, n), start: make([]float64, n), first: make([]float64, n), second: make([]float64, n), priors: priors}
	for i, p := range priors {
		d.w[i], d.start[i] = p.value*scale[i], p.value*scale[i]
	}
	return d
}

// pull is the gradient of what draws the weights to where they started.
func (d *descent) pull(l2 float64) []float64 {
	g := make([]float64, len(d.w))
	for i := range g {
		g[i] = l2 * (d.w[i] - d.start[i])
	}
	return g
}

// down takes one step against the gradient.
func (d *descent) down(gradient []float64) {
	d.step++
	size := stepSize * math.Min(1, 2*(1-float64(d.step)/(steps+1)))
	for i, g := range gradient {
		d.first[i] = beta1*d.first[i] + (1-beta1)*g
		d.second[i] = beta2*d.second[i] + (1-beta2)*g*g
		m := d.first[i] / (1 - math.Pow(beta1, float64(d.step)))
		v := d.second[i] / (1 - math.Pow(beta2, float64(d.step)))
		d.w[i] -= size * m / (math.Sqrt(v) + 1e-8)
		if d.w[i]*float64(d.priors[i].sign) < 0 {
			d.w[i] = 0
		}
	}
}

// A prior is what is known of a weight before anything is learnt.
type prior struct {
	sign  int // -1, 1, or 0 for either
	value float64
}

// priorOf reads a weight's prior from priors.txt.
func priorOf(group, name string) prior {
	var p prior
	for line := range strings.Lines(priorsTxt) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if len(f) != 4 {
			log.Fatalf("priors.txt: want \"group name sign value\", have %q", line)
		}
		if !matches(f[0], group) || !matches(f[1], name) {
			continue
		}
		v, err := strconv.ParseFloat(f[3], 64)
		if err != nil {
			log.Fatalf("priors.txt: %q: %v", line, err)
		}
		p = prior{map[string]int{"+": 1, "-": -1}[f[2]], v}
	}
	return p
}

func matches(pattern, s string) bool {
	ok, err := path.Match(pattern, s)
	if err != nil {
		log.Fatalf("priors.txt: %q: %v", pattern, err)
	}
	return ok
}

// spread collects how widely measurements range, so that the weights of all
// are drawn towards nothing alike.
type spread struct{ n, sum, squares []float64 }

func newSpread(n int) *spread {
	return &spread{make([]float64, n), make([]float64, n), make([]float64, n)}
}

func (s *spread) add(i int, v float64) {
	s.n[i]++
	s.sum[i] += v
	s.squares[i] += v * v
}

// deviation is the standard deviation of the i-th, of total measurements of
// which those not added were 0.
func (s *spread) deviation(i int, total float64) float64 {
	mean := s.sum[i] / total
	return max(math.Sqrt(max(s.squares[i]/total-mean*mean, 0)), rarely)
}

// rarely is the least deviation that is believed: what is hardly ever measured
// says nothing against what its weight started from.
const rarely = 0.1

// fitOrder maximises the chance that a statement which answers comes first
// among its story's (conditional logit).
func fitOrder(train []*asked, group string, features int, l2 float64) rank.Features {
	var some []*asked
	sp, total := newSpread(features), 0.0
	for _, a := range train {
		if !a.answers || !slices.Contains(a.gold, true) || len(a.measured) < 2 {
			continue
		}
		some = append(some, a)
		for _, m := range a.measured {
			total++
			for i := range features {
				sp.add(i, m.Features[i])
			}
		}
	}
	priors, scale := make([]prior, features), make([]float64, features)
	for i := range features {
		priors[i], scale[i] = priorOf(group, rank.FeatureNames[i]), sp.deviation(i, total)
	}
	weigh := setWeights(some, func(a *asked) string { return a.set })
	d := newDescent(priors, scale)
	for range steps {
		g := d.pull(l2)
		for _, a := range some {
			a.gradient(d.w, scale, weigh[a.set], g)
		}
		d.down(g)
	}
	var out rank.Features
	for i := range features {
		out[i] = d.w[i] / scale[i]
	}
	return out
}

// setWeights weighs a question by its set, so that a large set counts as the
// root of its size.
func setWeights[T any](some []T, set func(T) string) map[string]float64 {
	out := map[string]float64{}
	for _, x := range some {
		out[set(x)]++
	}
	for s, n := range out {
		out[s] = min(1, 20/math.Sqrt(n))
	}
	return out
}

// gradient adds the gradient of one question's loss: what is missing of the
// softmax at the statements that answer.
func (a *asked) gradient(w, scale []float64, weight float64, g []float64) {
	p := make([]float64, len(a.measured))
	top := math.Inf(-1)
	for k, m := range a.measured {
		for i := range w {
			p[k] += w[i] * m.Features[i] / scale[i]
		}
		top = max(top, p[k])
	}
	all, gold := 0.0, 0.0
	for k := range p {
		p[k] = math.Exp(p[k] - top)
		all += p[k]
		if a.gold[k] {
			gold += p[k]
		}
	}
	for k, m := range a.measured {
		e := p[k] / all
		if a.gold[k] && gold > 0 {
			e -= p[k] / gold
		}
		for i := range g {
			g[i] += weight * e * m.Features[i] / scale[i]
		}
	}
}

// fitOdds fits the log odds of answering by logistic regression.
func fitOdds(ds []decision, group string, l2 float64) map[string]float64 {
	at := map[string]int{}
	for _, d := range ds {
		for _, v := range d.values {
			if _, ok := at[v.Name]; !ok {
				at[v.Name] = len(at)
			}
		}
	}
	sp := newSpread(len(at))
	priors, scale := make([]prior, len(at)), make([]float64, len(at))
	for _, d := range ds {
		for _, v := range d.values {
			sp.add(at[v.Name], v.Value)
		}
	}
	for name, i := range at {
		priors[i], scale[i] = priorOf(group, name), sp.deviation(i, float64(len(ds)))
		if name == bias {
			scale[i] = 1
		}
	}
	weigh := setWeights(ds, func(d decision) string { return d.set })
	descending := newDescent(priors, scale)
	for range steps {
		g := descending.pull(l2)
		if i, ok := at[bias]; ok {
			g[i] = 0
		}
		for _, d := range ds {
			odds := 0.0
			for _, v := range d.values {
				odds += descending.w[at[v.Name]] * v.Value / scale[at[v.Name]]
			}
			e := 1 / (1 + math.Exp(-odds))
			if d.yes {
				e--
			}
			for _, v := range d.values {
				g[at[v.Name]] += weigh[d.set] * e * v.Value / scale[at[v.Name]]
			}
		}
		descending.down(g)
	}
	out := map[string]float64{}
	for name, i := range at {
		out[name] = descending.w[i] / scale[i]
	}
	return out
}

// bias is the value that is always there; it goes where it must.
const bias = "bias"
