package main

import (
	"fmt"
	"math"
	"slices"

	"whosaid/index/rank"
)

// A decision is what one question gives to weigh, and whether it should have
// been answered.
type decision struct {
	set    string
	group  string
	values []rank.Part
	yes    bool
}

// decisionOf scores a sample with learnt text weights and takes its values.
func decisionOf(s sample, w []float64) decision {
	for i, x := range s.x {
		s.measured[i].Score = 0
		for c, f := range x {
			s.measured[i].Score += w[c] * f
		}
	}
	ordered := slices.Clone(s.measured)
	slices.SortStableFunc(ordered, func(a, b *rank.Measured) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return 0
	})
	group, values := s.r.Values(s.q, ordered)
	return decision{s.set, group, values, s.answerable}
}

// abstain learns, by cross-validation, when plain prose does not answer.
func abstain(all []sample, cols []int, sets []string) {
	var held []decision
	var odds []float64
	for fold := range folds {
		var tr []sample
		for _, s := range all {
			if foldOf(s.article) != fold {
				tr = append(tr, s)
			}
		}
		w := fitRanker(tr, cols)
		var ds []decision
		for _, s := range tr {
			ds = append(ds, decisionOf(s, w))
		}
		a := fitOdds(ds, nil, 2)
		for _, s := range all {
			if foldOf(s.article) == fold {
				d := decisionOf(s, w)
				held = append(held, d)
				odds = append(odds, weigh(a, d))
			}
		}
	}
	for _, set := range sets {
		fmt.Printf("%-14s AUROC %.3f\n", set, auroc(held, odds, set))
	}
	w := fitRanker(all, cols)
	var ds []decision
	for _, s := range all {
		ds = append(ds, decisionOf(s, w))
	}
	printWeights("decide_prose", fitOdds(ds, nil, 2))
}

func printWeights(group string, a map[string]float64) {
	var names []string
	for n := range a {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		fmt.Printf("%s %s %.3f\n", group, n, a[n])
	}
}

func weigh(a map[string]float64, d decision) float64 {
	v := 0.0
	for _, p := range d.values {
		v += a[p.Name] * p.Value
	}
	return v
}

// fitOdds fits a logistic regression, drawn towards the weights of prior with
// the strength l2; each set weighs the same.
func fitOdds(ds []decision, prior map[string]float64, l2 float64) map[string]float64 {
	count := map[string]float64{}
	a := map[string]float64{}
	for _, d := range ds {
		count[d.set]++
		for _, p := range d.values {
			a[p.Name] = prior[p.Name]
		}
	}
	for n, v := range prior {
		a[n] = v
	}
	m1, m2 := map[string]float64{}, map[string]float64{}
	for step := 1; step <= 800; step++ {
		g := map[string]float64{}
		for n := range a {
			if n != "bias" || prior != nil {
				g[n] = l2 * (a[n] - prior[n])
			}
		}
		for _, d := range ds {
			e := 1 / (1 + math.Exp(-weigh(a, d)))
			if d.yes {
				e--
			}
			if prior == nil {
				e *= 1000 / count[d.set]
			}
			for _, p := range d.values {
				g[p.Name] += e * p.Value
			}
		}
		rate := 0.05
		if step > 500 {
			rate = 0.01
		}
		for n := range a {
			m1[n] = 0.9*m1[n] + 0.1*g[n]
			m2[n] = 0.99*m2[n] + 0.01*g[n]*g[n]
			a[n] -= rate * (m1[n] / (1 - math.Pow(0.9, float64(step)))) / (math.Sqrt(m2[n]/(1-math.Pow(0.99, float64(step)))) + 1e-8)
		}
	}
	return a
}

func auroc(held []decision, odds []float64, set string) float64 {
	var yes, no []float64
	for i, d := range held {
		switch {
		case d.set != set:
		case d.yes:
			yes = append(yes, odds[i])
		default:
			no = append(no, odds[i])
		}
	}
	u := 0.0
	for _, y := range yes {
		for _, n := range no {
			if y > n {
				u++
			} else if y == n {
				u += 0.5
			}
		}
	}
	return u / float64(len(yes)*len(no))
}
